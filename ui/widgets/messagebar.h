// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Rehearsal {

/// A line above the editors: what happened and what one can do about it. Never modal; one message
/// at a time, the newest.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Problem };

    struct Choice
    {
        QString text = {};
        std::function<void()> chosen = {};
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Plain text. Each choice hides the bar, and so does its close button.
    void showMessage(Kind kind, const QString &text, const QList<Choice> &choices = {});
    [[nodiscard]] QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_choices;
    QList<QWidget *> m_buttons;
};

} // namespace Rehearsal
