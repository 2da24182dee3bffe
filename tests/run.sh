#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a clone on Debian 12 to all tests passed: one build with ASan, UBSan and warnings as errors,
# then every test, offscreen. Arguments go to ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source app/packages.sh

# python3: a second verifier of the audit log.
install_missing "${packages[@]}" python3
build asan
say "testing"
exec ctest --preset asan --parallel 2 "$@"
