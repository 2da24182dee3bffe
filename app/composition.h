// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/wire.h"
#include "core/base/clock.h"
#include "core/sandbox/sandboxserver.h"
#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/store/outbox.h"
#include "core/store/secrets.h"
#include "core/store/workspace.h"
#include "core/work/simulationrun.h"
#include "core/work/webhook.h"
#include "core/work/webhookdelivery.h"

#include <memory>

namespace Rehearsal {

/// The sandbox of a workspace, on the intents that could be read.
[[nodiscard]] std::unique_ptr<Sandbox::SandboxServer>
sandboxFor(const Workspace &workspace, Sandbox::SandboxOptions options, Clock &clock);

/// Journal, audit log and outbox of one workspace, opened once for all its sessions. What could not be
/// opened is null and said in `problems`: runs go on, marked "not audited". `lockPatience` is how long
/// an append may block while another program writes the audit log.
struct Records
{
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<JobJournal> journal;
    std::unique_ptr<Keychain> keychain; ///< for the signing secrets of webhooks
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<WebhookDelivery> webhooks;
    QList<Error> problems;
};
[[nodiscard]] Records openRecords(const QString &stateFolder, const QString &workspaceRoot,
                                  Clock &clock, std::chrono::milliseconds lockPatience);

/// Everything runs on one target need. Runs die before it.
class TargetSession
{
public:
    /// `records` may have null members; all references outlive the session.
    TargetSession(Target target, const Credentials &credentials, Records &records, Actor actor,
                  int jobs, std::chrono::milliseconds maxWait, Clock &clock,
                  const QString &workspaceRoot,
                  std::chrono::milliseconds webhookWait = std::chrono::seconds(10));
    ~TargetSession();

    [[nodiscard]] const Target &target() const { return m_target; }
    [[nodiscard]] Backend &backend() { return *m_backend; }
    /// Calls `observer` with every attempt of every request, as long as `context` lives.
    void observe(QObject &context, std::function<void(const ExchangeRecord &)> observer);
    [[nodiscard]] RunWorld world();

private:
    Target m_target;
    Records &m_records;
    Actor m_actor;
    Clock &m_clock;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Webhook> m_webhook;
    SharedTargetCheck m_targetCheck;
};

/// What any client may use on the sandbox when its world lists no clients, else the first of them.
[[nodiscard]] Credentials sandboxCredentials(const Json &world);

/// The person or CI job that runs us, for the audit record.
[[nodiscard]] Actor currentActor();

/// pollInterval and timeout of the target over the defaults.
[[nodiscard]] RunPolicy policyOf(const Target &target);

} // namespace Rehearsal
