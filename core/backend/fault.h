// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QString>

namespace Rehearsal {

/// What a request is for: the columns of the network matrix (reliability.md 6.2). The E phases are
/// the optional operations, which the matrix does not list.
enum class Phase {
    S1, ///< token
    S2, ///< versions of the bot
    S3, ///< environment
    S4, ///< submit
    S5, ///< poll
    I1, ///< read intent
    I3, ///< replace intent
    I4, ///< retrain
    I5, ///< training job
    E1, ///< list bots
    E2, ///< list environments
    E3, ///< list intents
    E4, ///< evaluate
    E5, ///< cancel a simulation
};

/// What can go wrong with one request: T on the way, H by status, B by body (reliability.md 6.2).
// clang-format off
enum class Fault : quint8 {
    None,
    T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, T11, T12,
    T13, T14, T15, T16, T17, T18, T19, T20, T21, T22, T23,
    H01, H02, H03, H04, H05, H06, H07, H08, H09, H10, H11, H12, H13, H14, H15, H16,
    H17, H18, H19, H20, H21, H22, H23, H24, H25, H26, H27, H28, H29, H30, H31, H32,
    B01, B02, B03, B04, B05, B06, B07, B08, B09, B10, B11, B12, B13, B14, B15, B16, B17,
};
// clang-format on

/// "S4".
[[nodiscard]] QString phaseName(Phase phase);
/// "T12"; "" for None.
[[nodiscard]] QString faultName(Fault fault);
/// The fault of that name, None for another text.
[[nodiscard]] Fault faultFromName(const QString &name);
/// The kind of the error when the fault ends a request whose outcome is known.
[[nodiscard]] Error::Kind kindOf(Fault fault);

} // namespace Rehearsal
