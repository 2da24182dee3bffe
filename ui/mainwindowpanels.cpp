// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"
#include "ui/mainwindow.h"
#include "ui/panels/exchangepanel.h"
#include "ui/panels/historypanel.h"
#include "ui/panels/logpanel.h"
#include "ui/panels/resultdetail.h"
#include "ui/panels/resultspanel.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>

namespace Rehearsal {

/// The panels that only look on: runs of the past, requests, log.
void MainWindow::createPanels()
{
    QAction *run = m_actions.action(QStringLiteral("run.current"));
    auto *history =
        new HistoryPanel(m_service, m_runs, *m_actions.action(QStringLiteral("run.all")), this);
    connect(history, &HistoryPanel::activated, m_editors,
            [this](const QString &path) { m_editors->open(path); });
    addDock(QStringLiteral("dock.history"), tr("History"), Qt::BottomDockWidgetArea, history);
    m_exchange = new ExchangePanel(*run, this);
    connect(&m_service, &RunService::exchanged, m_exchange, &ExchangePanel::add);
    m_results->detail().setExchangeOffered(true);
    connect(&m_results->detail(), &ResultDetail::exchangeRequested, this,
            [this](const RunReport &report) { showExchange(report.simulationId); });
    addDock(QStringLiteral("dock.exchange"), tr("Exchange"), Qt::BottomDockWidgetArea, m_exchange);
    addDock(QStringLiteral("dock.log"), tr("Log"), Qt::BottomDockWidgetArea, new LogPanel(this));
}

void MainWindow::showExchange(const QString &simulationId)
{
    auto *dock = findChild<QDockWidget *>(QStringLiteral("dock.exchange"));
    dock->show();
    dock->raise();
    if (simulationId.isEmpty() || !m_exchange->showOf(simulationId)) {
        m_messages->showMessage(MessageBar::Kind::Info,
                                tr("The requests of this run are not kept any more."));
    }
}

} // namespace Rehearsal
