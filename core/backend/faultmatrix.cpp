// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/faultmatrix.h"

#include <array>

namespace Rehearsal {

namespace {

constexpr int columnCount = 9;
struct Row
{
    Fault fault;
    std::array<Reaction, columnCount> reactions;
};

constexpr Reaction ok = Reaction::Accept;
constexpr Reaction nt = Reaction::Note;
constexpr Reaction ra = Reaction::Repeat;
constexpr Reaction rw = Reaction::WaitAsTold;
constexpr Reaction si = Reaction::SignInAgain;
constexpr Reaction st = Reaction::Stop;
constexpr Reaction un = Reaction::Unknown;
constexpr Reaction rb = Reaction::ReadBack;
constexpr Reaction cf = Reaction::Conflict;
constexpr Reaction kp = Reaction::KeepPolling;
constexpr Reaction sp = Reaction::StopPolling;

// clang-format off
constexpr std::array matrix = std::to_array<Row>({
    //           S1  S2  S3  S4  S5  I1  I3  I4  I5
    {Fault::T01, {ra, ra, ra, ra, kp, ra, ra, ra, kp}},
    {Fault::T02, {ra, ra, ra, ra, kp, ra, ra, ra, kp}},
    {Fault::T03, {ra, ra, ra, ra, kp, ra, ra, ra, kp}},
    {Fault::T04, {ra, ra, ra, ra, kp, ra, ra, ra, kp}},
    {Fault::T05, {st, st, st, st, kp, st, st, st, kp}},
    {Fault::T06, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::T07, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::T08, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::T09, {st, st, st, st, kp, st, st, st, kp}},
    {Fault::T10, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T11, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T12, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T13, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T14, {st, st, st, un, kp, st, rb, un, kp}},
    {Fault::T15, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T16, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T17, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::T18, {ok, ok, ok, ok, ok, ok, ok, ok, ok}},
    {Fault::T19, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::T20, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::T21, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::T22, {st, st, st, un, kp, st, rb, un, kp}},
    {Fault::T23, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::H01, {nt, nt, nt, nt, nt, nt, nt, nt, nt}},
    {Fault::H02, {st, st, st, un, kp, st, rb, nt, kp}},
    {Fault::H03, {st, st, st, un, kp, st, rb, un, kp}},
    {Fault::H04, {st, st, st, st, kp, st, st, st, kp}},
    {Fault::H05, {st, ok, ok, st, ok, ok, st, st, ok}},
    {Fault::H06, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H07, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H08, {st, si, si, si, si, si, si, si, si}},
    {Fault::H09, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H10, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H11, {st, st, st, st, sp, nt, st, st, sp}},
    {Fault::H12, {st, st, st, st, sp, nt, st, st, sp}},
    {Fault::H13, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H14, {ra, ra, ra, ra, kp, ra, rb, ra, kp}},
    {Fault::H15, {st, st, st, st, kp, st, cf, st, kp}},
    {Fault::H16, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H17, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H18, {st, st, st, st, sp, st, cf, st, sp}},
    {Fault::H19, {ra, ra, ra, ra, kp, ra, ra, ra, kp}},
    {Fault::H20, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H21, {ra, ra, ra, ra, kp, ra, ra, ra, kp}},
    {Fault::H22, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H23, {rw, rw, rw, rw, kp, rw, rw, rw, kp}},
    {Fault::H24, {rw, rw, rw, rw, kp, rw, rw, rw, kp}},
    {Fault::H25, {rw, rw, rw, rw, kp, rw, rw, rw, kp}},
    {Fault::H26, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H27, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::H28, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::H29, {rw, rw, rw, rw, kp, rw, rw, rw, kp}},
    {Fault::H30, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::H31, {st, st, st, st, sp, st, st, st, sp}},
    {Fault::H32, {ra, ra, ra, un, kp, ra, rb, un, kp}},
    {Fault::B01, {st, st, st, un, kp, st, rb, nt, kp}},
    {Fault::B02, {st, st, st, un, kp, st, rb, un, kp}},
    {Fault::B03, {nt, nt, nt, nt, nt, nt, nt, nt, nt}},
    {Fault::B04, {st, st, st, un, kp, st, rb, un, kp}},
    {Fault::B05, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::B06, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::B07, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::B08, {nt, nt, nt, nt, nt, nt, nt, nt, nt}},
    {Fault::B09, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::B10, {st, st, st, un, sp, st, rb, un, sp}},
    {Fault::B11, {st, st, st, un, sp, st, rb, nt, sp}},
    {Fault::B12, {st, st, st, un, sp, st, rb, nt, sp}},
    {Fault::B13, {ok, ok, ok, ok, ok, ok, ok, ok, ok}},
    {Fault::B14, {st, st, st, nt, kp, nt, nt, nt, kp}},
    {Fault::B15, {st, st, st, un, sp, st, rb, nt, sp}},
    {Fault::B16, {st, st, st, st, sp, st, rb, st, sp}},
    {Fault::B17, {ok, ok, ok, ok, ok, ok, ok, ok, ok}},
});
// clang-format on

int columnOf(Phase phase)
{
    switch (phase) {
    case Phase::S1:
        return 0;
    case Phase::S2:
    case Phase::E1: // reading, and the free to repeat evaluate: as reading the versions
    case Phase::E2:
    case Phase::E3:
    case Phase::E4:
    case Phase::E5:
        return 1;
    case Phase::S3:
        return 2;
    case Phase::S4:
        return 3;
    case Phase::S5:
        return 4;
    case Phase::I1:
        return 5;
    case Phase::I3:
        return 6;
    case Phase::I4:
        return 7;
    case Phase::I5:
        return 8;
    }
    Q_UNREACHABLE();
}

} // namespace

Reaction reactionTo(Fault fault, Phase phase)
{
    for (const Row &row : matrix) {
        if (row.fault == fault)
            return row.reactions[std::size_t(columnOf(phase))];
    }
    return fault == Fault::None ? Reaction::Accept : Reaction::Stop;
}

} // namespace Rehearsal
