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
    connect(action, &QAction::triggered, dock, [dock] {
        if (dock->isVisible() && !dock->visibleRegion().isEmpty()) {
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

void MainWindow::resetLayout()
{
    const auto dock = [this](const char *name) {
        auto *found = findChild<QDockWidget *>(QLatin1String(name));
        found->setFloating(false);
        found->show();
        return found;
    };
    resize(1280, 720);
    splitDockWidget(dock("dock.results"), dock("dock.chart"), Qt::Horizontal);
    tabifyDockWidget(dock("dock.results"), dock("dock.problems"));
    tabifyDockWidget(dock("dock.results"), dock("dock.find"));
    tabifyDockWidget(dock("dock.chart"), dock("dock.trend"));
    tabifyDockWidget(dock("dock.inspector"), dock("dock.conversation"));
    dock("dock.results")->raise();
    dock("dock.chart")->raise();
    dock("dock.inspector")->raise();
    resizeDocks({dock("dock.workspace"), dock("dock.conversation")}, {216, 290}, Qt::Horizontal);
    resizeDocks({dock("dock.results"), dock("dock.chart")}, {560, 500}, Qt::Horizontal);
    resizeDocks({dock("dock.results")}, {290}, Qt::Vertical);
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
