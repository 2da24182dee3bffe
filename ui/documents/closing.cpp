// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/closing.h"

#include "core/base/text.h"
#include "ui/documents/openworkspace.h"
#include "ui/documents/saver.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Rehearsal {
namespace {

constexpr qsizetype mostNamed = 8;

QString nameOf(const DocumentBase &document)
{
    return displayText(document.title().isEmpty() ? document.path() : document.title(), 80);
}

} // namespace

Closing::Closing(OpenWorkspace &workspace, Saver &saver, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_saver(saver)
    , m_window(window)
{ }

bool Closing::wouldAsk(const QList<DocumentBase *> &documents)
{
    return std::any_of(documents.cbegin(), documents.cend(),
                       [](const DocumentBase *document) { return document->isDirty(); });
}

void Closing::close(const QList<DocumentBase *> &documents, std::function<void()> then)
{
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    QList<QPointer<DocumentBase>> dirty;
    for (DocumentBase *document : documents) {
        if (document->isDirty())
            dirty.append(document);
    }
    if (dirty.isEmpty())
        then();
    else
        ask(dirty, std::move(then));
}

bool Closing::mayEndSession(bool mayAsk, std::function<void()> then)
{
    const auto documents = m_workspace.documents();
    if (!mayAsk || !wouldAsk(documents))
        return true;
    close(documents, std::move(then));
    return false;
}

void Closing::ask(const QList<QPointer<DocumentBase>> &dirty, std::function<void()> then)
{
    const bool one = dirty.size() == 1;
    QString text;
    if (one) {
        text = tr("Save your changes to “%1” before closing?").arg(nameOf(*dirty.constFirst()));
    } else {
        text = tr("Save your changes to %n files before closing?", nullptr, int(dirty.size()));
        text += u'\n';
        for (const auto &document : dirty.first(std::min(dirty.size(), mostNamed)))
            text += u'\n' + nameOf(*document);
        if (dirty.size() > mostNamed)
            text += u'\n' + tr("and %n more", nullptr, int(dirty.size() - mostNamed));
    }
    m_question = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"), {},
                                 (one ? QMessageBox::Save : QMessageBox::SaveAll)
                                     | QMessageBox::Discard | QMessageBox::Cancel,
                                 &m_window);
    m_question->setObjectName(QStringLiteral("closeQuestion"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setText(text);
    m_question->setDefaultButton(one ? QMessageBox::Save : QMessageBox::SaveAll);
    m_question->setEscapeButton(QMessageBox::Cancel);
    connect(m_question, &QDialog::finished, this,
            [this, dirty, then = std::move(then), box = m_question.data()] {
                const auto chosen = box->standardButton(box->clickedButton());
                m_question = nullptr;
                if (chosen == QMessageBox::Discard)
                    discard(dirty);
                else if ((chosen != QMessageBox::Save && chosen != QMessageBox::SaveAll)
                         || !save(dirty))
                    return;
                then();
            });
    m_question->open();
}

bool Closing::save(const QList<QPointer<DocumentBase>> &dirty)
{
    bool all = true;
    for (const auto &document : dirty)
        all = (!document || m_saver.save(*document)) && all;
    return all;
}

void Closing::discard(const QList<QPointer<DocumentBase>> &dirty)
{
    for (const auto &document : dirty) {
        if (document && document->hasFile())
            document->discardEdits();
        else if (document)
            m_workspace.discard(document->path());
    }
}

} // namespace Rehearsal
