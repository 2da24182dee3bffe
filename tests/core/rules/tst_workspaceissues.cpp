// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/secretissues.h"
#include "core/rules/workspaceissues.h"

#include <QTest>

#include <ctime>

using namespace Rehearsal;

namespace {

ConversationTest testOf(const QByteArray &text)
{
    Issues reading;
    const Result<Json> json = readJson(QByteArray(text).replace('\'', '"'));
    return json ? testFromJson(*json, reading) : ConversationTest();
}

QString line(const Issue &issue)
{
    return severityName(issue.severity).left(1) + u' ' + issue.rule + u' ' + issue.pointer;
}

QStringList advised(const ConversationTest &test, const ConfidenceHistory &history = {})
{
    const Vocabulary vocabulary{{u"book_flight"_qs}, {u"city"_qs, u"date"_qs}};
    QStringList found;
    for (const Issue &issue : testAdvice(test, u"tests/a.test.json"_qs, vocabulary, history))
        found.append(line(issue));
    return found;
}

/// A test with this one turn and further members.
QByteArray turn(const QByteArray &turn, const QByteArray &members = {})
{
    return QByteArray("{'id':'1','name':'n',") + members + "'turns':[" + turn + "]}";
}

JudgedTest file(const char *path, const QByteArray &text)
{
    return {QString::fromLatin1(path), testOf(text), {}};
}

QStringList between(const QList<JudgedTest> &tests)
{
    WorkspaceRules rules;
    QStringList found;
    for (const Issue &issue : rules.judge(tests))
        found.append(issue.file + u' ' + line(issue));
    return found;
}

} // namespace

class TestWorkspaceIssues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachAdviceIsGivenAtItsPlaceAndNotBesideIt_data();
    void eachAdviceIsGivenAtItsPlaceAndNotBesideIt();
    void aMinimumThatNoRunReachedIsNamed();
    void aRunTellsWhatItReached();
    void whatLooksSecretIsFoundAndNeverRepeated_data();
    void whatLooksSecretIsFoundAndNeverRepeated();
    void testsAreComparedWithEachOther_data();
    void testsAreComparedWithEachOther();
    void anUnreadableFileIsNotJudgedFurther();
    void oneEditJudgesOneTestAgain();
};

void TestWorkspaceIssues::eachAdviceIsGivenAtItsPlaceAndNotBesideIt_data()
{
    QTest::addColumn<QByteArray>("has");
    QTest::addColumn<QString>("issue");
    QTest::addColumn<QByteArray>("nearMiss");
    const auto check = [](const char *value) {
        return turn(
            QByteArray("{'say':'x','expect':{'intent':'a','checks':[" + QByteArray(value) + "]}}"));
    };
    QTest::newRow("C13 entity type")
        << turn("{'say':'x','expect':{'intent':'a','entities':{'ctiy':'x'}}}")
        << u"w C13 /turns/0/expect/entities/ctiy"_qs
        << turn("{'say':'x','expect':{'intent':'a','entities':{'city':'x'}}}");
    QTest::newRow("C13 type of a check")
        << check("{'kind':'entity','target':'ctiy','op':'present'}")
        << u"w C13 /turns/0/expect/checks/0/target"_qs
        << check("{'kind':'entity','target':'{{type}}','op':'present'}");
    QTest::newRow("C14 expects nothing")
        << turn("{'say':'x','expect':{'intent':'a'}},{'say':'y'}") << u"i C14 /turns/1/expect"_qs
        << turn("{'say':'x','expect':{'intent':'a'}},{'say':'y'}", "'skip':'later',");
    QTest::newRow("C15 wildcard") << check("{'kind':'reply','op':'wildcard','value':'**'}")
                                  << u"w C15 /turns/0/expect/checks/0/value"_qs
                                  << check("{'kind':'reply','op':'wildcard','value':'*a*'}");
    QTest::newRow("C15 contains nothing") << check("{'kind':'reply','op':'contains','value':''}")
                                          << u"w C15 /turns/0/expect/checks/0/value"_qs
                                          << check("{'kind':'reply','op':'equals','value':''}");
    QTest::newRow("C15 expression") << check("{'kind':'reply','op':'regex','value':'.*'}")
                                    << u"w C15 /turns/0/expect/checks/0/value"_qs
                                    << check("{'kind':'reply','op':'regex','value':'^(yes)?$'}");
    QTest::newRow("C15 confidence at least 0")
        << check("{'kind':'confidence','op':'atLeast','value':0}")
        << u"w C15 /turns/0/expect/checks/0/value"_qs
        << check("{'kind':'confidence','op':'atLeast','value':0.01}");
    QTest::newRow("C15 minimum 0")
        << turn("{'say':'x','expect':{'intent':'a','minConfidence':0}}")
        << u"w C15 /turns/0/expect/minConfidence"_qs << turn("{'say':'x','expect':{'intent':'a'}}");
    QTest::newRow("C16 cannot fail")
        << turn("{'say':'x','expect':{'checks':[{'kind':'reply','op':'contains','value':'y',"
                "'severity':'should'}]}}")
        << u"w C16 /turns"_qs
        << turn("{'say':'x','expect':{'checks':[{'kind':'reply','op':'contains','value':'y'}]}}");
    QTest::newRow("C18 column")
        << turn("{'say':'{{a}}','expect':{'intent':'a'}}",
                "'data':{'columns':['a','b'],'rows':[['1','2']]},")
        << u"i C18 /data/columns/1"_qs
        << turn("{'say':'{{a}}','expect':{'intent':'a','checks':[{'kind':'reply','op':'contains',"
                "'value':'{{ b }}'}]}}",
                "'data':{'columns':['a','b'],'rows':[['1','2']]},");
    QTest::newRow("C19 variable") << turn("{'say':'x','expect':{'intent':'a'}}",
                                          "'variables':{'a/b':'1'},")
                                  << u"i C19 /variables/a~1b"_qs
                                  << turn("{'say':'x','expect':{'intent':'a'}}",
                                          "'variables':{'a/b':'1'},'context':{'c':'{{a/b}}'},");
    QTest::newRow("C23 long")
        << turn(("{'say':'" + QByteArray(1001, 'x') + "','expect':{'intent':'a'}}"))
        << u"i C23 /turns/0/say"_qs
        << turn(("{'say':'" + QByteArray(1000, 'x') + "','expect':{'intent':'a'}}"));
    QTest::newRow("C24 spaces") << turn("{'say':'x','expect':{'intent':'a'}}", "'tags':['a',' b'],")
                                << u"w C24 /tags/1"_qs
                                << turn("{'say':'x','expect':{'intent':'a'}}",
                                        "'tags':['a','b c'],");
    QTest::newRow("C24 twice") << turn("{'say':'x','expect':{'intent':'a'}}", "'tags':['a','a'],")
                               << u"w C24 /tags/1"_qs
                               << turn("{'say':'x','expect':{'intent':'a'}}", "'tags':['a','A'],");
    QTest::newRow("C25 pause") << turn("{'say':'x','delayMs':60001,'expect':{'intent':'a'}}")
                               << u"w C25 /turns/0/delayMs"_qs
                               << turn("{'say':'x','delayMs':60000,'expect':{'intent':'a'}}");
    QTest::newRow("C26 never") << check("{'kind':'reply','op':'contains','value':'','not':true}")
                               << u"w C26 /turns/0/expect/checks/0/value"_qs
                               << check("{'kind':'reply','op':'contains','value':'a','not':true}");
    QTest::newRow("F23 secret")
        << turn("{'say':'x','expect':{'intent':'a'}}", "'context':{'client_secret':'hunter2'},")
        << u"w F23 /context/client_secret"_qs
        << turn("{'say':'x','expect':{'intent':'a'}}",
                "'context':{'client_secret':'{{secret}}'},'variables':{'secret':''},");
}

void TestWorkspaceIssues::eachAdviceIsGivenAtItsPlaceAndNotBesideIt()
{
    QFETCH(QByteArray, has);
    QFETCH(QString, issue);
    QFETCH(QByteArray, nearMiss);
    QCOMPARE(advised(testOf(has)), QStringList{issue});
    QCOMPARE(advised(testOf(nearMiss)), QStringList());
}

void TestWorkspaceIssues::aMinimumThatNoRunReachedIsNamed()
{
    const ConversationTest test =
        testOf(turn("{'say':'x','expect':{'intent':'a','minConfidence':0.9}}"));
    ConfidenceHistory history;
    QCOMPARE(advised(test, history), QStringList());
    history.add(u"1"_qs, 0, u"a"_qs, 0.81);
    history.add(u"1"_qs, 0, u"b"_qs, 0.99);
    history.add(u"2"_qs, 0, u"a"_qs, 0.99);
    QCOMPARE(advised(test, history), QStringList{u"w C17 /turns/0/expect/minConfidence"_qs});
    history.add(u"1"_qs, 0, u"a"_qs, 0.9);
    QCOMPARE(advised(test, history), QStringList());
}

void TestWorkspaceIssues::aRunTellsWhatItReached()
{
    RunReport report;
    report.spec.test = testOf(turn("{'say':'x','expect':{'intent':'a'}},{'say':'y'},"
                                   "{'say':'z','expect':{'intent':'a'}}"));
    for (int index = 0; index < 4; ++index) {
        Step step;
        step.index = index;
        step.intent = index == 2 ? u"b"_qs : u"a"_qs;
        step.confidence = 0.7;
        report.steps.append(step);
    }
    ConfidenceHistory history;
    history.add(report);
    QCOMPARE(history.seen(u"1"_qs, 0, u"a"_qs)->highest, 0.7);
    QCOMPARE(history.seen(u"1"_qs, 0, u"a"_qs)->runs, 1);
    QVERIFY(!history.seen(u"1"_qs, 1, u"a"_qs)); // nothing was expected
    QVERIFY(!history.seen(u"1"_qs, 2, u"b"_qs)); // another one was found
}

void TestWorkspaceIssues::whatLooksSecretIsFoundAndNeverRepeated_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("web token") << u"Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.sig"_qs
                               << true;
    QTest::newRow("webhook") << u"whsec_C2FVsBQIhrscChlQIMV"_qs << true;
    QTest::newRow("private key") << u"-----BEGIN RSA PRIVATE KEY-----\nabc"_qs << true;
    QTest::newRow("random") << u"q7Zr2KpXw9Lm4TnV8sBc3HdJ6fGy1QaE"_qs << true;
    QTest::newRow("certificate") << u"-----BEGIN CERTIFICATE-----"_qs << false;
    QTest::newRow("uuid") << u"5b0c6f0e-7a4d-4a55-9d0e-0f3a3b1c2d4e"_qs << false;
    QTest::newRow("hash") << u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_qs
                          << false;
    QTest::newRow("sentence") << u"I would like to book a flight to Paris on 12 March 2026"_qs
                              << false;
    QTest::newRow("word") << u"Donaudampfschifffahrtsgesellschaftskapitän"_qs << false;
    QTest::newRow("name") << u"testBooksAFlightThenAHotelThenARentalCar2"_qs << false;
}

void TestWorkspaceIssues::whatLooksSecretIsFoundAndNeverRepeated()
{
    QFETCH(QString, text);
    QFETCH(bool, isSecret);
    QCOMPARE(looksSecret(text), isSecret);
    const Json file{{"id", text.toStdString()}, {"a", {{"b/c", text.toStdString()}}}};
    const Issues issues = secretIssues(file, u"tests/a.test.json"_qs);
    QCOMPARE(issues.size(), isSecret ? 1 : 0); // ids are random by right
    if (isSecret) {
        QCOMPARE(issues[0].pointer, u"/a/b~1c"_qs);
        QCOMPARE(issues[0].message,
                 u"tests/a.test.json seems to contain a secret at /a/b~1c. Secrets belong in the "
                 "connection settings."_qs);
    }
}

void TestWorkspaceIssues::testsAreComparedWithEachOther_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("issues");
    const QByteArray one = "{'id':'1','name':'One','turns':[{'say':'hi','expect':{'intent':'a'}}]}";
    QTest::newRow("nothing in common")
        << one
        << QByteArray("{'id':'2','name':'Two','turns':[{'say':'ho','expect':{'intent':'b'}}]}")
        << QStringList();
    QTest::newRow("ids")
        << one
        << QByteArray("{'id':'1','name':'Two','turns':[{'say':'ho','expect':{'intent':'b'}}]}")
        << QStringList{u"b e F-dup /id"_qs};
    QTest::newRow("names")
        << one
        << QByteArray("{'id':'2','name':' one','turns':[{'say':'ho','expect':{'intent':'b'}}]}")
        << QStringList{u"a w C20 /name"_qs, u"b w C20 /name"_qs};
    QTest::newRow("the same conversation")
        << one
        << QByteArray("{'id':'2','name':'Two','turns':[{'say':'Hi ','expect':{'intent':'a'}}]}")
        << QStringList{u"a w C21 /turns"_qs, u"b w C21 /turns"_qs};
    QTest::newRow("the same words from another context")
        << one
        << QByteArray("{'id':'2','name':'Two','context':{'x':1},"
                      "'turns':[{'say':'hi','expect':{'intent':'a'}}]}")
        << QStringList();
    QTest::newRow("contradiction")
        << one
        << QByteArray("{'id':'2','name':'Two','turns':[{'say':'ho','expect':{'intent':'b'}},"
                      "{'say':'HI','expect':{'intent':'b'}}]}")
        << QStringList{u"a w C22 /turns/0/expect/intent"_qs, u"b w C22 /turns/1/expect/intent"_qs};
    QTest::newRow("no contradiction with a placeholder")
        << one
        << QByteArray("{'id':'2','name':'Two','data':{'columns':['i'],'rows':[['b']]},"
                      "'turns':[{'say':'hi','expect':{'intent':'{{i}}'}}]}")
        << QStringList();
}

void TestWorkspaceIssues::testsAreComparedWithEachOther()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QStringList, issues);
    QCOMPARE(between({file("a", first), file("b", second)}), issues);
}

void TestWorkspaceIssues::anUnreadableFileIsNotJudgedFurther()
{
    JudgedTest broken = file("a", "{}");
    broken.fileIssues.append({Issue::Severity::Error, u"F14"_qs, u"broken"_qs, u"a"_qs, {}});
    QCOMPARE(between({broken}), QStringList{u"a e F14 "_qs});
}

void TestWorkspaceIssues::oneEditJudgesOneTestAgain()
{
    QList<JudgedTest> tests;
    for (int number = 0; number < 1000; ++number) {
        ConversationTest test;
        test.id = QString::number(number);
        test.name = u"Test %1"_qs.arg(number);
        for (int turn = 0; turn < 10; ++turn) {
            Turn each;
            each.says = u"Say %1 of %2"_qs.arg(turn).arg(number);
            each.expects = Expectation();
            each.expects->intent = u"book_flight"_qs;
            test.turns.append(each);
        }
        tests.append({u"tests/%1.test.json"_qs.arg(number), test, {}});
    }
    WorkspaceRules rules;
    rules.setVocabulary({{u"book_flight"_qs}, {}});
    const auto judged = [&] {
        // Time of the processor: how busy the machine is else must not matter.
        const std::clock_t begin = std::clock();
        const Issues found = rules.judge(tests);
        return std::pair(found, static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
    };
    const auto [none, first] = judged();
    QVERIFY(none.isEmpty());
    tests[500].test.turns[3].expects->intent = u"book_fligth"_qs;
    const auto [issues, again] = judged();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].rule, u"C09"_qs);
    qInfo("judged in %.1f ms, after one edit in %.1f ms", first, again);
    QVERIFY2(again * 2 < first, "more than the edited test was judged again");
}

QTEST_GUILESS_MAIN(TestWorkspaceIssues)
#include "tst_workspaceissues.moc"
