// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Rehearsal {

/// Something wrong with a file or an item, at the place where it is wrong. Not an error of ours:
/// rules return lists of these and the user decides.
struct Issue
{
    /// Another place that has to do with it.
    struct Place
    {
        QString file = {};
        QString pointer = {};

        friend bool operator==(const Place &, const Place &) = default;
    };

    enum class Severity { Error, Warning, Info };

    Severity severity = Severity::Error;
    QString rule = {};         ///< stable id, "V06" (reliability.md 6.7) or "F14" (6.9)
    QString message = {};      ///< what, why and what to do; plain text
    QString file = {};         ///< relative to the workspace; empty when it is about no file
    QString pointer = {};      ///< JSON pointer inside the file, "/turns/2/expect/minConfidence"
    QList<Place> related = {}; ///< "the same name stands there too"

    friend bool operator==(const Issue &, const Issue &) = default;
};

using Issues = QList<Issue>;

/// True when one of them is an error.
[[nodiscard]] inline bool hasErrors(const Issues &issues)
{
    for (const Issue &issue : issues) {
        if (issue.severity == Issue::Severity::Error)
            return true;
    }
    return false;
}

/// "error", "warning", "info".
[[nodiscard]] inline QString severityName(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Error:
        return QStringLiteral("error");
    case Issue::Severity::Warning:
        return QStringLiteral("warning");
    case Issue::Severity::Info:
        return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
