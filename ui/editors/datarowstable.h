// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/spreadsheettable.h"

namespace Rehearsal {

class DataRowsModel;

/// The grid of the data rows. What is pasted grows it in both directions; a first line of column
/// names is not taken for a row.
class DataRowsTable final : public SpreadsheetTable
{
    Q_OBJECT
public:
    explicit DataRowsTable(DataRowsModel &model, QWidget *parent = nullptr);

    void perform(TableCommand command) override;
    [[nodiscard]] QString insertText(bool above) const override;
    /// From 0 without the fixed ones; -1 when there is none.
    [[nodiscard]] int currentDataColumn() const;

Q_SIGNALS:
    /// The run behind a row's result is to be shown.
    void resultActivated(int row);
    void headerMenuRequested(int dataColumn, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showHeaderMenu(const QPoint &position) override;

private:
    void pasteBlock();

    DataRowsModel &m_model;
};

} // namespace Rehearsal
