// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/proposals.h"
#include "ui/models/rowsmodel.h"

#include <QSet>

namespace Rehearsal {

/// A proposal beside what the test says at that place now.
struct ProposalRow
{
    Proposal proposal = {};
    QString says = {}; ///< of the turn
    Json now = {};     ///< null when the test says nothing there
    bool accepted = false;

    friend bool operator==(const ProposalRow &, const ProposalRow &) = default;
};

/// What could be asserted, a tick each. What rests on an intent is ticked with it: a minimum or an
/// entity means nothing without one.
class ProposalsModel final : public RowsModel<ProposalRow>
{
    Q_OBJECT
public:
    enum Column { Accept, Kind, Proposed, Now, Evidence };

    using RowsModel::RowsModel;

    /// Those that would change the test. Ticked where nothing stands yet; what would take the place
    /// of something else is left to the user.
    void propose(const QList<Proposal> &proposals, const ConversationTest &test);
    void tickAll(bool accepted);
    [[nodiscard]] QList<Proposal> accepted() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticked();

protected:
    [[nodiscard]] int columns() const override { return Evidence + 1; }

private:
    [[nodiscard]] QString text(const ProposalRow &row, Column column) const;

    QSet<int> m_withIntent; ///< turns of the test that expect one already
};

} // namespace Rehearsal
