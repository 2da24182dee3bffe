// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/saver.h"
#include "ui/editorarea.h"
#include "ui/editors/editor.h"
#include "ui/icons.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/sandboxstatus.h"
#include "ui/widgets/targetselector.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace Rehearsal {
namespace {

QKeySequence key(const char *text) { return QKeySequence(QLatin1String(text)); }

} // namespace

/// Explicit keys first: what the desktop's standard lists would claim of them is left out there.
void MainWindow::createActions()
{
    const QString file = tr("&File");
    const QString edit = tr("&Edit");
    const QString view = tr("&View");
    const QString runMenu = tr("&Run");
    const QString reports = tr("Re&ports");
    const QString tools = tr("&Tools");
    const QString window = tr("&Window");
    const QString help = tr("&Help");
    makeAction("file.newTest", file, tr("&New test…"), {key("Ctrl+N")}, "test",
               &MainWindow::addTest);
    makeAction("file.newTarget", file, tr("New tar&get…"), {}, "target", &MainWindow::addTarget);
    m_actions.startGroup(file);
    makeAction("file.open", file, tr("&Open workspace…"), {key("Ctrl+O")}, "open",
               &MainWindow::chooseWorkspace);
    makeAction("file.sample", file, tr("Try the s&ample"), {}, "", &MainWindow::trySample);
    m_actions.startGroup(file);
    makeAction("file.save", file, tr("&Save"), {key("Ctrl+S")}, "save", &MainWindow::saveCurrent);
    makeAction("file.saveAll", file, tr("Save a&ll"), {key("Ctrl+Alt+S")}, "save-all", [this] {
        m_editors->commitAll();
        m_saver->saveAll();
    });
    m_actions.startGroup(file);
    makeAction("file.close", file, tr("&Close tab"), {key("Ctrl+W")}, "",
               [this] { m_editors->closeCurrent(); });
    m_actions.startGroup(file, true);
    makeAction("file.quit", file, tr("&Quit"), {key("Ctrl+Q")}, "", [this] {
        close();
    })->setMenuRole(QAction::QuitRole);

    QUndoGroup &group = m_workspace.undoGroup();
    addAction(m_actions.adopt(QStringLiteral("edit.undo"), edit,
                              group.createUndoAction(this, tr("&Undo")), {key("Ctrl+Z")},
                              QStringLiteral("undo")));
    addAction(m_actions.adopt(QStringLiteral("edit.redo"), edit,
                              group.createRedoAction(this, tr("&Redo")),
                              {key("Ctrl+Shift+Z"), key("Ctrl+Y")}, QStringLiteral("redo")));
    m_actions.setDisabledReason(QStringLiteral("edit.undo"),
                                tr("Nothing was edited in this document."));
    m_actions.setDisabledReason(QStringLiteral("edit.redo"), tr("Nothing was undone."));

    createRunActions();
    makeAction("run.target", runMenu, tr("Choose &target"), {key("Ctrl+Alt+E")}, "target", [this] {
        auto *selector = findChild<TargetSelector *>();
        selector->setFocus(Qt::ShortcutFocusReason);
        selector->showPopup();
    });

    makeAction("report.export", reports, tr("&Export report…"), {key("Ctrl+E")}, "export",
               [this] { m_export.chooseAndExport(this, m_runs.result()); });
    makeAction("report.exportAgain", reports, tr("&Quick export (last folder and format)"),
               {key("Ctrl+Shift+E")}, "", [this] { m_export.exportAgain(m_runs.result()); });
    makeAction("sandbox.faults", tools, tr("Rehearse &faults…"), {}, "sandbox",
               &MainWindow::rehearseFaults);

    m_actions.startGroup(view);
    QAction *fullScreen =
        makeAction("view.fullScreen", view, tr("&Full screen"), {key("Ctrl+F11"), key("F11")}, "",
                   [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    m_actions.setStandardKey(fullScreen->objectName(), QKeySequence::FullScreen);
    m_actions.startGroup(view);
    auto *themes = new QActionGroup(this);
    const QSettings settings;
    const QString chosen =
        settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    const QList<std::pair<ThemeChoice, QString>> choices = {
        {ThemeChoice::System, tr("Theme of the s&ystem")},
        {ThemeChoice::Light, tr("&Light theme")},
        {ThemeChoice::Dark, tr("&Dark theme")},
        {ThemeChoice::HighContrast, tr("High &contrast")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = m_actions.add(u"view.theme." + themeName(choice), view, text);
        action->setCheckable(true);
        action->setChecked(themeName(choice) == chosen);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [choice = choice] {
            applyTheme(*qApp, choice);
            QSettings().setValue(QStringLiteral("theme"), themeName(choice));
        });
    }
    makeAction("window.nextTab", window, tr("&Next tab"), {key("Ctrl+Tab"), key("Ctrl+PgDown")}, "",
               [this] { m_editors->showTab(1); });
    makeAction("window.previousTab", window, tr("&Previous tab"),
               {key("Ctrl+Shift+Tab"), key("Ctrl+PgUp")}, "", [this] { m_editors->showTab(-1); });
    m_actions.setStandardKey(QStringLiteral("window.nextTab"), QKeySequence::NextChild);
    m_actions.setStandardKey(QStringLiteral("window.previousTab"), QKeySequence::PreviousChild);
    m_actions.startGroup(help, true);
    makeAction("help.about", help, tr("&About Rehearsal"), {}, "", [this] {
        auto *box = new QMessageBox(
            QMessageBox::NoIcon, tr("About Rehearsal"),
            tr("Rehearsal %1\n\nA studio for rehearsing conversations with a Cognigy.AI agent. "
               "Free "
               "software under the GNU General Public License, version 3 or later.\n\nNot "
               "affiliated with NICE Cognigy.")
                .arg(QLatin1String(REHEARSAL_VERSION)),
            QMessageBox::Close, this);
        box->setIconPixmap(QIcon(QStringLiteral(":/icons/rehearsal.svg")).pixmap(64));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    })->setMenuRole(QAction::AboutRole);
    // Each topic that adds actions from here on begins below these.
    for (const QString &name : {file, edit, view, runMenu, reports, tools, window, help})
        m_actions.startGroup(name);
}

void MainWindow::createMenus()
{
    m_actions.assignKeys();
    QStringList names = {tr("&File"),    tr("&Edit"),    tr("&View"),  tr("&Insert"), tr("&Run"),
                         tr("I&ntents"), tr("Re&ports"), tr("&Tools"), tr("&Window")};
    QList<Actions::Entry> entries = m_actions.all();
    for (const Actions::Entry &entry : std::as_const(entries)) {
        if (!names.contains(entry.category) && entry.category != tr("&Help"))
            names.append(entry.category);
    }
    names.append(tr("&Help"));
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const Actions::Entry &a, const Actions::Entry &b) { return a.group < b.group; });
    for (const QString &name : std::as_const(names)) {
        QMenu *menu = nullptr;
        int group = 0;
        for (const Actions::Entry &entry : std::as_const(entries)) {
            if (entry.category != name)
                continue;
            if (!menu) {
                menu = menuBar()->addMenu(name);
                menu->setToolTipsVisible(true); // they say why an action cannot be used
            } else if (entry.group != group) {
                menu->addSeparator();
            }
            group = entry.group;
            menu->addAction(entry.action);
        }
    }
}

void MainWindow::createToolBar()
{
    QToolBar *bar = addToolBar(tr("Run"));
    bar->setObjectName(QStringLiteral("toolbar.run"));
    bar->setAccessibleName(tr("Run"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(new TargetSelector(m_workspace, m_runs, bar));
    const auto add = [&](const char *id, Qt::ToolButtonStyle style) {
        QAction *action = m_actions.action(QLatin1String(id));
        bar->addAction(action);
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        button->setObjectName(action->objectName() + QStringLiteral(".button"));
        button->setAccessibleName(action->text().remove(u'&'));
        button->setToolButtonStyle(style);
        return button;
    };
    QToolButton *runButton = add("run.current", Qt::ToolButtonTextBesideIcon);
    runButton->setProperty("primary", true);
    QAction *runCurrent = m_actions.action(QStringLiteral("run.current"));
    runCurrent->setIcon(icon(QStringLiteral("run"), IconTint::OnAccent));
    // Made for the coloured button: on the ground of a menu it could not be seen.
    runCurrent->setIconVisibleInMenu(false);
    add("run.all", Qt::ToolButtonTextBesideIcon);
    add("run.failed", Qt::ToolButtonTextBesideIcon);
    add("run.stop", Qt::ToolButtonTextBesideIcon);
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("run.progress"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    auto *progressBox = new QWidget(bar);
    auto *progressLayout = new QHBoxLayout(progressBox);
    progressLayout->setContentsMargins(8, 0, 8, 0);
    progressLayout->setSpacing(8);
    m_counts = new QLabel(progressBox);
    m_counts->setObjectName(QStringLiteral("run.counts"));
    m_counts->setTextFormat(Qt::PlainText);
    progressLayout->addWidget(m_progress);
    progressLayout->addWidget(m_counts);
    progressLayout->addStretch(1);
    progressBox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(progressBox);
    add("report.export", Qt::ToolButtonIconOnly);
    bar->addSeparator();
    add("edit.undo", Qt::ToolButtonIconOnly);
    add("edit.redo", Qt::ToolButtonIconOnly);
    bar->addSeparator();
    add("file.save", Qt::ToolButtonIconOnly);
    add("file.saveAll", Qt::ToolButtonIconOnly);
}

void MainWindow::createStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(new TargetStatus(m_workspace, m_runs, this));
    statusBar()->addWidget(new SandboxStatus(m_service.sandbox(), this));
    m_activity = new QLabel(this);
    m_activity->setObjectName(QStringLiteral("run.activity"));
    m_activity->setTextFormat(Qt::PlainText);
    statusBar()->addPermanentWidget(m_activity);
}

void MainWindow::showActionStates()
{
    const bool running = m_runs.isRunning();
    const bool open = m_workspace.isOpen();
    const auto enable = [this](const char *id, bool enabled, const QString &reason) {
        m_actions.setEnabled(QLatin1String(id), enabled, reason);
    };
    const QString underWay = tr("A run is under way; stop it first.");
    const QString noWorkspace = tr("Open a workspace first.");
    const Editor *editor = m_editors->currentEditor();
    showRunActionStates();
    const QString &readOnly = m_workspace.readOnlyReason();
    const bool mayEdit = open && readOnly.isEmpty();
    enable("file.newTest", mayEdit, open ? readOnly : noWorkspace);
    enable("file.newTarget", mayEdit, open ? readOnly : noWorkspace);
    enable("file.newIntent", mayEdit, open ? readOnly : noWorkspace);
    const bool reported = !running && !m_runs.result().reports.isEmpty();
    const QString nothingRun = running ? underWay : tr("Nothing was run yet.");
    enable("report.export", reported, nothingRun);
    enable("report.exportAgain", reported, nothingRun);
    const QString noTab = tr("No tab is open.");
    enable("file.close", editor, noTab);
    enable("window.nextTab", editor, noTab);
    enable("window.previousTab", editor, noTab);
    const auto documents = m_workspace.documents();
    const bool anyDirty =
        std::any_of(documents.cbegin(), documents.cend(),
                    [](const DocumentBase *document) { return document->isDirty(); });
    DocumentBase *current = editor ? const_cast<Editor *>(editor)->document() : nullptr;
    enable("file.save", current && current->isDirty() && !current->isReadOnly(),
           current && current->isReadOnly() ? tr("This file is read-only here.")
               : editor                     ? tr("There are no changes to save.")
                                            : noTab);
    enable("file.saveAll", anyDirty, tr("There are no changes to save."));
}

} // namespace Rehearsal
