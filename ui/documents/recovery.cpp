// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/recovery.h"

#include "ui/documents/openworkspace.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace Rehearsal {
namespace {

DocumentKey keyOf(const DocumentBase &document) { return {document.root(), document.path()}; }

/// Takes out those whose file was not changed since.
QList<RecoveredDocument> takeOlderFiles(QList<RecoveredDocument> &copies)
{
    const auto firstTaken =
        std::stable_partition(copies.begin(), copies.end(), [](const RecoveredDocument &copy) {
            return copy.base == RecoveryBase::Changed;
        });
    const QList<RecoveredDocument> taken(firstTaken, copies.end());
    copies.erase(firstTaken, copies.end());
    return taken;
}

} // namespace

Recovery::Recovery(OpenWorkspace &workspace, RecoveryCopies &copies, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_copies(copies)
{
    connect(&workspace, &OpenWorkspace::documentOpened, this, &Recovery::watch);
    // The documents of the workspace before go now. Whose edits were to be given up said so before.
    connect(&workspace, &OpenWorkspace::opened, this, [this] {
        m_left = {};
        const auto documents = m_workspace.documents();
        for (const DocumentBase *document : documents)
            m_copies.release(keyOf(*document));
    });
}

Recovery::~Recovery() = default;

void Recovery::watch(DocumentBase *document)
{
    const auto keep = [this, document] {
        if (!m_isTakingOver)
            m_copies.addEdit(keyOf(*document), document->hash(), document->bytesLater());
    };
    connect(document, &DocumentBase::changed, this, keep);
    connect(document, &DocumentBase::dirtyChanged, this, [this, document, keep](bool dirty) {
        if (!dirty)
            m_copies.drop(keyOf(*document));
        else if (!m_copies.isKept(keyOf(*document)))
            keep(); // its file is gone
    });
    // Should the end come between the file's new content and the copy's removal, the copy then knows
    // that content as one of its own.
    connect(document, &DocumentBase::saving, &m_copies, &RecoveryCopies::flushBeforeSaving);
    connect(document, &DocumentBase::saved, this,
            [this, document] { m_copies.drop(keyOf(*document)); });
    connect(document, &DocumentBase::discarded, this,
            [this, document] { m_copies.drop(keyOf(*document)); });
    if (document->isDirty())
        keep(); // new
}

void Recovery::look()
{
    m_looking = m_copies.find(m_workspace.files().root, [this](const Result<FoundCopies> &answer) {
        m_left = *answer;
        m_copies.remove(m_left.superseded);
        Q_EMIT looked();
    });
}

QList<Recovery::Outcome> Recovery::recoverAll()
{
    const auto copies = takeOlderFiles(m_left.documents);
    QList<Outcome> outcomes;
    for (const RecoveredDocument &copy : copies)
        outcomes.append({copy, giveBack(copy)});
    return outcomes;
}

std::optional<Recovery::Outcome> Recovery::recover(const QString &path)
{
    const auto copy = take(path);
    return copy ? std::optional(Outcome{*copy, giveBack(*copy)}) : std::nullopt;
}

std::optional<RecoveredDocument> Recovery::take(const QString &path)
{
    QList<RecoveredDocument> &copies = m_left.documents;
    const auto found = std::find_if(copies.begin(), copies.end(),
                                    [&](const auto &copy) { return copy.header.path == path; });
    if (found == copies.end())
        return std::nullopt;
    const RecoveredDocument copy = *found;
    copies.erase(found);
    return copy;
}

Result<> Recovery::giveBack(const RecoveredDocument &copy)
{
    const QScopedValueRollback takingOver(m_isTakingOver, true);
    const QString &path = copy.header.path;
    DocumentBase *document = m_workspace.document(path);
    if (!document)
        document = m_workspace.test(path);
    if (!document)
        document = m_workspace.target(path);
    if (!document)
        document = m_workspace.intent(path);
    if (document) {
        if (const auto restored = document->restore(copy.bytes); !restored)
            return restored.error();
    } else {
        const auto added = m_workspace.addRecovered(path, copy.bytes);
        if (!added)
            return added.error();
        document = *added;
    }
    if (document->isDirty())
        m_copies.takeOver(keyOf(*document), document->hash(), document->bytesLater(), {copy.file});
    else
        m_copies.remove({copy.file}); // the file says the same
    return {};
}

void Recovery::discardAll()
{
    QStringList files = std::exchange(m_left.damaged, {});
    const auto copies = takeOlderFiles(m_left.documents);
    for (const RecoveredDocument &copy : copies)
        files.append(copy.file);
    m_copies.remove(files);
}

void Recovery::discard(const QString &path)
{
    if (const auto copy = take(path))
        m_copies.remove({copy->file});
}

} // namespace Rehearsal
