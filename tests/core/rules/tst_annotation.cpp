// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/annotation.h"
#include "core/rules/testissues.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Rehearsal;

namespace {

/// One text of each kind that is hard to cut.
const QStringList scripts = {
    u"Book a flight from berlin to new york, please."_qs,
    u"don't e-mail a@b.de on 20,5 x_y"_qs,
    u"  outer   blanks \t and\u00a0more\u3000 "_qs,
    u"book \U0001F600 hotel \U0001F468\u200D\U0001F469\u200D\U0001F467 now"_qs,
    u"flags \U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7 and \U0001F44D\U0001F3FD"_qs,
    u"Cafe\u0301 a\u0308\u0323 ne\u0301e \u0301 loose mark"_qs,
    u"\u5728\u5ba2\u5385\u5e7f\u64ad\u4e00\u4e0b\u5403\u996d\u4e86 3 \u6b21"_qs,
    u"\u304b\u306a\u3068\u6f22\u5b57\u30ab\u30bf\u30ab\u30ca"_qs,
    u"\ud55c\uad6d\uc5b4 \u1112\u1161\u11ab \ud638\ud154"_qs,
    u"\u0e1b\u0e23\u0e30\u0e01\u0e32\u0e28\u0e17\u0e38\u0e01\u0e04\u0e19\u0e27\u0e48\u0e32\u0e2d\u0e32\u0e2b\u0e32\u0e23\u0e1e\u0e23\u0e49\u0e2d\u0e21\u0e41\u0e25\u0e49\u0e27"_qs,
    u"\u0623\u0639\u0644\u0646 \u0623\u0646 \u0627\u0644\u0639\u0634\u0627\u0621 \u062c\u0627\u0647\u0632\u060c 20%"_qs,
    u"\u05e9\u05dc\u05d5\u05dd hotel \u05e2\u05d5\u05dc\u05dd 42"_qs,
    u"\u0915\u094d\u0937\u0947\u0924\u094d\u0930 \u0928\u0915\u094d\u0936\u093e"_qs,
    QString(u"\ufeffa lone "_qs + QChar(0xd83d) + u" surrogate"_qs),
    u"?!"_qs,
    u""_qs,
};

/// Slices by code points in the most stupid way there is.
QString slice(const QString &text, int start, int end)
{
    QStringList points;
    for (int i = 0; i < text.size(); ++i) {
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        points.append(text.mid(i, pair ? 2 : 1));
        i += pair;
    }
    return points.mid(start, end - start).join(QString());
}

bool cutsACharacter(const QString &text, int position)
{
    const int unit = int(slice(text, 0, position).size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(unit);
    return unit != 0 && unit != text.size() && !finder.isAtBoundary();
}

Utterance annotated(const QString &text, std::initializer_list<EntitySpan> spans)
{
    return {text, spans, {}};
}

} // namespace

class AnnotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsetsAreCodePoints();
    void aSelectionGrowsToWholeWordsAndIsTrimmed_data();
    void aSelectionGrowsToWholeWordsAndIsTrimmed();
    void wordsOfScriptsWithoutSpaces();
    void anExactSelectionNeverCutsACharacter();
    void aLabelGoesToItsPlaceAndASecondOneReplacesIt();
    void aSpanIsResizedAtEitherEndByWordAndByCharacter();
    void aSpanFromElsewhereKeepsTheEndThatIsNotMoved();
    void everyPairOfOverlappingSpansIsFound();
    void overlappingSpansAreDrawnOnSeparateLines();
    void knownValuesAreSuggestedLongestFirst();
    void digitsStayWithTheirEntities();
    void whateverIsEditedTheSpansShowTheirText();
};

void AnnotationTest::offsetsAreCodePoints()
{
    const TextUnits units(u"book \U0001F600 hotel"_qs);
    QCOMPARE(units.length(), 12);
    QCOMPARE(units.slice({7, 12}), u"hotel"_qs);
    QCOMPARE(units.utf16(7), 8);
    QCOMPARE(units.codePoint(8), 7);
    QCOMPARE(units.codePoint(6), 5); // the middle of the emoji
    QCOMPARE(units.codePoint(99), 12);

    const TextUnits family(u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_qs);
    QCOMPARE(family.length(), 5);
    QCOMPARE(family.nextCharacter(0), 5);
    QCOMPARE(TextUnits(u"\U0001F1E9\U0001F1EA"_qs).nextCharacter(0), 2);
    QCOMPARE(TextUnits(u"\ufeffa"_qs).length(), 2);
}

void AnnotationTest::aSelectionGrowsToWholeWordsAndIsTrimmed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("exact");
    const auto row = [](const char *name, const QString &text, int start, int end,
                        const QString &words, const QString &exact) {
        QTest::newRow(name) << text << start << end << words << exact;
    };
    row("inside a word", u"fly to berlin now"_qs, 8, 10, u"berlin"_qs, u"er"_qs);
    row("two words", u"fly to new york"_qs, 8, 12, u"new york"_qs, u"ew y"_qs);
    row("outer blanks", u"fly to  berlin  now"_qs, 6, 16, u"berlin"_qs, u"berlin"_qs);
    row("a full stop behind", u"to berlin."_qs, 4, 10, u"berlin."_qs, u"erlin."_qs);
    row("only punctuation", u"what?!"_qs, 4, 6, u"?!"_qs, u"?!"_qs);
    row("only blanks", u"a   b"_qs, 1, 4, QString(), QString());
    row("an apostrophe", u"don't go"_qs, 1, 2, u"don't"_qs, u"o"_qs);
    row("beyond the ends", u"berlin"_qs, -5, 99, u"berlin"_qs, u"berlin"_qs);
    row("backwards", u"berlin"_qs, 4, 2, QString(), QString());
    row("an emoji", u"a \U0001F600 b"_qs, 2, 3, u"\U0001F600"_qs, u"\U0001F600"_qs);
    row("a combining mark", u"Cafe\u0301s"_qs, 4, 5, u"Cafe\u0301s"_qs, u"e\u0301"_qs);
    row("no-break space", u"a\u00a0b"_qs, 0, 2, u"a"_qs, u"a"_qs);
    row("Arabic", u"\u0623\u0646 \u0627\u0644\u0639\u0634\u0627\u0621"_qs, 5, 6,
        u"\u0627\u0644\u0639\u0634\u0627\u0621"_qs, u"\u0639"_qs);
}

void AnnotationTest::aSelectionGrowsToWholeWordsAndIsTrimmed()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, end);
    const TextUnits units(text);
    QTEST(units.slice(units.wholeWords({start, end})), "words");
    QTEST(units.slice(units.exact({start, end})), "exact");
}

void AnnotationTest::wordsOfScriptsWithoutSpaces()
{
    // Chinese: each character can begin or end a selection.
    const TextUnits chinese(u"\u5728\u5ba2\u5385\u5f00\u706f"_qs);
    QCOMPARE(chinese.words().size(), 5);
    QCOMPARE(chinese.wholeWords({1, 3}), (TextRange{1, 3}));

    // Thai: whatever the boundaries are, they lie between characters and nothing is lost.
    const TextUnits thai(scripts.at(9));
    QVERIFY(thai.words().size() > 1);
    int at = 0;
    for (const TextRange &word : thai.words()) {
        QCOMPARE(word.start, at);
        QVERIFY(!cutsACharacter(thai.text(), word.end));
        at = word.end;
    }
    QCOMPARE(at, thai.length());
}

void AnnotationTest::anExactSelectionNeverCutsACharacter()
{
    for (const QString &text : scripts) {
        const TextUnits units(text);
        for (int start = 0; start <= units.length(); ++start) {
            for (int end = start; end <= units.length(); ++end) {
                for (const TextRange range :
                     {units.exact({start, end}), units.wholeWords({start, end})}) {
                    QVERIFY(range.start >= 0 && range.end <= units.length());
                    if (range.isEmpty())
                        continue;
                    QVERIFY(!cutsACharacter(text, range.start));
                    QVERIFY(!cutsACharacter(text, range.end));
                }
            }
        }
    }
}

void AnnotationTest::aLabelGoesToItsPlaceAndASecondOneReplacesIt()
{
    const Utterance plain{u"from berlin to paris"_qs, {}, {}};
    Annotated to = labelled(plain, {15, 20}, u"to"_qs);
    QCOMPARE(to.span, 0);
    Annotated both = labelled(to.utterance, {5, 11}, u"from"_qs);
    QCOMPARE(both.span, 0);
    QCOMPARE(both.utterance.spans.size(), 2);
    QCOMPARE(both.utterance.spans.at(0).entity, u"from"_qs);
    const Annotated again = labelled(both.utterance, {15, 20}, u"city"_qs);
    QCOMPARE(again.span, 1);
    QCOMPARE(again.utterance.spans.size(), 2);
    QCOMPARE(again.utterance.spans.at(1).entity, u"city"_qs);
    QCOMPARE(labelled(plain, {4, 5}, u"blank"_qs), (Annotated{plain, -1}));
    QCOMPARE(labelled(plain, {0, 4}, QString()), (Annotated{plain, -1}));
    QCOMPARE(withoutSpan(both.utterance, 0).spans, to.utterance.spans);
    QCOMPARE(withoutSpan(both.utterance, 7), both.utterance);
    QCOMPARE(relabelled(both.utterance, 0, u"city"_qs).utterance.spans.at(0).entity, u"city"_qs);
}

void AnnotationTest::aSpanIsResizedAtEitherEndByWordAndByCharacter()
{
    const Utterance base = annotated(u"fly to new york city now"_qs, {{u"c"_qs, 7, 15, {}}});
    const auto text = [&](SpanSide side, SpanStep step, bool forward) {
        const EntitySpan span = stepped(base, 0, side, step, forward).utterance.spans.at(0);
        return slice(base.text, span.start, span.end);
    };
    QCOMPARE(text(SpanSide::End, SpanStep::Word, true), u"new york city"_qs);
    QCOMPARE(text(SpanSide::End, SpanStep::Word, false), u"new"_qs);
    QCOMPARE(text(SpanSide::Start, SpanStep::Word, false), u"to new york"_qs);
    QCOMPARE(text(SpanSide::Start, SpanStep::Word, true), u"york"_qs);
    QCOMPARE(text(SpanSide::End, SpanStep::Character, true), u"new york c"_qs);
    QCOMPARE(text(SpanSide::End, SpanStep::Character, false), u"new yor"_qs);
    QCOMPARE(text(SpanSide::Start, SpanStep::Character, false), u"o new york"_qs);
    QCOMPARE(text(SpanSide::Start, SpanStep::Character, true), u"ew york"_qs);

    // At the ends of the text, and where nothing would be left, nothing happens.
    const Utterance whole = annotated(u"berlin"_qs, {{u"c"_qs, 0, 6, {}}});
    for (const SpanSide side : {SpanSide::Start, SpanSide::End}) {
        for (const bool forward : {true, false})
            QCOMPARE(stepped(whole, 0, side, SpanStep::Word, forward).utterance, whole);
    }
    QCOMPARE(resized(whole, 0, SpanSide::End, 0, SpanStep::Character).utterance, whole);
    QCOMPARE(resized(whole, 3, SpanSide::End, 2, SpanStep::Character), (Annotated{whole, -1}));
}

void AnnotationTest::aSpanFromElsewhereKeepsTheEndThatIsNotMoved()
{
    // Starts inside the family; such a place is kept until somebody moves it.
    const Utterance cut =
        annotated(u"\U0001F468\u200D\U0001F469 hotel bar"_qs, {{u"x"_qs, 1, 9, {}}});
    const Annotated wider = stepped(cut, 0, SpanSide::End, SpanStep::Word, true);
    QCOMPARE(wider.utterance.spans.at(0).start, 1);
    QCOMPARE(wider.utterance.spans.at(0).end, 13);
    const Annotated mended = stepped(cut, 0, SpanSide::Start, SpanStep::Character, false);
    QCOMPARE(mended.utterance.spans.at(0).start, 0);
}

void AnnotationTest::everyPairOfOverlappingSpansIsFound()
{
    const QList<EntitySpan> spans = {{u"C"_qs, 5, 9, {}},   {u"A"_qs, 0, 20, {}},
                                     {u"B"_qs, 1, 3, {}},   {u"D"_qs, 20, 22, {}},
                                     {u"bad"_qs, 4, 4, {}}, {u"worse"_qs, -1, 4, {}}};
    const QList<std::pair<int, int>> expected = {{1, 2}, {1, 0}};
    QCOMPARE(overlappingPairs(spans), expected);

    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<EntitySpan> drawn;
        for (int i = 0; i < 8; ++i) {
            const int start = random.bounded(30);
            drawn.append({u"e"_qs, start, start + random.bounded(8), {}});
        }
        int pairs = 0;
        for (int a = 0; a < drawn.size(); ++a) {
            for (int b = a + 1; b < drawn.size(); ++b) {
                pairs += drawn[a].start < drawn[a].end && drawn[b].start < drawn[b].end
                    && drawn[a].start < drawn[b].end && drawn[b].start < drawn[a].end;
            }
        }
        QCOMPARE(overlappingPairs(drawn).size(), pairs);
    }
}

void AnnotationTest::overlappingSpansAreDrawnOnSeparateLines()
{
    const QList<int> lanes = spanLanes(
        {{u"A"_qs, 0, 10, {}}, {u"B"_qs, 2, 4, {}}, {u"C"_qs, 3, 6, {}}, {u"D"_qs, 10, 12, {}}});
    QCOMPARE(lanes, (QList<int>{0, 1, 2, 0}));
}

void AnnotationTest::knownValuesAreSuggestedLongestFirst()
{
    KnownValues known;
    known.add(annotated(u"to New York"_qs, {{u"city"_qs, 3, 11, {}}}));
    known.add(annotated(u"york minster"_qs, {{u"city"_qs, 0, 4, {}}}));
    known.add(annotated(u"may"_qs, {{u"name"_qs, 0, 3, {}}}));
    known.add(annotated(u"in may"_qs, {{u"month"_qs, 3, 6, {}}}));
    known.add(annotated(u"by may"_qs, {{u"month"_qs, 3, 6, {}}}));
    known.add(annotated(u"\u5728\u5ba2\u5385"_qs, {{u"area"_qs, 1, 3, {}}}));

    const Utterance free{u"new york or York in May, not yorkshire"_qs, {}, {}};
    const QList<EntitySpan> expected = {
        {u"city"_qs, 0, 8, {}}, {u"city"_qs, 12, 16, {}}, {u"month"_qs, 20, 23, {}}};
    QCOMPARE(known.suggestions(free), expected);

    // What is annotated already is not suggested, nor what would overlap it.
    const Utterance taken = annotated(u"new york"_qs, {{u"size"_qs, 0, 3, {}}});
    QCOMPARE(known.suggestions(taken), (QList<EntitySpan>{{u"city"_qs, 4, 8, {}}}));

    const Utterance chinese{u"\u628a\u5ba2\u5385\u706f\u6253\u5f00"_qs, {}, {}};
    QCOMPARE(known.suggestions(chinese), (QList<EntitySpan>{{u"area"_qs, 1, 3, {}}}));
    QVERIFY(KnownValues().suggestions(free).isEmpty());
}

void AnnotationTest::digitsStayWithTheirEntities()
{
    const QStringList first = labelOrder({}, {u"city"_qs, u"date"_qs});
    const QStringList more = labelOrder(first, {u"airline"_qs, u"city"_qs, u"date"_qs});
    QCOMPARE(more, (QStringList{u"city"_qs, u"date"_qs, u"airline"_qs}));
    QCOMPARE(labelOrder(more, {u"date"_qs}), (QStringList{u"date"_qs}));
    QCOMPARE(labelDigit(0), u"1"_qs);
    QCOMPARE(labelDigit(9), u"0"_qs);
    QVERIFY(labelDigit(10).isEmpty());
    for (int place = 0; place < 10; ++place)
        QCOMPARE(placeOfDigit(labelDigit(place).at(0)), place);
    QCOMPARE(placeOfDigit(u'a'), -1);
}

/// 20,000 random edits over all scripts: a span always shows exactly what lies between its offsets,
/// in bounds, without cutting a character or keeping a blank at its ends, and the rules of the file
/// find nothing wrong but overlaps.
void AnnotationTest::whateverIsEditedTheSpansShowTheirText()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 400; ++round) {
        Utterance utterance{scripts.at(round % scripts.size()), {}, {}};
        const TextUnits units(utterance.text);
        for (int edit = 0; edit < 50; ++edit) {
            const int span =
                utterance.spans.isEmpty() ? 0 : random.bounded(int(utterance.spans.size()));
            const int place = random.bounded(units.length() + 4) - 2;
            const auto side = random.bounded(2) ? SpanSide::Start : SpanSide::End;
            const auto step = random.bounded(2) ? SpanStep::Word : SpanStep::Character;
            switch (random.bounded(6)) {
            case 0:
                utterance =
                    labelled(utterance, units.wholeWords({place, place + random.bounded(9)}),
                             u"entity"_qs)
                        .utterance;
                break;
            case 1:
                utterance =
                    labelled(utterance, {place, place + random.bounded(9)}, u"other"_qs).utterance;
                break;
            case 2:
                utterance = resized(utterance, span, side, place, step).utterance;
                break;
            case 3:
            case 4:
                utterance = stepped(utterance, span, side, step, random.bounded(2)).utterance;
                break;
            default:
                if (utterance.spans.size() > 4)
                    utterance = withoutSpan(utterance, span);
            }
            for (const EntitySpan &each : std::as_const(utterance.spans)) {
                const QString shown = units.slice(rangeOf(each));
                QCOMPARE(shown, slice(utterance.text, each.start, each.end));
                QVERIFY(!shown.isEmpty());
                QVERIFY(each.start >= 0 && each.end <= units.length());
                QVERIFY(!cutsACharacter(utterance.text, each.start));
                QVERIFY(!cutsACharacter(utterance.text, each.end));
                QCOMPARE(units.exact(rangeOf(each)), rangeOf(each));
            }
        }
        Intent intent;
        intent.id = u"i"_qs;
        intent.language = u"en"_qs;
        intent.utterances = {utterance};
        for (const Issue &issue : intentIssues(intent, 150))
            QVERIFY2(
                !QStringList({u"V04"_qs, u"V05"_qs, u"V06"_qs, u"V16"_qs}).contains(issue.rule),
                qPrintable(issue.message));
    }
}

QTEST_GUILESS_MAIN(AnnotationTest)
#include "tst_annotation.moc"
