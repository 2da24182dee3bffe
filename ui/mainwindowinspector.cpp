// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accepting.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QTableView>

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
    const QString runMenu = tr("&Run");
    QAction *cell = makeAction("run.accept", runMenu, tr("A&ccept actual in the cells"),
                               {QKeySequence(tr("Ctrl+Alt+A"))}, "", [this, current] {
                                   if (auto *editor = current())
                                       acceptCells(*m_accepting, editor->testDocument(),
                                                   chosenCells(editor->table()));
                               });
    QAction *turn = makeAction(
        "run.acceptTurn", runMenu, tr("Accept actual of the &turn…"), {}, "", [this, current] {
            if (auto *editor = current())
                m_accepting->acceptTurns(editor->testDocument(),
                                         rowsOf(chosenCells(editor->table())));
        });
    QAction *test = makeAction("run.acceptTest", runMenu, tr("Accept actual of the t&est…"), {}, "",
                               [this, current] {
                                   if (auto *editor = current())
                                       m_accepting->acceptTest(editor->testDocument());
                               });
    const QList<QAction *> actions{cell, turn, test};
    const auto enable = [this, actions] {
        auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
        const RunReport *report = editor ? m_runs.lastReport(editor->path()) : nullptr;
        for (QAction *action : actions)
            action->setEnabled(report && !report->steps.isEmpty()
                               && !editor->testDocument().isReadOnly());
    };
    connect(m_editors, &EditorArea::currentEditorChanged, this, [this, actions, enable] {
        enable();
        auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
        if (!editor || editor->table().actions().contains(actions.constFirst()))
            return;
        editor->table().addActions(actions);
        connect(&editor->table(), &TurnsTable::acceptRequested, this,
                [this, editor](const QModelIndex &index) {
                    acceptCells(*m_accepting, editor->testDocument(), {index});
                });
    });
    connect(&m_runs, &RunController::reported, this, enable);
    connect(&m_runs, &RunController::finished, this, enable);
    enable();
}

} // namespace Rehearsal
