#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a clone on Debian 12 to all tests passed: one build with ASan, UBSan and warnings as errors,
# then every test, offscreen. Arguments go to ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source app/packages.sh

install_missing "${packages[@]}"
build asan
say "testing"
exec ctest --preset asan --parallel 2 "$@"
