// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace Rehearsal {

/// Every action of the window, by id. Menus, toolbar, command palette, cheat sheet, the editor of
/// shortcuts and the test for clashing keys come from it.
class Actions : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id = {};       ///< "run.current"
        QString category = {}; ///< the menu, translated, with its mnemonic
        QAction *action = nullptr;
        int group = 0; ///< a menu has a line between two groups; the highest stands last
        QList<QKeySequence> defaults = {};
        QKeySequence::StandardKey standard = QKeySequence::UnknownKey;
        QString reason = {}; ///< why it is disabled, for people; "" when nobody said
    };
    /// What a desktop binds to a standard key.
    using StandardKeys = std::function<QList<QKeySequence>(QKeySequence::StandardKey)>;

    using QObject::QObject;

    /// `keys` in order of preference, the first is shown. Keys that another action has already are
    /// left out, so that no two disable each other.
    QAction *add(const QString &id, const QString &category, const QString &text,
                 const QList<QKeySequence> &keys = {}, const QString &iconName = {});
    /// One made elsewhere (undo, redo, the toggles of docks).
    QAction *adopt(const QString &id, const QString &category, QAction *action,
                   const QList<QKeySequence> &keys = {}, const QString &iconName = {});
    /// What is added to this menu from now on stands below a line; `last` puts it below all that
    /// other topics add.
    void startGroup(const QString &category, bool last = false);

    /// The desktop's keys for this are used as well, minus what actions claim themselves.
    void setStandardKey(const QString &id, QKeySequence::StandardKey key);
    /// Gives every action its keys: what the user chose, else its own, then what the desktop's table
    /// still has free. To be called when all are added.
    void assignKeys(const StandardKeys &table = {});

    /// The user's own keys; an empty list takes all away. Stored with the preferences.
    void setUserKeys(const QString &id, const QList<QKeySequence> &keys);
    void resetUserKeys(const QString &id);
    void resetAllUserKeys();
    [[nodiscard]] bool hasUserKeys(const QString &id) const { return m_userKeys.contains(id); }
    /// Who else has this key; nullptr when it is free.
    [[nodiscard]] const Entry *owner(const QKeySequence &key, const QString &exceptId) const;

    /// Enables or disables; `reason` says why not, as the palette and the tool tip show it.
    void setEnabled(const QString &id, bool enabled, const QString &reason);
    void setDisabledReason(const QString &id, const QString &reason);

    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] const QList<Entry> &all() const { return m_entries; }

    /// Without mnemonic and dots: "Open workspace".
    [[nodiscard]] static QString plainName(const QString &text);

Q_SIGNALS:
    void keysChanged();

private:
    [[nodiscard]] Entry *entry(const QString &id);
    [[nodiscard]] bool isTaken(const QKeySequence &key) const;
    [[nodiscard]] QList<QKeySequence> unclaimed(const QList<QKeySequence> &keys) const;
    void loadUserKeys();
    static void showToolTip(const Entry &entry);

    QList<Entry> m_entries;
    QHash<QString, int> m_groups; ///< by category, the one in which additions land
    QHash<QString, QList<QKeySequence>> m_userKeys;
    StandardKeys m_table;
};

} // namespace Rehearsal
