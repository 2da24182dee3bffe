# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
#
# What app/start.sh and tests/run.sh share: the Debian packages, and steps that say one line each.
# Sourced from the root of the repository.

packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
    nlohmann-json3-dev libcli11-dev libssl-dev qtkeychain-qt6-dev zlib1g-dev
    libarchive-dev libyaml-cpp-dev
    libqt6sql6-sqlite libqt6svg6 libsecret-1-0 libthai0 qt6-translations-l10n fonts-dejavu-core
)

logs=build/logs
mkdir -p "$logs"

# A clone in another folder then finds the objects of this one.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1

say() { printf '== %s\n' "$*"; }

# step NAME WHAT COMMAND…: says WHAT and runs the command; its output is shown only if it fails.
step()
{
    local log="$logs/$1.log"
    say "$2"
    shift 2
    if ! "$@" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        printf '== failed; all of it is in %s\n' "$log" >&2
        exit 1
    fi
}

install_packages()
{
    export DEBIAN_FRONTEND=noninteractive
    apt-get update && apt-get install -y --no-install-recommends "$@"
}

# Asks dpkg first, so that nothing is done when nothing is missing.
install_missing()
{
    local missing=() package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] \
            || missing+=("$package")
    done
    if ((${#missing[@]} == 0)); then
        say "all packages are there"
    elif ((EUID == 0)); then
        step apt "installing ${missing[*]}" install_packages "${missing[@]}"
    elif command -v sudo >/dev/null; then
        say "sudo is needed to install packages"
        sudo -v
        step apt "installing ${missing[*]}" \
            sudo bash -c "$(declare -f install_packages); install_packages \"\$@\"" - "${missing[@]}"
    else
        printf '== missing, and neither root nor sudo to install them: %s\n' "${missing[*]}" >&2
        exit 1
    fi
}

# build PRESET: at a terminal ninja's own progress line is shown.
build()
{
    step "configure-$1" "configuring build/$1" cmake --preset "$1"
    if [[ -t 1 ]]; then
        say "building build/$1"
        cmake --build --preset "$1" --parallel "$(nproc)"
    else
        step "build-$1" "building build/$1" cmake --build --preset "$1" --parallel "$(nproc)"
    fi
}
