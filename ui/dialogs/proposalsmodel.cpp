// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/proposalsmodel.h"

#include "core/base/text.h"
#include "ui/models/turncells.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>

namespace Rehearsal {
namespace {

bool needsIntent(const Proposal &proposal)
{
    return proposal.kind == Proposal::Kind::MinConfidence
        || proposal.kind == Proposal::Kind::Entity;
}

QString shown(const Json &value, Proposal::Kind kind)
{
    const auto number = asNumber(&value);
    if (number && kind == Proposal::Kind::MinConfidence)
        return QLocale().toString(*number, 'f', 2);
    return displayText(plainText(value), 400);
}

} // namespace

void ProposalsModel::propose(const QList<Proposal> &proposals, const ConversationTest &test)
{
    m_withIntent.clear();
    for (int turn = 0; turn < test.turns.size(); ++turn) {
        if (test.turns[turn].expects && test.turns[turn].expects->intent)
            m_withIntent.insert(turn);
    }
    QList<ProposalRow> rows;
    for (const Proposal &proposal : proposals) {
        if (proposal.turn >= test.turns.size())
            continue;
        const Turn &turn = test.turns[proposal.turn];
        ProposalRow row{proposal, turn.says, assertedNow(turn, proposal), false};
        row.accepted = row.now.is_null();
        // With the intent put in, so that a minimum is compared and not passed over.
        QList<Proposal> others;
        if (needsIntent(proposal)) {
            for (const Proposal &other : proposals) {
                if (other.turn == proposal.turn && other.kind == Proposal::Kind::Intent)
                    others.append(other);
            }
        }
        const ConversationTest before = accepting(test, others);
        if (accepting(before, {proposal}) != before)
            rows.append(row);
    }
    show(rows);
    Q_EMIT ticked();
}

void ProposalsModel::tickAll(bool accepted)
{
    QList<ProposalRow> next = rows();
    for (ProposalRow &row : next)
        row.accepted = accepted;
    show(next);
    Q_EMIT ticked();
}

QList<Proposal> ProposalsModel::accepted() const
{
    QList<Proposal> proposals;
    for (const ProposalRow &row : rows()) {
        if (row.accepted)
            proposals.append(row.proposal);
    }
    return proposals;
}

QString ProposalsModel::text(const ProposalRow &row, Column column) const
{
    const Proposal &proposal = row.proposal;
    switch (column) {
    case Accept:
        //: %1 the number of a turn, %2 what the user says in it
        return tr("%1. %2").arg(proposal.turn + 1).arg(displayText(row.says, 80));
    case Kind:
        switch (proposal.kind) {
        case Proposal::Kind::Intent:
            return tr("Intent");
        case Proposal::Kind::MinConfidence:
            return tr("Minimum confidence");
        case Proposal::Kind::Entity:
            return tr("Entity %1").arg(displayText(proposal.entityType, 60));
        case Proposal::Kind::Check:
            return tr("Check");
        }
        Q_UNREACHABLE();
    case Proposed:
        return proposal.kind == Proposal::Kind::Check
            ? displayText(checkSummary(proposal.check), 600)
            : shown(proposal.value, proposal.kind);
    case Now:
        return row.now.is_null() ? tr("nothing") : shown(row.now, proposal.kind);
    case Evidence: {
        const QString runs = tr("%1 of %1 runs").arg(proposal.runs);
        if (!proposal.lowestConfidence)
            return runs;
        //: %1 is "5 of 5 runs", %2 a confidence
        return tr("%1; lowest %2")
            .arg(runs, QLocale().toString(*proposal.lowestConfidence, 'f', 2));
    }
    }
    Q_UNREACHABLE();
}

QVariant ProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProposalRow &row = this->row(index.row());
    const auto column = Column(index.column());
    if (role == Qt::CheckStateRole && column == Accept)
        return row.accepted ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(row, column));
    return {};
}

bool ProposalsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Accept)
        return false;
    QList<ProposalRow> next = rows();
    ProposalRow &changed = next[index.row()];
    changed.accepted = value.toInt() == Qt::Checked;
    const Proposal &proposal = changed.proposal;
    if (!m_withIntent.contains(proposal.turn)) {
        for (ProposalRow &row : next) {
            if (row.proposal.turn != proposal.turn)
                continue;
            if (needsIntent(proposal) && changed.accepted
                && row.proposal.kind == Proposal::Kind::Intent)
                row.accepted = true;
            if (proposal.kind == Proposal::Kind::Intent && !changed.accepted
                && needsIntent(row.proposal))
                row.accepted = false;
        }
    }
    show(next);
    Q_EMIT ticked();
    return true;
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Accept:
        return tr("Turn");
    case Kind:
        return tr("Expectation");
    case Proposed:
        return tr("Proposed");
    case Now:
        return tr("In the test now");
    case Evidence:
        return tr("Observed");
    }
    Q_UNREACHABLE();
}

Qt::ItemFlags ProposalsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowsModel::flags(index);
    return index.column() == Accept ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace Rehearsal
