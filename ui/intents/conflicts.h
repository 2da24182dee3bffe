// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/documents/ambiguitywatch.h"

#include <QObject>

namespace Rehearsal {

class ConflictPane;
class EditorArea;
class IntentEditor;
class OpenWorkspace;

/// What is ambiguous, in the editors of intents: a pane beside each table, the columns of the table,
/// the walk through all conflicts of the workspace and their fixes.
class Conflicts final : public QObject
{
    Q_OBJECT
public:
    /// Everything outlives this.
    Conflicts(OpenWorkspace &workspace, EditorArea &editors, const Clock &clock,
              QObject *parent = nullptr);

    [[nodiscard]] AmbiguityWatch &watch() { return m_watch; }
    /// Ambiguous utterances of the workspace that nobody accepted.
    [[nodiscard]] int count() const { return int(openConflicts().size()); }
    /// To the next (1) or the previous (-1) conflict, around the end, with the keyboard in its pane.
    /// False without one.
    bool step(int by);

Q_SIGNALS:
    /// What came of a fix, or why nothing did; plain text.
    void said(const QString &text);
    void failed(const QString &text);

private:
    void addPane(IntentEditor &editor);
    void showAll();
    void showColumns(IntentEditor &editor);
    void showPane(IntentEditor &editor);
    void showAnswer(const TypedAnswer &answer);
    void move(IntentEditor &editor, const Ambiguity &ambiguity);
    void remove(IntentEditor &editor, const Ambiguity &ambiguity);
    void keep(IntentEditor &editor, const Ambiguity &ambiguity, const QString &reason);
    void revoke(IntentEditor &editor, const Ambiguity &ambiguity);
    void write(const Result<> &done);
    /// Where each ambiguous utterance stands, once.
    [[nodiscard]] QList<AmbiguitySide> openConflicts() const;
    /// The next one that has nothing to do with this one.
    [[nodiscard]] std::optional<AmbiguitySide> after(const AmbiguitySide &from) const;
    void goTo(const AmbiguitySide &side);
    [[nodiscard]] AmbiguityLimits limits() const;

    OpenWorkspace &m_workspace;
    EditorArea &m_editors;
    const Clock &m_clock;
    AmbiguityWatch m_watch;
    bool m_learning = false;
};

} // namespace Rehearsal
