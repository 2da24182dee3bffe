// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conversation/bubblesview.h"

#include "ui/conversation/bubblesmodel.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Rehearsal {
namespace {

constexpr int margin = 10; ///< around the row
constexpr int padding = 8; ///< inside the bubble
constexpr int iconSize = 14;
constexpr int gap = 3;

const Bubble &bubbleAt(const QModelIndex &index)
{
    return static_cast<const BubblesModel *>(index.model())->row(index.row());
}

/// Plain text laid out in a width; QTextLayout knows no markup.
class Block
{
public:
    Block(QString text, const QFont &font, int width)
        : m_layout(text.replace(u'\n', QChar::LineSeparator), font)
    {
        QTextOption option(Qt::AlignAbsolute | Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(m_layout.text().isRightToLeft() ? Qt::RightToLeft
                                                                : Qt::LeftToRight);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        qreal y = 0;
        qreal widest = 0;
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
            widest = std::max(widest, line.naturalTextWidth());
        }
        m_layout.endLayout();
        if (!m_layout.text().isEmpty())
            m_size = {int(std::ceil(widest)), int(std::ceil(y))};
    }

    [[nodiscard]] QSize size() const { return m_size; }
    void draw(QPainter &painter, const QPoint &at) const { m_layout.draw(&painter, at); }

private:
    QTextLayout m_layout;
    QSize m_size;
};

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QIcon markIcon(Bubble::Mark mark)
{
    switch (mark) {
    case Bubble::Mark::None:
        return {};
    case Bubble::Mark::Waiting:
        return icon(QStringLiteral("running"), IconTint::Accent);
    case Bubble::Mark::Passed:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case Bubble::Mark::Failed:
        return icon(QStringLiteral("failed"), IconTint::Fail);
    case Bubble::Mark::Varied:
        return icon(QStringLiteral("info"), IconTint::Muted);
    }
    Q_UNREACHABLE();
}

int markWidth(const Bubble &bubble)
{
    return bubble.mark == Bubble::Mark::None ? 0 : iconSize + 2 * gap;
}

int widestText(const Bubble &bubble, int width)
{
    return std::max(40, (width - 2 * margin) * 9 / 10 - 2 * padding - markWidth(bubble));
}

QString smallText(const Bubble &bubble)
{
    QStringList lines = bubble.remarks;
    if (!bubble.detail.isEmpty())
        lines.prepend(bubble.detail);
    return lines.join(u'\n');
}

/// Where the parts of a row stand, from its top left corner, for left to right.
struct Place
{
    Place(const Bubble &of, int width, const QFont &font)
        : text(of.text, font, widestText(of, width))
        , small(smallText(of), smaller(font), std::max(40, width - 2 * margin - 4))
        , bubble(margin, gap + 1, text.size().width() + 2 * padding + markWidth(of),
                 std::max(text.size().height(), QFontMetrics(font).height()) + 2 * padding - 4)
        , smallAt(margin + 2, bubble.bottom() + gap)
        , height(bubble.bottom() + gap + 1)
    {
        if (!small.size().isEmpty())
            height += small.size().height() + gap;
    }

    Block text;
    Block small; ///< detail and remarks
    QRect bubble;
    QPoint smallAt;
    int height;
};

} // namespace

BubbleDelegate::BubbleDelegate(QListView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_heights(4000)
{ }

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Bubble &bubble = bubbleAt(index);
    const int width = m_view.viewport()->width();
    const QString key = QString::number(width) % u' ' % option.font.key() % u' '
        % QString::number(int(bubble.mark)) % u' ' % bubble.text % u'\n' % bubble.detail % u'\n'
        % bubble.remarks.join(u'\n');
    if (const int *height = m_heights.object(key))
        return {width, *height};
    const int height = Place(bubble, width, option.font).height;
    m_heights.insert(key, new int(height));
    return {width, height};
}

void BubbleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Bubble &bubble = bubbleAt(index);
    const Place place(bubble, option.rect.width(), option.font);
    const bool user = bubble.side == Bubble::Side::User;
    const bool failed = bubble.mark == Bubble::Mark::Failed;
    // The user speaks at the trailing edge, wherever that is.
    const bool atRight = user != (option.direction == Qt::RightToLeft);
    QRect box = place.bubble;
    QPoint small = place.smallAt;
    if (atRight) {
        box.moveRight(option.rect.width() - 1 - margin);
        small.setX(option.rect.width() - 1 - margin - 2 - place.small.size().width());
    }
    box.translate(option.rect.topLeft());
    small += option.rect.topLeft();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = option.palette;
    QColor fill = colors.color(QPalette::AlternateBase);
    if (user) {
        fill = accentColor(colors);
        fill.setAlpha(isDark(colors) ? 60 : 28);
    }
    QPen edge(failed ? failColor(colors) : lineColor(colors), failed ? 1.5 : 1.0);
    if (option.state & QStyle::State_Selected && m_view.hasFocus())
        edge = QPen(accentColor(colors), 2);
    painter->setPen(edge);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    QPoint text = box.topLeft() + QPoint(padding, padding - 2);
    if (bubble.mark != Bubble::Mark::None) {
        // Before the text of the bot, behind that of the user: towards the middle.
        QRect sign(0, 0, iconSize, iconSize);
        const int centre = text.y() + QFontMetrics(option.font).height() / 2;
        sign.moveTop(centre - iconSize / 2);
        if (atRight) {
            sign.moveLeft(text.x());
            text.rx() += iconSize + 2 * gap;
        } else {
            sign.moveRight(box.right() - padding);
        }
        markIcon(bubble.mark).paint(painter, sign);
    }
    painter->setPen(bubble.mark == Bubble::Mark::Waiting ? mutedColor(colors)
                                                         : colors.color(QPalette::Text));
    place.text.draw(*painter, text);
    painter->setPen(failed ? failColor(colors) : mutedColor(colors));
    place.small.draw(*painter, small);
    painter->restore();
}

BubblesView::BubblesView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new BubbleDelegate(*this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Else the width would depend on the height, and the height on the width.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setResizeMode(QListView::Adjust);
}

void BubblesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(currentIndex().data().toString());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace Rehearsal
