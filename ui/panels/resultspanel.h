// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QStandardItem;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace Rehearsal {

class ResultsFilter;
class RunController;

/// What the last suite run gave: test, turn, expectation, with expected against actual. A row jumps to
/// its place in the editor.
class ResultsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ResultsPanel(RunController &runs, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView &tree() { return *m_tree; }

Q_SIGNALS:
    /// The user wants to see the place; turn -1 is the whole test.
    void activated(const QString &path, int turn);

private:
    QToolButton *addChip(int id, const QString &name);
    void clear();
    void add(const RunReport &report);
    void showCounts();
    void showRest();

    RunController &m_runs;
    QStandardItemModel *m_model;
    ResultsFilter *m_shown;
    QTreeView *m_tree;
    QLineEdit *m_filter;
    QLabel *m_empty;
    QButtonGroup *m_chips;
};

} // namespace Rehearsal
