// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "core/store/runhistory.h"

#include <QWidget>

namespace Rehearsal {

/// A panel about one run: what the confidence chart is. The window shows it the newest report of
/// the test whose editor is in front.
class ReportView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// nullptr: there is none yet; say what would bring one.
    virtual void showReport(const RunReport *report) = 0;

Q_SIGNALS:
    /// The user wants to see this turn (from 0) in the editor.
    void turnActivated(int turn);
};

/// A panel about the runs over time: what the pass-rate trend is.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Oldest first.
    virtual void showHistory(const QList<HistoryRun> &runs) = 0;
};

} // namespace Rehearsal
