// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/problemspanel.h"

#include "ui/documents/openworkspace.h"
#include "ui/models/issuesmodel.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {

ProblemsPanel::ProblemsPanel(OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new IssuesModel(this))
    , m_table(new QTableView(this))
    , m_empty(emptyState(tr("No problems in this workspace."), this))
{
    m_table->setObjectName(QStringLiteral("problems.table"));
    m_table->setAccessibleName(tr("Problems of the workspace"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(int(IssueColumn::Message),
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(int(IssueColumn::Rule), 60);
    m_table->setColumnWidth(int(IssueColumn::File), 220);
    m_table->setColumnWidth(int(IssueColumn::Place), 130);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Issue &issue = m_model->row(index.row());
        Q_EMIT activated(issue.file, issue.pointer);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_empty);
    connect(&workspace, &OpenWorkspace::issuesChanged, this, &ProblemsPanel::update);
    update();
}

bool ProblemsPanel::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return false;
    const QModelIndex current = m_table->currentIndex();
    const int row =
        current.isValid() ? (current.row() + by + count) % count : (by > 0 ? 0 : count - 1);
    m_table->selectRow(row);
    const Issue &issue = m_model->row(row);
    Q_EMIT activated(issue.file, issue.pointer);
    return true;
}

void ProblemsPanel::update()
{
    m_model->show(m_workspace.issues());
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    Q_EMIT countChanged(m_model->rowCount());
}

} // namespace Rehearsal
