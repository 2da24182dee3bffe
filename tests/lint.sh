#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Formatting and static analysis, not part of the normal test run: clang-format over all sources,
# clang-tidy over the sources given, or over all of them (5 to 6 s a file).
# usage: tests/lint.sh [FILE.cpp…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source app/packages.sh

install_missing "${packages[@]}" clang-14 clang-format-14 clang-tidy-14
status=0
say "clang-format"
git ls-files -z -- '*.cpp' '*.h' | xargs -0 clang-format-14 --dry-run -Werror || status=1

step configure-lint "configuring build/lint" cmake --preset dev -B build/lint \
    -DCMAKE_CXX_COMPILER=clang++-14 -DREHEARSAL_WERROR=OFF
# The generated moc sources are included by ours.
mapfile -t generated < <(ninja -C build/lint -t targets all | sed -n 's/^\([^:/]*_autogen\): .*/\1/p')
step autogen "generating moc sources" ninja -C build/lint "${generated[@]}"

if (($#)); then
    files=("$@")
else
    mapfile -t files < <(git ls-files -- 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp' 'tests/*.cpp')
fi
say "clang-tidy over ${#files[@]} files"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 -p build/lint --quiet \
    --header-filter="^$PWD/(core|ui|app|tests)/" || status=1
exit "$status"
