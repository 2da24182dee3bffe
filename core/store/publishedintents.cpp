// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/publishedintents.h"

#include "core/store/documentfile.h"
#include "core/store/posixfile.h"
#include "core/store/workspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace Rehearsal {

PublishedIntents::PublishedIntents(const QString &stateFolder, const QString &workspaceKey)
{
    if (!stateFolder.isEmpty())
        m_folder = stateFolder + QStringLiteral("/published/") + workspaceKey;
}

std::optional<Intent> PublishedIntents::find(const QString &origin, const QString &id) const
{
    const QString file = path(origin, id);
    if (const auto known = m_known.constFind(file); known != m_known.constEnd())
        return *known;
    if (m_folder.isEmpty())
        return {};
    const Result<QByteArray> bytes = readFile(file);
    if (!bytes)
        return {};
    const WorkspaceFile<Intent> read = intentFromBytes(file, *bytes);
    if (hasErrors(read.issues) || read.value.id != id)
        return {};
    return read.value;
}

Result<> PublishedIntents::remember(const QString &origin, const Intent &intent)
{
    const QString file = path(origin, intent.id);
    m_known.insert(file, intent);
    if (m_folder.isEmpty())
        return {};
    static_cast<void>(makeFolders(QFile::encodeName(QFileInfo(file).path()), 0700));
    return saveFile(file, fileBytes(intent), {}, true);
}

QString PublishedIntents::path(const QString &origin, const QString &id) const
{
    const QByteArray hash =
        QCryptographicHash::hash(origin.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString host = QUrl(origin).host().left(60);
    // An id may hold anything in a broken file; what is not fit for a name is written as %XX.
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(id)).left(200);
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(host, {}, ":")) + u'-'
        + QString::fromLatin1(hash) + u'/' + name + QStringLiteral(".intent.json");
}

} // namespace Rehearsal
