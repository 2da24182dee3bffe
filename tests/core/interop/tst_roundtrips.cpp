// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/interop/formats.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Rehearsal;

namespace {

/// What a format may choke on: markup of Rasa, separators, quotes, line ends, blanks, scripts,
/// emoji, invisible and control characters.
const QStringList pieces = {u"book "_qs,
                            u"a flight"_qs,
                            u" from"_qs,
                            u"berlin"_qs,
                            u"["_qs,
                            u"]"_qs,
                            u"(city)"_qs,
                            u"{\"entity\": \"x\"}"_qs,
                            u"{"_qs,
                            u"}"_qs,
                            u","_qs,
                            u";"_qs,
                            u"\t"_qs,
                            u"\""_qs,
                            u"'"_qs,
                            u"\n"_qs,
                            u"\r\n"_qs,
                            u" "_qs,
                            u"\u00a0"_qs,
                            u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_qs,
                            u"e\u0301"_qs,
                            u"\u5ba2\u5385"_qs,
                            u"\u0e2d\u0e32\u0e2b\u0e32\u0e23"_qs,
                            u"\u0627\u0644\u0639\u0634\u0627\u0621"_qs,
                            u"- "_qs,
                            u"#"_qs,
                            u"\u2028"_qs,
                            u"\ufeff"_qs,
                            u"\u0001"_qs,
                            u"|"_qs,
                            u"\\n"_qs,
                            u"%s"_qs,
                            u": "_qs,
                            u"@city:x"_qs};

const QStringList entities = {u"city"_qs, u"from:city"_qs,    u"a b"_qs,  u"x)"_qs,
                              u"y}"_qs,   u"\u57ce\u5e02"_qs, u"\"q\""_qs};
const QStringList names = {
    u"book_flight"_qs, u"true"_qs,        u"faq/hours"_qs, u"\u4f60\u597d"_qs, u"with, comma"_qs,
    u"a \"quote\""_qs, u"Book_Flight"_qs, u"- x"_qs,       u"#tag"_qs,         u"rejectIntent"_qs};

Utterance drawn(QRandomGenerator &random)
{
    Utterance utterance;
    const int count = random.bounded(1, 9);
    for (int i = 0; i < count; ++i)
        utterance.text += pieces.at(random.bounded(int(pieces.size())));
    const int length = codePointCount(utterance.text);
    for (int i = random.bounded(3); i > 0 && length > 0; --i) {
        const int start = random.bounded(length);
        utterance.spans.append({entities.at(random.bounded(int(entities.size()))),
                                start,
                                random.bounded(start + 1, length + 1),
                                {}});
    }
    std::sort(utterance.spans.begin(), utterance.spans.end(),
              [](const EntitySpan &a, const EntitySpan &b) { return a.start < b.start; });
    return utterance;
}

QList<Intent> drawnIntents(QRandomGenerator &random)
{
    QList<Intent> intents;
    for (int i = random.bounded(1, 4); i > 0; --i) {
        Intent intent;
        intent.id = u"id%1"_qs.arg(i);
        intent.name = names.at(random.bounded(int(names.size())));
        const bool isTaken = std::any_of(intents.begin(), intents.end(), [&](const Intent &other) {
            return other.name == intent.name;
        });
        if (isTaken)
            continue;
        intent.language = u"en"_qs;
        intent.enabled = random.bounded(4) > 0;
        intent.type = random.bounded(4) > 0 ? u"standard"_qs : u"fallback"_qs;
        for (int n = random.bounded(1, 6); n > 0; --n)
            intent.utterances.append(drawn(random));
        intents.append(intent);
    }
    return intents;
}

QString shown(const Intent &intent, const Utterance &utterance)
{
    QString line = intent.name + u'|' + utterance.text;
    for (const EntitySpan &span : utterance.spans)
        line += u"|%1:%2-%3"_qs.arg(span.entity).arg(span.start).arg(span.end);
    return line;
}

QStringList linesOf(const QList<Intent> &intents)
{
    QStringList lines;
    for (const Intent &intent : intents) {
        for (const Utterance &utterance : intent.utterances)
            lines.append(shown(intent, utterance));
    }
    lines.sort();
    return lines;
}

} // namespace

class RoundTripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsExportedComesBackButForTheListedLosses_data();
    void whatIsExportedComesBackButForTheListedLosses();
    void whatHasNoLossIsEqual_data();
    void whatHasNoLossIsEqual();
    void exportsAreTheSameEveryTime();
};

void RoundTripsTest::whatIsExportedComesBackButForTheListedLosses_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("hasSpans");
    const auto row = [](const char *name, ForeignFormat format, const QString &file, bool spans) {
        QTest::newRow(name) << int(format) << file << spans;
    };
    row("rasa", ForeignFormat::Rasa, u"nlu.yml"_qs, true);
    row("cognigy CSV", ForeignFormat::Cognigy, u"intents.csv"_qs, false);
    row("cognigy JSON", ForeignFormat::Cognigy, u"intents.json"_qs, false);
    row("botium", ForeignFormat::Botium, u"out"_qs, false);
    row("dialogflow", ForeignFormat::Dialogflow, u"agent.zip"_qs, true);
    row("csv", ForeignFormat::Table, u"table.csv"_qs, true);
    row("tsv", ForeignFormat::Table, u"table.tsv"_qs, true);
}

/// 300 workspaces of the worst kind: every utterance comes back as it was unless a loss speaks of it,
/// nothing comes back that was not there, and the text is never another one.
void RoundTripsTest::whatIsExportedComesBackButForTheListedLosses()
{
    QFETCH(int, format);
    QFETCH(QString, file);
    QRandomGenerator random(11);
    int kept = 0;
    for (int round = 0; round < 300; ++round) {
        const QList<Intent> before = drawnIntents(random);
        const auto exported = exportIntents(ForeignFormat(format), before, file);
        QVERIFY(bool(exported));
        const auto back = importIntents(ForeignFormat(format), exported->files);
        if (exported->files.isEmpty())
            continue;
        QVERIFY2(bool(back), qPrintable(back ? QString() : back.error().message));
        const QStringList was = linesOf(before);
        QStringList missing = was;
        QStringList foreign = linesOf(back->intents);
        for (const QString &line : was) {
            if (foreign.removeOne(line)) {
                missing.removeOne(line);
                ++kept;
            }
        }
        int lossesOfUtterances = 0;
        for (const Loss &loss : exported->losses) {
            const bool isAboutIntent = loss.what.startsWith(u"the id of"_qs)
                || loss.what.startsWith(u"the language of"_qs)
                || loss.what.startsWith(u"the type of"_qs) || loss.what.startsWith(u"that "_qs);
            lossesOfUtterances += isAboutIntent ? 0 : 1;
            if (!loss.what.startsWith(u"intent “"_qs))
                continue;
            // The whole intent could not be written.
            const QString name = loss.what.mid(8).chopped(1);
            missing.removeIf([&](const QString &line) { return line.startsWith(name + u'|'); });
        }
        // Each utterance that is missing or changed has a loss of its own.
        QVERIFY2(missing.size() <= lossesOfUtterances, qPrintable(missing.join(u'\n')));
        QVERIFY(foreign.size() <= missing.size());
        // A changed utterance has the text of one that was there, but for blanks at its ends.
        QStringList texts;
        for (const Intent &intent : before) {
            for (const Utterance &utterance : intent.utterances)
                texts.append(intent.name + u'|' + trimmed(utterance.text));
        }
        for (const Intent &intent : back->intents) {
            for (const Utterance &utterance : intent.utterances)
                QVERIFY2(texts.contains(intent.name + u'|' + trimmed(utterance.text)),
                         qPrintable(shown(intent, utterance)));
        }
    }
    QVERIFY(kept > 100);
}

void RoundTripsTest::whatHasNoLossIsEqual_data()
{
    whatIsExportedComesBackButForTheListedLosses_data();
}

void RoundTripsTest::whatHasNoLossIsEqual()
{
    QFETCH(int, format);
    QFETCH(QString, file);
    QFETCH(bool, hasSpans);
    const QStringList plain = {u"book a flight"_qs, u"caf\u00e9, \U0001F600; \"two\" 'three'"_qs,
                               u"\u6253\u5f00\u5ba2\u5385\u7684\u706f"_qs, u"a - b: {c} %d | e"_qs};
    QList<Intent> before;
    for (const char *name : {"book_flight", "faq/hours"}) {
        Intent intent;
        intent.name = QString::fromLatin1(name);
        intent.language = u"en"_qs;
        for (const QString &text : plain) {
            Utterance utterance{text, {}, {}};
            if (hasSpans)
                utterance.spans = {{u"one"_qs, 0, 2, {}}, {u"\u57ce\u5e02"_qs, 3, 5, {}}};
            intent.utterances.append(utterance);
        }
        before.append(intent);
    }
    const auto exported = exportIntents(ForeignFormat(format), before, file);
    for (const Loss &loss : exported->losses)
        QVERIFY2(loss.what.startsWith(u"the id of"_qs)
                     || loss.what.startsWith(u"the language of"_qs),
                 qPrintable(lossLine(loss)));
    auto back = importIntents(ForeignFormat(format), exported->files);
    QVERIFY(bool(back));
    QVERIFY(back->losses.isEmpty());
    for (Intent &intent : back->intents)
        intent.id.clear();
    std::sort(back->intents.begin(), back->intents.end(),
              [](const Intent &a, const Intent &b) { return a.name < b.name; });
    QCOMPARE(back->intents, before);
}

void RoundTripsTest::exportsAreTheSameEveryTime()
{
    QRandomGenerator random(3);
    const QList<Intent> intents = drawnIntents(random);
    for (const char *file : {"a.yml", "a.zip", "a.csv"}) {
        const auto format = recognised({QString::fromLatin1(file), "x"});
        QVERIFY(format.has_value());
        QCOMPARE(exportIntents(*format, intents, QString::fromLatin1(file)),
                 exportIntents(*format, intents, QString::fromLatin1(file)));
    }
}

QTEST_GUILESS_MAIN(RoundTripsTest)
#include "tst_roundtrips.moc"
