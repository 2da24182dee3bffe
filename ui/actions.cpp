// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include "ui/icons.h"

namespace Rehearsal {

QAction *Actions::add(const QString &id, const QString &category, const QString &text,
                      const QList<QKeySequence> &keys, const QString &iconName)
{
    return adopt(id, category, new QAction(text, this), keys, iconName);
}

QAction *Actions::adopt(const QString &id, const QString &category, QAction *action,
                        const QList<QKeySequence> &keys, const QString &iconName)
{
    action->setObjectName(id);
    action->setShortcuts(unclaimed(keys));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    const QString name = action->text().remove(u'&');
    if (!action->shortcut().isEmpty() && !name.isEmpty()) {
        //: Tool tip of a button: what it does and its key
        action->setToolTip(
            tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    }
    m_entries.append({id, category, action});
    return action;
}

QList<QKeySequence> Actions::unclaimed(const QList<QKeySequence> &keys) const
{
    QList<QKeySequence> free;
    for (const QKeySequence &key : keys) {
        const bool taken =
            std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
                return entry.action->shortcuts().contains(key);
            });
        if (!key.isEmpty() && !taken && !free.contains(key))
            free.append(key);
    }
    return free;
}

QAction *Actions::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action;
    }
    return nullptr;
}

} // namespace Rehearsal
