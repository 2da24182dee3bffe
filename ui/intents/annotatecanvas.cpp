// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/annotatecanvas.h"

#include "core/base/text.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace Rehearsal {

namespace {

constexpr double margin = 12;
constexpr double handleReach = 6;

QFont textFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    return font;
}

/// Of the widest form of a name: that of the selected span.
QFont nameFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setBold(true);
    return font;
}

/// Foreign text that keeps its own direction, whatever stands around it.
QString isolated(const QString &text) { return QChar(0x2068) + text + QChar(0x2069); }

bool contains(TextRange outer, TextRange inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

} // namespace

AnnotateCanvas::AnnotateCanvas(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("annotate.text"));
    setAccessibleName(tr("Utterance to annotate"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    layOut();
}

AnnotateCanvas::~AnnotateCanvas() = default;

void AnnotateCanvas::show(const Utterance &utterance, const QStringList &labels, bool readOnly)
{
    const bool isOther = utterance.text != m_utterance.text;
    if (!isOther && utterance == m_utterance && labels == m_labels && readOnly == m_readOnly)
        return;
    m_utterance = utterance;
    m_labels = labels;
    m_readOnly = readOnly;
    m_preview.reset();
    m_drag = Drag::None;
    m_suggestions = readOnly ? QList<EntitySpan>() : m_known.suggestions(m_utterance);
    if (isOther)
        m_anchor = m_head = TextUnits(m_utterance.text).wordAt(0).start;
    if (isOther || m_span >= m_utterance.spans.size())
        m_span = -1;
    layOut();
    if (isOther)
        describe();
}

void AnnotateCanvas::setKnownValues(const KnownValues &known)
{
    m_known = known;
    m_suggestions = m_readOnly ? QList<EntitySpan>() : m_known.suggestions(m_utterance);
    layOut();
}

void AnnotateCanvas::layOut()
{
    QList<AnnotationMark> marks;
    const QList<EntitySpan> &spans = shown().spans;
    const QList<int> lanes = spanLanes(spans);
    for (int i = 0; i < spans.size(); ++i) {
        const QString digit = labelDigit(placeOfEntity(spans.at(i).entity));
        const QString name = isolated(displayText(spans.at(i).entity, 40));
        marks.append({rangeOf(spans.at(i)),
                      digit.isEmpty() ? name : QString(digit + QChar(0x2002) + name), lanes.at(i)});
    }
    for (const EntitySpan &each : std::as_const(m_suggestions)) {
        //: A guess which entity a text is: %1 is its name
        marks.append({rangeOf(each), tr("A  %1?").arg(isolated(displayText(each.entity, 40))), 0});
    }
    m_layout = std::make_unique<AnnotationLayout>(m_utterance.text, textFont(*this),
                                                  nameFont(*this), marks, width() - 2 * margin);
    setMinimumHeight(int(m_layout->height() + 2 * margin));
    updateGeometry();
    update();
}

QSize AnnotateCanvas::sizeHint() const { return {360, int(m_layout->height() + 2 * margin)}; }

int AnnotateCanvas::placeOfEntity(const QString &entity) const
{
    return int(m_labels.indexOf(entity));
}

QList<QRectF> AnnotateCanvas::rectsOf(TextRange range) const
{
    QList<QRectF> rects = m_layout->rectsOf(range);
    for (QRectF &rect : rects)
        rect.translate(margin, margin);
    return rects;
}

QPointF AnnotateCanvas::toText(const QPointF &point) const
{
    return point - QPointF(margin, margin);
}

TextRange AnnotateCanvas::selection() const
{
    const TextRange range{std::min(m_anchor, m_head), std::max(m_anchor, m_head)};
    if (range.isEmpty())
        return range;
    return m_exact ? units().exact(range) : units().wholeWords(range);
}

bool AnnotateCanvas::hasSelection() const { return !selection().isEmpty(); }

TextRange AnnotateCanvas::target() const
{
    const TextRange range = selection();
    return range.isEmpty() ? units().wordAt(m_head) : range;
}

int AnnotateCanvas::spanAround(TextRange range) const
{
    int found = -1;
    for (int i = 0; i < m_utterance.spans.size(); ++i) {
        const TextRange each = rangeOf(m_utterance.spans.at(i));
        if (!contains(each, range))
            continue;
        // The innermost one is meant.
        if (found < 0 || contains(rangeOf(m_utterance.spans.at(found)), each))
            found = i;
    }
    return found;
}

QString AnnotateCanvas::quoted(TextRange range) const
{
    const QString text = displayText(units().slice(range), 60);
    // Right-to-left words would drag the numbers behind them along.
    const bool needsIsolation = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return needsIsolation ? isolated(text) : text;
}

QString AnnotateCanvas::overlapsOf(TextRange range, int except) const
{
    QStringList names;
    for (int i = 0; i < m_utterance.spans.size(); ++i) {
        const EntitySpan &span = m_utterance.spans.at(i);
        if (i != except && rangeOf(span) != range && span.start < range.end
            && range.start < span.end)
            names.append(displayText(span.entity, 40));
    }
    return names.join(QStringLiteral(", "));
}

void AnnotateCanvas::describe()
{
    QString text;
    const QList<EntitySpan> &spans = shown().spans;
    if (m_span >= 0 && m_span < spans.size()) {
        const EntitySpan &span = spans.at(m_span);
        //: %1 an entity, %2 a text, %3 and %4 its first position and the one behind it
        text = tr("Span %1: “%2”, %3 to %4")
                   .arg(displayText(span.entity, 40), quoted(rangeOf(span)),
                        QString::number(span.start), QString::number(span.end));
        const QString others = overlapsOf(rangeOf(span), m_span);
        if (!others.isEmpty())
            text = tr("%1. Overlaps %2").arg(text, others);
    } else if (const TextRange range = selection(); !range.isEmpty()) {
        text = tr("Selected “%1”, %2 to %3")
                   .arg(quoted(range), QString::number(range.start), QString::number(range.end));
        const QString others = overlapsOf(range, -1);
        if (!others.isEmpty())
            text = tr("%1. Overlaps %2").arg(text, others);
    } else if (const TextRange word = units().wordAt(m_head); !word.isEmpty()) {
        text = tr("At “%1”, %2 to %3")
                   .arg(quoted(word), QString::number(word.start), QString::number(word.end));
    } else {
        text = tr("At the end, %1").arg(units().length());
    }
    Q_EMIT described(text);
}

void AnnotateCanvas::apply(const Annotated &after, const QString &undoText,
                           const QString &description)
{
    if (m_readOnly || after.utterance == m_utterance)
        return;
    m_utterance = after.utterance;
    m_preview.reset();
    m_suggestions = m_known.suggestions(m_utterance);
    layOut();
    Q_EMIT described(description);
    Q_EMIT edited(m_utterance, undoText);
}

void AnnotateCanvas::label(const QString &entity)
{
    if (m_readOnly || entity.isEmpty())
        return;
    const TextRange range = target();
    int span = m_span;
    if (span < 0 && !hasSelection() && !range.isEmpty())
        span = spanAround(range);
    if (span < 0 && range.isEmpty())
        return;
    const Annotated after =
        span >= 0 ? relabelled(m_utterance, span, entity) : labelled(m_utterance, range, entity);
    if (after.span < 0)
        return;
    const TextRange now = rangeOf(after.utterance.spans.at(after.span));
    const QString name = displayText(entity, 40);
    QString description =
        tr("“%1” is %2 now, %3 to %4")
            .arg(quoted(now), name, QString::number(now.start), QString::number(now.end));
    const QString others = overlapsOf(now, span);
    if (!others.isEmpty())
        description = tr("%1. Overlaps %2").arg(description, others);
    if (m_span < 0) {
        // On to the word behind, so that the next one needs no step back.
        m_anchor = m_head = units().nextWordStart(now.end - 1);
    }
    apply(after, tr("Label “%1” as %2").arg(quoted(now), name), description);
    update();
}

void AnnotateCanvas::acceptSuggestion()
{
    if (m_readOnly || m_suggestions.isEmpty())
        return;
    const auto behind = std::find_if(m_suggestions.begin(), m_suggestions.end(),
                                     [this](const EntitySpan &each) { return each.end > m_head; });
    const EntitySpan chosen = behind == m_suggestions.end() ? m_suggestions.first() : *behind;
    m_span = -1;
    m_exact = true;
    m_anchor = chosen.start;
    m_head = chosen.end;
    label(chosen.entity);
}

void AnnotateCanvas::remove()
{
    const int span = m_span >= 0 ? m_span : spanAround(target());
    if (m_readOnly || span < 0)
        return;
    const EntitySpan gone = m_utterance.spans.at(span);
    m_span = -1;
    m_anchor = m_head = std::clamp(gone.start, 0, units().length());
    const QString text =
        tr("Remove %1 from “%2”").arg(displayText(gone.entity, 40), quoted(rangeOf(gone)));
    apply({withoutSpan(m_utterance, span), -1}, text,
          tr("%1 removed from “%2”").arg(displayText(gone.entity, 40), quoted(rangeOf(gone))));
}

void AnnotateCanvas::selectSpan(int span)
{
    m_span = span;
    m_anchor = m_head = std::clamp(m_utterance.spans.at(span).start, 0, units().length());
    describe();
    update();
}

void AnnotateCanvas::place(int head, bool keepAnchor, bool exact)
{
    m_span = -1;
    m_head = head;
    if (!keepAnchor)
        m_anchor = head;
    m_exact = exact;
    describe();
    update();
}

/// Of the letters at a place, not of the whole text: an English name in an Arabic sentence.
bool AnnotateCanvas::runsRightToLeft(int position) const
{
    const int next = m_layout->beside(position, true);
    if (next != position)
        return next < position;
    const int previous = m_layout->beside(position, false);
    return previous > position;
}

void AnnotateCanvas::moveSideways(bool right, Qt::KeyboardModifiers modifiers)
{
    const bool exact = modifiers.testFlag(Qt::AltModifier);
    const bool extend = modifiers.testFlag(Qt::ShiftModifier);
    if (exact) {
        place(m_layout->beside(m_head, right), extend, true);
        return;
    }
    const TextRange before = selection();
    // As the eye goes, place by place, until a word begins or the selection is another one.
    int at = m_head;
    for (int next = m_layout->beside(at, right); next != at; next = m_layout->beside(at, right)) {
        at = next;
        if (!extend && (units().isWordStart(at) || at == 0 || at == units().length()))
            break;
        if (extend) {
            const TextRange range =
                units().wholeWords({std::min(m_anchor, at), std::max(m_anchor, at)});
            if (range != before && !(range.isEmpty() && before.isEmpty()))
                break;
        }
    }
    if (extend) {
        // To the far side of the word that was reached.
        const TextRange range =
            units().wholeWords({std::min(m_anchor, at), std::max(m_anchor, at)});
        if (!range.isEmpty())
            at = at > m_anchor ? std::max(at, range.end) : std::min(at, range.start);
    }
    place(at, extend, false);
}

void AnnotateCanvas::resizeSpan(bool right, Qt::KeyboardModifiers modifiers)
{
    const auto side = modifiers.testFlag(Qt::ControlModifier) ? SpanSide::Start : SpanSide::End;
    const auto step = modifiers.testFlag(Qt::AltModifier) ? SpanStep::Character : SpanStep::Word;
    const EntitySpan before = m_utterance.spans.at(m_span);
    const bool forward = right != runsRightToLeft(before.start);
    const Annotated after = stepped(m_utterance, m_span, side, step, forward);
    const EntitySpan now = after.utterance.spans.at(after.span);
    QString description = tr("%1 is “%2” now, %3 to %4")
                              .arg(displayText(now.entity, 40), quoted(rangeOf(now)),
                                   QString::number(now.start), QString::number(now.end));
    const QString others = overlapsOf(rangeOf(now), m_span);
    if (!others.isEmpty())
        description = tr("%1. Overlaps %2").arg(description, others);
    apply(after, tr("Resize %1 to “%2”").arg(displayText(now.entity, 40), quoted(rangeOf(now))),
          description);
}

void AnnotateCanvas::jumpToWord(const QString &beginning, bool extend)
{
    const QList<TextRange> &words = units().words();
    const auto begins = [&](const TextRange &word) {
        return lowered(units().slice(word)).startsWith(lowered(beginning));
    };
    const TextRange here = units().wordAt(m_head);
    const int from = extend && hasSelection() ? selection().end - 1 : here.start;
    for (const TextRange &word : words) {
        if (word.start > from && begins(word)) {
            if (!extend)
                place(word.start, false, false);
            else
                place(word.end, true, false);
            return;
        }
    }
    if (extend)
        return;
    const auto first = std::find_if(words.begin(), words.end(), begins);
    if (first != words.end())
        place(first->start, false, false);
}

bool AnnotateCanvas::takesKey(const QKeyEvent &event) const
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return modifiers == Qt::NoModifier;
    default:
        break;
    }
    if (event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll))
        return true;
    return modifiers == Qt::NoModifier && !event.text().isEmpty() && event.text().at(0).isPrint()
        && event.key() != Qt::Key_Space;
}

void AnnotateCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto modifiers = event->modifiers();
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift && m_span >= 0)
            resizeSpan(event->key() == Qt::Key_Right, modifiers);
        else
            moveSideways(event->key() == Qt::Key_Right, modifiers);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        place(m_layout->above(m_head, event->key() == Qt::Key_Down), shift, false);
        return;
    case Qt::Key_Home:
        place(0, shift, false);
        return;
    case Qt::Key_End:
        place(units().length(), shift, false);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (shift)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    case Qt::Key_Escape:
        if (m_span >= 0 || hasSelection())
            place(m_head, false, false);
        else
            Q_EMIT leaveRequested();
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) {
        const TextRange range = m_span >= 0 ? rangeOf(m_utterance.spans.at(m_span)) : selection();
        if (!range.isEmpty())
            QApplication::clipboard()->setText(units().slice(range));
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        place(units().length(), true, false);
        return;
    }
    const QString text = event->text();
    const int digit = placeOfDigit(text.at(0));
    if (digit >= 0) {
        if (digit < m_labels.size())
            label(m_labels.at(digit));
        else
            Q_EMIT described(tr("No entity has the digit %1.").arg(text));
    } else if (text == QLatin1String("+")) {
        Q_EMIT newEntityRequested();
    } else if (!shift && lowered(text) == QLatin1String("a") && !m_suggestions.isEmpty()) {
        acceptSuggestion();
    } else {
        jumpToWord(text, shift);
    }
}

bool AnnotateCanvas::focusNextPrevChild(bool next)
{
    QList<int> order(m_utterance.spans.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return m_utterance.spans.at(a).start < m_utterance.spans.at(b).start;
    });
    int found = -1;
    if (m_span >= 0) {
        const qsizetype at = order.indexOf(m_span) + (next ? 1 : -1);
        found = at >= 0 && at < order.size() ? order.at(at) : -1;
    } else {
        for (const int span : std::as_const(order)) {
            const EntitySpan &each = m_utterance.spans.at(span);
            if (next && found < 0 && each.end > m_head)
                found = span;
            else if (!next && each.start < m_head)
                found = span;
        }
    }
    if (found < 0) {
        m_span = -1; // no trap: behind the last span Tab leaves
        return QWidget::focusNextPrevChild(next);
    }
    selectSpan(found);
    return true;
}

bool AnnotateCanvas::event(QEvent *event)
{
    // Keys that actions of the window have too mean the text while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

AnnotateCanvas::Drag AnnotateCanvas::handleAt(const QPointF &point) const
{
    if (m_readOnly || m_span < 0 || m_span >= m_utterance.spans.size())
        return Drag::None;
    const EntitySpan &span = m_utterance.spans.at(m_span);
    for (const Drag drag : {Drag::End, Drag::Start}) {
        const int position = drag == Drag::Start ? span.start : span.end;
        const QRectF rect =
            m_layout->caretRect(position).adjusted(-handleReach, 0, handleReach, handleReach);
        if (rect.contains(toText(point)))
            return drag;
    }
    return Drag::None;
}

int AnnotateCanvas::spanAt(const QPointF &point) const
{
    const QPointF place = toText(point);
    int found = -1;
    for (int i = 0; i < m_utterance.spans.size(); ++i) {
        for (const AnnotationLayout::Piece &piece : m_layout->pieces().at(i)) {
            if (piece.label.contains(place) || piece.underline.contains(place))
                return i;
            if (piece.text.contains(place)
                && (found < 0
                    || contains(rangeOf(m_utterance.spans.at(found)),
                                rangeOf(m_utterance.spans.at(i)))))
                found = i;
        }
    }
    return found;
}

void AnnotateCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_moved = false;
    m_drag = handleAt(event->position());
    if (m_drag != Drag::None)
        return;
    m_drag = Drag::Select;
    place(m_layout->positionAt(toText(event->position())),
          event->modifiers().testFlag(Qt::ShiftModifier),
          event->modifiers().testFlag(Qt::AltModifier));
}

void AnnotateCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None) {
        setCursor(handleAt(event->position()) != Drag::None ? Qt::SizeHorCursor : Qt::IBeamCursor);
        return;
    }
    if (!m_moved
        && (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_moved = true;
    const bool exact = event->modifiers().testFlag(Qt::AltModifier);
    const int position = m_layout->positionAt(toText(event->position()));
    if (m_drag == Drag::Select) {
        place(position, true, exact);
        return;
    }
    const auto side = m_drag == Drag::Start ? SpanSide::Start : SpanSide::End;
    m_preview =
        resized(m_utterance, m_span, side, position, exact ? SpanStep::Character : SpanStep::Word)
            .utterance;
    layOut();
    describe();
}

void AnnotateCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (m_preview) {
        const Utterance after = *std::exchange(m_preview, std::nullopt);
        const EntitySpan now = after.spans.at(m_span);
        apply({after, m_span},
              tr("Resize %1 to “%2”").arg(displayText(now.entity, 40), quoted(rangeOf(now))),
              tr("%1 is “%2” now, %3 to %4")
                  .arg(displayText(now.entity, 40), quoted(rangeOf(now)),
                       QString::number(now.start), QString::number(now.end)));
        layOut();
    } else if (drag == Drag::Select && !m_moved) {
        const int span = spanAt(event->position());
        if (span >= 0)
            selectSpan(span);
    }
}

void AnnotateCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int position = m_layout->positionAt(toText(event->position()));
    TextRange word = units().wordAt(position);
    // The boundary nearest to the pointer may be the one behind the word.
    const QList<QRectF> rects = m_layout->rectsOf(word);
    const QPointF point = toText(event->position());
    const bool isOn = std::any_of(rects.begin(), rects.end(),
                                  [&](const QRectF &rect) { return rect.contains(point); });
    if (!isOn && position > 0)
        word = units().wordAt(position - 1);
    if (word.isEmpty())
        return;
    m_drag = Drag::None;
    m_anchor = word.start;
    place(word.end, true, false);
}

void AnnotateCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void AnnotateCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void AnnotateCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    describe();
    update();
}

void AnnotateCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Rehearsal
