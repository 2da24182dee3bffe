// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/limitsmeter.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace Rehearsal {
namespace {

QColor colorOf(UtteranceLevel level, const QPalette &palette)
{
    switch (level) {
    case UtteranceLevel::None:
    case UtteranceLevel::TooMany:
        return failColor(palette);
    case UtteranceLevel::TooFew:
    case UtteranceLevel::Many:
        return warningColor(palette);
    case UtteranceLevel::Few:
        return accentColor(palette);
    case UtteranceLevel::Good:
        return passColor(palette);
    }
    Q_UNREACHABLE();
}

QIcon signOf(UtteranceLevel level)
{
    switch (level) {
    case UtteranceLevel::None:
    case UtteranceLevel::TooMany:
        return icon(QStringLiteral("error"), IconTint::Fail);
    case UtteranceLevel::TooFew:
    case UtteranceLevel::Many:
        return icon(QStringLiteral("warning"), IconTint::Warning);
    case UtteranceLevel::Few:
        return icon(QStringLiteral("info"), IconTint::Accent);
    case UtteranceLevel::Good:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    }
    Q_UNREACHABLE();
}

QString sentence(UtteranceLevel level, int count, int limit)
{
    const QString most = QLocale().toString(limit);
    switch (level) {
    case UtteranceLevel::None:
        return LimitsMeter::tr("No utterances: an intent needs at least one");
    case UtteranceLevel::TooFew:
        return LimitsMeter::tr("%Ln utterances: too few, %1 or more are needed to train well",
                               nullptr, count)
            .arg(fewestUtterances);
    case UtteranceLevel::Few:
        return LimitsMeter::tr("%Ln utterances: a start, %1 or more are better", nullptr, count)
            .arg(goodUtterances);
    case UtteranceLevel::Good:
        //: %1 is the number that is allowed
        return LimitsMeter::tr("%Ln utterances of at most %1: good", nullptr, count).arg(most);
    case UtteranceLevel::Many:
        //: %1 is the number that is allowed, %2 the one from which more are too many to be useful
        return LimitsMeter::tr("%Ln utterances of at most %1: more than %2 rarely help", nullptr,
                               count)
            .arg(most)
            .arg(manyUtterances);
    case UtteranceLevel::TooMany:
        return LimitsMeter::tr("%Ln utterances: too many, at most %1 are allowed", nullptr, count)
            .arg(most);
    }
    Q_UNREACHABLE();
}

} // namespace

/// Marks stand at 5, 15, 100 and the limit; equally far apart, so that the low ones can be told.
class LimitsMeter::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(std::max(6, fontMetrics().height() / 3));
        setFixedWidth(fontMetrics().averageCharWidth() * 20);
    }
    void show(int count, int limit, UtteranceLevel level)
    {
        m_count = count;
        m_limit = limit;
        m_level = level;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (layoutDirection() == Qt::RightToLeft) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        const QRectF all(0.5, 0.5, width() - 1, height() - 1);
        painter.setPen(lineColor(palette()));
        painter.setBrush(palette().base());
        painter.drawRoundedRect(all, 2, 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(m_level, palette()));
        painter.drawRoundedRect(
            QRectF(all.left(), all.top(), all.width() * share(m_count), all.height()), 2, 2);
        painter.setPen(QPen(palette().color(QPalette::Text), 1));
        for (const int mark : {fewestUtterances, goodUtterances, manyUtterances}) {
            if (mark < m_limit) {
                const double x = std::round(all.width() * share(mark)) + 0.5;
                painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
            }
        }
    }

private:
    /// Of the width; each stretch between two marks has a quarter.
    [[nodiscard]] double share(int count) const
    {
        int below = 0;
        int quarter = 0;
        for (const int mark : {fewestUtterances, goodUtterances, manyUtterances, m_limit}) {
            if (mark > m_limit || mark <= below)
                continue;
            if (count <= mark)
                return (quarter + double(count - below) / (mark - below)) / quarters();
            below = mark;
            ++quarter;
        }
        return 1;
    }
    [[nodiscard]] int quarters() const
    {
        int number = 1;
        for (const int mark : {fewestUtterances, goodUtterances, manyUtterances})
            number += mark < m_limit ? 1 : 0;
        return number;
    }

    int m_count = 0;
    int m_limit = 1;
    UtteranceLevel m_level = UtteranceLevel::None;
};

LimitsMeter::LimitsMeter(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_bar(new Bar(this))
{
    setObjectName(QStringLiteral("limitsMeter"));
    m_sign->setObjectName(QStringLiteral("limitsMeter.sign"));
    m_text->setObjectName(QStringLiteral("limitsMeter.text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
}

QString LimitsMeter::text() const { return m_text->text(); }

void LimitsMeter::show(int count, int rows, int limit)
{
    m_level = utteranceLevel(count, limit);
    m_text->setText(sentence(m_level, count, limit));
    m_bar->show(count, limit, m_level);
    setAccessibleName(m_text->text());
    setToolTip(rows > count
                   ? tr("%n empty or repeated rows are not counted.", nullptr, rows - count)
                   : QString());
    showSign();
}

void LimitsMeter::showSign()
{
    const int side = fontMetrics().height();
    m_sign->setPixmap(signOf(m_level).pixmap({side, side}, devicePixelRatioF()));
}

void LimitsMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showSign();
}

} // namespace Rehearsal
