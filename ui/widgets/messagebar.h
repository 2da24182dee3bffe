// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Rehearsal {

class SignLabel;

/// A line above the editors: what happened and what one can do about it. Never modal. Shows one
/// message at a time; questions wait for their turn and none takes the place of another.
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

    /// News, in plain text, shown at once in place of the news before. Each choice and the close
    /// button end a message.
    void showMessage(Kind kind, const QString &text, const QList<Choice> &choices = {});
    /// A question about `about` (a file, a topic): queued, or put in place of the one about the same.
    void ask(const QString &about, Kind kind, const QString &text, const QList<Choice> &choices);
    /// The question is moot.
    void withdraw(const QString &about);
    void withdrawAll();
    [[nodiscard]] bool isAsking(const QString &about) const;
    [[nodiscard]] QString text() const;

private:
    struct Message
    {
        QString about = {}; ///< "" for news
        Kind kind = Kind::Info;
        QString text = {};
        QList<Choice> choices = {};
    };

    [[nodiscard]] qsizetype indexOf(const QString &about) const;
    void endCurrent();
    void showCurrent();
    void showWaiting();

    QList<Message> m_messages; ///< the first is shown
    SignLabel *m_icon;
    QLabel *m_text;
    QLabel *m_waiting;
    QHBoxLayout *m_choices;
    QList<QWidget *> m_buttons;
};

} // namespace Rehearsal
