// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/testissues.h"

#include <QTest>

using namespace Rehearsal;

namespace {

/// "C03 /turns/0/expect/entities" for each issue. Quotation marks of the test are single ones.
QStringList found(const char *text, const QStringList &intentNames = {})
{
    Issues reading;
    const Result<Json> json = readJson(QByteArray(text).replace('\'', '"'));
    if (!json)
        return {json.error().message};
    QStringList list;
    for (const Issue &issue : testIssues(testFromJson(*json, reading), intentNames))
        list += issue.rule + u' ' + issue.pointer;
    return list;
}

QStringList found(const Intent &intent, int limit = 150)
{
    QStringList list;
    for (const Issue &issue : intentIssues(intent, limit))
        list += issue.rule + u' ' + issue.pointer + u' ' + issue.message;
    return list;
}

Intent intentOf(const QStringList &utterances)
{
    Intent intent;
    intent.id = u"intent_1"_qs;
    intent.name = u"book"_qs;
    intent.language = u"en"_qs;
    for (const QString &text : utterances) {
        Utterance utterance;
        utterance.text = text;
        intent.utterances.append(utterance);
    }
    return intent;
}

Intent withSpans(const QString &text, const QList<std::pair<int, int>> &spans)
{
    Intent intent = intentOf({text});
    for (const auto &[start, end] : spans) {
        EntitySpan span;
        span.entity = QString(QChar(ushort(u'A' + intent.utterances[0].spans.size())));
        span.start = start;
        span.end = end;
        intent.utterances[0].spans.append(span);
    }
    return intent;
}

} // namespace

class TestTestIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundTestHasNone()
    {
        QCOMPARE(found("{'id':'1','name':'n','turns':[{'say':'hi','expect':{'intent':'a',"
                       "'minConfidence':0.8,'entities':{'date':'x'},'checks':[{'kind':'reply','op':"
                       "'regex',"
                       "'value':'^a'},{'kind':'intent','op':'oneOf','value':['a','b']}]}}]}",
                       {u"a"_qs, u"b"_qs}),
                 QStringList());
    }

    void eachMistakeIsNamedAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("test");
        QTest::addColumn<QStringList>("issues");
        QTest::newRow("no turns") << QByteArray("{'id':'1','name':'n','turns':[]}")
                                  << QStringList{u"C01 /turns"_qs};
        QTest::newRow("says nothing")
            << QByteArray("{'id':'1','name':'n','turns':[{'say':' ','expect':{'intent':'a'}}]}")
            << QStringList{u"C02 /turns/0/say"_qs};
        QTest::newRow("confidence and entities without an intent")
            << QByteArray("{'id':'1','name':'n','turns':[{'say':'x','expect':{'minConfidence':0.5,"
                          "'entities':{'date':'x'},'checks':[{'kind':'reply','op':'contains','"
                          "value':'y'}]}}]}")
            << QStringList{u"C03 /turns/0/expect/minConfidence"_qs,
                           u"C03 /turns/0/expect/entities"_qs};
        QTest::newRow("unknown kind")
            << QByteArray("{'id':'1','name':'n','turns':[{'say':'x','expect':{'checks':["
                          "{'kind':'mood','op':'equals','value':'y'}]}}]}")
            << QStringList{u"C04 /turns/0/expect/checks/0/kind"_qs};
        QTest::newRow("broken pattern in the second data row only")
            << QByteArray("{'id':'1','name':'n','data':{'columns':['p'],'rows':[['a'],['[b']]},"
                          "'turns':[{'say':'x','expect':{'checks':[{'kind':'reply','op':'regex',"
                          "'value':'{{p}}'}]}}]}")
            << QStringList{u"C05 /turns/0/expect/checks/0/value"_qs};
        QTest::newRow("short row") << QByteArray(
            "{'id':'1','name':'n','data':{'columns':['p','q'],'rows':[['a','b'],['a']]},"
            "'turns':[{'say':'{{p}}','expect':{'intent':'a'}}]}")
                                   << QStringList{u"C06 /data/rows/1"_qs};
        QTest::newRow("undefined name")
            << QByteArray("{'id':'1','name':'n','variables':{'day':'monday'},"
                          "'turns':[{'say':'{{city}} {{day}}','expect':{'intent':'a'}}]}")
            << QStringList{u"C07 /turns/0/say"_qs};
        QTest::newRow("nothing asserted")
            << QByteArray("{'id':'1','name':'n','turns':[{'say':'x'},{'say':'y','expect':{}}]}")
            << QStringList{u"C08 /turns"_qs};
        QTest::newRow("unknown intents")
            << QByteArray("{'id':'1','name':'n','turns':[{'say':'x','expect':{'intent':'zzz',"
                          "'checks':[{'kind':'intent','op':'oneOf','value':['a','yyy']}]}}]}")
            << QStringList{u"C09 /turns/0/expect/intent"_qs,
                           u"C09 /turns/0/expect/checks/0/value/1"_qs};
    }

    void eachMistakeIsNamedAtItsPlace()
    {
        QFETCH(QByteArray, test);
        QFETCH(QStringList, issues);
        QCOMPARE(found(test.constData(), {u"a"_qs}), issues);
    }

    void unknownIntentsAreWarningsAndOnlyWhereTheNamesAreKnown()
    {
        const char *test = "{'id':'1','name':'n','turns':[{'say':'x','expect':{'intent':'zzz'}}]}";
        QCOMPARE(found(test), QStringList());
        Issues reading;
        const Issues issues = testIssues(
            testFromJson(*readJson(QByteArray(test).replace('\'', '"')), reading), {u"a"_qs});
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.at(0).severity, Issue::Severity::Warning);
    }

    void aSkippedTestNeedNotAssert()
    {
        QCOMPARE(found("{'id':'1','name':'n','skip':'later','turns':[{'say':'x'}]}"),
                 QStringList());
    }

    void aSoundIntentHasNone()
    {
        QCOMPARE(found(intentOf({u"Reserve a room for tonight"_qs, u"Zimmer für heute"_qs,
                                 u"\U0001F468\u200D\U0001F469\u200D\U0001F467 room"_qs})),
                 QStringList());
    }

    void intentRulesSayTheExactWords_data()
    {
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const Intent &intent, const QString &issue) {
            QTest::newRow(name) << intent << issue;
        };
        row("V01", intentOf({}), u"V01 /utterances An intent needs at least one utterance."_qs);
        row("V03", intentOf({u"Book"_qs, u" bOOK "_qs}),
            u"V03 /utterances/1/text Same as row 1 (upper and lower case and outer spaces are ignored)."_qs);
        row("V04", withSpans(u"book"_qs, {{-1, 2}}),
            u"V04 /utterances/0/entities/0 Positions start at 0."_qs);
        row("V05", withSpans(u"book"_qs, {{2, 2}}),
            u"V05 /utterances/0/entities/0 The end must be after the start."_qs);
        row("V06", withSpans(u"b\U0001F600k"_qs, {{0, 4}}),
            u"V06 /utterances/0/entities/0 Ends at 4, but the utterance has 3 characters."_qs);
        row("V09", intentOf({u"a\u0001b"_qs}),
            u"V09 /utterances/0/text Contains a character that cannot be sent (U+0001 at position 1)."_qs);
        row("V09 lone surrogate", intentOf({QString(u'a') + QChar(0xd800)}),
            u"V09 /utterances/0/text Contains a character that cannot be sent (U+D800 at position 1)."_qs);
        row("V10", intentOf({u"a\u202Eb"_qs}),
            u"V10 /utterances/0/text Contains the invisible character U+202E at position 1."_qs);
        row("V11", intentOf({u" \u3000"_qs}), u"V11 /utterances/0/text The utterance is empty."_qs);
        row("V12", intentOf({u"caf\u00e9"_qs, u"cafe\u0301"_qs}),
            u"V12 /utterances/1/text Looks the same as row 1 but is encoded differently."_qs);
        row("V13", intentOf({u"b\u0430nk"_qs}),
            u"V13 /utterances/0/text Mixes Latin and Cyrillic letters in one word."_qs);
        row("V16", withSpans(u"e\u0301a"_qs, {{0, 1}}),
            u"V16 /utterances/0/entities/0 Cuts through “e\u0301”."_qs);
        Intent wrong = intentOf({u"x"_qs});
        wrong.type = u"odd"_qs;
        row("V14", wrong, u"V14 /type Unknown intent type “odd”."_qs);
        wrong = intentOf({u"x"_qs});
        wrong.id = u"../admin"_qs;
        row("V15", wrong, u"V15 /id The intent ID contains characters that are not allowed."_qs);
        wrong = intentOf({u"x"_qs});
        wrong.language = u"english!"_qs;
        row("V18", wrong, u"V18 /language Unknown language “english!”."_qs);
    }

    void intentRulesSayTheExactWords()
    {
        QFETCH(Intent, intent);
        QFETCH(QString, issue);
        QCOMPARE(found(intent), QStringList{issue});
    }

    void theLimitCountsEachUtteranceOnce()
    {
        QCOMPARE(found(intentOf({u"a"_qs, u"b"_qs, u"B"_qs}), 2).size(), 1); // V03 alone
        QCOMPARE(found(intentOf({u"a"_qs, u"b"_qs, u"c"_qs}), 2),
                 QStringList{u"V02 /utterances 3 utterances: at most 2 are allowed."_qs});
    }

    void overlapsAreFoundBeyondTheNeighbour()
    {
        const QStringList expected{u"V07 /utterances/0/entities/1 Overlaps A."_qs,
                                   u"V07 /utterances/0/entities/2 Overlaps A."_qs};
        QCOMPARE(found(withSpans(QString(20, u'x'), {{0, 20}, {1, 3}, {5, 9}})), expected);
        QCOMPARE(found(withSpans(QString(20, u'x'), {{0, 5}, {5, 9}})), QStringList()); // touching
    }

    void anIntentOverAMebibyteIsTooLarge()
    {
        const QStringList issues = found(intentOf({QString(1100 * 1024, u'x')}));
        QCOMPARE(issues.size(), 1);
        QVERIFY(issues.at(0).startsWith(u"V17 "));
    }
};

QTEST_GUILESS_MAIN(TestTestIssues)
#include "tst_testissues.moc"
