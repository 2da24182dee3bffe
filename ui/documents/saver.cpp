// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/saver.h"

#include "ui/documents/openworkspace.h"
#include "ui/widgets/messagebar.h"

#include <QPointer>

namespace Rehearsal {

Saver::Saver(OpenWorkspace &workspace, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_messages(messages)
{ }

bool Saver::save(DocumentBase &document)
{
    const auto saved = document.save();
    if (saved)
        return true;
    if (saved.error().kind == Error::Kind::Conflict)
        askWhichStays(document);
    else
        m_messages.showMessage(MessageBar::Kind::Problem, saved.error().message);
    return false;
}

bool Saver::saveAll()
{
    bool all = true;
    const auto documents = m_workspace.documents();
    for (DocumentBase *document : documents) {
        if (document->isDirty() && !document->isReadOnly())
            all = save(*document) && all;
    }
    return all;
}

void Saver::compareWithDisk()
{
    const auto documents = m_workspace.documents();
    for (DocumentBase *document : documents) {
        if (!document->isChangedOnDisk())
            continue;
        if (document->isDirty())
            askWhichStays(*document);
        else if (const auto read = document->reload(); !read)
            m_messages.showMessage(MessageBar::Kind::Problem, read.error().message);
    }
}

void Saver::askWhichStays(DocumentBase &document)
{
    const QPointer<DocumentBase> asked(&document);
    const auto settle = [this, asked](bool keepMine) {
        if (!asked)
            return;
        const auto settled =
            keepMine ? asked->save(DocumentBase::OnConflict::Overwrite) : asked->reload();
        if (!settled)
            m_messages.showMessage(MessageBar::Kind::Problem, settled.error().message);
    };
    m_messages.showMessage(
        MessageBar::Kind::Problem,
        tr("%1 was changed by another program while it has edits of yours.").arg(document.path()),
        {{tr("Reload from disk"), [settle] { settle(false); }},
         {tr("Keep mine"), [settle] { settle(true); }}});
}

} // namespace Rehearsal
