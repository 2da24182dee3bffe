// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QHash>
#include <QString>

namespace Rehearsal {

/// The words of verdicts and checks for people, the same in every report. Translated, plain text with
/// foreign text in it as displayText() makes it.
class Wording
{
public:
    Wording();

    [[nodiscard]] static QString verdict(Verdict verdict);
    [[nodiscard]] static QString verdict(CheckVerdict verdict);
    /// "Book a flight, row 2, repetition 3"
    [[nodiscard]] static QString title(const RunReport &report);

    [[nodiscard]] QString kind(const CheckResult &result) const;
    /// "at least 0.85", "not: contains “hotel”"
    [[nodiscard]] QString expected(const CheckResult &result) const;
    [[nodiscard]] QString actual(const CheckResult &result) const;
    /// "Turn 2, Intent. Expected: provide_date. Found: book_flight"
    [[nodiscard]] QString sentence(const CheckResult &result) const;
    /// The first thing that is wrong with a run; empty when nothing is.
    [[nodiscard]] QString reason(const RunReport &report) const;
    /// Everything that is wrong with it, a line each: its error, then the checks that are red.
    [[nodiscard]] QString failures(const RunReport &report) const;

private:
    QHash<QString, QString> m_kinds;
    QHash<QString, QString> m_operators; ///< by "kind operator"
};

/// Red in a table: neither passed nor, for a check that only should hold, harmless.
[[nodiscard]] bool isFailure(const CheckResult &result);

} // namespace Rehearsal
