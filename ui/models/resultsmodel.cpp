// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/resultsmodel.h"

#include "core/base/text.h"
#include "core/report/wording.h"
#include "ui/icons.h"
#include "ui/models/turncells.h"
#include "ui/runcontroller.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/verdict.h"

#include <algorithm>
#include <map>

namespace Rehearsal {

struct ResultsModel::Node
{
    enum class Kind { Root, Group, Test, Run, Note, Turn, Check };

    Kind kind = Kind::Root;
    Node *parent = nullptr;
    int row = 0;
    bool isFilled = false;
    QString name = {};    ///< of a group; the path of a test; what a remark says
    QList<int> runs = {}; ///< of a test; a run's own
    int note = -1;        ///< position in the warnings; -1 is what to do about an error
    int turn = -1;
    int check = -1; ///< position in the report's checks
    /// What is shown below a run; while it runs again, that of the run before.
    QList<CheckResult> checks = {};
    std::vector<std::unique_ptr<Node>> children = {};

    /// Turns stand right below it.
    [[nodiscard]] bool bearsTurns() const
    {
        return kind == Kind::Run || (kind == Kind::Test && runs.size() == 1);
    }
    [[nodiscard]] bool isSamePlace(const Node &other) const
    {
        return kind == other.kind && note == other.note && turn == other.turn
            && check == other.check;
    }
};

namespace {

constexpr int cellLength = 500;

QString oneLine(const QString &text)
{
    return displayText(text, cellLength).replace(u'\n', u" ⏎ "_qs);
}

QIcon checkIcon(const CheckResult &result)
{
    switch (result.verdict) {
    case CheckVerdict::Pass:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case CheckVerdict::Fail:
        return icon(QStringLiteral("failed"),
                    result.severity == Severity::Must ? IconTint::Fail : IconTint::Warning);
    case CheckVerdict::NotEvaluable:
        return icon(QStringLiteral("question"), IconTint::Warning);
    }
    Q_UNREACHABLE();
}

/// The worst of a turn's checks, for its icon.
const CheckResult *worst(const QList<CheckResult> &checks, int turn)
{
    const CheckResult *found = nullptr;
    const auto rank = [](const CheckResult &result) {
        if (result.verdict == CheckVerdict::Pass)
            return 0;
        return result.severity == Severity::Should         ? 1
            : result.verdict == CheckVerdict::NotEvaluable ? 2
                                                           : 3;
    };
    for (const CheckResult &result : checks) {
        if (result.turn == turn && (!found || rank(result) > rank(*found)))
            found = &result;
    }
    return found;
}

const Step *stepOf(const RunReport &report, int turn)
{
    const auto found = std::find_if(report.steps.cbegin(), report.steps.cend(),
                                    [turn](const Step &step) { return step.index == turn; });
    return found == report.steps.cend() ? nullptr : &*found;
}

QString expectedOf(const Turn &turn)
{
    if (!turn.expects || !turn.expects->intent)
        return {};
    return ResultsModel::tr("%1 from %2")
        .arg(
            *turn.expects->intent,
            QLocale().toString(turn.expects->minConfidence.value_or(defaultMinConfidence), 'f', 2));
}

/// The gravest first; of a test by its data rows.
constexpr std::array byGravity = {ResultState::Error,   ResultState::Failed, ResultState::Flaky,
                                  ResultState::Stopped, ResultState::NotRun, ResultState::Passed,
                                  ResultState::Skipped};

ResultState gravest(const QList<ResultState> &states)
{
    const auto has = [&](ResultState state) { return states.contains(state); };
    const bool anyEnded = std::any_of(states.cbegin(), states.cend(), isFinal);
    if (has(ResultState::Running) || (has(ResultState::Waiting) && anyEnded))
        return ResultState::Running;
    for (const ResultState state : byGravity) {
        if (has(state))
            return state;
    }
    return ResultState::Waiting;
}

} // namespace

QString resultStateText(ResultState state)
{
    switch (state) {
    case ResultState::Waiting:
        return ResultsModel::tr("Waiting");
    case ResultState::Running:
        return ResultsModel::tr("Running");
    case ResultState::Passed:
        return verdictText(Verdict::Passed);
    case ResultState::Failed:
        return verdictText(Verdict::Failed);
    case ResultState::Error:
        return verdictText(Verdict::Error);
    case ResultState::Flaky:
        return ResultsModel::tr("Flaky");
    case ResultState::Skipped:
        return verdictText(Verdict::Skipped);
    case ResultState::Stopped:
        return ResultsModel::tr("Stopped");
    case ResultState::NotRun:
        return verdictText(Verdict::NotRun);
    }
    Q_UNREACHABLE();
}

QIcon resultStateIcon(ResultState state)
{
    switch (state) {
    case ResultState::Waiting:
        return icon(QStringLiteral("dot"), IconTint::Muted);
    case ResultState::Running:
        return icon(QStringLiteral("running"), IconTint::Accent);
    case ResultState::Passed:
        return verdictIcon(Verdict::Passed);
    case ResultState::Failed:
        return verdictIcon(Verdict::Failed);
    case ResultState::Error:
        return verdictIcon(Verdict::Error);
    case ResultState::Flaky:
        return icon(QStringLiteral("flaky"), IconTint::Warning);
    case ResultState::Skipped:
        return verdictIcon(Verdict::Skipped);
    case ResultState::Stopped:
        return icon(QStringLiteral("stop"), IconTint::Muted);
    case ResultState::NotRun:
        return verdictIcon(Verdict::NotRun);
    }
    Q_UNREACHABLE();
}

bool isFinal(ResultState state)
{
    return state != ResultState::Waiting && state != ResultState::Running;
}

QString valueText(const Json &value)
{
    if (value.is_number_float()) // four decimals, as the figures have
        return numberText(roundedTo(asNumber(&value).value_or(0), 4));
    if (!value.is_structured())
        return value.is_null() ? QString() : plainText(value);
    QStringList parts;
    for (const auto &[name, part] : value.items()) {
        parts.append(value.is_object()
                         ? QString(QString::fromStdString(name) % u" = " % plainText(part))
                         : plainText(part));
    }
    return parts.join(u", "_qs);
}

QString checkTitle(const CheckResult &result)
{
    Check check;
    check.kind = result.kind;
    check.op = result.op;
    check.target = result.target;
    check.negated = result.negated;
    const QString summary = checkSummary(check);
    return result.severity == Severity::Should ? ResultsModel::tr("%1 (should)").arg(summary)
                                               : summary;
}

ResultsModel::ResultsModel(RunController &runs, QObject *parent)
    : QAbstractItemModel(parent)
    , m_runs(runs)
    , m_root(std::make_unique<Node>())
{
    connect(&runs, &RunController::started, this, &ResultsModel::begin);
    connect(&runs, &RunController::runChanged, this, &ResultsModel::runChanged);
    connect(&runs, &RunController::finished, this, &ResultsModel::refresh);
    begin();
}

ResultsModel::~ResultsModel() = default;

ResultsModel::Node *ResultsModel::nodeOf(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex ResultsModel::indexOf(const Node &node, int column) const
{
    return node.kind == Node::Kind::Root ? QModelIndex()
                                         : createIndex(node.row, column, const_cast<Node *>(&node));
}

QModelIndex ResultsModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = parent.isValid() ? nodeOf(parent) : m_root.get();
    if (row < 0 || row >= int(node->children.size()) || column < 0 || column >= ColumnCount
        || parent.column() > 0)
        return {};
    return createIndex(row, column, node->children[std::size_t(row)].get());
}

QModelIndex ResultsModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeOf(child)->parent) : QModelIndex();
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int((parent.isValid() ? nodeOf(parent) : m_root.get())->children.size());
}

int ResultsModel::columnCount(const QModelIndex &) const { return ColumnCount; }

bool ResultsModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool ResultsModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.column() > 0)
        return false;
    const Node *node = nodeOf(parent);
    if (!node->bearsTurns() || node->isFilled)
        return false;
    const RunReport *report = reportOf(*node);
    return report && (!report->spec.test.turns.isEmpty() || report->error);
}

void ResultsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fill(*nodeOf(parent));
}

const RunReport *ResultsModel::reportOf(const Node &node) const
{
    const Node *bearer = &node;
    while (bearer && bearer->runs.isEmpty())
        bearer = bearer->parent;
    const qsizetype run = bearer ? bearer->runs.constFirst() : -1;
    return run >= 0 && run < m_runs.result().reports.size() ? &m_runs.shownReport(int(run))
                                                            : nullptr;
}

/// Of the run that a remark, turn or expectation stands below.
const QList<CheckResult> &ResultsModel::checksAbove(const Node &node)
{
    const Node *bearer = &node;
    while (!bearer->bearsTurns() && bearer->parent)
        bearer = bearer->parent;
    return bearer->checks;
}

QList<ResultsModel::Node *> ResultsModel::tests() const
{
    QList<Node *> found;
    for (const auto &child : m_root->children) {
        if (child->kind == Node::Kind::Test) {
            found.append(child.get());
        } else {
            for (const auto &test : child->children)
                found.append(test.get());
        }
    }
    return found;
}

/// Another suite began: what ran before and runs again keeps its row.
void ResultsModel::begin()
{
    std::map<std::pair<QString, int>, ResultState> before;
    for (const Outcome &outcome : std::as_const(m_outcomes))
        before[{outcome.path, outcome.row}] =
            isFinal(outcome.state) ? outcome.state : outcome.lastFinal;
    m_outcomes.clear();
    m_outcomeOfRun.clear();
    QStringList paths;
    QHash<QString, QList<int>> runsOf;
    std::map<std::pair<QString, int>, int> places;
    const QList<RunReport> &reports = m_runs.result().reports;
    for (int run = 0; run < reports.size(); ++run) {
        const RunSpec &spec = reports[run].spec;
        QList<int> &runs = runsOf[spec.path];
        if (runs.isEmpty())
            paths.append(spec.path);
        runs.append(run);
        const auto [place, isNew] =
            places.try_emplace({spec.path, spec.row}, int(m_outcomes.size()));
        if (isNew) {
            Outcome outcome;
            outcome.path = spec.path;
            outcome.row = spec.row;
            const auto known = before.find({spec.path, spec.row});
            if (known != before.end())
                outcome.lastFinal = known->second;
            m_outcomes.append(outcome);
        }
        m_outcomes[place->second].runs.append(run);
        m_outcomeOfRun.append(place->second);
    }
    for (Outcome &outcome : m_outcomes)
        judgeOutcome(outcome);

    // First of all the rows that stay: nobody may look at the runs of the suite before.
    const QList<Node *> old = tests();
    QStringList staying;
    for (Node *test : old) {
        test->runs = runsOf.value(test->name);
        if (!test->runs.isEmpty())
            staying.append(test->name);
        for (std::size_t child = 0; child < test->children.size(); ++child) {
            if (test->children[child]->kind == Node::Kind::Run)
                test->children[child]->runs = {test->runs.value(qsizetype(child), -1)};
        }
    }
    QStringList inOrder = paths;
    inOrder.removeIf([&](const QString &path) { return !m_testByPath.contains(path); });
    const bool rebuild = m_grouping != ResultGrouping::None || staying != inOrder;
    if (rebuild)
        staying.clear();
    const QSet<QString> kept(staying.cbegin(), staying.cend());
    if (rebuild) {
        removeChildren(*m_root, 0, int(m_root->children.size()));
        m_testByPath.clear();
    } else {
        for (int row = int(m_root->children.size()) - 1; row >= 0;) {
            int first = row;
            const auto leaves = [&](int at) {
                return !kept.contains(m_root->children[std::size_t(at)]->name);
            };
            if (!leaves(row)) {
                --row;
                continue;
            }
            while (first > 0 && leaves(first - 1))
                --first;
            for (int at = first; at <= row; ++at)
                m_testByPath.remove(m_root->children[std::size_t(at)]->name);
            removeChildren(*m_root, first, row - first + 1);
            row = first - 1;
        }
    }
    int row = 0;
    for (qsizetype at = 0; at < paths.size();) {
        if (kept.contains(paths[at])) {
            ++row;
            ++at;
            continue;
        }
        std::vector<std::unique_ptr<Node>> added;
        const qsizetype first = at;
        for (; at < paths.size() && !kept.contains(paths[at]); ++at) {
            auto test = std::make_unique<Node>();
            test->kind = Node::Kind::Test;
            test->name = paths[at];
            test->runs = runsOf.value(paths[at]);
            m_testByPath.insert(paths[at], test.get());
            added.push_back(std::move(test));
        }
        if (m_grouping == ResultGrouping::None) {
            insertChildren(*m_root, row, std::move(added));
            row += int(at - first);
        } else {
            for (auto &test : added) {
                Node &group = *groupNode(groupOf(*test));
                std::vector<std::unique_ptr<Node>> one;
                one.push_back(std::move(test));
                insertChildren(group, int(group.children.size()), std::move(one));
            }
        }
    }
    for (Node *test : tests())
        showRuns(*test);
    refresh();
}

/// The rows of a test's runs, where it has more than one, and what is shown below them.
void ResultsModel::showRuns(Node &test)
{
    const bool hasRunRows =
        !test.children.empty() && test.children.front()->kind == Node::Kind::Run;
    if (test.runs.size() > 1) {
        if (!hasRunRows)
            removeChildren(test, 0, int(test.children.size()));
        test.isFilled = false;
        const int have = int(test.children.size());
        const int wanted = int(test.runs.size());
        if (have > wanted)
            removeChildren(test, wanted, have - wanted);
        std::vector<std::unique_ptr<Node>> added;
        for (int child = have; child < wanted; ++child) {
            added.push_back(std::make_unique<Node>());
            added.back()->kind = Node::Kind::Run;
            added.back()->runs = {test.runs[child]};
        }
        insertChildren(test, have, std::move(added));
        for (const auto &run : test.children) {
            if (run->isFilled)
                fill(*run);
        }
    } else {
        if (hasRunRows)
            removeChildren(test, 0, int(test.children.size()));
        if (test.isFilled)
            fill(test);
    }
}

void ResultsModel::refresh()
{
    if (m_runs.result().reports.size() != m_outcomeOfRun.size()) {
        begin(); // it could not begin at all, or the workspace is another
        return;
    }
    for (Outcome &outcome : m_outcomes)
        judgeOutcome(outcome);
    m_counts = {};
    for (const Outcome &outcome : std::as_const(m_outcomes))
        ++m_counts[std::size_t(outcome.state)];
    for (Node *test : tests()) {
        regroup(*test);
        changed(*test);
        for (const auto &child : test->children)
            changed(*child);
    }
    Q_EMIT countsChanged();
}

void ResultsModel::runChanged(int run)
{
    if (run < 0 || run >= m_outcomeOfRun.size())
        return;
    Outcome &outcome = m_outcomes[m_outcomeOfRun[run]];
    const ResultState before = outcome.state;
    judgeOutcome(outcome);
    if (outcome.state != before) {
        --m_counts[std::size_t(before)];
        ++m_counts[std::size_t(outcome.state)];
        Q_EMIT countsChanged();
    }
    Node *test = m_testByPath.value(outcome.path);
    if (!test)
        return;
    Node *bearer = test;
    if (!test->bearsTurns()) {
        const auto place = std::lower_bound(test->runs.cbegin(), test->runs.cend(), run);
        const auto child = std::size_t(place - test->runs.cbegin());
        if (child >= test->children.size())
            return;
        bearer = test->children[child].get();
        changed(*bearer);
    }
    if (bearer->isFilled)
        fill(*bearer);
    regroup(*test);
    changed(*test);
    if (test->parent->kind == Node::Kind::Group)
        changed(*test->parent);
}

ResultState ResultsModel::stateOfRun(int run) const
{
    const RunReport &report = m_runs.shownReport(run);
    switch (m_runs.progress(run).phase) {
    case RunProgress::Phase::Waiting:
        return m_runs.isRunning() ? ResultState::Waiting : ResultState::Stopped;
    case RunProgress::Phase::Running:
        return ResultState::Running;
    case RunProgress::Phase::Ended:
        break;
    }
    switch (report.verdict) {
    case Verdict::Passed:
        return ResultState::Passed;
    case Verdict::Failed:
        return ResultState::Failed;
    case Verdict::Error:
        return report.error && report.error->kind == Error::Kind::Cancelled ? ResultState::Stopped
                                                                            : ResultState::Error;
    case Verdict::Skipped:
        return report.spec.test.skip ? ResultState::Skipped : ResultState::NotRun;
    case Verdict::NotRun:
        return m_runs.wasStopped() && !m_runs.rejudgement(run) ? ResultState::Stopped
                                                               : ResultState::NotRun;
    }
    Q_UNREACHABLE();
}

void ResultsModel::judgeOutcome(Outcome &outcome)
{
    QList<ResultState> states;
    for (const int run : std::as_const(outcome.runs))
        states.append(stateOfRun(run));
    ResultState state = gravest(states);
    if (state == ResultState::Failed && states.contains(ResultState::Passed))
        state = ResultState::Flaky;
    outcome.state = state;
    if (isFinal(state))
        outcome.lastFinal = state;
}

ResultState ResultsModel::stateOfTest(const Node &test) const
{
    QList<ResultState> states;
    for (qsizetype at = 0; at < test.runs.size();) {
        const Outcome &outcome = m_outcomes[m_outcomeOfRun.at(test.runs[at])];
        states.append(outcome.state);
        at += outcome.runs.size();
    }
    return gravest(states);
}

ResultState ResultsModel::stateOf(const Node &node) const
{
    if (node.kind == Node::Kind::Run)
        return stateOfRun(node.runs.constFirst());
    if (node.kind == Node::Kind::Test)
        return stateOfTest(node);
    QList<ResultState> states;
    for (const auto &child : node.children)
        states.append(stateOfTest(*child));
    return gravest(states);
}

QString ResultsModel::groupOf(const Node &test) const
{
    const RunReport *report = reportOf(test);
    if (!report)
        return {};
    switch (m_grouping) {
    case ResultGrouping::None:
        return {};
    case ResultGrouping::Folder:
        return test.name.section(u'/', 0, -2);
    case ResultGrouping::Tag:
        return report->spec.test.tags.isEmpty() ? tr("No tag")
                                                : report->spec.test.tags.join(u", "_qs);
    case ResultGrouping::Cause:
        break;
    }
    const ResultState state = stateOfTest(test);
    if (!isFinal(state))
        return tr("Not finished");
    for (const int run : test.runs) {
        const RunReport &each = m_runs.shownReport(run);
        if (each.error)
            return each.error->message;
        const auto failed = std::find_if(each.checks.cbegin(), each.checks.cend(), isFailure);
        if (failed != each.checks.cend()) {
            //: %1 is what did not hold: "Intent", "Reply"
            return tr("Failed: %1").arg(Wording().kind(*failed));
        }
    }
    return resultStateText(state);
}

ResultsModel::Node *ResultsModel::groupNode(const QString &name)
{
    for (const auto &group : m_root->children) {
        if (group->name == name)
            return group.get();
    }
    std::vector<std::unique_ptr<Node>> added;
    added.push_back(std::make_unique<Node>());
    Node *group = added.back().get();
    group->kind = Node::Kind::Group;
    group->name = name;
    insertChildren(*m_root, int(m_root->children.size()), std::move(added));
    return group;
}

/// Into the group where it belongs now.
void ResultsModel::regroup(Node &test)
{
    if (m_grouping != ResultGrouping::Cause)
        return;
    const QString name = groupOf(test);
    Node *from = test.parent;
    if (from->name == name)
        return;
    Node *to = groupNode(name);
    const int row = test.row;
    const int place = int(to->children.size());
    beginMoveRows(indexOf(*from), row, row, indexOf(*to), place);
    to->children.push_back(std::move(from->children[std::size_t(row)]));
    from->children.erase(from->children.begin() + row);
    test.parent = to;
    test.row = place;
    for (std::size_t at = std::size_t(row); at < from->children.size(); ++at)
        from->children[at]->row = int(at);
    endMoveRows();
    if (from->children.empty())
        removeChildren(*m_root, from->row, 1);
}

void ResultsModel::setGrouping(ResultGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_root->children.clear();
    m_testByPath.clear();
    endResetModel();
    begin();
}

void ResultsModel::removeChildren(Node &node, int first, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows(indexOf(node), first, first + count - 1);
    node.children.erase(node.children.begin() + first, node.children.begin() + first + count);
    for (std::size_t row = std::size_t(first); row < node.children.size(); ++row)
        node.children[row]->row = int(row);
    endRemoveRows();
}

void ResultsModel::insertChildren(Node &node, int first, std::vector<std::unique_ptr<Node>> added)
{
    if (added.empty())
        return;
    beginInsertRows(indexOf(node), first, first + int(added.size()) - 1);
    for (const auto &child : added)
        child->parent = &node;
    node.children.insert(node.children.begin() + first, std::make_move_iterator(added.begin()),
                         std::make_move_iterator(added.end()));
    for (std::size_t row = std::size_t(first); row < node.children.size(); ++row)
        node.children[row]->row = int(row);
    endInsertRows();
}

void ResultsModel::changed(const Node &node)
{
    Q_EMIT dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
}

/// Rows keep their identity by position.
void ResultsModel::showChildren(Node &node, std::vector<std::unique_ptr<Node>> wanted)
{
    const auto common = std::min(node.children.size(), wanted.size());
    if (node.children.size() > wanted.size())
        removeChildren(node, int(common), int(node.children.size() - common));
    for (std::size_t row = 0; row < common; ++row) {
        Node &child = *node.children[row];
        if (!child.isSamePlace(*wanted[row])) {
            child.kind = wanted[row]->kind;
            child.note = wanted[row]->note;
            child.turn = wanted[row]->turn;
            child.check = wanted[row]->check;
        }
        child.name = wanted[row]->name;
    }
    if (common > 0)
        Q_EMIT dataChanged(indexOf(*node.children.front()),
                           indexOf(*node.children[common - 1], ColumnCount - 1));
    wanted.erase(wanted.begin(), wanted.begin() + std::ptrdiff_t(common));
    insertChildren(node, int(common), std::move(wanted));
}

/// Remarks and turns of a run, and the expectations of the turns.
void ResultsModel::fill(Node &node)
{
    const RunReport *report = reportOf(node);
    if (!report)
        return;
    const auto turnRows =
        std::count_if(node.children.cbegin(), node.children.cend(),
                      [](const auto &child) { return child->kind == Node::Kind::Turn; });
    const bool hasEnded =
        m_runs.progress(node.runs.constFirst()).phase == RunProgress::Phase::Ended;
    if (node.isFilled && !hasEnded && turnRows == report->spec.test.turns.size()) {
        for (const auto &child : node.children)
            changed(*child);
        return; // nothing jumps while it runs again
    }
    node.isFilled = true;
    node.checks = report->checks;
    const auto make = [](Node::Kind kind) {
        auto made = std::make_unique<Node>();
        made->kind = kind;
        return made;
    };
    std::vector<std::unique_ptr<Node>> rows;
    if (report->error) {
        rows.push_back(make(Node::Kind::Note));
        rows.back()->name = adviceFor(report->error->kind);
    }
    for (int note = 0; note < report->warnings.size(); ++note) {
        rows.push_back(make(Node::Kind::Note));
        rows.back()->note = note;
        rows.back()->name = report->warnings[note];
    }
    for (int turn = 0; turn < report->spec.test.turns.size(); ++turn) {
        if (report->error && !stepOf(*report, turn))
            continue;
        rows.push_back(make(Node::Kind::Turn));
        rows.back()->turn = turn;
    }
    showChildren(node, std::move(rows));
    QHash<int, QList<int>> checksOf;
    for (int check = 0; check < report->checks.size(); ++check)
        checksOf[report->checks[check].turn].append(check);
    for (const auto &child : node.children) {
        std::vector<std::unique_ptr<Node>> checks;
        if (child->kind == Node::Kind::Turn) {
            for (const int check : checksOf.value(child->turn)) {
                checks.push_back(make(Node::Kind::Check));
                checks.back()->turn = child->turn;
                checks.back()->check = check;
            }
        }
        showChildren(*child, std::move(checks));
    }
}

ResultPlace ResultsModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    ResultPlace place{{}, -1, node->turn, node->check};
    for (; node; node = node->parent) {
        if (node->kind == Node::Kind::Test)
            place.path = node->name;
        if (node->bearsTurns())
            place.run = node->runs.constFirst();
    }
    return place;
}

QModelIndex ResultsModel::indexOf(const ResultPlace &place)
{
    Node *node = m_testByPath.value(place.path);
    if (!node)
        return {};
    if (!node->bearsTurns()) {
        const qsizetype child = node->runs.indexOf(place.run);
        if (child < 0)
            return indexOf(*node);
        node = node->children[std::size_t(child)].get();
    }
    if (place.turn < 0)
        return indexOf(*node);
    if (!node->isFilled)
        fill(*node);
    for (const auto &turn : node->children) {
        if (turn->kind != Node::Kind::Turn || turn->turn != place.turn)
            continue;
        for (const auto &check : turn->children) {
            if (check->check == place.check)
                return indexOf(*check);
        }
        return indexOf(*turn);
    }
    return indexOf(*node);
}

QList<ResultPlace> ResultsModel::failuresBelow(const QModelIndex &index) const
{
    QList<ResultPlace> places;
    const Node *node = index.isValid() ? nodeOf(index) : nullptr;
    if (!node || (node->kind != Node::Kind::Test && node->kind != Node::Kind::Run))
        return places;
    const QString path = node->kind == Node::Kind::Test ? node->name : node->parent->name;
    for (const int run : node->runs) {
        const RunReport &report = m_runs.shownReport(run);
        if (m_runs.progress(run).phase != RunProgress::Phase::Ended)
            continue;
        if (report.error)
            places.append({path, run, -1, -1});
        for (int check = 0; check < report.checks.size(); ++check) {
            if (isFailure(report.checks[check]))
                places.append({path, run, report.checks[check].turn, check});
        }
    }
    return places;
}

bool ResultsModel::isBelowRun(const QModelIndex &index) const
{
    if (!index.isValid())
        return false;
    const Node::Kind kind = nodeOf(index)->kind;
    return kind == Node::Kind::Note || kind == Node::Kind::Turn || kind == Node::Kind::Check;
}

bool ResultsModel::isListedAs(const QModelIndex &index, ResultState state) const
{
    const Node &node = *nodeOf(index);
    if (node.kind == Node::Kind::Group) {
        return std::any_of(node.children.cbegin(), node.children.cend(),
                           [&](const auto &test) { return isListedAs(indexOf(*test), state); });
    }
    return std::any_of(node.runs.cbegin(), node.runs.cend(), [&](int run) {
        const Outcome &outcome = m_outcomes[m_outcomeOfRun.at(run)];
        return outcome.state == state || (!isFinal(outcome.state) && outcome.lastFinal == state);
    });
}

bool ResultsModel::contains(const QModelIndex &index, const QString &text) const
{
    if (text.isEmpty())
        return true;
    const Node &node = *nodeOf(index);
    const auto has = [&](const QString &where) {
        return where.contains(text, Qt::CaseInsensitive);
    };
    if (node.kind == Node::Kind::Group) {
        return has(node.name)
            || std::any_of(node.children.cbegin(), node.children.cend(),
                           [&](const auto &test) { return contains(indexOf(*test), text); });
    }
    if (has(node.kind == Node::Kind::Test ? node.name : node.parent->name))
        return true;
    return std::any_of(node.runs.cbegin(), node.runs.cend(), [&](int run) {
        const RunReport &report = m_runs.shownReport(run);
        const ConversationTest &test = report.spec.test;
        if (has(test.name) || has(test.tags.join(u' ')) || has(verdictSentence(report))
            || std::any_of(report.warnings.cbegin(), report.warnings.cend(), has))
            return true;
        const auto inTurn = [&](const Turn &turn) {
            return has(turn.says)
                || (turn.expects && turn.expects->intent && has(*turn.expects->intent));
        };
        const auto inStep = [&](const Step &step) {
            return has(step.intent) || (step.reply && has(*step.reply));
        };
        const auto inCheck = [&](const CheckResult &check) {
            return has(checkTitle(check)) || has(valueText(check.expected));
        };
        return std::any_of(test.turns.cbegin(), test.turns.cend(), inTurn)
            || std::any_of(report.steps.cbegin(), report.steps.cend(), inStep)
            || std::any_of(report.checks.cbegin(), report.checks.cend(), inCheck);
    });
}

QString ResultsModel::title(const Node &node) const
{
    const RunReport *report = reportOf(node);
    switch (node.kind) {
    case Node::Kind::Root:
        return {};
    case Node::Kind::Group: {
        const auto tests = node.children.size();
        //: A group of the results: its name and how many tests it has
        return tr("%1 (%2)").arg(node.name.isEmpty() ? tr("No folder") : node.name).arg(tests);
    }
    case Node::Kind::Test: {
        if (!report)
            return node.name;
        const QString name = report->spec.test.name.isEmpty() ? node.name : report->spec.test.name;
        // What is one run has its row in the title.
        return node.runs.size() == 1 && report->spec.row >= 0
            ? tr("%1, data row %2").arg(name).arg(report->spec.row + 1)
            : name;
    }
    case Node::Kind::Run: {
        if (!report)
            return {};
        const bool repeats = report->spec.test.repeat && report->spec.test.repeat->times > 1;
        const int row = report->spec.row + 1;
        const int repetition = report->spec.repeat + 1;
        if (row > 0 && repeats)
            return tr("Data row %1, repetition %2").arg(row).arg(repetition);
        return row > 0 ? tr("Data row %1").arg(row) : tr("Repetition %1").arg(repetition);
    }
    case Node::Kind::Note:
        return node.note < 0 ? tr("What to do") : tr("Note");
    case Node::Kind::Turn:
        return report && node.turn < report->spec.test.turns.size()
            ? tr("%1  %2").arg(node.turn + 1).arg(report->spec.test.turns[node.turn].says)
            : QString();
    case Node::Kind::Check:
        return node.check < checksAbove(node).size() ? checkTitle(checksAbove(node)[node.check])
                                                     : QString();
    }
    Q_UNREACHABLE();
}

QString ResultsModel::text(const Node &node, int column) const
{
    if (column == What)
        return title(node);
    const RunReport *report = reportOf(node);
    if (!report || node.kind == Node::Kind::Group)
        return {};
    if (node.kind == Node::Kind::Test && node.runs.size() > 1) {
        if (column == Expected) {
            const std::optional<Repeat> &rule = report->spec.test.repeat;
            return rule && rule->times > 1
                ? tr("at least %1 of %2").arg(rule->atLeast).arg(rule->times)
                : QString();
        }
        const auto passed = std::count_if(node.runs.cbegin(), node.runs.cend(), [this](int run) {
            return stateOfRun(run) == ResultState::Passed;
        });
        const ResultState state = stateOfTest(node);
        const Outcome &outcome = m_outcomes[m_outcomeOfRun.at(node.runs.constFirst())];
        const auto needed = report->spec.test.repeat ? report->spec.test.repeat->atLeast : 0;
        const bool isAllowed = state == ResultState::Flaky
            && outcome.runs.size() == node.runs.size() && needed > 0 && passed >= needed;
        const QString word = isAllowed ? tr("Flaky, passed by its rule") : resultStateText(state);
        //: %1 is a state such as "Flaky"
        return tr("%1: %2 of %3 runs passed").arg(word).arg(passed).arg(node.runs.size());
    }
    if (node.kind == Node::Kind::Test || node.kind == Node::Kind::Run) {
        if (column == Expected)
            return {};
        const int run = node.runs.constFirst();
        const RunProgress progress = m_runs.progress(run);
        if (progress.phase == RunProgress::Phase::Running && !progress.waitsFor.isEmpty())
            return progress.waitsFor;
        if (const Rejudgement *again = m_runs.rejudgement(run))
            return rejudgedSentence(*again);
        const ResultState state = stateOfRun(run);
        const bool hasFigures = progress.phase == RunProgress::Phase::Ended
            && state != ResultState::Stopped && state != ResultState::NotRun;
        return hasFigures ? verdictSentence(*report) : resultStateText(state);
    }
    if (node.kind == Node::Kind::Note) {
        return column == Expected ? QString() : node.name;
    }
    if (node.kind == Node::Kind::Turn) {
        if (node.turn >= report->spec.test.turns.size())
            return {};
        if (column == Expected)
            return expectedOf(report->spec.test.turns[node.turn]);
        if (const Step *step = stepOf(*report, node.turn))
            return tr("%1 at %2").arg(step->intent, QLocale().toString(step->confidence, 'f', 2));
        return report->verdict == Verdict::NotRun ? QString() : tr("no answer");
    }
    const QList<CheckResult> &checks = checksAbove(node);
    if (node.check >= checks.size())
        return {};
    const CheckResult &result = checks[node.check];
    if (column == Expected)
        return valueText(result.expected);
    return result.verdict == CheckVerdict::NotEvaluable ? tr("cannot be judged from this answer")
                                                        : valueText(result.actual);
}

QIcon ResultsModel::iconOf(const Node &node) const
{
    switch (node.kind) {
    case Node::Kind::Root:
        return {};
    case Node::Kind::Group:
    case Node::Kind::Test:
    case Node::Kind::Run:
        return resultStateIcon(stateOf(node));
    case Node::Kind::Note:
        return node.note < 0 ? icon(QStringLiteral("info"), IconTint::Accent)
                             : icon(QStringLiteral("warning"), IconTint::Warning);
    case Node::Kind::Turn: {
        const CheckResult *result = worst(checksAbove(node), node.turn);
        return result ? checkIcon(*result) : icon(QStringLiteral("notrun"), IconTint::Muted);
    }
    case Node::Kind::Check:
        return node.check < checksAbove(node).size() ? checkIcon(checksAbove(node)[node.check])
                                                     : QIcon();
    }
    Q_UNREACHABLE();
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    const bool hasState = node.kind == Node::Kind::Group
        || ((node.kind == Node::Kind::Test || node.kind == Node::Kind::Run) && reportOf(node));
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text(node, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(text(node, index.column()));
    case Qt::DecorationRole:
        return index.column() == What && (hasState || isBelowRun(index)) ? QVariant(iconOf(node))
                                                                         : QVariant();
    case Qt::AccessibleDescriptionRole: {
        if (index.column() != What)
            return {};
        if (hasState)
            return resultStateText(stateOf(node));
        if (!isBelowRun(index))
            return {};
        const QList<CheckResult> &checks = checksAbove(node);
        const CheckResult *result = node.kind == Node::Kind::Turn ? worst(checks, node.turn)
            : node.kind == Node::Kind::Check && node.check < checks.size() ? &checks[node.check]
                                                                           : nullptr;
        return result ? Wording::verdict(result->verdict) : QString();
    }
    case StateRole:
        return hasState ? int(stateOf(node)) : -1;
    case AttentionRole: {
        if (node.kind != Node::Kind::Turn && node.kind != Node::Kind::Check)
            return false;
        const QList<CheckResult> &checks = checksAbove(node);
        for (int check = 0; check < checks.size(); ++check) {
            if (checks[check].turn == node.turn && isFailure(checks[check])
                && (node.check < 0 || node.check == check))
                return true;
        }
        return false;
    }
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Test, turn, expectation");
    case Expected:
        return tr("Expected");
    case Actual:
        return tr("Actual");
    default:
        return {};
    }
}

} // namespace Rehearsal
