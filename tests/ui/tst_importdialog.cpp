// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/actions.h"
#include "ui/documents/openworkspace.h"
#include "ui/documents/saver.h"
#include "ui/editorarea.h"
#include "ui/intents/importdialog.h"
#include "ui/intents/importmodel.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

namespace {

const QByteArray rasa = "nlu:\n- intent: greet\n  examples: |\n    - hello [bob](name)\n    - hi\n"
                        "- intent: book_hotel\n  examples: |\n    - a suite [tonight](when:now)\n"
                        "- synonym: x\n  examples: |\n    - y\n";

class Files
{
public:
    QString write(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

private:
    QTemporaryDir m_folder;
};

StoredIntent stored(const char *name, std::initializer_list<const char *> texts)
{
    StoredIntent result;
    result.path = QStringLiteral("intents/%1.intent.json").arg(QString::fromLatin1(name));
    result.intent.id = QString::fromLatin1(name);
    result.intent.name = QString::fromLatin1(name);
    result.intent.language = u"en"_qs;
    for (const char *text : texts)
        result.intent.utterances.append({QString::fromLatin1(text), {}, {}});
    return result;
}

QStringList shown(const QAbstractItemModel &model, int column)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, column).data().toString());
    return list;
}

} // namespace

class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePreviewSaysWhatComesAndWhatDoesNot();
    void whatIsThereIsMergedOrReplaced();
    void columnsOfATableAreChosen();
    void aFileOfNoKindSaysSo();
    void markupInFilesStaysText();
    void importedIntentsAreUnsavedEditsThatCanBeUndone();
};

void ImportDialogTest::thePreviewSaysWhatComesAndWhatDoesNot()
{
    const Files files;
    ImportDialog dialog({files.write("nlu.yml", rasa)}, {stored("book_hotel", {"a room"})});
    new QAbstractItemModelTester(&dialog.model(), &dialog);
    new QAbstractItemModelTester(&dialog.losses(), &dialog);
    auto *import = dialog.findChild<QPushButton *>(u"import.accept"_qs);
    QVERIFY(!import->isEnabled()); // still reading
    dialog.show();
    QTRY_COMPARE(dialog.model().rowCount(), 2);
    QCOMPARE(dialog.findChild<QComboBox *>(u"import.format"_qs)->currentText(),
             u"Rasa NLU (YAML)"_qs);
    QCOMPARE(shown(dialog.model(), ImportModel::Change),
             (QStringList{u"new"_qs, u"1 added, 0 removed"_qs}));
    QCOMPARE(shown(dialog.losses(), LossesModel::Line), (QStringList{u"8"_qs, u"9"_qs}));
    QCOMPARE(shown(dialog.losses(), LossesModel::What).constFirst(),
             u"value “now” of “tonight”"_qs);
    QTRY_VERIFY(import->isEnabled());
    QCOMPARE(dialog.model().accepted().size(), 2);

    QSignalSpy confirmed(&dialog, &ImportDialog::confirmed);
    QVERIFY(dialog.model().setData(dialog.model().index(0, ImportModel::Name), Qt::Unchecked,
                                   Qt::CheckStateRole));
    import->click();
    QCOMPARE(confirmed.count(), 1);
    const auto placed = confirmed.constFirst().constFirst().value<QList<PlacedIntent>>();
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed.constFirst().intent.name, u"book_hotel"_qs);
    QCOMPARE(placed.constFirst().intent.utterances.size(), 2);
}

void ImportDialogTest::whatIsThereIsMergedOrReplaced()
{
    const Files files;
    ImportDialog dialog({files.write("nlu.yml", rasa)},
                        {stored("book_hotel", {"a room"}), stored("greet", {"Hi", "hello bob"})});
    QTRY_COMPARE(dialog.model().rowCount(), 2);
    QCOMPARE(shown(dialog.model(), ImportModel::Change),
             (QStringList{u"stays as it is"_qs, u"1 added, 0 removed"_qs}));
    QCOMPARE(dialog.model().accepted().size(), 1);
    auto *mode = dialog.findChild<QComboBox *>(u"import.mode"_qs);
    QTRY_VERIFY(!dialog.isReading());
    mode->setCurrentIndex(1);
    Q_EMIT mode->activated(1);
    QTRY_COMPARE(shown(dialog.model(), ImportModel::Change).constLast(), u"1 added, 1 removed"_qs);
}

void ImportDialogTest::columnsOfATableAreChosen()
{
    const Files files;
    ImportDialog dialog({files.write("t.csv", "what,which\nhello,greet\n")}, {});
    auto *message = dialog.findChild<QLabel *>(u"import.message"_qs);
    dialog.show();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"what, which"_qs));
    auto *text = dialog.findChild<QComboBox *>(u"import.textColumn"_qs);
    auto *intent = dialog.findChild<QComboBox *>(u"import.intentColumn"_qs);
    QVERIFY(text->isVisible());
    QCOMPARE(text->itemText(2), u"which"_qs);
    text->setCurrentIndex(1);
    intent->setCurrentIndex(2);
    Q_EMIT intent->activated(2);
    QTRY_COMPARE(shown(dialog.model(), ImportModel::Name), QStringList{u"greet"_qs});
    QVERIFY(!message->isVisible());
}

void ImportDialogTest::aFileOfNoKindSaysSo()
{
    const Files files;
    ImportDialog dialog({files.write("x.bin", "zzz")}, {});
    dialog.show();
    auto *message = dialog.findChild<QLabel *>(u"import.message"_qs);
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!dialog.findChild<QPushButton *>(u"import.accept"_qs)->isEnabled());
    dialog.accept();
    QVERIFY(dialog.isVisible()); // nothing to accept
}

void ImportDialogTest::markupInFilesStaysText()
{
    const Files files;
    ImportDialog dialog({files.write("a.utterances.txt", "<b>x</b>\n<img src=x>\n")}, {});
    QTRY_COMPARE(dialog.model().rowCount(), 1);
    QCOMPARE(shown(dialog.model(), ImportModel::Name), QStringList{u"<b>x</b>"_qs});
    QVERIFY(dialog.model().index(0, 0).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_qs));
}

void ImportDialogTest::importedIntentsAreUnsavedEditsThatCanBeUndone()
{
    const SampleWorkspace sample;
    const QByteArray before = sample.read(u"intents/book_hotel.intent.json"_qs);
    const Files files;
    FakeRunService service;
    MainWindow window(service);
    QVERIFY(window.openWorkspace(sample.path()));
    window.show();
    window.actions().action(u"file.importIntents"_qs)->trigger();
    auto *chooser = window.findChild<QFileDialog *>(u"importFiles"_qs);
    QVERIFY(chooser);
    Q_EMIT chooser->filesSelected({files.write("nlu.yml", rasa)});
    chooser->close();
    auto *dialog = window.findChild<ImportDialog *>(u"import"_qs);
    QVERIFY(dialog);
    auto *import = dialog->findChild<QPushButton *>(u"import.accept"_qs);
    QTRY_VERIFY(import->isEnabled());
    import->click();

    // Nothing is on disk; the new one and the changed one are there to be saved or not.
    QCOMPARE(sample.read(u"intents/book_hotel.intent.json"_qs), before);
    QVERIFY(window.workspace().intentNames().contains(u"greet"_qs));
    DocumentBase *hotel = window.workspace().document(u"intents/book_hotel.intent.json"_qs);
    DocumentBase *greet = window.workspace().document(u"intents/greet.intent.json"_qs);
    QVERIFY(hotel && hotel->isDirty());
    QVERIFY(greet && greet->isDirty());
    QVERIFY(window.editors().currentEditor());
    QCOMPARE(window.editors().currentEditor()->path(), u"intents/greet.intent.json"_qs);
    hotel->undoStack().undo();
    QVERIFY(!hotel->isDirty());
    window.actions().action(u"file.saveAll"_qs)->trigger();
    QTRY_VERIFY(sample.read(u"intents/greet.intent.json"_qs).contains("hello bob"));
    QCOMPARE(sample.read(u"intents/book_hotel.intent.json"_qs), before);
}

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
