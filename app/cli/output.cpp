// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <cstdio>

namespace Rehearsal {

namespace {

bool print(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = std::size_t(bytes.size());
    const bool taken = std::fwrite(bytes.constData(), 1, size, stream) == size;
    return std::fflush(stream) == 0 && taken;
}

} // namespace

void printResult(const QString &line) { print(stdout, line.toUtf8() + '\n'); }

bool printBytes(const QByteArray &bytes) { return print(stdout, bytes); }

void printNote(const QString &line) { print(stderr, redacted(line).toUtf8() + '\n'); }

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
