// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/datarows.h"

#include "core/base/text.h"
#include "core/domain/placeholders.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <random>
#include <set>
#include <vector>

namespace Rehearsal {
namespace {

constexpr qint64 countless = std::numeric_limits<qint64>::max();
/// Beyond it pairwise takes longer than anybody waits.
constexpr qint64 mostPairs = 400'000;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("DataRows", text, nullptr, n);
}

Error refused(const QString &why) { return {Error::Kind::Invalid, why, 0, {}}; }

/// A row as the positions of its values.
using Choice = std::vector<int>;

QList<QStringList> withValues(const std::vector<Choice> &choices, const QList<QStringList> &values)
{
    QList<QStringList> rows;
    rows.reserve(qsizetype(choices.size()));
    for (const Choice &choice : choices) {
        QStringList row;
        row.reserve(values.size());
        for (std::size_t column = 0; column < choice.size(); ++column)
            row.append(values[qsizetype(column)][choice[column]]);
        rows.append(row);
    }
    return rows;
}

/// The combination of this number, the last column turning fastest.
Choice numbered(qint64 number, const QList<QStringList> &values)
{
    Choice choice(std::size_t(values.size()));
    for (qsizetype column = values.size() - 1; column >= 0; --column) {
        choice[std::size_t(column)] = int(number % values[column].size());
        number /= values[column].size();
    }
    return choice;
}

std::vector<Choice> allChoices(const QList<QStringList> &values)
{
    std::vector<Choice> choices;
    const qint64 total = combinationCount(values);
    choices.reserve(std::size_t(total));
    for (qint64 number = 0; number < total; ++number)
        choices.push_back(numbered(number, values));
    return choices;
}

/// The standard distributions differ between libraries, the engine does not.
std::vector<Choice> sampledChoices(const QList<QStringList> &values, int size, quint32 seed)
{
    std::mt19937 random(seed);
    const qint64 total = combinationCount(values);
    std::set<Choice> chosen;
    if (total / 4 < size) {
        std::vector<qint64> numbers(static_cast<std::size_t>(total));
        std::iota(numbers.begin(), numbers.end(), qint64(0));
        for (std::size_t at = 0; at < std::size_t(size); ++at) {
            std::swap(numbers[at], numbers[at + random() % (numbers.size() - at)]);
            chosen.insert(numbered(numbers[at], values));
        }
    }
    while (chosen.size() < std::size_t(size)) {
        Choice choice;
        for (const QStringList &column : values)
            choice.push_back(int(random() % std::uint_fast32_t(column.size())));
        chosen.insert(choice);
    }
    return {chosen.begin(), chosen.end()};
}

/// Pairs of values of two columns that no row has yet.
class OpenPairs
{
public:
    explicit OpenPairs(const QList<QStringList> &values)
    {
        int first = 0;
        for (const QStringList &column : values) {
            m_first.push_back(first);
            first += int(column.size());
        }
        m_size = std::size_t(first);
        m_open.resize(m_size * m_size, 0);
        for (qsizetype left = 0; left < values.size(); ++left) {
            for (qsizetype right = left + 1; right < values.size(); ++right) {
                for (int a = 0; a < values[left].size(); ++a) {
                    for (int b = 0; b < values[right].size(); ++b)
                        m_pairs.push_back({int(left), a, int(right), b});
                }
            }
        }
        for (const Pair &pair : m_pairs)
            m_open[placeOf(pair)] = 1;
    }

    struct Pair
    {
        int left = 0;
        int leftValue = 0;
        int right = 0;
        int rightValue = 0;
    };

    /// The next one that is still open.
    [[nodiscard]] const Pair *next()
    {
        while (m_next < m_pairs.size() && !m_open[placeOf(m_pairs[m_next])])
            ++m_next;
        return m_next < m_pairs.size() ? &m_pairs[m_next] : nullptr;
    }
    [[nodiscard]] bool isOpen(int column, int value, int other, int otherValue) const
    {
        return m_open[column < other ? placeOf({column, value, other, otherValue})
                                     : placeOf({other, otherValue, column, value})]
            != 0;
    }
    void close(const Choice &row)
    {
        for (int left = 0; left < int(row.size()); ++left) {
            for (int right = left + 1; right < int(row.size()); ++right)
                m_open[placeOf({left, row[std::size_t(left)], right, row[std::size_t(right)]})] = 0;
        }
    }

private:
    [[nodiscard]] std::size_t placeOf(const Pair &pair) const
    {
        return std::size_t(m_first[std::size_t(pair.left)] + pair.leftValue) * m_size
            + std::size_t(m_first[std::size_t(pair.right)] + pair.rightValue);
    }

    std::vector<int> m_first; ///< of each column: the number of its first value among all values
    std::size_t m_size = 0;
    std::vector<char> m_open;
    std::vector<Pair> m_pairs;
    std::size_t m_next = 0;
};

/// Each row takes the first open pair and, column by column, the value that closes most pairs with
/// those already taken; of equals the one used least so far.
std::vector<Choice> pairwiseChoices(const QList<QStringList> &values)
{
    if (values.size() < 2)
        return allChoices(values);
    OpenPairs open(values);
    std::vector<std::vector<int>> used;
    for (const QStringList &column : values)
        used.emplace_back(std::size_t(column.size()), 0);
    std::vector<Choice> rows;
    while (const OpenPairs::Pair *pair = open.next()) {
        Choice row(std::size_t(values.size()), -1);
        row[std::size_t(pair->left)] = pair->leftValue;
        row[std::size_t(pair->right)] = pair->rightValue;
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (row[column] >= 0)
                continue;
            std::pair best{-1, 0}; // pairs closed, times used before (negative)
            for (int value = 0; value < values[qsizetype(column)].size(); ++value) {
                int closes = 0;
                for (std::size_t other = 0; other < row.size(); ++other) {
                    if (row[other] >= 0 && other != column)
                        closes += open.isOpen(int(column), value, int(other), row[other]);
                }
                const std::pair score{closes, -used[column][std::size_t(value)]};
                if (score > best) {
                    best = score;
                    row[column] = value;
                }
            }
        }
        for (std::size_t column = 0; column < row.size(); ++column)
            ++used[column][std::size_t(row[column])];
        open.close(row);
        rows.push_back(row);
    }
    return rows;
}

void forEachText(Json &json, const std::function<void(QString &)> &visit)
{
    if (const auto text = asText(&json)) {
        QString changed = *text;
        visit(changed);
        if (changed != *text)
            json = toJson(changed);
    } else if (json.is_object() || json.is_array()) {
        for (auto &[name, value] : json.items())
            forEachText(value, visit);
    }
}

/// The texts that expanded() fills in, in its order.
void forEachText(ConversationTest &test, const std::function<void(QString &)> &visit)
{
    if (test.context)
        forEachText(*test.context, visit);
    for (Turn &turn : test.turns) {
        visit(turn.says);
        if (!turn.expects)
            continue;
        if (turn.expects->intent)
            visit(*turn.expects->intent);
        if (turn.expects->entities)
            forEachText(*turn.expects->entities, visit);
        for (Check &check : turn.expects->checks) {
            visit(check.target);
            forEachText(check.value, visit);
        }
    }
}

} // namespace

qint64 combinationCount(const QList<QStringList> &values)
{
    if (values.isEmpty())
        return 0;
    qint64 count = 1;
    for (const QStringList &column : values) {
        if (column.isEmpty())
            return 0;
        count = count > countless / column.size() ? countless : count * column.size();
    }
    return count;
}

Result<QList<QStringList>> combinedRows(const QList<QStringList> &values, Combining combining,
                                        int sampleSize, quint32 seed)
{
    QList<QStringList> columns = values;
    for (QStringList &column : columns)
        column.removeDuplicates();
    const qint64 total = combinationCount(columns);
    if (total == 0)
        return refused(tr("Each column needs at least one value."));
    const QString tooMany = tr("That would be more than %1 rows.").arg(int(mostDataRows));
    switch (combining) {
    case Combining::All:
        if (total > mostDataRows)
            return refused(tooMany);
        return withValues(allChoices(columns), columns);
    case Combining::Pairwise: {
        qint64 pairs = 0;
        qint64 before = 0;
        for (const QStringList &column : std::as_const(columns)) {
            pairs += before * column.size();
            before += column.size();
        }
        if (pairs > mostPairs)
            return refused(tr("These are too many values to combine in pairs."));
        return withValues(pairwiseChoices(columns), columns);
    }
    case Combining::Sample:
        if (sampleSize < 1)
            return refused(tr("A sample has at least one row."));
        if (sampleSize > mostDataRows)
            return refused(tooMany);
        if (total <= sampleSize)
            return withValues(allChoices(columns), columns);
        return withValues(sampledChoices(columns, sampleSize, seed), columns);
    }
    Q_UNREACHABLE();
}

DataPlan dataPlan(const ConversationTest &test, int rows, int jobs,
                  std::optional<double> millisecondsPerTurn)
{
    DataPlan plan;
    plan.rows = rows;
    plan.jobs = std::max(1, jobs);
    if (!test.skip)
        plan.runs = qint64(std::max(1, rows)) * (test.repeat ? std::max(1, test.repeat->times) : 1);
    plan.turns = plan.runs * test.turns.size();
    if (millisecondsPerTurn && plan.runs > 0) {
        // So many runs one after the other on the busiest of the jobs.
        const qint64 rounds = (plan.runs + plan.jobs - 1) / plan.jobs;
        plan.duration = std::chrono::milliseconds(std::llround(
            double(rounds) * double(test.turns.size()) * std::max(0.0, *millisecondsPerTurn)));
    }
    return plan;
}

QStringList usedPlaceholders(const ConversationTest &test)
{
    ConversationTest read = test;
    read.data.reset();
    QStringList names;
    QSet<QString> known;
    forEachText(read, [&](QString &text) {
        const auto found = placeholdersIn(text, {}, -1);
        for (const Placeholder &placeholder : found) {
            if (!known.contains(placeholder.name)) {
                known.insert(placeholder.name);
                names.append(placeholder.name);
            }
        }
    });
    return names;
}

int renamePlaceholder(ConversationTest &test, const QString &before, const QString &after)
{
    int renamed = 0;
    forEachText(test, [&](QString &text) {
        auto found = placeholdersIn(text, {}, -1);
        for (auto placeholder = found.crbegin(); placeholder != found.crend(); ++placeholder) {
            if (placeholder->name != before)
                continue;
            text.replace(placeholder->position, placeholder->asWritten.size(),
                         QString(u"{{"_qs + after + u"}}"_qs));
            ++renamed;
        }
    });
    return renamed;
}

QList<DataWarning> dataWarnings(const ConversationTest &test)
{
    using Kind = DataWarning::Kind;
    QList<DataWarning> warnings;
    const DataTable data = test.data.value_or(DataTable());
    const QStringList used = usedPlaceholders(test);
    const QSet<QString> usedNames(used.cbegin(), used.cend());
    QList<qsizetype> looked; // columns whose values reach a text
    for (qsizetype column = 0; column < data.columns.size(); ++column) {
        const QString &name = data.columns[column];
        if (usedNames.contains(name) && data.columns.lastIndexOf(name) == column)
            looked.append(column);
        else
            warnings.append({Kind::UnusedColumn, name, -1, int(column), 1});
    }
    for (const QString &name : used) {
        if (!data.columns.contains(name)
            && !(test.variables && member(*test.variables, name.toStdString())))
            warnings.append({Kind::UndefinedPlaceholder, name, -1, -1, 1});
    }
    for (qsizetype column = 0; column < data.columns.size(); ++column) {
        DataWarning empty{Kind::EmptyCells, data.columns[column], -1, int(column), 0};
        for (int row = 0; row < data.rows.size(); ++row) {
            if (!data.rows[row].value(column).isEmpty())
                continue;
            if (empty.count++ == 0)
                empty.row = row;
        }
        if (empty.count > 0)
            warnings.append(empty);
    }
    QSet<QStringList> rows;
    QSet<QStringList> conversations;
    DataWarning duplicates{Kind::DuplicateRows, {}, -1, -1, 0};
    DataWarning same{Kind::SameConversation, {}, -1, -1, 0};
    for (int row = 0; row < data.rows.size(); ++row) {
        const QStringList &cells = data.rows[row];
        QStringList seen;
        for (const qsizetype column : std::as_const(looked))
            seen.append(cells.value(column));
        const bool isDuplicate = rows.contains(cells);
        DataWarning &warning = isDuplicate ? duplicates : same;
        if ((isDuplicate || conversations.contains(seen)) && warning.count++ == 0)
            warning.row = row;
        rows.insert(cells);
        conversations.insert(seen);
    }
    for (const DataWarning &warning : {duplicates, same}) {
        if (warning.count > 0)
            warnings.append(warning);
    }
    return warnings;
}

QString warningText(const DataWarning &warning)
{
    const QString name = displayText(warning.name, 80);
    const QString row = QString::number(warning.row + 1);
    switch (warning.kind) {
    case DataWarning::Kind::UnusedColumn:
        return tr("No text uses the column “%1”: write {{%1}} where its values belong.").arg(name);
    case DataWarning::Kind::UndefinedPlaceholder:
        return tr("{{%1}} is neither a column nor a variable.").arg(name);
    case DataWarning::Kind::EmptyCells:
        //: %1 the name of a column, %2 the number of a row
        return tr("%n empty cell(s) in “%1”, the first in row %2.", warning.count).arg(name, row);
    case DataWarning::Kind::DuplicateRows:
        //: %1 the number of a row
        return tr("%n row(s) repeat an earlier row, the first is row %1.", warning.count).arg(row);
    case DataWarning::Kind::SameConversation:
        //: %1 the number of a row
        return tr("%n row(s) give the same conversation as an earlier row, the first is row %1.",
                  warning.count)
            .arg(row);
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
