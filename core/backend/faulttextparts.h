// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <cmath>

namespace Rehearsal {

/// The translation context of all sentences about failed requests.
class FaultText
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

/// Whole seconds, rounded up, at least 1.
[[nodiscard]] inline QString secondsText(std::chrono::milliseconds time)
{
    return QString::number(std::max<qint64>(1, (time.count() + 999) / 1000));
}

} // namespace Rehearsal
