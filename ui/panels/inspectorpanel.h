// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/accept.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace Rehearsal {

class OpenWorkspace;
class RunController;
class TestEditor;
class TestForm;
class TurnForm;
class TurnResult;

/// Follows what is selected in the test editor: one turn with its expectations and what the last run
/// gave, several turns at once, or the test as a whole.
class InspectorPanel final : public QWidget
{
    Q_OBJECT
public:
    InspectorPanel(OpenWorkspace &workspace, RunController &runs, QWidget *parent = nullptr);

    /// nullptr where no test is being edited.
    void setEditor(TestEditor *editor);
    /// Shows what belongs to an editor of another kind while it has none of its own. It stays the
    /// caller's, who takes it away by giving it another parent.
    void showPane(QWidget *pane);
    /// Takes what is being typed.
    void commit();

Q_SIGNALS:
    void acceptRequested(const QList<Rehearsal::ExpectationPlace> &places);
    void acceptTurnRequested(int turn);
    /// The requests behind what the last run gave are to be shown.
    void exchangeRequested(const QString &simulationId);
    /// The one action of the empty state.
    void newTestRequested();

private:
    void follow();
    void showSelection();
    [[nodiscard]] QList<int> selectedTurns() const;
    QToolButton *addChip(const char *name, const QString &text);
    QWidget *emptyPage();
    QWidget *turnPage();

    OpenWorkspace &m_workspace;
    RunController &m_runs;
    QPointer<TestEditor> m_editor;
    bool m_showsTest = false;
    QWidget *m_chips;
    QButtonGroup *m_chipGroup;
    QToolButton *m_turnChip = nullptr;
    QToolButton *m_testChip = nullptr;
    QStackedWidget *m_pages;
    QWidget *m_panePage;
    TurnForm *m_turnForm;
    QLabel *m_resultTitle;
    QToolButton *m_acceptTurn;
    QToolButton *m_exchange;
    TurnResult *m_result;
    TestForm *m_testForm;
};

} // namespace Rehearsal
