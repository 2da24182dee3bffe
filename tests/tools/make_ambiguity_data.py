#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the published code and scikit-learn find, for tests/core/nlu/tst_pairwiseindex.cpp
and tst_corpusindex.cpp. Takes a minute.

usage: make_ambiguity_data.py   (anywhere; needs python3-sklearn)

tests/data/ambiguity/
  adversarial.json.gz  72 corpora made to break a pruning: [{threshold, texts, intents, pairs}]
  banking77.json.gz    every sixth utterance of BANKING77, 1,500 of them, by their row in train.csv, pairs
                       of one intent too:
                       {threshold, rows, pairs}
  clinc150.json.gz     TF-IDF cosine, as scikit-learn's TfidfVectorizer has it by default, of all
                       pairs in "train" + "val" + "test": {threshold, pairs}
A pair is [a, b, score], a < b.
"""

import csv
import gzip
import io
import json
import pathlib
import random

from published_similarity import pairs

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


def write(name, value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    with open(DATA / "ambiguity" / name, "wb") as file:
        # neither time nor name inside, so that the same data gives the same bytes
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
            packed.write(text)
    print(name, len(text))


def rounded(found):
    return [[a, b, float(f"{score:.12g}")] for a, b, score in found]


def adversarial():
    """Small vocabularies, skewed or even; words that repeat; texts of 1 to 25 words, and texts that
    differ from another in a word or two."""
    thresholds = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99)
    for number in range(72):
        rng = random.Random(number)
        vocabulary = [f"w{i}" for i in range(rng.choice((2, 3, 4, 6, 8, 12, 20, 40, 60)))]
        longest = rng.choice((3, 6, 9, 12, 18, 25))
        skew = rng.choice((0.0, 0.5, 1.0, 2.0))
        weights = [1 / (i + 1) ** skew for i in range(len(vocabulary))]
        repeats = rng.random() < 0.7
        threshold = thresholds[number % len(thresholds)]
        texts = []
        while len(texts) < 60:
            length = rng.randint(1, longest)
            if texts and rng.random() < 0.4:
                words = rng.choice(texts).split()
                for _ in range(rng.randint(0, 2)):
                    words[rng.randrange(len(words))] = rng.choice(vocabulary)
                rng.shuffle(words)
            elif repeats:
                words = rng.choices(vocabulary, weights, k=length)
            else:
                words = rng.sample(vocabulary, min(length, len(vocabulary)))
            texts.append(" ".join(words))
        intents = [rng.randrange(5) for _ in texts]
        found = rounded(pairs(texts, intents, threshold))
        yield {"threshold": threshold, "texts": texts, "intents": intents, "pairs": found}


def banking(threshold=0.6):
    rows = list(csv.reader(io.TextIOWrapper(gzip.open(DATA / "banking77/train.csv.gz"), "utf-8")))[1:]
    chosen = list(range(0, len(rows), 6))[:1500]
    texts = [rows[row][0] for row in chosen]
    found = pairs(texts, range(len(texts)), threshold)  # pairs of one intent too
    return {"threshold": threshold, "rows": chosen, "pairs": rounded(found)}


def clinc(threshold=0.85):
    from sklearn.feature_extraction.text import TfidfVectorizer

    data = json.load(gzip.open(DATA / "clinc150/data_full.json.gz"))
    texts = [text for part in ("train", "val", "test") for text, _ in data[part]]
    vectors = TfidfVectorizer().fit_transform(texts)
    found = []
    for begin in range(0, len(texts), 1000):
        product = (vectors[begin:begin + 1000] @ vectors.T).tocoo()
        for a, b, score in zip(product.row + begin, product.col, product.data):
            if a < b and score >= threshold - 1e-9:
                found.append((int(a), int(b), float(score)))
    return {"threshold": threshold, "pairs": rounded(sorted(found))}


if __name__ == "__main__":
    write("adversarial.json.gz", list(adversarial()))
    write("clinc150.json.gz", clinc())
    write("banking77.json.gz", banking())
