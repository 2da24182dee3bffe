#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures conversations per second beside httpx and asyncio, cold start, peak memory, and the banking
# sample. Builds in build/bench; installs python3-httpx if it is missing. Ends with 1 if a target is
# missed. What is measured, and how, is told in throughput.py. Takes about two minutes on a machine
# that does nothing else.
set -eu
cd "$(dirname "$0")/../.."
build=build/bench

if ! /usr/bin/python3 -c 'import httpx' 2>/dev/null; then
    sudo=
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    $sudo apt-get update -q
    $sudo apt-get install -q -y --no-install-recommends python3-httpx
fi

cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON \
    -DREHEARSAL_STUDIO=OFF -DREHEARSAL_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target benchmark_throughput instantserver rehearsal-cli

exec /usr/bin/python3 tests/benchmarks/throughput.py "$build" "$@"
