// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/findtext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Rehearsal {

/// What to find and how: a line, three switches and what is wrong with the pattern.
class FindFields final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names.
    explicit FindFields(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit &line() { return *m_line; }
    /// Nothing without a text, or with a pattern that is none.
    [[nodiscard]] const std::optional<TextFinder> &finder() const { return m_finder; }
    /// The text to find, selected; the fields have the focus then.
    void begin(const QString &text);

Q_SIGNALS:
    void changed();

private:
    QToolButton *addSwitch(const QString &name, const QString &sign, const QString &text);
    void read();

    QLineEdit *m_line;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWord;
    QToolButton *m_isPattern;
    QLabel *m_problem;
    std::optional<TextFinder> m_finder;
};

} // namespace Rehearsal
