// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace Rehearsal {

/// p = 1 / (1 + exp(slope * margin + offset)), slope < 0 (Platt 1999).
struct Calibration
{
    double slope = -4.0;
    double offset = -2.4;

    [[nodiscard]] double confidence(double margin) const;
    friend bool operator==(const Calibration &, const Calibration &) = default;
};

/// The best margin of an utterance the model has not learned from, and whether the answer was
/// right.
struct HeldOutMargin
{
    double margin = 0.0;
    bool right = false;
};

/// Few utterances say little about the curve, so it is drawn towards the default one: as if this
/// many more had been seen that answer exactly as the default says. 15,000 hardly notice, 80 get
/// mostly the default.
inline constexpr double CalibrationPrior = 200.0;

/// The curve that makes `margins` most likely (Newton's method after Lin, Lin, Weng, Machine
/// Learning 68, 2007), with the prior. The default if there is none with a falling slope.
[[nodiscard]] Calibration fitCalibration(std::span<const HeldOutMargin> margins);

/// The margin that `share` of the margins lie below, drawn towards `fixed` in the same way.
[[nodiscard]] double lowerQuantile(std::span<const HeldOutMargin> margins, double share,
                                   double fixed);

} // namespace Rehearsal
