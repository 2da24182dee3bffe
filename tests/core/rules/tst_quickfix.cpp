// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/quickfix.h"
#include "core/rules/testissues.h"

#include <QTest>

using namespace Rehearsal;

namespace {

const QString testFile = QStringLiteral("tests/a.test.json");

ConversationTest testOf(const QByteArray &text)
{
    Issues reading;
    const Result<Json> json = readJson(QByteArray(text).replace('\'', '"'));
    return json ? testFromJson(*json, reading) : ConversationTest();
}

Vocabulary vocabulary()
{
    return {{u"book_flight"_qs, u"book_hotel"_qs, u"cancel"_qs}, {u"city"_qs, u"date"_qs}};
}

ConfidenceHistory history()
{
    ConfidenceHistory seen;
    seen.add(u"1"_qs, 0, u"book_flight"_qs, 0.8179);
    return seen;
}

Issues issuesOf(const ConversationTest &test)
{
    Issues issues = testIssues(test, vocabulary().intents);
    issues += testAdvice(test, testFile, vocabulary(), history());
    for (Issue &issue : issues)
        issue.file = testFile;
    return issues;
}

QStringList rulesOf(const ConversationTest &test)
{
    QStringList rules;
    for (const Issue &issue : issuesOf(test))
        rules.append(issue.rule);
    return rules;
}

QList<QuickFix> fixesOf(const Issue &issue, const ConversationTest &test)
{
    return quickFixes(issue, &test, vocabulary(), history(), u"new-id"_qs);
}

QByteArray turn(const QByteArray &turn, const QByteArray &members = {})
{
    return QByteArray("{'id':'1','name':'n',") + members + "'turns':[" + turn + "]}";
}

} // namespace

class TestQuickFix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstFixMendsTheIssue_data();
    void theFirstFixMendsTheIssue();
    void anUnknownIntentIsReplacedCreatedOrDropped();
    void theMinimumIsLoweredToWhatWasSeen();
    void errorsAreNeverIgnored();
    void whatCannotBeChangedCanBeOpened();
    void theOtherPlaceIsOffered();
    void allOfARuleAreMendedAtOnce();
    void aPlaceThatIsGoneHasNoFix();
    void theNearestNamesComeFirst();
};

void TestQuickFix::theFirstFixMendsTheIssue_data()
{
    QTest::addColumn<QByteArray>("test");
    QTest::addColumn<QString>("rule");
    const auto check = [](const char *value) {
        return turn(
            ("{'say':'x','expect':{'intent':'cancel','checks':[" + QByteArray(value) + "]}}"));
    };
    QTest::newRow("C01") << QByteArray("{'id':'1','name':'n','turns':[]}") << u"C01"_qs;
    QTest::newRow("C02") << turn("{'say':' '},{'say':'x','expect':{'intent':'cancel'}}")
                         << u"C02"_qs;
    QTest::newRow("C03 minimum") << turn(
        "{'say':'x','expect':{'minConfidence':0.5,'checks':[{'kind':'reply','op':"
        "'contains','value':'y'}]}}")
                                 << u"C03"_qs;
    QTest::newRow("C03 entities") << turn(
        "{'say':'x','expect':{'entities':{'date':'y'},'checks':[{'kind':'reply','op':"
        "'contains','value':'y'}]}}")
                                  << u"C03"_qs;
    QTest::newRow("C04") << check("{'kind':'mood','op':'equals','value':'y'}") << u"C04"_qs;
    QTest::newRow("C05") << check("{'kind':'reply','op':'regex','value':'[b'}") << u"C05"_qs;
    QTest::newRow("C06") << turn("{'say':'{{p}}{{q}}','expect':{'intent':'cancel'}}",
                                 "'data':{'columns':['p','q'],'rows':[['a','b'],['a']]},")
                         << u"C06"_qs;
    QTest::newRow("C07") << turn("{'say':'{{day}}','expect':{'intent':'cancel'}}") << u"C07"_qs;
    QTest::newRow("C08") << turn("{'say':'x'}") << u"C08"_qs;
    QTest::newRow("C09") << turn("{'say':'x','expect':{'intent':'cancle'}}") << u"C09"_qs;
    QTest::newRow("C09 in a check")
        << check("{'kind':'intent','op':'oneOf','value':['cancel','book_hotl']}") << u"C09"_qs;
    QTest::newRow("C10") << check("{'kind':'entity','op':'present'}") << u"C10"_qs;
    QTest::newRow("C11") << check("{'kind':'margin','op':'atLeast','value':'y'}") << u"C11"_qs;
    QTest::newRow("C12") << turn("{'say':'x','expect':{'intent':'cancel'}}",
                                 "'repeat':{'times':2,'atLeast':3},")
                         << u"C12"_qs;
    QTest::newRow("C13") << turn("{'say':'x','expect':{'intent':'cancel','entities':{'dat':'y'}}}")
                         << u"C13"_qs;
    QTest::newRow("C13 in a check")
        << check("{'kind':'entity','target':'ctiy','op':'present'}") << u"C13"_qs;
    QTest::newRow("C15") << check("{'kind':'reply','op':'wildcard','value':'*'}") << u"C15"_qs;
    QTest::newRow("C15 minimum") << turn(
        "{'say':'x','expect':{'intent':'cancel','minConfidence':0}}")
                                 << u"C15"_qs;
    QTest::newRow("C16") << turn("{'say':'x','expect':{'checks':[{'kind':'reply','op':'contains',"
                                 "'value':'y','severity':'should'}]}}")
                         << u"C16"_qs;
    QTest::newRow("C17") << turn(
        "{'say':'x','expect':{'intent':'book_flight','minConfidence':0.9}}")
                         << u"C17"_qs;
    QTest::newRow("C18") << turn("{'say':'{{p}}','expect':{'intent':'cancel'}}",
                                 "'data':{'columns':['q','p'],'rows':[['a','b']]},")
                         << u"C18"_qs;
    QTest::newRow("C19") << turn("{'say':'x','expect':{'intent':'cancel'}}",
                                 "'variables':{'a/b':'1'},")
                         << u"C19"_qs;
    QTest::newRow("C24") << turn("{'say':'x','expect':{'intent':'cancel'}}",
                                 "'tags':[' a','b','b'],")
                         << u"C24"_qs;
    QTest::newRow("C25") << turn("{'say':'x','delayMs':90000,'expect':{'intent':'cancel'}}")
                         << u"C25"_qs;
    QTest::newRow("C26") << check("{'kind':'reply','op':'contains','value':'','not':true}")
                         << u"C26"_qs;
    QTest::newRow("F23") << turn("{'say':'x','expect':{'intent':'cancel'}}",
                                 "'context':{'password':'hunter2'},")
                         << u"F23"_qs;
    QTest::newRow("M06") << turn("{'say':'x','expect':{'intent':'cancel','minConfidence':2}}")
                         << u"M06"_qs;
}

void TestQuickFix::theFirstFixMendsTheIssue()
{
    QFETCH(QByteArray, test);
    QFETCH(QString, rule);
    ConversationTest broken = testOf(test);
    if (rule == u"M06"_qs) // the reader leaves such a number out
        broken.turns[0].expects->minConfidence = 2;
    if (rule == u"C12"_qs)
        broken.repeat = Repeat{2, 3, {}};
    const Issues issues = issuesOf(broken);
    const auto issue = std::find_if(issues.cbegin(), issues.cend(),
                                    [&](const Issue &one) { return one.rule == rule; });
    QVERIFY2(issue != issues.cend(), "the test has no such issue");
    const QList<QuickFix> fixes = fixesOf(*issue, broken);
    QVERIFY(!fixes.isEmpty());
    QVERIFY(fixes.constFirst().test);
    QVERIFY(!fixes.constFirst().text.isEmpty());
    const QStringList left = rulesOf(*fixes.constFirst().test);
    QVERIFY2(!left.contains(rule), qPrintable(left.join(u' ')));
}

void TestQuickFix::anUnknownIntentIsReplacedCreatedOrDropped()
{
    const ConversationTest test =
        testOf(turn("{'say':'fly me','expect':{'intent':'book_flihgt','minConfidence':0.5}}"));
    const Issue issue = issuesOf(test).constFirst();
    QCOMPARE(issue.rule, u"C09"_qs);
    const QList<QuickFix> fixes = fixesOf(issue, test);
    QCOMPARE(fixes[0].text, u"Use the known intent “book_flight”"_qs);
    QCOMPARE(*fixes[0].test->turns[0].expects->intent, u"book_flight"_qs);
    const auto byId = [&](const char *id) {
        return *std::find_if(fixes.cbegin(), fixes.cend(),
                             [&](const QuickFix &fix) { return fix.id == QLatin1String(id); });
    };
    QCOMPARE(byId("createIntent").kind, QuickFix::Kind::CreateIntent);
    QCOMPARE(byId("createIntent").intent, u"book_flihgt"_qs);
    QCOMPARE(byId("createIntent").utterance, u"fly me"_qs);
    QVERIFY(!byId("removeExpectation").test->turns[0].expects);
    QCOMPARE(fixes.constLast().kind, QuickFix::Kind::Ignore);
}

void TestQuickFix::theMinimumIsLoweredToWhatWasSeen()
{
    const ConversationTest test =
        testOf(turn("{'say':'x','expect':{'intent':'book_flight','minConfidence':0.9}}"));
    const QList<QuickFix> fixes = fixesOf(issuesOf(test).constFirst(), test);
    QCOMPARE(fixes[0].text, u"Lower the minimum to 0.81 (highest seen)"_qs);
    QCOMPARE(*fixes[0].test->turns[0].expects->minConfidence, 0.81); // down, never up
}

void TestQuickFix::errorsAreNeverIgnored()
{
    const ConversationTest test = testOf("{'id':'1','name':'n','turns':[]}");
    for (const QuickFix &fix : fixesOf(issuesOf(test).constFirst(), test))
        QVERIFY(fix.kind != QuickFix::Kind::Ignore);
}

void TestQuickFix::whatCannotBeChangedCanBeOpened()
{
    const Issue issue{Issue::Severity::Error, u"F14"_qs, u"broken"_qs, testFile, {}};
    const QList<QuickFix> fixes = quickFixes(issue, nullptr, vocabulary(), history(), u"new-id"_qs);
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes[0].kind, QuickFix::Kind::OpenFile);
}

void TestQuickFix::theOtherPlaceIsOffered()
{
    const ConversationTest test = testOf(turn("{'say':'x','expect':{'intent':'cancel'}}"));
    const Issue issue{Issue::Severity::Error,
                      u"F-dup"_qs,
                      u"taken"_qs,
                      testFile,
                      u"/id"_qs,
                      {{u"tests/b.test.json"_qs, u"/id"_qs}}};
    const QList<QuickFix> fixes = fixesOf(issue, test);
    QCOMPARE(fixes.size(), 2);
    QCOMPARE(fixes[0].test->id, u"new-id"_qs);
    QCOMPARE(fixes[1].kind, QuickFix::Kind::ShowPlace);
    QCOMPARE(fixes[1].place.file, u"tests/b.test.json"_qs);
}

void TestQuickFix::allOfARuleAreMendedAtOnce()
{
    QByteArray checks;
    for (int number = 0; number < 12; ++number) {
        checks += checks.isEmpty() ? "" : ",";
        checks += number % 2 == 0 ? "{'kind':'reply','op':'wildcard','value':'*'}"
                                  : "{'kind':'reply','op':'contains','value':'y'}";
    }
    const ConversationTest test =
        testOf(turn(("{'say':'x','expect':{'intent':'cancel','checks':[" + checks + "]}}")));
    const Issues issues = issuesOf(test);
    QCOMPARE(issues.size(), 6);
    const ConversationTest mended =
        withAllFixed(test, issues, u"removeCheck"_qs, vocabulary(), history(), u"new-id"_qs);
    QCOMPARE(rulesOf(mended), QStringList());
    QCOMPARE(mended.turns[0].expects->checks.size(), 6);
}

void TestQuickFix::aPlaceThatIsGoneHasNoFix()
{
    const ConversationTest test = testOf(turn("{'say':'x','expect':{'intent':'cancel'}}"));
    for (const char *rule :
         {"C02", "C03", "C06", "C07", "C09", "C13", "C15", "C17", "C18", "C25"}) {
        for (const char *pointer :
             {"/turns/7/say", "/turns/-1/say", "/turns/0/expect/checks/3/value", "/data/rows/4",
              "/turns/x", "", "/", "/turns/0/expect/entities/none"}) {
            const Issue issue{Issue::Severity::Error, QString::fromLatin1(rule), u"?"_qs, testFile,
                              QString::fromLatin1(pointer)};
            for (const QuickFix &fix : fixesOf(issue, test))
                QVERIFY(!fix.test || fix.test != test);
        }
    }
}

void TestQuickFix::theNearestNamesComeFirst()
{
    QCOMPARE(nearestNames(u"book_hotl"_qs, vocabulary().intents, 3),
             (QStringList{u"book_hotel"_qs}));
    QCOMPARE(nearestNames(u"BOOK_FLIGHT"_qs, vocabulary().intents, 1),
             QStringList{u"book_flight"_qs});
    QCOMPARE(nearestNames(u"weather"_qs, vocabulary().intents, 3), QStringList());
}

QTEST_GUILESS_MAIN(TestQuickFix)
#include "tst_quickfix.moc"
