#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures the language understanding against its targets and against liblinear. Builds in
# build/bench; installs liblinear-dev if it is missing. Ends with 1 if a target is missed.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench

if [ ! -e /usr/include/linear.h ] && [ ! -e /usr/include/liblinear/linear.h ]; then
    sudo=
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    $sudo apt-get update -q
    $sudo apt-get install -q -y --no-install-recommends liblinear-dev
fi

cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=OFF -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_nlu

mkdir -p "$build/nlu-data"
gzip -dc tests/data/clinc150/data_full.json.gz >"$build/nlu-data/data_full.json"
gzip -dc tests/data/banking77/train.csv.gz >"$build/nlu-data/train.csv"
gzip -dc tests/data/banking77/test.csv.gz >"$build/nlu-data/test.csv"
exec "$build/bin/benchmark_nlu" "$build/nlu-data"
