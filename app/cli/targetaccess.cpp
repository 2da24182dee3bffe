// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/targetaccess.h"

#include "app/cli/output.h"
#include "app/composition.h"

#include <QProcessEnvironment>

namespace Rehearsal {

TargetAccess::TargetAccess(const Workspace &workspace, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
{ }

TargetAccess::~TargetAccess() { m_pending.reset(); }

Result<> TargetAccess::choose(const QString &name)
{
    const QString wanted = name.isEmpty() ? m_workspace.info.defaultTarget : name;
    const auto target = m_workspace.target(wanted);
    if (!target) {
        return Error{Error::Kind::Configuration,
                     tr("The workspace has no target “%1”. Add targets/%1.target.json or choose "
                        "another with --target.")
                         .arg(wanted),
                     0,
                     {}};
    }
    m_target = withEnvironment(*target, QProcessEnvironment::systemEnvironment());
    return {};
}

void TargetAccess::open()
{
    if (m_target.name == sandboxTargetName && m_target.baseUrl.isEmpty())
        startSandbox();
    else
        findSecret();
}

void TargetAccess::startSandbox()
{
    m_sandbox = sandboxFor(m_workspace, {}, m_clock);
    if (const auto listening = m_sandbox->listen(); !listening) {
        Q_EMIT failed(listening.error());
        return;
    }
    m_target.baseUrl = m_sandbox->url().toString();
    const auto announce = [this] { Q_EMIT ready(sandboxCredentials(m_workspace.world)); };
    if (m_sandbox->isTrained()) {
        announce();
        return;
    }
    printNote(tr("training the sandbox on %n intents", nullptr, int(m_workspace.intents.size())));
    connect(m_sandbox.get(), &Sandbox::SandboxServer::trained, this, announce,
            Qt::SingleShotConnection);
}

void TargetAccess::findSecret()
{
    const Credentials found =
        credentialsFromEnvironment(m_target, QProcessEnvironment::systemEnvironment());
    if (!found.clientSecret.isEmpty() || !found.token.isEmpty()) {
        Q_EMIT ready(found);
        return;
    }
    m_pending =
        m_keychain.read(m_target.name, QStringLiteral("client-secret"),
                        [this, found](const Result<Secret> &secret) {
                            if (secret && !secret->isEmpty()) {
                                Credentials credentials = found;
                                credentials.clientSecret = *secret;
                                credentials.source = QStringLiteral("keychain");
                                Q_EMIT ready(credentials);
                                return;
                            }
                            const QString variable = QString::fromLatin1(
                                environmentName(m_target.name, "CLIENT_SECRET"));
                            Q_EMIT failed(Error{Error::Kind::Configuration,
                                                tr("There is no client secret for target “%1”. "
                                                   "Set %2 or REHEARSAL_CLIENT_SECRET.")
                                                    .arg(m_target.name, variable),
                                                0,
                                                {}});
                        });
}

} // namespace Rehearsal
