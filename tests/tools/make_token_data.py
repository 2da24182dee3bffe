#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what Python says of each code point, for tests/core/nlu/tst_tokens.cpp.

usage: make_token_data.py >tests/data/tokens/python.txt

Lines "name: hexadecimal ranges": `space` splits a text, `word` is \\w of a regular expression,
`cased` and `ignorable` decide the final sigma; and "lower: X Y Z" where str.lower() of X is Y Z.
The oracle's Python 3.11 knows Unicode 14, as Qt 6.4 does.
"""

import re
import sys


def ranges(found):
    start = last = None
    for c in found + [None]:
        if last is not None and c == last + 1:
            last = c
            continue
        if start is not None:
            yield f"{start:x}-{last:x}"
        start = last = c


def main():
    every = [c for c in range(sys.maxunicode + 1) if not 0xD800 <= c <= 0xDFFF]
    sigma, final = "\u03a3", "\u03c2"
    cased = [c for c in every if (chr(c) + sigma).lower()[-1] == final]
    sets = {
        "space": [c for c in every if len(f"a{chr(c)}b".split()) == 2],
        "word": [c for c in every if re.fullmatch(r"(?u)\w", chr(c))],
        "cased": cased,
        "ignorable": [c for c in sorted(set(every) - set(cased))
                      if ("a" + chr(c) + sigma).lower()[-1] == final],
    }
    for name, found in sets.items():
        print(name + ":", " ".join(ranges(found)))
    for c in every:
        lower = chr(c).lower()
        if lower != chr(c):
            print(f"lower: {c:x}", " ".join(f"{ord(part):x}" for part in lower))


main()
