// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/documentfile.h"
#include "core/store/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void opensAFolderWithoutAnything();
    void refusesAFolderThatIsNotThere();
    void readsEveryKindOfFile();
    void findsTheNearestWorkspace();
    void sortsByTheBytesOfThePath();
    void followsNoLinksAndSkipsHiddenFiles();
    void keepsBrokenFilesVisible_data();
    void keepsBrokenFilesVisible();
    void namesLineAndColumnOfBrokenJson();
    void saysOnlyThatAFileIsNewer();
    void reportsIdsThatStandTwice();
    void reportsABrokenWorkspaceFileAndABrokenWorld();
    void theSandboxTargetAlwaysExists();
    void theSandboxTargetPointsIntoTheWorld();
    void theSandboxTargetTakesOnlyAnEnvironmentThatAllowsTheBot();
    void savingAnUnchangedFileChangesNoByte();
    void opensThousandsOfFilesQuickly();

private:
    void put(const char *path, const QByteArray &bytes);
    [[nodiscard]] Workspace opened() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray testBytes(const QByteArray &id)
{
    return R"({
  "format": { "kind": "rehearsal.test", "major": 1, "minor": 0 },
  "id": ")"
        + id + R"(",
  "name": "Book a flight",
  "turns": [
    { "say": "book flight to paris", "expect": { "intent": "book_flight", "minConfidence": 0.85 } }
  ]
}
)";
}

QByteArray intentBytes(const QByteArray &id, const QByteArray &name)
{
    return R"({"format": {"kind": "rehearsal.intent", "major": 1, "minor": 0}, "id": ")" + id
        + R"(", "name": ")" + name + R"(", "language": "en", "type": "standard", "enabled": true,
        "utterances": [{"text": "Reserve a room for tonight",
                        "entities": [{"name": "time_reference", "start": 19, "end": 26}]}]})";
}

QByteArray targetBytes(const QByteArray &name)
{
    return R"({"format": {"kind": "rehearsal.target", "major": 1, "minor": 0}, "name": ")" + name
        + R"(", "dialect": "v1", "baseUrl": "https://myenv.example", "clientId": "c",
        "bot": "bot-12345", "environment": "env-staging", "version": "ver-abc"})";
}

QStringList rulesOf(const Issues &issues)
{
    QStringList rules;
    for (const Issue &issue : issues)
        rules.append(issue.rule);
    return rules;
}

} // namespace

void TestWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestWorkspace::put(const char *path, const QByteArray &bytes)
{
    const QString absolute = m_folder->filePath(QString::fromUtf8(path));
    QVERIFY(QDir().mkpath(QFileInfo(absolute).path()));
    QFile file(absolute);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

Workspace TestWorkspace::opened() const
{
    const Result<Workspace> workspace = openWorkspace(m_folder->path());
    return workspace ? *workspace : Workspace{};
}

void TestWorkspace::opensAFolderWithoutAnything()
{
    const Workspace workspace = opened();
    QCOMPARE(workspace.root, m_folder->path());
    QCOMPARE(workspace.info.name, QFileInfo(m_folder->path()).fileName());
    QCOMPARE(workspace.info.utterancesPerIntent, 150);
    QVERIFY(workspace.issues.isEmpty());
    QVERIFY(workspace.tests.isEmpty() && workspace.intents.isEmpty()
            && workspace.targets.isEmpty());
    QVERIFY(workspace.world.is_null());
}

void TestWorkspace::refusesAFolderThatIsNotThere()
{
    const auto missing = openWorkspace(m_folder->filePath(QStringLiteral("missing")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::File);
    QCOMPARE(missing.error().code, QStringLiteral("D1-F01"));
    put("file", "text");
    QCOMPARE(openWorkspace(m_folder->filePath(QStringLiteral("file"))).error().code,
             QStringLiteral("D1-F09"));
}

void TestWorkspace::readsEveryKindOfFile()
{
    put("rehearsal.json", R"({"format": {"kind": "rehearsal.workspace", "major": 1, "minor": 0},
        "name": "Travel", "limits": {"utterancesPerIntent": 7}})");
    put("tests/smoke/book.test.json", testBytes("t-1"));
    put("intents/a/b/hotel.intent.json", intentBytes("i-1", "book_hotel"));
    put("targets/staging.target.json", targetBytes("staging"));
    put("sandbox/world.json", R"({"format": {"kind": "rehearsal.world", "major": 1, "minor": 0}})");
    put("tests/notes.txt", "no test");
    put("tests/hotel.intent.json", intentBytes("i-2", "elsewhere"));

    const Workspace workspace = opened();
    QVERIFY(workspace.issues.isEmpty());
    QCOMPARE(workspace.info.name, QStringLiteral("Travel"));
    QCOMPARE(workspace.info.utterancesPerIntent, 7);
    QVERIFY(!workspace.infoHash.isEmpty());
    QCOMPARE(workspace.tests.size(), 1);
    const WorkspaceFile<ConversationTest> &test = workspace.tests.first();
    QCOMPARE(test.path, QStringLiteral("tests/smoke/book.test.json"));
    QCOMPARE(test.value.turns.size(), 1);
    QCOMPARE(test.hash, contentHash(testBytes("t-1")));
    QVERIFY(test.issues.isEmpty());
    QCOMPARE(workspace.intentNames(), QStringList{QStringLiteral("book_hotel")});
    QCOMPARE(workspace.intents.first().value.utterances.first().spans.first().end, 26);
    const auto target = workspace.target(QStringLiteral("staging"));
    QVERIFY(target.has_value());
    QCOMPARE(target->bot, QStringLiteral("bot-12345"));
    QVERIFY(!workspace.target(QStringLiteral("production")).has_value());
    QVERIFY(workspace.world.is_object());
}

void TestWorkspace::findsTheNearestWorkspace()
{
    put("outer/rehearsal.json", "{}");
    put("outer/inner/rehearsal.json", "{}");
    put("outer/inner/tests/deep/x.test.json", "{}");
    put("outer/other/x", "");
    const auto at = [this](const char *name) {
        return m_folder->filePath(QString::fromUtf8(name));
    };
    QCOMPARE(findWorkspace(at("outer/inner/tests/deep")), at("outer/inner"));
    QCOMPARE(findWorkspace(at("outer/inner")), at("outer/inner"));
    QCOMPARE(findWorkspace(at("outer/other")), at("outer"));
    QCOMPARE(findWorkspace(m_folder->path()), QString());
}

void TestWorkspace::sortsByTheBytesOfThePath()
{
    for (const char *path :
         {"tests/b.test.json", "tests/B.test.json", "tests/a/z.test.json", "tests/a.test.json",
          "tests/ä.test.json", "tests/10.test.json", "tests/9.test.json",
          "tests/\xF0\x9F\x98\x80.test.json", "tests/\xEF\xBF\xBD.test.json"})
        put(path, testBytes(path));
    const Workspace workspace = opened();
    QStringList paths;
    for (const auto &file : workspace.tests)
        paths.append(file.path);
    // U+FFFD before U+1F600: bytes, not UTF-16 units.
    QCOMPARE(
        paths,
        (QStringList{QStringLiteral("tests/10.test.json"), QStringLiteral("tests/9.test.json"),
                     QStringLiteral("tests/B.test.json"), QStringLiteral("tests/a.test.json"),
                     QStringLiteral("tests/a/z.test.json"), QStringLiteral("tests/b.test.json"),
                     QStringLiteral("tests/ä.test.json"), QStringLiteral("tests/\uFFFD.test.json"),
                     QStringLiteral("tests/\U0001F600.test.json")}));
}

void TestWorkspace::followsNoLinksAndSkipsHiddenFiles()
{
    put("elsewhere/x.test.json", testBytes("x"));
    put("tests/real.test.json", testBytes("real"));
    put("tests/.hidden.test.json", testBytes("hidden"));
    put("tests/.folder/y.test.json", testBytes("y"));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere")),
                        m_folder->filePath(QStringLiteral("tests/linked"))));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere/x.test.json")),
                        m_folder->filePath(QStringLiteral("tests/linked.test.json"))));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere")),
                        m_folder->filePath(QStringLiteral("intents"))));
    const Workspace workspace = opened();
    QCOMPARE(workspace.tests.size(), 1);
    QCOMPARE(workspace.tests.first().path, QStringLiteral("tests/real.test.json"));
    QCOMPARE(rulesOf(workspace.issues), QStringList{QStringLiteral("F21")});
    QCOMPARE(workspace.issues.first().severity, Issue::Severity::Warning);
}

void TestWorkspace::keepsBrokenFilesVisible_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("F11");
    QTest::newRow("cut") << QByteArray("{\"name\": \"x") << QStringLiteral("F14");
    QTest::newRow("malformed") << QByteArray("{,}") << QStringLiteral("F14");
    QTest::newRow("duplicate name")
        << QByteArray(R"({"id": "a", "id": "b"})") << QStringLiteral("F15");
    QTest::newRow("too deep") << QByteArray(200, '[') + QByteArray(200, ']')
                              << QStringLiteral("F16");
    QTest::newRow("other kind") << intentBytes("i", "n") << QStringLiteral("F17");
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("F17");
    QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xFF\"}") << QStringLiteral("F12");
    QTest::newRow("too large") << QByteArray(64 * 1024 * 1024 + 1, ' ') << QStringLiteral("F10");
}

void TestWorkspace::keepsBrokenFilesVisible()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    put("tests/broken.test.json", bytes);
    put("tests/good.test.json", testBytes("good"));
    const Workspace workspace = opened();
    QVERIFY(workspace.issues.isEmpty());
    QCOMPARE(workspace.tests.size(), 2);
    const auto &broken = workspace.tests.first();
    QCOMPARE(broken.path, QStringLiteral("tests/broken.test.json"));
    QVERIFY(hasErrors(broken.issues));
    QVERIFY2(rulesOf(broken.issues).contains(rule),
             qPrintable(rulesOf(broken.issues).join(QChar(u' '))));
    for (const Issue &issue : broken.issues) {
        QCOMPARE(issue.file, broken.path);
        QVERIFY(!issue.message.isEmpty());
    }
    QVERIFY(workspace.tests.last().issues.isEmpty());
}

void TestWorkspace::namesLineAndColumnOfBrokenJson()
{
    put("tests/broken.test.json", "{\n  \"name\": oops\n}\n");
    const Issues issues = opened().tests.first().issues;
    QCOMPARE(issues.size(), 1);
    QVERIFY2(issues.first().message.startsWith(
                 QStringLiteral("Could not open tests/broken.test.json. Line 2, column ")),
             qPrintable(issues.first().message));
}

void TestWorkspace::saysOnlyThatAFileIsNewer()
{
    put("tests/newer.test.json", R"({"format": {"kind": "rehearsal.test", "major": 2, "minor": 0},
        "id": 5, "turns": "in another shape"})");
    const Issues issues = opened().tests.first().issues;
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().rule, QStringLiteral("F18"));
    QCOMPARE(issues.first().message,
             QStringLiteral("Could not open tests/newer.test.json. It was made by a newer version "
                            "(format 2); this version reads up to 1."));
}

void TestWorkspace::reportsIdsThatStandTwice()
{
    put("tests/a.test.json", testBytes("same"));
    put("tests/b.test.json", testBytes("same"));
    put("tests/c.test.json", testBytes("other"));
    put("targets/a.target.json", targetBytes("staging"));
    put("targets/b.target.json", targetBytes("staging"));
    put("intents/a.intent.json", intentBytes("i", "one"));
    put("intents/b.intent.json", intentBytes("i", "two"));
    const Workspace workspace = opened();
    QVERIFY(workspace.tests[0].issues.isEmpty());
    QVERIFY(workspace.tests[2].issues.isEmpty());
    QCOMPARE(rulesOf(workspace.tests[1].issues), QStringList{QStringLiteral("F-dup")});
    QCOMPARE(workspace.tests[1].issues.first().pointer, QStringLiteral("/id"));
    QVERIFY(
        workspace.tests[1].issues.first().message.contains(QStringLiteral("tests/a.test.json")));
    QCOMPARE(rulesOf(workspace.targets[1].issues), QStringList{QStringLiteral("F-dup")});
    QCOMPARE(rulesOf(workspace.intents[1].issues), QStringList{QStringLiteral("F-dup")});
}

void TestWorkspace::reportsABrokenWorkspaceFileAndABrokenWorld()
{
    put("rehearsal.json", "{");
    put("sandbox/world.json", R"({"format": {"kind": "rehearsal.test", "major": 1, "minor": 0}})");
    const Workspace workspace = opened();
    QCOMPARE(rulesOf(workspace.issues),
             (QStringList{QStringLiteral("F14"), QStringLiteral("F17")}));
    QCOMPARE(workspace.issues[0].file, QStringLiteral("rehearsal.json"));
    QCOMPARE(workspace.issues[1].file, QStringLiteral("sandbox/world.json"));
    QVERIFY(workspace.world.is_null());
}

void TestWorkspace::theSandboxTargetAlwaysExists()
{
    const auto target = opened().target(sandboxTargetName);
    QVERIFY(target.has_value());
    QCOMPARE(target->name, sandboxTargetName);
    const Json world = defaultWorld();
    QCOMPARE(target->bot, asText(member((*member(world, "bots"))[0], "id")).value_or(QString()));
    QVERIFY(!target->version.isEmpty() && !target->environment.isEmpty());
    QVERIFY(!target->clientId.isEmpty());

    put("targets/sandbox.target.json",
        R"({"format": {"kind": "rehearsal.target", "major": 1, "minor": 0}, "name": "sandbox",
            "version": "ver-def"})");
    const auto own = opened().target(sandboxTargetName);
    QCOMPARE(own->version, QStringLiteral("ver-def"));
    QCOMPARE(own->bot, target->bot);
}

void TestWorkspace::theSandboxTargetPointsIntoTheWorld()
{
    const auto world = readJson(R"({"bots": [{"id": "bot-1", "versions": [
            {"id": "v-1", "status": "ARCHIVED"}, {"id": "v-2", "status": "ACTIVE"},
            {"id": "v-3", "status": "ACTIVE", "deployed": true}]}],
        "environments": [{"id": "env-1", "isolation_mode": "PERMISSIVE", "allowed_bot_ids": []}]})");
    QVERIFY(world);
    Target target = sandboxTarget(*world);
    QCOMPARE(target.bot, QStringLiteral("bot-1"));
    QCOMPARE(target.version, QStringLiteral("v-3"));
    QCOMPARE(target.environment, QStringLiteral("env-1"));

    const auto undeployed = readJson(R"({"bots": [{"id": "bot-1", "versions": [
            {"id": "v-1", "status": "ARCHIVED"}, {"id": "v-2", "status": "ACTIVE"}]}]})");
    QVERIFY(undeployed);
    target = sandboxTarget(*undeployed);
    QCOMPARE(target.version, QStringLiteral("v-2"));
    QCOMPARE(target.environment, QString());
}

void TestWorkspace::theSandboxTargetTakesOnlyAnEnvironmentThatAllowsTheBot()
{
    const auto world = readJson(R"({"bots": [{"id": "bot-1", "versions": []}], "environments": [
        {"id": "env-1", "isolation_mode": "STRICT", "allowed_bot_ids": ["bot-2", 5]},
        {"id": "env-2", "isolation_mode": "STRICT", "allowed_bot_ids": ["bot-2", "bot-1"]}]})");
    QVERIFY(world);
    QCOMPARE(sandboxTarget(*world).environment, QStringLiteral("env-2"));
}

void TestWorkspace::savingAnUnchangedFileChangesNoByte()
{
    int files = 0;
    QDirIterator samples(QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples"),
                         QDir::Dirs | QDir::NoDotAndDotDot);
    while (samples.hasNext()) {
        const QString root = samples.next();
        const Result<Workspace> workspace = openWorkspace(root);
        QVERIFY(workspace);
        const auto compare = [&](const auto &items) {
            for (const auto &file : items) {
                const Result<QByteArray> bytes = readFile(QString(root + u'/' + file.path));
                QVERIFY(bytes);
                QVERIFY2(fileBytes(file.value) == *bytes, qPrintable(file.path));
                ++files;
            }
        };
        compare(workspace->tests);
        compare(workspace->intents);
        compare(workspace->targets);
    }
    // And files of every kind with members and an order of their own.
    put("tests/x.test.json",
        "{\n  \"format\": {\n    \"kind\": \"rehearsal.test\",\n    \"minor\": 3,\n    \"major\": "
        "1\n"
        "  },\n  \"name\": \"n\",\n  \"id\": \"i\",\n  \"later\": {\n    \"a\": 1\n  },\n"
        "  \"turns\": []\n}\n");
    const Workspace workspace = opened();
    QCOMPARE(fileBytes(workspace.tests.first().value),
             *readFile(m_folder->filePath(QStringLiteral("tests/x.test.json"))));
}

void TestWorkspace::opensThousandsOfFilesQuickly()
{
    QByteArray utterances;
    for (int index = 0; index < 30; ++index) {
        utterances += QByteArray(index ? ",\n" : "")
            + R"(    { "text": "Reserve a quiet room for tonight, number )"
            + QByteArray::number(index)
            + R"(", "entities": [ { "name": "time", "start": 25, "end": 32 } ] })";
    }
    for (int index = 0; index < 1000; ++index) {
        const QByteArray id = QByteArray::number(index);
        put(QByteArray("tests/" + id + ".test.json").constData(), testBytes(id));
        put(QByteArray("intents/" + id + ".intent.json").constData(),
            "{\n  \"format\": { \"kind\": \"rehearsal.intent\", \"major\": 1, \"minor\": 0 },\n"
            "  \"id\": \""
                + id + "\", \"name\": \"intent" + id
                + "\", \"language\": \"en\",\n"
                  "  \"utterances\": [\n"
                + utterances + "\n  ]\n}\n");
    }
    QElapsedTimer timer;
    timer.start();
    const Workspace workspace = opened();
    const qint64 took = timer.elapsed();
    QCOMPARE(workspace.tests.size(), 1000);
    QCOMPARE(workspace.intents.size(), 1000);
    QCOMPARE(workspace.intents.last().value.utterances.size(), 30);
    qInfo("1,000 tests and 30,000 utterances opened in %lld ms", static_cast<long long>(took));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
