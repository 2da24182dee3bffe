// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verifycommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "core/base/text.h"
#include "core/store/auditcheck.h"
#include "core/store/statefolder.h"

#include <QCoreApplication>

#include <cstdio>

namespace Rehearsal {

namespace {

struct VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

} // namespace

int verifyAudit(const VerifyOptions &options)
{
    QList<KnownHead> heads;
    for (const QString &text : options.heads) {
        auto head = readHead(text);
        if (!head) {
            printNote(VerifyText::tr("error: --head takes SEQ:HASH or CHAIN:SEQ:HASH, not “%1”.")
                          .arg(terminalText(text)));
            return int(ExitCode::Usage);
        }
        head->source = QStringLiteral("--head");
        heads.append(*head);
    }
    const QString state = options.state.isEmpty() && !options.paths.isEmpty()
        ? QString()
        : stateFolder(options.state);
    QStringList paths = options.paths;
    if (paths.isEmpty())
        paths.append(state);
    const Result<AuditCheck> check = checkAudit(paths, state, heads);
    if (!check) {
        printError(check.error());
        return int(ExitCode::Usage);
    }
    if (options.json) {
        const QByteArray text = writeDocument(toJson(*check));
        std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    } else {
        for (const QString &line : check->lines())
            printResult(terminalText(line));
    }
    return int(check->isIntact() ? ExitCode::Passed : ExitCode::Failed);
}

} // namespace Rehearsal
