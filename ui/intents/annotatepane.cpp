// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/annotatepane.h"

#include "core/base/text.h"
#include "ui/intents/annotatecanvas.h"
#include "ui/intents/entitycolors.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plaintext.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {

namespace {

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// The underline as it stands below the text.
QIcon strokeOf(const EntityLook &look, double ratio)
{
    QPixmap pixmap(QSize(26, 10) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(look.line, 3, look.stroke, Qt::FlatCap));
    painter.drawLine(QPointF(0, 5), QPointF(26, 5));
    return QIcon(pixmap);
}

} // namespace

AnnotatePane::AnnotatePane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("annotate"));
    build();
    connect(m_canvas, &AnnotateCanvas::edited, this,
            [this](const Utterance &after, const QString &undoText) {
                showProblems();
                Q_EMIT edited(after, undoText);
            });
    connect(m_canvas, &AnnotateCanvas::described, this, &AnnotatePane::announce);
    connect(m_canvas, &AnnotateCanvas::nextRequested, this, &AnnotatePane::nextRequested);
    connect(m_canvas, &AnnotateCanvas::previousRequested, this, &AnnotatePane::previousRequested);
    connect(m_canvas, &AnnotateCanvas::leaveRequested, this, &AnnotatePane::leaveRequested);
    connect(m_canvas, &AnnotateCanvas::newEntityRequested, this, [this] {
        if (!m_readOnly)
            m_newEntity->setFocus();
    });
    connect(m_newEntity, &QLineEdit::returnPressed, this, &AnnotatePane::addEntity);
    clear();
}

void AnnotatePane::build()
{
    // All of it scrolls: in a low window nothing is squeezed.
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("annotate.scroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_scroll);
    m_canvas = new AnnotateCanvas(page);

    m_status = plainLabel("annotate.status", page);
    m_status->setProperty("quiet", true);
    m_problems = plainLabel("annotate.problems", page);
    m_problems->setProperty("problem", true);
    m_suggestion = plainLabel("annotate.suggestion", page);
    m_suggestion->setProperty("quiet", true);
    m_suggestion->setText(tr("Press A to accept the next suggestion."));
    m_legend = new QWidget(page);
    m_legend->setObjectName(QStringLiteral("annotate.legend"));
    m_legend->setAccessibleName(tr("Entities with their digits"));
    m_legend->setLayout(new FlowLayout(4));
    m_newEntity = new QLineEdit(m_legend);
    m_newEntity->setObjectName(QStringLiteral("annotate.newEntity"));
    m_newEntity->setAccessibleName(tr("New entity"));
    m_newEntity->setToolTip(
        plainToolTip(tr("Its name, then Enter: labels what is selected with it.")));
    m_newEntity->setPlaceholderText(tr("New entity (+)"));

    auto *below = new QVBoxLayout;
    below->setContentsMargins(12, 5, 12, 8);
    below->setSpacing(5);
    below->addWidget(m_status);
    below->addWidget(m_problems);
    below->addWidget(m_legend);
    below->addWidget(m_suggestion);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_canvas);
    layout->addLayout(below);
    layout->addStretch();
    m_scroll->setWidget(page);

    m_pages = new QStackedLayout(this);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(m_scroll);
    QLabel *nothing = emptyState(tr("Select an utterance to annotate its entities."), this);
    nothing->setObjectName(QStringLiteral("annotate.empty"));
    m_pages->addWidget(nothing);
    setFocusProxy(m_canvas);
}

void AnnotatePane::show(const Utterance &utterance, const QStringList &entityNames, bool readOnly)
{
    m_names = entityNames;
    m_readOnly = readOnly;
    QStringList names = entityNames + m_added;
    for (const EntitySpan &span : utterance.spans)
        names.append(span.entity);
    const QStringList labels = labelOrder(m_labels, names);
    const bool isNewLegend = labels != m_labels || m_legend->layout()->count() == 0;
    m_labels = labels;
    m_canvas->show(utterance, m_labels, readOnly);
    m_newEntity->setVisible(!readOnly);
    if (isNewLegend)
        showLegend();
    for (auto *chip : m_legend->findChildren<QToolButton *>())
        chip->setEnabled(!readOnly);
    showProblems();
    m_pages->setCurrentIndex(0);
    setFocusProxy(m_canvas);
}

void AnnotatePane::clear()
{
    m_pages->setCurrentIndex(1);
    setFocusProxy(nullptr);
}

void AnnotatePane::setKnownValues(const KnownValues &known)
{
    m_canvas->setKnownValues(known);
    showProblems();
}

void AnnotatePane::showLegend()
{
    auto *flow = m_legend->layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        if (item->widget() != m_newEntity) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int place = 0; place < m_labels.size(); ++place) {
        const QString name = displayText(m_labels.at(place), 40);
        const QString digit = labelDigit(place);
        auto *chip = new QToolButton(m_legend);
        chip->setObjectName(QStringLiteral("annotate.entity%1").arg(place));
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIconSize({26, 10});
        chip->setIcon(strokeOf(entityLook(palette(), place), devicePixelRatioF()));
        QString shown = name;
        shown.replace(u'&', QStringLiteral("&&"));
        shown = QChar(0x2068) + shown + QChar(0x2069); // its own direction
        chip->setText(digit.isEmpty() ? shown : QString(digit + QChar(0x2002) + shown));
        chip->setAccessibleName(digit.isEmpty() ? name : tr("%1, digit %2").arg(name, digit));
        chip->setToolTip(plainToolTip(m_labels.at(place)));
        chip->setFocusPolicy(Qt::NoFocus); // the digits are its keys
        connect(chip, &QToolButton::clicked, this, [this, place] {
            m_canvas->label(m_labels.value(place));
            m_canvas->setFocus();
        });
        flow->addWidget(chip);
    }
    flow->addWidget(m_newEntity);
    m_legend->updateGeometry();
}

void AnnotatePane::showProblems()
{
    const Utterance &utterance = m_canvas->utterance();
    const TextUnits units(utterance.text);
    QStringList lines;
    for (const EntitySpan &span : utterance.spans) {
        const QString name = displayText(span.entity, 40);
        if (span.start < 0 || span.end <= span.start || span.end > units.length())
            lines.append(tr("%1 (%2 to %3) lies outside the text.")
                             .arg(name, QString::number(span.start), QString::number(span.end)));
        else if (!units.isCharacterStart(span.start) || !units.isCharacterStart(span.end))
            lines.append(tr("%1 (%2 to %3) cuts through a character.")
                             .arg(name, QString::number(span.start), QString::number(span.end)));
    }
    const auto pairs = overlappingPairs(utterance.spans);
    for (const auto &[one, other] : pairs) {
        const EntitySpan &a = utterance.spans.at(one);
        const EntitySpan &b = utterance.spans.at(other);
        lines.append(tr("%1 (%2 to %3) overlaps %4 (%5 to %6).")
                         .arg(displayText(b.entity, 40), QString::number(b.start),
                              QString::number(b.end), displayText(a.entity, 40),
                              QString::number(a.start), QString::number(a.end)));
    }
    m_problems->setText(lines.mid(0, 5).join(u'\n'));
    m_problems->setVisible(!lines.isEmpty());
    m_suggestion->setVisible(!m_readOnly && !m_canvas->suggestions().isEmpty());
}

void AnnotatePane::announce(const QString &text)
{
    m_status->setText(text);
    m_canvas->setAccessibleDescription(text);
    QAccessibleEvent described(m_canvas, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    // Qt 6.4 has no announcement (6.8 has); screen readers speak the text of an alert.
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    const auto rects = m_canvas->rectsOf({m_canvas->caret() - 1, m_canvas->caret() + 1});
    if (!rects.isEmpty()) {
        const QPoint at =
            m_canvas->mapTo(m_scroll->widget(), rects.constFirst().center().toPoint());
        m_scroll->ensureVisible(at.x(), at.y(), 20, 50);
    }
}

void AnnotatePane::addEntity()
{
    const QString name = trimmed(m_newEntity->text());
    if (name.isEmpty() || m_readOnly)
        return;
    if (!m_labels.contains(name)) {
        m_added.append(name);
        show(m_canvas->utterance(), m_names, m_readOnly);
    }
    m_newEntity->clear();
    m_canvas->setFocus();
    m_canvas->label(name);
}

} // namespace Rehearsal
