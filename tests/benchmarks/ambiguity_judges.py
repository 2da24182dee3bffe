#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which utterances classifiers really confuse: the yardstick of the ambiguity signals.

usage: ambiguity_judges.py FOLDER   (FOLDER holds data_full.json, train.csv and test.csv)

Writes FOLDER/clinc150.truth and FOLDER/banking77.truth, a line an utterance: 1 where at least two of
three classifiers, each cross-validated, give the wrong intent. They are complement naive Bayes on word
counts (10 folds), logistic regression by stochastic descent on words (5) and a linear machine on
character 2- to 5-grams (5). Takes some minutes.
"""

import csv
import json
import pathlib
import sys

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.naive_bayes import ComplementNB
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC


def judges():
    yield 10, make_pipeline(CountVectorizer(), ComplementNB())
    loss = "log_loss"
    yield 5, make_pipeline(TfidfVectorizer(), SGDClassifier(loss=loss, alpha=1e-5, random_state=1))
    yield 5, make_pipeline(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5)), LinearSVC(C=1))


def write(path, texts, intents):
    wrong = np.zeros(len(texts), dtype=int)
    for seed, (folds, judge) in enumerate(judges()):
        parts = StratifiedKFold(folds, shuffle=True, random_state=seed)
        answers = cross_val_predict(judge, texts, intents, cv=parts)
        wrong += answers != np.array(intents)
        print(path.name, folds, "folds: wrong", int((answers != np.array(intents)).sum()), flush=True)
    path.write_text("\n".join(str(int(count >= 2)) for count in wrong) + "\n")


def main():
    folder = pathlib.Path(sys.argv[1])
    data = json.load(open(folder / "data_full.json", encoding="utf-8"))
    pairs = [pair for part in ("train", "val", "test") for pair in data[part]]
    write(folder / "clinc150.truth", *map(list, zip(*pairs)))
    pairs = []
    for name in ("train.csv", "test.csv"):
        with open(folder / name, encoding="utf-8", newline="") as file:
            pairs += list(csv.reader(file))[1:]
    write(folder / "banking77.truth", *map(list, zip(*pairs)))


main()
