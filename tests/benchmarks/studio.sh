#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells how long the window does not answer while it opens a workspace and runs its tests. Builds in
# build/bench; takes the banking sample unless a workspace is named.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=ON -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_studio
exec env QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" "$build/bin/benchmark_studio" \
    "${1:-resources/samples/banking}"
