// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/work/simulationrun.h"

#include <QList>
#include <QObject>

namespace Rehearsal {

/// What to run, already made concrete: repetitions and data rows are runs of their own, rows outside,
/// repetitions inside, each with a key (UUID) that stays its own. `repeatOption` above 0 replaces the
/// number of repetitions; how many of them must pass is `atLeastOption` when that is above 0, else it grows
/// or shrinks with the number (rounded up), and is all of them for a test that does not say. A test of several repetitions keeps that rule in
/// `spec.test.repeat`. A test with `skip` is one spec, which a SuiteRun reports as Skipped.
[[nodiscard]] QList<RunSpec> runSpecs(const ConversationTest &test, const QString &path,
                                      int repeatOption, int atLeastOption = 0);

/// The repetitions of one test and row, judged together.
struct TestOutcome
{
    QString path = {};
    QString testId = {};
    int row = -1;
    Verdict verdict = Verdict::NotRun; ///< by the repeat rule (combined() in core/rules/assess.h)
    QList<int> runs = {};              ///< positions in the reports

    friend bool operator==(const TestOutcome &, const TestOutcome &) = default;
};

/// In the order of their first runs.
[[nodiscard]] QList<TestOutcome> outcomesOf(const QList<RunReport> &reports);

struct SuitePolicy
{
    RunPolicy run = {};
    int jobs = 4; ///< simulations at once, 1 to 64
    bool stopOnFailure = false;
    bool shareTargetCheck = true; ///< off: each run checks the target itself

    friend bool operator==(const SuitePolicy &, const SuitePolicy &) = default;
};

/// Many runs, at most `jobs` at once, in order. Every spec gets exactly one report: with `stopOnFailure` or
/// after cancel() those not started are NotRun, tests with `skip` are Skipped; for those `runStarted` is
/// not emitted. `finished` once, after the last report. Everything is emitted from the event loop or from
/// inside cancel(), never from inside start(). Deleting it at any moment cancels, silently.
///
/// `stopOnFailure` looks at tests, not repetitions: nothing more is started once a test cannot pass any
/// more (with 4 of 5, at its second failure). What runs already comes to its end.
///
/// Runs share a good target check for 30 s (SharedTargetCheck).
class SuiteRun : public QObject
{
    Q_OBJECT
public:
    SuiteRun(QList<RunSpec> specs, Target target, RunWorld world, SuitePolicy policy,
             QObject *parent = nullptr);
    ~SuiteRun() override;

    void start();
    void cancel();

    [[nodiscard]] int total() const { return static_cast<int>(m_specs.size()); }
    /// Of the runs that have a report; `total` counts all.
    [[nodiscard]] RunCounts counts() const;
    /// In the order of the specs; complete once finished.
    [[nodiscard]] const QList<RunReport> &reports() const { return m_reports; }

Q_SIGNALS:
    void runStarted(int index);
    void runWaiting(int index, const QString &text);
    void runFinished(int index, const Rehearsal::RunReport &report);
    void finished();

private:
    void startMore();
    void startRun(int index);
    void reportArrived(int index, const RunReport &report);
    [[nodiscard]] RunReport reportWithoutRun(int index, Verdict verdict) const;
    [[nodiscard]] bool canNotPass(int index) const;

    QList<RunSpec> m_specs;
    Target m_target;
    RunWorld m_world;
    SuitePolicy m_policy;
    SharedTargetCheck m_targetCheck;
    QList<RunReport> m_reports;
    RunCounts m_counts;
    QList<SimulationRun *> m_running; ///< children
    Pending m_start;
    int m_next = 0;
    bool m_started = false;
    bool m_stopping = false; ///< nothing more is started
    bool m_finished = false;
    bool m_filling = false; ///< startMore is on the stack
};

} // namespace Rehearsal
