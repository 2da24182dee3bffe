// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/target.h"
#include "ui/documents/document.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;

namespace Rehearsal {

class ObservedRuns;
class ProposalsModel;
class RunService;

/// Runs a test several times and offers what stayed the same as expectations, each with its evidence
/// and a tick. Accepting is one edit of the test.
class ProposalsDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int fewestRuns = 3;
    static constexpr int mostRuns = 20;

    /// The document outlives the dialog.
    ProposalsDialog(TestDocument &document, const Target &target, RunService &service,
                    QWidget *parent = nullptr);
    ~ProposalsDialog() override;

    [[nodiscard]] ProposalsModel &model() { return *m_model; }
    /// Enter: runs first, accepts then.
    void accept() override;
    void reject() override;

private:
    QLayout *makeRuns();
    QLayout *makeButtons();
    void makeTable();
    void startRuns();
    void showProgress();
    void showProposals();
    void showTicks();

    TestDocument &m_document;
    Target m_target;
    ObservedRuns *m_runs;
    ProposalsModel *m_model;
    QTableView *m_table;
    QSpinBox *m_times;
    QPushButton *m_run;
    QPushButton *m_accept;
    QPushButton *m_all;
    QPushButton *m_none;
    QProgressBar *m_progress;
    QLabel *m_about;
};

} // namespace Rehearsal
