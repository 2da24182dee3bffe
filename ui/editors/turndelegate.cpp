// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/turndelegate.h"

#include "ui/editors/issuemark.h"
#include "ui/icons.h"
#include "ui/models/turnsmodel.h"
#include "ui/theme.h"
#include "ui/widgets/completionlist.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace Rehearsal {
namespace {

QIcon stateIcon(TurnState state)
{
    switch (state) {
    case TurnState::None:
        return icon(QStringLiteral("notrun"), IconTint::Muted);
    case TurnState::Running:
        return icon(QStringLiteral("running"), IconTint::Accent);
    case TurnState::Passed:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case TurnState::Failed:
        return icon(QStringLiteral("failed"), IconTint::Fail);
    case TurnState::Error:
        return icon(QStringLiteral("error"), IconTint::Fail);
    case TurnState::NotEvaluable:
        return icon(QStringLiteral("question"), IconTint::Warning);
    }
    Q_UNREACHABLE();
}

TurnColumn columnOf(const QModelIndex &index) { return TurnColumn(index.column()); }

} // namespace

void TurnDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Where a row stands is no data of the row: it would change for all rows below an inserted one.
    if (columnOf(index) == TurnColumn::Number) {
        option->text = QString::number(index.row() + 1);
        option->features |= QStyleOptionViewItem::HasDisplay;
    }
    const bool isLast = !index.data(TurnsModel::EditableRole).toBool();
    if (isLast)
        option->palette.setColor(QPalette::Text, mutedColor(option->palette));
    if (columnOf(index) == TurnColumn::LastIntent && !option->text.isEmpty()) {
        const QString expected =
            index.siblingAtColumn(int(TurnColumn::Intent)).data(Qt::DisplayRole).toString();
        if (!expected.isEmpty() && expected != option->text)
            option->palette.setColor(QPalette::Text, failColor(option->palette));
    }
    if (columnOf(index) == TurnColumn::Delta && option->text.startsWith(u'−'))
        option->palette.setColor(QPalette::Text, failColor(option->palette));
    // A foreign line stays one line; its beginning is what one recognises it by.
    option->textElideMode = Qt::ElideRight;
}

void TurnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    if (index.data(TurnsModel::RefusedRole).toBool() && !selected)
        painter->fillRect(option.rect, failBackground(option.palette));
    else if (!index.data(TurnsModel::EditableRole).toBool() && !selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    QStyledItemDelegate::paint(painter, option, index);
    if (columnOf(index) == TurnColumn::State) {
        const auto state = TurnState(index.data(TurnsModel::StateRole).toInt());
        QRect square(0, 0, 16, 16);
        square.moveCenter(option.rect.center());
        stateIcon(state).paint(painter, square);
    }
    if (const QVariant issue = index.data(TurnsModel::IssueRole); issue.isValid())
        paintIssueMark(*painter, option, Issue::Severity(issue.toInt()));
    if (m_found.contains({index.row(), index.column()})) {
        painter->save();
        painter->setPen(QPen(warningColor(option.palette), 1, Qt::DashLine));
        painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
        painter->restore();
    }
    if (option.state & QStyle::State_HasFocus) {
        // The cell the keys go to, as spreadsheets frame it.
        painter->save();
        painter->setPen(QPen(accentColor(option.palette), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        painter->restore();
    }
    if (index.data(TurnsModel::RefusedRole).toBool()) {
        // A corner as spreadsheets mark a cell with a remark: not by colour alone.
        const QPoint corner = option.rect.topRight();
        painter->save();
        painter->setPen(Qt::NoPen);
        painter->setBrush(failColor(option.palette));
        painter->drawPolygon(QPolygon({corner, corner - QPoint(8, 0), corner + QPoint(0, 8)}));
        painter->restore();
    }
}

QWidget *TurnDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    const QString name =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (columnOf(index) == TurnColumn::Entities) {
        auto *editor = new QPlainTextEdit(parent);
        editor->setObjectName(QStringLiteral("turnEditor.entities"));
        editor->setAccessibleName(name);
        editor->setTabChangesFocus(true);
        editor->setPlaceholderText(tr("type = value"));
        editor->setLineWrapMode(QPlainTextEdit::NoWrap);
        new CompletionList(editor, [this](const QString &text, qsizetype cursor) {
            return completionAt(text, cursor, CellTopic::Entities, m_known);
        });
        return editor;
    }
    const CellTopic topic =
        columnOf(index) == TurnColumn::Intent ? CellTopic::Intent : CellTopic::Text;
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("turnEditor.line"));
    editor->setAccessibleName(name);
    editor->setFrame(false);
    new CompletionList(editor, [this, topic](const QString &text, qsizetype cursor) {
        return completionAt(text, cursor, topic, m_known);
    });
    return editor;
}

void TurnDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor)) {
        lines->setPlainText(text);
        // As in a line: the first key typed replaces what stands there.
        lines->selectAll();
    }
}

void TurnDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const auto *lines = qobject_cast<QPlainTextEdit *>(editor);
    const QString text = line ? line->text() : lines ? lines->toPlainText() : QString();
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text);
}

/// Enter ends the editing in a cell of several lines too, as in spreadsheets; with Shift or Alt it
/// begins a line.
bool TurnDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *list = object->findChild<CompletionList *>(QString(), Qt::FindDirectChildrenOnly);
    if (list && event->type() == QEvent::KeyPress
        && list->take(*static_cast<QKeyEvent *>(event)) == CompletionList::Key::Used)
        return true;
    // The list would take Esc from the window's own keys too.
    if (list && list->isVisible() && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (list && event->type() == QEvent::FocusOut)
        list->hide();
    auto *lines = qobject_cast<QPlainTextEdit *>(object);
    if (lines && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) {
                lines->insertPlainText(u"\n"_qs);
            } else {
                Q_EMIT commitData(lines);
                Q_EMIT closeEditor(lines, SubmitModelCache);
            }
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

void TurnDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QRect place = option.rect;
    if (columnOf(index) == TurnColumn::Entities) {
        place.setSize({std::max(place.width(), 220), 92});
        const QRect view = editor->parentWidget()->rect();
        place.moveBottom(std::min(place.bottom(), view.bottom()));
        place.moveRight(std::min(place.right(), view.right()));
    }
    editor->setGeometry(place);
}

} // namespace Rehearsal
