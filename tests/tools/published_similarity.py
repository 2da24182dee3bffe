# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The similarity of two utterances as the published workflow computes it, word by word and pair by
pair: the two texts are the whole corpus. Tests and benchmarks compare with it."""

import math
from collections import Counter


def similarity(first, second):
    tokens = [first.lower().split(), second.lower().split()]
    if not tokens[0] or not tokens[1]:
        return 0.0
    total = len(tokens[0]) + len(tokens[1])
    # sorted, so that the sums do not depend on the seed of Python's hashes
    words = sorted(set(tokens[0]) | set(tokens[1]))
    idf = {word: math.log(total / (1 + sum(word in text for text in tokens))) for word in words}
    vectors = []
    for text in tokens:
        counts = Counter(text)
        vectors.append([counts[word] / len(text) * idf[word] for word in words])
    norms = [math.sqrt(sum(weight * weight for weight in vector)) for vector in vectors]
    if norms[0] == 0 or norms[1] == 0:
        return 0.0
    product = sum(a * b for a, b in zip(*vectors))
    return min(product / (norms[0] * norms[1]), 1.0)


def pairs(texts, intents, threshold):
    """(a, b, score) of all utterances of different intents that reach the threshold."""
    for b in range(len(texts)):
        for a in range(b):
            if intents[a] != intents[b]:
                score = similarity(texts[a], texts[b])
                if score >= threshold - 1e-9 and score > 0:
                    yield a, b, score
