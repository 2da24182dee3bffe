// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"

#include <QList>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace Rehearsal {

class OpenWorkspace;
class Saver;

/// The only door through which documents close, whoever closes them: a tab, the window, another
/// workspace, the end of the session. Asks about edits first.
class Closing : public QObject
{
    Q_OBJECT
public:
    /// Questions are sheets of `window`, which owns this.
    Closing(OpenWorkspace &workspace, Saver &saver, QWidget &window);

    [[nodiscard]] static bool wouldAsk(const QList<DocumentBase *> &documents);
    /// Calls `then` at once when none has edits; else after they were saved or given up, and never
    /// when the user cancels or a file could not be saved (the message bar says why). One question
    /// at a time: while one is open, further calls only bring it to the front.
    void close(const QList<DocumentBase *> &documents, std::function<void()> then);
    /// True when the session may end now. Otherwise the user is being asked (when one `mayAsk`), and
    /// `then` follows as with close().
    [[nodiscard]] bool mayEndSession(bool mayAsk, std::function<void()> then);

private:
    void ask(const QList<QPointer<DocumentBase>> &dirty, std::function<void()> then);
    [[nodiscard]] bool save(const QList<QPointer<DocumentBase>> &dirty);
    void discard(const QList<QPointer<DocumentBase>> &dirty);

    OpenWorkspace &m_workspace;
    Saver &m_saver;
    QWidget &m_window;
    QPointer<QMessageBox> m_question;
};

} // namespace Rehearsal
