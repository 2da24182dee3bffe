// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/findtext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Rehearsal;

namespace {

ConversationTest sample()
{
    const auto json = readJson(
        "{"
        "\"format\": { \"kind\": \"rehearsal.test\", \"major\": 1, \"minor\": 0 },"
        "\"id\": \"x\", \"name\": \"Book to Paris\", \"tags\": [\"paris\", \"smoke\"],"
        "\"turns\": ["
        "{ \"say\": \"to Paris, paris! comparison\", \"expect\": { \"intent\": \"book_paris\","
        "\"entities\": { \"city\": \"Paris\", \"count\": 2 },"
        "\"checks\": [ { \"kind\": \"reply\", \"op\": \"contains\", \"value\": \"Paris it is\" },"
        "{ \"kind\": \"latency\", \"op\": \"atMost\", \"value\": 1500 },"
        "{ \"kind\": \"intent\", \"op\": \"oneOf\", \"value\": [\"a\", \"paris_b\"] },"
        "{ \"kind\": \"entity\", \"target\": \"city\", \"op\": \"present\" } ] } },"
        "{ \"say\": \"ok\" } ] }");
    Issues issues;
    return testFromJson(*json, issues);
}

QStringList pointers(const QList<TextMatch> &matches)
{
    QStringList all;
    for (const TextMatch &match : matches)
        all.append(match.pointer + (match.inName ? u"#"_qs : QString()));
    return all;
}

TextFinder finder(const QString &text, bool matchCase = false, bool wholeWord = false,
                  bool isPattern = false)
{
    return *TextFinder::make({text, matchCase, wholeWord, isPattern});
}

} // namespace

class TestFindText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksAtEverythingPeopleWrite();
    void heedsCaseAndWholeWords();
    void readsPatternsAndNamesWhatIsWrongWithThem();
    void aCostlyPatternEndsSoon();
    void replacesAllOfATextTogether();
    void keepsNumbersNumbersAndTypesApart();
    void leavesWhatChangedMeanwhile();
    void groupsOfAPatternComeBack();
    void looksIntoIntents();
};

void TestFindText::looksAtEverythingPeopleWrite()
{
    const auto found = finder(u"paris"_qs).matches(sample());
    QCOMPARE(pointers(found),
             (QStringList{u"/name"_qs, u"/tags/0"_qs, u"/turns/0/say"_qs, u"/turns/0/say"_qs,
                          u"/turns/0/say"_qs, u"/turns/0/expect/intent"_qs,
                          u"/turns/0/expect/entities/city"_qs, u"/turns/0/expect/checks/0/value"_qs,
                          u"/turns/0/expect/checks/2/value/1"_qs}));
    QCOMPARE(found[3].start, 10);
    QCOMPARE(found[3].length, 5);
    QCOMPARE(
        pointers(finder(u"city"_qs).matches(sample())),
        (QStringList{u"/turns/0/expect/entities/city#"_qs, u"/turns/0/expect/checks/3/target"_qs}));
    QCOMPARE(pointers(finder(u"1500"_qs).matches(sample())),
             QStringList{u"/turns/0/expect/checks/1/value"_qs});
    QVERIFY(finder(u"("_qs).matches(sample()).isEmpty());
}

void TestFindText::heedsCaseAndWholeWords()
{
    QCOMPARE(finder(u"Paris"_qs, true).matches(sample()).size(), 4);
    QCOMPARE(finder(u"paris"_qs, false, true).matches(sample()).size(), 6);
    QCOMPARE(finder(u"paris"_qs, true, true).matches(sample()).size(), 2);
    ConversationTest test;
    test.name = u"Straße STRASSE ÄRGER"_qs;
    QCOMPARE(finder(u"ärger"_qs, false, true).matches(test).size(), 1);
    QVERIFY(finder(u"trasse"_qs, false, true).matches(test).isEmpty());
}

void TestFindText::readsPatternsAndNamesWhatIsWrongWithThem()
{
    QCOMPARE(finder(u"^to|ok$"_qs, false, false, true).matches(sample()).size(), 2);
    QVERIFY(finder(u"x*"_qs, false, false, true).matches(sample()).isEmpty());
    const auto wrong = TextFinder::make({u"to (Paris"_qs, false, true, true});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, Error::Kind::Invalid);
    QVERIFY2(wrong.error().message.contains(u"10"_qs), qPrintable(wrong.error().message));
}

void TestFindText::aCostlyPatternEndsSoon()
{
    ConversationTest test;
    test.name = QString(5000, u'a') + u'b';
    QElapsedTimer timer;
    timer.start();
    QVERIFY(finder(u"(a+)+$"_qs, false, false, true).matches(test).isEmpty());
    qInfo("given up after %lld ms", timer.elapsed());
}

void TestFindText::replacesAllOfATextTogether()
{
    ConversationTest test = sample();
    const TextFinder paris = finder(u"paris"_qs);
    QCOMPARE(paris.replace(test, paris.matches(test), u"Rome and more"_qs), 9);
    QCOMPARE(test.name, u"Book to Rome and more"_qs);
    QCOMPARE(test.tags.constFirst(), u"Rome and more"_qs);
    QCOMPARE(test.turns[0].says, u"to Rome and more, Rome and more! comRome and moreon"_qs);
    QCOMPARE(plainText(test.turns[0].expects->checks[2].value), u"[\"a\",\"Rome and more_b\"]"_qs);
    QVERIFY(paris.matches(test).isEmpty());
    ConversationTest one = sample();
    QCOMPARE(paris.replace(one, {paris.matches(one)[3]}, QString()), 1);
    QCOMPARE(one.turns[0].says, u"to Paris, ! comparison"_qs);
}

void TestFindText::keepsNumbersNumbersAndTypesApart()
{
    ConversationTest test = sample();
    const TextFinder number = finder(u"1500"_qs);
    QCOMPARE(number.replace(test, number.matches(test), u"soon"_qs), 0);
    QCOMPARE(test, sample());
    QCOMPARE(number.replace(test, number.matches(test), u"900"_qs), 1);
    QVERIFY(test.turns[0].expects->checks[1].value.is_number());
    test = sample();
    const TextFinder type = finder(u"city"_qs);
    QCOMPARE(type.replace(test, type.matches(test), u"count"_qs), 1); // the target alone
    QCOMPARE(type.replace(test, type.matches(test), u"town"_qs), 1);
    QCOMPARE(plainText(*test.turns[0].expects->entities), u"{\"town\":\"Paris\",\"count\":2}"_qs);
}

void TestFindText::leavesWhatChangedMeanwhile()
{
    ConversationTest test = sample();
    const TextFinder paris = finder(u"paris"_qs);
    const auto found = paris.matches(test);
    test.turns[0].says = u"something else"_qs;
    test.tags.clear();
    QCOMPARE(paris.replace(test, found, u"Rome"_qs), 5);
    QCOMPARE(test.turns[0].says, u"something else"_qs);
}

void TestFindText::groupsOfAPatternComeBack()
{
    ConversationTest test = sample();
    const TextFinder words = finder(u"(\\w+) to (\\w+)"_qs, false, false, true);
    const auto found = words.matches(test);
    QCOMPARE(found.size(), 1);
    QCOMPARE(words.replaced(found[0], u"\\2\\\\\\1\\n[\\0]"_qs),
             u"Paris\\Book\n[Book to Paris]"_qs);
    QCOMPARE(finder(u"Book"_qs).replaced({u"/name"_qs, false, u"Book"_qs, 0, 4}, u"\\1"_qs),
             u"\\1"_qs);
}

void TestFindText::looksIntoIntents()
{
    Intent intent;
    intent.name = u"book"_qs;
    intent.utterances = {{u"I want a book"_qs, {}, {}}, {u"none"_qs, {}, {}}};
    const auto found = finder(u"book"_qs).matches(intent);
    QCOMPARE(pointers(found), (QStringList{u"/name"_qs, u"/utterances/0/text"_qs}));
}

QTEST_APPLESS_MAIN(TestFindText)
#include "tst_findtext.moc"
