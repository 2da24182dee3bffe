// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <tuple>

using namespace Rehearsal;

namespace {

/// One text of a catalogue as lupdate writes it.
struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or the singular and the plural
    bool isPlural = false;
    bool isFinished = true;
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
    if (!message.isPlural) {
        message.forms.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement())
        message.forms.append(xml.readElementText());
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QStringLiteral("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> readCatalogue(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(readMessage(xml, context));
    }
    return messages;
}

/// %1, %L2 and %n of a text and the names in double braces, in alphabetical order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:\\d{1,2}|n)|\\{\\{[^} ]+\\}\\}"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// The letter behind the & of a label; null when it has none.
QChar accelerator(QString text)
{
    text.remove(QStringLiteral("&&"));
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 >= text.size() ? QChar() : text.at(at + 1).toLower();
}

/// "Rehearsal::Saver: “Keep mine”" for the message of a failed check.
QByteArray place(const Message &message)
{
    return QString(message.context + QStringLiteral(": “") + message.source + u'”').toUtf8();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFinishedTextSaysSomething();
    void everyFinishedPluralHasBothForms();
    void placeholdersAreThoseOfTheSource();
    void acceleratorsAreKept();
    void outerSpacesAndLineBreaksAreKept();
    void quotationMarksAreGerman();
    void noTwoEntriesOfAMenuShareAnAccelerator();
    void germanIsComplete();

private:
    template <typename Check>
    void forEachFinishedForm(Check check) const;

    QList<Message> m_messages;
};

template <typename Check>
void TestTranslations::forEachFinishedForm(Check check) const
{
    for (const Message &message : m_messages) {
        if (!message.isFinished)
            continue;
        for (const QString &form : message.forms)
            QVERIFY2(check(message.source, form), place(message));
    }
}

void TestTranslations::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_translations"));
    m_messages =
        readCatalogue(QStringLiteral(REHEARSAL_SOURCE_DIR "/translations/rehearsal_de.ts"));
    QVERIFY(m_messages.size() > 1000);
    const auto unfinished = std::count_if(m_messages.begin(), m_messages.end(),
                                          [](const Message &one) { return !one.isFinished; });
    qInfo("%lld of %lld texts wait for their translation", qlonglong(unfinished),
          qlonglong(m_messages.size()));
}

void TestTranslations::everyFinishedTextSaysSomething()
{
    forEachFinishedForm([](const QString &, const QString &form) { return !form.isEmpty(); });
}

void TestTranslations::everyFinishedPluralHasBothForms()
{
    for (const Message &message : std::as_const(m_messages)) {
        if (message.isFinished)
            QVERIFY2(message.forms.size() == (message.isPlural ? 2 : 1), place(message));
    }
}

void TestTranslations::placeholdersAreThoseOfTheSource()
{
    forEachFinishedForm([](const QString &source, const QString &form) {
        return placeholders(form) == placeholders(source);
    });
}

void TestTranslations::acceleratorsAreKept()
{
    forEachFinishedForm([](const QString &source, const QString &form) {
        return accelerator(form).isNull() == accelerator(source).isNull();
    });
}

void TestTranslations::outerSpacesAndLineBreaksAreKept()
{
    const auto frame = [](const QString &text) {
        const QString core = text.trimmed();
        return std::tuple(text.left(text.indexOf(core)), text.count(u'\n'),
                          text.mid(text.indexOf(core) + core.size()));
    };
    forEachFinishedForm(
        [&](const QString &source, const QString &form) { return frame(form) == frame(source); });
}

void TestTranslations::quotationMarksAreGerman()
{
    forEachFinishedForm([](const QString &source, const QString &form) {
        return form.count(u'„') == form.count(u'“') && !form.contains(u'”')
            && form.count(u'„') == source.count(u'“') && form.count(u'"') == source.count(u'"');
    });
}

void TestTranslations::noTwoEntriesOfAMenuShareAnAccelerator()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/rehearsal_de")));
    QApplication::installTranslator(&german);
    FakeRunService service;
    const MainWindow window(service);
    QApplication::removeTranslator(&german);

    // A text that waits for its translation is shown in English and has nothing to agree with yet.
    QSet<QString> translated;
    for (const Message &message : std::as_const(m_messages)) {
        if (message.isFinished)
            translated.insert(message.forms.first());
    }
    const auto findShared = [&](const QString &where, const QList<QAction *> &actions) {
        QMap<QChar, QString> owners;
        bool waits = true;
        for (const QAction *action : actions) {
            const QChar letter = accelerator(action->text());
            waits = waits && !translated.contains(action->text());
            if (letter.isNull() || !translated.contains(action->text()))
                continue;
            QVERIFY2(!owners.contains(letter),
                     qPrintable(where + QStringLiteral(": ") + owners.value(letter)
                                + QStringLiteral(" and ") + action->text()));
            owners.insert(letter, action->text());
        }
        QVERIFY2(!owners.isEmpty() || waits, qPrintable(where));
    };
    const QList<QAction *> menus = window.menuBar()->actions();
    QVERIFY(menus.size() > 5);
    findShared(QStringLiteral("menu bar"), menus);
    for (const QAction *menu : menus)
        findShared(menu->text(), menu->menu()->actions());
    QList<QAction *> files;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->objectName().startsWith(QLatin1String("workspace.")))
            files.append(action);
    }
    findShared(QStringLiteral("files"), files);
}

void TestTranslations::germanIsComplete()
{
    QStringList unfinished;
    for (const Message &message : std::as_const(m_messages)) {
        if (!message.isFinished)
            unfinished.append(QString::fromUtf8(place(message)));
    }
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
