// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/work/suiterun.h"
#include "ui/runservice.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Rehearsal {

/// Runs one test several times on a target, to see what stays the same.
class ObservedRuns : public QObject
{
    Q_OBJECT
public:
    explicit ObservedRuns(RunService &service, QObject *parent = nullptr);
    ~ObservedRuns() override;

    /// Variables are put in; `skip`, repetitions and data rows of the test play no part.
    void start(const ConversationTest &test, const QString &path, const Target &target, int times);
    /// What has come to its end counts.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Runs that ended, well or not.
    [[nodiscard]] int ended() const { return m_ended; }
    [[nodiscard]] int total() const { return m_total; }
    /// The steps of each run that came to a regular end.
    [[nodiscard]] const QList<QList<Step>> &observed() const { return m_observed; }
    /// The first that went wrong.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void conclude();

    RunService &m_service;
    std::shared_ptr<RunSession> m_session;
    std::unique_ptr<SuiteRun> m_suite;
    Pending m_opening;
    QList<QList<Step>> m_observed;
    std::optional<Error> m_error;
    int m_total = 0;
    int m_ended = 0;
    bool m_running = false;
};

} // namespace Rehearsal
