#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does `compare` cry wolf? comparison.py CLI [PAIRS]

Runs the banking sample on models trained from the same texts in another order, which is the noise of a
language understanding that is trained again, and compares neighbours: no regression may be claimed. Then on a
version that lost 30 % of the utterances of five intents: these must stand first."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

SAMPLE = os.path.join(os.path.dirname(__file__), "../../resources/samples/banking")
WEAKENED = ["card_arrival", "exchange_rate", "lost_or_stolen_card", "top_up_failed", "why_verify_identity"]


def run(cli, folder, name, seed=None, excluded=None):
    workspace = os.path.join(folder, name)
    shutil.copytree(SAMPLE, workspace)
    if seed is not None:
        order = random.Random(seed)
        for file in sorted(os.listdir(workspace + "/intents")):
            path = f"{workspace}/intents/{file}"
            with open(path, encoding="utf-8") as source:
                intent = json.load(source)
            order.shuffle(intent["utterances"])
            with open(path, "w", encoding="utf-8") as target:
                json.dump(intent, target)
    if excluded:
        os.makedirs(workspace + "/sandbox", exist_ok=True)
        version = {"id": "v", "name": "v", "status": "ACTIVE", "deployed": True,
                   "excludedUtterances": {intent: 0.3 for intent in excluded}}
        world = {"format": {"kind": "rehearsal.world", "major": 1, "minor": 0},
                 "bots": [{"id": "bot", "name": "Banking", "versions": [version]}],
                 "environments": [{"id": "env", "name": "E", "isolation_mode": "PERMISSIVE",
                                   "allowed_bot_ids": ["bot"]}], "replies": {}}
        with open(workspace + "/sandbox/world.json", "w", encoding="utf-8") as target:
            json.dump(world, target)
    result = os.path.join(folder, name + ".json")
    subprocess.run([cli, "run", "--workspace", workspace, "--state", folder + "/state", "--jobs", "16",
                    "--poll-interval", "0.1", "--report", "result=" + result],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return result


def compare(cli, before, after):
    done = subprocess.run([cli, "compare", before, after, "--format", "json"],
                          stdout=subprocess.PIPE, check=False)
    return done.returncode, json.loads(done.stdout)


def claims(comparison):
    return [s.get("intent", "the suite") for s in [comparison["suite"]] + comparison["intents"]
            if s["tendency"] == "worse"]


def main():
    cli = sys.argv[1]
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        results = [run(cli, folder, f"trained-{seed}", seed) for seed in range(pairs + 1)]
        for before, after in zip(results, results[1:]):
            code, comparison = compare(cli, before, after)
            figures = comparison["suite"]["understood"]
            print(f"same texts: {figures['lost']} lost, {figures['won']} won of {figures['pairs']}, "
                  f"exit {code}, claimed: {claims(comparison) or 'nothing'}")
            failed = failed or bool(claims(comparison))
        code, comparison = compare(cli, run(cli, folder, "whole"), run(cli, folder, "weak", excluded=WEAKENED))
        first = [s["intent"] for s in comparison["intents"][:len(WEAKENED)]]
        print(f"weakened: first are {first}, claimed {claims(comparison)}, exit {code}")
        failed = failed or sorted(first) != WEAKENED
    sys.exit(1 if failed else 0)


main()
