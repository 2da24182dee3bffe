// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace Rehearsal {

/// On which line each value of a JSON text begins, by its JSON pointer: what the parsed value has
/// forgotten. Only for text that a parser has taken.
class JsonLines
{
public:
    explicit JsonLines(const QByteArray &json);

    /// From 1; the line of the nearest value around it when there is none of this pointer.
    [[nodiscard]] int lineOf(QString pointer) const;

private:
    QHash<QString, int> m_lines;
};

} // namespace Rehearsal
