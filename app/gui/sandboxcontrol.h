// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandboxserver.h"
#include "core/store/workspace.h"
#include "ui/runservice.h"

#include <memory>

namespace Rehearsal {

/// The embedded sandbox of the open workspace: a new server for each workspace, faults kept.
class EmbeddedSandbox : public SandboxControl
{
    Q_OBJECT
public:
    explicit EmbeddedSandbox(Clock &clock, QObject *parent = nullptr);
    ~EmbeddedSandbox() override;

    void serve(const Workspace &workspace);
    /// The world it serves, for its clients.
    [[nodiscard]] const Json &world() const { return m_world; }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QUrl url() const override;
    [[nodiscard]] QString problem() const override { return m_problem; }
    [[nodiscard]] QList<FaultChoice> choices() const override;
    [[nodiscard]] QStringList faults() const override { return m_faults; }
    [[nodiscard]] Result<> setFaults(const QStringList &faults) override;
    void reset() override;

private:
    void enter(State state);

    Clock &m_clock;
    std::unique_ptr<Sandbox::SandboxServer> m_server;
    Json m_world;
    State m_state = State::Off;
    QString m_problem;
    QStringList m_faults;
};

} // namespace Rehearsal
