#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a clone on Debian 12 to the studio on the travel sample. Without a display the sample suite
# runs on the command line. --install stops after building; other arguments go to the program.
set -euo pipefail
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source app/packages.sh

install_only=no
workspace=(--workspace "$PWD/resources/samples/travel")
arguments=()
for argument in "$@"; do
    case $argument in
    --install) install_only=yes ;;
    --workspace | --workspace=*) workspace=() arguments+=("$argument") ;;
    *) arguments+=("$argument") ;;
    esac
done

[[ -z ${WAYLAND_DISPLAY:-} ]] || packages+=(qt6-wayland)
install_missing "${packages[@]}"
build release
[[ $install_only == no ]] || exit 0

bin=$PWD/build/release/bin
reports=$PWD/build/reports
cd "$called_from"
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    say "opening the studio"
    exec "$bin/rehearsal" "${workspace[@]}" "${arguments[@]}"
fi

say "no display: running the suite on the command line"
status=0
"$bin/rehearsal-cli" run "${workspace[@]}" \
    --report "html=$reports/report.html" --report "result=$reports/result.json" \
    --report "audit=$reports/audit.json" --report "junit=$reports/TEST-rehearsal.xml" \
    "${arguments[@]}" || status=$?
say "the report is $reports/report.html"
exit "$status"
