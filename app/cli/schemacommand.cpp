// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/schemacommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "core/report/schemas.h"

#include <QCoreApplication>

#include <cstdio>

namespace Rehearsal {

int printSchema(const QString &kind)
{
    if (!schemaKinds().contains(kind)) {
        printNote(QCoreApplication::translate("CommandLine",
                                              "error: There is no schema “%1”. Choose one of: %2.")
                      .arg(kind, schemaKinds().join(QStringLiteral(", "))));
        return int(ExitCode::Usage);
    }
    const QByteArray text = schemaText(kind);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    return int(ExitCode::Passed);
}

} // namespace Rehearsal
