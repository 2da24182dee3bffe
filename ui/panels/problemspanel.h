// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/quickfix.h"
#include "ui/models/issuesmodel.h"

#include <QMap>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace Rehearsal {

class OpenWorkspace;

/// What is wrong with the files of the workspace, each with its place and what can be done about it.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(OpenWorkspace &workspace, QWidget *parent = nullptr);

    /// Goes to the next issue shown (`by` 1) or the one before (-1), round at the ends, and to its
    /// place. False when there is none.
    bool step(int by);
    /// Lists what can be done about the current issue.
    void showFixes() { showFixes(std::nullopt); }
    /// The same at a place on the screen.
    void showFixes(const std::optional<QPoint> &at);
    /// Makes the first issue that is wanted the current one; false without one.
    bool select(const std::function<bool(const Issue &issue)> &isWanted);
    [[nodiscard]] const Issue *currentIssue() const;

Q_SIGNALS:
    /// The place of a problem is to be shown.
    void activated(const QString &path, const QString &pointer);
    void countChanged(int count);
    /// A fix that is no edit of a test: somebody with the files in hand must do it.
    void fixRequested(const Rehearsal::QuickFix &fix, const Rehearsal::Issue &issue);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeTools();
    [[nodiscard]] QToolButton *makeChip(Issue::Severity severity, const char *name);
    void makeTable();
    void update();
    void showChips();
    void activate(int row);
    void toggle(int row);
    void copyRows();
    void apply(const QuickFix &fix, const Issue &issue);
    void applyToAll(const QuickFix &fix, const Issue &issue);
    void addFixes(QMenu &menu, const Issue &issue);

    OpenWorkspace &m_workspace;
    IssuesModel *m_model;
    IssueSelection m_selection;
    QTableView *m_table;
    QLabel *m_empty;
    QLineEdit *m_filter;
    QComboBox *m_grouping;
    QToolButton *m_fix;
    QMap<Issue::Severity, QToolButton *> m_chips;
};

} // namespace Rehearsal
