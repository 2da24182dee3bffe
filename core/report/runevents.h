// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reports.h"

// The events of `run --events ndjson`, one object a line, for programs that follow a run. Their form is
// the schema `events`; readers must bear members they do not know.
namespace Rehearsal {

/// Which of several equal parts of the selected tests a run takes.
struct Shard
{
    int number = 1; ///< from 1
    int count = 1;

    friend bool operator==(const Shard &, const Shard &) = default;
};

/// `suite` without its reports; `total` is the number of runs to come.
[[nodiscard]] Json runStartedEvent(const SuiteResult &suite, int total, const Shard &shard);
/// Not sent for tests that are skipped or come too late: those only finish. `at` is UTC.
[[nodiscard]] Json testStartedEvent(int index, const RunSpec &spec, const QDateTime &at);
/// `text` says what is waited for, for people; empty when the wait is over.
[[nodiscard]] Json testWaitingEvent(int index, const RunSpec &spec, const QString &text,
                                    const QDateTime &at);
[[nodiscard]] Json testFinishedEvent(int index, const RunReport &report, const QDateTime &at);
[[nodiscard]] Json runFinishedEvent(const SuiteResult &suite, int exitCode, const QDateTime &at);

/// One line with its line feed, safe inside a web page (reliability.md 11.2).
[[nodiscard]] QByteArray eventLine(const Json &event);

} // namespace Rehearsal
