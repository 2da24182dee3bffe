// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/recovery.h"

#include "ui/documents/openworkspace.h"

#include <QScopedValueRollback>

#include <utility>

namespace Rehearsal {
namespace {

DocumentKey keyOf(const DocumentBase &document) { return {document.root(), document.path()}; }

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
    const FoundCopies left = std::exchange(m_left, {});
    QList<Outcome> outcomes;
    for (const RecoveredDocument &copy : left.documents)
        outcomes.append({copy, recover(copy)});
    return outcomes;
}

Result<> Recovery::recover(const RecoveredDocument &copy)
{
    const QScopedValueRollback takingOver(m_isTakingOver, true);
    const QString &path = copy.header.path;
    DocumentBase *document = m_workspace.document(path);
    if (!document)
        document = m_workspace.test(path);
    if (!document)
        document = m_workspace.target(path);
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
    const FoundCopies left = std::exchange(m_left, {});
    QStringList files = left.damaged;
    for (const RecoveredDocument &copy : left.documents)
        files.append(copy.file);
    m_copies.remove(files);
}

} // namespace Rehearsal
