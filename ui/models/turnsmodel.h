// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "ui/documents/document.h"
#include "ui/models/rowsmodel.h"
#include "ui/models/turncells.h"

#include <QMap>

namespace Rehearsal {

/// A text that a cell was given and could not take; shown in the cell until it is mended.
struct RefusedText
{
    QString text = {};
    QString reason = {};

    friend bool operator==(const RefusedText &, const RefusedText &) = default;
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

    friend bool operator==(const TurnRow &, const TurnRow &) = default;
};

/// The one table of a test: what is expected of each turn and what the newest run gave. Edits go to
/// the document; the model only shows it.
class TurnsModel final : public RowsModel<TurnRow>
{
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< TurnState
        RefusedRole,              ///< bool: the cell shows a text it could not take
        EditableRole,             ///< bool: by column
        LinesRole,                ///< QStringList: entities or checks, for the display
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

    /// Rows of cells at `row` and `column`: rows are added where there are too few, columns that
    /// are not edited are passed over, a text that a cell cannot take is shown in it with the
    /// reason. One edit.
    void paste(int row, TurnColumn column, const QList<QStringList> &cells);
    /// The same text into each of the cells.
    void fill(const QModelIndexList &cells, const QString &text);
    void insertTurn(int row);
    void duplicateTurns(int first, int count);
    void removeTurns(QList<int> rows);
    /// Moves rows first…first+count-1 by one; false at the edge.
    bool moveTurns(int first, int count, int by);
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

    void update();
    void alignRefused();
    void putText(Turn &turn, int row, TurnColumn column, const QString &text,
                 QList<Refused> &refused);
    [[nodiscard]] QVariant displayed(const TurnRow &row, TurnColumn column) const;
    [[nodiscard]] QString toolTip(const TurnRow &row, TurnColumn column) const;

    TestDocument &m_document;
    QLocale m_locale;
    QList<Refused> m_refused; ///< one a turn
    std::optional<RunReport> m_report;
    bool m_running = false;
    bool m_ownEdit = false;
};

/// "Intent: expected book_flight, got book_hotel", for people.
[[nodiscard]] QString findingText(const CheckResult &result);
[[nodiscard]] QString turnStateName(TurnState state);

} // namespace Rehearsal
