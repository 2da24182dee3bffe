// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runservice.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableView;

namespace Rehearsal {

class FaultsModel;

/// Switches on the faults of the sandbox that one wants to rehearse. Does not block the window, so
/// that one can run tests beside it.
class SandboxFaultsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `sandbox` outlives it.
    explicit SandboxFaultsDialog(SandboxControl &sandbox, QWidget *parent = nullptr);

private:
    void apply();
    void clearAll();
    void set(const QStringList &faults);
    void showFaults();
    void filter(const QString &text);
    void showAbout();

    SandboxControl &m_sandbox;
    FaultsModel *m_model;
    QTableView *m_table;
    QLineEdit *m_filter;
    QLabel *m_about;
    QLabel *m_current;
    QLabel *m_problem;
};

} // namespace Rehearsal
