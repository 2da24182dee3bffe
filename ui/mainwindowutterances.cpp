// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/dialogs/gotodialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancemoves.h"
#include "ui/mainwindow.h"
#include "ui/panels/resultspanel.h"
#include "ui/widgets/messagebar.h"

#include <QTreeView>

namespace Rehearsal {

namespace {

/// The turn that one is looking at: in the results while they have the focus, else in the test in
/// front.
struct ChosenTurn
{
    QString path = {};
    int turn = -1;
    const RunReport *report = nullptr; ///< of the run it is from
};

ChosenTurn chosenTurn(const RunController &runs, ResultsPanel &results, Editor *editor)
{
    if (results.tree().hasFocus()) {
        const ResultPlace place = results.currentPlace();
        const auto &reports = runs.result().reports;
        if (place.turn >= 0 && place.run >= 0 && place.run < reports.size())
            return {place.path, place.turn, &reports[place.run]};
    }
    auto *test = qobject_cast<TestEditor *>(editor);
    if (!test)
        return {};
    return {test->path(), test->table().currentIndex().row(), runs.lastReport(test->path())};
}

/// The turn with the values of the data row that ran, or of the first one.
Turn expandedTurn(const ConversationTest &test, const ChosenTurn &chosen)
{
    const int rows = test.data ? int(test.data->rows.size()) : 0;
    const int ran = chosen.report ? chosen.report->spec.row : 0;
    Issues issues;
    return expanded(test, rows == 0 ? -1 : std::clamp(ran, 0, rows - 1), issues)
        .turns.value(chosen.turn);
}

/// As it was said in that run; else as it stands in the test.
QString saidIn(const Turn &turn, const ChosenTurn &chosen)
{
    if (chosen.report) {
        for (const Step &step : chosen.report->steps) {
            if (step.index == chosen.turn && !step.userInput.isEmpty())
                return step.userInput;
        }
    }
    return turn.says;
}

} // namespace

/// Sentences that go from one intent to another, or from a turn into one.
void MainWindow::createUtteranceMoves()
{
    m_moves = new UtteranceMoves(m_workspace, *m_messages, this);
    connect(
        m_moves, &UtteranceMoves::showRequested, this,
        [this](const QString &path, const QString &pointer) { m_editors->open(path, pointer); });
    const QString intents = tr("I&ntents");
    m_actions.startGroup(intents);
    const QList<QAction *> ofTurn{
        makeAction("intents.addTurn", intents, tr("Add the &turn to its intent"),
                   {QKeySequence(QStringLiteral("Ctrl+Alt+I"))}, "intent",
                   [this] { addTurn(false); }),
        makeAction("intents.addTurnTo", intents, tr("Add the turn to an &intent…"), {}, "",
                   [this] { addTurn(true); }),
    };
    const auto enable = [this, ofTurn] {
        const bool may = qobject_cast<TestEditor *>(m_editors->currentEditor())
            || !m_runs.result().reports.isEmpty();
        for (const QAction *action : ofTurn)
            m_actions.setEnabled(action->objectName(), may, tr("Choose a turn of a test first."));
    };
    connect(m_editors, &EditorArea::currentEditorChanged, this, enable);
    connect(&m_runs, &RunController::finished, this, enable);
    enable();
    m_results->tree().addActions(ofTurn);
    m_results->tree().setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_editors, &EditorArea::added, this, [ofTurn](Editor *added) {
        if (auto *test = qobject_cast<TestEditor *>(added))
            test->table().addActions(ofTurn);
    });
}

/// A list of the intents to choose from while one types.
void MainWindow::chooseIntent(const QString &hint, const QString &except,
                              std::function<void(const QString &path)> then)
{
    GoToDialog::Source source;
    source.hint = hint;
    source.nothing = tr("There is no other intent.");
    source.destinations = [this, except] {
        QList<Destination> found;
        const auto files = m_workspace.currentIntents();
        for (const auto &file : files) {
            if (file.path != except && !hasErrors(file.issues)) {
                found.append({file.path,
                              displayText(file.value.name, 120),
                              tr("%n utterances", nullptr, int(file.value.utterances.size())),
                              {},
                              true});
            }
        }
        return found;
    };
    source.go = std::move(then);
    auto *dialog = new GoToDialog({source}, QString(), this);
    dialog->setWindowTitle(hint);
    dialog->open();
}

void MainWindow::moveUtterances()
{
    auto *editor = qobject_cast<IntentEditor *>(m_editors->currentEditor());
    editor->commit();
    const QList<int> chosen = editor->selectedUtterances();
    if (chosen.isEmpty() || chosen.constFirst() < 0)
        return;
    const QString from = editor->path();
    chooseIntent(tr("Move %n utterances to", nullptr, int(chosen.size())), from,
                 [this, from, chosen](const QString &to) { m_moves->move(from, chosen, to); });
}

/// Into the intent that is expected of it, which nobody has to open; `asks` for another one.
void MainWindow::addTurn(bool asks)
{
    if (Editor *editor = m_editors->currentEditor())
        editor->commit();
    const ChosenTurn chosen = chosenTurn(m_runs, *m_results, m_editors->currentEditor());
    TestDocument *document = m_workspace.test(chosen.path);
    if (!document || chosen.turn < 0 || chosen.turn >= document->value().turns.size()) {
        m_messages->showMessage(MessageBar::Kind::Info, tr("Choose a turn of a test first."));
        return;
    }
    const Turn turn = expandedTurn(document->value(), chosen);
    const QString text = saidIn(turn, chosen);
    const QString name = turn.expects ? turn.expects->intent.value_or(QString()) : QString();
    const QString path = name.isEmpty() ? QString() : m_workspace.intentPath(name);
    if (!asks && !path.isEmpty()) {
        m_moves->add(text, path);
        return;
    }
    if (!asks && !name.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Problem,
                                tr("The workspace has no intent “%1”.").arg(displayText(name, 80)),
                                {{tr("Create it with this sentence"), [this, name, text] {
                                      m_moves->add(text, m_workspace.addIntent(name)->path());
                                  }}});
        return;
    }
    chooseIntent(tr("Add “%1” to").arg(displayText(text, 60)), QString(),
                 [this, text](const QString &to) { m_moves->add(text, to); });
}

} // namespace Rehearsal
