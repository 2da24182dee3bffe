// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/comparedutterance.h"

#include "core/base/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

namespace Rehearsal {
namespace {

constexpr int longestShown = 1000;
constexpr double largerText = 1.15;
constexpr int largestWidth = 100'000;

} // namespace

ComparedUtterance::ComparedUtterance(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ComparedUtterance::show(const QString &text, const QStringList &shared)
{
    m_text = text;
    m_shown = displayText(text, longestShown);
    m_words.clear();
    qsizetype start = -1;
    for (qsizetype i = 0; i <= m_shown.size(); ++i) {
        const bool space = i == m_shown.size() || isPythonSpace(m_shown.at(i).unicode());
        if (space && start >= 0) {
            m_words.append(
                {start, i - start, shared.contains(lowered(m_shown.mid(start, i - start)))});
            start = -1;
        } else if (!space && start < 0) {
            start = i;
        }
    }
    setAccessibleDescription(m_shown);
    updateGeometry();
    update();
}

QStringList ComparedUtterance::distinguishing() const
{
    QStringList words;
    for (const Word &word : m_words) {
        if (!word.shared)
            words.append(m_shown.mid(word.start, word.length));
    }
    return words;
}

int ComparedUtterance::layOut(QTextLayout &layout, int width) const
{
    QFont larger = font();
    if (larger.pointSizeF() > 0)
        larger.setPointSizeF(larger.pointSizeF() * largerText);
    layout.setFont(larger);
    layout.setText(m_shown);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Word &word : m_words) {
        QTextCharFormat format;
        if (word.shared) {
            format.setForeground(mutedColor(palette()));
        } else {
            format.setFontWeight(QFont::Bold);
            format.setFontUnderline(true);
        }
        formats.append({int(word.start), int(word.length), format});
    }
    layout.setFormats(formats);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

int ComparedUtterance::heightForWidth(int width) const
{
    QTextLayout layout;
    return std::max(layOut(layout, width), fontMetrics().height());
}

QSize ComparedUtterance::sizeHint() const
{
    QTextLayout layout;
    const int height = layOut(layout, largestWidth);
    return {qCeil(layout.maximumWidth()), std::max(height, fontMetrics().height())};
}

void ComparedUtterance::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout;
    layOut(layout, width());
    painter.setPen(palette().color(QPalette::WindowText));
    layout.draw(&painter, {});
}

void ComparedUtterance::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateGeometry();
}

} // namespace Rehearsal
