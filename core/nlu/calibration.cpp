// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/calibration.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace Rehearsal {

namespace {

/// -ln p and -ln (1 - p) weighed by the target, without overflow for any z.
double loss(const Calibration &curve, std::span<const HeldOutMargin> margins,
            const std::vector<double> &targets)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < margins.size(); ++i) {
        const double z = curve.slope * margins[i].margin + curve.offset;
        const double common = std::log1p(std::exp(-std::abs(z)));
        sum += z >= 0.0 ? targets[i] * z + common : (targets[i] - 1.0) * z + common;
    }
    return sum;
}

} // namespace

double Calibration::confidence(double margin) const
{
    const double z = slope * margin + offset;
    if (z >= 0.0) {
        const double e = std::exp(-z);
        return e / (1.0 + e);
    }
    return 1.0 / (1.0 + std::exp(z));
}

Calibration fitCalibration(std::span<const HeldOutMargin> margins)
{
    const Calibration prior;
    if (margins.empty())
        return prior;
    const double size = static_cast<double>(margins.size());
    const double trust = size / (size + CalibrationPrior);
    std::vector<double> targets;
    targets.reserve(margins.size());
    for (const HeldOutMargin &held : margins)
        targets.push_back(trust * (held.right ? 1.0 : 0.0)
                          + (1.0 - trust) * prior.confidence(held.margin));

    constexpr int steps = 100;
    constexpr double ridge = 1e-9;
    constexpr double smallest = 1e-10;
    Calibration curve = prior;
    double before = loss(curve, margins, targets);
    for (int step = 0; step < steps; ++step) {
        double slopeGradient = 0.0;
        double offsetGradient = 0.0;
        double h11 = ridge;
        double h12 = 0.0;
        double h22 = ridge;
        for (std::size_t i = 0; i < margins.size(); ++i) {
            const double p = curve.confidence(margins[i].margin);
            const double difference = targets[i] - p;
            const double spread = p * (1.0 - p);
            slopeGradient += difference * margins[i].margin;
            offsetGradient += difference;
            h11 += spread * margins[i].margin * margins[i].margin;
            h12 += spread * margins[i].margin;
            h22 += spread;
        }
        const double determinant = h11 * h22 - h12 * h12;
        if (std::abs(slopeGradient) + std::abs(offsetGradient) < 1e-7 * size || determinant <= 0.0)
            break;
        const double slopeStep = -(h22 * slopeGradient - h12 * offsetGradient) / determinant;
        const double offsetStep = -(h11 * offsetGradient - h12 * slopeGradient) / determinant;
        const double fall = slopeGradient * slopeStep + offsetGradient * offsetStep;
        double length = 1.0;
        for (; length > smallest; length /= 2.0) {
            const Calibration next = {curve.slope + length * slopeStep,
                                      curve.offset + length * offsetStep};
            const double after = loss(next, margins, targets);
            if (after < before + 1e-4 * length * fall) {
                curve = next;
                before = after;
                break;
            }
        }
        if (length <= smallest)
            break;
    }
    const bool usable = std::isfinite(curve.slope) && std::isfinite(curve.offset);
    return usable && curve.slope < 0.0 ? curve : prior;
}

double lowerQuantile(std::span<const HeldOutMargin> margins, double share, double fixed)
{
    if (margins.empty())
        return fixed;
    std::vector<double> sorted;
    sorted.reserve(margins.size());
    for (const HeldOutMargin &held : margins)
        sorted.push_back(held.margin);
    const double size = static_cast<double>(sorted.size());
    const auto rank = static_cast<std::size_t>(share * (size - 1.0));
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(rank),
                     sorted.end());
    const double trust = size / (size + CalibrationPrior);
    return trust * sorted[rank] + (1.0 - trust) * fixed;
}

} // namespace Rehearsal
