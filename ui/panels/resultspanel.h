// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/resultsmodel.h"
#include "ui/models/turncells.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;
class QTreeView;

namespace Rehearsal {

class ResultDetail;
class ResultsFilter;
class RunController;

/// What the last suite run gave: a tree of tests, turns and expectations, filtered by state and text, and
/// beside it why the chosen one did not hold. A row jumps to its cell in the editor.
class ResultsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ResultsPanel(RunController &runs, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView &tree() { return *m_tree; }
    [[nodiscard]] ResultsModel &model() { return *m_model; }
    [[nodiscard]] ResultDetail &detail() { return *m_detail; }
    /// The tests of the selected rows.
    [[nodiscard]] QStringList selectedPaths() const;
    /// Of the current row.
    [[nodiscard]] ResultPlace currentPlace() const;
    /// Chooses the next failing expectation of those listed (by -1: the one before), shows why, and
    /// jumps to its cell; round the end to the first. False when there is none.
    bool step(int by);
    /// Chooses the first failing expectation of this run of the suite, or the run, whatever the
    /// filter says, and shows why.
    void showRun(int run);

Q_SIGNALS:
    /// The user wants to see the place; turn -1 is the whole test.
    void activated(const QString &path, int turn, Rehearsal::TurnColumn column);

private:
    QToolButton *addChip(int id, const QString &name);
    void showCounts();
    void showDetail();
    void openFailures(int run);
    void activate(const ResultPlace &place);

    RunController &m_runs;
    ResultsModel *m_model;
    ResultsFilter *m_shown;
    QTreeView *m_tree;
    ResultDetail *m_detail;
    QSplitter *m_split;
    QLineEdit *m_filter;
    QComboBox *m_grouping;
    QLabel *m_empty;
    QButtonGroup *m_chips;
    int m_opened = 0; ///< failures of this suite that opened by themselves
};

} // namespace Rehearsal
