// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"
#include "ui/editors/editor.h"
#include "ui/mainwindow.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/resultspanel.h"
#include "ui/panels/workspacepanel.h"
#include "ui/reportview.h"
#include "ui/widgets/emptystate.h"

#include <QDockWidget>
#include <QLabel>

namespace Rehearsal {
namespace {

/// Property of a dock: it is shown and no other tab hides it. Nothing else tells of tabbed docks.
constexpr char inFront[] = "inFront";

} // namespace

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, Qt::DockWidgetArea area,
                                 QWidget *content)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    dock->setWidget(content);
    // Below, the tabs say the title already.
    if (area == Qt::BottomDockWidgetArea)
        dock->setTitleBarWidget(new QWidget(dock));
    addDockWidget(area, dock);
    addPanelAction(dock);
    return dock;
}

/// Brings the panel to the front with the keyboard in it, or hides it when it is in front already.
void MainWindow::addPanelAction(QDockWidget *dock)
{
    static const QHash<QString, QString> keys = {
        {QStringLiteral("dock.workspace"), QStringLiteral("Alt+0")},
        {QStringLiteral("dock.problems"), QStringLiteral("Alt+1")},
        {QStringLiteral("dock.results"), QStringLiteral("Alt+2")},
        {QStringLiteral("dock.history"), QStringLiteral("Alt+3")},
        {QStringLiteral("dock.exchange"), QStringLiteral("Alt+4")},
        {QStringLiteral("dock.log"), QStringLiteral("Alt+5")},
        {QStringLiteral("dock.chart"), QStringLiteral("Alt+6")},
        {QStringLiteral("dock.trend"), QStringLiteral("Alt+7")},
        {QStringLiteral("dock.conversation"), QStringLiteral("Alt+8")},
        {QStringLiteral("dock.inspector"), QStringLiteral("Alt+9")},
    };
    QAction *action = m_actions.add(u"view." + dock->objectName(), tr("&View"), dock->windowTitle(),
                                    {QKeySequence(keys.value(dock->objectName()))});
    action->setCheckable(true);
    addAction(action);
    connect(dock, &QDockWidget::visibilityChanged, dock,
            [dock](bool visible) { dock->setProperty(inFront, visible); });
    connect(action, &QAction::triggered, dock, [dock] {
        if (dock->property(inFront).toBool()) {
            dock->hide();
            return;
        }
        dock->show();
        dock->raise();
        QWidget *content = dock->widget();
        const auto inside = content->findChildren<QWidget *>();
        QWidget *first =
            content->focusPolicy() != Qt::NoFocus || content->focusProxy() ? content : nullptr;
        for (QWidget *child : inside) {
            if (!first && (child->focusPolicy() & Qt::TabFocus) && child->isVisibleTo(content))
                first = child;
        }
        if (first)
            first->setFocus(Qt::ShortcutFocusReason);
    });
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    action->setChecked(dock->toggleViewAction()->isChecked());
}

void MainWindow::createDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setDockNestingEnabled(true);
    addDock(QStringLiteral("dock.workspace"), tr("Workspace"), Qt::LeftDockWidgetArea, m_files);
    addDock(QStringLiteral("dock.results"), tr("Results"), Qt::BottomDockWidgetArea, m_results);
    addDock(QStringLiteral("dock.problems"), tr("Problems"), Qt::BottomDockWidgetArea, m_problems);
    addDock(QStringLiteral("dock.chart"), tr("Confidence"), Qt::BottomDockWidgetArea,
            emptyState(tr("The confidence of each turn appears here after a run."), this));
    addDock(QStringLiteral("dock.trend"), tr("Trend"), Qt::BottomDockWidgetArea,
            emptyState(tr("The share of passed tests over all runs appears here."), this));
}

/// Both layouts arrange the panels there are; a topic that is not built in leaves no gap.
void MainWindow::createLayouts()
{
    const QString view = tr("&View");
    m_actions.startGroup(view);
    makeAction("view.layoutAuthor", view, tr("Layout to &author"), {}, "",
               [this] { arrange(Layout::Author); });
    makeAction("view.layoutAnalyse", view, tr("Layout to anal&yse"), {}, "",
               [this] { arrange(Layout::Analyse); });
    makeAction("view.resetLayout", view, tr("&Reset layout"), {}, "", [this] {
        resize(1280, 720);
        arrange(Layout::Author);
    });
}

void MainWindow::arrange(Layout layout)
{
    const bool author = layout == Layout::Author;
    const auto dock = [this](const char *name, bool shown) {
        auto *found = findChild<QDockWidget *>(QLatin1String(name));
        if (found) {
            found->setFloating(false);
            found->setVisible(shown);
        }
        return found;
    };
    const auto stack = [this](const QList<QDockWidget *> &docks) {
        QDockWidget *first = nullptr;
        for (QDockWidget *each : docks) {
            if (each && first)
                tabifyDockWidget(first, each);
            else if (each)
                first = each;
        }
        return first;
    };
    QDockWidget *workspace = dock("dock.workspace", author);
    QDockWidget *results = dock("dock.results", true);
    QDockWidget *chart = dock("dock.chart", true);
    addDockWidget(Qt::LeftDockWidgetArea, workspace);
    addDockWidget(Qt::BottomDockWidgetArea, results);
    splitDockWidget(results, chart, Qt::Horizontal);
    stack({results, dock("dock.problems", true), dock("dock.history", true),
           dock("dock.exchange", true), dock("dock.log", true), dock("dock.find", true)});
    stack({chart, dock("dock.trend", true)});
    if (QDockWidget *side =
            stack({dock("dock.inspector", author), dock("dock.conversation", author)})) {
        addDockWidget(Qt::RightDockWidgetArea, side);
        stack({side, findChild<QDockWidget *>(QStringLiteral("dock.conversation"))});
        side->setVisible(author);
        side->raise();
        resizeDocks({side}, {290}, Qt::Horizontal);
    }
    results->raise();
    chart->raise();
    resizeDocks({workspace}, {216}, Qt::Horizontal);
    resizeDocks({results, chart}, author ? QList<int>{474, 300} : QList<int>{640, 640},
                Qt::Horizontal);
    resizeDocks({results}, {author ? 290 : height() * 3 / 5}, Qt::Vertical);
}

void MainWindow::setChart(ReportView *chart)
{
    m_chart = chart;
    auto *dock = findChild<QDockWidget *>(QStringLiteral("dock.chart"));
    delete dock->widget();
    dock->setWidget(chart);
    connect(chart, &ReportView::turnActivated, this, [this](int turn) {
        if (const Editor *editor = m_editors->currentEditor())
            m_editors->openTurn(editor->path(), turn);
    });
    showCurrentReport();
}

void MainWindow::setTrend(HistoryView *trend)
{
    m_trend = trend;
    auto *dock = findChild<QDockWidget *>(QStringLiteral("dock.trend"));
    delete dock->widget();
    dock->setWidget(trend);
    trend->showHistory(m_runs.history());
}

} // namespace Rehearsal
