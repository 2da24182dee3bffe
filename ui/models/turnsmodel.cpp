// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/turnsmodel.h"

#include "core/base/text.h"
#include "core/domain/placeholders.h"
#include "ui/widgets/plaintext.h"

#include <cmath>

namespace Rehearsal {
namespace {

QString oneLine(const QString &text) { return displayText(text).replace(u'\n', u" ⏎ "_qs); }

/// Two decimals, and more where it has more: a threshold is never shown rounded.
QString confidenceText(double value, const QLocale &locale)
{
    const bool twoDecimals = std::abs(value * 100 - std::round(value * 100)) < 1e-9;
    return twoDecimals ? locale.toString(value, 'f', 2)
                       : locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

/// What a turn is after one more of its checks: the gravest stays.
TurnState withCheck(TurnState state, const CheckResult &result)
{
    if (state == TurnState::Failed)
        return state;
    if (result.severity == Severity::Must && result.verdict == CheckVerdict::Fail)
        return TurnState::Failed;
    if (state == TurnState::NotEvaluable)
        return state;
    return result.severity == Severity::Must && result.verdict == CheckVerdict::NotEvaluable
        ? TurnState::NotEvaluable
        : TurnState::Passed;
}

/// What is wrong with the cell comes first.
QString withIssue(const QString &text, const TurnRow &row, int column)
{
    const QString issue = row.issues.value(column).text;
    if (issue.isEmpty() || text.isEmpty())
        return issue.isEmpty() ? text : issue;
    return issue + u"\n\n" + text;
}

} // namespace

QString findingText(const CheckResult &result)
{
    Check check;
    check.kind = result.kind;
    check.op = result.op;
    check.target = result.target;
    check.value = result.expected;
    check.negated = result.negated;
    const QString summary = displayText(checkSummary(check), 200);
    if (result.verdict == CheckVerdict::NotEvaluable) {
        //: %1 is a check such as "Reply: contains “Paris”"
        return TurnsModel::tr("%1 (cannot be judged from this answer)").arg(summary);
    }
    if (result.actual.is_null()) {
        //: %1 is a check such as "Reply: contains “Paris”"
        return TurnsModel::tr("%1, got nothing").arg(summary);
    }
    //: %1 is a check such as "Intent: equals “book_flight”", %2 what came instead
    return TurnsModel::tr("%1, got %2").arg(summary, displayText(plainText(result.actual), 200));
}

QString turnStateName(TurnState state)
{
    switch (state) {
    case TurnState::None:
        return TurnsModel::tr("not run");
    case TurnState::Running:
        return TurnsModel::tr("running");
    case TurnState::Passed:
        return TurnsModel::tr("passed");
    case TurnState::Failed:
        return TurnsModel::tr("failed");
    case TurnState::Error:
        return TurnsModel::tr("error");
    case TurnState::NotEvaluable:
        return TurnsModel::tr("not evaluable");
    }
    Q_UNREACHABLE();
}

TurnsModel::TurnsModel(TestDocument &document, QObject *parent)
    : RowsModel(parent)
    , m_document(document)
{
    m_refused.resize(document.value().turns.size());
    update();
    connect(&document, &DocumentBase::changed, this, [this] {
        if (!m_ownEdit)
            alignRefused();
        update();
    });
}

/// Refused texts stay with their rows when rows come and go. Undo and redo drop those of the rows
/// they change: what was refused there belongs to another state.
void TurnsModel::alignRefused()
{
    const QList<Turn> &before = m_document.before().turns;
    const QList<Turn> &now = m_document.value().turns;
    const auto shorter = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QList<Refused> next(now.size());
    for (qsizetype row = 0; row < now.size(); ++row) {
        if (row < head)
            next[row] = m_refused.value(row);
        else if (row >= now.size() - tail)
            next[row] = m_refused.value(row - now.size() + before.size());
    }
    m_refused = next;
}

void TurnsModel::update()
{
    const QList<Turn> &turns = m_document.value().turns;
    QList<TurnRow> next;
    next.reserve(turns.size());
    for (int row = 0; row < turns.size(); ++row) {
        TurnRow shown;
        shown.turn = turns[row];
        shown.refused = m_refused.value(row);
        shown.issues = m_issues.value(row);
        if (m_report) {
            const TurnResult result = m_results.value(row);
            shown.step = result.step;
            shown.state = result.state == TurnState::None && m_report->verdict == Verdict::Error
                ? TurnState::Error
                : result.state;
            shown.findings = result.findings;
        }
        if (m_running)
            shown.state = TurnState::Running;
        next.append(shown);
    }
    show(next);
}

void TurnsModel::showReport(const RunReport *report, bool running)
{
    m_report = report ? std::optional(*report) : std::nullopt;
    m_running = running;
    m_results.clear();
    if (m_report) {
        for (const Step &step : std::as_const(m_report->steps)) {
            // The first one, should a turn have been said twice.
            if (auto &known = m_results[step.index].step; !known)
                known = step;
        }
        for (const CheckResult &check : std::as_const(m_report->checks)) {
            TurnResult &result = m_results[check.turn];
            result.state = withCheck(result.state, check);
            if (check.verdict != CheckVerdict::Pass)
                result.findings.append(findingText(check));
        }
    }
    update();
}

void TurnsModel::showIssues(const Issues &issues)
{
    QMap<int, QMap<int, CellIssue>> next;
    for (const Issue &issue : issues) {
        const auto place = cellPlace(issue.pointer);
        if (!place)
            continue;
        auto &cells = next[place->row];
        const int column = int(place->column);
        const auto known = cells.constFind(column);
        if (known == cells.constEnd())
            cells.insert(column, {issue.severity, issue.message});
        else
            cells.insert(column,
                         {std::min(known->severity, issue.severity),
                          QString(known->text + u'\n' + issue.message)});
    }
    if (std::exchange(m_issues, next) != next)
        update();
}

QVariant TurnsModel::displayed(const TurnRow &shown, TurnColumn column) const
{
    switch (column) {
    case TurnColumn::Says:
    case TurnColumn::Delay:
    case TurnColumn::Intent:
        return oneLine(cellText(shown.turn, column, m_locale));
    case TurnColumn::MinConfidence:
        return shown.turn.expects && shown.turn.expects->minConfidence
            ? confidenceText(*shown.turn.expects->minConfidence, m_locale)
            : QString();
    case TurnColumn::Entities:
        return displayText(cellText(shown.turn, column, m_locale)).replace(u'\n', u" · "_qs);
    case TurnColumn::Checks: {
        QStringList lines;
        if (shown.turn.expects) {
            for (const Check &check : shown.turn.expects->checks)
                lines.append(displayText(checkSummary(check), 200));
        }
        return lines.join(u" · "_qs);
    }
    case TurnColumn::LastReply:
        return shown.step ? oneLine(shown.step->reply.value_or(QString())) : QString();
    case TurnColumn::LastIntent:
        return shown.step ? displayText(shown.step->intent, 200) : QString();
    case TurnColumn::LastConfidence:
        return shown.step && shown.step->hasConfidence && shown.step->confidenceUsable
            ? m_locale.toString(shown.step->confidence, 'f', 2)
            : QString();
    case TurnColumn::Delta: {
        if (!shown.step || !shown.step->hasConfidence || !shown.step->confidenceUsable
            || !shown.turn.expects || !shown.turn.expects->intent)
            return {};
        const double delta = shown.step->confidence
            - shown.turn.expects->minConfidence.value_or(defaultMinConfidence);
        const QString text = m_locale.toString(std::abs(delta), 'f', 2);
        return QString((delta < 0 ? u"−"_qs : u"+"_qs) + text);
    }
    case TurnColumn::Number:
    case TurnColumn::State:
        return {};
    }
    Q_UNREACHABLE();
}

QString TurnsModel::toolTip(const TurnRow &shown, TurnColumn column) const
{
    switch (column) {
    case TurnColumn::State:
    case TurnColumn::Delta:
        return (QStringList{turnStateName(shown.state)} + shown.findings).join(u'\n');
    case TurnColumn::Checks: {
        QStringList lines;
        if (shown.turn.expects) {
            for (const Check &check : shown.turn.expects->checks)
                lines.append(checkSummary(check));
        }
        return lines.join(u'\n');
    }
    case TurnColumn::LastReply:
        return shown.step ? shown.step->reply.value_or(QString()) : QString();
    case TurnColumn::LastIntent: {
        QStringList lines;
        if (shown.step) {
            for (const Alternative &other : shown.step->alternatives) {
                lines.append(m_locale.toString(other.confidence, 'f', 2) % u"  " % other.intent);
            }
        }
        return lines.mid(0, 3).join(u'\n');
    }
    case TurnColumn::Says:
    case TurnColumn::Entities:
        return cellText(shown.turn, column, m_locale);
    case TurnColumn::Intent:
        return isUnknownIntent(shown)
            ? tr("The workspace has no intent of this name. The bot may have it all the same.")
            : QString();
    case TurnColumn::Number:
    case TurnColumn::Delay:
    case TurnColumn::MinConfidence:
    case TurnColumn::LastConfidence:
        return {};
    }
    Q_UNREACHABLE();
}

/// What stands for each `{{name}}` of the cell, in the data row of the last run or the first one.
QStringList TurnsModel::placeholderLines(const TurnRow &shown, TurnColumn column) const
{
    const ConversationTest &test = m_document.value();
    const int row = m_report && m_report->spec.row >= 0 ? m_report->spec.row : 0;
    QStringList lines;
    const auto found = placeholdersIn(cellText(shown.turn, column, m_locale), test, row);
    for (const Placeholder &placeholder : found) {
        if (const QString line = placeholderText(placeholder, row); !lines.contains(line))
            lines.append(line);
    }
    return lines;
}

QVariant TurnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TurnRow &shown = row(index.row());
    const auto column = TurnColumn(index.column());
    const auto refused = shown.refused.constFind(index.column());
    const bool isRefused = refused != shown.refused.constEnd();
    switch (role) {
    case Qt::DisplayRole:
        return isRefused ? QVariant(displayText(refused->text)) : displayed(shown, column);
    case Qt::EditRole:
        return isRefused ? refused->text : cellText(shown.turn, column, m_locale);
    case Qt::ToolTipRole:
        return plainToolTip(
            isRefused ? refused->reason
                      : (QStringList(withIssue(toolTip(shown, column), shown, index.column()))
                         + placeholderLines(shown, column))
                            .join(u'\n')
                            .trimmed());
    case Qt::AccessibleTextRole:
        if (column == TurnColumn::Number)
            return QString::number(index.row() + 1);
        if (column == TurnColumn::State)
            return turnStateName(shown.state);
        return data(index, Qt::DisplayRole);
    case Qt::AccessibleDescriptionRole:
        if (column == TurnColumn::Intent && !isRefused && isUnknownIntent(shown))
            return toolTip(shown, column);
        return isRefused ? refused->reason
                         : withIssue(shown.findings.join(u'\n'), shown, index.column());
    case Qt::TextAlignmentRole:
        switch (column) {
        case TurnColumn::Number:
        case TurnColumn::Delay:
        case TurnColumn::MinConfidence:
        case TurnColumn::LastConfidence:
        case TurnColumn::Delta:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        case TurnColumn::State:
            return int(Qt::AlignCenter);
        case TurnColumn::Says:
        case TurnColumn::Intent:
        case TurnColumn::Entities:
        case TurnColumn::Checks:
        case TurnColumn::LastReply:
        case TurnColumn::LastIntent:
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        }
        Q_UNREACHABLE();
    case StateRole:
        return int(shown.state);
    case RefusedRole:
        return isRefused;
    case UnknownRole:
        return column == TurnColumn::Intent && !isRefused && isUnknownIntent(shown);
    case IssueRole: {
        const auto issue = shown.issues.constFind(index.column());
        return issue == shown.issues.constEnd() ? QVariant() : QVariant(int(issue->severity));
    }
    case EditableRole:
        return isEditable(column);
    default:
        return {};
    }
}

QVariant TurnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= turnColumnCount)
        return {};
    static const char *const names[] = {
        QT_TR_NOOP("#"),           QT_TR_NOOP("State"),           QT_TR_NOOP("User says"),
        QT_TR_NOOP("Delay (ms)"),  QT_TR_NOOP("Expected intent"), QT_TR_NOOP("Min conf."),
        QT_TR_NOOP("Entities"),    QT_TR_NOOP("Checks"),          QT_TR_NOOP("Last reply"),
        QT_TR_NOOP("Last intent"), QT_TR_NOOP("Last conf."),      QT_TR_NOOP("Δ"),
    };
    static const char *const hints[] = {
        QT_TR_NOOP("Number of the turn"),
        QT_TR_NOOP("How the turn did in the last run"),
        QT_TR_NOOP("What the user says to the bot"),
        QT_TR_NOOP("Pause before the turn, in milliseconds"),
        QT_TR_NOOP("The intent the bot must find"),
        QT_TR_NOOP("The confidence it must find it with, 0 to 1"),
        QT_TR_NOOP("Entities the bot must find, by type"),
        QT_TR_NOOP("Further checks of reply, margin, context, time and more"),
        QT_TR_NOOP("What the bot answered in the last run"),
        QT_TR_NOOP("The intent found in the last run"),
        QT_TR_NOOP("Its confidence in the last run"),
        QT_TR_NOOP("Confidence of the last run less the minimum"),
    };
    switch (role) {
    case Qt::DisplayRole:
        return section == int(TurnColumn::State) ? QString() : tr(names[section]);
    case Qt::AccessibleTextRole:
        return tr(names[section]);
    case Qt::ToolTipRole:
        return tr(hints[section]);
    case Qt::TextAlignmentRole:
        switch (TurnColumn(section)) {
        case TurnColumn::Number:
        case TurnColumn::Delay:
        case TurnColumn::MinConfidence:
        case TurnColumn::LastConfidence:
        case TurnColumn::Delta:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        case TurnColumn::State:
        case TurnColumn::Says:
        case TurnColumn::Intent:
        case TurnColumn::Entities:
        case TurnColumn::Checks:
        case TurnColumn::LastReply:
        case TurnColumn::LastIntent:
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        }
        Q_UNREACHABLE();
    default:
        return {};
    }
}

Qt::ItemFlags TurnsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isEditable(TurnColumn(index.column())) && !m_document.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TurnsModel::isTyped(int column) const
{
    return column >= 0 && column < turnColumnCount && isEditable(TurnColumn(column));
}

QString TurnsModel::typedText(int row, int column) const
{
    return data(index(row, column), Qt::EditRole).toString();
}

bool TurnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    put(tr("Edit turn"), {{index.row(), index.column(), value.toString()}});
    return !data(index, RefusedRole).toBool();
}

template <typename Change>
void TurnsModel::edit(const QString &what, Change &&change)
{
    if (isReadOnly())
        return;
    m_ownEdit = true;
    const bool changed = m_document.edit(what, [&](ConversationTest &test) {
        QList<Refused> refused = m_refused;
        change(test.turns, refused);
        m_refused = refused;
    });
    m_ownEdit = false;
    if (!changed)
        update();
    Q_EMIT refusedChanged();
}

void TurnsModel::putCells(const QList<SheetCell> &cells, QList<Turn> &turns,
                          QList<Refused> &refused) const
{
    for (const SheetCell &cell : cells) {
        while (cell.row >= turns.size()) {
            turns.append(newTurn());
            refused.append(Refused());
        }
        if (!isTyped(cell.column))
            continue;
        Refused &row = refused[cell.row];
        if (const auto taken =
                setCellText(turns[cell.row], TurnColumn(cell.column), cell.text, m_locale))
            row.remove(cell.column);
        else
            row.insert(cell.column, {cell.text, taken.error().message});
    }
}

void TurnsModel::put(const QString &what, const QList<SheetCell> &cells)
{
    edit(what,
         [&](QList<Turn> &turns, QList<Refused> &refused) { putCells(cells, turns, refused); });
}

void TurnsModel::insert(const QString &what, int row, int count, const QList<SheetCell> &cells)
{
    edit(what, [&](QList<Turn> &turns, QList<Refused> &refused) {
        turns.insert(row, count, newTurn());
        refused.insert(row, count, Refused());
        putCells(cells, turns, refused);
    });
}

void TurnsModel::duplicate(const QList<int> &rows)
{
    edit(tr("Duplicate turns"), [&](QList<Turn> &turns, QList<Refused> &refused) {
        duplicateRowsOf(turns, rows);
        duplicateRowsOf(refused, rows);
    });
}

void TurnsModel::remove(const QList<int> &rows)
{
    edit(tr("Delete turns"), [&](QList<Turn> &turns, QList<Refused> &refused) {
        removeRowsOf(turns, rows);
        removeRowsOf(refused, rows);
    });
}

void TurnsModel::arrange(const QList<int> &order)
{
    edit(tr("Move turns"), [&](QList<Turn> &turns, QList<Refused> &refused) {
        arrangeRowsOf(turns, order);
        arrangeRowsOf(refused, order);
    });
}

void TurnsModel::setIntentNames(const QStringList &names)
{
    const QSet<QString> next(names.cbegin(), names.cend());
    if (next == m_intentNames)
        return;
    m_intentNames = next;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, int(TurnColumn::Intent)),
                           index(rowCount() - 1, int(TurnColumn::Intent)));
    }
}

/// As rule C09 has it: a workspace without intents knows none to miss.
bool TurnsModel::isUnknownIntent(const TurnRow &row) const
{
    return !m_intentNames.isEmpty() && row.turn.expects && row.turn.expects->intent
        && !row.turn.expects->intent->contains(u"{{"_qs)
        && !m_intentNames.contains(*row.turn.expects->intent);
}

void TurnsModel::setTurnChecks(int row, const QList<Check> &checks)
{
    m_document.edit(tr("Edit checks"),
                    [&](ConversationTest &test) { setChecks(test.turns[row], checks); });
}

int TurnsModel::refusedCount() const
{
    int count = 0;
    for (const Refused &refused : m_refused)
        count += int(refused.size());
    return count;
}

} // namespace Rehearsal
