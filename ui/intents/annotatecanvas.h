// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/annotation.h"
#include "ui/intents/annotationlayout.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Rehearsal {

/// The utterance in large letters with its spans, a caret and a selection; every key and every move
/// of the mouse that annotates. Holds no history: each edit is given out once, with the words for
/// its undo step, and shown at once.
class AnnotateCanvas final : public QWidget
{
    Q_OBJECT
public:
    explicit AnnotateCanvas(QWidget *parent = nullptr);
    ~AnnotateCanvas() override;

    /// The caret stays when the text is the one shown before. `labels` are in the order of digits.
    void show(const Utterance &utterance, const QStringList &labels, bool readOnly);
    void setKnownValues(const KnownValues &known);

    [[nodiscard]] const Utterance &utterance() const { return m_utterance; }
    [[nodiscard]] const QList<EntitySpan> &suggestions() const { return m_suggestions; }
    [[nodiscard]] int caret() const { return m_head; }
    [[nodiscard]] int selectedSpan() const { return m_span; } ///< -1 for none
    /// What a digit would label: the selection, else the word at the caret; empty for none.
    [[nodiscard]] TextRange target() const;
    [[nodiscard]] bool hasSelection() const;
    /// Where a stretch of text is drawn, for whoever must point at it.
    [[nodiscard]] QList<QRectF> rectsOf(TextRange range) const;

    /// Labels the target, or relabels the span that is selected or stands there.
    void label(const QString &entity);
    void acceptSuggestion();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const Rehearsal::Utterance &after, const QString &undoText);
    /// What is selected or what happened, for the eye and for a screen reader.
    void described(const QString &text);
    void nextRequested();
    void previousRequested();
    void leaveRequested();
    void newEntityRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Drag { None, Select, Start, End };

    [[nodiscard]] const Utterance &shown() const { return m_preview ? *m_preview : m_utterance; }
    [[nodiscard]] const TextUnits &units() const { return m_layout->units(); }
    [[nodiscard]] TextRange selection() const;
    [[nodiscard]] int spanAround(TextRange range) const;
    [[nodiscard]] int spanAt(const QPointF &point) const;
    [[nodiscard]] Drag handleAt(const QPointF &point) const;
    [[nodiscard]] QPointF toText(const QPointF &point) const;
    [[nodiscard]] bool runsRightToLeft(int position) const;
    [[nodiscard]] int placeOfEntity(const QString &entity) const;
    [[nodiscard]] QString quoted(TextRange range) const;
    [[nodiscard]] QString overlapsOf(TextRange range, int except) const;

    void layOut();
    void apply(const Annotated &after, const QString &undoText, const QString &description);
    void place(int head, bool keepAnchor, bool exact);
    void selectSpan(int span);
    void describe();
    void remove();
    void moveSideways(bool right, Qt::KeyboardModifiers modifiers);
    void resizeSpan(bool right, Qt::KeyboardModifiers modifiers);
    void jumpToWord(const QString &beginning, bool extend);
    [[nodiscard]] bool takesKey(const QKeyEvent &event) const;

    [[nodiscard]] int nameAlignment() const;
    void paintSpans(QPainter &painter) const;
    void paintSuggestions(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintHandles(QPainter &painter) const;

    Utterance m_utterance;
    std::optional<Utterance> m_preview; ///< while a handle is dragged
    QStringList m_labels;
    KnownValues m_known;
    QList<EntitySpan> m_suggestions;
    std::unique_ptr<AnnotationLayout> m_layout;
    int m_anchor = 0;
    int m_head = 0;
    bool m_exact = false;
    int m_span = -1;
    bool m_readOnly = false;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    bool m_moved = false;
};

} // namespace Rehearsal
