#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells how soon an edited expectation of a test of 50 turns is judged again on screen; fails above 50 ms.
# Builds in build/bench.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=ON -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_rejudge
exec env QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" "$build/bin/benchmark_rejudge" \
    resources/samples/travel
