// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

#include "core/backend/cognigyv1/cognigyv1backend.h"
#include "core/base/log.h"
#include "core/store/statefolder.h"
#include "core/work/webhook.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QRandomGenerator>

namespace Rehearsal {

std::unique_ptr<Sandbox::SandboxServer> sandboxFor(const Workspace &workspace,
                                                   Sandbox::SandboxOptions options, Clock &clock)
{
    QList<Intent> intents;
    for (const auto &file : workspace.intents) {
        if (!hasErrors(file.issues))
            intents.append(file.value);
    }
    options.utteranceLimit = workspace.info.utterancesPerIntent;
    // Without a world.json the sandbox must serve what sandboxTarget() points at.
    const Json world = workspace.world.is_object() ? workspace.world : defaultWorld();
    return std::make_unique<Sandbox::SandboxServer>(intents, world, std::move(options), clock);
}

namespace {

/// Environment, then keychain; none is no error.
WebhookDelivery::FindSecrets findSigningSecrets(Keychain &keychain, Clock &clock)
{
    return [&](const QString &targetName, Answer<QList<Secret>> answer) -> Pending {
        const QList<Secret> found =
            signingSecrets(targetName, QProcessEnvironment::systemEnvironment());
        if (!found.isEmpty())
            return clock.after(std::chrono::milliseconds(0), [answer, found] { answer(found); });
        return keychain.read(targetName, webhookSecret, [answer](const Result<Secret> &entry) {
            answer(entry ? signingSecrets(*entry) : QList<Secret>());
        });
    };
}

} // namespace

Records openRecords(const QString &stateFolder, const QString &workspaceRoot, Clock &clock,
                    std::chrono::milliseconds lockPatience)
{
    Records records;
    records.audit = std::make_unique<AuditLog>(stateFolder, clock);
    records.audit->setLockPatience(lockPatience);
    if (const auto opened = records.audit->open(); !opened) {
        records.problems.append(opened.error());
        // Another reason may pass: the log keeps its records and tries again.
        if (opened.error().code == QLatin1String("S8-A11"))
            records.audit.reset();
    }
    records.journal = std::make_unique<JobJournal>(stateFolder, workspaceKey(workspaceRoot), clock);
    if (const auto opened = records.journal->open(); !opened) {
        records.problems.append(opened.error());
        records.journal.reset();
    }
    records.keychain = std::make_unique<Keychain>();
    records.outbox = std::make_unique<Outbox>(stateFolder);
    records.webhooks = std::make_unique<WebhookDelivery>(
        *records.outbox, clock, findSigningSecrets(*records.keychain, clock),
        [] { return QRandomGenerator::system()->generateDouble(); }, records.audit.get());
    return records;
}

TargetSession::TargetSession(Target target, const Credentials &credentials, Records &records,
                             Actor actor, int jobs, std::chrono::milliseconds maxWait, Clock &clock,
                             const QString &workspaceRoot, std::chrono::milliseconds webhookWait)
    : m_target(std::move(target))
    , m_records(records)
    , m_actor(std::move(actor))
    , m_clock(clock)
{
    rememberSecret(credentials.clientSecret);
    rememberSecret(credentials.token);
    BackendOptions options;
    options.jobs = jobs;
    options.maxWait = maxWait;
    if (!m_target.caFile.isEmpty())
        options.caFile = QDir(workspaceRoot).absoluteFilePath(m_target.caFile);
    const QString clientId =
        credentials.clientId.isEmpty() ? m_target.clientId : credentials.clientId;
    m_backend = std::make_unique<CognigyV1Backend>(
        m_target, SignIn{clientId, credentials.clientSecret, credentials.token}, m_clock, options);
    if (m_target.webhook && m_records.outbox) {
        m_webhook = std::make_unique<Webhook>(*m_records.outbox, *m_records.webhooks, m_clock,
                                              m_target.name, m_target.webhook->sign,
                                              m_records.audit.get(), webhookWait);
    }
}

TargetSession::~TargetSession() = default;

void TargetSession::observe(QObject &context, std::function<void(const ExchangeRecord &)> observer)
{
    if (auto *backend = dynamic_cast<CognigyV1Backend *>(m_backend.get()))
        QObject::connect(backend, &CognigyV1Backend::exchanged, &context, std::move(observer));
}

RunWorld TargetSession::world()
{
    return {*m_backend,      m_clock, m_records.audit.get(), m_records.journal.get(),
            m_webhook.get(), m_actor, &m_targetCheck};
}

Credentials sandboxCredentials(const Json &world)
{
    Credentials credentials;
    credentials.clientId = sandboxTargetName;
    // No word of everyday output: a secret is blackened wherever it stands.
    credentials.clientSecret = Secret(QByteArrayLiteral("any-sandbox-secret"));
    credentials.source = sandboxTargetName;
    const Json *clients = member(world, "clients");
    if (clients && clients->is_array() && !clients->empty()) {
        const Json &first = clients->get_ref<const Json::array_t &>().front();
        credentials.clientId = asText(member(first, "id")).value_or(credentials.clientId);
        if (const auto secret = asText(member(first, "secret")))
            credentials.clientSecret = Secret(secret->toUtf8());
    }
    return credentials;
}

Actor currentActor()
{
    if (qEnvironmentVariableIsSet("CI"))
        return {QStringLiteral("ci"), qEnvironmentVariable("USER", QStringLiteral("ci"))};
    return {QStringLiteral("user"), qEnvironmentVariable("USER", QStringLiteral("unknown"))};
}

RunPolicy policyOf(const Target &target)
{
    RunPolicy policy;
    const auto milliseconds = [](double seconds) {
        return std::chrono::milliseconds(qint64(seconds * 1000));
    };
    if (target.pollInterval)
        policy.pollInterval = milliseconds(*target.pollInterval);
    if (target.timeout)
        policy.timeout = milliseconds(*target.timeout);
    return policy;
}

} // namespace Rehearsal
