// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// A find of a built-in rule; positions are UTF-16 units of the text, half open.
struct BuiltInMatch
{
    QString type = {};
    QString value = {}; ///< empty where the value is the text itself
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Names of the built-in types, sorted.
[[nodiscard]] QStringList builtInEntityTypes();

/// Dates ("next monday", "12 march 2026", "2026-03-12", "in 3 days"), times ("5 pm", "17:30", "half
/// past nine"), numbers (in digits, and in words below a thousand million), e-mail addresses and
/// amounts of money ("$20", "twenty euros"), in English and whatever the case. A preposition such
/// as the "on" of "on friday" is left out. Sorted by start, without overlaps: the longer stays.
/// Takes time in proportion to the text, which may be anything.
[[nodiscard]] QList<BuiltInMatch> findBuiltInEntities(const QString &text);

} // namespace Rehearsal
