// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/saver.h"

#include "ui/dialogs/comparedialog.h"
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
    if (saved) {
        m_messages.withdraw(document.path());
        return true;
    }
    const Error &error = saved.error();
    if (error.code == QLatin1String("D4-F01"))
        askToRecreate(document, error.message);
    else if (error.kind == Error::Kind::Conflict)
        askWhichStays(document, document.onDisk().bytes);
    else
        m_messages.showMessage(MessageBar::Kind::Problem, error.message);
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

bool Saver::reload(DocumentBase &document)
{
    const auto read = document.reload();
    if (read)
        m_messages.withdraw(document.path());
    else
        m_messages.showMessage(MessageBar::Kind::Problem, read.error().message);
    return bool(read);
}

void Saver::askWhichStays(DocumentBase &document, const QByteArray &onDisk)
{
    const QPointer<DocumentBase> asked(&document);
    m_messages.ask(
        document.path(), MessageBar::Kind::Problem,
        tr("%1 was changed by another program while it has edits of yours.").arg(document.path()),
        {{tr("Reload"),
          [this, asked] {
              if (asked)
                  reload(*asked);
          }},
         {tr("Keep mine"),
          [this, asked, onDisk] {
              if (asked)
                  keepMine(*asked, onDisk);
          }},
         {tr("Compare"), [this, asked] {
              if (asked)
                  compare(*asked);
          }}});
}

void Saver::askToRecreate(DocumentBase &document, const QString &text)
{
    const QPointer<DocumentBase> asked(&document);
    m_messages.ask(document.path(), MessageBar::Kind::Problem, text,
                   {{tr("Save it again"), [this, asked] {
                         if (asked)
                             keepMine(*asked, {});
                     }}});
}

void Saver::compare(DocumentBase &document)
{
    const QPointer<DocumentBase> asked(&document);
    const QByteArray onDisk = document.onDisk().bytes;
    auto *dialog = new CompareDialog({tr("Compare %1").arg(document.path()), tr("Yours"),
                                      QString::fromUtf8(document.bytes()), tr("On disk"),
                                      QString::fromUtf8(onDisk)},
                                     m_messages.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addChoice(QStringLiteral("compare.reload"), tr("&Reload"), [this, asked] {
        if (asked)
            reload(*asked);
    });
    dialog->addChoice(QStringLiteral("compare.keep"), tr("&Keep mine"), [this, asked, onDisk] {
        if (asked)
            keepMine(*asked, onDisk);
    });
    // Closed without a choice, the question is still open.
    connect(dialog, &QDialog::rejected, this, [this, asked, onDisk] {
        if (asked && asked->isDirty() && asked->isChangedOnDisk())
            askWhichStays(*asked, onDisk);
    });
    dialog->open();
}

/// Over those bytes and no others: when the file has changed once more, save() asks again.
void Saver::keepMine(DocumentBase &document, const QByteArray &onDisk)
{
    document.keepOver(onDisk);
    save(document);
}

} // namespace Rehearsal
