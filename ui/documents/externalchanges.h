// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/documents/filewatch.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Rehearsal {

class DocumentBase;
class MessageBar;
class OpenWorkspace;
class Saver;

/// What happens when other programs change the files of the open workspace (column D5 of
/// reliability.md 6.9): documents without edits follow, of those with edits the user is asked and
/// nothing is written until they choose; new and vanished files show at once.
class ExternalChanges : public QObject
{
    Q_OBJECT
public:
    /// A file that cannot be read yet is tried again so often, so far apart (F28).
    static constexpr int retries = 5;
    static constexpr std::chrono::milliseconds retryWait{200};

    /// `clock` and the others outlive this.
    ExternalChanges(OpenWorkspace &workspace, Saver &saver, MessageBar &messages, Clock &clock,
                    QObject *parent = nullptr);

    /// Compares the open documents and the folder with the disk, now.
    void look();

Q_SIGNALS:
    /// The document's file has changed: commit what is being typed, so that it counts as an edit.
    void aboutToReload(DocumentBase *document);
    /// For the status line.
    void noted(const QString &text);

private:
    void watchFiles();
    void lookAtDocuments();
    void lookSoon(std::chrono::milliseconds wait);
    /// Gives false when the file is to be tried again later.
    [[nodiscard]] bool isReadable(DocumentBase &document);
    void settle(DocumentBase &document);
    void askAbout(const QList<DocumentBase *> &disputed);
    void askAboutMany(const QStringList &paths);
    /// Nobody is asked twice about the same bytes.
    [[nodiscard]] bool wasAsked(const QString &path, const QByteArray &onDisk);

    OpenWorkspace &m_workspace;
    Saver &m_saver;
    MessageBar &m_messages;
    Clock &m_clock;
    FileWatch m_watch;
    QHash<QString, int> m_failedReads;
    QHash<QString, QByteArray> m_asked; ///< what stood on disk when the user was asked
    QSet<QString> m_reviewed;           ///< to be asked about one by one
    Pending m_later;
};

} // namespace Rehearsal
