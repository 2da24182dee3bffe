// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// What says that two utterances, or an utterance and an intent, are hard to tell apart.
enum class AmbiguityMeasure {
    Pairwise, ///< the published similarity of two utterances of different intents
    Corpus,   ///< the cosine of their words, weighed by how rare they are in all intents
    Nearer,   ///< an utterance is nearer to another intent than to its own, by the same cosine
    Model,    ///< the classifier, not having learned the utterance, takes it for another intent
};
/// "pairwise", "corpus", "nearer", "model"; files and options use these.
[[nodiscard]] QString measureName(AmbiguityMeasure measure);
[[nodiscard]] std::optional<AmbiguityMeasure> measureNamed(const QString &name);

/// One utterance of an intent and where it stands.
struct AmbiguitySide
{
    QString intent = {}; ///< its name
    QString text = {};
    QString file = {};  ///< relative to the workspace
    int utterance = -1; ///< index in the file

    friend bool operator==(const AmbiguitySide &, const AmbiguitySide &) = default;
};

/// An entry of `ambiguity.accepted` in rehearsal.json.
struct AcceptedAmbiguity
{
    QString intentA = {};
    QString textA = {};
    QString intentB = {};
    QString textB = {};
    QString measure = {}; ///< as it stood in the file
    QString reason = {};
    QString by = {}; ///< who
    QString at = {}; ///< when, as timeText() writes it

    friend bool operator==(const AcceptedAmbiguity &, const AcceptedAmbiguity &) = default;
};

struct Ambiguity
{
    AmbiguityMeasure measure = AmbiguityMeasure::Pairwise;
    /// Pairwise, Corpus and Nearer: the similarity of `a` and `b`, 0 to 1. Model: the margin by
    /// which the intent of `b` wins over the one of `a`, above 0.
    double score = 0;
    /// Model: how sure the classifier is of the intent of `b`, 0 to 1. Nearer: the similarity of
    /// `a` to the nearest other utterance of its own intent. Otherwise 0.
    double probability = 0;
    /// Pairwise and Corpus: `a` stands before `b` by file and position. Nearer and Model: `a` is
    /// what is taken for the intent of `b`, and `b` the utterance of that intent nearest to it.
    AmbiguitySide a = {};
    AmbiguitySide b = {};
    QStringList shared = {}; ///< words of both, lower case, in the order of `a`
    std::optional<AcceptedAmbiguity> accepted = {};

    friend bool operator==(const Ambiguity &, const Ambiguity &) = default;
};

} // namespace Rehearsal
