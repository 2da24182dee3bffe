#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the search for ambiguous utterances beside the published code in Python and scikit-learn,
# which is installed if it is missing. Builds in build/bench. Ends with 1 if a target is missed.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/bench}
python=/usr/bin/python3

if ! "$python" -c 'import sklearn' 2>/dev/null; then
    sudo=
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    $sudo apt-get update -q
    $sudo apt-get install -q -y --no-install-recommends python3-sklearn
fi

cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=OFF -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_ambiguity

data=$build/nlu-data
mkdir -p "$data"
gzip -dc tests/data/clinc150/data_full.json.gz >"$data/data_full.json"
gzip -dc tests/data/banking77/train.csv.gz >"$data/train.csv"
gzip -dc tests/data/banking77/test.csv.gz >"$data/test.csv"
"$python" tests/benchmarks/ambiguity_baseline.py "$data" >"$data/baseline.txt"
exec "$build/bin/benchmark_ambiguity" "$data"
