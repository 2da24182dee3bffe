#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Holds the client and the sandbox against the contract: a validating proxy (Stoplight Prism) stands
# between rehearsal-cli and the sandbox while the travel and banking suites run, then the operations
# that a run does not use are called once each. Exit 1 on any violation, in either direction.
# Needs app/start.sh --install before, node and npm; Prism is installed into build/contract.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

prism_version=5.14.2
cli=${REHEARSAL_CLI:-$PWD/build/release/bin/rehearsal-cli}
work=$PWD/build/contract
prism=$work/node_modules/.bin/prism
contract=$PWD/resources/api/cognigy-v1.openapi.yaml
[[ -x $cli ]] || { echo "there is no $cli: run app/start.sh --install first" >&2; exit 3; }
mkdir -p "$work"

say() { printf '== %s\n' "$*"; }

servers=()
stop_servers()
{
    local server
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    done
    servers=()
}
trap stop_servers EXIT

# wait_for FILE PATTERN: until a server has said that it is ready, at most 30 s.
wait_for()
{
    local attempt
    for ((attempt = 0; attempt < 300; attempt++)); do
        grep -qs "$2" "$1" && return
        sleep 0.1
    done
    echo "not ready after 30 s, see $1" >&2
    exit 6
}

free_port()
{
    node -e 'const s = require("net").createServer();
             s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

if [[ ! -x $prism ]]; then
    say "installing @stoplight/prism-cli $prism_version into build/contract"
    npm install --silent --no-audit --no-fund --prefix "$work" "@stoplight/prism-cli@$prism_version"
fi

violations=0

# suite SAMPLE TURNS: runs the sample through the proxy; a copy of it, because the target that leads
# to the proxy has to lie in the workspace.
suite()
{
    local name=$1 turns=$2 copy=$work/$1 sandbox_url port status=0
    rm -rf "$copy"
    cp -r "resources/samples/$name" "$copy"
    mkdir -p "$copy/sandbox" "$copy/targets"
    cp resources/samples/travel/sandbox/world.json "$copy/sandbox/world.json"

    "$cli" sandbox --workspace "$copy" --port 0 >"$work/$name-sandbox.log" 2>&1 &
    servers+=($!)
    wait_for "$work/$name-sandbox.log" '^http://127'
    sandbox_url=$(grep -m 1 -o '^http://127[^ ]*' "$work/$name-sandbox.log")
    port=$(free_port)
    NO_COLOR=1 "$prism" proxy "$contract" "$sandbox_url" --errors --host 127.0.0.1 --port "$port" \
        >"$work/$name-prism.log" 2>&1 &
    servers+=($!)
    wait_for "$work/$name-prism.log" 'Prism is listening'

    cat >"$copy/targets/contract.target.json" <<TARGET
{
  "format": { "kind": "rehearsal.target", "major": 1, "minor": 0 },
  "name": "contract",
  "dialect": "v1",
  "baseUrl": "http://127.0.0.1:$port",
  "clientId": "contract",
  "bot": "bot-12345",
  "environment": "env-staging",
  "version": "ver-abc"
}
TARGET
    say "running $name through the proxy"
    # Failed assertions are the sample's business (banking has some); here only the wire counts.
    REHEARSAL_CLIENT_SECRET=contract "$cli" run --workspace "$copy" --target contract \
        --state "$work/state" --report "result=$work/$name-result.json" \
        >"$work/$name-run.log" 2>&1 || status=$?
    ((status <= 1)) || { tail -n 20 "$work/$name-run.log" >&2; exit "$status"; }
    node tests/contract/other_operations.mjs "http://127.0.0.1:$port" "$copy"
    stop_servers

    node tests/contract/count.mjs "$work/$name-prism.log" "$work/$name-result.json" "$turns" \
        || violations=1
}

suite travel 3
suite banking 3080
((violations == 0)) || exit 1
say "no violation in either direction"
