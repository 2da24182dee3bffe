// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Rehearsal {

struct CheckOptions
{
    QString workspace = {};
    QStringList paths = {};
    bool json = false;
    bool strict = false; ///< warnings make exit code 1
};

/// `check`: schema, references and rules of every file, no server needed. Returns the exit code.
[[nodiscard]] int checkWorkspace(const CheckOptions &options);

} // namespace Rehearsal
