// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/store/recoveryfile.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

namespace Rehearsal {

/// Which document a recovery copy is of.
struct DocumentKey
{
    QString root = {}; ///< of the workspace, absolute
    QString path = {}; ///< relative to it

    friend bool operator==(const DocumentKey &, const DocumentKey &) = default;
};

/// What was left in the recovery folder for one workspace.
struct FoundCopies
{
    QList<RecoveredDocument> documents = {}; ///< one a document, the newest; sorted by path
    QStringList superseded = {}; ///< older or needless copies of documents, to be removed
    QStringList damaged = {};    ///< nothing can be recovered from these
};

/// Keeps what is not saved yet in <state>/recovery, a file a document, mode 0600 (reliability.md
/// 7.3). Edits are collected for 250 ms, then serialised and written on a thread of its own, synced
/// 2 s later at the latest; after 200 edits or 1 MiB of them the copy starts again with the whole
/// document. A kill loses at most the edits of the last 250 ms, a power cut those of the last 2 s.
class RecoveryCopies : public QObject
{
    Q_OBJECT
public:
    /// Called on the writing thread: holds a value of its own.
    using Serialiser = std::function<QByteArray()>;

    RecoveryCopies(const QString &stateFolder, Clock &clock, QObject *parent = nullptr);
    /// Writes what was collected. Copies stay: only drop() says that they are not needed.
    ~RecoveryCopies() override;

    /// The document was edited once more. `baseHash` is of its file as read or written last.
    void addEdit(const DocumentKey &document, const QByteArray &baseHash, Serialiser bytes);
    /// Takes over what was recovered from `files`, which are removed once it is written.
    void takeOver(const DocumentKey &document, const QByteArray &baseHash, Serialiser bytes,
                  const QStringList &files);
    /// There are edits since the last save or drop().
    [[nodiscard]] bool isKept(const DocumentKey &document) const;
    /// Saved, or discarded on purpose: the copy is removed.
    void drop(const DocumentKey &document);
    /// The document is gone, nobody said that its edits are not wanted: its copy is one to be found.
    void release(const DocumentKey &document);
    /// Writes what was collected now instead of after 250 ms.
    void flush();
    /// The same, and waits until it is done, but not for long: 30 ms.
    void flushBeforeSaving();

    /// Copies for the workspace that no living process writes; those older than 30 days are removed
    /// instead. Answers once everything asked before is done.
    [[nodiscard]] Pending find(const QString &root, Answer<FoundCopies> answer);
    void remove(const QStringList &files);

Q_SIGNALS:
    /// The copy holds the document after its `edit`th edit since the last save; it survives a kill.
    void written(const DocumentKey &document, int edit);
    /// Copies cannot be written: D3-F06 (disk full) or D3-F08. Once, until one could be again.
    void failed(const Error &error);

private:
    class Writer;
    struct Step;

    void collect(Step step);
    /// On the thread, after everything posted before.
    void post(std::function<void()> work);

    Clock &m_clock;
    std::unique_ptr<Writer> m_writer;
    QObject m_onThread;
    QThread m_thread;
    QList<Step> m_steps;
    QHash<QString, int> m_edits; ///< since the last save, by root and path
    Pending m_flushing;
    Pending m_syncing;
};

} // namespace Rehearsal
