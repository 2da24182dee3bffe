// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Rehearsal {

/// Asks for the name of a column of the data rows.
class ColumnDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `others` are names it cannot have. With `uses` above 0 it offers to rename so many
    /// placeholders as well.
    ColumnDialog(const QString &title, const QString &name, const QStringList &others, int uses,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool renamesUses() const;

private:
    void judge();

    QStringList m_others;
    QLineEdit *m_name;
    QCheckBox *m_uses;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace Rehearsal
