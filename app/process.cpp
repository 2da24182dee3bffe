// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process.h"

#include "core/base/log.h"

#include <QCoreApplication>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace Rehearsal {

void prepareProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    QCoreApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QCoreApplication::setApplicationName(QStringLiteral("rehearsal"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REHEARSAL_VERSION));
    installLogging();
}

} // namespace Rehearsal
