// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QLineEdit;
class QTreeWidget;

namespace Rehearsal {

/// A line of the cheat sheet.
struct Shortcut
{
    QString group = {}; ///< "Run"
    QString name = {};
    QString keys = {}; ///< as this desktop writes them

    friend bool operator==(const Shortcut &, const Shortcut &) = default;
};

/// As plain text, a paragraph a group, keys in one column.
[[nodiscard]] QString cheatSheetText(const QList<Shortcut> &shortcuts);

/// All shortcuts by menu, to look at, filter, copy and print.
class CheatSheet final : public QDialog
{
    Q_OBJECT
public:
    CheatSheet(QList<Shortcut> shortcuts, QWidget *parent);

private:
    void showMatching(const QString &filter);
    void print();

    QList<Shortcut> m_shortcuts;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
};

} // namespace Rehearsal
