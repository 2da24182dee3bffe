// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace Rehearsal {

class ChecksModel;
enum class CheckColumn;

/// The checks of a turn where there is little room: a line each, and below it the fields of the chosen
/// one, which offer what its kind and operator can take and say what is wrong with it.
class ChecksForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksForm(QWidget *parent = nullptr);

    /// Keeps the chosen line as far as there is one, and what is being typed.
    void showChecks(const QList<Check> &checks);
    [[nodiscard]] QList<Check> checks() const;
    /// Takes what is being typed.
    void commit();

Q_SIGNALS:
    /// By the user; checks() has it.
    void edited();

private:
    void add();
    void remove();
    void move(int by);
    void put(CheckColumn column, const QVariant &value);
    [[nodiscard]] int lineHeight() const;
    void showLines();
    void showFields();
    [[nodiscard]] int current() const;

    ChecksModel *m_model;
    QListWidget *m_lines;
    QWidget *m_fields;
    QFormLayout *m_layout;
    QComboBox *m_kind;
    QLineEdit *m_target;
    QComboBox *m_operator;
    QLineEdit *m_value;
    QCheckBox *m_not;
    QComboBox *m_severity;
    QLabel *m_problem;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace Rehearsal
