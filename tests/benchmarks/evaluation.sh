#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures cross-validation and the effect of edits against their targets and against training from
# nothing. Builds in build/bench. Ends with 1 if a target is missed.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench

cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=OFF -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_evaluation

mkdir -p "$build/nlu-data"
gzip -dc tests/data/clinc150/data_full.json.gz >"$build/nlu-data/data_full.json"
gzip -dc tests/data/banking77/train.csv.gz >"$build/nlu-data/train.csv"
gzip -dc tests/data/banking77/test.csv.gz >"$build/nlu-data/test.csv"
exec "$build/bin/benchmark_evaluation" "$build/nlu-data"
