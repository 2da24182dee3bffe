// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTableView;

namespace Rehearsal {

class ChecksModel;

/// The form of a turn's checks: a row each with kind, operator, value, not and severity. Cannot be
/// accepted while one of them could not stand in a file; says which and why.
class ChecksDialog final : public QDialog
{
    Q_OBJECT
public:
    ChecksDialog(const QList<Check> &checks, const QString &says, QWidget *parent = nullptr);

    [[nodiscard]] QList<Check> checks() const;

private:
    void addCheck();
    void removeCheck();
    void judge();

    ChecksModel *m_model;
    QTableView *m_table;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace Rehearsal
