// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// The kinds of files there is a JSON Schema (draft 2020-12) for: test, intent, target, workspace,
/// world, result, events (one line of `run --events`), comparison, evaluation.
[[nodiscard]] QStringList schemaKinds();

/// The text of a schema; empty when there is no such kind.
[[nodiscard]] QByteArray schemaText(const QString &kind);

} // namespace Rehearsal
