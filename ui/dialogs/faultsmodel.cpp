// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/faultsmodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

namespace Rehearsal {

/// NAME[=ARG][@METHOD PATH]
FaultsModel::Row FaultsModel::rowOf(const QString &fault)
{
    Row row;
    row.isOn = true;
    const QString what = fault.section(u'@', 0, 0);
    row.choice.name = trimmed(what.section(u'=', 0, 0));
    row.argument = trimmed(what.section(u'=', 1));
    const auto where = splitAtWhiteSpace(fault.section(u'@', 1));
    for (const QString &part : where)
        (part.startsWith(u'/') ? row.path : row.method) = part;
    return row;
}

void FaultsModel::become(const QList<SandboxControl::FaultChoice> &choices,
                         const QStringList &faults)
{
    beginResetModel();
    m_rows.clear();
    QList<Row> on;
    for (const QString &fault : faults)
        on.append(rowOf(fault));
    for (const SandboxControl::FaultChoice &choice : choices) {
        const qsizetype before = m_rows.size();
        for (const Row &row : qAsConst(on)) {
            if (row.choice.name != choice.name)
                continue;
            m_rows.append(row);
            m_rows.last().choice = choice;
        }
        if (m_rows.size() == before)
            m_rows.append({choice, false, {}, {}, {}});
    }
    endResetModel();
}

QStringList FaultsModel::faults() const
{
    QStringList faults;
    for (const Row &row : m_rows) {
        if (!row.isOn)
            continue;
        QString fault = row.choice.name;
        if (!row.argument.isEmpty())
            fault += u'=' % row.argument;
        if (!row.method.isEmpty() || !row.path.isEmpty())
            fault += u'@' % trimmed(row.method % u' ' % row.path);
        faults.append(fault);
    }
    return faults;
}

int FaultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FaultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant FaultsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name)
        return row.isOn ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return plainToolTip(row.choice.text);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (Column(index.column())) {
    case Name:
        return row.choice.name;
    case Text:
        return row.choice.text;
    case Argument:
        return row.argument;
    case Method:
        return role == Qt::DisplayRole && row.method.isEmpty() ? tr("any") : row.method;
    case Path:
        return role == Qt::DisplayRole && row.path.isEmpty() ? tr("any") : row.path;
    }
    Q_UNREACHABLE();
}

QVariant FaultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Fault");
    case Text:
        return tr("What it does");
    case Argument:
        return tr("Argument");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path begins with");
    }
    Q_UNREACHABLE();
}

Qt::ItemFlags FaultsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Name)
        return flags | Qt::ItemIsUserCheckable;
    return index.column() == Text ? flags : flags | Qt::ItemIsEditable;
}

bool FaultsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Row &row = m_rows[index.row()];
    const QString text = trimmed(value.toString());
    if (index.column() == Name && role == Qt::CheckStateRole)
        row.isOn = value.toInt() == Qt::Checked;
    else if (index.column() == Argument && role == Qt::EditRole)
        row.argument = text;
    else if (index.column() == Method && role == Qt::EditRole)
        row.method = text.toUpper();
    else if (index.column() == Path && role == Qt::EditRole)
        row.path = text;
    else
        return false;
    if (role == Qt::EditRole && !text.isEmpty())
        row.isOn = true;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount_ - 1));
    return true;
}

} // namespace Rehearsal
