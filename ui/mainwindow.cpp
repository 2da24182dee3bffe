// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "core/base/text.h"
#include "ui/charts/confidencechart.h"
#include "ui/charts/passratetrend.h"
#include "ui/dialogs/sandboxfaultsdialog.h"
#include "ui/documents/closing.h"
#include "ui/documents/externalchanges.h"
#include "ui/documents/fileactions.h"
#include "ui/documents/opening.h"
#include "ui/documents/saver.h"
#include "ui/editorarea.h"
#include "ui/editors/sandboxtargetview.h"
#include "ui/editors/targeteditor.h"
#include "ui/editors/testeditor.h"
#include "ui/intents/intenteditor.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/resultspanel.h"
#include "ui/panels/workspacepanel.h"
#include "ui/reportview.h"
#include "ui/sample.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/targetselector.h"
#include "ui/widgets/verdict.h"
#include "ui/widgets/welcomepage.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// To be raised when docks change, so that an old layout is not taken for the new one.
constexpr int layoutVersion = 2;

} // namespace

MainWindow::MainWindow(RunService &service, QWidget *parent)
    : QMainWindow(parent)
    , m_service(service)
    , m_runs(service, m_workspace)
    , m_messages(new MessageBar)
    , m_editors(new EditorArea(m_workspace, m_runs))
    , m_welcome(new WelcomePage)
    , m_nothingOpen(emptyState(tr("Open a test, an intent or a target from the workspace on the "
                                  "left, write a new test with Ctrl+N or a new intent with "
                                  "Ctrl+Shift+N."),
                               nullptr))
    , m_centre(new QStackedWidget)
    , m_saver(new Saver(m_workspace, *m_messages, this))
    , m_closing(new Closing(m_workspace, *m_saver, *this))
    , m_files(new WorkspacePanel(m_workspace, m_runs))
    , m_results(new ResultsPanel(m_runs))
    , m_problems(new ProblemsPanel(m_workspace))
{
    setObjectName(QStringLiteral("studio"));
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_editors);
    m_centre->addWidget(m_nothingOpen);
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TargetBand(m_workspace, m_runs, middle));
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    setCentralWidget(middle);
    createDocks();
    createDocumentDoors();
    createOpening();
    createActions();
    createTableActions();
    createFind();
    createPanels();
    createLayouts();
    createSession();
    createGuide();
    createInspector();
    createConversation();
    createDataRows();
    createProblems();
    createIntents();
    createImport();
    createPublishing();
    createInfluence();
    createConflicts();
    createMenus();
    createToolBar();
    createStatusBar();

    connect(m_files, &WorkspacePanel::opened, m_editors,
            [this](const QString &path) { m_editors->open(path); });
    connect(m_files, &WorkspacePanel::newTestRequested, this, &MainWindow::addTest);
    connect(m_results, &ResultsPanel::activated, m_editors, &EditorArea::openTurn);
    connect(
        m_problems, &ProblemsPanel::activated, m_editors,
        [this](const QString &path, const QString &pointer) { m_editors->open(path, pointer); });
    connect(m_problems, &ProblemsPanel::countChanged, this, [this](int count) {
        findChild<QDockWidget *>(QStringLiteral("dock.problems"))
            ->setWindowTitle(count > 0 ? tr("Problems %1").arg(count) : tr("Problems"));
    });
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::trySample);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseWorkspace);
    connect(m_editors, &EditorArea::currentEditorChanged, this, [this] {
        if (const Editor *editor = m_editors->currentEditor())
            m_files->select(editor->path());
        showCentre();
        showCurrentReport();
        showActionStates();
        showTitle();
    });
    connect(&m_workspace, &OpenWorkspace::filesChanged, this, [this] {
        showCentre();
        showActionStates();
        showTitle();
    });
    connect(&m_runs, &RunController::waiting, this,
            [this](const QString &name, const QString &text) {
                m_activity->setText(
                    displayText(text.isEmpty() ? QString() : tr("%1: %2").arg(name, text), 90));
            });
    connect(&m_runs, &RunController::historyChanged, this, [this] {
        if (m_trend)
            m_trend->showHistory(m_runs.history());
    });
    connect(&m_runs, &RunController::refused, this, [this](const Error &error) {
        m_messages->showMessage(MessageBar::Kind::Problem,
                                tr("%1 %2").arg(error.message, adviceFor(error.kind)));
    });
    connect(&m_export, &ReportExport::exported, this, [this](const QString &path) {
        m_messages->showMessage(MessageBar::Kind::Info,
                                tr("The report was written to %1").arg(displayText(path, 300)));
    });
    connect(&m_export, &ReportExport::failed, this, [this](const Error &error) {
        m_messages->showMessage(MessageBar::Kind::Problem, error.message);
    });
    m_editors->setTargetEditorMaker([this](TargetDocument &document, QWidget *area) -> Editor * {
        return new TargetEditor(document, m_service, area);
    });
    m_editors->setSandboxViewMaker([this](QWidget *area) -> Editor * {
        auto *view = new SandboxTargetView(m_service.sandbox(), area);
        connect(view, &SandboxTargetView::faultsRequested, this, &MainWindow::rehearseFaults);
        return view;
    });
    connect(&m_runs, &RunController::secretNeeded, this,
            [this](const QString &targetName, const RunRequest &request) {
                askSecret(targetName, [this, request] { m_runs.start(request); });
            });
    connect(&m_service, &RunService::notice, this, [this](const QString &text) {
        m_messages->showMessage(MessageBar::Kind::Problem, text);
    });

    setChart(new ConfidenceChart(this));
    setTrend(new PassRateTrend(this));
    resize(1280, 720);
    arrange(Layout::Author);
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion);
    showProgress();
    showActionStates();
    showTitle();
    m_welcome->setFocus();
}

MainWindow::~MainWindow()
{
    m_fileActions.reset();
    m_external.reset();
    if (auto *intent = qobject_cast<IntentEditor *>(m_panesOf.data()))
        intent->takePanesBack();
    // Their slots look at members that are gone before the children are.
    disconnect(&m_runs, nullptr, nullptr, nullptr);
    disconnect(&m_workspace, nullptr, nullptr, nullptr);
    // QWidget would hide a window that is still shown, and lay out views whose models ask them.
    hide();
    qDeleteAll(findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
}

Result<> MainWindow::openWorkspace(const QString &root)
{
    if (!m_opening->mayOpen(root, [this, root] { (void)openWorkspace(root); })) {
        return Error{Error::Kind::Conflict, tr("The workspace is open in another window."), 0,
                     QStringLiteral("D1-F35")};
    }
    keepSession();
    const auto opened = m_workspace.open(root);
    if (!opened) {
        m_messages->showMessage(MessageBar::Kind::Problem, opened.error().message);
        return opened.error();
    }
    return {};
}

void MainWindow::trySample()
{
    const auto copied =
        copySample(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!copied)
        m_messages->showMessage(MessageBar::Kind::Problem, copied.error().message);
    else
        openWorkspaceLater(*copied, true);
}

void MainWindow::chooseWorkspace()
{
    auto *dialog = new QFileDialog(this, tr("Open workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { openWorkspaceLater(folder); });
    dialog->open();
}

void MainWindow::addTest()
{
    if (const QString &reason = m_workspace.readOnlyReason(); !reason.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Info, reason);
        return;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("newTestDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New test"));
    dialog->setLabelText(tr("What is the conversation about?"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!trimmed(name).isEmpty())
            m_editors->open(m_workspace.addTest(trimmed(name))->path());
    });
    dialog->open();
}

void MainWindow::addTarget()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("newTargetDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New target"));
    dialog->setLabelText(tr("What is the target called?"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const QString wanted = trimmed(name);
        if (wanted.isEmpty())
            return;
        if (m_workspace.targetNamed(wanted)) {
            m_messages->showMessage(MessageBar::Kind::Problem,
                                    tr("There is a target “%1” already. Choose another name.")
                                        .arg(displayText(wanted, 80)));
            return;
        }
        m_editors->open(m_workspace.addTarget(wanted)->path());
    });
    dialog->open();
}

void MainWindow::rehearseFaults()
{
    auto *dialog = new SandboxFaultsDialog(m_service.sandbox(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::saveCurrent()
{
    Editor *editor = m_editors->currentEditor();
    if (!editor || !editor->document())
        return;
    editor->commit();
    m_saver->save(*editor->document());
}

void MainWindow::showCentre()
{
    QWidget *page = m_editors;
    if (!m_workspace.isOpen())
        page = m_welcome;
    else if (m_editors->count() == 0)
        page = m_nothingOpen;
    m_centre->setCurrentWidget(page);
}

void MainWindow::showTitle()
{
    const auto documents = m_workspace.documents();
    const bool dirty =
        std::any_of(documents.cbegin(), documents.cend(),
                    [](const DocumentBase *document) { return document->isDirty(); });
    setWindowModified(dirty);
    const QString name = displayText(m_workspace.files().info.name, 80);
    setWindowTitle(name.isEmpty() ? tr("Rehearsal") : tr("%1[*] – Rehearsal").arg(name));
}

void MainWindow::askSecret(const QString &targetName, std::function<void()> then)
{
    auto *dialog = new SecretDialog(targetName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, targetName, then] {
        m_keepingSecret = m_service.setSecret(
            targetName, dialog->secret(), dialog->remember(), [this, then](const Result<> &kept) {
                if (!kept)
                    m_messages->showMessage(MessageBar::Kind::Info, kept.error().message);
                then();
            });
    });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_editors->commitAll();
    const auto documents = m_workspace.documents();
    if (Closing::wouldAsk(documents)) {
        event->ignore();
        m_closing->close(documents, [this] { close(); });
        return;
    }
    m_runs.stop();
    keepSession();
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(layoutVersion));
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Somebody may have edited or pulled while we were in the background.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_external->look();
}

} // namespace Rehearsal
