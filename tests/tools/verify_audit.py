# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an audit log without the program: verify_audit.py SEGMENT... [--head SEQ:HASH]

Prints the first record that is not what was written, as FILE:LINE, and ends with 1; else OK and 0.
Numbers are left as they stand: the chain over the bytes already shows a changed one."""

import hashlib
import json
import sys

heads = dict(sys.argv[at + 1].split(":")[-2:] for at, word in enumerate(sys.argv) if word == "--head")
files = [word for word in sys.argv[1:] if word.endswith(".jsonl")]
seq, prev, chain = 0, "0" * 64, None


def fail(path, number, reason):
    sys.exit(print(f"BROKEN {path}:{number}: {reason}") or 1)


for path in sorted(files):
    lines = open(path, "rb").read().split(b"\n")
    for number, line in enumerate(lines[:-1], 1):
        try:
            record = json.loads(line.decode("utf-8"), parse_float=lambda text: text)
        except ValueError as error:
            fail(path, number, error)
        if not isinstance(record, dict) or record.get("v") != 1 or record.get("seq") != seq:
            fail(path, number, "wrong number")
        chain = chain or record.get("chain")
        if record.get("chain") != chain:
            fail(path, number, "of another chain")
        if record.get("prev") != prev or list(record) != sorted(record):
            fail(path, number, f"does not continue {prev[:12]}")
        prev, seq = hashlib.sha256(line).hexdigest(), seq + 1
        if not prev.startswith(heads.get(str(seq - 1), "")):
            fail(path, number, "is not the record of the head")
    if lines[-1] or len(lines) == 1:
        fail(path, len(lines), "ends inside a record")
if any(int(head) >= seq for head in heads):
    fail("the log", seq, f"ends at seq {seq - 1}, but a later head is known")
print(f"OK {seq} records, head {seq - 1}:{prev}")
