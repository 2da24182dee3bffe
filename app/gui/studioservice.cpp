// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/studioservice.h"

#include "core/base/log.h"

#include <QProcessEnvironment>

namespace Rehearsal {

namespace {

constexpr int sessionJobs = 4;
/// An append holds the lock for well under 1 ms; waiting for more would freeze the window.
constexpr std::chrono::milliseconds lockPatience{30};
const QString clientSecret = QStringLiteral("client-secret");

class StudioSession : public RunSession
{
public:
    StudioSession(const Target &target, const Credentials &credentials,
                  std::shared_ptr<Records> records, Clock &clock, const QString &workspaceRoot,
                  RunService &service)
        : m_records(std::move(records))
        , m_session(target, credentials, *m_records, currentActor(), sessionJobs,
                    policyOf(target).maxWait, clock, workspaceRoot)
    {
        m_session.observe(service, [&service](const ExchangeRecord &record) {
            Q_EMIT service.exchanged(record);
        });
    }

    [[nodiscard]] const Target &target() const override { return m_session.target(); }
    [[nodiscard]] RunWorld world() override { return m_session.world(); }
    [[nodiscard]] RunPolicy policy() const override { return policyOf(m_session.target()); }

private:
    std::shared_ptr<Records> m_records;
    TargetSession m_session;
};

} // namespace

StudioService::StudioService(QString stateFolder, QObject *parent)
    : RunService(parent)
    , m_stateFolder(std::move(stateFolder))
    , m_sandbox(m_clock)
    , m_records(std::make_shared<Records>())
    , m_history(m_stateFolder)
{ }

StudioService::~StudioService() = default;

void StudioService::setWorkspace(const Workspace &workspace)
{
    m_records = std::make_shared<Records>(
        openRecords(m_stateFolder, workspace.root, m_clock, lockPatience));
    for (const Error &problem : std::as_const(m_records->problems))
        Q_EMIT notice(problem.message);
    if (WebhookDelivery *webhooks = m_records->webhooks.get()) {
        connect(webhooks, &WebhookDelivery::sentUnsigned, this, [this](const QString &host) {
            Q_EMIT notice(
                tr("Webhooks to %1 are sent unsigned: no signing secret is set.").arg(host));
        });
        webhooks->resume(true);
    }
    m_workspaceRoot = workspace.root;
    m_sandbox.serve(workspace);
}

Pending StudioService::open(const Target &target, Answer<std::shared_ptr<RunSession>> answer)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    Target concrete = withEnvironment(target, environment);
    const auto later = [this](std::function<void()> then) {
        return m_clock.after(std::chrono::milliseconds(0), std::move(then));
    };
    if (concrete.name == sandboxTargetName && concrete.baseUrl.isEmpty()) {
        if (m_sandbox.url().isEmpty()) {
            const Error error{Error::Kind::Configuration,
                              tr("The sandbox is not running: %1").arg(m_sandbox.problem()), 0,
                              QStringLiteral("sandbox")};
            return later([answer, error] { answer(error); });
        }
        concrete.baseUrl = m_sandbox.url().toString();
        const auto opened = session(concrete, sandboxCredentials(m_sandbox.world()));
        return later([answer, opened] { answer(opened); });
    }
    Credentials credentials = credentialsFromEnvironment(concrete, environment);
    if (credentials.clientSecret.isEmpty() && credentials.token.isEmpty()
        && m_typedSecrets.contains(concrete.name)) {
        credentials.clientSecret = m_typedSecrets.value(concrete.name);
        credentials.source = tr("typed in this session");
    }
    if (!credentials.clientSecret.isEmpty() || !credentials.token.isEmpty()) {
        const auto opened = session(concrete, credentials);
        return later([answer, opened] { answer(opened); });
    }
    return m_keychain.read(
        concrete.name, clientSecret,
        [this, concrete, credentials, answer](const Result<Secret> &secret) {
            if (!secret || secret->isEmpty()) {
                answer(
                    Error{Error::Kind::Configuration,
                          tr("There is no client secret for the target “%1”.").arg(concrete.name),
                          0, secretMissing});
                return;
            }
            Credentials found = credentials;
            found.clientSecret = *secret;
            found.source = tr("keychain");
            answer(session(concrete, found));
        });
}

Pending StudioService::setSecret(const QString &targetName, const Secret &secret, bool remember,
                                 Answer<> answer)
{
    rememberSecret(secret);
    m_typedSecrets.insert(targetName, secret);
    if (!remember)
        return m_clock.after(std::chrono::milliseconds(0), [answer] { answer({}); });
    return m_keychain.write(targetName, clientSecret, secret, answer);
}

Result<> StudioService::record(const QString &event, Json members)
{
    if (!m_records->audit)
        return Error{Error::Kind::File, tr("The audit log is not open."), 0, {}};
    const Actor actor = currentActor();
    members["actor"] = {{"kind", toJson(actor.kind)}, {"name", toJson(actor.name)}};
    return m_records->audit->append(event, std::move(members));
}

RunHistory *StudioService::history()
{
    if (m_historyOpen)
        return &m_history;
    if (const auto opened = m_history.open(); !opened) {
        Q_EMIT notice(opened.error().message);
        return nullptr;
    }
    m_historyOpen = true;
    return &m_history;
}

std::shared_ptr<RunSession> StudioService::session(const Target &target,
                                                   const Credentials &credentials)
{
    return std::make_shared<StudioSession>(target, credentials, m_records, m_clock, m_workspaceRoot,
                                           *this);
}

} // namespace Rehearsal
