#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes 100,000 steps to each report. Builds in build/bench. Ends with 1 if one takes over 3 s or 300 MB.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=OFF -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_reports
code=0
for kind in result audit junit html csv ctrf allure; do
    "$build/bin/benchmark_reports" "$kind" || code=1
done
exit $code
