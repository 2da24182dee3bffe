// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QListView>
#include <QStyledItemDelegate>

namespace Rehearsal {

/// Draws a row of BubblesModel as a speech bubble: the user's at the trailing edge, the bot's at the
/// leading one. Heights are remembered, so that long conversations stay quick.
class BubbleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit BubbleDelegate(QListView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    QListView &m_view;
    mutable QCache<QString, int> m_heights; ///< by width and text
};

/// The bubbles. Ctrl+C copies the text of the current one.
class BubblesView final : public QListView
{
    Q_OBJECT
public:
    explicit BubblesView(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Rehearsal
