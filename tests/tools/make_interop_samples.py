#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/snips/sample.zip and tests/data/ha-intents/sample.zip from the original files.

usage: make_interop_samples.py FOLDER, which holds snips/*.json and ha-intents/ha_intents_tests.csv

Of Snips: the first 40 utterances of every file, byte by byte in the encoding of that file (one is
Latin-1), and 40 more of the Latin-1 file that have bytes beyond ASCII. Of Home Assistant: of every
language each 12th row, at least 40.
"""
import csv
import io
import json
import pathlib
import sys
import zipfile

source = pathlib.Path(sys.argv[1])
target = pathlib.Path(__file__).resolve().parent.parent / "data"


def write(path, files):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)


snips = []
for path in sorted((source / "snips").glob("*.json")):
    data = path.read_bytes()
    try:
        encoding = "utf-8"
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = "latin-1"
        text = data.decode(encoding)
    sample = {}
    for intent, utterances in json.loads(text).items():
        chosen = utterances[:40]
        if encoding == "latin-1":
            chosen += [u for u in utterances[40:]
                       if any(ord(c) > 127 for p in u["data"] for c in p["text"])][:40]
        sample[intent] = chosen
    snips.append((path.name,
                  json.dumps(sample, ensure_ascii=False, indent=1).encode(encoding)))
write(target / "snips" / "sample.zip", snips)

with open(source / "ha-intents" / "ha_intents_tests.csv", newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
output = io.StringIO()
writer = csv.DictWriter(output, rows[0].keys(), lineterminator="\n")
writer.writeheader()
for language in sorted({row["lang"] for row in rows}):
    own = [row for row in rows if row["lang"] == language]
    writer.writerows(own[::min(12, max(1, len(own) // 40))])
write(target / "ha-intents" / "sample.zip",
      [("ha_intents_tests.csv", output.getvalue().encode("utf-8"))])
