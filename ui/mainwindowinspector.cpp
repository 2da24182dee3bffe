// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accepting.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/intents/intenteditor.h"
#include "ui/mainwindow.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>

namespace Rehearsal {
namespace {

/// The cells that are selected, else the one with the focus.
QModelIndexList chosenCells(const TurnsTable &table)
{
    const QModelIndexList selected = table.selectionModel()->selectedIndexes();
    return selected.isEmpty() && table.currentIndex().isValid()
        ? QModelIndexList{table.currentIndex()}
        : selected;
}

QList<int> rowsOf(const QModelIndexList &cells)
{
    QList<int> rows;
    for (const QModelIndex &cell : cells) {
        if (!rows.contains(cell.row()))
            rows.append(cell.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void acceptCells(Accepting &accepting, TestDocument &document, const QModelIndexList &cells)
{
    QList<ExpectationPlace> places;
    bool wholeTurns = cells.isEmpty();
    for (const QModelIndex &cell : cells) {
        const auto column = TurnColumn(cell.column());
        const auto found = placesOf(document.value().turns[cell.row()], cell.row(), column);
        wholeTurns = wholeTurns || column == TurnColumn::Number;
        for (const ExpectationPlace &place : found) {
            if (!places.contains(place))
                places.append(place);
        }
    }
    if (wholeTurns || places.isEmpty())
        accepting.acceptTurns(document, rowsOf(cells));
    else
        accepting.acceptPlaces(document, places);
}

} // namespace

void MainWindow::createInspector()
{
    m_accepting = new Accepting(m_runs, m_service, *this);
    connect(m_accepting, &Accepting::said, this,
            [this](const QString &text) { m_messages->showMessage(MessageBar::Kind::Info, text); });
    const auto current = [this] {
        auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
        if (editor)
            editor->commit();
        return editor;
    };
    m_inspector = new InspectorPanel(m_workspace, m_runs);
    const QDockWidget *dock = addDock(QStringLiteral("dock.inspector"), tr("Inspector"),
                                      Qt::RightDockWidgetArea, m_inspector);
    connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::placePanes,
            Qt::QueuedConnection);
    connect(m_inspector, &InspectorPanel::newTestRequested, this, &MainWindow::addTest);
    connect(m_inspector, &InspectorPanel::acceptRequested, this,
            [this, current](const QList<ExpectationPlace> &places) {
                if (auto *editor = current())
                    m_accepting->acceptPlaces(editor->testDocument(), places);
            });
    connect(m_inspector, &InspectorPanel::acceptTurnRequested, this, [this, current](int turn) {
        if (auto *editor = current())
            m_accepting->acceptTurns(editor->testDocument(), {turn});
    });
    connect(m_inspector, &InspectorPanel::exchangeRequested, this, &MainWindow::showExchange);
    const QString runMenu = tr("&Run");
    QAction *ofCells = makeAction("run.accept", runMenu, tr("A&ccept actual in the cells"),
                                  {QKeySequence(tr("Ctrl+Alt+A"))}, "", [this, current] {
                                      if (auto *editor = current())
                                          acceptCells(*m_accepting, editor->testDocument(),
                                                      chosenCells(editor->table()));
                                  });
    QAction *ofTurn = makeAction(
        "run.acceptTurn", runMenu, tr("Accept actual of the &turn…"), {}, "", [this, current] {
            if (auto *editor = current())
                m_accepting->acceptTurns(editor->testDocument(),
                                         rowsOf(chosenCells(editor->table())));
        });
    QAction *ofTest = makeAction("run.acceptTest", runMenu, tr("Accept actual of the t&est…"),
                                 {QKeySequence(tr("Ctrl+Alt+Shift+A"))}, "passed", [this, current] {
                                     if (auto *editor = current())
                                         m_accepting->acceptTest(editor->testDocument());
                                 });
    ofTest->setIconText(tr("Accept actual"));
    ofTest->setToolTip(
        tr("Expect of each turn the intent, confidence and entities of its last run"));
    const QList<QAction *> actions{ofCells, ofTurn, ofTest};
    const auto enable = [this, actions] {
        auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
        const RunReport *report = editor ? m_runs.lastReport(editor->path()) : nullptr;
        for (QAction *action : actions)
            m_actions.setEnabled(action->objectName(),
                                 report && !report->steps.isEmpty()
                                     && !editor->testDocument().isReadOnly(),
                                 tr("Run a test that can be edited first."));
    };
    connect(m_editors, &EditorArea::currentEditorChanged, this, [this, actions, enable] {
        enable();
        auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
        placePanes();
        m_inspector->setEditor(editor);
        if (!editor || editor->table().actions().contains(actions.constFirst()))
            return;
        editor->table().addActions(actions);
        connect(editor, &TestEditor::acceptTurnRequested, this, [this, editor](int turn) {
            m_accepting->acceptTurns(editor->testDocument(), {turn});
        });
        connect(&editor->table(), &TurnsTable::acceptRequested, this,
                [this, editor](const QModelIndex &index) {
                    acceptCells(*m_accepting, editor->testDocument(), {index});
                });
    });
    connect(&m_runs, &RunController::testChanged, this, enable);
    connect(&m_runs, &RunController::finished, this, enable);
    enable();
}

/// The panes about the utterance in front stand in the inspector while that can be seen, because a
/// small window has no height for them, and beside their table otherwise.
void MainWindow::placePanes()
{
    auto *front = m_inspector->isVisible()
        ? qobject_cast<IntentEditor *>(m_editors->currentEditor())
        : nullptr;
    if (front == m_panesOf)
        return;
    if (auto *before = qobject_cast<IntentEditor *>(m_panesOf.data()))
        before->takePanesBack();
    m_panesOf = front;
    if (front)
        m_inspector->showPane(front->panes());
}

} // namespace Rehearsal
