// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Rehearsal {

class Actions;

/// Preferences of this person on this computer; each applies at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `localActions` are those of editors, whose keys the menus must not take.
    SettingsDialog(Actions &actions, QList<QAction *> localActions, bool restoresSession,
                   QWidget *parent);

Q_SIGNALS:
    void themeChosen(Rehearsal::ThemeChoice choice);
    void restoresSessionChanged(bool restores);

private:
    QWidget *makeGeneral(bool restoresSession);
    QWidget *makeShortcuts();
    void showShortcuts();
    void showChosen();
    void assign();
    [[nodiscard]] QString chosenId() const;

    Actions &m_actions;
    QList<QAction *> m_localActions;
    QLineEdit *m_filter = nullptr;
    QTreeWidget *m_tree = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reset = nullptr;
    QLabel *m_refusal = nullptr;
};

} // namespace Rehearsal
