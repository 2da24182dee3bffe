// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nlu/pairwiseindex.h"
#include "core/rules/ambiguity.h"
#include "core/rules/ambiguitysearch.h"

#include <QHash>

#include <memory>

namespace Rehearsal {

/// What is ambiguous in intents that are being edited. The published similarity follows each edit at
/// once and exactly; what was learned of all intents at some time (AmbiguitySearch) holds for the
/// texts that still stand, and judges those that came since.
class AmbiguityIndex
{
public:
    /// All intents anew.
    void reset(const QList<IntentInFile> &intents, const AmbiguityLimits &limits);
    /// What is accepted and the limit of the published similarity hold at once; the others by what
    /// is learned from then on.
    void setLimits(const AmbiguityLimits &limits);
    /// A file was changed or added: only the utterances that differ are looked up again.
    void update(const IntentInFile &file);
    void remove(const QString &file);
    void learn(std::shared_ptr<const AmbiguitySearch> search);

    /// Pairwise, Nearer and Model, by the place of `a`: its file, then the utterance.
    [[nodiscard]] QList<Ambiguity> ambiguities() const;
    /// What is ambiguous if `side.text` took the place of the utterance there; `side` is `a`.
    [[nodiscard]] QList<Ambiguity> judge(const AmbiguitySide &side) const;
    /// What the utterances of a file are nearest to in other intents, by their texts; empty until
    /// something was learned.
    [[nodiscard]] QHash<QString, AmbiguitySearch::Nearest> nearestOthers(const QString &file) const;
    /// The ten utterances of other intents that are most alike by the published similarity.
    [[nodiscard]] QList<AmbiguitySearch::Nearest> mostSimilar(const AmbiguitySide &side) const;

private:
    struct File
    {
        QString name = {};
        QList<std::int32_t> numbers = {}; ///< of its utterances; -1 for empty ones
    };

    [[nodiscard]] int intentNumber(const QString &name);
    [[nodiscard]] std::int32_t numberOf(const AmbiguitySide &side) const;
    [[nodiscard]] Ambiguity pair(const SimilarPair &pair) const;
    [[nodiscard]] QList<Ambiguity> withAcceptance(QList<Ambiguity> found) const;
    void judgeAnew(const QList<std::int32_t> &added);
    /// False when its text is not there any more; else with the place where it stands now.
    [[nodiscard]] bool locate(AmbiguitySide &side) const;

    AmbiguityLimits m_limits;
    PairwiseIndex m_index;
    QHash<QString, int> m_intents; ///< numbers, by name
    QHash<QString, File> m_files;  ///< by path
    QList<AmbiguitySide> m_sides;  ///< by number in the index
    std::vector<SimilarPair> m_pairs;
    std::shared_ptr<const AmbiguitySearch> m_search;
    QList<Ambiguity> m_learned; ///< of `m_search`, and of texts that came since
};

} // namespace Rehearsal
