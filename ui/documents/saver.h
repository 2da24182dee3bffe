// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"

#include <QByteArray>
#include <QObject>

namespace Rehearsal {

class MessageBar;
class OpenWorkspace;

/// Saves documents and settles with the user what a file on disk and its document say differently.
class Saver : public QObject
{
    Q_OBJECT
public:
    Saver(OpenWorkspace &workspace, MessageBar &messages, QObject *parent = nullptr);

    /// False when it could not be saved; the message bar then says why and what one can do.
    bool save(DocumentBase &document);
    bool saveAll();
    /// Takes what is on disk; the message bar says why when that cannot be.
    bool reload(DocumentBase &document);

    /// Asks which of the two is to stay. Until then nothing is written.
    void askWhichStays(DocumentBase &document, const QByteArray &onDisk);
    /// Says that the file is gone and offers to write it again.
    void askToRecreate(DocumentBase &document, const QString &text);
    /// What the document says beside what is on disk.
    void compare(DocumentBase &document);

private:
    void keepMine(DocumentBase &document, const QByteArray &onDisk);

    OpenWorkspace &m_workspace;
    MessageBar &m_messages;
};

} // namespace Rehearsal
