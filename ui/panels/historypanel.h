// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QSplitter;
class QTableView;

namespace Rehearsal {

class HistoryModel;
class HistoryTestsModel;
class RunController;
class RunService;

/// All runs of this workspace, newest first; Enter or a double click lists a run's tests beside.
class HistoryPanel final : public QWidget
{
    Q_OBJECT
public:
    /// `run` is offered while there is nothing.
    HistoryPanel(RunService &service, RunController &runs, QAction &run, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A test of a run is to be opened.
    void activated(const QString &path);

private:
    void update();
    void showTests();

    RunService &m_service;
    RunController &m_runs;
    HistoryModel *m_model;
    HistoryTestsModel *m_testsModel;
    QTableView *m_table;
    QTableView *m_tests;
    QSplitter *m_split;
    QWidget *m_empty;
    qint64 m_shownRun = 0;
};

} // namespace Rehearsal
