// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/nlu/random.h"
#include "core/rules/assess.h"
#include "core/rules/proposals.h"
#include "core/rules/stabletext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Rehearsal;

namespace {

Step step(int index, const QString &intent, double confidence, const QString &reply)
{
    Step step;
    step.index = index;
    step.intent = intent;
    step.confidence = confidence;
    step.reply = reply;
    return step;
}

QList<QList<Step>> runsOf(const QList<Step> &steps)
{
    QList<QList<Step>> runs;
    for (const Step &step : steps)
        runs.append(QList<Step>{step});
    return runs;
}

const Proposal *find(const QList<Proposal> &proposals, Proposal::Kind kind,
                     const QString &checkKind = {})
{
    for (const Proposal &proposal : proposals) {
        if (proposal.kind == kind && proposal.check.kind == checkKind)
            return &proposal;
    }
    return nullptr;
}

ConversationTest testOf(int turns)
{
    ConversationTest test;
    for (int turn = 0; turn < turns; ++turn)
        test.turns.append(Turn{QStringLiteral("turn %1").arg(turn), {}, {}, {}});
    return test;
}

Verdict verdict(const ConversationTest &test, const QList<Step> &steps)
{
    RunSpec spec;
    spec.test = test;
    Snapshot snapshot;
    snapshot.state = Snapshot::State::Completed;
    snapshot.steps = steps;
    return assess(spec, {}, snapshot).verdict;
}

QString word(Random &random)
{
    static const QStringList words{u"book"_qs, u"the"_qs,   u"flight"_qs, u"to"_qs, u"Zürich"_qs,
                                   u"*"_qs,    u"ref-9"_qs, u"now"_qs,    u"?"_qs,  u"😀"_qs,
                                   u"a*b"_qs,  u" "_qs,     u"..."_qs,    u"{x}"_qs};
    return words[qsizetype(random.below(std::size_t(words.size())))];
}

/// A text with some words changed, dropped or put in.
QString varied(const QStringList &words, Random &random)
{
    QStringList result;
    for (const QString &one : words) {
        switch (random.below(8)) {
        case 0:
            break;
        case 1:
            result += {word(random), one};
            break;
        case 2:
            result += QString::number(random.below(1000));
            break;
        default:
            result += one;
        }
    }
    return result.join(u' ');
}

} // namespace

class TestProposals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stableWordsStayAndChangingSpansAreStars_data();
    void stableWordsStayAndChangingSpansAreStars();
    void everyTextMatchesItsPattern();
    void longTextsAreComparedInTime();
    void anIntentIsProposedWithAMargin_data();
    void anIntentIsProposedWithAMargin();
    void anIntentThatVariesIsNotProposed();
    void withoutConfidenceTheIntentIsACheckOfOurs();
    void entitiesThatAreTheSameAreProposedWithTheirValue();
    void aReplyThatNeverVariesMustBeEqual();
    void aTurnThatARunLacksGetsNothing();
    void everyProposalHoldsInAllObservedRuns();
    void acceptingReplacesOnlyWhatItSays();
    void acceptingTwiceChangesNothing();
};

void TestProposals::stableWordsStayAndChangingSpansAreStars_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("number at the end")
        << QStringList{u"Done. Your reference is 4711."_qs, u"Done. Your reference is 88."_qs}
        << u"Done. Your reference is *."_qs;
    QTest::newRow("greeting in front")
        << QStringList{u"Hi! Which date suits you?"_qs, u"Hello there, which date suits you?"_qs,
                       u"Good morning. So which date suits you?"_qs}
        << u"* date suits you?"_qs;
    QTest::newRow("in the middle") << QStringList{u"I can help with that. Which date?"_qs,
                                                  u"I will gladly help with that. Which date?"_qs}
                                   << u"I * help with that. Which date?"_qs;
    QTest::newRow("something is added")
        << QStringList{u"Shall I book?"_qs, u"Shall I book? Just say yes."_qs}
        << u"Shall I book?*"_qs;
    QTest::newRow("nothing in common") << QStringList{u"yes"_qs, u"no, never"_qs} << QString();
    QTest::newRow("one word is too little") << QStringList{u"Done 1"_qs, u"Done 2"_qs} << QString();
    QTest::newRow("signs are no words") << QStringList{u"a, b. c"_qs, u"d, e. f"_qs} << QString();
    QTest::newRow("a star stays a star")
        << QStringList{u"Press * or 12"_qs, u"Press * or 9"_qs} << u"Press * or *"_qs;
    QTest::newRow("empty") << QStringList{QString(), u"two words"_qs} << QString();
}

void TestProposals::stableWordsStayAndChangingSpansAreStars()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, pattern);
    QCOMPARE(stablePattern(texts).value_or(QString()), pattern);
}

void TestProposals::everyTextMatchesItsPattern()
{
    Random random(7);
    int patterns = 0;
    for (int round = 0; round < 3000; ++round) {
        QStringList words;
        for (std::size_t i = random.below(14); i > 0; --i)
            words += word(random);
        QStringList texts;
        for (std::size_t i = 1 + random.below(6); i > 0; --i)
            texts += varied(words, random);
        const std::optional<QString> pattern = stablePattern(texts);
        patterns += pattern.has_value() ? 1 : 0;
        for (const QString &text : std::as_const(texts))
            QVERIFY2(!pattern || matchesWildcard(text, *pattern),
                     qPrintable(text + u" | " + pattern.value_or(QString())));
        std::reverse(texts.begin(), texts.end());
        QVERIFY(stablePattern(texts) == pattern);
    }
    QVERIFY(patterns > 500);
}

void TestProposals::longTextsAreComparedInTime()
{
    QStringList texts;
    for (int text = 0; text < 20; ++text) {
        QStringList words{u"Dear customer"_qs};
        for (int i = 0; i < 5000; ++i)
            words += QString::number(i * (text + 1));
        texts += words.join(u' ') + u" yours sincerely"_qs;
    }
    QElapsedTimer timer;
    timer.start();
    const auto pattern = stablePattern(texts);
    qInfo("20 texts of 5,000 words compared in %lld ms", timer.elapsed());
    QVERIFY(pattern);
    QVERIFY(pattern->startsWith(u"Dear customer"_qs) && pattern->endsWith(u"yours sincerely"_qs));
}

void TestProposals::anIntentIsProposedWithAMargin_data()
{
    QTest::addColumn<QList<double>>("confidences");
    QTest::addColumn<double>("minimum");
    QTest::newRow("rounded down") << QList<double>{0.93, 0.97, 0.99} << 0.85;
    QTest::newRow("on the grid") << QList<double>{0.95, 0.95} << 0.90;
    QTest::newRow("certain") << QList<double>{1.0} << 0.95;
    QTest::newRow("never below the floor") << QList<double>{0.31, 0.9} << 0.30;
}

void TestProposals::anIntentIsProposedWithAMargin()
{
    QFETCH(QList<double>, confidences);
    QFETCH(double, minimum);
    QList<Step> steps;
    for (const double confidence : std::as_const(confidences))
        steps.append(step(0, u"book_flight"_qs, confidence, u"ok"_qs));
    const auto proposals = proposalsFrom(runsOf(steps));
    const Proposal *intent = find(proposals, Proposal::Kind::Intent);
    const Proposal *least = find(proposals, Proposal::Kind::MinConfidence);
    QVERIFY(intent && least);
    QCOMPARE(asText(&intent->value), u"book_flight"_qs);
    QCOMPARE(intent->runs, int(confidences.size()));
    QCOMPARE(intent->lowestConfidence, *std::min_element(confidences.cbegin(), confidences.cend()));
    QCOMPARE(asNumber(&least->value), minimum);
}

void TestProposals::anIntentThatVariesIsNotProposed()
{
    const Step one = step(0, u"a"_qs, 0.9, u"x"_qs);
    const Step two = step(0, u"b"_qs, 0.9, u"x"_qs);
    QVERIFY(!find(proposalsFrom(runsOf({one, two})), Proposal::Kind::Intent));
    Step lost = one;
    lost.outOfScope = true;
    QVERIFY(!find(proposalsFrom(runsOf({one, lost})), Proposal::Kind::Intent));
    QVERIFY(proposalsFrom({}).isEmpty());
}

void TestProposals::withoutConfidenceTheIntentIsACheckOfOurs()
{
    Step unsure = step(0, u"a"_qs, 0.2, u"x"_qs);
    Step silent = step(0, u"a"_qs, 0, u"x"_qs);
    silent.hasConfidence = false;
    for (const Step &one : {unsure, silent}) {
        const auto proposals = proposalsFrom(runsOf({one}));
        QVERIFY(!find(proposals, Proposal::Kind::Intent));
        QVERIFY(find(proposals, Proposal::Kind::Check, u"intent"_qs));
    }
}

void TestProposals::entitiesThatAreTheSameAreProposedWithTheirValue()
{
    Step one = step(0, u"a"_qs, 0.9, u"x"_qs);
    one.entities = Json::parse(
        R"([{"type":"date","value":"monday"},{"type":"number","value":1},{"type":"city"}])");
    Step two = one;
    two.entities = Json::parse(
        R"([{"type":"number","value":2},{"type":"date","value":"monday","text":"Monday"}])");
    const auto proposals = proposalsFrom(runsOf({one, two}));
    const Proposal *date = find(proposals, Proposal::Kind::Entity);
    QVERIFY(date);
    QCOMPARE(date->entityType, u"date"_qs);
    QCOMPARE(asText(&date->value), u"monday"_qs);
    const Proposal *number = find(proposals, Proposal::Kind::Check, u"entity"_qs);
    QVERIFY(number);
    QCOMPARE(number->check.target, u"number"_qs);
    QCOMPARE(number->check.op, u"present"_qs);
}

void TestProposals::aReplyThatNeverVariesMustBeEqual()
{
    const Step one = step(0, u"a"_qs, 0.9, u"Yes."_qs);
    const auto same = proposalsFrom(runsOf({one, one}));
    QCOMPARE(find(same, Proposal::Kind::Check, u"reply"_qs)->check.op, u"equals"_qs);
    Step mute = one;
    mute.reply.reset();
    QVERIFY(!find(proposalsFrom(runsOf({one, mute})), Proposal::Kind::Check, u"reply"_qs));
}

void TestProposals::aTurnThatARunLacksGetsNothing()
{
    const QList<Step> whole{step(0, u"a"_qs, 0.9, u"x"_qs), step(1, u"b"_qs, 0.9, u"y"_qs)};
    const auto proposals = proposalsFrom({whole, {whole.first()}});
    QVERIFY(!proposals.isEmpty());
    for (const Proposal &proposal : proposals)
        QCOMPARE(proposal.turn, 0);
}

void TestProposals::everyProposalHoldsInAllObservedRuns()
{
    Random random(11);
    int proposed = 0;
    for (int round = 0; round < 400; ++round) {
        QStringList words;
        for (int i = 0; i < 8; ++i)
            words += word(random);
        const int turns = 1 + int(random.below(3));
        QList<QList<Step>> runs;
        for (std::size_t run = 3 + random.below(4); run > 0; --run) {
            QList<Step> steps;
            for (int turn = 0; turn < turns; ++turn) {
                Step one = step(turn, random.below(9) == 0 ? u"b"_qs : u"a"_qs,
                                double(random.below(1001)) / 1000, varied(words, random));
                if (random.below(3) > 0)
                    one.confidence = 0.9 + one.confidence / 10;
                one.hasConfidence = random.below(40) > 0;
                one.outOfScope = random.below(40) == 0;
                one.entities = Json::array();
                if (random.below(6) > 0)
                    one.entities.push_back({{"type", "t"}, {"value", random.below(8) > 0}});
                steps.append(one);
            }
            runs.append(steps);
        }
        const auto proposals = proposalsFrom(runs);
        proposed += int(proposals.size());
        if (proposals.isEmpty())
            continue;
        // Each alone with what it rests on, and all together.
        QList<QList<Proposal>> choices{proposals};
        for (const Proposal &one : proposals) {
            QList<Proposal> choice{one};
            for (const Proposal &other : proposals) {
                if (other.turn == one.turn && one.kind != Proposal::Kind::Check
                    && other.kind != Proposal::Kind::Check && other.kind != Proposal::Kind::Entity)
                    choice.append(other);
            }
            choices.append(choice);
        }
        for (const auto &choice : std::as_const(choices)) {
            const ConversationTest test = accepting(testOf(turns), choice);
            for (const auto &run : std::as_const(runs))
                QCOMPARE(verdict(test, run), Verdict::Passed);
        }
    }
    QVERIFY(proposed > 1000);
}

void TestProposals::acceptingReplacesOnlyWhatItSays()
{
    ConversationTest test = testOf(1);
    Check contains;
    contains.kind = u"reply"_qs;
    contains.op = u"contains"_qs;
    contains.value = "help";
    Check equals = contains;
    equals.op = u"equals"_qs;
    equals.value = "old";
    equals.severity = Severity::Should;
    Expectation expects;
    expects.intent = u"old_intent"_qs;
    expects.entities = Json{{"city", "Paris"}};
    expects.checks = {contains, equals};
    test.turns[0].expects = expects;

    Step one = step(0, u"a"_qs, 0.97, u"I can help"_qs);
    one.entities = Json::parse(R"([{"type":"date","value":"monday"}])");
    const auto proposals = proposalsFrom(runsOf({one}));
    QCOMPARE(plainText(assertedNow(test.turns[0], *find(proposals, Proposal::Kind::Intent))),
             u"old_intent"_qs);
    QVERIFY(assertedNow(test.turns[0], *find(proposals, Proposal::Kind::MinConfidence)).is_null());
    const Proposal *reply = find(proposals, Proposal::Kind::Check, u"reply"_qs);
    QCOMPARE(plainText(assertedNow(test.turns[0], *reply)), u"old"_qs);

    const Expectation onlyReply = *accepting(test, {*reply}).turns[0].expects;
    QCOMPARE(onlyReply.intent, u"old_intent"_qs);
    QCOMPARE(onlyReply.checks.size(), 2);
    QVERIFY(onlyReply.checks[0] == contains);
    QCOMPARE(plainText(onlyReply.checks[1].value), u"I can help"_qs);
    QCOMPARE(onlyReply.checks[1].severity, Severity::Should);

    const Expectation all = *accepting(test, proposals).turns[0].expects;
    QCOMPARE(all.intent, u"a"_qs);
    QCOMPARE(all.minConfidence, 0.9);
    QCOMPARE(writeCompact(*all.entities), QByteArray(R"({"city":"Paris","date":"monday"})"));

    // A minimum alone, where no intent is expected, says nothing.
    QVERIFY(accepting(testOf(1), {*find(proposals, Proposal::Kind::MinConfidence)}) == testOf(1));
}

void TestProposals::acceptingTwiceChangesNothing()
{
    Step one = step(0, u"a"_qs, 0.97, u"I can help"_qs);
    one.entities = Json::parse(R"([{"type":"date","value":"monday"}])");
    const auto proposals = proposalsFrom(runsOf({one}));
    const ConversationTest once = accepting(testOf(1), proposals);
    QVERIFY(once != testOf(1));
    QVERIFY(accepting(once, proposals) == once);
}

QTEST_GUILESS_MAIN(TestProposals)
#include "tst_proposals.moc"
