// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/judging.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/panels/problemspanel.h"
#include "ui/testtemplates.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QDir>
#include <QInputDialog>
#include <QUrl>
#include <QUuid>

namespace Rehearsal {

/// Problems at their places: marks in the editors, fixes, and what the runs of this session reached.
void MainWindow::createProblems()
{
    makeAction(
        "problems.fix", tr("&Edit"), tr("&Quick fix…"),
        {QKeySequence(QStringLiteral("Alt+Return")), QKeySequence(QStringLiteral("Alt+Enter"))},
        "bulb", &MainWindow::showFixes);
    makeAction("file.newFromTemplate", tr("&File"), tr("New test from a te&mplate…"), {}, "",
               &MainWindow::addTestFromTemplate);
    makeAction("file.saveAsTemplate", tr("&File"), tr("Save as &template"), {}, "",
               &MainWindow::saveAsTemplate);

    const auto showInEditors = [this] {
        QStringList tags;
        const auto tests = m_workspace.currentTests();
        for (const auto &file : tests)
            tags += file.value.tags;
        tags.removeDuplicates();
        tags.sort();
        const auto editors = m_editors->editors();
        for (Editor *editor : editors) {
            auto *test = qobject_cast<TestEditor *>(editor);
            auto *intent = qobject_cast<IntentEditor *>(editor);
            if (!test && !intent)
                continue;
            Issues own = m_workspace.issues();
            own.removeIf([&](const Issue &issue) { return issue.file != editor->path(); });
            if (intent) {
                intent->showIssues(own);
                continue;
            }
            test->showIssues(own);
            test->setKnownTags(tags);
        }
    };
    connect(&m_workspace, &OpenWorkspace::issuesChanged, this, showInEditors);
    connect(&m_workspace, &OpenWorkspace::filesChanged, this, showInEditors);
    connect(m_editors, &EditorArea::currentEditorChanged, this, showInEditors);

    const auto reached = std::make_shared<ConfidenceHistory>();
    connect(&m_runs, &RunController::reported, this,
            [reached](const RunReport &report) { reached->add(report); });
    connect(&m_runs, &RunController::finished, this,
            [this, reached] { m_workspace.setConfidenceHistory(*reached); });
    connect(&m_workspace, &OpenWorkspace::opened, this, [this, reached] {
        *reached = {};
        m_workspace.setConfidenceHistory({});
    });
    connect(m_problems, &ProblemsPanel::fixRequested, this, &MainWindow::applyFix);
}

/// In the table of a test, what is wrong with the current cell; else what the panel has.
void MainWindow::showFixes()
{
    if (auto *intent = qobject_cast<IntentEditor *>(m_editors->currentEditor());
        intent && intent->table().hasFocus()) {
        const int row = intent->currentUtterance();
        const bool found = m_problems->select([&](const Issue &issue) {
            const auto place = utterancePlace(issue.pointer);
            return issue.file == intent->path() && place && place->first == row;
        });
        const UtterancesTable &table = intent->table();
        if (found) {
            m_problems->showFixes(
                table.viewport()->mapToGlobal(table.visualRect(table.currentIndex()).bottomLeft()));
        }
        return;
    }
    auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
    if (!editor || !editor->table().hasFocus()) {
        m_problems->showFixes();
        return;
    }
    const TurnsTable &table = editor->table();
    const QModelIndex cell = table.currentIndex();
    const CellPlace wanted{cell.row(), TurnColumn(cell.column())};
    const bool found = m_problems->select([&](const Issue &issue) {
        return issue.file == editor->path() && cellPlace(issue.pointer) == wanted;
    });
    if (found)
        m_problems->showFixes(table.viewport()->mapToGlobal(table.visualRect(cell).bottomLeft()));
}

void MainWindow::applyFix(const QuickFix &fix, const Issue &issue)
{
    const QString root = m_workspace.files().root;
    Result<> done;
    switch (fix.kind) {
    case QuickFix::Kind::ChangeTest:
    case QuickFix::Kind::ChangeIntent:
    case QuickFix::Kind::ShowPlace:
        return; // the panel did it
    case QuickFix::Kind::OpenFile:
        QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(root).filePath(issue.file)));
        return;
    case QuickFix::Kind::Ignore:
        done = ignoreIssue(root, issue);
        break;
    case QuickFix::Kind::CreateIntent: {
        const auto path = createIntent(m_workspace.files(), fix.intent, fix.utterance,
                                       QUuid::createUuid().toString(QUuid::WithoutBraces));
        if (path)
            m_messages->showMessage(MessageBar::Kind::Info,
                                    tr("%1 was written. Give the intent some more utterances.")
                                        .arg(displayText(*path, 200)));
        else
            done = path.error();
        break;
    }
    }
    if (!done)
        m_messages->showMessage(MessageBar::Kind::Problem, done.error().message);
    static_cast<void>(m_workspace.rescan());
}

void MainWindow::addTestFromTemplate()
{
    if (!m_workspace.isOpen())
        return;
    const QList<ConversationTest> templates = testTemplates(m_workspace.files().root);
    QStringList names;
    for (const ConversationTest &test : templates) {
        QString name = displayText(test.name, 80);
        while (names.contains(name))
            name = tr("%1 (2)").arg(name);
        names.append(name);
    }
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("templateDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New test from a template"));
    dialog->setLabelText(tr("What is the test like?"));
    dialog->setComboBoxItems(names);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, templates, names](const QString &name) {
                const auto chosen = names.indexOf(name);
                if (chosen < 0)
                    return;
                Editor *editor = m_editors->open(m_workspace.addTest(templates[chosen])->path());
                // Its name is what one changes first.
                if (editor)
                    editor->reveal(QStringLiteral("/name"));
            });
    dialog->open();
}

void MainWindow::saveAsTemplate()
{
    auto *editor = qobject_cast<TestEditor *>(m_editors->currentEditor());
    if (!editor)
        return;
    editor->commit();
    const auto path = saveTemplate(m_workspace.files().root, editor->testDocument().value());
    m_messages->showMessage(path ? MessageBar::Kind::Info : MessageBar::Kind::Problem,
                            path ? tr("The template was written to %1").arg(displayText(*path, 200))
                                 : path.error().message);
}

} // namespace Rehearsal
