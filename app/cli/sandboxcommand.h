// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace Rehearsal {

namespace Sandbox {
class SandboxServer;
}

struct SandboxCommandOptions
{
    QString workspace = {};
    quint16 port = 8787;
    int stepMs = 20;
    QStringList faults = {};
    bool realisticDurations = false;
    int requestsPerSecond = 0;
};

/// `sandbox`: serves the workspace on loopback until it is interrupted.
class SandboxCommand : public QObject
{
    Q_OBJECT
public:
    explicit SandboxCommand(SandboxCommandOptions options, QObject *parent = nullptr);
    ~SandboxCommand() override;

    void start();
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    SandboxCommandOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<Sandbox::SandboxServer> m_server;
};

} // namespace Rehearsal
