#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares imported intents with their sources, span by span.

usage: verify.py DATA_FOLDER IMPORTED_FOLDER (with snips/ and ha/)

Python counts code points as the files do, so text[start:end] is what a span means.
"""
import collections
import csv
import json
import pathlib
import sys

data, imported = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
wrong = []


def expect(condition, message):
    if not condition:
        wrong.append(message)


def decoded(path):
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return path.read_bytes().decode("latin-1")


def intents(folder):
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.rglob("*.intent.json"))]


source = collections.defaultdict(list)
counts = collections.Counter()
for path in sorted((data / "snips").glob("*.json")):
    for name, utterances in json.loads(decoded(path)).items():
        counts[path.name.split("_")[0]] += len(utterances)
        for utterance in utterances:
            text, spans = "", []
            for piece in utterance["data"]:
                if "entity" in piece:
                    spans.append((piece["entity"], len(text), piece["text"]))
                text += piece["text"]
            source[name].append((text, spans))
spans = 0
for intent in intents(imported / "snips"):
    expected = source.pop(intent["name"])
    expect(len(expected) == len(intent["utterances"]), intent["name"])
    for (text, pieces), utterance in zip(expected, intent["utterances"]):
        expect(text == utterance["text"], text)
        own = utterance.get("entities", [])
        expect([(s["name"], s["start"], utterance["text"][s["start"]:s["end"]]) for s in own]
               == pieces, text)
        spans += len(own)
expect(not source, "intents are missing")
print(f"Snips: {counts['train']} train + {counts['validate']} validate utterances, "
      f"{spans} spans, {len(wrong)} wrong")

rows = collections.defaultdict(list)
with open(data / "ha-intents" / "ha_intents_tests.csv", newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        rows[row["lang"], row["intent"]].append(row)
before = len(wrong)
total, by_language = 0, collections.Counter()
for intent in intents(imported / "ha"):
    expected = rows.pop((intent["language"], intent["name"]))
    expect(len(expected) == len(intent["utterances"]), intent["name"])
    for row, utterance in zip(expected, intent["utterances"]):
        total += 1
        expect(row["text"] == utterance["text"], row["text"])
        slots = json.loads(row["slots_json"])
        for span in utterance.get("entities", []):
            value = slots[span["name"]]
            values = [str(v).lower() for v in (value if isinstance(value, list) else [value])]
            expect(utterance["text"][span["start"]:span["end"]].lower() in values, row["text"])
            by_language[intent["language"]] += 1
expect(not rows, "rows are missing")
print(f"Home Assistant: {total} utterances, {sum(by_language.values())} spans in "
      f"{len(by_language)} languages ({dict(sorted(by_language.items()))}), "
      f"{len(wrong) - before} wrong")
for text in wrong[:10]:
    print("wrong:", text)
sys.exit(1 if wrong else 0)
