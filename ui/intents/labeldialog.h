// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Rehearsal {

/// Asks which words are to be labelled with which entity in several rows at once.
class LabelDialog final : public QDialog
{
    Q_OBJECT
public:
    LabelDialog(int rows, const QStringList &entities, QWidget *parent = nullptr);

    [[nodiscard]] QString words() const;
    [[nodiscard]] QString entity() const;

private:
    QLineEdit *m_words;
    QLineEdit *m_entity;
    QPushButton *m_accept;
};

} // namespace Rehearsal
