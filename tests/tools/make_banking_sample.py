#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/samples/banking from the BANKING77 data set.

usage: make_banking_sample.py DATA_FOLDER [SAMPLE_FOLDER]

DATA_FOLDER holds train.csv, test.csv and LICENSE of PolyAI-LDN/task-specific-datasets, banking_data.
The same data gives the same bytes; the README.md beside the sample is written by hand.
"""

import csv
import pathlib
import re
import shutil
import sys
import uuid

from document_format import document

UTTERANCES_PER_INTENT = 150
TURNS_PER_TEST = 20
SOURCE = "https://github.com/PolyAI-LDN/task-specific-datasets/tree/master/banking_data"


def file_format(kind):
    return {"kind": f"rehearsal.{kind}", "major": 1, "minor": 0}


def clean_text(text):
    return " ".join(text.split())


def clean_id(category):
    """What the wire allows in an id; "reverted_card_payment?" loses its question mark."""
    cleaned = re.sub(r"[^A-Za-z0-9._~-]+", "_", category).strip("_")[:128]
    if not cleaned:
        sys.exit(f"no id can be made of the category {category!r}")
    return cleaned


def read_rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield clean_text(row["text"]), clean_id(row["category"])


def intents(rows):
    """Intent to its first utterances; a text that differs only in case counts as a duplicate."""
    utterances, seen = {}, set()
    for text, intent in rows:
        key = (intent, text.lower())
        if text and key not in seen:
            seen.add(key)
            utterances.setdefault(intent, []).append(text)
    return {name: texts[:UTTERANCES_PER_INTENT] for name, texts in utterances.items()}


def intent_document(name, texts):
    return {
        "format": file_format("intent"),
        "id": name,
        "name": name,
        "language": "en",
        "type": "standard",
        "enabled": True,
        "utterances": [{"text": text} for text in texts],
    }


def test_document(first, rows):
    last = first + len(rows) - 1
    return {
        "format": file_format("test"),
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{SOURCE}/test.csv#{first}-{last}")),
        "name": f"Test utterances {first:04} to {last:04}",
        "tags": ["banking77"],
        # A minimum of 0.0, because an absent one means 0.85: here only the intent is to count.
        "turns": [{"say": text, "delayMs": 0, "expect": {"intent": intent, "minConfidence": 0.0}}
                  for text, intent in rows],
    }


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document(value), encoding="utf-8", newline="\n")


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1])
    root = pathlib.Path(__file__).resolve().parents[2]
    sample = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else root / "resources/samples/banking"

    for folder in ("intents", "tests"):
        shutil.rmtree(sample / folder, ignore_errors=True)
    write(sample / "rehearsal.json", {
        "format": file_format("workspace"),
        "name": "Banking",
        "defaultTarget": "sandbox",
        "limits": {"utterancesPerIntent": UTTERANCES_PER_INTENT},
        "ambiguity": {"pairwise": 0.85, "margin": 0.25, "accepted": []},
    })
    trained = intents(read_rows(data / "train.csv"))
    for name, texts in trained.items():
        write(sample / "intents" / f"{name}.intent.json", intent_document(name, texts))
    rows = list(read_rows(data / "test.csv"))
    for start in range(0, len(rows), TURNS_PER_TEST):
        part = rows[start:start + TURNS_PER_TEST]
        first = start + 1
        name = f"utterances-{first:04}-{start + len(part):04}.test.json"
        write(sample / "tests" / name, test_document(first, part))
    shutil.copyfile(data / "LICENSE", sample / "LICENSE")
    (sample / "LICENSE").chmod(0o644)
    print(f"{len(trained)} intents, {sum(map(len, trained.values()))} utterances, "
          f"{-(-len(rows) // TURNS_PER_TEST)} tests, {len(rows)} turns")


if __name__ == "__main__":
    main()
