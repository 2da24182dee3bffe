#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells how long a table of 150,000 rows takes to scroll, to paste 10,000 rows into and to undo that.
# Builds in build/bench.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=ON -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_tables
exec env QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" "$build/bin/benchmark_tables"
