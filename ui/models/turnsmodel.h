// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/issue.h"
#include "core/domain/run.h"
#include "ui/documents/document.h"
#include "ui/models/rowsmodel.h"
#include "ui/models/sheetmodel.h"
#include "ui/models/turncells.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace Rehearsal {

/// A text that a cell was given and could not take; shown in the cell until it is mended.
struct RefusedText
{
    QString text = {};
    QString reason = {};

    friend bool operator==(const RefusedText &, const RefusedText &) = default;
};

/// What the rules say about a cell: the worst of it, and all messages, a line each.
struct CellIssue
{
    Issue::Severity severity = Issue::Severity::Info;
    QString text = {};

    friend bool operator==(const CellIssue &, const CellIssue &) = default;
};

/// How a turn did in the newest run.
enum class TurnState { None, Running, Passed, Failed, Error, NotEvaluable };

struct TurnRow
{
    Turn turn = {};
    TurnState state = TurnState::None;
    std::optional<Step> step = {};       ///< of the newest run
    QStringList findings = {};           ///< what did not hold, a line each, for people
    QMap<int, RefusedText> refused = {}; ///< by column
    QMap<int, CellIssue> issues = {};    ///< by column

    friend bool operator==(const TurnRow &, const TurnRow &) = default;
};

/// The one table of a test: what is expected of each turn and what the newest run gave. Edits go to
/// the document; the model only shows it.
class TurnsModel final : public RowsModel<TurnRow>, public SheetModel
{
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< TurnState
        RefusedRole,              ///< bool: the cell shows a text it could not take
        EditableRole,             ///< bool: by column
        UnknownRole,              ///< bool: the cell names an intent the workspace does not know
        IssueRole,                ///< int: Issue::Severity of what is wrong with the cell, or none
    };

    explicit TurnsModel(TestDocument &document, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setLocale(const QLocale &locale) { m_locale = locale; }
    /// nullptr: no run yet. Turns changed since it ran keep what they got; the window says that it
    /// is old.
    void showReport(const RunReport *report, bool running);
    /// What the rules say about this test; marks the cells it is about.
    void showIssues(const Issues &issues);

    /// Intents of the workspace: another one is allowed and marked.
    void setIntentNames(const QStringList &names);

    [[nodiscard]] bool isTyped(int column) const override;
    [[nodiscard]] bool isReadOnly() const override { return m_document.isReadOnly(); }
    [[nodiscard]] QString typedText(int row, int column) const override;
    void put(const QString &what, const QList<SheetCell> &cells) override;
    void insert(const QString &what, int row, int count,
                const QList<SheetCell> &cells = {}) override;
    void duplicate(const QList<int> &rows) override;
    void remove(const QList<int> &rows) override;
    void arrange(const QList<int> &order) override;
    void setTurnChecks(int row, const QList<Check> &checks);
    /// Cells that show a text they could not take.
    [[nodiscard]] int refusedCount() const;

Q_SIGNALS:
    /// A cell refused a text or took one again.
    void refusedChanged();

protected:
    [[nodiscard]] int columns() const override { return turnColumnCount; }

private:
    using Refused = QMap<int, RefusedText>;
    /// What the report says of one turn.
    struct TurnResult
    {
        TurnState state = TurnState::None;
        std::optional<Step> step = {};
        QStringList findings = {};
    };

    void update();
    void alignRefused();
    /// One edit of the turns together with what their cells refused.
    template <typename Change>
    void edit(const QString &what, Change &&change);
    void putCells(const QList<SheetCell> &cells, QList<Turn> &turns, QList<Refused> &refused) const;
    [[nodiscard]] bool isUnknownIntent(const TurnRow &row) const;
    [[nodiscard]] QVariant displayed(const TurnRow &row, TurnColumn column) const;
    [[nodiscard]] QString toolTip(const TurnRow &row, TurnColumn column) const;
    [[nodiscard]] QStringList placeholderLines(const TurnRow &shown, TurnColumn column) const;

    TestDocument &m_document;
    QLocale m_locale;
    QList<Refused> m_refused; ///< one a turn
    std::optional<RunReport> m_report;
    QHash<int, TurnResult> m_results; ///< of the report, by turn
    QSet<QString> m_intentNames;
    QMap<int, QMap<int, CellIssue>> m_issues; ///< by turn and column
    bool m_running = false;
    bool m_ownEdit = false;
};

/// "Intent: expected book_flight, got book_hotel", for people.
[[nodiscard]] QString findingText(const CheckResult &result);
[[nodiscard]] QString turnStateName(TurnState state);

} // namespace Rehearsal
