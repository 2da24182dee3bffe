// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out = {};
    QByteArray err = {};
};

class Desk
{
public:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const
    {
        QStringList list;
        QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            list.append(QDir(m_folder.path()).relativeFilePath(walk.next()));
        list.sort();
        return list;
    }
    [[nodiscard]] Outcome cli(std::initializer_list<const char *> arguments) const
    {
        QStringList list;
        for (const char *argument : arguments)
            list.append(QString::fromUtf8(argument));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(REHEARSAL_CLI), list);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
};

const QByteArray rasa = "version: \"3.1\"\nnlu:\n- intent: book\n  examples: |\n"
                        "    - to [berlin](city:BER)\n    - hello\n";

} // namespace

class InteropCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importWritesIntentsAndListsLosses();
    void aDryRunWritesNothing();
    void differingIntentsNeedOverwriteAndKeepTheirId();
    void wrongUseAndBrokenFilesHaveTheirExitCodes();
    void exportWritesWhatImportReads();
};

void InteropCommandsTest::importWritesIntentsAndListsLosses()
{
    const Desk desk;
    desk.write("nlu.yml", rasa);
    const Outcome outcome = desk.cli({"import", "rasa", "nlu.yml", "--into", "ws"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("new intents/book.intent.json (utterances: 2)\n"));
    QVERIFY(outcome.err.contains("nlu.yml:5: value “BER” of “berlin”"));
    QVERIFY(outcome.err.contains("1 intents, 2 utterances, 1 spans; 1 losses"));
    const auto json = readJson(desk.read("ws/intents/book.intent.json"));
    QVERIFY(bool(json));
    QCOMPARE(
        writeCompact(*json),
        QByteArray("{\"format\":{\"kind\":\"rehearsal.intent\",\"major\":1,\"minor\":0},"
                   "\"id\":\"book\",\"name\":\"book\",\"language\":\"en\",\"type\":\"standard\","
                   "\"enabled\":true,\"utterances\":[{\"text\":\"to berlin\",\"entities\":"
                   "[{\"name\":\"city\",\"start\":3,\"end\":9}]},{\"text\":\"hello\"}]}"));

    const Outcome again =
        desk.cli({"import", "rasa", "nlu.yml", "--into", "ws/intents", "--losses", "losses.csv"});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, QByteArray("same intents/book.intent.json\n"));
    QVERIFY(desk.read("losses.csv").startsWith("file,line,what,why\nnlu.yml,5,"));
}

void InteropCommandsTest::aDryRunWritesNothing()
{
    const Desk desk;
    desk.write("nlu.yml", rasa);
    QCOMPARE(desk.cli({"import", "rasa", "nlu.yml", "--into", "ws", "--dry-run"}).code, 0);
    QCOMPARE(desk.files(), QStringList{u"nlu.yml"_qs});
}

void InteropCommandsTest::differingIntentsNeedOverwriteAndKeepTheirId()
{
    const Desk desk;
    desk.write("nlu.yml", rasa + "- intent: other\n  examples: |\n    - x\n");
    desk.write("ws/intents/mine.intent.json",
               "{\"format\":{\"kind\":\"rehearsal.intent\",\"major\":1,\"minor\":0},\"id\":\"srv\","
               "\"name\":\"book\",\"language\":\"en\",\"note\":\"keep\",\"utterances\":[{\"text\":"
               "\"old\"}]}");
    const QByteArray before = desk.read("ws/intents/mine.intent.json");
    const Outcome refused = desk.cli({"import", "rasa", "nlu.yml", "--into", "ws"});
    QCOMPARE(refused.code, 10);
    QCOMPARE(desk.read("ws/intents/mine.intent.json"), before);
    QCOMPARE(desk.files().size(), 2); // not the other one either

    QCOMPARE(desk.cli({"import", "rasa", "nlu.yml", "--into", "ws", "--overwrite"}).code, 0);
    const QByteArray after = desk.read("ws/intents/mine.intent.json");
    QVERIFY(after.contains("\"srv\"") && after.contains("\"keep\"") && after.contains("to berlin"));
    QVERIFY(!after.contains("old"));
    QVERIFY(desk.files().contains(u"ws/intents/other.intent.json"_qs));
}

void InteropCommandsTest::wrongUseAndBrokenFilesHaveTheirExitCodes()
{
    const Desk desk;
    desk.write("nlu.yml", "nlu: [");
    desk.write("t.csv", "a,b\n1,2\n");
    QCOMPARE(desk.cli({"import", "nothing", "nlu.yml", "--into", "ws"}).code, 3);
    QCOMPARE(desk.cli({"import", "rasa", "missing.yml", "--into", "ws"}).code, 3);
    QCOMPARE(desk.cli({"import", "rasa", "nlu.yml"}).code, 3);
    QCOMPARE(desk.cli({"import", "csv", "t.csv", "--into", "ws", "--column", "x=1"}).code, 3);
    QCOMPARE(desk.cli({"import", "rasa", "nlu.yml", "--into", "ws"}).code, 4);
    QCOMPARE(desk.cli({"import", "csv", "t.csv", "--into", "ws"}).code, 4);
    QCOMPARE(desk.cli({"import", "csv", "t.csv", "--into", "ws", "--column", "text=b", "--column",
                       "intent=1"})
                 .code,
             0);
    QCOMPARE(desk.cli({"export", "snips", "--out", "x", "--workspace", "ws"}).code, 3);
    QCOMPARE(desk.cli({"export", "rasa", "--workspace", "ws"}).code, 3);
    desk.write("ws/intents/broken.intent.json", "{");
    QCOMPARE(desk.cli({"export", "rasa", "--out", "x.yml", "--workspace", "ws"}).code, 4);
    QVERIFY(!desk.files().contains(u"x.yml"_qs));
}

void InteropCommandsTest::exportWritesWhatImportReads()
{
    const Desk desk;
    desk.write("nlu.yml", rasa);
    QCOMPARE(desk.cli({"import", "rasa", "nlu.yml", "--into", "ws"}).code, 0);
    for (const char *kind : {"rasa", "dialogflow", "csv"}) {
        QCOMPARE(desk.cli({"export", kind, "--out", "out.file", "--workspace", "ws"}).code, 0);
        QCOMPARE(desk.cli({"import", kind, "out.file", "--into", "back", "--overwrite"}).code, 0);
        QCOMPARE(desk.read("back/intents/book.intent.json"),
                 desk.read("ws/intents/book.intent.json"));
    }
    const Outcome botium = desk.cli({"export", "botium", "--out", "botium", "--workspace", "ws"});
    QCOMPARE(botium.code, 0);
    QCOMPARE(desk.read("botium/book.utterances.txt"), QByteArray("book\nto berlin\nhello\n"));
    QVERIFY(botium.err.contains("book.utterances.txt:2: entity “city” of “berlin”"));
}

QTEST_GUILESS_MAIN(InteropCommandsTest)
#include "tst_interopcommands.moc"
