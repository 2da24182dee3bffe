// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/wire.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QSplitter;
class QTableView;
class QToolButton;

namespace Rehearsal {

class ExchangeModel;

/// The requests to bots and what came back, redacted, as plain text.
class ExchangePanel final : public QWidget
{
    Q_OBJECT
public:
    /// `run` is offered while there is nothing.
    explicit ExchangePanel(QAction &run, QWidget *parent = nullptr);

    void add(const ExchangeRecord &record);
    /// Shows only the requests about this simulation and selects the last of them; false when there
    /// are none (any more).
    bool showOf(const QString &simulationId);

private:
    [[nodiscard]] const ExchangeRecord *current() const;
    void showDetail();
    void showEmpty();

    ExchangeModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTableView *m_table;
    QPlainTextEdit *m_detail;
    QLineEdit *m_filter;
    QToolButton *m_copy;
    QSplitter *m_split;
    QWidget *m_empty;
};

} // namespace Rehearsal
