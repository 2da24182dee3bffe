// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/turnsmodel.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace Rehearsal {

/// Paints a turn as two bubbles: what the user says on the trailing side, what came back on the
/// leading one with the intent found; what does not hold is written out below, expected and actual.
/// All texts are painted as they are.
class TranscriptDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `model` is the view's own.
    TranscriptDelegate(const TurnsModel &model, QAbstractItemView *view);

    /// What did not hold in the last run, by turn.
    void setFindings(QHash<int, QList<CheckResult>> findings);
    /// Sizes were of another font or another style.
    void forgetSizes() { m_sizes.clear(); }
    /// Of the user's bubble in the coordinates of the viewport.
    [[nodiscard]] QRect userBubble(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    /// One finding, as two columns of text.
    struct Pair
    {
        QString name = {};
        QString text = {};
        bool isHeading = false;
    };
    /// Where everything of a turn stands, left to right, from the top left corner.
    struct Places
    {
        QRect user = {};
        QRect reply = {}; ///< null without an answer
        QRect status = {};
        QList<QRect> lines = {}; ///< of the findings
        int height = 0;
    };
    struct Size
    {
        TurnRow row = {};
        int width = 0;
        int height = 0;
    };

    [[nodiscard]] Places placesOf(int row, int width, const QFont &font) const;
    [[nodiscard]] QList<Pair> findingLines(int row) const;
    [[nodiscard]] QString statusText(const TurnRow &row) const;

    const TurnsModel &m_model;
    QAbstractItemView *m_view;
    QHash<int, QList<CheckResult>> m_findings;
    mutable QHash<int, Size>
        m_sizes; ///< by row: laying out 200 turns anew at each key would be felt
};

} // namespace Rehearsal
