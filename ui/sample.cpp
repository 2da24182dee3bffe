// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sample.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace Rehearsal {

Result<QString> copySample(const QString &parent)
{
    QString folder = QDir(parent).filePath(QStringLiteral("Rehearsal Travel"));
    for (int number = 2; QFile::exists(folder); ++number)
        folder = QDir(parent).filePath(QStringLiteral("Rehearsal Travel %1").arg(number));
    const QString source = QStringLiteral(":/samples/travel");
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = folder + file.mid(source.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(file, copy)) {
            return Error{Error::Kind::File,
                         QCoreApplication::translate("Sample", "The sample cannot be copied to %1.")
                             .arg(folder),
                         0,
                         {}};
        }
        // Resources are read-only, and so would be their copies.
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                                   | QFile::ReadOther);
    }
    return folder;
}

} // namespace Rehearsal
