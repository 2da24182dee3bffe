// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/workspacefilter.h"

#include "core/base/text.h"

#include <algorithm>

namespace Rehearsal {

WorkspaceFilter WorkspaceFilter::parse(const QString &text)
{
    WorkspaceFilter filter;
    const QStringList parts = splitAtWhiteSpace(text);
    for (const QString &part : parts) {
        const QString value = part.section(u':', 1);
        if (value.isEmpty())
            filter.words.append(part);
        else if (part.startsWith(QLatin1String("tag:"), Qt::CaseInsensitive))
            filter.tags.append(value);
        else if (part.startsWith(QLatin1String("status:"), Qt::CaseInsensitive)
                 || part.startsWith(QLatin1String("is:"), Qt::CaseInsensitive))
            filter.states.append(value);
        else
            filter.words.append(part);
    }
    return filter;
}

bool WorkspaceFilter::isEmpty() const
{
    return words.isEmpty() && tags.isEmpty() && states.isEmpty();
}

bool WorkspaceFilter::accepts(const QString &nameAndPath, const QStringList &itsTags,
                              const QStringList &itsStates) const
{
    const auto all = [](const QStringList &wanted, auto holds) {
        return std::all_of(wanted.cbegin(), wanted.cend(), holds);
    };
    return all(words,
               [&](const QString &word) { return nameAndPath.contains(word, Qt::CaseInsensitive); })
        && all(tags, [&](const QString &tag) { return itsTags.contains(tag, Qt::CaseInsensitive); })
        && all(states, [&](const QString &state) {
               return itsStates.contains(state, Qt::CaseInsensitive);
           });
}

} // namespace Rehearsal
