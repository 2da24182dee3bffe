// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sandboxcommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/selection.h"
#include "app/composition.h"
#include "core/base/text.h"
#include "core/sandbox/sandboxserver.h"

namespace Rehearsal {

SandboxCommand::SandboxCommand(SandboxCommandOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

SandboxCommand::~SandboxCommand() = default;

void SandboxCommand::start()
{
    Sandbox::SandboxOptions serve;
    serve.port = m_options.port;
    serve.stepDuration = std::chrono::milliseconds(m_options.stepMs);
    serve.realisticDurations = m_options.realisticDurations;
    serve.requestsPerSecond = m_options.requestsPerSecond;
    for (const QString &text : m_options.faults) {
        const auto fault = Sandbox::parseFault(text);
        if (!fault) {
            printError(fault.error());
            Q_EMIT finished(int(ExitCode::Usage));
            return;
        }
        serve.faults.append(*fault);
    }
    const auto workspace = workspaceFor(m_options.workspace);
    if (!workspace) {
        printError(workspace.error());
        Q_EMIT finished(int(ExitCode::Usage));
        return;
    }
    for (const auto &file : workspace->intents) {
        for (const Issue &issue : file.issues)
            printNote(issueLine(issue));
    }
    m_server = sandboxFor(*workspace, serve, m_clock);
    connect(m_server.get(), &Sandbox::SandboxServer::served, this,
            [](const QString &method, const QString &path, int status, double milliseconds) {
                printNote(QStringLiteral("%1 %2 %3 %4 ms")
                              .arg(terminalText(method), terminalText(path))
                              .arg(status)
                              .arg(milliseconds, 0, 'f', 1));
            });
    if (const auto listening = m_server->listen(); !listening) {
        printError(listening.error());
        Q_EMIT finished(int(exitCodeOf(listening.error())));
        return;
    }
    printResult(m_server->url().toString());
}

void SandboxCommand::interrupt()
{
    m_server.reset();
    Q_EMIT finished(int(ExitCode::Passed));
}

} // namespace Rehearsal
