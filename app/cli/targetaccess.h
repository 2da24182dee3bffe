// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandboxserver.h"
#include "core/store/secrets.h"
#include "core/store/workspace.h"

#include <QObject>

#include <memory>

namespace Rehearsal {

/// A target with everything that is needed to talk to it: the environment's overrides, the sandbox where
/// it is the target, the secret.
class TargetAccess : public QObject
{
    Q_OBJECT
public:
    TargetAccess(const Workspace &workspace, Clock &clock, QObject *parent = nullptr);
    ~TargetAccess() override;

    /// `name` empty: the workspace's default. Error kind Configuration when there is none of that name.
    [[nodiscard]] Result<> choose(const QString &name);
    [[nodiscard]] const Target &target() const { return m_target; }
    /// True when the sandbox is started for this command and ends with it.
    [[nodiscard]] bool isEmbedded() const { return m_sandbox != nullptr; }
    /// Starts the sandbox or finds the secret; then `ready` or `failed`.
    void open();

Q_SIGNALS:
    void ready(const Rehearsal::Credentials &credentials);
    void failed(const Rehearsal::Error &error);

private:
    void startSandbox();
    void findSecret();

    const Workspace &m_workspace;
    Clock &m_clock;
    Target m_target;
    Keychain m_keychain;
    std::unique_ptr<Sandbox::SandboxServer> m_sandbox;
    Pending m_pending; ///< dies before the keychain that made it
};

} // namespace Rehearsal
