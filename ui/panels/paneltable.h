// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QAbstractItemModel;
class QLineEdit;
class QTableView;
class QToolButton;
class QWidget;

namespace Rehearsal {

/// The look that tables of panels share: rows, no grid, one line a row, the last column stretched.
[[nodiscard]] QTableView *panelTable(const QString &name, const QString &accessibleName,
                                     QAbstractItemModel &model, QWidget *parent);
/// Makes each column wide enough for its title and for a text such as the sample.
void fitColumns(QTableView &table, const QStringList &samples);
/// A line above a panel's table that filters it.
[[nodiscard]] QLineEdit *panelFilter(const QString &name, const QString &accessibleName,
                                     QWidget *parent);
/// A button with a word, above a panel's table.
[[nodiscard]] QToolButton *panelButton(const QString &name, const QString &iconName,
                                       const QString &text, QWidget *parent);

} // namespace Rehearsal
