// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"
#include "core/domain/issue.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>

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

struct IntentInFile
{
    QString file = {};
    Intent intent = {};

    friend bool operator==(const IntentInFile &, const IntentInFile &) = default;
};

/// From which scores on something is ambiguous; the defaults are those of rehearsal.json.
struct AmbiguityLimits
{
    double pairwise = 0.85;
    double corpus = 0.85;
    double nearer = 0.1; ///< by how much the other intent must be nearer
    double margin = 0.25;
    QList<AcceptedAmbiguity> accepted = {};

    friend bool operator==(const AmbiguityLimits &, const AmbiguityLimits &) = default;
};

/// What the measures find in all utterances of these intents, measure by measure as listed, each by
/// the place of `a`, then of `b`. Intents of one name are one intent; empty utterances are left
/// out. Of two utterances that the classifier takes for each other's intent the wider margin
/// stands. Model trains for about 0.2 ms an utterance; the others take milliseconds. Empty when
/// stopped.
[[nodiscard]] QList<Ambiguity> findAmbiguities(const QList<IntentInFile> &intents,
                                               const AmbiguityLimits &limits,
                                               const QList<AmbiguityMeasure> &measures,
                                               int threads = 1, const std::stop_token &stop = {});

/// Words of both texts, lower case, in the order of the first.
[[nodiscard]] QStringList sharedWords(const QString &first, const QString &second);
/// One sentence: what is ambiguous with what and by how much.
[[nodiscard]] QString ambiguityMessage(const Ambiguity &ambiguity);
/// The same as warning V08 at `a`, with `b` as the related place.
[[nodiscard]] Issue ambiguityIssue(const Ambiguity &ambiguity);

/// The entries of `ambiguity.accepted` that can be read.
[[nodiscard]] QList<AcceptedAmbiguity> acceptedAmbiguities(const Json &list);
/// The entry that covers this one: it names both utterances, in any order. Where the measure speaks
/// of an utterance and an intent (Nearer, Model), an entry of that measure covers all of that intent.
/// So it holds until a text changes.
[[nodiscard]] std::optional<AcceptedAmbiguity>
acceptanceOf(const Ambiguity &ambiguity, const QList<AcceptedAmbiguity> &accepted);
/// The entry with which rehearsal.json accepts an ambiguity.
[[nodiscard]] AcceptedAmbiguity acceptance(const Ambiguity &ambiguity, const QString &reason,
                                           const QString &by, const QString &at);
/// The rehearsal.json with one more accepted ambiguity, in place of one of the same utterances and
/// measure; everything else stays as it stood.
[[nodiscard]] Json withAccepted(Json json, const AcceptedAmbiguity &accepted);
/// The rehearsal.json without it.
[[nodiscard]] Json withoutAccepted(Json json, const AcceptedAmbiguity &accepted);

} // namespace Rehearsal
