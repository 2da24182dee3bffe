// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/completion.h"

#include <QSet>
#include <QStyledItemDelegate>

namespace Rehearsal {

/// Draws the cells of a test's table and gives each column its editor.
class TurnDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What is proposed while one types.
    [[nodiscard]] KnownNames &knownNames() { return m_known; }
    /// Cells (row, column) with a match of what is looked for.
    void setFoundCells(const QSet<std::pair<int, int>> &cells) { m_found = cells; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    KnownNames m_known;
    QSet<std::pair<int, int>> m_found;
};

} // namespace Rehearsal
