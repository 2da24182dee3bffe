// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runservice.h"

#include <QAbstractTableModel>
#include <QList>

namespace Rehearsal {

/// A row a fault: whether it is on, its argument and the requests it is for.
class FaultsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Text, Argument, Method, Path };
    static constexpr int columnCount_ = 5;

    using QAbstractTableModel::QAbstractTableModel;

    /// The choices, those among `faults` switched on. A fault that stands there twice has two rows.
    void become(const QList<SandboxControl::FaultChoice> &choices, const QStringList &faults);
    /// What is switched on, as SandboxControl::setFaults() takes it.
    [[nodiscard]] QStringList faults() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Filling in an argument, a method or a path switches the fault on.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    struct Row
    {
        SandboxControl::FaultChoice choice = {};
        bool isOn = false;
        QString argument = {};
        QString method = {};
        QString path = {};
    };
    [[nodiscard]] static Row rowOf(const QString &fault);

    QList<Row> m_rows;
};

} // namespace Rehearsal
