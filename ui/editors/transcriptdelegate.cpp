// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/transcriptdelegate.h"

#include "core/base/text.h"
#include "core/report/wording.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/documentline.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace Rehearsal {
namespace {

constexpr int margin = 12;
constexpr int padding = 8;
constexpr int gap = 4;
constexpr int iconSize = 16;
constexpr int radius = 8;
constexpr int shownLength = 2000;
constexpr double widestShare = 0.72; ///< of a bubble

/// Lays out plain text, whatever stands in it; the same way for measuring and for painting.
QSize laidOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    double widest = 0;
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {std::min(width, int(std::ceil(widest))), int(std::ceil(height))};
}

QString shownText(const QString &text)
{
    return Rehearsal::displayText(text, shownLength).replace(u'\n', QChar::LineSeparator);
}

QSize textSize(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(shownText(text), font);
    return laidOut(layout, width);
}

void paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &color)
{
    QTextLayout layout(shownText(text), font);
    (void)laidOut(layout, rect.width());
    painter->setPen(color);
    layout.draw(painter, rect.topLeft());
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

QString replyOf(const TurnRow &row)
{
    if (!row.step)
        return {};
    return row.step->reply.value_or(QString());
}

std::pair<QString, IconTint> signOf(TurnState state)
{
    switch (state) {
    case TurnState::None:
        return {QStringLiteral("notrun"), IconTint::Muted};
    case TurnState::Running:
        return {QStringLiteral("running"), IconTint::Accent};
    case TurnState::Passed:
        return {QStringLiteral("passed"), IconTint::Pass};
    case TurnState::Failed:
        return {QStringLiteral("failed"), IconTint::Fail};
    case TurnState::Error:
        return {QStringLiteral("error"), IconTint::Fail};
    case TurnState::NotEvaluable:
        return {QStringLiteral("question"), IconTint::Warning};
    }
    Q_UNREACHABLE();
}

} // namespace

TranscriptDelegate::TranscriptDelegate(const TurnsModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{ }

void TranscriptDelegate::setFindings(QHash<int, QList<CheckResult>> findings)
{
    m_findings = std::move(findings);
    m_sizes.clear();
}

QString TranscriptDelegate::statusText(const TurnRow &row) const
{
    if (row.step) {
        const QString intent = row.step->intent.isEmpty()
            ? tr("no intent")
            : Rehearsal::displayText(row.step->intent, 200);
        if (!row.step->hasConfidence || !row.step->confidenceUsable)
            return intent;
        //: An intent and its confidence
        return tr("%1  %2").arg(intent, QLocale().toString(row.step->confidence, 'f', 2));
    }
    if (row.turn.expects && row.turn.expects->intent)
        return tr("expects %1").arg(Rehearsal::displayText(*row.turn.expects->intent, 200));
    return turnStateName(row.state);
}

QList<TranscriptDelegate::Pair> TranscriptDelegate::findingLines(int row) const
{
    const Wording wording;
    QList<Pair> lines;
    const auto found = m_findings.value(row);
    for (const CheckResult &result : found) {
        //: Kind of a check and how it went: "Reply: failed"
        lines.append(
            {tr("%1: %2").arg(wording.kind(result), Wording::verdict(result.verdict).toLower()),
             {},
             true});
        lines.append({tr("Expected"), wording.expected(result), false});
        lines.append({tr("Came"), wording.actual(result), false});
    }
    return lines;
}

TranscriptDelegate::Places TranscriptDelegate::placesOf(int row, int width, const QFont &font) const
{
    const TurnRow &shown = m_model.row(row);
    const int widest = std::max(80, int((width - 2 * margin) * widestShare)) - 2 * padding;
    const QFontMetrics metrics(font);
    Places places;
    int y = margin;
    const QSize says =
        textSize(shown.turn.says.isEmpty() ? tr("(says nothing)") : shown.turn.says, font, widest);
    const int userWidth = std::max(says.width(), metrics.averageCharWidth() * 4) + 2 * padding;
    places.user = {width - margin - userWidth, y, userWidth, says.height() + 2 * padding};
    y = places.user.bottom() + 1 + gap;
    if (shown.step) {
        const QString reply = replyOf(shown);
        const QSize size = textSize(reply.isEmpty() ? tr("(no reply)") : reply, font, widest);
        places.reply = {margin, y, size.width() + 2 * padding, size.height() + 2 * padding};
        y = places.reply.bottom() + 1 + gap;
    }
    const int line = std::max(iconSize, metrics.height());
    places.status = {margin, y, width - 2 * margin, line};
    y += line + gap;
    const auto lines = findingLines(row);
    const int nameWidth =
        std::max(metrics.horizontalAdvance(tr("Expected")), metrics.horizontalAdvance(tr("Came")))
        + 2 * padding;
    for (const Pair &pair : lines) {
        const int indent = margin + iconSize + padding + (pair.isHeading ? 0 : nameWidth);
        const int room = std::max(60, width - indent - margin);
        const QSize size = textSize(pair.isHeading ? pair.name : pair.text,
                                    pair.isHeading ? boldOf(font) : font, room);
        places.lines.append({indent, y, room, std::max(size.height(), metrics.height())});
        y += places.lines.constLast().height() + (pair.isHeading ? 1 : 2);
    }
    places.height = y + gap;
    return places;
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const int width = m_view->viewport()->width();
    Size &known = m_sizes[index.row()];
    if (known.width != width || known.row != m_model.row(index.row())) {
        known = {m_model.row(index.row()), width, placesOf(index.row(), width, option.font).height};
    }
    return {width, known.height};
}

QRect TranscriptDelegate::userBubble(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QRect user = placesOf(index.row(), option.rect.width(), option.font)
                           .user.translated(option.rect.topLeft());
    return QStyle::visualRect(option.direction, option.rect, user);
}

void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const TurnRow &shown = m_model.row(index.row());
    const Places places = placesOf(index.row(), option.rect.width(), option.font);
    const QPalette &palette = option.palette;
    const QColor text = palette.color(QPalette::Text);
    const QColor muted = mutedColor(palette);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect,
                                  rect.translated(option.rect.topLeft()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, palette.color(QPalette::AlternateBase));

    QColor userColor = accentColor(palette);
    userColor.setAlpha(isDark(palette) ? 70 : 36);
    painter->setPen(Qt::NoPen);
    painter->setBrush(userColor);
    const QRect user = placed(places.user);
    painter->drawRoundedRect(user, radius, radius);
    const bool silent = shown.turn.says.isEmpty();
    paintText(painter, user.adjusted(padding, padding, -padding, -padding),
              silent ? tr("(says nothing)") : shown.turn.says, option.font, silent ? muted : text);
    painter->setPen(muted);
    painter->setFont(option.font);
    painter->drawText(placed({margin, places.user.top(), places.user.left() - margin - gap,
                              places.user.height()}),
                      int(Qt::AlignVCenter)
                          | int(QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                      QString::number(index.row() + 1));
    if (!places.reply.isNull()) {
        const QRect reply = placed(places.reply);
        const bool failed = shown.state == TurnState::Failed;
        painter->setPen(QPen(failed ? failColor(palette) : lineColor(palette), 1));
        painter->setBrush(palette.color(QPalette::Window));
        painter->drawRoundedRect(QRectF(reply).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QString said = replyOf(shown);
        paintText(painter, reply.adjusted(padding, padding, -padding, -padding),
                  said.isEmpty() ? tr("(no reply)") : said, option.font,
                  said.isEmpty() ? muted : text);
    }
    const auto [iconName, tint] = signOf(shown.state);
    QRect sign(places.status.topLeft(), QSize(iconSize, places.status.height()));
    icon(iconName, tint).paint(painter, placed(sign));
    QRect status = places.status.adjusted(iconSize + padding, 0, 0, 0);
    painter->setPen(muted);
    painter->setFont(option.font);
    //: State of a turn and what the bot found: "passed · book_flight  0.97"
    const QString statusLine = tr("%1 · %2").arg(turnStateName(shown.state), statusText(shown));
    painter->drawText(placed(status),
                      int(Qt::AlignVCenter)
                          | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      option.fontMetrics.elidedText(statusLine, Qt::ElideRight, status.width()));
    const auto lines = findingLines(index.row());
    for (int at = 0; at < lines.size() && at < places.lines.size(); ++at) {
        const Pair &pair = lines[at];
        const QRect place = places.lines[at];
        if (pair.isHeading) {
            paintText(painter, placed(place), pair.name, boldOf(option.font), failColor(palette));
            continue;
        }
        const int nameLeft = margin + iconSize + padding;
        paintText(painter, placed({nameLeft, place.top(), place.left() - nameLeft, place.height()}),
                  pair.name, option.font, muted);
        paintText(painter, placed(place), pair.text, option.font, text);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(accentColor(palette), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget *TranscriptDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                          const QModelIndex &) const
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("transcript.says"));
    line->setAccessibleName(tr("User says"));
    return line;
}

void TranscriptDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
}

void TranscriptDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    const QString text = static_cast<QLineEdit *>(editor)->text();
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text);
}

void TranscriptDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    QRect bubble = userBubble(option, index);
    const int wanted =
        std::min(option.rect.width() - 2 * margin,
                 std::max(bubble.width(), option.fontMetrics.averageCharWidth() * 40));
    if (option.direction == Qt::RightToLeft)
        bubble.setRight(bubble.left() + wanted);
    else
        bubble.setLeft(bubble.right() - wanted);
    bubble.setHeight(std::max(editor->sizeHint().height(),
                              std::min(bubble.height(), 2 * option.fontMetrics.height())));
    editor->setGeometry(bubble);
}

} // namespace Rehearsal
