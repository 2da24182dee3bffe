// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartframe.h"
#include "ui/reportview.h"

namespace Rehearsal {

/// The confidence of each turn of one run, between 0 and 1 always, with what was expected of it.
class ConfidenceChart final : public ReportView
{
    Q_OBJECT
public:
    explicit ConfidenceChart(QWidget *parent = nullptr);

    void showReport(const RunReport *report) override;
    /// The keyboard's mark, so that chart and table point to the same turn.
    void setCurrentTurn(int turn);

    [[nodiscard]] ChartFrame &frame() { return *m_frame; }

private:
    ChartFrame *m_frame;
};

} // namespace Rehearsal
