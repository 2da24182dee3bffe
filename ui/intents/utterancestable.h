// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/spreadsheettable.h"

namespace Rehearsal {

class UtteranceDelegate;
class UtterancesModel;

/// The table of an intent.
class UtterancesTable final : public SpreadsheetTable
{
    Q_OBJECT
public:
    explicit UtterancesTable(UtterancesModel &model, QWidget *parent = nullptr);

    [[nodiscard]] UtteranceDelegate &utteranceDelegate() { return *m_delegate; }
    [[nodiscard]] QString insertText(bool above) const override;
    /// The texts of the selected rows, a line each.
    void copyAsLines();
    /// Each line of the clipboard, or first cell of its rows, as a new utterance below the selection;
    /// empty lines are passed over. Gives how many.
    int pasteAsUtterances();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showColumns();
    void fitColumns();

    UtterancesModel &m_model;
    UtteranceDelegate *m_delegate;
    bool m_sizedByUser = false;
    bool m_fitting = false;
};

} // namespace Rehearsal
