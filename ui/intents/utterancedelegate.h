// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringList>
#include <QStyledItemDelegate>

namespace Rehearsal {

struct Utterance;

/// Draws the labelled words of an utterance tinted, underlined and with the letter of their entity
/// behind them, marks what the rules complain about, and edits texts and entities.
class UtteranceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Proposed while entities are typed.
    void setKnownEntities(const QStringList &names) { m_entities = names; }
    /// Rows and columns with a match of the find bar.
    void setFoundCells(const QSet<std::pair<int, int>> &cells) { m_found = cells; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// A text that nobody has taken yet; its editor ends with closeEditor().
    void typed(const QModelIndex &index, const QString &text);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void paintLabelled(QPainter &painter, const QStyleOptionViewItem &option,
                       const Utterance &utterance, const QStringList &entities) const;

    QStringList m_entities;
    QSet<std::pair<int, int>> m_found;
};

} // namespace Rehearsal
