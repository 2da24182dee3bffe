# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes workspace files the way the program does (core/base/json.h, writeDocument)."""

import json

ONE_LINE_ELEMENTS = {"utterances", "checks", "rows", "versions", "environments"}


def inline(value):
    if isinstance(value, dict):
        if not value:
            return "{}"
        members = (f"{json.dumps(k, ensure_ascii=False)}: {inline(v)}" for k, v in value.items())
        return "{ " + ", ".join(members) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(inline(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def pretty(value, name, depth):
    if not isinstance(value, (dict, list)) or not value:
        return inline(value)
    indent, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict):
        lines = [f"{json.dumps(k, ensure_ascii=False)}: {pretty(v, k, depth + 1)}"
                 for k, v in value.items()]
        opening, closing = "{", "}"
    else:
        lines = [inline(v) if name in ONE_LINE_ELEMENTS else pretty(v, "", depth + 1)
                 for v in value]
        opening, closing = "[", "]"
    return f"{opening}\n" + ",\n".join(indent + line for line in lines) + f"\n{outer}{closing}"


def document(value):
    """The text of a workspace file, with the line feed at its end."""
    return pretty(value, "", 0) + "\n"
