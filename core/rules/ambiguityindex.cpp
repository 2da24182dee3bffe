// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ambiguityindex.h"

#include "core/base/text.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Rehearsal {

int AmbiguityIndex::intentNumber(const QString &name)
{
    const auto known = m_intents.constFind(name);
    if (known != m_intents.constEnd())
        return *known;
    const int number = int(m_intents.size());
    m_intents.insert(name, number);
    return number;
}

void AmbiguityIndex::reset(const QList<IntentInFile> &intents, const AmbiguityLimits &limits)
{
    m_limits = limits;
    m_intents.clear();
    m_files.clear();
    m_sides.clear();
    m_search.reset();
    m_learned.clear();
    QList<TrainingSample> samples;
    for (const IntentInFile &file : intents) {
        File &entry = m_files[file.file];
        entry.name = file.intent.name;
        const int intent = intentNumber(entry.name);
        for (int i = 0; i < file.intent.utterances.size(); ++i) {
            const QString &text = file.intent.utterances.at(i).text;
            const bool empty = trimmed(text).isEmpty();
            entry.numbers.append(empty ? -1 : std::int32_t(samples.size()));
            if (empty)
                continue;
            samples.append({text, intent});
            m_sides.append({entry.name, text, file.file, i});
        }
    }
    m_index = PairwiseIndex(samples);
    m_pairs = m_index.pairs(m_limits.pairwise);
}

void AmbiguityIndex::setLimits(const AmbiguityLimits &limits)
{
    const bool others = limits.pairwise != m_limits.pairwise;
    m_limits = limits;
    if (others)
        m_pairs = m_index.pairs(m_limits.pairwise);
}

void AmbiguityIndex::remove(const QString &file)
{
    update({file, {}});
    m_files.remove(file);
}

void AmbiguityIndex::update(const IntentInFile &file)
{
    File &entry = m_files[file.file];
    const bool renamed = entry.name != file.intent.name;
    QHash<QString, QList<std::int32_t>> kept; // texts that stay keep their numbers
    QList<std::int32_t> gone;
    for (const std::int32_t number : std::as_const(entry.numbers)) {
        if (number >= 0)
            kept[m_sides.at(number).text].prepend(number);
    }
    entry.name = file.intent.name;
    entry.numbers.clear();
    const int intent = intentNumber(entry.name);
    QList<int> fresh;
    for (int i = 0; i < file.intent.utterances.size(); ++i) {
        const QString &text = file.intent.utterances.at(i).text;
        QList<std::int32_t> &same = kept[text];
        entry.numbers.append(-1);
        if (trimmed(text).isEmpty())
            continue;
        if (renamed || same.isEmpty()) {
            fresh.append(i);
            continue;
        }
        entry.numbers.last() = same.takeLast();
        m_sides[entry.numbers.constLast()].utterance = i;
    }
    QSet<std::int32_t> removed;
    for (const QList<std::int32_t> &numbers : std::as_const(kept)) {
        for (const std::int32_t number : numbers) {
            m_index.remove(number);
            m_sides[number] = {};
            removed.insert(number);
        }
    }
    std::erase_if(m_pairs, [&](const SimilarPair &found) {
        return removed.contains(found.a) || removed.contains(found.b);
    });
    QList<std::int32_t> added;
    for (const int i : std::as_const(fresh)) {
        const QString &text = file.intent.utterances.at(i).text;
        const std::int32_t number = m_index.add({text, intent});
        m_sides.resize(std::max<qsizetype>(m_sides.size(), number + 1));
        m_sides[number] = {entry.name, text, file.file, i};
        entry.numbers[i] = number;
        added.append(number);
    }
    // They are of one intent, so that no pair is found from both its ends.
    for (const std::int32_t number : std::as_const(added)) {
        const QString &text = m_sides.at(number).text;
        for (const SimilarUtterance &other :
             m_index.similar({text, intent}, m_limits.pairwise, number))
            m_pairs.push_back({number, other.utterance, other.score});
    }
    judgeAnew(added);
}

void AmbiguityIndex::learn(std::shared_ptr<const AmbiguitySearch> search)
{
    m_search = std::move(search);
    m_learned = m_search->learned();
    // Texts that came while it learned are judged by it, as those to come.
    QSet<std::pair<QString, QString>> known;
    for (const AmbiguitySide &side : m_search->sides())
        known.insert({side.file, side.text});
    QList<std::int32_t> since;
    for (std::int32_t number = 0; number < m_sides.size(); ++number) {
        const AmbiguitySide &side = m_sides.at(number);
        if (side.utterance >= 0 && !known.contains({side.file, side.text}))
            since.append(number);
    }
    judgeAnew(since);
}

void AmbiguityIndex::judgeAnew(const QList<std::int32_t> &added)
{
    if (m_search) {
        for (const std::int32_t number : added)
            m_learned += m_search->judge(m_sides.at(number), m_sides.at(number).text);
    }
    QList<Ambiguity> standing;
    for (Ambiguity &found : m_learned) {
        if (locate(found.a) && locate(found.b))
            standing.append(found);
    }
    m_learned = standing;
}

bool AmbiguityIndex::locate(AmbiguitySide &side) const
{
    const std::int32_t number = numberOf(side);
    if (number < 0 || m_sides.at(number).intent != side.intent)
        return false;
    side.utterance = m_sides.at(number).utterance;
    return true;
}

/// The utterance with this text, at its place if it stands there still.
std::int32_t AmbiguityIndex::numberOf(const AmbiguitySide &side) const
{
    const auto file = m_files.constFind(side.file);
    if (file == m_files.constEnd())
        return -1;
    const std::int32_t there = file->numbers.value(side.utterance, -1);
    if (there >= 0 && m_sides.at(there).text == side.text)
        return there;
    for (const std::int32_t number : file->numbers) {
        if (number >= 0 && m_sides.at(number).text == side.text)
            return number;
    }
    return -1;
}

Ambiguity AmbiguityIndex::pair(const SimilarPair &pair) const
{
    Ambiguity found{AmbiguityMeasure::Pairwise, pair.score, 0, m_sides.at(pair.a),
                    m_sides.at(pair.b),         {},         {}};
    found.shared = sharedWords(found.a.text, found.b.text);
    return found;
}

QList<Ambiguity> AmbiguityIndex::withAcceptance(QList<Ambiguity> found) const
{
    for (Ambiguity &one : found)
        one.accepted = acceptanceOf(one, m_limits.accepted);
    return found;
}

QList<Ambiguity> AmbiguityIndex::ambiguities() const
{
    const auto place = [](const AmbiguitySide &side) {
        return std::pair(side.file, side.utterance);
    };
    QList<Ambiguity> all = m_learned;
    for (const SimilarPair &found : m_pairs) {
        const bool ordered = place(m_sides.at(found.a)) < place(m_sides.at(found.b));
        all.append(pair(ordered ? found : SimilarPair{found.b, found.a, found.score}));
    }
    std::sort(all.begin(), all.end(), [&](const Ambiguity &a, const Ambiguity &b) {
        return std::tuple(place(a.a), a.measure, place(a.b))
            < std::tuple(place(b.a), b.measure, place(b.b));
    });
    return withAcceptance(all);
}

QList<Ambiguity> AmbiguityIndex::judge(const AmbiguitySide &side) const
{
    QList<Ambiguity> found;
    const std::int32_t there = m_files.value(side.file).numbers.value(side.utterance, -1);
    const QString before = there < 0 ? QString() : m_sides.at(there).text;
    for (const SimilarUtterance &other :
         m_index.similar({side.text, m_intents.value(side.intent, -1)}, m_limits.pairwise, there)) {
        Ambiguity one{AmbiguityMeasure::Pairwise,
                      other.score,
                      0,
                      side,
                      m_sides.at(other.utterance),
                      sharedWords(side.text, m_sides.at(other.utterance).text),
                      {}};
        found.append(one);
    }
    if (m_search)
        found += m_search->judge(side, before);
    return withAcceptance(found);
}

QHash<QString, AmbiguitySearch::Nearest> AmbiguityIndex::nearestOthers(const QString &file) const
{
    QHash<QString, AmbiguitySearch::Nearest> nearest;
    if (!m_search)
        return nearest;
    const QList<std::int32_t> numbers = m_files.value(file).numbers;
    for (const std::int32_t number : numbers) {
        if (number < 0)
            continue;
        const AmbiguitySide &side = m_sides.at(number);
        if (const auto other = m_search->nearestOther(side.intent, side.text))
            nearest.insert(side.text, *other);
    }
    return nearest;
}

QList<AmbiguitySearch::Nearest> AmbiguityIndex::mostSimilar(const AmbiguitySide &side) const
{
    const std::int32_t there = m_files.value(side.file).numbers.value(side.utterance, -1);
    QList<AmbiguitySearch::Nearest> nearest;
    for (const SimilarUtterance &other :
         m_index.mostSimilar({side.text, m_intents.value(side.intent, -1)}, 10, there))
        nearest.append({m_sides.at(other.utterance), other.score});
    return nearest;
}

} // namespace Rehearsal
