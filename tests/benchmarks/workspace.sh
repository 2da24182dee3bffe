#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells how long the window does not answer with a workspace of 1,000 tests and 1,000 intents and with
# one of 3,000 tests, which are run, and how soon the sample is there. Builds in build/bench.
set -u
cd "$(dirname "$0")/../.."
build=build/bench
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=ON -DREHEARSAL_BENCHMARKS=ON >/dev/null || exit 1
cmake --build "$build" --target benchmark_workspace || exit 1
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
missed=0
for round in 1 2 3 4 5; do
    "$build/bin/benchmark_workspace" start resources/samples/banking || missed=1
done
"$build/bin/benchmark_workspace" 1000 1000 || missed=1
"$build/bin/benchmark_workspace" 3000 20 || missed=1
exit $missed
