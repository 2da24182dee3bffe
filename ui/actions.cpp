// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include "ui/icons.h"

#include <QSettings>

#include <algorithm>

namespace Rehearsal {
namespace {

constexpr int lastGroup = 1000;
const QString settingsGroup = QStringLiteral("shortcuts");

QList<QKeySequence> desktopKeys(QKeySequence::StandardKey key)
{
    return QKeySequence::keyBindings(key);
}

} // namespace

QString Actions::plainName(const QString &text)
{
    QString name = text;
    name.replace(QStringLiteral("&&"), QString(QChar(1)));
    name.remove(u'&');
    name.replace(QChar(1), u'&');
    while (name.endsWith(u'…') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

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
    Entry entry{id, category, action, m_groups.value(category)};
    entry.defaults = keys;
    showToolTip(entry);
    m_entries.append(entry);
    return action;
}

void Actions::startGroup(const QString &category, bool last)
{
    int highest = 0;
    for (const Entry &known : std::as_const(m_entries)) {
        if (known.category == category && known.group < lastGroup)
            highest = std::max(highest, known.group);
    }
    m_groups[category] = last ? lastGroup : highest + 1;
}

void Actions::setStandardKey(const QString &id, QKeySequence::StandardKey key)
{
    if (Entry *found = entry(id))
        found->standard = key;
}

/// Three rounds, so that what matters more claims first, whoever was added first.
void Actions::assignKeys(const StandardKeys &table)
{
    m_table = table ? table : StandardKeys(desktopKeys);
    loadUserKeys();
    for (const Entry &each : std::as_const(m_entries))
        each.action->setShortcuts(m_userKeys.value(each.id));
    for (const Entry &each : std::as_const(m_entries)) {
        if (!m_userKeys.contains(each.id))
            each.action->setShortcuts(unclaimed(each.defaults));
    }
    for (const Entry &each : std::as_const(m_entries)) {
        if (each.standard != QKeySequence::UnknownKey && !m_userKeys.contains(each.id))
            each.action->setShortcuts(each.action->shortcuts() + unclaimed(m_table(each.standard)));
        showToolTip(each);
    }
    Q_EMIT keysChanged();
}

void Actions::loadUserKeys()
{
    m_userKeys.clear();
    QSettings settings;
    settings.beginGroup(settingsGroup);
    const auto ids = settings.childKeys();
    for (const QString &id : ids) {
        QList<QKeySequence> keys;
        const auto texts = settings.value(id).toStringList();
        for (const QString &text : texts) {
            const QKeySequence key(text, QKeySequence::PortableText);
            if (!key.isEmpty())
                keys.append(key);
        }
        m_userKeys.insert(id, keys);
    }
}

void Actions::setUserKeys(const QString &id, const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    QSettings().setValue(settingsGroup + u'/' + id, texts);
    assignKeys(m_table);
}

void Actions::resetUserKeys(const QString &id)
{
    QSettings().remove(settingsGroup + u'/' + id);
    assignKeys(m_table);
}

void Actions::resetAllUserKeys()
{
    QSettings().remove(settingsGroup);
    assignKeys(m_table);
}

const Actions::Entry *Actions::owner(const QKeySequence &key, const QString &exceptId) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry &each) {
        return each.id != exceptId && each.action->shortcuts().contains(key);
    });
    return found == m_entries.cend() ? nullptr : &*found;
}

bool Actions::isTaken(const QKeySequence &key) const { return owner(key, QString()) != nullptr; }

QList<QKeySequence> Actions::unclaimed(const QList<QKeySequence> &keys) const
{
    QList<QKeySequence> free;
    for (const QKeySequence &key : keys) {
        if (!key.isEmpty() && !isTaken(key) && !free.contains(key))
            free.append(key);
    }
    return free;
}

void Actions::setEnabled(const QString &id, bool enabled, const QString &reason)
{
    Entry *found = entry(id);
    if (!found)
        return;
    found->reason = reason;
    found->action->setEnabled(enabled);
    showToolTip(*found);
}

void Actions::setDisabledReason(const QString &id, const QString &reason)
{
    if (Entry *found = entry(id)) {
        found->reason = reason;
        showToolTip(*found);
    }
}

void Actions::showToolTip(const Entry &entry)
{
    const QString name = plainName(entry.action->text());
    if (name.isEmpty())
        return;
    QString tip = name;
    if (!entry.action->shortcut().isEmpty()) {
        //: Tool tip of a button: what it does and its key
        tip = tr("%1 (%2)").arg(name, entry.action->shortcut().toString(QKeySequence::NativeText));
    }
    if (!entry.action->isEnabled() && !entry.reason.isEmpty()) {
        //: Tool tip of a disabled button: what it would do, and why it cannot now
        tip = tr("%1\n%2").arg(tip, entry.reason);
    }
    entry.action->setToolTip(tip);
}

Actions::Entry *Actions::entry(const QString &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &each) { return each.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QAction *Actions::action(const QString &id) const
{
    for (const Entry &each : m_entries) {
        if (each.id == id)
            return each.action;
    }
    return nullptr;
}

} // namespace Rehearsal
