// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/annotation.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedLayout;

namespace Rehearsal {

class AnnotateCanvas;

/// Annotates one utterance at a time: its text, the entities with their digits, what is selected
/// with its offsets, what overlaps, and a field for an entity that is not there yet. Edits are given
/// out, one for each undo step; who owns the document applies them and shows the result.
class AnnotatePane final : public QWidget
{
    Q_OBJECT
public:
    explicit AnnotatePane(QWidget *parent = nullptr);

    /// Entities keep the digits they had here; new ones get the next.
    void show(const Utterance &utterance, const QStringList &entityNames, bool readOnly);
    /// Nothing to annotate.
    void clear();
    /// Texts that were annotated elsewhere; they are suggested.
    void setKnownValues(const KnownValues &known);

    [[nodiscard]] const QStringList &labels() const { return m_labels; } ///< in order of digits
    [[nodiscard]] AnnotateCanvas &canvas() const { return *m_canvas; }

Q_SIGNALS:
    void edited(const Rehearsal::Utterance &after, const QString &undoText);
    void nextRequested();
    void previousRequested();
    /// Esc with nothing selected: back to where the pane was entered from.
    void leaveRequested();

private:
    void build();
    void showLegend();
    void showProblems();
    void announce(const QString &text);
    void addEntity();

    QStringList m_names; ///< as shown() got them
    QStringList m_added; ///< typed here, in no utterance yet
    QStringList m_labels;
    bool m_readOnly = false;
    QStackedLayout *m_pages = nullptr;
    QScrollArea *m_scroll = nullptr;
    AnnotateCanvas *m_canvas = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_problems = nullptr;
    QLabel *m_suggestion = nullptr;
    QWidget *m_legend = nullptr;
    QLineEdit *m_newEntity = nullptr;
};

} // namespace Rehearsal
