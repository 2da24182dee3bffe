// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/editeffect.h"
#include "core/nlu/random.h"
#include "tests/core/nlu/bankingsubset.h"

#include <QTest>

using namespace Rehearsal;

namespace {

struct Prepared
{
    LabelledTexts texts;
    EditMeter meter;
};

const Prepared &prepared()
{
    static const Prepared banking = [] {
        const LabelledTexts texts = bankingSubset();
        return Prepared{texts, *EditMeter::prepare(texts.samples, int(texts.names.size()))};
    }();
    return banking;
}

/// What training from nothing over the same folds says after the edit.
EditMeter fromScratch(const EditMeter &before, const QList<SampleChange> &changes)
{
    QList<TrainingSample> samples = before.samples();
    const int folds = before.models().foldCount;
    FoldRows rows = changedRows(before.models().rows, samples, changes, folds);
    return EditMeter(samples, *trainFoldModels(std::move(rows), {folds, 1, {}, {}}));
}

int differingAnswers(const EditMeter &a, const EditMeter &b)
{
    int count = 0;
    for (std::size_t i = 0; i < a.models().rows.rowOfSample.size(); ++i)
        count += a.models().answer(i).intent == b.models().answer(i).intent ? 0 : 1;
    return count;
}

/// The sample answered rightly with the largest margin: an error at it is due to the edit.
qsizetype surest(const Prepared &banking)
{
    qsizetype best = -1;
    double margin = -10.0;
    for (qsizetype i = 0; i < banking.texts.samples.size(); ++i) {
        const HeldOutAnswer answer = banking.meter.models().answer(std::size_t(i));
        if (answer.intent == banking.texts.samples.at(i).intent && answer.margin > margin) {
            best = i;
            margin = answer.margin;
        }
    }
    return best;
}

} // namespace

class TestEditEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warmEqualsScratch_data();
    void warmEqualsScratch();
    void editsOnEditsStillEqualScratch();
    void movingASureUtteranceLosesIt();
    void undoingAnEditWinsBackWhatItLost();
    void withoutChangeNothingIsMeasurable();
    void anUnimportantEditHasNoMeasurableChange();
    void addedAndDeletedOnesAreListedApart();
    void aNewIntentGetsItsFirstUtterance();
    void anIntentLosesItsLastUtterance();
    void changesOfNothingAreIgnored();
    void newWordsAreLearned();
    void theThreadsDoNotMatter();
    void measuringLeavesTheMeterAsItWas();
    void isStopped();
};

void TestEditEffect::warmEqualsScratch_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 8; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestEditEffect::warmEqualsScratch()
{
    QFETCH(int, seed);
    const auto &[texts, meter] = prepared();
    Random random{std::uint64_t(seed)};
    const auto any = [&] { return qsizetype(random.below(std::size_t(texts.samples.size()))); };
    const auto intent = [&] { return int(random.below(std::size_t(texts.names.size()))); };
    const qsizetype replaced = any();
    const QList<QList<SampleChange>> edits = {
        {{replaced, texts.samples.at(any()).text + QStringLiteral(" please"), intent()}},
        {{any(), QString(), -1}},
        {{-1, texts.samples.at(any()).text, intent()}},
        {{any(), texts.samples.at(replaced).text, intent()}, {any(), {}, -1}, {-1, {}, intent()}}};
    for (const QList<SampleChange> &edit : edits) {
        const auto measured = meter.measure(edit);
        QVERIFY(measured);
        const EditMeter scratch = fromScratch(meter, edit);
        QCOMPARE(differingAnswers(measured->after, scratch), 0);
        QCOMPARE(measured->effect.after, scratch.accuracy());
        QCOMPARE(measured->effect.before, meter.accuracy());
        const EditEffect &effect = measured->effect;
        int gained = int(effect.won.size() - effect.lost.size());
        for (const ChangedAnswer &answer : effect.added)
            gained += answer.after == answer.intent ? 1 : 0;
        for (const ChangedAnswer &answer : effect.deleted)
            gained -= answer.before == answer.intent ? 1 : 0;
        QCOMPARE(gained, effect.after.count - effect.before.count);
    }
}

void TestEditEffect::editsOnEditsStillEqualScratch()
{
    const auto &[texts, first] = prepared();
    EditMeter meter = first;
    QList<SampleChange> all;
    for (int i = 0; i < 6; ++i) {
        const SampleChange change = {i * 17, texts.samples.at(i * 31 + 5).text,
                                     texts.samples.at(i * 17).intent};
        all.append(change);
        meter = meter.measure({change})->after;
    }
    QCOMPARE(differingAnswers(meter, fromScratch(first, all)), 0);
    QCOMPARE(differingAnswers(meter, first.measure(all)->after), 0);
}

void TestEditEffect::movingASureUtteranceLosesIt()
{
    const auto &[texts, meter] = prepared();
    const qsizetype sample = surest(prepared());
    const TrainingSample &moved = texts.samples.at(sample);
    const int other = (moved.intent + 1) % int(texts.names.size());
    const auto measured = meter.measure({{sample, moved.text, other}});
    QVERIFY(measured);
    const EditEffect &effect = measured->effect;
    QVERIFY(effect.isMeasurable());
    QCOMPARE(effect.compared, int(texts.samples.size()));
    const auto lost = std::find_if(effect.lost.begin(), effect.lost.end(),
                                   [&](const ChangedAnswer &one) { return one.sample == sample; });
    QVERIFY(lost != effect.lost.end());
    // Its fold has not learned it, so it is taken for the same intent: the label is wrong now.
    QCOMPARE(*lost, (ChangedAnswer{sample, moved.text, other, moved.intent, moved.intent}));
    QCOMPARE(effect.before.of, effect.after.of);
    QCOMPARE(effect.after.count - effect.before.count, int(effect.won.size() - effect.lost.size()));
}

void TestEditEffect::undoingAnEditWinsBackWhatItLost()
{
    const auto &[texts, meter] = prepared();
    const qsizetype sample = surest(prepared());
    const TrainingSample &original = texts.samples.at(sample);
    const int other = (original.intent + 1) % int(texts.names.size());
    const auto there = meter.measure({{sample, original.text, other}});
    const auto back = there->after.measure({{sample, original.text, original.intent}});
    QVERIFY(back);
    QCOMPARE(back->effect.won.size(), there->effect.lost.size());
    QCOMPARE(back->effect.lost.size(), there->effect.won.size());
    QCOMPARE(back->effect.after, meter.accuracy());
    QCOMPARE(differingAnswers(back->after, meter), 0);
}

void TestEditEffect::withoutChangeNothingIsMeasurable()
{
    const auto &[texts, meter] = prepared();
    const TrainingSample &same = texts.samples.at(4);
    for (const QList<SampleChange> &none :
         {QList<SampleChange>(), QList<SampleChange>{{4, same.text, same.intent}}}) {
        const auto measured = meter.measure(none);
        QVERIFY(measured);
        QVERIFY(!measured->effect.isMeasurable());
        QCOMPARE(measured->effect.before, measured->effect.after);
        QCOMPARE(measured->effect.compared, int(texts.samples.size()));
        QVERIFY(measured->effect.otherwiseWrong.isEmpty());
    }
}

void TestEditEffect::anUnimportantEditHasNoMeasurableChange()
{
    const auto &[texts, meter] = prepared();
    const qsizetype sample = surest(prepared());
    const auto measured = meter.measure(
        {{sample, texts.samples.at(sample).text + u'.', texts.samples.at(sample).intent}});
    QVERIFY(measured);
    QVERIFY(!measured->effect.isMeasurable());
}

void TestEditEffect::addedAndDeletedOnesAreListedApart()
{
    const auto &[texts, meter] = prepared();
    const TrainingSample &deleted = texts.samples.at(7);
    const auto measured =
        meter.measure({{7, {}, -1}, {-1, QStringLiteral("activate the new card"), 0}});
    QVERIFY(measured);
    const EditEffect &effect = measured->effect;
    QCOMPARE(effect.deleted.size(), 1);
    QCOMPARE(effect.deleted.constFirst().sample, 7);
    QCOMPARE(effect.deleted.constFirst().text, deleted.text);
    QCOMPARE(effect.deleted.constFirst().intent, deleted.intent);
    QCOMPARE(effect.deleted.constFirst().after, -1);
    QCOMPARE(effect.added.size(), 1);
    QCOMPARE(effect.added.constFirst().sample, texts.samples.size());
    QCOMPARE(effect.added.constFirst().before, -1);
    QVERIFY(effect.added.constFirst().after >= 0);
    QCOMPARE(effect.compared, int(texts.samples.size()) - 1);
    QCOMPARE(effect.before.of, effect.after.of);
    QCOMPARE(measured->after.samples().at(7).intent, -1);
}

void TestEditEffect::aNewIntentGetsItsFirstUtterance()
{
    LabelledTexts texts = bankingSubset();
    texts.names.append(QStringLiteral("greet"));
    const auto meter = EditMeter::prepare(texts.samples, int(texts.names.size()));
    QVERIFY(meter);
    const auto greet = int(texts.names.size()) - 1;
    const QList<SampleChange> two = {{-1, QStringLiteral("hello there"), greet},
                                     {-1, QStringLiteral("well hello there"), greet}};
    const auto measured = meter->measure(two);
    QVERIFY(measured);
    QCOMPARE(measured->effect.added.size(), 2);
    // Each is known through the other one, which another fold tests.
    QCOMPARE(measured->effect.added.at(0).after, greet);
    QCOMPARE(measured->effect.added.at(1).after, greet);
    QCOMPARE(differingAnswers(measured->after, fromScratch(*meter, two)), 0);
}

void TestEditEffect::anIntentLosesItsLastUtterance()
{
    const QList<TrainingSample> samples = {{QStringLiteral("hello there"), 0},
                                           {QStringLiteral("hello you"), 0},
                                           {QStringLiteral("buy shoes"), 1},
                                           {QStringLiteral("buy a hat"), 1}};
    const auto meter = EditMeter::prepare(samples, 2);
    QVERIFY(meter);
    const auto measured = meter->measure({{2, {}, -1}, {3, {}, -1}});
    QVERIFY(measured);
    QCOMPARE(measured->effect.deleted.size(), 2);
    QCOMPARE(measured->effect.after.of, 2);
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(measured->after.models().answer(i).intent, 0);
}

void TestEditEffect::changesOfNothingAreIgnored()
{
    const auto &[texts, meter] = prepared();
    const auto size = texts.samples.size();
    const auto measured = meter.measure({{size, QStringLiteral("x"), 0},
                                         {-1, QStringLiteral("x"), -1},
                                         {-1, {}, 99},
                                         {-5, {}, -1}});
    QVERIFY(measured);
    QVERIFY(!measured->effect.isMeasurable());
    QCOMPARE(measured->after.samples(), texts.samples);
    // The last of two changes counts.
    const auto twice = meter.measure({{3, QStringLiteral("first"), 0}, {3, {}, -1}});
    QCOMPARE(twice->effect.deleted.size(), 1);
    // Deleting what is deleted changes nothing.
    const auto again = twice->after.measure({{3, {}, -1}});
    QVERIFY(again->effect.deleted.isEmpty());
    QCOMPARE(again->effect.compared, int(size) - 1);
}

void TestEditEffect::newWordsAreLearned()
{
    const auto &[texts, meter] = prepared();
    const auto there = meter.measure({{-1, QStringLiteral("xylophone zither"), 1}});
    QVERIFY(there);
    const auto measured = there->after.measure({{-1, QStringLiteral("zither xylophone"), 1}});
    QVERIFY(measured);
    QCOMPARE(measured->effect.added.constFirst().after, 1);
}

void TestEditEffect::theThreadsDoNotMatter()
{
    const auto &[texts, meter] = prepared();
    const QList<SampleChange> changes = {{11, texts.samples.at(90).text, 2}, {30, {}, -1}};
    const auto one = meter.measure(changes, {1, {}});
    const auto four = meter.measure(changes, {4, {}});
    QVERIFY(one && four);
    QVERIFY(one->effect == four->effect);
    QVERIFY(one->after.models().margins == four->after.models().margins);
    QVERIFY(one->after.models().support == four->after.models().support);
}

void TestEditEffect::measuringLeavesTheMeterAsItWas()
{
    const auto &[texts, meter] = prepared();
    const QList<SampleChange> changes = {{11, texts.samples.at(90).text, 2}};
    const auto first = meter.measure(changes);
    const auto second = meter.measure(changes);
    QVERIFY(first->effect == second->effect);
    QCOMPARE(meter.samples(), texts.samples);
    QVERIFY(meter.models().memory() < 20'000'000);
}

void TestEditEffect::isStopped()
{
    const auto &[texts, meter] = prepared();
    std::stop_source source;
    source.request_stop();
    QVERIFY(!meter.measure({{11, texts.samples.at(90).text, 2}}, {1, source.get_token()}));
    QVERIFY(!EditMeter::prepare(texts.samples, int(texts.names.size()),
                                {5, 1, {}, source.get_token()}));
}

QTEST_GUILESS_MAIN(TestEditEffect)
#include "tst_editeffect.moc"
