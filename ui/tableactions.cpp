// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tableactions.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolButton>

#include <optional>

namespace Rehearsal {
namespace {

/// Does it on a line or a text; false for a command that texts do not have.
template <typename Text>
bool performOn(Text &text, TableCommand command)
{
    switch (command) {
    case TableCommand::Cut:
        text.cut();
        return true;
    case TableCommand::Copy:
        text.copy();
        return true;
    case TableCommand::Paste:
        text.paste();
        return true;
    case TableCommand::SelectAll:
        text.selectAll();
        return true;
    case TableCommand::Delete:
        if (auto *line = qobject_cast<QLineEdit *>(&text))
            line->del();
        else if (auto *lines = qobject_cast<QPlainTextEdit *>(&text))
            lines->textCursor().removeSelectedText();
        return true;
    case TableCommand::PasteRows:
    case TableCommand::FillDown:
    case TableCommand::Duplicate:
    case TableCommand::DeleteRows:
    case TableCommand::MoveUp:
    case TableCommand::MoveDown:
    case TableCommand::InsertAbove:
    case TableCommand::InsertBelow:
        return false;
    }
    Q_UNREACHABLE();
}

bool isForTexts(TableCommand command)
{
    return command == TableCommand::Cut || command == TableCommand::Copy
        || command == TableCommand::Paste || command == TableCommand::SelectAll
        || command == TableCommand::Delete;
}

SpreadsheetTable *tableAround(QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (auto *table = qobject_cast<SpreadsheetTable *>(widget))
            return table;
        if (widget->isWindow())
            break;
    }
    return nullptr;
}

} // namespace

TableActions::TableActions(QObject *parent)
    : QObject(parent)
{
    add(TableCommand::Cut, "edit.cut", tr("Cu&t"), {u"Ctrl+X"_qs});
    add(TableCommand::Copy, "edit.copy", tr("&Copy"), {u"Ctrl+C"_qs, u"Ctrl+Ins"_qs});
    add(TableCommand::Paste, "edit.paste", tr("&Paste"), {u"Ctrl+V"_qs, u"Shift+Ins"_qs});
    add(TableCommand::PasteRows, "edit.pasteRows", tr("Paste as &new rows"), {u"Ctrl+Shift+V"_qs});
    add(TableCommand::FillDown, "edit.fillDown", tr("&Fill down"), {u"Ctrl+D"_qs});
    add(TableCommand::Duplicate, "edit.duplicate", tr("D&uplicate rows"), {u"Ctrl+Shift+D"_qs},
        "duplicate");
    add(TableCommand::Delete, "edit.delete", tr("&Delete"), {u"Del"_qs});
    add(TableCommand::DeleteRows, "edit.deleteRows", tr("Delete &rows"), {u"Ctrl+Del"_qs},
        "remove");
    add(TableCommand::MoveUp, "edit.moveUp", tr("Mo&ve up"), {u"Alt+Up"_qs}, "up");
    add(TableCommand::MoveDown, "edit.moveDown", tr("Move d&own"), {u"Alt+Down"_qs}, "down");
    add(TableCommand::SelectAll, "edit.selectAll", tr("Select &all"), {u"Ctrl+A"_qs});
    add(TableCommand::InsertAbove, "insert.above", tr("Row &above"), {u"Alt+Ins"_qs});
    add(TableCommand::InsertBelow, "insert.below", tr("Row &below"), {u"Ins"_qs}, "add");
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { focusMoved(now); });
    focusMoved(QApplication::focusWidget());
}

void TableActions::add(TableCommand command, const char *id, const QString &text,
                       const QStringList &keys, const char *iconName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    QList<QKeySequence> sequences;
    for (const QString &key : keys)
        sequences.append(QKeySequence(key));
    action->setShortcuts(sequences);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, command] { perform(command); });
    m_entries.append({command, QLatin1String(id), action, sequences, QLatin1String(iconName)});
}

QAction *TableActions::action(TableCommand command) const
{
    for (const Entry &entry : m_entries) {
        if (entry.command == command)
            return entry.action;
    }
    return nullptr;
}

void TableActions::attach(SpreadsheetTable &table)
{
    for (const Entry &entry : std::as_const(m_entries))
        table.addAction(entry.action);
    focusMoved(QApplication::focusWidget());
}

void TableActions::focusMoved(QWidget *now)
{
    // Menus and the buttons that show these actions do not change what is acted on.
    if (qobject_cast<QMenuBar *>(now) || qobject_cast<QMenu *>(now)
        || qobject_cast<QToolButton *>(now) || QApplication::activePopupWidget())
        return;
    // Neither does a dialog above the window: the command palette triggers them from there.
    const QWidget *before = m_table ? m_table.data() : m_text.data();
    if (before && (!now || now->window() != before->window()))
        return;
    SpreadsheetTable *table = tableAround(now);
    m_table = table;
    const auto *line = qobject_cast<QLineEdit *>(now);
    const auto *lines = qobject_cast<QPlainTextEdit *>(now);
    m_text = line || lines ? now : nullptr;
    const bool writable = (line && !line->isReadOnly()) || (lines && !lines->isReadOnly());
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool shows =
            entry.command == TableCommand::Copy || entry.command == TableCommand::SelectAll;
        entry.action->setEnabled((table && table->can(entry.command))
                                 || (m_text && isForTexts(entry.command) && (writable || shows)));
    }
    if (table) {
        action(TableCommand::InsertAbove)->setText(table->insertText(true));
        action(TableCommand::InsertBelow)->setText(table->insertText(false));
    }
}

SpreadsheetTable *TableActions::table() const
{
    return qobject_cast<SpreadsheetTable *>(m_table.data());
}

void TableActions::perform(TableCommand command)
{
    auto *line = qobject_cast<QLineEdit *>(m_text.data());
    auto *lines = qobject_cast<QPlainTextEdit *>(m_text.data());
    if ((line && performOn(*line, command)) || (lines && performOn(*lines, command)))
        return;
    if (SpreadsheetTable *shown = table())
        shown->perform(command);
}

} // namespace Rehearsal
