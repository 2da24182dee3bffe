// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/report/reports.h"
#include "core/report/wording.h"

#include <QIODevice>

namespace Rehearsal {

// The writers behind writeReport(), one file each.

[[nodiscard]] Result<> writeResultReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeAuditReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeJUnitReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeHtmlReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeCsvReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeCtrfReport(const SuiteResult &result, QIODevice &device);
[[nodiscard]] Result<> writeAllureReport(const SuiteResult &result, const QString &folder);

/// What a run tells of one turn, for reports that list turns.
struct TurnSummary
{
    enum class Outcome { Passed, Failed, NotAsserted, NotReached };

    int turn = 0; ///< from 0
    QString said = {};
    const Step *step = nullptr; ///< null when the simulation has none for it; the report's own
    Outcome outcome = Outcome::NotAsserted;
    QStringList failures = {}; ///< sentences

    friend bool operator==(const TurnSummary &, const TurnSummary &) = default;
};
[[nodiscard]] QList<TurnSummary> turnSummaries(const RunReport &report, const Wording &wording);
/// The folders of its path, at least one name: the workspace's where it lies in none.
[[nodiscard]] QStringList foldersOf(const RunReport &report, const SuiteResult &result);

/// JSON bytes made safe to stand inside a web page: `</` as `<\/`, U+2028 and U+2029 escaped. The
/// values stay the same.
[[nodiscard]] QByteArray inertJson(QByteArray json);
/// One value of a list, indented by `spaces`, without a line feed at its end.
[[nodiscard]] QByteArray indentedElement(const Json &json, int spaces);

} // namespace Rehearsal
