// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/externalchanges.h"

#include "core/base/text.h"
#include "core/store/documentfile.h"
#include "ui/documents/openworkspace.h"
#include "ui/documents/saver.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

namespace Rehearsal {
namespace {

/// What the combined question is about.
const QString manyFiles = QStringLiteral("many files");

/// Unreadable text may be a file that is still being written; a file of another kind is not.
bool mayBeHalfWritten(const Issues &issues)
{
    return std::any_of(issues.cbegin(), issues.cend(), [](const Issue &issue) {
        return issue.severity == Issue::Severity::Error
            && QStringList{QStringLiteral("F11"), QStringLiteral("F12"), QStringLiteral("F14"),
                           QStringLiteral("F15")}
                   .contains(issue.rule);
    });
}

} // namespace

ExternalChanges::ExternalChanges(OpenWorkspace &workspace, Saver &saver, MessageBar &messages,
                                 Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_saver(saver)
    , m_messages(messages)
    , m_clock(clock)
    , m_watch(clock)
{
    connect(&m_watch, &FileWatch::changed, this, &ExternalChanges::look);
    connect(&workspace, &OpenWorkspace::opened, this, [this] {
        m_messages.withdrawAll();
        m_failedReads.clear();
        m_asked.clear();
        m_reviewed.clear();
        watchFiles();
    });
    connect(&workspace, &OpenWorkspace::scanned, this, &ExternalChanges::watchFiles);
    connect(&workspace, &OpenWorkspace::documentClosing, this, [this](DocumentBase *document) {
        m_messages.withdraw(document->path());
        m_asked.remove(document->path());
        m_reviewed.remove(document->path());
    });
    // Undone, discarded or saved: then there may be nothing left to ask about.
    connect(&workspace, &OpenWorkspace::filesChanged, this, [this] {
        if (!m_asked.isEmpty())
            lookSoon(std::chrono::milliseconds(0));
    });
}

void ExternalChanges::watchFiles()
{
    const Workspace &files = m_workspace.files();
    const QDir root(files.root);
    QStringList folders{files.root};
    for (const QString &folder : files.folders)
        folders.append(root.filePath(folder));
    // Open documents first: watches may run short.
    QStringList paths;
    const auto documents = m_workspace.documents();
    for (const DocumentBase *document : documents)
        paths.append(document->absolutePath());
    const auto add = [&](const auto &list) {
        for (const auto &file : list)
            paths.append(root.filePath(file.path));
    };
    add(files.tests);
    add(files.targets);
    add(files.intents);
    m_watch.watch(folders, paths);
}

void ExternalChanges::look()
{
    if (!m_workspace.isOpen())
        return;
    lookAtDocuments();
    m_workspace.rescan();
}

void ExternalChanges::lookSoon(std::chrono::milliseconds wait)
{
    if (!m_later)
        m_later = m_clock.after(wait, [this] {
            m_later.reset();
            lookAtDocuments();
        });
}

void ExternalChanges::lookAtDocuments()
{
    QStringList reloaded;
    QList<DocumentBase *> disputed;
    const auto documents = m_workspace.documents();
    for (DocumentBase *document : documents) {
        const auto found = document->onDisk();
        switch (found.state) {
        case DocumentBase::OnDisk::State::Same:
            document->setMissing(false);
            settle(*document);
            break;
        case DocumentBase::OnDisk::State::Missing:
            document->setMissing(true);
            if (!wasAsked(document->path(), {})) {
                m_saver.askToRecreate(
                    *document,
                    tr("%1 was deleted by another program. Your version is still open.")
                        .arg(document->path()));
            }
            break;
        case DocumentBase::OnDisk::State::Unreadable:
            if (!wasAsked(document->path(), found.problem.toUtf8())) {
                m_messages.ask(document->path(), MessageBar::Kind::Problem,
                               tr("%1 Your version is still open.").arg(found.problem), {});
            }
            break;
        case DocumentBase::OnDisk::State::Changed:
            if (!isReadable(*document))
                break;
            document->setMissing(false);
            if (!document->isDirty())
                Q_EMIT aboutToReload(document);
            if (document->isDirty()) {
                disputed.append(document);
            } else if (m_saver.reload(*document)) {
                reloaded.append(document->path());
                settle(*document);
            }
            break;
        }
    }
    askAbout(disputed);
    if (reloaded.size() == 1)
        Q_EMIT noted(tr("Reloaded: %1 was changed by another program.").arg(reloaded.constFirst()));
    else if (!reloaded.isEmpty())
        Q_EMIT noted(tr("Reloaded: %n files were changed by another program.", nullptr,
                        int(reloaded.size())));
}

void ExternalChanges::settle(DocumentBase &document)
{
    m_failedReads.remove(document.path());
    m_asked.remove(document.path());
    m_reviewed.remove(document.path());
    m_messages.withdraw(document.path());
}

bool ExternalChanges::wasAsked(const QString &path, const QByteArray &onDisk)
{
    const QByteArray hash = contentHash(onDisk);
    if (m_asked.value(path) == hash)
        return true;
    m_asked.insert(path, hash);
    return false;
}

bool ExternalChanges::isReadable(DocumentBase &document)
{
    const Issues issues = document.issuesOnDisk();
    if (!hasErrors(issues)) {
        m_failedReads.remove(document.path());
        return true;
    }
    const QString path = document.path();
    const bool halfWritten = mayBeHalfWritten(issues);
    if (halfWritten && m_failedReads.value(path) < retries) {
        ++m_failedReads[path];
        lookSoon(retryWait);
        return false;
    }
    const QByteArray bytes = document.onDisk().bytes;
    if (wasAsked(path, bytes))
        return false;
    const QPointer<DocumentBase> asked(&document);
    const MessageBar::Choice compare{tr("Compare"), [this, asked] {
                                         if (asked)
                                             m_saver.compare(*asked);
                                     }};
    if (halfWritten) {
        m_messages.ask(path, MessageBar::Kind::Problem,
                       tr("%1 was changed but cannot be read yet.").arg(path),
                       {{tr("Try again"),
                         [this, path] {
                             m_failedReads.remove(path);
                             m_asked.remove(path);
                             look();
                         }},
                        {tr("Later"), [] {}},
                        compare});
    } else {
        const QString &problem = issues.constFirst().message;
        const QString named = problem.contains(path) ? problem : tr("%1: %2").arg(path, problem);
        m_messages.ask(path, MessageBar::Kind::Problem,
                       tr("%1 Your version is still open.").arg(named), {compare});
    }
    return false;
}

void ExternalChanges::askAbout(const QList<DocumentBase *> &disputed)
{
    QStringList together;
    for (DocumentBase *document : disputed) {
        if (!m_reviewed.contains(document->path()))
            together.append(document->path());
    }
    const bool combined = together.size() > 1;
    bool isNew = false;
    for (DocumentBase *document : disputed) {
        const QByteArray bytes = document->onDisk().bytes;
        if (wasAsked(document->path(), bytes)
            && (combined || m_messages.isAsking(document->path())
                || !m_messages.isAsking(manyFiles)))
            continue;
        isNew = true;
        if (combined && together.contains(document->path()))
            m_messages.withdraw(document->path());
        else
            m_saver.askWhichStays(*document, bytes);
    }
    if (!combined)
        m_messages.withdraw(manyFiles);
    else if (isNew || m_messages.isAsking(manyFiles))
        askAboutMany(together);
}

void ExternalChanges::askAboutMany(const QStringList &paths)
{
    const auto each = [this, paths](auto &&handle) {
        for (const QString &path : paths) {
            if (DocumentBase *document = m_workspace.document(path))
                handle(*document);
        }
    };
    for (const QString &path : paths)
        m_messages.withdraw(path);
    m_messages.ask(manyFiles, MessageBar::Kind::Problem,
                   tr("%n open files were changed by another program.", nullptr, int(paths.size())),
                   {{tr("Reload all"),
                     [this, each] {
                         each([this](DocumentBase &document) { (void)m_saver.reload(document); });
                     }},
                    {tr("Review"), [this, each] {
                         each([this](DocumentBase &document) {
                             m_reviewed.insert(document.path());
                             m_saver.askWhichStays(document, document.onDisk().bytes);
                         });
                     }}});
}

} // namespace Rehearsal
