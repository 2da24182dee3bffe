// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/composition.h"
#include "app/gui/sandboxcontrol.h"
#include "core/store/runhistory.h"
#include "core/store/secrets.h"
#include "ui/runservice.h"

#include <QHash>

namespace Rehearsal {

/// The studio's door to backends, secrets, sandbox and state folder.
class StudioService : public RunService
{
    Q_OBJECT
public:
    explicit StudioService(QString stateFolder, QObject *parent = nullptr);
    ~StudioService() override;

    void setWorkspace(const Workspace &workspace) override;
    [[nodiscard]] Pending open(const Target &target,
                               Answer<std::shared_ptr<RunSession>> answer) override;
    [[nodiscard]] Pending setSecret(const QString &targetName, const Secret &secret, bool remember,
                                    Answer<> answer) override;
    [[nodiscard]] Result<> record(const QString &event, Json members) override;
    [[nodiscard]] SandboxControl &sandbox() override { return m_sandbox; }
    [[nodiscard]] QString stateFolder() const override { return m_stateFolder; }
    [[nodiscard]] RunHistory *history() override;

private:
    [[nodiscard]] std::shared_ptr<RunSession> session(const Target &target,
                                                      const Credentials &credentials);

    QString m_stateFolder;
    QString m_workspaceRoot;
    SystemClock m_clock;
    EmbeddedSandbox m_sandbox;
    Keychain m_keychain;
    std::shared_ptr<Records> m_records; ///< shared with sessions, which may outlive a workspace
    RunHistory m_history;
    bool m_historyOpen = false;
    QHash<QString, Secret> m_typedSecrets; ///< by target name, as long as the program runs
};

} // namespace Rehearsal
