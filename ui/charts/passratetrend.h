// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartframe.h"
#include "ui/reportview.h"

namespace Rehearsal {

/// The share of passed tests over the suite runs, between 0 and 100 % always.
class PassRateTrend final : public HistoryView
{
    Q_OBJECT
public:
    explicit PassRateTrend(QWidget *parent = nullptr);

    void showHistory(const QList<HistoryRun> &runs) override;

    [[nodiscard]] ChartFrame &frame() { return *m_frame; }

private:
    ChartFrame *m_frame;
};

} // namespace Rehearsal
