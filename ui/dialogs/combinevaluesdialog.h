// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"
#include "core/rules/datarows.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Rehearsal {

/// Makes rows of the values that each column may have, and says how many before it does.
class CombineValuesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Begins with the values that stand in the columns of `table` now.
    explicit CombineValuesDialog(const DataTable &table, QWidget *parent = nullptr);

    /// As counted last.
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }

private:
    [[nodiscard]] QList<QStringList> values() const;
    void count();

    QList<QPlainTextEdit *> m_values; ///< one a column
    QComboBox *m_combining;
    QSpinBox *m_size;
    QSpinBox *m_seed;
    QLabel *m_count;
    QPushButton *m_accept;
    QTimer m_soon;
    QList<QStringList> m_rows;
};

} // namespace Rehearsal
