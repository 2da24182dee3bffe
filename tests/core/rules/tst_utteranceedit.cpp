// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/rules/findtext.h"
#include "core/rules/intentfixes.h"
#include "core/rules/testissues.h"
#include "core/rules/utteranceedit.h"

#include <QTest>

using namespace Rehearsal;

namespace {

/// "fly to [city:Paris]" as an utterance with that span.
Utterance drawn(const QString &text)
{
    Utterance utterance;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] != u'[') {
            utterance.text += text[at++];
            continue;
        }
        const qsizetype colon = text.indexOf(u':', at);
        const qsizetype end = text.indexOf(u']', at);
        EntitySpan span;
        span.entity = text.mid(at + 1, colon - at - 1);
        span.start = codePointCount(utterance.text);
        utterance.text += text.mid(colon + 1, end - colon - 1);
        span.end = codePointCount(utterance.text);
        utterance.spans.append(span);
        at = end + 1;
    }
    return utterance;
}

QString drawing(const Utterance &utterance)
{
    QString text;
    int at = 0;
    for (const EntitySpan &span : utterance.spans) {
        text += codePointSlice(utterance.text, at, span.start) + u'[' + span.entity + u':'
            + codePointSlice(utterance.text, span.start, span.end) + u']';
        at = span.end;
    }
    return text + codePointSlice(utterance.text, at, codePointCount(utterance.text));
}

} // namespace

class TestUtteranceEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spansFollowTheirWords_data();
    void spansFollowTheirWords();
    void aSpanOutOfBoundsStaysToBeMended();
    void entitiesAreReadAsTheyAreWritten_data();
    void entitiesAreReadAsTheyAreWritten();
    void whatDoesNotStandThereIsRefused();
    void wordsAreLabelledWhereverTheyStand_data();
    void wordsAreLabelledWhereverTheyStand();
    void theLevelFollowsTheCount_data();
    void theLevelFollowsTheCount();
    void duplicatesAreThoseOfThePublishedRule();
    void idsAreMadeOfNames_data();
    void idsAreMadeOfNames();
    void replacingTakesTheLabelsAlong();
    void addingMergesWhatIsThere();
    void everyRuleWithAFixIsMended_data();
    void everyRuleWithAFixIsMended();
    void allDuplicatesGoAtOnce();
};

void TestUtteranceEdit::spansFollowTheirWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); ///< with the spans that are expected
    QTest::addColumn<int>("dropped");

    QTest::newRow("in front") << u"fly to [city:Paris]"_qs << u"please fly to [city:Paris]"_qs << 0;
    QTest::newRow("behind") << u"fly to [city:Paris]"_qs << u"fly to [city:Paris] today"_qs << 0;
    QTest::newRow("directly behind") << u"[city:Paris]"_qs << u"[city:Paris], please"_qs << 0;
    QTest::newRow("between") << u"from [city:Rome] to [city:Oslo]"_qs
                             << u"from [city:Rome] and on to [city:Oslo]"_qs << 0;
    QTest::newRow("a slip mended") << u"to [city:Pariss]"_qs << u"to [city:Paris]"_qs << 0;
    QTest::newRow("a letter inside")
        << u"to [city:Pars] today"_qs << u"to [city:Paris] today"_qs << 0;
    QTest::newRow("a word inside")
        << u"to [city:New York]"_qs << u"to [city:New great York]"_qs << 0;
    QTest::newRow("other words") << u"fly to [city:Paris]"_qs << u"fly to Oslo"_qs << 1;
    QTest::newRow("deleted") << u"fly to [city:Paris] [date:today]"_qs << u"fly [date:today]"_qs
                             << 1;
    QTest::newRow("all deleted") << u"[city:Paris]"_qs << QString() << 1;
    QTest::newRow("written anew") << u"fly to [city:Paris]"_qs << u"[city:Paris] is my goal"_qs
                                  << 0;
    QTest::newRow("order changed")
        << u"[city:Rome] before [date:June]"_qs << u"in [date:June] off to [city:Rome]"_qs << 0;
    QTest::newRow("not inside another word")
        << u"the [word:art] of it"_qs << u"a party with it all"_qs << 1;
    QTest::newRow("nearest of two") << u"[city:Rome] and Rome"_qs << u"[city:Rome] or Rome"_qs << 0;
    QTest::newRow("second of two") << u"Rome and [city:Rome]"_qs << u"Rome, or [city:Rome]"_qs << 0;
    QTest::newRow("emoji in front") << u"😀 to [city:Paris]"_qs << u"😀😀 to [city:Paris]"_qs << 0;
    QTest::newRow("emoji labelled") << u"my [mood:😀] day"_qs << u"oh my [mood:😀] day"_qs << 0;
    QTest::newRow("half an emoji is no common end")
        << u"[mood:😀]"_qs << u"😁"_qs << 1; // the same high surrogate
    QTest::newRow("family") << u"a [who:👨‍👩‍👧] trip"_qs
                            << u"one [who:👨‍👩‍👧] trip"_qs << 0;
    QTest::newRow("family grows") << u"a [who:👨‍👩‍👧]"_qs
                                  << u"a 👨‍👩‍👧‍👦"_qs << 1;
    QTest::newRow("a mark is added")
        << u"ein [place:Cafe] hier"_qs << u"ein [place:Cafe\u0301] hier"_qs << 0;
    QTest::newRow("decomposed stays")
        << u"ein [place:Cafe\u0301]"_qs << u"das [place:Cafe\u0301]"_qs << 0;
    QTest::newRow("chinese") << u"我要去[city:北京]"_qs << u"我明天要去[city:北京]"_qs << 0;
    QTest::newRow("chinese other city") << u"我要去[city:北京]"_qs << u"我要去上海"_qs << 1;
    QTest::newRow("thai") << u"ไป[city:กรุงเทพ]"_qs << u"อยากไป[city:กรุงเทพ]"_qs << 0;
    QTest::newRow("arabic") << u"سافر إلى [city:باريس]"_qs
                            << u"أريد أن سافر إلى [city:باريس] غدا"_qs << 0;
    QTest::newRow("hebrew with digits")
        << u"טוס ב [date:12] ביוני"_qs << u"אני טוס ב [date:12] ביוני"_qs << 0;
    QTest::newRow("outer spaces stay out") << u"to [city:Paris]"_qs << u"to [city:Paris] "_qs << 0;
}

void TestUtteranceEdit::spansFollowTheirWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, dropped);
    Utterance expected = drawn(after);
    const Utterance was = drawn(before);
    const FollowedSpans spans = spansAfterEdit(was, expected.text);
    Utterance now = was;
    now.text = expected.text;
    now.spans = spans.kept;
    std::sort(now.spans.begin(), now.spans.end(),
              [](const auto &left, const auto &right) { return left.start < right.start; });
    QCOMPARE(drawing(now), after);
    QCOMPARE(int(spans.dropped.size()), dropped);
}

void TestUtteranceEdit::aSpanOutOfBoundsStaysToBeMended()
{
    Utterance broken = drawn(u"fly to [city:Paris]"_qs);
    broken.spans.append({u"date"_qs, 30, 40, {}});
    broken.spans.append({u"date"_qs, 3, 3, {}});
    const FollowedSpans spans = spansAfterEdit(broken, u"please fly to Paris"_qs);
    QCOMPARE(spans.kept.size(), 3);
    QCOMPARE(spans.kept[0].start, 14);
    QCOMPARE(spans.kept[1].start, 30);
    QCOMPARE(spans.kept[2].end, 3);
}

void TestUtteranceEdit::entitiesAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("utterance");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one") << u"fly to Paris"_qs << u"city = Paris"_qs << u"fly to [city:Paris]"_qs;
    QTest::newRow("other case") << u"fly to Paris"_qs << u"city=paris"_qs
                                << u"fly to [city:Paris]"_qs;
    QTest::newRow("two of a kind")
        << u"Rome or Rome"_qs << u"from = Rome\nto = Rome"_qs << u"[from:Rome] or [to:Rome]"_qs;
    QTest::newRow("a word before a part of one")
        << u"party art"_qs << u"x = art"_qs << u"party [x:art]"_qs;
    QTest::newRow("without spaces")
        << u"我要去北京"_qs << u"city = 北京"_qs << u"我要去[city:北京]"_qs;
    QTest::newRow("keeps its place")
        << u"Rome or [city:Rome]"_qs << u"city = Rome"_qs << u"Rome or [city:Rome]"_qs;
    QTest::newRow("none") << u"to [city:Rome]"_qs << QString() << u"to Rome"_qs;
    QTest::newRow("equals in the words") << u"a = b"_qs << u"x = a = b"_qs << u"[x:a = b]"_qs;
}

void TestUtteranceEdit::entitiesAreReadAsTheyAreWritten()
{
    QFETCH(QString, utterance);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    Utterance read = drawn(utterance);
    const auto spans = spansFromText(read, typed);
    QVERIFY2(spans, spans ? "" : qPrintable(spans.error().message));
    read.spans = *spans;
    QCOMPARE(drawing(read), expected);
    const auto again = spansFromText(read, spansText(read));
    QVERIFY(again && *again == read.spans);
}

void TestUtteranceEdit::whatDoesNotStandThereIsRefused()
{
    const Utterance utterance = drawn(u"fly to Paris"_qs);
    QCOMPARE(spansFromText(utterance, u"city = Oslo"_qs).error().message,
             u"“Oslo” does not stand in the utterance, or is labelled already."_qs);
    QCOMPARE(spansFromText(utterance, u"city"_qs).error().message,
             u"“city” is no “entity = value”."_qs);
    QVERIFY(!spansFromText(utterance, u"city = Paris\nplace = Paris"_qs));
}

void TestUtteranceEdit::wordsAreLabelledWhereverTheyStand_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("after");

    QTest::newRow("every place") << u"paris, Paris and PARIS"_qs << u"paris"_qs
                                 << u"[city:paris], [city:Paris] and [city:PARIS]"_qs;
    QTest::newRow("whole words") << u"comparison of paris"_qs << u"paris"_qs
                                 << u"comparison of [city:paris]"_qs;
    QTest::newRow("not over another label") << u"[hotel:Paris Inn] in Paris"_qs << u"paris"_qs
                                            << u"[hotel:Paris Inn] in [city:Paris]"_qs;
    QTest::newRow("chinese") << u"从北京到北京"_qs << u"北京"_qs
                             << u"从[city:北京]到[city:北京]"_qs;
    QTest::newRow("cyrillic words")
        << u"парижский Париж"_qs << u"париж"_qs << u"парижский [city:Париж]"_qs;
    QTest::newRow("nothing") << u"oslo"_qs << u"paris"_qs << u"oslo"_qs;
}

void TestUtteranceEdit::wordsAreLabelledWhereverTheyStand()
{
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, after);
    QCOMPARE(drawing(labelledEverywhere(drawn(before), words, u"city"_qs)), after);
}

void TestUtteranceEdit::theLevelFollowsTheCount_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("limit");
    QTest::addColumn<UtteranceLevel>("level");

    QTest::newRow("0") << 0 << 150 << UtteranceLevel::None;
    QTest::newRow("1") << 1 << 150 << UtteranceLevel::TooFew;
    QTest::newRow("4") << 4 << 150 << UtteranceLevel::TooFew;
    QTest::newRow("5") << 5 << 150 << UtteranceLevel::Few;
    QTest::newRow("14") << 14 << 150 << UtteranceLevel::Few;
    QTest::newRow("15") << 15 << 150 << UtteranceLevel::Good;
    QTest::newRow("100") << 100 << 150 << UtteranceLevel::Good;
    QTest::newRow("101") << 101 << 150 << UtteranceLevel::Many;
    QTest::newRow("150") << 150 << 150 << UtteranceLevel::Many;
    QTest::newRow("151") << 151 << 150 << UtteranceLevel::TooMany;
    QTest::newRow("another limit") << 151 << 500 << UtteranceLevel::Many;
    QTest::newRow("a low limit") << 50 << 40 << UtteranceLevel::TooMany;
}

void TestUtteranceEdit::theLevelFollowsTheCount()
{
    QFETCH(int, count);
    QFETCH(int, limit);
    QFETCH(UtteranceLevel, level);
    QCOMPARE(utteranceLevel(count, limit), level);
}

void TestUtteranceEdit::duplicatesAreThoseOfThePublishedRule()
{
    QList<Utterance> utterances;
    for (const QString &text : {u"Book it"_qs, u" book it "_qs, QString(), u"  "_qs, u"cancel"_qs,
                                u"CANCEL"_qs, u"book  it"_qs}) {
        Utterance utterance;
        utterance.text = text;
        utterances.append(utterance);
    }
    QCOMPARE(duplicateRows(utterances), (QList<int>{1, 5}));
    QCOMPARE(distinctUtterances(utterances), 3);
    QVERIFY(isSameUtterance(u"Σ"_qs, u" σ"_qs));
}

void TestUtteranceEdit::idsAreMadeOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");

    QTest::newRow("plain") << u"book_flight"_qs << u"book_flight"_qs;
    QTest::newRow("spaces") << u"Book a flight!"_qs << u"book-a-flight"_qs;
    QTest::newRow("taken") << u"taken"_qs << u"taken-3"_qs;
    QTest::newRow("no letter of ours") << u"北京"_qs << u"intent"_qs;
    QTest::newRow("dots") << u".."_qs << u"intent"_qs;
}

void TestUtteranceEdit::idsAreMadeOfNames()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(freeIntentId(name, {u"taken"_qs, u"taken-2"_qs}), id);
}

void TestUtteranceEdit::replacingTakesTheLabelsAlong()
{
    Intent intent;
    intent.name = u"fly"_qs;
    intent.utterances = {drawn(u"fly to [city:Paris] today"_qs), drawn(u"fly to [city:Oslo]"_qs)};
    const auto finder = TextFinder::make({u"fly"_qs, false, true, false});
    QVERIFY(finder);
    const auto matches = finder->matches(intent);
    QCOMPARE(matches.size(), 3);
    QCOMPARE(finder->replace(intent, matches, u"I travel"_qs), 3);
    QCOMPARE(intent.name, u"I travel"_qs);
    QCOMPARE(drawing(intent.utterances[0]), u"I travel to [city:Paris] today"_qs);
    QCOMPARE(drawing(intent.utterances[1]), u"I travel to [city:Oslo]"_qs);
}

void TestUtteranceEdit::addingMergesWhatIsThere()
{
    Intent intent;
    intent.utterances = {drawn(u"to Rome"_qs), drawn(u"to [x:Oslo]"_qs)};
    const AddedUtterances added =
        addUtterances(intent,
                      {drawn(u"to [city:Rome]"_qs), drawn(u"to [city:Oslo]"_qs),
                       drawn(u" TO rome"_qs), drawn(u"new"_qs), drawn(u"NEW"_qs), Utterance()});
    QCOMPARE(added.added, 1);
    QCOMPARE(added.merged, 4);
    QCOMPARE(intent.utterances.size(), 3);
    QCOMPARE(drawing(intent.utterances[0]), u"to [city:Rome]"_qs);
    QCOMPARE(drawing(intent.utterances[1]), u"to [x:Oslo]"_qs);
    QCOMPARE(intent.utterances[2].text, u"new"_qs);
}

void TestUtteranceEdit::everyRuleWithAFixIsMended_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Intent>("intent");

    const auto with = [](const QList<Utterance> &utterances) {
        Intent intent;
        intent.id = u"id"_qs;
        intent.name = u"A name"_qs;
        intent.language = u"en"_qs;
        intent.utterances = utterances;
        return intent;
    };
    const auto labelled = [&](const QString &text, int start, int end) {
        Utterance utterance = drawn(text);
        utterance.spans.append({u"x"_qs, start, end, {}});
        return with({utterance});
    };
    QTest::newRow("V03") << u"V03"_qs << with({drawn(u"a"_qs), drawn(u"A "_qs)});
    QTest::newRow("V12") << u"V12"_qs << with({drawn(u"caf\u00e9"_qs), drawn(u"cafe\u0301"_qs)});
    QTest::newRow("V11") << u"V11"_qs << with({drawn(u"a"_qs), drawn(u" "_qs)});
    QTest::newRow("V09") << u"V09"_qs << with({drawn(u"a\u0007b"_qs)});
    QTest::newRow("V10") << u"V10"_qs << with({drawn(u"to \u202e[city:Rome]\u200b"_qs)});
    QTest::newRow("V04") << u"V04"_qs << labelled(u"abc"_qs, -1, 2);
    QTest::newRow("V05") << u"V05"_qs << labelled(u"abc"_qs, 2, 2);
    QTest::newRow("V06") << u"V06"_qs << labelled(u"abc"_qs, 2, 9);
    QTest::newRow("V07") << u"V07"_qs << labelled(u"[y:ab]c"_qs, 1, 3);
    QTest::newRow("V16") << u"V16"_qs << labelled(u"cafe\u0301"_qs, 0, 4);
    Intent type = with({drawn(u"a"_qs)});
    type.type = u"odd"_qs;
    QTest::newRow("V14") << u"V14"_qs << type;
    Intent id = with({drawn(u"a"_qs)});
    id.id = u"no id"_qs;
    QTest::newRow("V15") << u"V15"_qs << id;
}

void TestUtteranceEdit::everyRuleWithAFixIsMended()
{
    QFETCH(QString, rule);
    QFETCH(Intent, intent);
    const auto isBroken = [&](const Intent &judged) {
        for (const Issue &issue : intentIssues(judged, 150)) {
            if (issue.rule == rule)
                return true;
        }
        return false;
    };
    QVERIFY(isBroken(intent));
    const auto issues = intentIssues(intent, 150);
    const auto issue = std::find_if(issues.cbegin(), issues.cend(),
                                    [&](const Issue &each) { return each.rule == rule; });
    const auto fixes = intentFixes(*issue, intent, {});
    QVERIFY(!fixes.isEmpty());
    QVERIFY(fixes[0].mended);
    QVERIFY(!isBroken(*fixes[0].mended));
    if (rule == u"V10"_qs)
        QCOMPARE(drawing(fixes[0].mended->utterances[0]), u"to [city:Rome]"_qs);
}

void TestUtteranceEdit::allDuplicatesGoAtOnce()
{
    Intent intent;
    for (const QString &text : {u"a"_qs, u"b"_qs, u"A"_qs, u"B "_qs, u"c"_qs})
        intent.utterances.append(drawn(text));
    Issues issues = intentIssues(intent, 150);
    issues.removeIf([](const Issue &issue) { return issue.rule != u"V03"_qs; });
    QCOMPARE(issues.size(), 2);
    const Intent mended = withAllFixed(intent, issues, u"removeDuplicate"_qs, {});
    QCOMPARE(mended.utterances.size(), 3);
    QCOMPARE(mended.utterances[2].text, u"c"_qs);
}

QTEST_APPLESS_MAIN(TestUtteranceEdit)

#include "tst_utteranceedit.moc"
