// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session.h"

#include "core/base/log.h"
#include "core/store/statefolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace Rehearsal {
namespace {

constexpr qint64 largest = 4 * 1024 * 1024;
const QString recentFile = QStringLiteral("recent.json");
const QString recentKey = QStringLiteral("workspaces");

QString sessionFile(const QString &workspaceRoot)
{
    return QStringLiteral("session-") + workspaceKey(workspaceRoot) + QStringLiteral(".json");
}

} // namespace

SessionFiles::SessionFiles(QString stateFolder)
    : m_folder(std::move(stateFolder) + QStringLiteral("/sessions"))
{ }

QJsonObject SessionFiles::session(const QString &workspaceRoot) const
{
    return read(sessionFile(workspaceRoot));
}

void SessionFiles::writeSession(const QString &workspaceRoot, const QJsonObject &session) const
{
    write(sessionFile(workspaceRoot), session);
}

QStringList SessionFiles::recentWorkspaces() const
{
    QStringList folders;
    const QJsonArray known = read(recentFile)[recentKey].toArray();
    for (const QJsonValue &folder : known) {
        if (!folder.toString().isEmpty() && QDir(folder.toString()).exists())
            folders.append(folder.toString());
    }
    return folders;
}

void SessionFiles::addRecent(const QString &workspaceRoot) const
{
    QStringList folders = recentWorkspaces();
    folders.removeAll(workspaceRoot);
    folders.prepend(workspaceRoot);
    write(recentFile, {{recentKey, QJsonArray::fromStringList(folders.mid(0, mostRecent))}});
}

QJsonObject SessionFiles::read(const QString &file) const
{
    QFile opened(QDir(m_folder).filePath(file));
    if (!opened.open(QIODevice::ReadOnly) || opened.size() > largest)
        return {};
    return QJsonDocument::fromJson(opened.readAll()).object();
}

void SessionFiles::write(const QString &file, const QJsonObject &content) const
{
    QSaveFile opened(QDir(m_folder).filePath(file));
    if (!QDir().mkpath(m_folder) || !opened.open(QIODevice::WriteOnly)
        || opened.write(QJsonDocument(content).toJson(QJsonDocument::Compact)) < 0
        || !opened.commit())
        qCWarning(logUi).noquote() << "The session was not kept:" << opened.errorString();
}

} // namespace Rehearsal
