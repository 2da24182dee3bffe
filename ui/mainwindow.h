// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/actions.h"
#include "ui/dialogs/gotodialog.h"
#include "ui/documents/openworkspace.h"
#include "ui/export/reportexport.h"
#include "ui/runcontroller.h"
#include "ui/runservice.h"

#include <QMainWindow>
#include <QPointer>

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QDockWidget;
class QLabel;
class QProgressBar;
class QStackedWidget;

namespace Rehearsal {

class Accepting;
class Closing;
class Conflicts;
class ConversationPanel;
class EditorArea;
class ExternalChanges;
class ExchangePanel;
class FileActions;
class HistoryView;
class InspectorPanel;
class MessageBar;
class Opening;
struct PlacedIntent;
class ProblemsPanel;
class ReportView;
class ResultsPanel;
struct RowResult;
class Saver;
class UtteranceMoves;
struct Shortcut;
class WelcomePage;
struct QuickFix;
class WorkspacePanel;

/// The studio: puts editors, panels and actions together and nothing else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// `service` outlives the window.
    explicit MainWindow(RunService &service, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads a workspace in the background, then shows it with its first test.
    void openWorkspaceLater(const QString &root, bool thenRun = false);
    /// The same at once, for small workspaces.
    [[nodiscard]] Result<> openWorkspace(const QString &root);

    [[nodiscard]] Actions &actions() { return m_actions; }
    [[nodiscard]] OpenWorkspace &workspace() { return m_workspace; }
    [[nodiscard]] RunController &runs() { return m_runs; }
    [[nodiscard]] EditorArea &editors() { return *m_editors; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] ResultsPanel &results() { return *m_results; }
    [[nodiscard]] Conflicts &conflicts() { return *m_conflicts; }
    [[nodiscard]] ConversationPanel &conversation() { return *m_conversation; }

    /// Brings the requests about a simulation to the front, or says that there are none any more.
    void showExchange(const QString &simulationId);

    /// Whether a workspace opens with the tabs of last time; a preference.
    [[nodiscard]] static bool restoresSession();
    static void setRestoresSession(bool restores);

    /// Fills the chart and trend docks; the window owns the views from then on.
    void setChart(ReportView *chart);
    void setTrend(HistoryView *trend);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // mainwindowactions.cpp
    void createActions();
    /// Registers an action of the window and connects it; further files of the window (one a topic)
    /// add theirs the same way, before createMenus().
    template <typename Slot>
    QAction *makeAction(const char *id, const QString &menu, const QString &text,
                        const QList<QKeySequence> &keys, const char *iconName, Slot slot)
    {
        QAction *action =
            m_actions.add(QLatin1String(id), menu, text, keys, QLatin1String(iconName));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    }
    void createTableActions(); // mainwindowtables.cpp
    void createFind();         // mainwindowfind.cpp
    void createMenus();
    void createToolBar();
    void createStatusBar();
    void showActionStates();

    // mainwindowdocks.cpp
    void createDocks();
    QDockWidget *addDock(const QString &name, const QString &title, Qt::DockWidgetArea area,
                         QWidget *content);
    void addPanelAction(QDockWidget *dock);
    void createLayouts();
    enum class Layout { Author, Analyse };
    void arrange(Layout layout);

    // mainwindowdocuments.cpp
    void createDocumentDoors();
    void showWorkspace();

    // mainwindowpanels.cpp
    void createPanels();

    // mainwindowsession.cpp: tabs and workspaces of last time
    void createSession();
    void showTabStates();
    void keepSession();
    void restoreSession();
    [[nodiscard]] GoToDialog::Source recentSource();

    // mainwindowguide.cpp: palette, go to, cheat sheet
    void createGuide();
    void showSettings();
    [[nodiscard]] QList<Shortcut> shortcuts() const;
    [[nodiscard]] GoToDialog::Source filesSource();
    [[nodiscard]] GoToDialog::Source actionsSource();
    [[nodiscard]] GoToDialog::Source turnsSource();
    [[nodiscard]] GoToDialog::Source tagsSource();

    // mainwindowconversation.cpp
    void createConversation();
    void showConversationStates();
    void saveConversation();
    void proposeAssertions();

    // mainwindowdatarows.cpp
    void createDataRows();
    void runDataRows(const QList<int> &rows);
    void showRowResults();
    void showRowResult(const RowResult &result);

    // mainwindowconflicts.cpp
    void createConflicts();

    // mainwindowintents.cpp
    void createIntents();
    void addIntent();

    // mainwindowutterances.cpp
    void createUtteranceMoves();
    void chooseIntent(const QString &hint, const QString &except,
                      std::function<void(const QString &path)> then);
    void moveUtterances();
    void addTurn(bool asks);
    // mainwindowimport.cpp
    void createImport();
    void importIntentFiles(const QStringList &files);
    void takeImported(const QList<PlacedIntent> &placed);
    // mainwindowpublishing.cpp
    void createPublishing();
    void reviewIntents();
    // mainwindowinfluence.cpp: why a turn was taken for another intent
    void createInfluence();

    // mainwindowinspector.cpp
    void createInspector();
    void placePanes();

    // mainwindowrecovery.cpp
    void createOpening();

    // mainwindowproblems.cpp: marks, fixes, templates
    void createProblems();
    void showFixes();
    void applyFix(const QuickFix &fix, const Issue &issue);
    void addTestFromTemplate();
    void saveAsTemplate();

    // mainwindowrunning.cpp
    void createRunActions();
    void showRunActionStates();
    [[nodiscard]] QStringList selectedTests() const;
    [[nodiscard]] QStringList runnableTests() const;
    void run(const RunRequest &request);
    void runCurrent();
    void runAll();
    void runRepeatedly();
    void editPassRule();
    void copyRunCommand();
    void showFailure(int by);
    void showProgress();
    void showCurrentReport();

    void trySample();
    void chooseWorkspace();
    void addTest();
    void addTarget();
    void rehearseFaults();
    void saveCurrent();
    void showCentre();
    void showTitle();
    /// Calls `then` once it is there.
    void askSecret(const QString &targetName, std::function<void()> then);

    SystemClock m_clock;
    RunService &m_service;
    OpenWorkspace m_workspace;
    std::unique_ptr<Opening> m_opening; // goes before the documents it watches
    RunController m_runs;
    Actions m_actions;
    ReportExport m_export;
    MessageBar *m_messages;
    EditorArea *m_editors;
    WelcomePage *m_welcome;
    QLabel *m_nothingOpen;
    QStackedWidget *m_centre;
    Saver *m_saver;
    Closing *m_closing;
    std::unique_ptr<ExternalChanges> m_external;
    Accepting *m_accepting = nullptr;
    InspectorPanel *m_inspector = nullptr;
    QPointer<QWidget> m_panesOf = {}; ///< the intent editor whose panes the inspector shows
    Conflicts *m_conflicts = nullptr;
    std::unique_ptr<FileActions> m_fileActions;
    UtteranceMoves *m_moves = nullptr;
    WorkspacePanel *m_files;
    ResultsPanel *m_results;
    ProblemsPanel *m_problems;
    ConversationPanel *m_conversation = nullptr;
    ExchangePanel *m_exchange = nullptr;
    ReportView *m_chart = nullptr;
    HistoryView *m_trend = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_activity = nullptr;
    Pending m_keepingSecret;
    QTimer m_progressSoon;
    QTimer m_rowsSoon;            ///< results of data rows are to be shown
    QTimer m_secondTick;          ///< while a run is under way
    std::optional<bool> m_failed; ///< whether a test failed last; asked once a run and target
    Pending m_openingSlowly;
    bool m_runWhenOpen = false;
};

} // namespace Rehearsal
