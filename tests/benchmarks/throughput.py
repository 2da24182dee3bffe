# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The driver of the throughput benchmark; throughput.sh builds and calls it.

throughput.py BUILD [--rounds N] [--conversations N]

Conversations per second: 1,000 three-turn conversation tests against an instant local server in a
process of its own, keep-alive. Each side is a fresh process and takes its own time, from sign-in to
the last verdict. Both sides do for each conversation: read the versions and the environment and judge
them, submit, poll (completed at once), the six metrics, the verdict, and an audit record that is
written out as JSON text. So both send four requests a conversation, which the server counts; the
ratios are of these figures. "Target check shared" is what users have: the runs of a suite read versions
and environment once in 30 s, which leaves two requests a conversation. "With records" adds job journal
and audit log, in the file system of BUILD and synced in groups. Rounds are interleaved; the ratio of a
side is that of the medians.

Cold start and peak memory: of whole processes, as wait4 tells, which gives no less memory than this
driver had when it started them (about 20 MB); medians of ten. One test runs against the
instant server, with journal, audit log and history in a fresh folder.

The banking sample: 3,080 utterances against the sandbox in the same process, training included."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

ROOT = Path(__file__).resolve().parents[2]
missed = 0


def line(what, measured, relation="", target="", kept=None):
    global missed
    word = "" if kept is None else "ok" if kept else "MISSED"
    missed += kept is False
    print(f"{what:<58} {relation:>2} {target:>10} {measured:>14}  {word}".rstrip(), flush=True)


def at_least(what, target, measured, unit=""):
    line(what, f"{measured:.2f}{unit}", ">=", f"{target:g}{unit}", measured >= target)


def below(what, target, measured, unit):
    line(what, f"{measured:.1f}{unit}", "<", f"{target:g}{unit}", measured < target)


class Server:
    """The instant server."""

    def __init__(self, build):
        self.process = subprocess.Popen([build / "bin/instantserver"], stdout=subprocess.PIPE)
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline())}"
        self.opener = build_opener(ProxyHandler({}))

    def requests(self):
        with self.opener.open(self.url + "/requests") as answer:
            return int(answer.read())

    def stop(self):
        self.process.terminate()
        self.process.wait()


def measured(command, environment=None):
    """Wall time in ms, peak memory in MB and exit code of a process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    took = (time.perf_counter() - started) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    return took, usage.ru_maxrss / 1024, process.returncode


def conversations_per_second(server, scratch, build, count, rounds):
    def ours(jobs, *options):
        return [build / "bin/benchmark_throughput", server.url, str(count), str(jobs), *options]

    def httpx(jobs):
        script = Path(__file__).with_name("throughput_httpx.py")
        return [sys.executable, script, server.url, str(count), str(jobs)]

    records = ["--records", scratch / "records"]
    sides = {}
    for jobs in (1, 8):
        sides["httpx and asyncio", jobs] = httpx(jobs)
        sides["client and judge alone", jobs] = ours(jobs)
        sides["with records", jobs] = ours(jobs, *records)
        sides["client and judge alone, target check shared", jobs] = \
            ours(jobs, "--share-target-check")
        sides["with records, target check shared", jobs] = \
            ours(jobs, *records, "--share-target-check")
    rates = {side: [] for side in sides}
    requests = {}
    for _ in range(rounds):
        for side, command in sides.items():
            shutil.rmtree(scratch / "records", ignore_errors=True)
            before = server.requests()
            answer = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
            requests[side] = server.requests() - before
            if answer["passed"] != count:
                sys.exit(f"{side}: {answer['passed']} of {count} passed")
            rates[side].append(count / answer["seconds"])

    print(f"\n{count:,} conversations, median of {rounds} rounds")
    rate = {side: statistics.median(values) for side, values in rates.items()}
    for side, values in rates.items():
        what = f"  {side[0]}, {side[1]} in flight"
        spread = f"{min(values):.0f}-{max(values):.0f}"
        print(f"{what:<64} {rate[side]:>7.0f}/s ({spread}), {requests[side]:,} requests")
    print()
    for jobs in (1, 8):
        base = rate["httpx and asyncio", jobs]
        for side, target in (("client and judge alone", 5), ("with records", 2)):
            if requests[side, jobs] != requests["httpx and asyncio", jobs]:
                sys.exit("The sides did not send the same number of requests.")
            at_least(f"{side} : httpx, {jobs} in flight", target, rate[side, jobs] / base, "x")
        for side in ("client and judge alone", "with records"):
            shared = rate[f"{side}, target check shared", jobs] / base
            line(f"{side}, target check shared : httpx, {jobs} in flight", f"{shared:.2f}x")


def workspace_for(server, folder):
    """One test and one target, as a user would have them."""
    def write(name, content):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, indent=2) + "\n")

    write("rehearsal.json", {"format": {"kind": "rehearsal.workspace", "major": 1, "minor": 0},
                             "name": "Instant", "defaultTarget": "instant"})
    write("targets/instant.target.json",
          {"format": {"kind": "rehearsal.target", "major": 1, "minor": 0}, "name": "instant",
           "dialect": "v1", "baseUrl": server.url, "clientId": "benchmark", "bot": "bot-1",
           "environment": "environment-1", "version": "version-1"})
    turns = [("book flight to paris", {"intent": "book_flight"}),
             ("departing next monday", {"intent": "provide_date",
                                        "entities": {"date": "next monday"}}),
             ("confirm booking", {"intent": "confirm_booking", "minConfidence": 0.9})]
    write("tests/flight.test.json",
          {"format": {"kind": "rehearsal.test", "major": 1, "minor": 0}, "id": "test-1",
           "name": "Book a flight", "turns": [{"say": say, "expect": expect}
                                              for say, expect in turns]})


def cold_start(server, scratch, build):
    program = build / "bin/rehearsal-cli"
    workspace_for(server, scratch / "workspace")
    state = scratch / "state"
    run = [program, "run", "--workspace", scratch / "workspace", "--state", state]
    environment = dict(os.environ, REHEARSAL_CLIENT_SECRET="instant")
    versions, runs = [], []
    for _ in range(10):
        versions.append(measured([program, "--version"]))
        shutil.rmtree(state, ignore_errors=True)
        runs.append(measured(run, environment))
    for name, results in (("--version", versions), ("run", runs)):
        if any(code != 0 for _, _, code in results):
            sys.exit(f"rehearsal-cli {name} failed")

    def median(results, column):
        return statistics.median(result[column] for result in results)

    print("\nrehearsal-cli, median of 10 starts")
    below("--version", 80, median(versions, 0), " ms")
    below("one test against a running server", 80, median(runs, 0), " ms")
    below("one test against a running server, peak memory", 60, median(runs, 1), " MB")


def banking(scratch, build):
    report = scratch / "banking.json"
    command = [build / "bin/rehearsal-cli", "run", "--workspace",
               ROOT / "resources/samples/banking", "--state", scratch / "banking-state",
               "--report", f"result={report}"]
    shutil.rmtree(scratch / "banking-state", ignore_errors=True)
    report.unlink(missing_ok=True)
    took, memory, code = measured(command)
    if code not in (0, 1):
        sys.exit(f"The banking sample ended with {code}")
    result = json.loads(report.read_text())
    judged = [check for run in result["runs"] for check in run["checks"]
              if check["kind"] == "intent"]
    right = sum(check["verdict"] == "pass" for check in judged)
    if len(judged) != 3080:
        sys.exit(f"The banking sample judged {len(judged)} turns")

    print(f"\nbanking sample, {len(result['runs'])} tests, 4 at once")
    line("turns with the right intent", f"{right:,} of {len(judged):,}")
    at_least("share of turns with the right intent", 91.0, right / len(judged) * 100, " %")
    line("wall time, training included", f"{took / 1000:.2f} s")
    line("time of the suite", f"{result['durationMs'] / 1000:.2f} s")
    line("peak memory", f"{memory:.0f} MB")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--conversations", type=int, default=1000)
    options = parser.parse_args()
    build = options.build.resolve()
    # Not in /tmp, which may be no disk.
    scratch = build / "throughput"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    print(f"load before: {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors")
    server = Server(build)
    try:
        conversations_per_second(server, scratch, build, options.conversations, options.rounds)
        cold_start(server, scratch, build)
    finally:
        server.stop()
    banking(scratch, build)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
