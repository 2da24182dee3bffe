// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <cstdio>

namespace Rehearsal {

namespace {

void print(std::FILE *stream, const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, std::size_t(utf8.size()), stream);
    std::fflush(stream);
}

} // namespace

void printResult(const QString &line) { print(stdout, line); }

void printNote(const QString &line) { print(stderr, redacted(line)); }

void printError(const Error &error)
{
    const QString code = error.code.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(error.code);
    printNote(QStringLiteral("error: ") + terminalText(error.message) + code);
}

QString issueLine(const Issue &issue)
{
    QString place = issue.file + (issue.pointer.isEmpty() ? QString() : u':' + issue.pointer);
    if (!place.isEmpty())
        place += QStringLiteral(": ");
    return terminalText(place)
        + QStringLiteral("%1 %2: ").arg(severityName(issue.severity), issue.rule)
        + terminalText(issue.message);
}

} // namespace Rehearsal
