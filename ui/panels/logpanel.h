// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;

namespace Rehearsal {

class LogFilter;
class LogModel;

/// What the program says about itself, newest below.
class LogPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    [[nodiscard]] LogModel &model() { return *m_model; }

private:
    void copy();

    LogModel *m_model;
    LogFilter *m_shown;
    QTableView *m_table;
    QComboBox *m_level;
    QLineEdit *m_filter;
};

} // namespace Rehearsal
