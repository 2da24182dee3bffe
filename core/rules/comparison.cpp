// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/comparison.h"

#include "core/rules/assess.h"
#include "core/rules/pairedtests.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace Rehearsal {

namespace {

/// The runs of one test and data row, of one side.
using Repetitions = QList<const RunReport *>;

struct Side
{
    QStringList keys = {}; ///< in order
    QHash<QString, Repetitions> tests = {};
};

QSet<QString> ambiguousIds(const QList<RunReport> &reports)
{
    QHash<QString, QString> paths;
    QSet<QString> ids;
    for (const RunReport &report : reports) {
        const QString &id = report.spec.test.id;
        const auto known = paths.constFind(id);
        if (id.isEmpty() || (known != paths.constEnd() && *known != report.spec.path))
            ids.insert(id);
        paths.insert(id, report.spec.path);
    }
    return ids;
}

Side sideOf(const QList<RunReport> &reports, const QSet<QString> &ambiguous)
{
    Side side;
    for (const RunReport &report : reports) {
        const QString &id = report.spec.test.id;
        const QString key = id + u'\n' + QString::number(report.spec.row) + u'\n'
            + (ambiguous.contains(id) ? report.spec.path : QString());
        if (!side.tests.contains(key))
            side.keys.append(key);
        side.tests[key].append(&report);
    }
    return side;
}

std::optional<Verdict> verdictOf(const Repetitions &repetitions)
{
    if (repetitions.isEmpty())
        return std::nullopt;
    QList<Verdict> verdicts;
    for (const RunReport *report : repetitions)
        verdicts.append(report->verdict);
    return combined(verdicts, repetitions.first()->spec.test.repeat);
}

/// What one side says about a turn, over its repetitions.
struct Hearing
{
    int heard = 0; ///< repetitions with a judged intent
    int right = 0;
    int sure = 0; ///< repetitions with a known confidence
    double confidence = 0;
    QString said = {};
    QString expected = {}; ///< empty: no intent is expected
    QString understood = {};
    bool mixed = false; ///< the repetitions do not ask the same

    [[nodiscard]] double share() const { return heard > 0 ? double(right) / heard : 0; }
    [[nodiscard]] double mean() const { return sure > 0 ? confidence / sure : 0; }
};

const Step *stepAt(const RunReport &report, int turn)
{
    const auto step = std::find_if(report.steps.cbegin(), report.steps.cend(),
                                   [turn](const Step &one) { return one.index == turn; });
    return step == report.steps.cend() ? nullptr : &*step;
}

/// In the expected intent, also when another one won; of the winner where none is expected.
std::optional<double> confidenceOf(const Step &step, const QString &expected)
{
    if (!step.hasConfidence || !step.confidenceUsable)
        return std::nullopt;
    if (expected.isEmpty() || step.intent == expected)
        return step.confidence;
    for (const Alternative &alternative : step.alternatives) {
        if (alternative.intent == expected)
            return alternative.confidence;
    }
    // Below the last one named; a server that names none leaves it open.
    return step.alternatives.isEmpty() ? std::nullopt : std::optional<double>(0.0);
}

void hear(Hearing &hearing, const RunReport &report, int turn, const CheckResult *intent)
{
    const Step *step = stepAt(report, turn);
    const QString expected = intent ? asText(&intent->expected).value_or(QString()) : QString();
    QString said = report.spec.test.turns.value(turn).says;
    if (said.isEmpty() && step)
        said = step->userInput;
    const bool isFirst = hearing.heard == 0 && hearing.sure == 0;
    hearing.mixed =
        hearing.mixed || (!isFirst && (hearing.said != said || hearing.expected != expected));
    hearing.said = said;
    hearing.expected = expected;
    if (intent) {
        ++hearing.heard;
        hearing.right += intent->verdict == CheckVerdict::Pass ? 1 : 0;
    }
    if (!step)
        return;
    if (isFirst || (intent && intent->verdict != CheckVerdict::Pass))
        hearing.understood = step->intent;
    if (const auto confidence = confidenceOf(*step, expected)) {
        ++hearing.sure;
        hearing.confidence += *confidence;
    }
}

QHash<int, Hearing> hearingsOf(const Repetitions &repetitions)
{
    QHash<int, Hearing> hearings;
    for (const RunReport *report : repetitions) {
        QHash<int, const CheckResult *> intents;
        for (const CheckResult &check : report->checks) {
            if (check.published && check.kind == QLatin1String("intent") && !check.negated)
                intents.insert(check.turn, &check);
        }
        for (int turn = 0; turn < report->spec.test.turns.size(); ++turn) {
            const CheckResult *intent = intents.value(turn);
            if (intent || stepAt(*report, turn))
                hear(hearings[turn], *report, turn, intent);
        }
    }
    return hearings;
}

/// What a statement is made from.
struct Evidence
{
    Statement figures = {};
    QList<double> differences = {}; ///< of confidence, after minus before
    double confidenceBefore = 0;
    double confidenceAfter = 0;

    void add(const Hearing &before, const Hearing &after)
    {
        if (before.heard > 0 && after.heard > 0) {
            ++figures.turns;
            figures.before += before.share();
            figures.after += after.share();
            figures.lost += after.share() < before.share() ? 1 : 0;
            figures.won += after.share() > before.share() ? 1 : 0;
        }
        if (before.sure > 0 && after.sure > 0) {
            differences.append(after.mean() - before.mean());
            confidenceBefore += before.mean();
            confidenceAfter += after.mean();
        }
    }
};

Tendency tendencyOf(double chance, double difference, double smallest)
{
    if (chance >= claimLevel || std::abs(difference) < smallest)
        return Tendency::NoChange;
    return difference < 0 ? Tendency::Worse : Tendency::Better;
}

/// The claims of one family: each counts for less the more there are.
QList<Statement> statementsFrom(const QList<Evidence> &family)
{
    QList<double> chances;
    for (const Evidence &evidence : family) {
        chances.append(mcNemar(evidence.figures.lost, evidence.figures.won));
        chances.append(wilcoxon(evidence.differences));
    }
    const QList<double> corrected = holm(chances);
    QList<Statement> statements;
    for (qsizetype i = 0; i < family.size(); ++i) {
        const Evidence &evidence = family.at(i);
        Statement statement = evidence.figures;
        statement.turnsChance = corrected.at(2 * i);
        statement.confidenceChance = corrected.at(2 * i + 1);
        statement.confidencePairs = static_cast<int>(evidence.differences.size());
        const double pairs = std::max(statement.confidencePairs, 1);
        statement.confidenceBefore = evidence.confidenceBefore / pairs;
        statement.confidenceAfter = evidence.confidenceAfter / pairs;
        statement.understanding =
            tendencyOf(statement.turnsChance, statement.won - statement.lost, 1);
        statement.confidenceShift = pseudoMedian(evidence.differences);
        statement.confidence = tendencyOf(statement.confidenceChance, statement.confidenceShift,
                                          smallestConfidenceChange);
        statements.append(statement);
    }
    return statements;
}

/// Turns lost on balance, and what confidence in the others is gone: in turns.
double lossOf(const Statement &statement)
{
    return statement.confidencePairs * (statement.confidenceBefore - statement.confidenceAfter)
        + (statement.before - statement.after);
}

bool hasVerdict(Verdict verdict)
{
    return verdict != Verdict::Skipped && verdict != Verdict::NotRun;
}

Change changeOf(const ComparedTest &test)
{
    if (!test.before)
        return Change::New;
    if (!test.after)
        return Change::Gone;
    if (!hasVerdict(*test.before) || !hasVerdict(*test.after))
        return Change::NotCompared;
    if (*test.before == Verdict::Passed && *test.after != Verdict::Passed)
        return Change::Regressed;
    if (*test.before != Verdict::Passed && *test.after == Verdict::Passed)
        return Change::Fixed;
    // A hair is left for figures that were rounded on their way.
    if (test.pairs > 0
        && *test.confidenceBefore - *test.confidenceAfter >= listedConfidenceDrop - 1e-9)
        return Change::ConfidenceDrop;
    return Change::Unchanged;
}

ComparedTest testOf(const RunReport &report)
{
    ComparedTest test;
    test.id = report.spec.test.id;
    test.path = report.spec.path;
    test.name = report.spec.test.name;
    test.row = report.spec.row;
    return test;
}

/// Puts both sides together, test after test.
class Pairing
{
public:
    void add(const Repetitions &before, const Repetitions &after)
    {
        ComparedTest test = testOf(*(after.isEmpty() ? before : after).first());
        test.before = verdictOf(before);
        test.after = verdictOf(after);
        if (!before.isEmpty() && !after.isEmpty())
            addTurns(test, hearingsOf(before), hearingsOf(after));
        test.change = changeOf(test);
        m_result.tests.append(test);
    }

    [[nodiscard]] Comparison result()
    {
        m_result.suite = statementsFrom({m_suite}).constFirst();
        m_result.intents = statementsFrom(m_intents);
        std::stable_sort(
            m_result.intents.begin(), m_result.intents.end(),
            [](const Statement &a, const Statement &b) { return lossOf(a) > lossOf(b); });
        return m_result;
    }

private:
    void addTurns(ComparedTest &test, const QHash<int, Hearing> &before,
                  const QHash<int, Hearing> &after)
    {
        Evidence own;
        QList<int> turns = after.keys();
        std::sort(turns.begin(), turns.end());
        for (const int turn : turns) {
            const Hearing then = before.value(turn);
            const Hearing now = after.value(turn);
            // A turn that was edited is another question.
            if (!before.contains(turn) || then.mixed || now.mixed || then.said != now.said
                || then.expected != now.expected)
                continue;
            own.add(then, now);
            m_suite.add(then, now);
            if (now.expected.isEmpty())
                continue;
            intent(now.expected).add(then, now);
            if (now.heard > 0 && then.heard > 0 && now.share() < then.share()) {
                m_result.lostTurns.append(
                    {test.path, test.name, test.row, turn, now.said, now.expected, now.understood});
            }
        }
        test.pairs = static_cast<int>(own.differences.size());
        if (test.pairs > 0) {
            test.confidenceBefore = own.confidenceBefore / test.pairs;
            test.confidenceAfter = own.confidenceAfter / test.pairs;
        }
    }

    Evidence &intent(const QString &name)
    {
        const auto known = m_places.constFind(name);
        if (known != m_places.constEnd())
            return m_intents[*known];
        m_places.insert(name, m_intents.size());
        m_intents.append(Evidence());
        m_intents.last().figures.intent = name;
        return m_intents.last();
    }

    Comparison m_result;
    Evidence m_suite;
    QList<Evidence> m_intents;
    QHash<QString, qsizetype> m_places;
};

} // namespace

Tendency Statement::tendency() const
{
    if (understanding == Tendency::Worse || confidence == Tendency::Worse)
        return Tendency::Worse;
    if (understanding == Tendency::Better || confidence == Tendency::Better)
        return Tendency::Better;
    return Tendency::NoChange;
}

int Comparison::count(Change change) const
{
    return static_cast<int>(
        std::count_if(tests.cbegin(), tests.cend(),
                      [change](const ComparedTest &test) { return test.change == change; }));
}

bool Comparison::foundRegression() const
{
    return count(Change::Regressed) > 0 || suite.tendency() == Tendency::Worse
        || std::any_of(intents.cbegin(), intents.cend(), [](const Statement &statement) {
               return statement.tendency() == Tendency::Worse;
           });
}

Comparison compared(const QList<RunReport> &before, const QList<RunReport> &after)
{
    const QSet<QString> ambiguous = ambiguousIds(before) | ambiguousIds(after);
    const Side earlier = sideOf(before, ambiguous);
    const Side later = sideOf(after, ambiguous);
    Pairing pairing;
    for (const QString &key : later.keys)
        pairing.add(earlier.tests.value(key), later.tests.value(key));
    for (const QString &key : earlier.keys) {
        if (!later.tests.contains(key))
            pairing.add(earlier.tests.value(key), {});
    }
    return pairing.result();
}

QString changeName(Change change)
{
    switch (change) {
    case Change::Regressed:
        return QStringLiteral("regressed");
    case Change::Fixed:
        return QStringLiteral("fixed");
    case Change::ConfidenceDrop:
        return QStringLiteral("confidence_drop");
    case Change::New:
        return QStringLiteral("new");
    case Change::Gone:
        return QStringLiteral("gone");
    case Change::NotCompared:
        return QStringLiteral("not_compared");
    case Change::Unchanged:
        return QStringLiteral("unchanged");
    }
    Q_UNREACHABLE();
}

QString tendencyName(Tendency tendency)
{
    switch (tendency) {
    case Tendency::Worse:
        return QStringLiteral("worse");
    case Tendency::NoChange:
        return QStringLiteral("no_change");
    case Tendency::Better:
        return QStringLiteral("better");
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
