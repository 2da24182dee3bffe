// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/utterancesmodel.h"

#include "core/base/text.h"
#include "core/rules/utteranceedit.h"
#include "ui/icons.h"
#include "ui/widgets/plaintext.h"

#include <QCollator>
#include <QLocale>
#include <QSet>

#include <numeric>

namespace Rehearsal {
namespace {

constexpr int longestShown = 1000;

QString oneLine(const QString &text)
{
    return displayText(text, longestShown).replace(u'\n', u" ⏎ "_qs);
}

QString percent(double share) { return QLocale().toString(share * 100, 'f', 0) + u" %"; }

QList<int> allRows(qsizetype count)
{
    QList<int> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

QString serverText(UtteranceServerState state)
{
    switch (state) {
    case UtteranceServerState::Same:
        return UtterancesModel::tr("same");
    case UtteranceServerState::New:
        return UtterancesModel::tr("new");
    case UtteranceServerState::Changed:
        return UtterancesModel::tr("changed");
    }
    Q_UNREACHABLE();
}

QString serverToolTip(UtteranceServerState state)
{
    switch (state) {
    case UtteranceServerState::Same:
        return UtterancesModel::tr("The server has this utterance as it is here.");
    case UtteranceServerState::New:
        return UtterancesModel::tr("The server does not have this utterance yet.");
    case UtteranceServerState::Changed:
        return UtterancesModel::tr("The server has this utterance with other entities.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString entityLetter(qsizetype number)
{
    QString letters;
    for (; number >= 0; number = number / 26 - 1)
        letters.prepend(QChar(u'A' + char16_t(number % 26)));
    return letters;
}

std::optional<std::pair<int, UtteranceColumn>> utterancePlace(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    bool isNumber = false;
    const int row = parts.value(2).toInt(&isNumber);
    if (parts.value(1) != u"utterances"_qs || !isNumber)
        return std::nullopt;
    return std::pair(
        row, parts.value(3) == u"entities"_qs ? UtteranceColumn::Entities : UtteranceColumn::Text);
}

UtterancesModel::UtterancesModel(IntentDocument &document, QObject *parent)
    : RowsModel(parent)
    , m_document(document)
{
    documentChanged();
    connect(&document, &DocumentBase::changed, this, &UtterancesModel::documentChanged);
}

/// Refused texts stay with their rows when rows come and go. Undo and redo drop those of the rows
/// they change: what was refused there belongs to another state.
void UtterancesModel::documentChanged()
{
    const QList<Utterance> &now = m_document.value().utterances;
    if (m_editing) {
        m_state = *std::exchange(m_editing, std::nullopt);
        m_state.utterances = now;
        update();
        return;
    }
    const QList<Utterance> &before = m_state.utterances;
    const auto shorter = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    State next{now, QList<Refused>(now.size()), filtered(now)};
    for (qsizetype row = 0; row < now.size(); ++row) {
        if (row < head)
            next.refused[row] = m_state.refused.value(row);
        else if (row >= now.size() - tail)
            next.refused[row] = m_state.refused.value(row - now.size() + before.size());
    }
    m_state = std::move(next);
    update();
}

void UtterancesModel::update()
{
    QSet<QString> entities;
    for (const Utterance &utterance : std::as_const(m_state.utterances)) {
        for (const EntitySpan &span : utterance.spans)
            entities.insert(span.entity);
    }
    QStringList names(entities.cbegin(), entities.cend());
    names.sort();
    m_entityNames = names;
    QList<UtteranceRow> next;
    next.reserve(m_state.visible.size());
    for (const int row : std::as_const(m_state.visible)) {
        UtteranceRow shown;
        shown.utterance = m_state.utterances[row];
        shown.refused = m_state.refused[row];
        shown.issues = m_issues.value(row);
        const auto take = [&](const auto &values, auto &to) {
            if (!values)
                return;
            const auto found = values->constFind(shown.utterance.text);
            if (found != values->constEnd())
                to = *found;
        };
        take(m_ambiguities, shown.ambiguity);
        take(m_nearest, shown.nearest);
        take(m_server, shown.server);
        next.append(std::move(shown));
    }
    show(next);
    Q_EMIT shapeChanged();
}

void UtterancesModel::setEntityOrder(const QStringList &order)
{
    if (std::exchange(m_entityOrder, order) == order || rowCount() == 0)
        return;
    const int text = int(UtteranceColumn::Text);
    Q_EMIT dataChanged(index(0, text), index(rowCount() - 1, text));
}

template <typename Change>
void UtterancesModel::edit(const QString &what, Change &&change)
{
    if (isReadOnly())
        return;
    State next = m_state;
    std::forward<Change>(change)(next);
    m_editing = next;
    const bool changed =
        m_document.edit(what, [&](Intent &intent) { intent.utterances = next.utterances; });
    m_editing.reset();
    if (!changed) {
        // A text may have been refused, or taken as it stood.
        m_state.refused = next.refused;
        m_state.refused.resize(m_state.utterances.size());
        update();
    }
}

QList<int> UtterancesModel::filtered(const QList<Utterance> &utterances) const
{
    if (!isFiltered())
        return allRows(utterances.size());
    QList<int> rows;
    for (int row = 0; row < utterances.size(); ++row) {
        const Utterance &utterance = utterances[row];
        if (utterance.text.contains(m_filter, Qt::CaseInsensitive)
            || std::any_of(utterance.spans.cbegin(), utterance.spans.cend(),
                           [&](const EntitySpan &span) {
                               return span.entity.contains(m_filter, Qt::CaseInsensitive);
                           }))
            rows.append(row);
    }
    return rows;
}

void UtterancesModel::setFilter(const QString &text)
{
    m_filter = text;
    m_state.visible = filtered(m_state.utterances);
    update();
}

QList<int> UtterancesModel::utterancesAt(const QList<int> &rows) const
{
    QList<int> utterances;
    utterances.reserve(rows.size());
    for (const int row : rows)
        utterances.append(utteranceAt(row));
    return utterances;
}

void UtterancesModel::setAmbiguities(const std::optional<ByText<UtteranceAmbiguity>> &ambiguities)
{
    const bool other = m_ambiguities.has_value() != ambiguities.has_value();
    m_ambiguities = ambiguities;
    update();
    if (other)
        Q_EMIT columnsChanged();
}

void UtterancesModel::setNearest(const std::optional<ByText<UtteranceNearest>> &nearest)
{
    const bool other = m_nearest.has_value() != nearest.has_value();
    m_nearest = nearest;
    update();
    if (other)
        Q_EMIT columnsChanged();
}

void UtterancesModel::setServerStates(const std::optional<ByText<UtteranceServerState>> &states)
{
    const bool other = m_server.has_value() != states.has_value();
    m_server = states;
    update();
    if (other)
        Q_EMIT columnsChanged();
}

bool UtterancesModel::hasColumn(UtteranceColumn column) const
{
    switch (column) {
    case UtteranceColumn::Number:
    case UtteranceColumn::Text:
    case UtteranceColumn::Entities:
        return true;
    case UtteranceColumn::Ambiguity:
        return m_ambiguities.has_value();
    case UtteranceColumn::Nearest:
        return m_nearest.has_value();
    case UtteranceColumn::Server:
        return m_server.has_value();
    }
    Q_UNREACHABLE();
}

void UtterancesModel::showIssues(const Issues &issues)
{
    QMap<int, QMap<int, CellIssue>> next;
    for (const Issue &issue : issues) {
        const auto place = utterancePlace(issue.pointer);
        if (!place)
            continue;
        auto &cells = next[place->first];
        const int column = int(place->second);
        const auto known = cells.constFind(column);
        if (known == cells.constEnd()) {
            cells.insert(column, {issue.severity, issue.message});
        } else {
            cells.insert(column,
                         {std::min(known->severity, issue.severity),
                          QString(known->text + u'\n' + issue.message)});
        }
    }
    if (std::exchange(m_issues, next) != next)
        update();
}

int UtterancesModel::refusedCount() const
{
    int count = 0;
    for (const Refused &refused : m_state.refused)
        count += int(refused.size());
    return count;
}

QString UtterancesModel::toolTip(const UtteranceRow &shown, UtteranceColumn column) const
{
    QStringList lines;
    if (const QString issue = shown.issues.value(int(column)).text; !issue.isEmpty())
        lines.append(issue);
    switch (column) {
    case UtteranceColumn::Number:
        break;
    case UtteranceColumn::Ambiguity:
        if (shown.ambiguity)
            lines.append(shown.ambiguity->why);
        break;
    case UtteranceColumn::Text:
        lines.append(shown.utterance.text);
        break;
    case UtteranceColumn::Entities:
        lines.append(spansText(shown.utterance));
        break;
    case UtteranceColumn::Nearest:
        if (shown.nearest)
            lines.append(tr("%1: %2").arg(shown.nearest->intent, shown.nearest->text));
        break;
    case UtteranceColumn::Server:
        if (shown.server)
            lines.append(serverToolTip(*shown.server));
        break;
    }
    return lines.join(u"\n\n"_qs).trimmed();
}

QVariant UtterancesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const UtteranceRow &shown = row(index.row());
    const auto column = UtteranceColumn(index.column());
    const auto refused = shown.refused.constFind(index.column());
    const bool isRefused = refused != shown.refused.constEnd();
    if (role == Qt::ToolTipRole)
        return plainToolTip(isRefused ? refused->reason : toolTip(shown, column));
    if (role == Qt::AccessibleDescriptionRole)
        return isRefused ? refused->reason : shown.issues.value(index.column()).text;
    if (role == RefusedRole)
        return isRefused;
    if (role == IssueRole) {
        const auto issue = shown.issues.constFind(index.column());
        return issue == shown.issues.constEnd() ? QVariant() : QVariant(int(issue->severity));
    }
    if (role == Qt::EditRole)
        return typedText(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && column == UtteranceColumn::Number)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole) {
        return column == UtteranceColumn::Number ? QString::number(utteranceAt(index.row()) + 1)
                                                 : data(index, Qt::DisplayRole);
    }
    if (role == Qt::DecorationRole && column == UtteranceColumn::Ambiguity && shown.ambiguity) {
        return shown.ambiguity->isAccepted ? icon(QStringLiteral("info"), IconTint::Muted)
                                           : icon(QStringLiteral("warning"), IconTint::Warning);
    }
    if (role != Qt::DisplayRole)
        return {};
    if (isRefused)
        return oneLine(refused->text);
    switch (column) {
    case UtteranceColumn::Number:
        return {}; // drawn: where a row stands is no data of the row
    case UtteranceColumn::Ambiguity:
        return shown.ambiguity ? percent(shown.ambiguity->score) : QString();
    case UtteranceColumn::Text:
        return oneLine(shown.utterance.text);
    case UtteranceColumn::Entities:
        return displayText(spansText(shown.utterance), longestShown).replace(u'\n', u" · "_qs);
    case UtteranceColumn::Nearest:
        if (!shown.nearest)
            return {};
        //: %1 a share such as "72 %", %2 the name of an intent, %3 one of its utterances
        return oneLine(tr("%1 %2: %3")
                           .arg(percent(shown.nearest->similarity), shown.nearest->intent,
                                shown.nearest->text));
    case UtteranceColumn::Server:
        return shown.server ? serverText(*shown.server) : QString();
    }
    Q_UNREACHABLE();
}

QVariant UtterancesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= utteranceColumnCount)
        return {};
    static const char *const names[] = {
        QT_TR_NOOP("#"),        QT_TR_NOOP("Ambiguity"),     QT_TR_NOOP("Utterance"),
        QT_TR_NOOP("Entities"), QT_TR_NOOP("Nearest other"), QT_TR_NOOP("Server")};
    static const char *const hints[] = {
        QT_TR_NOOP("Number of the utterance"),
        QT_TR_NOOP("How alike the utterance and one of another intent are"),
        QT_TR_NOOP("What users say to mean this intent"),
        QT_TR_NOOP("Words that are labelled, as entity = words; a line each"),
        QT_TR_NOOP("The nearest utterance of another intent"),
        QT_TR_NOOP("What the server has of the utterance"),
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr(names[section]);
    case Qt::ToolTipRole:
        return tr(hints[section]);
    case Qt::TextAlignmentRole:
        return int((section == int(UtteranceColumn::Number) ? Qt::AlignTrailing : Qt::AlignLeading)
                   | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags UtterancesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isTyped(index.column()) && !isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool UtterancesModel::isTyped(int column) const
{
    return column == int(UtteranceColumn::Text) || column == int(UtteranceColumn::Entities);
}

QString UtterancesModel::typedText(int row, int column) const
{
    if (row < 0 || row >= rowCount() || !isTyped(column))
        return {};
    const UtteranceRow &shown = this->row(row);
    const auto refused = shown.refused.constFind(column);
    if (refused != shown.refused.constEnd())
        return refused->text;
    return column == int(UtteranceColumn::Text) ? shown.utterance.text : spansText(shown.utterance);
}

bool UtterancesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    put(index.column() == int(UtteranceColumn::Text) ? tr("Edit utterance") : tr("Edit entities"),
        {{index.row(), index.column(), value.toString()}});
    return !data(index, RefusedRole).toBool();
}

void UtterancesModel::putCells(const QList<SheetCell> &cells, State &next,
                               QStringList &dropped) const
{
    for (const SheetCell &cell : cells) {
        while (cell.row >= next.visible.size())
            insertRows(next, int(next.visible.size()), 1);
        if (!isTyped(cell.column))
            continue;
        const int row = next.visible[cell.row];
        const Utterance &before = std::as_const(next.utterances)[row];
        if (cell.column == int(UtteranceColumn::Text)) {
            if (before.text == cell.text)
                continue;
            const FollowedSpans spans = spansAfterEdit(before, cell.text);
            if (!spans.dropped.isEmpty()) {
                Utterance gone = before;
                gone.spans = spans.dropped;
                dropped += spansText(gone).split(u'\n');
            }
            next.utterances[row].text = cell.text;
            next.utterances[row].spans = spans.kept;
            continue;
        }
        if (const auto spans = spansFromText(before, cell.text)) {
            next.utterances[row].spans = *spans;
            next.refused[row].remove(cell.column);
        } else {
            next.refused[row].insert(cell.column, {cell.text, spans.error().message});
        }
    }
}

void UtterancesModel::put(const QString &what, const QList<SheetCell> &cells)
{
    QStringList dropped;
    edit(what, [&](State &next) { putCells(cells, next, dropped); });
    if (!dropped.isEmpty())
        Q_EMIT spansDropped(dropped);
}

void UtterancesModel::insertRows(State &next, int row, int count)
{
    const int at = row < next.visible.size() ? next.visible[row] : int(next.utterances.size());
    next.utterances.insert(at, count, Utterance());
    next.refused.insert(at, count, Refused());
    const auto place = std::min(qsizetype(row), next.visible.size());
    for (auto later = place; later < next.visible.size(); ++later)
        next.visible[later] += count;
    next.visible.insert(place, count, 0);
    std::iota(next.visible.begin() + place, next.visible.begin() + place + count, at);
}

void UtterancesModel::insert(const QString &what, int row, int count, const QList<SheetCell> &cells)
{
    QStringList dropped;
    edit(what, [&](State &next) {
        insertRows(next, row, count);
        putCells(cells, next, dropped);
    });
}

void UtterancesModel::duplicate(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    edit(tr("Duplicate utterances"), [&](State &next) {
        const QList<int> copied = utterancesAt(rows);
        const int count = int(rows.size());
        duplicateRowsOf(next.utterances, copied);
        duplicateRowsOf(next.refused, copied);
        const int place = rows.constLast() + 1;
        for (qsizetype later = place; later < next.visible.size(); ++later)
            next.visible[later] += count;
        next.visible.insert(place, count, 0);
        std::iota(next.visible.begin() + place, next.visible.begin() + place + count,
                  copied.constLast() + 1);
    });
}

void UtterancesModel::remove(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    edit(tr("Delete utterances"), [&](State &next) {
        const QList<int> removed = utterancesAt(rows);
        removeRowsOf(next.utterances, removed);
        removeRowsOf(next.refused, removed);
        removeRowsOf(next.visible, rows);
        auto gone = removed.cbegin();
        for (int &row : next.visible) {
            while (gone != removed.cend() && *gone < row)
                ++gone;
            row -= int(gone - removed.cbegin());
        }
    });
}

/// The rows that are shown change places among themselves.
void UtterancesModel::arrange(const QList<int> &order)
{
    edit(tr("Move utterances"), [&](State &next) {
        QList<int> whole = allRows(next.utterances.size());
        for (qsizetype place = 0; place < order.size(); ++place)
            whole[next.visible[place]] = next.visible[order[place]];
        arrangeRowsOf(next.utterances, whole);
        arrangeRowsOf(next.refused, whole);
    });
}

void UtterancesModel::setUtterance(const QString &what, int row, const Utterance &utterance)
{
    const int place = utteranceAt(row);
    if (place < 0)
        return;
    edit(what, [&](State &next) {
        next.utterances[place] = utterance;
        next.refused[place] = {};
    });
}

int UtterancesModel::label(const QList<int> &rows, const QString &value, const QString &entity)
{
    int added = 0;
    edit(tr("Label in rows"), [&](State &next) {
        const QList<int> places = utterancesAt(rows);
        for (const int place : places) {
            const Utterance before = next.utterances[place];
            const Utterance after = labelledEverywhere(before, value, entity);
            added += int(after.spans.size() - before.spans.size());
            next.utterances[place] = after;
        }
    });
    return added;
}

void UtterancesModel::sort(Qt::SortOrder order)
{
    QCollator collator{QLocale(m_document.value().language)};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(std::size_t(rowCount()));
    for (const UtteranceRow &shown : rows())
        keys.push_back(collator.sortKey(shown.utterance.text));
    QList<int> sorted = allRows(rowCount());
    std::stable_sort(sorted.begin(), sorted.end(), [&](int left, int right) {
        const int compared = keys[std::size_t(left)].compare(keys[std::size_t(right)]);
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    arrange(sorted);
}

int UtterancesModel::removeDuplicates()
{
    const QList<int> gone = duplicateRows(m_state.utterances);
    if (gone.isEmpty())
        return 0;
    edit(tr("Remove duplicates"), [&](State &next) {
        removeRowsOf(next.utterances, gone);
        removeRowsOf(next.refused, gone);
        next.visible = filtered(next.utterances);
    });
    return int(gone.size());
}

} // namespace Rehearsal
