// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/spreadsheettable.h"

#include <QAction>
#include <QPointer>

namespace Rehearsal {

/// The actions of the Edit and Insert menus that act on the table with the focus; cut, copy, paste,
/// delete and select all act on a text with the focus as well. Their keys are alive in the tables
/// only, so that the same keys go on working in a line of text. Without a table or text to act on
/// they are disabled.
class TableActions : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        TableCommand command = TableCommand::Copy;
        QString id = {}; ///< "edit.copy"
        QAction *action = nullptr;
        QList<QKeySequence> keys = {};
        QString iconName = {};
    };

    explicit TableActions(QObject *parent = nullptr);

    /// In the order of the menus; Insert's are those whose id begins with "insert.".
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QAction *action(TableCommand command) const;
    /// Puts the actions on the table: their keys work there, its context menu shows them.
    void attach(SpreadsheetTable &table);

private:
    void add(TableCommand command, const char *id, const QString &text, const QStringList &keys,
             const char *iconName = "");
    void focusMoved(QWidget *now);
    void perform(TableCommand command);
    [[nodiscard]] SpreadsheetTable *table() const;

    QList<Entry> m_entries;
    QPointer<QWidget> m_table; ///< as a widget: while it is destroyed, it is no table any more
    QPointer<QWidget> m_text;
};

} // namespace Rehearsal
