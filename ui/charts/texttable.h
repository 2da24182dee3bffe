// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QTableView>

namespace Rehearsal {

/// The words behind a chart, to be read, selected and copied (as a spreadsheet takes them), but not
/// changed.
class TextTable final : public QTableView
{
    Q_OBJECT
public:
    explicit TextTable(QWidget *parent = nullptr);

    /// Each row as long as `headers`. `numbers` are the columns set flush right.
    void setRows(const QStringList &headers, const QList<QStringList> &rows,
                 const QList<int> &numbers);

Q_SIGNALS:
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Model;

    void copy() const;

    Model *m_model;
};

} // namespace Rehearsal
