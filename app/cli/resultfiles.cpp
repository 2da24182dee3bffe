// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/resultfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Rehearsal {

Result<SuiteResult> readResultFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{
            Error::Kind::Configuration,
            QCoreApplication::translate("CommandLine", "The file %1 cannot be read.").arg(path), 0,
            QStringLiteral("usage")};
    }
    Result<SuiteResult> result = readResult(file.readAll());
    if (result)
        return result;
    Error error = result.error();
    error.message = path + QStringLiteral(": ") + error.message;
    return error;
}

} // namespace Rehearsal
