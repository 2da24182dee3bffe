// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversationtest.h"
#include "core/domain/intent.h"
#include "core/domain/target.h"
#include "core/domain/workspaceinfo.h"

#include <QTest>

#include <tuple>

using namespace Rehearsal;

class tst_Files : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTestComesBackByteForByte_data();
    void aTestComesBackByteForByte();
    void oneEditedCellIsOneChangedLine();
    void anIntentComesBackByteForByte();
    void aTargetComesBackByteForByte();
    void wrongMembersAreNamedByTheirPointer();
    void aNewerMajorFormatIsAnError();
    void placeholdersTakeTheRowThenTheVariable();
    void anUndefinedPlaceholderIsNamed();
    void environmentNamesOfTargets();
};

namespace {

const QByteArray sample = R"({
  "format": {
    "kind": "rehearsal.test",
    "major": 1,
    "minor": 0
  },
  "id": "5b0c6f0e",
  "name": "Book a flight",
  "tags": [],
  "x-note": "kept",
  "context": {
    "user_id": "test-user-001"
  },
  "turns": [
    {
      "say": "departing next monday",
      "delayMs": 500,
      "expect": {
        "minConfidence": 0.8,
        "intent": "provide_date",
        "entities": {
          "date": "next monday"
        },
        "checks": [
          { "kind": "reply", "op": "contains", "value": "Which hotel", "not": false },
          { "kind": "latency", "x-unit": "ms", "op": "atMost", "value": 1500, "severity": "should" }
        ]
      }
    },
    {
      "say": "bye",
      "expect": {}
    }
  ]
}
)";

template <typename T>
QByteArray again(const T &value)
{
    return writeDocument(toJson(value));
}

} // namespace

void tst_Files::aTestComesBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unknown members, another order, empty lists") << sample;
    QTest::newRow("as short as it gets")
        << QByteArray("{\n  \"id\": \"a\",\n  \"name\": \"b\",\n  \"turns\": []\n}\n");
    QTest::newRow("data, repeat and skip") << QByteArray(R"({
  "id": "a",
  "name": "b",
  "variables": {
    "city": "paris"
  },
  "data": {
    "columns": [
      "city",
      "day"
    ],
    "rows": [
      ["paris", "monday"],
      ["rome", ""]
    ]
  },
  "repeat": {
    "times": 5,
    "atLeast": 4
  },
  "skip": "later",
  "turns": []
}
)");
}

void tst_Files::aTestComesBackByteForByte()
{
    QFETCH(QByteArray, text);
    Issues issues;
    const ConversationTest test = testFromJson(*readJson(text), issues);
    QVERIFY(!hasErrors(issues));
    QCOMPARE(again(test), text);
}

void tst_Files::oneEditedCellIsOneChangedLine()
{
    Issues issues;
    ConversationTest test = testFromJson(*readJson(sample), issues);
    test.turns[0].expects->minConfidence = 0.85;
    const QList<QByteArray> before = sample.split('\n');
    const QList<QByteArray> after = again(test).split('\n');
    QCOMPARE(after.size(), before.size());
    int changed = 0;
    for (qsizetype i = 0; i < before.size(); ++i)
        changed += before[i] == after[i] ? 0 : 1;
    QCOMPARE(changed, 1);
}

void tst_Files::anIntentComesBackByteForByte()
{
    const QByteArray text = R"({
  "format": {
    "kind": "rehearsal.intent",
    "major": 1,
    "minor": 3
  },
  "id": "intent_12345",
  "name": "book_hotel",
  "language": "en",
  "enabled": true,
  "utterances": [
    { "text": "Reserve a room for tonight", "entities": [{ "name": "time_reference", "start": 19, "end": 26 }] },
    { "text": "plain" },
    { "text": "", "entities": [], "x": 1 }
  ]
}
)";
    Issues issues;
    const Intent intent = intentFromJson(*readJson(text), issues);
    QVERIFY(issues.isEmpty());
    QCOMPARE(intent.utterances[0].spans[0].end, 26);
    QCOMPARE(again(intent), text);
}

void tst_Files::aTargetComesBackByteForByte()
{
    const QByteArray text = R"({
  "name": "staging",
  "baseUrl": "https://myenv.example",
  "bot": "",
  "webhook": {
    "url": "https://mlops.example/hooks",
    "x": []
  },
  "pollInterval": 2.5
}
)";
    Issues issues;
    QCOMPARE(again(targetFromJson(*readJson(text), issues)), text);
    QVERIFY(!hasErrors(issues));
}

void tst_Files::wrongMembersAreNamedByTheirPointer()
{
    Issues issues;
    std::ignore = testFromJson(
        *readJson("{\"format\":{\"kind\":\"rehearsal.test\",\"major\":1,\"minor\":0},"
                  "\"id\":7,\"turns\":[{\"say\":\"x\",\"expect\":{\"minConfidence\":1.5}},"
                  "{\"delayMs\":-1}]}"),
        issues);
    QStringList pointers;
    for (const Issue &issue : issues)
        pointers.append(issue.pointer);
    QCOMPARE(pointers,
             QStringList({QStringLiteral("/id"), QStringLiteral("/name"),
                          QStringLiteral("/turns/0/expect/minConfidence"),
                          QStringLiteral("/turns/1/say"), QStringLiteral("/turns/1/delayMs")}));
}

void tst_Files::aNewerMajorFormatIsAnError()
{
    Issues issues;
    std::ignore =
        testFromJson(*readJson("{\"format\":{\"kind\":\"rehearsal.test\",\"major\":99,\"minor\":0},"
                               "\"id\":\"a\",\"name\":\"b\"}"),
                     issues);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().rule, QStringLiteral("F18"));
}

void tst_Files::placeholdersTakeTheRowThenTheVariable()
{
    ConversationTest test;
    test.variables = *readJson("{\"city\":\"london\",\"greeting\":\"hi\"}");
    test.data = DataTable{{QStringLiteral("city")}, {{QStringLiteral("paris")}}, {}};
    test.context = *readJson("{\"place\":[\"{{ city }}\"]}");
    Turn turn;
    turn.says = QStringLiteral("{{greeting}}, {{city}} {{city}}! {{");
    turn.expects = Expectation();
    turn.expects->entities = *readJson("{\"location\":\"{{city}}\"}");
    test.turns = {turn};

    Issues issues;
    const ConversationTest row = expanded(test, 0, issues);
    QVERIFY(issues.isEmpty());
    QCOMPARE(row.turns[0].says, QStringLiteral("hi, paris paris! {{"));
    QCOMPARE(writeCompact(*row.context), QByteArray("{\"place\":[\"paris\"]}"));
    QCOMPARE(writeCompact(*row.turns[0].expects->entities), QByteArray("{\"location\":\"paris\"}"));
    QVERIFY(!row.data);
    QCOMPARE(expanded(test, -1, issues).turns[0].says, QStringLiteral("hi, london london! {{"));
}

void tst_Files::anUndefinedPlaceholderIsNamed()
{
    ConversationTest test;
    test.turns = {Turn{QStringLiteral("to {{town}}"), {}, {}, {}}};
    Issues issues;
    QCOMPARE(expanded(test, -1, issues).turns[0].says, QStringLiteral("to {{town}}"));
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].rule, QStringLiteral("C07"));
    QCOMPARE(issues[0].pointer, QStringLiteral("/turns/0/say"));
}

void tst_Files::environmentNamesOfTargets()
{
    QCOMPARE(environmentName(QStringLiteral("staging-eu.2"), "CLIENT_SECRET"),
             QByteArray("REHEARSAL_STAGING_EU_2_CLIENT_SECRET"));
}

QTEST_GUILESS_MAIN(tst_Files)
#include "tst_files.moc"
