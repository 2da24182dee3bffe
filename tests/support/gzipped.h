// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QString>

namespace Rehearsal {

/// What a .gz file holds; empty if it cannot be read.
inline QByteArray unpacked(const QString &file)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), file});
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

/// The same into a file.
inline bool unpackInto(const QString &file, const QString &target)
{
    QFile written(target);
    return written.open(QIODevice::WriteOnly) && written.write(unpacked(file)) > 0;
}

} // namespace Rehearsal
