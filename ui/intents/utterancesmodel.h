// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"
#include "ui/models/rowsmodel.h"
#include "ui/models/sheetmodel.h"
#include "ui/models/turnsmodel.h"

#include <QHash>
#include <QMap>

namespace Rehearsal {

enum class UtteranceColumn { Number, Ambiguity, Text, Entities, Nearest, Server };
inline constexpr int utteranceColumnCount = 6;

/// That an utterance stands too near to another intent.
struct UtteranceAmbiguity
{
    double score = 0;        ///< 0 to 1, shown as per cent
    bool isAccepted = false; ///< kept with a reason: shown quietly
    QString why = {};        ///< for people, plain; the tool tip

    friend bool operator==(const UtteranceAmbiguity &, const UtteranceAmbiguity &) = default;
};

/// The nearest utterance of another intent.
struct UtteranceNearest
{
    QString intent = {};
    QString text = {};
    double similarity = 0; ///< 0 to 1

    friend bool operator==(const UtteranceNearest &, const UtteranceNearest &) = default;
};

/// What the server has of an utterance.
enum class UtteranceServerState {
    Same,
    New,     ///< the server does not have it
    Changed, ///< the server has it with other spans
};

/// By the exact text of the utterance: rows move and are edited while somebody works this out, and
/// what was said of a text holds wherever that text stands.
template <typename T>
using ByText = QHash<QString, T>;

struct UtteranceRow
{
    Utterance utterance = {};
    QMap<int, RefusedText> refused = {}; ///< by column
    QMap<int, CellIssue> issues = {};    ///< by column
    std::optional<UtteranceAmbiguity> ambiguity = {};
    std::optional<UtteranceNearest> nearest = {};
    std::optional<UtteranceServerState> server = {};

    friend bool operator==(const UtteranceRow &, const UtteranceRow &) = default;
};

/// The utterances of an intent, all or those that a filter leaves. Edits go to the document; when a
/// text is edited its spans follow. The entities are typed as "city = Paris", a line a span.
class UtterancesModel final : public RowsModel<UtteranceRow>, public SheetModel
{
    Q_OBJECT
public:
    enum Role {
        RefusedRole = Qt::UserRole, ///< bool: the cell shows a text it could not take
        IssueRole, ///< int: Issue::Severity of what is wrong with the cell, or none
    };

    explicit UtterancesModel(IntentDocument &document, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What others find out about the utterances. Without a value (as at first) there is nothing to
    /// show and the column is hidden; texts that are not in the table of values have empty cells.
    void setAmbiguities(const std::optional<ByText<UtteranceAmbiguity>> &ambiguities);
    void setNearest(const std::optional<ByText<UtteranceNearest>> &nearest);
    void setServerStates(const std::optional<ByText<UtteranceServerState>> &states);
    /// False for a column whose values nobody set.
    [[nodiscard]] bool hasColumn(UtteranceColumn column) const;

    /// What the rules say about this intent; marks the cells it is about.
    void showIssues(const Issues &issues);
    /// Rows with this text in the utterance or an entity, in any case. It counts now and when the
    /// document changes by undo: what one edits does not vanish under the cursor.
    void setFilter(const QString &text);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    /// The utterance of the intent that is shown in this row; -1 without one, and back.
    [[nodiscard]] int utteranceAt(int row) const { return m_state.visible.value(row, -1); }
    [[nodiscard]] int rowOf(int utterance) const { return int(m_state.visible.indexOf(utterance)); }
    [[nodiscard]] QList<int> utterancesAt(const QList<int> &rows) const;
    [[nodiscard]] const IntentDocument &document() const { return m_document; }
    /// Cells that show a text they could not take.
    [[nodiscard]] int refusedCount() const;
    /// Those that are labelled in the intent, sorted.
    [[nodiscard]] const QStringList &entityNames() const { return m_entityNames; }
    /// The n-th of these has the letter entityLetter(n) in the table; every entity of the intent has
    /// to be in there.
    void setEntityOrder(const QStringList &order);
    [[nodiscard]] const QStringList &entityOrder() const { return m_entityOrder; }

    [[nodiscard]] bool isTyped(int column) const override;
    [[nodiscard]] bool isReadOnly() const override { return m_document.isReadOnly(); }
    [[nodiscard]] QString typedText(int row, int column) const override;
    void put(const QString &what, const QList<SheetCell> &cells) override;
    void insert(const QString &what, int row, int count,
                const QList<SheetCell> &cells = {}) override;
    void duplicate(const QList<int> &rows) override;
    void remove(const QList<int> &rows) override;
    void arrange(const QList<int> &order) override;

    /// The whole of one row, as an annotation has it; rows count as shown.
    void setUtterance(const QString &what, int row, const Utterance &utterance);
    /// Every place of `value` in these rows as this entity; gives the number of new spans.
    int label(const QList<int> &rows, const QString &value, const QString &entity);
    /// The rows shown, in the order of their texts.
    void sort(Qt::SortOrder order);
    /// Rows of the whole intent that say the same as one above; gives how many went.
    int removeDuplicates();

Q_SIGNALS:
    /// Rows, filter or refused cells are others now.
    void shapeChanged();
    void columnsChanged();
    /// An edit took the words of these spans away: "city = Paris".
    void spansDropped(const QStringList &spans);

protected:
    [[nodiscard]] int columns() const override { return utteranceColumnCount; }

private:
    using Refused = QMap<int, RefusedText>;
    /// What goes along with an edit of the utterances, so that rows stay in sight.
    struct State
    {
        QList<Utterance> utterances = {};
        QList<Refused> refused = {}; ///< one an utterance
        QList<int> visible = {};     ///< utterances that are shown, ascending
    };

    template <typename Change>
    void edit(const QString &what, Change &&change);
    void putCells(const QList<SheetCell> &cells, State &next, QStringList &dropped) const;
    static void insertRows(State &next, int row, int count);
    void documentChanged();
    void update();
    [[nodiscard]] QList<int> filtered(const QList<Utterance> &utterances) const;
    [[nodiscard]] QString toolTip(const UtteranceRow &row, UtteranceColumn column) const;

    IntentDocument &m_document;
    State m_state;
    QString m_filter;
    QStringList m_entityNames;
    QStringList m_entityOrder;
    QMap<int, QMap<int, CellIssue>> m_issues; ///< by utterance and column
    std::optional<ByText<UtteranceAmbiguity>> m_ambiguities;
    std::optional<ByText<UtteranceNearest>> m_nearest;
    std::optional<ByText<UtteranceServerState>> m_server;
    std::optional<State> m_editing; ///< our own edit is under way
};

/// "A" to "Z", then "AA": stands behind the words that are labelled with the n-th entity.
[[nodiscard]] QString entityLetter(qsizetype number);
/// Utterance and column of a JSON pointer into an intent, "/utterances/3/text".
[[nodiscard]] std::optional<std::pair<int, UtteranceColumn>> utterancePlace(const QString &pointer);

} // namespace Rehearsal
