// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QString>

namespace Rehearsal {

/// Every action of the window, by id. Menus, the toolbar and the test for clashing keys come from it.
class Actions : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id = {};       ///< "run.current"
        QString category = {}; ///< the menu, translated
        QAction *action = nullptr;
    };

    using QObject::QObject;

    /// `keys` in order of preference, the first is shown. Keys that another action has already are
    /// left out, so that no two disable each other.
    QAction *add(const QString &id, const QString &category, const QString &text,
                 const QList<QKeySequence> &keys = {}, const QString &iconName = {});
    /// One made elsewhere (undo, redo, the toggles of docks).
    QAction *adopt(const QString &id, const QString &category, QAction *action,
                   const QList<QKeySequence> &keys = {}, const QString &iconName = {});
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] const QList<Entry> &all() const { return m_entries; }

private:
    [[nodiscard]] QList<QKeySequence> unclaimed(const QList<QKeySequence> &keys) const;

    QList<Entry> m_entries;
};

} // namespace Rehearsal
