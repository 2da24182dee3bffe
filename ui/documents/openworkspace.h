// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"
#include "core/rules/workspaceissues.h"
#include "ui/documents/document.h"
#include "ui/documents/judgedworkspace.h"

#include <QHash>
#include <QTimer>
#include <QUndoGroup>

#include <map>
#include <memory>

namespace Rehearsal {

/// The workspace that is open: what was read from disk, the documents open on it, and what is wrong
/// with them. Documents live until another workspace is opened.
class OpenWorkspace : public QObject
{
    Q_OBJECT
public:
    explicit OpenWorkspace(QObject *parent = nullptr);
    ~OpenWorkspace() override;

    /// Reads the folder on a worker thread and ends with ready() or openFailed(), or with nothing
    /// when the door stays shut. Another call meanwhile takes the place of this one.
    void openLater(const QString &root);
    /// What settles the edits of this workspace and then, if at all, lets the next one in.
    using Door = std::function<void(std::function<void()> then)>;
    void setDoor(Door door) { m_door = std::move(door); }
    /// The same at once, for small workspaces.
    [[nodiscard]] Result<> open(const QString &root);
    [[nodiscard]] bool isOpening() const { return m_opening != nullptr; }
    /// Reads the folder again on a worker thread; open documents keep their edits. filesChanged()
    /// follows when anything is different.
    void rescan();
    [[nodiscard]] bool isOpen() const { return !m_files.root.isEmpty(); }
    [[nodiscard]] const Workspace &files() const { return m_files; }
    /// Why nothing can be edited here; empty when it can. For documents opened from now on.
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }
    void setReadOnly(const QString &reason) { m_readOnlyReason = reason; }

    /// The document of a file, opened on first use; nullptr when the workspace has no such file.
    [[nodiscard]] TestDocument *test(const QString &path);
    [[nodiscard]] TargetDocument *target(const QString &path);
    [[nodiscard]] IntentDocument *intent(const QString &path);
    /// A new test with one empty turn, not yet saved.
    [[nodiscard]] TestDocument *addTest(const QString &name);
    /// A new test with these turns, not yet saved; it gets an id of its own.
    [[nodiscard]] TestDocument *addTest(const ConversationTest &test);
    /// A new target of that name, not yet saved.
    [[nodiscard]] TargetDocument *addTarget(const QString &name);
    /// A new intent of that name, not yet saved, with an id made of it and the language of the others.
    [[nodiscard]] IntentDocument *addIntent(const QString &name);
    /// New intents at paths that are free, not yet saved.
    void addIntents(const QList<WorkspaceFile<Intent>> &files);
    /// A document whose file is gone or never was there, with what an earlier process left of it.
    /// Kind File when these bytes are no document of that path.
    [[nodiscard]] Result<DocumentBase *> addRecovered(const QString &path, const QByteArray &bytes);
    /// Lets go of a document that has no edits; its file stays in files().
    void letGo(const QString &path);
    /// Drops a document with its edits.
    void discard(const QString &path);
    [[nodiscard]] DocumentBase *document(const QString &path) const;
    [[nodiscard]] QList<DocumentBase *> documents() const;
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undoGroup; }

    /// As edited where a document is open, else as on disk; sorted by path.
    [[nodiscard]] QList<WorkspaceFile<ConversationTest>> currentTests() const;
    [[nodiscard]] QList<WorkspaceFile<Target>> currentTargets() const;
    [[nodiscard]] QList<WorkspaceFile<Intent>> currentIntents() const;
    [[nodiscard]] std::optional<Target> targetNamed(const QString &name) const;
    /// As edited, in the order of their files.
    [[nodiscard]] QStringList intentNames() const;
    /// The file of the intent of this name, as edited; empty without one.
    [[nodiscard]] QString intentPath(const QString &name) const;
    /// Of all files; follows edits after 150 ms.
    [[nodiscard]] const Issues &issues() const { return m_issues; }
    /// The names tests may use and what runs have found, as the issues were judged by.
    [[nodiscard]] const WorkspaceRules &rules() const { return m_rules; }
    void setConfidenceHistory(const ConfidenceHistory &history);

Q_SIGNALS:
    /// Another workspace is open: let go of the documents of the one before.
    void opened();
    void documentOpened(DocumentBase *document);
    /// They are gone, and documents of the new one can be had.
    void ready();
    void openFailed(const Error &error);
    /// The folder was read again, changed or not.
    void scanned();
    /// The document is about to be dropped: let go of it.
    void documentClosing(DocumentBase *document);
    /// Which files there are, their names or whether they are saved has changed.
    void filesChanged();
    /// The document of this file holds another value now.
    void edited(const QString &path);
    void issuesChanged();

private:
    /// An open intent as judged last.
    struct JudgedIntent
    {
        Intent intent = {};
        Issues issues = {};
    };

    template <typename T>
    Document<T> *adopt(std::unique_ptr<Document<T>> document);
    [[nodiscard]] QString freePath(const QString &folder, const QString &name,
                                   const QString &suffix) const;
    template <typename T>
    void fileSaved(const Document<T> &document);
    void become(JudgedWorkspace read);
    void take(JudgedWorkspace read);
    void judge();
    [[nodiscard]] Issues judgedIntents();

    Workspace m_files;
    QString m_readOnlyReason;
    std::map<QString, std::unique_ptr<DocumentBase>> m_documents;
    QUndoGroup m_undoGroup;
    WorkspaceRules m_rules;                 ///< remembers the tests it judged
    Issues m_fileIssues;                    ///< of all but the tests, as it stands on disk
    QHash<QString, JudgedIntent> m_intents; ///< those that are open, by path
    Door m_door;
    Pending m_opening;
    Pending m_rescanning;
    bool m_rescanAgain = false; ///< something changed while the folder was being read
    Issues m_issues;
    QTimer m_judgeSoon;
};

} // namespace Rehearsal
