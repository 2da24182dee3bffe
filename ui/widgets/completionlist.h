// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/completion.h"

#include <QListWidget>

#include <functional>

class QKeyEvent;

namespace Rehearsal {

/// The proposals below a line or text while one types. The keys stay with the line: whoever filters
/// its events gives them to take() first.
class CompletionList final : public QListWidget
{
    Q_OBJECT
public:
    using Propose = std::function<Completion(const QString &text, qsizetype cursor)>;

    /// `editor` is a QLineEdit or QPlainTextEdit and owns the list.
    CompletionList(QWidget *editor, Propose propose);

    /// What became of a key.
    enum class Key {
        NotMine,
        Used,
        TookAndGoesOn, ///< a name was taken; Enter or Tab goes on to end the cell
    };
    [[nodiscard]] Key take(const QKeyEvent &event);

private:
    void propose();
    void accept();
    [[nodiscard]] QString text() const;
    [[nodiscard]] int cursor() const;

    QWidget *m_editor;
    Propose m_propose;
    Completion m_completion;
    bool m_accepting = false;
};

} // namespace Rehearsal
