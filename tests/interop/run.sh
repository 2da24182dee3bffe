#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Imports the whole Snips and Home Assistant sets and compares every span with the source.
# usage: tests/interop/run.sh [DATA_FOLDER [BUILD_FOLDER]]
# DATA_FOLDER (../shared/data) holds snips/*.json and ha-intents/ha_intents_tests.csv.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
data=$(cd "${1:-$root/../shared/data}" && pwd)
cli=${2:-$root/build/main}/bin/rehearsal-cli
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$cli" import snips "$data"/snips/*.json --into "$folder/snips" --losses "$folder/snips.csv" \
    >/dev/null
"$cli" import homeassistant "$data/ha-intents/ha_intents_tests.csv" --into "$folder/ha" \
    --losses "$folder/ha.csv" >/dev/null
python3 "$root/tests/interop/verify.py" "$data" "$folder"
