// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/intentdifference.h"

#include "core/base/text.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace Rehearsal {

namespace {

using Place = std::tuple<QString, int, int>;

QList<Place> placesOf(const Utterance &utterance)
{
    QList<Place> places;
    for (const EntitySpan &span : utterance.spans)
        places.append({span.entity, span.start, span.end});
    std::sort(places.begin(), places.end());
    return places;
}

/// At least half of the words of both together stand in both.
bool areAlike(const QString &one, const QString &other)
{
    const QStringList left = splitAtWhiteSpace(lowered(one));
    const QStringList right = splitAtWhiteSpace(lowered(other));
    const QSet<QString> words(left.begin(), left.end());
    const QSet<QString> others(right.begin(), right.end());
    const qsizetype common = (words & others).size();
    const qsizetype all = words.size() + others.size() - common;
    return all > 0 && 2 * common >= all;
}

/// For each utterance of `after` the row in `before` of the same text, -1 without one.
QList<int> matches(const Intent &before, const Intent &after)
{
    QHash<QString, QList<int>> rows;
    for (int row = 0; row < before.utterances.size(); ++row)
        rows[before.utterances.at(row).text].append(row);
    QList<int> result;
    result.reserve(after.utterances.size());
    for (const Utterance &utterance : after.utterances) {
        const auto found = rows.find(utterance.text);
        result.append(found == rows.end() || found->isEmpty() ? -1 : found->takeFirst());
    }
    return result;
}

class Comparison
{
public:
    Comparison(const Intent &before, const Intent &after)
        : m_before(before)
        , m_after(after)
        , m_matches(matches(before, after))
        , m_left(before.utterances.size(), true)
    {
        for (const int row : m_matches) {
            if (row >= 0)
                m_left[row] = false;
        }
    }

    QList<UtteranceChange> rows()
    {
        for (int row = 0; row < m_after.utterances.size(); ++row) {
            const int known = m_matches.at(row);
            if (known >= 0) {
                removeUpTo(known);
                m_next = std::max(m_next, known + 1);
                addPair(known, row);
            } else if (const int edited = editedInto(row); edited >= 0) {
                removeUpTo(edited);
                m_left[edited] = false;
                m_next = std::max(m_next, edited + 1);
                addPair(edited, row);
            } else {
                m_rows.append({RowChange::Added, -1, row, Utterance(), m_after.utterances.at(row)});
            }
        }
        removeUpTo(int(m_before.utterances.size()));
        putRemovedFirst();
        return m_rows;
    }

private:
    void addPair(int before, int after)
    {
        const Utterance &old = m_before.utterances.at(before);
        const Utterance &now = m_after.utterances.at(after);
        const bool isSame = old.text == now.text && haveSameSpans(old, now);
        m_rows.append({isSame ? RowChange::Same : RowChange::Changed, before, after, old, now});
    }
    /// What stood before this row and has gone.
    void removeUpTo(int row)
    {
        for (int gone = m_next; gone < row; ++gone) {
            if (m_left.at(gone)) {
                m_left[gone] = false;
                m_rows.append(
                    {RowChange::Removed, gone, -1, m_before.utterances.at(gone), Utterance()});
            }
        }
    }
    /// Where some came in place of others, those that went are read first.
    void putRemovedFirst()
    {
        const auto isReplaced = [](const UtteranceChange &row) {
            return row.change == RowChange::Added || row.change == RowChange::Removed;
        };
        for (auto from = m_rows.begin(); from != m_rows.end();) {
            from = std::find_if(from, m_rows.end(), isReplaced);
            const auto to = std::find_if_not(from, m_rows.end(), isReplaced);
            std::stable_partition(from, to, [](const UtteranceChange &row) {
                return row.change == RowChange::Removed;
            });
            from = to;
        }
    }
    /// The utterance that went between the last common one and the next, and is like this one.
    int editedInto(int row) const
    {
        for (int gone = m_next; gone < m_left.size() && m_left.at(gone); ++gone) {
            if (areAlike(m_before.utterances.at(gone).text, m_after.utterances.at(row).text))
                return gone;
        }
        return -1;
    }

    const Intent &m_before;
    const Intent &m_after;
    QList<int> m_matches;
    QList<bool> m_left; ///< of `before`, not yet accounted for
    int m_next = 0;
    QList<UtteranceChange> m_rows = {};
};

} // namespace

int IntentDifference::count(RowChange change) const
{
    return int(std::count_if(rows.begin(), rows.end(), [change](const UtteranceChange &row) {
        return row.change == change;
    }));
}

bool IntentDifference::isEmpty() const
{
    return fields.isEmpty() && count(RowChange::Same) == rows.size();
}

IntentDifference intentDifference(const Intent &before, const Intent &after)
{
    IntentDifference difference;
    difference.rows = Comparison(before, after).rows();
    const auto compare = [&](const QString &field, const QString &old, const QString &now) {
        if (old != now)
            difference.fields.append({field, old, now});
    };
    const auto flag = [](bool on) { return on ? QStringLiteral("true") : QStringLiteral("false"); };
    compare(QStringLiteral("name"), before.name, after.name);
    compare(QStringLiteral("language"), before.language, after.language);
    compare(QStringLiteral("type"), before.type, after.type);
    compare(QStringLiteral("enabled"), flag(before.enabled), flag(after.enabled));
    return difference;
}

Intent asSent(Intent intent)
{
    QSet<QString> seen;
    QList<Utterance> firsts;
    for (const Utterance &utterance : std::as_const(intent.utterances)) {
        const QString published = lowered(trimmed(utterance.text));
        if (seen.contains(published))
            continue;
        seen.insert(published);
        firsts.append(utterance);
    }
    intent.utterances = firsts;
    return intent;
}

bool haveSameSpans(const Utterance &a, const Utterance &b) { return placesOf(a) == placesOf(b); }

} // namespace Rehearsal
