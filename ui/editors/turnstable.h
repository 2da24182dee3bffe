// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/spreadsheettable.h"

namespace Rehearsal {

class TurnDelegate;
class TurnsModel;

/// The table of a test.
class TurnsTable final : public SpreadsheetTable
{
    Q_OBJECT
public:
    explicit TurnsTable(TurnsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] TurnDelegate &turnDelegate() { return *m_delegate; }
    [[nodiscard]] QString insertText(bool above) const override;

Q_SIGNALS:
    /// The checks of a turn are to be edited in their form.
    void checksRequested(int row);
    /// What the last run gave in this cell is to be expected from now on.
    void acceptRequested(const QModelIndex &index);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    TurnDelegate *m_delegate;
    bool m_sizedByUser = false;
    bool m_fitting = false;
};

} // namespace Rehearsal
