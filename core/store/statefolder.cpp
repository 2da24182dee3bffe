// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statefolder.h"

#include "core/store/posixfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Rehearsal {

QString stateFolder(const QString &override)
{
    QString folder = override;
    if (folder.isEmpty()) {
        // The XDG specification: a relative path in the variable is invalid and ignored.
        const QString base = qEnvironmentVariable("XDG_STATE_HOME");
        folder = QDir::isAbsolutePath(base)
            ? QString(base + QStringLiteral("/rehearsal"))
            : QString(QDir::homePath() + QStringLiteral("/.local/state/rehearsal"));
    }
    folder = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    // Who writes there reports the reason with the file it could not write.
    static_cast<void>(makeFolders(QFile::encodeName(folder), 0700));
    return folder;
}

QString workspaceKey(const QString &workspaceRoot)
{
    const QFileInfo info(workspaceRoot);
    const QString real =
        info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
    const QByteArray hash =
        QCryptographicHash::hash(QFile::encodeName(real), QCryptographicHash::Sha256).toHex();
    QString name;
    for (const QChar character : QFileInfo(real).fileName().left(40)) {
        const bool plain = character.unicode() < 128 && character.isLetterOrNumber();
        name += plain ? character : QChar(u'-');
    }
    return name + QChar(u'-') + QString::fromLatin1(hash.left(12));
}

} // namespace Rehearsal
