// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/work/simulationrun.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace Rehearsal {

/// What to run, already made concrete: repetitions and data rows are runs of their own.
[[nodiscard]] QList<RunSpec> runSpecs(const ConversationTest &test, const QString &path,
                                      int repeatOption);

struct SuitePolicy
{
    RunPolicy run = {};
    int jobs = 4; ///< simulations at once, 1 to 64
    bool stopOnFailure = false;

    friend bool operator==(const SuitePolicy &, const SuitePolicy &) = default;
};

/// Many runs, at most `jobs` at once, in order. Every spec gets exactly one report: with
/// `stopOnFailure` or after cancel() those not started are NotRun. `finished` once, after the last
/// report.
class SuiteRun : public QObject
{
    Q_OBJECT
public:
    SuiteRun(QList<RunSpec> specs, Target target, RunWorld world, SuitePolicy policy,
             QObject *parent = nullptr);
    ~SuiteRun() override;

    void start();
    void cancel();

    [[nodiscard]] int total() const;
    [[nodiscard]] RunCounts counts() const;
    /// In the order of the specs; complete once finished.
    [[nodiscard]] const QList<RunReport> &reports() const;

Q_SIGNALS:
    void runStarted(int index);
    void runWaiting(int index, const QString &text);
    void runFinished(int index, const Rehearsal::RunReport &report);
    void finished();

private:
    void startMore();

    QList<RunSpec> m_specs;
    Target m_target;
    RunWorld m_world;
    SuitePolicy m_policy;
    QList<RunReport> m_reports;
    std::vector<std::unique_ptr<SimulationRun>> m_running;
    int m_next = 0;
};

} // namespace Rehearsal
