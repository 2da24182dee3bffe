// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/intentmerge.h"

#include "core/rules/intentdifference.h"

#include <QSet>

#include <algorithm>

namespace Rehearsal {

namespace {

bool isSameSpan(const EntitySpan &a, const EntitySpan &b)
{
    return a.entity == b.entity && a.start == b.start && a.end == b.end;
}

bool hasSpan(const Utterance &utterance, const EntitySpan &span)
{
    return std::any_of(utterance.spans.begin(), utterance.spans.end(),
                       [&](const EntitySpan &other) { return isSameSpan(other, span); });
}

bool overlap(const Utterance &utterance)
{
    QList<EntitySpan> spans = utterance.spans;
    std::sort(spans.begin(), spans.end(),
              [](const EntitySpan &a, const EntitySpan &b) { return a.start < b.start; });
    for (qsizetype index = 1; index < spans.size(); ++index) {
        if (spans.at(index).start < spans.at(index - 1).end)
            return true;
    }
    return false;
}

/// Spans as a set; nothing when what both added does not fit together.
std::optional<Utterance> withSpansOfBoth(const Utterance &base, const Utterance &mine,
                                         const Utterance &theirs)
{
    Utterance merged = mine;
    merged.spans.removeIf([&](const EntitySpan &span) {
        return hasSpan(base, span) && !hasSpan(theirs, span); // they took it away
    });
    for (const EntitySpan &span : theirs.spans) {
        if (!hasSpan(base, span) && !hasSpan(mine, span))
            merged.spans.append(span);
    }
    std::stable_sort(merged.spans.begin(), merged.spans.end(),
                     [](const EntitySpan &a, const EntitySpan &b) { return a.start < b.start; });
    if (overlap(merged))
        return {};
    return merged;
}

bool isSameUtterance(const Utterance &a, const Utterance &b)
{
    return a.text == b.text && haveSameSpans(a, b);
}

class Merge
{
public:
    Merge(const Intent &base, const Intent &mine, const Intent &theirs,
          const QList<MergeChoice> &choices)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_choices(choices)
        , m_theirChanges(intentDifference(base, theirs))
    { }

    IntentMerge result()
    {
        m_merge.merged = m_mine;
        m_merge.merged.utterances.clear();
        mergeFields();
        mergeUtterances();
        return m_merge;
    }

private:
    void mergeFields()
    {
        Intent &merged = m_merge.merged;
        const auto merge = [this](const QString &field, auto &value, const auto &base,
                                  const auto &theirs, auto text) {
            if (value == theirs || theirs == base) {
                m_merge.fromMine += value != base && value != theirs ? 1 : 0;
                return;
            }
            if (value == base) {
                value = theirs;
                ++m_merge.fromTheirs;
                return;
            }
            if (choose({field, text(value), text(theirs), {}, {}, {}}) == MergeChoice::Theirs)
                value = theirs;
        };
        const auto same = [](const QString &value) { return value; };
        const auto flag = [](bool on) {
            return on ? QStringLiteral("true") : QStringLiteral("false");
        };
        merge(QStringLiteral("name"), merged.name, m_base.name, m_theirs.name, same);
        merge(QStringLiteral("language"), merged.language, m_base.language, m_theirs.language,
              same);
        merge(QStringLiteral("type"), merged.type, m_base.type, m_theirs.type, same);
        merge(QStringLiteral("enabled"), merged.enabled, m_base.enabled, m_theirs.enabled, flag);
    }

    void mergeUtterances()
    {
        const IntentDifference myChanges = intentDifference(m_base, m_mine);
        for (const UtteranceChange &row : myChanges.rows) {
            if (row.change == RowChange::Added)
                mergeAdded(row.after);
            else
                mergeKnown(row);
        }
        for (const UtteranceChange &row : m_theirChanges.rows) {
            if (row.change == RowChange::Added && !m_texts.contains(row.after.text)) {
                keep(row.after);
                ++m_merge.fromTheirs;
            }
        }
    }

    /// One that stood in the base already.
    void mergeKnown(const UtteranceChange &mine)
    {
        const auto theirs = std::find_if(
            m_theirChanges.rows.begin(), m_theirChanges.rows.end(),
            [&](const UtteranceChange &row) { return row.beforeRow == mine.beforeRow; });
        const std::optional<Utterance> here = left(mine);
        const std::optional<Utterance> there = left(*theirs);
        if (theirs->change == RowChange::Same || (!here && !there)
            || (here && there && isSameUtterance(*here, *there))) {
            m_merge.fromMine +=
                mine.change != RowChange::Same && theirs->change == RowChange::Same ? 1 : 0;
            keep(here);
            return;
        }
        if (mine.change == RowChange::Same) {
            ++m_merge.fromTheirs;
            keep(there && there->text == here->text ? withSpansOfBoth(mine.before, *here, *there)
                                                    : there);
            return;
        }
        if (here && there && here->text == there->text) {
            if (const auto both = withSpansOfBoth(mine.before, *here, *there)) {
                ++m_merge.fromMine;
                ++m_merge.fromTheirs;
                keep(both);
                return;
            }
        }
        decide({{}, {}, {}, mine.before, here, there});
    }

    void mergeAdded(const Utterance &mine)
    {
        const auto theirs =
            std::find_if(m_theirChanges.rows.begin(), m_theirChanges.rows.end(),
                         [&](const UtteranceChange &row) {
                             return row.change == RowChange::Added && row.after.text == mine.text;
                         });
        if (theirs == m_theirChanges.rows.end()) {
            ++m_merge.fromMine;
            keep(mine);
        } else if (const auto both = withSpansOfBoth(Utterance(), mine, theirs->after)) {
            keep(both);
        } else {
            decide({{}, {}, {}, {}, mine, theirs->after});
        }
    }

    void decide(const MergeConflict &conflict)
    {
        const MergeChoice choice = choose(conflict);
        if (choice != MergeChoice::Theirs)
            keep(conflict.mine);
        if (choice == MergeChoice::Theirs
            || (choice == MergeChoice::Both && conflict.canKeepBoth()))
            keep(conflict.theirs);
    }

    MergeChoice choose(const MergeConflict &conflict)
    {
        const MergeChoice choice = m_choices.value(m_merge.conflicts.size(), MergeChoice::Mine);
        m_merge.conflicts.append(conflict);
        return choice;
    }

    static std::optional<Utterance> left(const UtteranceChange &row)
    {
        if (row.change == RowChange::Removed)
            return {};
        return row.after;
    }

    void keep(const std::optional<Utterance> &utterance)
    {
        if (!utterance)
            return;
        m_merge.merged.utterances.append(*utterance);
        m_texts.insert(utterance->text);
    }

    const Intent &m_base;
    const Intent &m_mine;
    const Intent &m_theirs;
    const QList<MergeChoice> &m_choices;
    IntentDifference m_theirChanges;
    QSet<QString> m_texts = {};
    IntentMerge m_merge = {};
};

} // namespace

bool MergeConflict::canKeepBoth() const { return mine && theirs && mine->text != theirs->text; }

IntentMerge mergeIntents(const Intent &base, const Intent &mine, const Intent &theirs,
                         const QList<MergeChoice> &choices)
{
    return Merge(base, mine, theirs, choices).result();
}

} // namespace Rehearsal
