// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/suiterun.h"

#include "core/rules/assess.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>
#include <map>
#include <tuple>

using namespace std::chrono_literals;

namespace Rehearsal {

namespace {

std::optional<Repeat> repeatRule(const ConversationTest &test, int option, int atLeastOption)
{
    if (option < 1)
        return test.repeat;
    Repeat rule = test.repeat.value_or(Repeat());
    if (!test.repeat || rule.times < 1) {
        rule.atLeast = option;
    } else {
        // The share that was asked for, rounded up.
        rule.atLeast = (option * rule.atLeast + rule.times - 1) / rule.times;
    }
    if (atLeastOption > 0)
        rule.atLeast = std::min(atLeastOption, option);
    rule.times = option;
    return rule;
}

bool isSameTest(const RunSpec &a, const RunSpec &b)
{
    return a.row == b.row && a.path == b.path && a.test.id == b.test.id;
}

} // namespace

QList<RunSpec> runSpecs(const ConversationTest &test, const QString &path, int repeatOption,
                        int atLeastOption)
{
    const auto newKey = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    if (test.skip)
        return {{test, path, 0, -1, newKey()}};
    const std::optional<Repeat> rule = repeatRule(test, repeatOption, atLeastOption);
    const int times = rule ? std::max(rule->times, 1) : 1;
    const int rows = test.data ? static_cast<int>(test.data->rows.size()) : 0;
    QList<RunSpec> specs;
    for (int row = rows > 0 ? 0 : -1; row < std::max(rows, 0); ++row) {
        Issues issues; // those of the file are reported before anything runs
        ConversationTest concrete = expanded(test, row, issues);
        if (times > 1)
            concrete.repeat = rule;
        for (int repetition = 0; repetition < times; ++repetition)
            specs.append({concrete, path, repetition, row, newKey()});
        if (row < 0)
            break;
    }
    return specs;
}

QList<TestOutcome> outcomesOf(const QList<RunReport> &reports)
{
    QList<TestOutcome> outcomes;
    std::map<std::tuple<QString, QString, int>, qsizetype> places;
    for (int index = 0; index < reports.size(); ++index) {
        const RunSpec &spec = reports.at(index).spec;
        const auto [place, isNew] =
            places.try_emplace(std::tuple(spec.path, spec.test.id, spec.row), outcomes.size());
        if (isNew)
            outcomes.append({spec.path, spec.test.id, spec.row, Verdict::NotRun, {}});
        outcomes[place->second].runs.append(index);
    }
    for (TestOutcome &outcome : outcomes) {
        QList<Verdict> verdicts;
        for (const int run : outcome.runs)
            verdicts.append(reports.at(run).verdict);
        outcome.verdict = combined(verdicts, reports.at(outcome.runs.first()).spec.test.repeat);
    }
    return outcomes;
}

SuiteRun::SuiteRun(QList<RunSpec> specs, Target target, RunWorld world, SuitePolicy policy,
                   QObject *parent)
    : QObject(parent)
    , m_specs(std::move(specs))
    , m_target(std::move(target))
    , m_world(std::move(world))
    , m_policy(policy)
{
    m_world.targetCheck = m_policy.shareTargetCheck ? &m_targetCheck : nullptr;
    m_counts.total = total();
    m_reports.reserve(m_specs.size());
    for (int index = 0; index < total(); ++index)
        m_reports.append(reportWithoutRun(index, Verdict::NotRun));
}

SuiteRun::~SuiteRun()
{
    // Here and not among the children later: the runs use the shared target check.
    const QList<SimulationRun *> running = std::exchange(m_running, {});
    qDeleteAll(running);
}

void SuiteRun::start()
{
    if (!std::exchange(m_started, true) && !m_finished)
        m_start = m_world.clock.after(0ms, [this] { startMore(); });
}

void SuiteRun::cancel()
{
    if (m_finished)
        return;
    m_started = true;
    m_stopping = true;
    m_start.reset();
    const QPointer<SuiteRun> self(this);
    const QList<SimulationRun *> running = m_running;
    for (SimulationRun *run : running) {
        // A slot may end another run, or all of this.
        if (self && m_running.contains(run))
            run->cancel();
    }
    if (self)
        startMore();
}

void SuiteRun::startMore()
{
    // A run that ends while it is started comes back here; the loop below sees it anyway.
    if (std::exchange(m_filling, true))
        return;
    const QPointer<SuiteRun> self(this);
    const int jobs = std::clamp(m_policy.jobs, 1, 64);
    while (self && m_next < total() && (!m_stopping || m_running.isEmpty())
           && m_running.size() < jobs) {
        const int index = m_next++;
        if (m_stopping)
            reportArrived(index, reportWithoutRun(index, Verdict::NotRun));
        else if (m_specs.at(index).test.skip)
            reportArrived(index, reportWithoutRun(index, Verdict::Skipped));
        else
            startRun(index);
    }
    if (!self)
        return;
    m_filling = false;
    if (m_next == total() && m_running.isEmpty() && !std::exchange(m_finished, true))
        Q_EMIT finished();
}

void SuiteRun::startRun(int index)
{
    auto *run = new SimulationRun(m_specs.at(index), m_target, m_world, m_policy.run, this);
    m_running.append(run);
    connect(run, &SimulationRun::waiting, this,
            [this, index](const QString &text) { Q_EMIT runWaiting(index, text); });
    connect(run, &SimulationRun::finished, this, [this, index, run](const RunReport &report) {
        m_running.removeOne(run);
        run->deleteLater();
        const QPointer<SuiteRun> self(this);
        reportArrived(index, report);
        if (self)
            startMore();
    });
    const QPointer<SuiteRun> self(this);
    Q_EMIT runStarted(index);
    // A slot may have cancelled or deleted all of this.
    if (self && m_running.contains(run))
        run->start();
}

void SuiteRun::reportArrived(int index, const RunReport &report)
{
    m_reports[index] = report;
    m_counts.add(report.verdict);
    m_counts.total = total();
    if (m_policy.stopOnFailure && canNotPass(index))
        m_stopping = true;
    Q_EMIT runFinished(index, report);
}

RunReport SuiteRun::reportWithoutRun(int index, Verdict verdict) const
{
    RunReport report;
    report.spec = m_specs.at(index);
    report.target = m_target;
    report.verdict = verdict;
    report.environmentId = m_target.environment;
    report.versionId = m_target.version;
    if (verdict == Verdict::Skipped)
        report.warnings += tr("Skipped: %1").arg(report.spec.test.skip.value_or(QString()));
    return report;
}

/// Judges the repetitions that have a report.
bool SuiteRun::canNotPass(int index) const
{
    const RunSpec &spec = m_specs.at(index);
    const Repeat rule = spec.test.repeat.value_or(Repeat());
    // Repetitions of one test and row stand next to each other.
    int first = index;
    while (first > 0 && isSameTest(m_specs.at(first - 1), spec))
        --first;
    int bad = 0;
    for (int other = first; other < total() && isSameTest(m_specs.at(other), spec); ++other) {
        const Verdict verdict = m_reports.at(other).verdict;
        bad += verdict == Verdict::Failed || verdict == Verdict::Error ? 1 : 0;
    }
    return bad > std::max(rule.times, 1) - rule.atLeast;
}

RunCounts SuiteRun::counts() const { return m_counts; }

} // namespace Rehearsal
