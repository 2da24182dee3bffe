#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures how soon a warning stands while one types in a workspace of 22,500 utterances. Builds in
# build/bench-studio, or in the folder given. Ends with 1 if a promise is missed.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/bench-studio}
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_typing
mkdir -p "$build/nlu-data"
gzip -dc tests/data/clinc150/data_full.json.gz >"$build/nlu-data/data_full.json"
exec env QT_QPA_PLATFORM=offscreen "$build/bin/benchmark_typing" "$build/nlu-data"
