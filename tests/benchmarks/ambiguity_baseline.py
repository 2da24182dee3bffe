#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the published code and scikit-learn take on this machine, now.

usage: ambiguity_baseline.py FOLDER >baseline.txt   (FOLDER holds data_full.json of CLINC150)

Lines "name value": microseconds a pair of the published code, on 1,000 x 1,000 utterances; seconds
and pairs of scikit-learn's cosine_similarity of all 22,500 in blocks of 1,000 rows, sparse output.
"""

import json
import pathlib
import random
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from published_similarity import similarity  # noqa: E402

THRESHOLD = 0.85


def main():
    data = json.load(open(pathlib.Path(sys.argv[1]) / "data_full.json", encoding="utf-8"))
    texts = [text for part in ("train", "val", "test") for text, _ in data[part]]

    chosen = random.Random(1).sample(texts, 2000)
    start = time.process_time()
    flagged = 0
    for first in chosen[:1000]:
        for second in chosen[1000:]:
            flagged += similarity(first, second) >= THRESHOLD
    seconds = time.process_time() - start
    print("python_us_per_pair", seconds, f"# flagged {flagged} of 1,000,000", sep=" ")

    start = time.process_time()
    vectors = TfidfVectorizer().fit_transform(texts)
    pairs = 0
    for begin in range(0, len(texts), 1000):
        scores = cosine_similarity(vectors[begin:begin + 1000], vectors, dense_output=False)
        pairs += int((scores.data >= THRESHOLD - 1e-9).sum())
    print("sklearn_seconds", time.process_time() - start)
    print("sklearn_pairs", (pairs - len(texts)) // 2)


main()
