#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out every figure of `rehearsal-cli evaluate --report json=FILE` again from its answers.

Usage: check_evaluation.py FILE. Prints what was compared; ends with 1 at the first difference."""
import collections
import json
import math
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
compared = 0


def same(what, told, found):
    global compared
    compared += 1
    if told is None or found is None:
        equal = told is found
    else:
        equal = math.isclose(told, found, rel_tol=0, abs_tol=1e-9)
    if not equal:
        sys.exit(f"{what}: told {told}, found {found}")


asked = [a for a in report["answers"] if a["intent"] is not None]
strays = [a for a in report["answers"] if a["intent"] is None and a["predicted"] is not None]
answered = [a for a in asked if a["predicted"] is not None]
right = [a for a in answered if a["intent"] == a["predicted"]]
pairs = collections.Counter((a["intent"], a["predicted"]) for a in answered)
support = collections.Counter(a["intent"] for a in asked)
predicted = collections.Counter(a["predicted"] for a in answered)

summary = report["summary"]
n = len(asked)
same("utterances", summary["utterances"], n)
same("right", summary["right"], len(right))
same("accuracy", summary["accuracy"], len(right) / n if n else None)
for end in summary["accuracyInterval"] if 0 < len(right) < n else []:
    same("interval", abs(len(right) / n - end) / math.sqrt(end * (1 - end) / n), 1.959963984540054)

rates = {}
for intent in report["intents"]:
    name = intent["name"]
    hits = pairs[name, name]
    precision = hits / predicted[name] if predicted[name] else None
    recall = hits / support[name] if support[name] else None
    f1 = 2 * hits / (predicted[name] + support[name]) if predicted[name] + support[name] else None
    for key, value in [("support", support[name]), ("predicted", predicted[name]), ("right", hits),
                       ("precision", precision), ("recall", recall), ("f1", f1)]:
        same(f"{name} {key}", intent[key], value)
    if support[name]:
        rates[name] = {"precision": precision or 0, "recall": recall, "f1": f1}
for key in ("precision", "recall", "f1"):
    same(f"macro {key}", summary["macro"][key],
         sum(r[key] for r in rates.values()) / max(1, len(rates)))
    same(f"weighted {key}", summary["weighted"][key],
         sum(r[key] * support[name] for name, r in rates.items()) / max(1, n))

wrong = {pair: count for pair, count in pairs.items() if pair[0] != pair[1]}
same("confused pairs", len(report["confusions"]), len(wrong))
for entry in report["confusions"]:
    same("confusion", entry["count"], wrong[entry["intent"], entry["predicted"]])

error = 0
for name, count in [("calibration", 10), ("histogram", 25)]:
    for index, entry in enumerate(report[name]):
        inside = [a for a in answered if min(count - 1, int(a["confidence"] * count)) == index]
        hits = sum(a["intent"] == a["predicted"] for a in inside)
        total = sum(a["confidence"] for a in inside)
        same(f"{name} right", entry["right"], hits)
        same(f"{name} wrong", entry["wrong"], len(inside) - hits)
        same(f"{name} confidence", entry["confidence"], total / len(inside) if inside else None)
        error += abs(total - hits) / len(answered) if count == 10 and answered else 0
same("calibration error", summary["calibrationError"], error if answered else None)

for entry in report["thresholds"]:
    given = [a for a in answered if a["confidence"] >= entry["threshold"]]
    hits = sum(a["intent"] == a["predicted"] for a in given)
    out = sum(a["confidence"] >= entry["threshold"] for a in strays)
    for key, value in [("answered", len(given)), ("right", hits), ("outOfScope", out),
                       ("falseAccepts", len(given) - hits + out)]:
        same(f"threshold {entry['threshold']} {key}", entry[key], value)
print(f"{compared} figures equal, {n} utterances, accuracy {len(right) / max(1, n):.4f}")
