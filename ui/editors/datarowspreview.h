// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/datarows.h"
#include "ui/documents/document.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Rehearsal {

/// What a data row expands to, what all of them cost to run, and what in them is probably not meant.
class DataRowsPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit DataRowsPreview(TestDocument &document, QWidget *parent = nullptr);

    /// From 0; -1 when no row is chosen.
    void showRow(int row);
    void setTimePerTurn(std::optional<double> milliseconds);

private:
    void showCost();
    void showExpansion();
    void checkLater();
    void check();

    TestDocument &m_document;
    QLabel *m_cost;
    QLabel *m_warnings;
    QPlainTextEdit *m_text;
    std::optional<double> m_millisecondsPerTurn;
    int m_row = -1;
    QTimer m_soon;
    QFutureWatcher<QList<DataWarning>> m_checking;
    bool m_again = false; ///< it changed while it was checked
};

/// "1,000 rows × 3 turns = 1,000 runs, 3,000 turns, about 4 min with 4 at once"
[[nodiscard]] QString costText(const DataPlan &plan, const ConversationTest &test);

} // namespace Rehearsal
