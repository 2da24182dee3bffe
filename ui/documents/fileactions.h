// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <functional>

namespace Rehearsal {

class Closing;
class MessageBar;
class OpenWorkspace;

/// What one does to the files of a workspace as such. Each action can be undone; what goes, goes to
/// the trash of the desktop. Failures are told in the message bar.
class FileActions : public QObject
{
    Q_OBJECT
public:
    FileActions(OpenWorkspace &workspace, Closing &closing, MessageBar &messages,
                QObject *parent = nullptr);
    ~FileActions() override;

    /// Of the workspace; part of its undo group.
    [[nodiscard]] QUndoStack &undoStack() { return m_stack; }

    /// Files or folders, relative to the workspace. Asks first about edits that are not saved.
    void remove(const QStringList &paths);
    /// Copies of files beside them, with names and ids of their own; edits that are not saved are
    /// in the copy.
    void duplicate(const QStringList &paths);
    /// Into `folder`, relative to the workspace. Nothing is ever replaced.
    void move(const QStringList &paths, const QString &folder);
    void addFolder(const QString &parent, const QString &name);
    /// The `name` in the file, as an edit of its document; the file keeps its own name.
    void rename(const QString &path, const QString &name);

private:
    class Command;

    /// False when it failed, and said so.
    bool perform(Command *command);
    void release(const QStringList &tops, std::function<void()> then);
    [[nodiscard]] QString absolute(const QString &path) const;
    void fail(const QString &text);

    OpenWorkspace &m_workspace;
    Closing &m_closing;
    MessageBar &m_messages;
    QUndoStack m_stack;
};

} // namespace Rehearsal
