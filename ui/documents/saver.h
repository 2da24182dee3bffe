// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Rehearsal {

class DocumentBase;
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
    /// Looks whether files changed under open documents: unedited ones are read again, of others the
    /// user is asked.
    void compareWithDisk();

private:
    void askWhichStays(DocumentBase &document);

    OpenWorkspace &m_workspace;
    MessageBar &m_messages;
};

} // namespace Rehearsal
