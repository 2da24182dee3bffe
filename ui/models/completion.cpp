// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/completion.h"

#include "core/base/text.h"

namespace Rehearsal {
namespace {

constexpr qsizetype fewestLetters = 2;

QStringList fitting(const QStringList &names, const QString &typed)
{
    QStringList first;
    QStringList others;
    for (const QString &name : names) {
        if (name.startsWith(typed, Qt::CaseInsensitive))
            first.append(name);
        else if (name.contains(typed, Qt::CaseInsensitive))
            others.append(name);
    }
    first += others;
    return first == QStringList{typed} ? QStringList() : first;
}

} // namespace

Completion completionAt(const QString &text, qsizetype cursor, CellTopic topic,
                        const KnownNames &known)
{
    const QString before = text.left(cursor);
    const qsizetype open = before.lastIndexOf(u"{{"_qs);
    if (open >= 0 && before.indexOf(u"}}"_qs, open) < 0) {
        const qsizetype start = open + 2;
        const bool closed = text.mid(cursor).startsWith(u"}}"_qs);
        return {start, cursor - start, fitting(known.variables, trimmed(before.mid(start))),
                closed ? QString() : u"}}"_qs, false};
    }
    switch (topic) {
    case CellTopic::Text:
        return {};
    case CellTopic::Intent:
        if (trimmed(before).size() < fewestLetters)
            return {};
        return {0, text.size(), fitting(known.intents, trimmed(before)), QString(), true};
    case CellTopic::Entities: {
        const qsizetype start = before.lastIndexOf(u'\n') + 1;
        const QString line = before.mid(start);
        if (line.contains(u'=') || trimmed(line).size() < fewestLetters)
            return {};
        qsizetype end = text.indexOf(u'\n', cursor);
        end = end < 0 ? text.size() : end;
        const qsizetype equals = text.indexOf(u'=', cursor);
        const bool hasValue = equals >= 0 && equals < end;
        return {start, (hasValue ? equals : end) - start, fitting(known.entityTypes, trimmed(line)),
                hasValue ? u" "_qs : u" = "_qs, false};
    }
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
