// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <array>
#include <memory>
#include <vector>

namespace Rehearsal {

class RunController;

/// How a test, one of its data rows or one run did, as people filter by it.
enum class ResultState {
    Waiting, ///< its turn comes
    Running,
    Passed,
    Failed,
    Error,
    Flaky,   ///< passed on some repetitions but not on all
    Skipped, ///< the test says so
    Stopped, ///< the user ended the suite before it
    NotRun,  ///< nothing was judged: nothing is expected, or the answers are old
};
inline constexpr int resultStateCount = 9;

[[nodiscard]] QString resultStateText(ResultState state);
[[nodiscard]] QIcon resultStateIcon(ResultState state);
[[nodiscard]] bool isFinal(ResultState state);

enum class ResultGrouping { None, Folder, Tag, Cause };

/// Where a row of the results leads; -1 is "the whole" each.
struct ResultPlace
{
    QString path = {};
    int run = -1;   ///< position in the suite's reports
    int turn = -1;  ///< from 0
    int check = -1; ///< position in the report's checks

    friend bool operator==(const ResultPlace &, const ResultPlace &) = default;
};

/// What the suite run under way or the last one gave: test, data row or repetition where there is more
/// than one, turn, expectation; in groups if asked for. Follows its runs without a reset, so that
/// selection, scroll position and open rows stay, over a rerun as well. What stands below a run is made
/// when it is first looked at.
class ResultsModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, Expected, Actual, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< ResultState of a group's, test's or run's row, else -1
        AttentionRole,            ///< bool: an expectation or a turn that does not hold
    };

    explicit ResultsModel(RunController &runs, QObject *parent = nullptr);
    ~ResultsModel() override;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void setGrouping(ResultGrouping grouping);
    [[nodiscard]] ResultGrouping grouping() const { return m_grouping; }
    /// Tests, each data row for itself.
    [[nodiscard]] int count(ResultState state) const { return m_counts[std::size_t(state)]; }
    [[nodiscard]] int total() const { return int(m_outcomes.size()); }

    [[nodiscard]] ResultPlace placeOf(const QModelIndex &index) const;
    /// Its row, made if it was not yet; invalid when there is none (any more).
    [[nodiscard]] QModelIndex indexOf(const ResultPlace &place);
    /// Failing expectations of this test or run in their order; a run that ended in an error is one
    /// place, without a turn.
    [[nodiscard]] QList<ResultPlace> failuresBelow(const QModelIndex &index) const;
    /// True for a row of a group, test or run that belongs into this state's list. While a test runs
    /// again it stays where it was.
    [[nodiscard]] bool isListedAs(const QModelIndex &index, ResultState state) const;
    /// Groups, tests and runs by everything that stands in or below them; case does not matter.
    [[nodiscard]] bool contains(const QModelIndex &index, const QString &text) const;
    /// Turns, expectations and remarks, which come along with their run.
    [[nodiscard]] bool isBelowRun(const QModelIndex &index) const;

Q_SIGNALS:
    void countsChanged();

private:
    struct Node;
    struct Outcome
    {
        QString path = {};
        int row = -1;
        QList<int> runs = {};
        ResultState state = ResultState::Waiting;
        ResultState lastFinal = ResultState::Waiting; ///< before it ran again
    };

    void begin();
    void refresh();
    void runChanged(int run);
    void judgeOutcome(Outcome &outcome);
    [[nodiscard]] ResultState stateOfRun(int run) const;
    [[nodiscard]] ResultState stateOfTest(const Node &test) const;
    [[nodiscard]] ResultState stateOf(const Node &node) const;
    [[nodiscard]] const RunReport *reportOf(const Node &node) const;
    [[nodiscard]] static const QList<CheckResult> &checksAbove(const Node &node);
    [[nodiscard]] QString groupOf(const Node &test) const;
    [[nodiscard]] Node *groupNode(const QString &name);
    [[nodiscard]] QModelIndex indexOf(const Node &node, int column = 0) const;
    [[nodiscard]] static Node *nodeOf(const QModelIndex &index);
    void showRuns(Node &test);
    void fill(Node &node);
    void showChildren(Node &node, std::vector<std::unique_ptr<Node>> wanted);
    void removeChildren(Node &node, int first, int count);
    void insertChildren(Node &node, int first, std::vector<std::unique_ptr<Node>> added);
    void regroup(Node &test);
    void changed(const Node &node);
    [[nodiscard]] QList<Node *> tests() const;
    [[nodiscard]] QString title(const Node &node) const;
    [[nodiscard]] QString text(const Node &node, int column) const;
    [[nodiscard]] QIcon iconOf(const Node &node) const;

    RunController &m_runs;
    ResultGrouping m_grouping = ResultGrouping::None;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_testByPath;
    QList<Outcome> m_outcomes;
    QList<int> m_outcomeOfRun;
    std::array<int, resultStateCount> m_counts = {};
};

/// For people: names and values of an object, elements of a list, else as it stands.
[[nodiscard]] QString valueText(const Json &value);
/// "Intent equals", "reply contains (should)".
[[nodiscard]] QString checkTitle(const CheckResult &result);

} // namespace Rehearsal
