#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures how often each signal of ambiguity is right, against three classifiers of scikit-learn
# (python3-sklearn). Builds in build/bench, or in the folder given. Ends with 1 if one is worse than
# the design by more than two points.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/bench}
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=OFF -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_ambiguity_quality
data=$build/nlu-data
mkdir -p "$data"
gzip -dc tests/data/clinc150/data_full.json.gz >"$data/data_full.json"
gzip -dc tests/data/banking77/train.csv.gz >"$data/train.csv"
gzip -dc tests/data/banking77/test.csv.gz >"$data/test.csv"
[ -e "$data/banking77.truth" ] || /usr/bin/python3 tests/benchmarks/ambiguity_judges.py "$data"
exec "$build/bin/benchmark_ambiguity_quality" "$data"
