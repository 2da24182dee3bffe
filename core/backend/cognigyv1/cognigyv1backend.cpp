// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/cognigyv1backend.h"

#include "core/backend/address.h"
#include "core/backend/cognigyv1/intentoperations.h"
#include "core/backend/cognigyv1/replies.h"
#include "core/backend/cognigyv1/runoperations.h"
#include "core/backend/faulttextparts.h"
#include "core/base/text.h"

#include <QMetaMethod>

namespace Rehearsal {

namespace {

using namespace std::chrono_literals;

constexpr auto notYetVisible = 10s;
constexpr int mostUnusableAnswers = 3;
constexpr qsizetype mostFollowed = 10'000;

bool isUnusableAnswer(Fault fault)
{
    return fault == Fault::H02 || fault == Fault::H03 || fault == Fault::B01 || fault == Fault::B02
        || fault == Fault::B04;
}

/// A reader of a list or object by one of the pure functions.
template <typename T, typename Reader>
auto through(Reader reader)
{
    return [reader = std::move(reader)](const HttpReply &reply, T &value) -> std::optional<Defect> {
        Json body;
        if (std::optional<Defect> defect = Cognigy::readJsonBody(reply, body))
            return defect;
        auto read = reader(body);
        value = std::move(read.value);
        return read.defect;
    };
}

} // namespace

CognigyV1Backend::CognigyV1Backend(Target target, SignIn signIn, Clock &clock,
                                   BackendOptions options, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_clock(clock)
    , m_options(std::move(options))
    , m_exchange([this] {
        ExchangeOptions exchange = m_options.exchange;
        exchange.jobs = m_options.jobs;
        if (!m_options.caFile.isEmpty()) {
            exchange.authorities += QSslCertificate::fromPath(m_options.caFile);
            if (exchange.authorities.isEmpty())
                m_misconfigured = Error{
                    Error::Kind::Configuration,
                    FaultText::tr("No certificate could be read from %1.").arg(m_options.caFile), 0,
                    QStringLiteral("certificates")};
        }
        return std::make_unique<Exchange>(m_clock, exchange);
    }())
    , m_wire{*this, clock, *m_exchange, {}, {}, nullptr, {}}
{
    m_wire.limits.maxWait = m_options.maxWait;
    m_wire.random.seed(m_options.seed ? m_options.seed : std::random_device()());
    if (Result<Cognigy::Endpoint> endpoint = Cognigy::endpointOf(m_target))
        m_endpoint = *std::move(endpoint);
    else
        m_misconfigured = endpoint.error();
    m_tokens =
        std::make_unique<TokenCache>(m_wire, m_endpoint.token, m_endpoint.base, std::move(signIn));
    m_wire.tokens = m_tokens.get();
    if (m_target.honoursIdempotencyKey)
        m_capabilities.idempotencyKey = Known::Yes;
}

CognigyV1Backend::~CognigyV1Backend()
{
    // What is still parked lets go of its steps while token cache and exchange are alive.
    for (QObject *child : children()) {
        if (auto *operation = qobject_cast<Operation *>(child))
            operation->abandon();
    }
}

template <typename T>
Pending CognigyV1Backend::refuse(const Error &error, Answer<T> answer)
{
    return answerLater<T>(*this, error, std::move(answer));
}

std::optional<Error> CognigyV1Backend::unusableId(Phase phase, const QString &what,
                                                  const QString &id) const
{
    if (m_misconfigured)
        return m_misconfigured;
    if (isIdentifier(id))
        return {};
    const QString shown = displayText(id, 100);
    const QString message = id.isEmpty()
        ? FaultText::tr("The target names no %1.").arg(what)
        : FaultText::tr("The %1 “%2” cannot be used in an address. Allowed are letters, digits and "
                        ". _ ~ -")
              .arg(what, shown);
    return Error{Error::Kind::Configuration, message, 0, phaseName(phase) + QLatin1String("-B15")};
}

RequestPlan CognigyV1Backend::prepared(RequestPlan plan) const
{
    plan.deadline = m_options.deadline;
    return plan;
}

Pending CognigyV1Backend::authenticate(Answer<> answer)
{
    if (m_misconfigured)
        return refuse<std::monostate>(*m_misconfigured, std::move(answer));
    const QStringList scopes = scopesOf(Purpose::Run);
    const bool isSignedIn = std::all_of(scopes.begin(), scopes.end(), [this](const QString &scope) {
        return !m_tokens->current(Purpose::Run, scope).isEmpty();
    });
    if (isSignedIn)
        return answerLater<std::monostate>(*this, Result<>(), std::move(answer));
    return m_tokens->fetch(Purpose::Run, scopes, Phase::S1, {},
                           [answer = std::move(answer)](const Result<Secret> &token) {
                               answer(token ? Result<>() : Result<>(token.error()));
                           });
}

Pending CognigyV1Backend::checkTarget(Notice notice, Answer<TargetCheck> answer)
{
    if (const auto error = unusableId(Phase::S2, FaultText::tr("bot"), m_target.bot))
        return refuse<TargetCheck>(*error, std::move(answer));
    if (const auto error =
            unusableId(Phase::S3, FaultText::tr("environment"), m_target.environment))
        return refuse<TargetCheck>(*error, std::move(answer));
    RequestPlan versions = prepared(Cognigy::versions(m_endpoint, m_target.bot));
    RequestPlan environment = prepared(Cognigy::environment(m_endpoint, m_target.environment));
    versions.notice = notice;
    environment.notice = std::move(notice);
    return Pending(new Cognigy::CheckTarget(m_wire, std::move(versions), std::move(environment),
                                            m_target, std::move(answer)));
}

Pending CognigyV1Backend::submit(const RunSpec &spec, std::function<void()> aboutToSend,
                                 Notice notice, Answer<Submitted> answer)
{
    if (m_misconfigured)
        return refuse<Submitted>(*m_misconfigured, std::move(answer));
    RequestPlan plan = prepared(Cognigy::submit(m_endpoint, m_target, spec));
    plan.aboutToSend = std::move(aboutToSend);
    plan.notice = notice;
    plan.isKeyHonoured = [this] { return m_capabilities.idempotencyKey == Known::Yes; };
    auto submitted = std::make_shared<Submitted>();
    plan.read = [this, submitted, notice](const HttpReply &reply) -> std::optional<Defect> {
        submitted->replayed = !headerValue(reply.headers, "Idempotent-Replayed").isEmpty();
        if (submitted->replayed)
            m_capabilities.idempotencyKey = Known::Yes;
        Json body;
        if (std::optional<Defect> defect = Cognigy::readObject(reply, body))
            return defect;
        auto read = Cognigy::readAccepted(body);
        submitted->id = read.value;
        return read.defect;
    };
    return Pending(new RequestOperation(
        m_wire, std::move(plan),
        [this, submitted, answer = std::move(answer)](const RequestOutcome &outcome) {
            if (!outcome) {
                answer(*outcome.error);
                return;
            }
            submitted->attempts = outcome.attempts;
            if (m_followed.size() > mostFollowed)
                m_followed.clear(); // of runs that were let go
            m_followed.insert(submitted->id, {m_clock.elapsed(), 0ms, true, Fault::None, 0});
            answer(*submitted);
        }));
}

template <typename T>
Pending
CognigyV1Backend::followed(RequestPlan plan,
                           std::function<std::optional<Defect>(const HttpReply &, T &)> read,
                           Answer<T> answer)
{
    const Subject subject = plan.subject;
    if (!m_followed.contains(subject.job))
        m_followed.insert(subject.job, {m_clock.elapsed(), 0ms, false, Fault::None, 0});
    auto value = std::make_shared<T>();
    plan = prepared(std::move(plan));
    plan.read = [value, read = std::move(read)](const HttpReply &reply) {
        *value = T{};
        return read(reply, *value);
    };
    return Pending(new RequestOperation(
        m_wire, std::move(plan),
        [this, subject, value, answer = std::move(answer)](const RequestOutcome &outcome) {
            Followed &state = m_followed[subject.job];
            state.retryAfter = outcome.retryAfter ? outcome.retryAfter->wait : 0ms;
            if (!outcome) {
                answer(pollFailed(subject, outcome));
                return;
            }
            state.lastGood = m_clock.elapsed();
            state.isAccepted = false; // it is visible now
            state.unusableCount = 0;
            answer(std::move(*value));
        }));
}

Error CognigyV1Backend::pollFailed(const Subject &subject, const RequestOutcome &outcome)
{
    Failure failure = outcome.failure;
    if (failure.fault == Fault::None)
        return *outcome.error; // the sign-in failed, not the poll
    Followed &state = m_followed[subject.job];
    const auto silent = m_clock.elapsed() - state.lastGood;
    if (failure.fault == Fault::H11 && state.isAccepted && silent < notYetVisible)
        failure.reaction = Reaction::KeepPolling;
    if (isUnusableAnswer(failure.fault)) {
        state.unusableCount = state.unusable == failure.fault ? state.unusableCount + 1 : 1;
        state.unusable = failure.fault;
        if (state.unusableCount >= mostUnusableAnswers)
            failure.reaction = Reaction::StopPolling;
    } else {
        state.unusableCount = 0;
    }
    failure.silentMinutes = int(std::chrono::duration_cast<std::chrono::minutes>(silent).count());
    return faultError(subject, failure);
}

Pending CognigyV1Backend::fetch(const QString &simulationId, Answer<Snapshot> answer)
{
    if (const auto error = unusableId(Phase::S5, FaultText::tr("simulation"), simulationId))
        return refuse<Snapshot>(*error, std::move(answer));
    return followed<Cognigy::SnapshotReply>(
        Cognigy::poll(m_endpoint, simulationId),
        [simulationId](const HttpReply &reply, Cognigy::SnapshotReply &value) {
            Json body;
            if (std::optional<Defect> defect = Cognigy::readObject(reply, body))
                return defect;
            auto read = Cognigy::readSnapshot(std::move(body), simulationId);
            value = std::move(read.value);
            return read.defect;
        },
        [this, simulationId, answer = std::move(answer)](Result<Cognigy::SnapshotReply> result) {
            if (!result) {
                answer(result.error());
                return;
            }
            if (result->snapshot.isFinal())
                m_followed.remove(simulationId);
            if (result->incomplete.isEmpty()) {
                answer(std::move(result->snapshot));
                return;
            }
            const QString why = result->otherId.isEmpty()
                ? FaultText::tr("The answer lacks “steps”.")
                : FaultText::tr("The answer is about %1.").arg(result->otherId);
            answer(Error{Error::Kind::Protocol,
                         FaultText::tr("Could not use the result of simulation %1. %2 The raw "
                                       "answer is kept with the run.")
                             .arg(simulationId, why),
                         200, QLatin1String("S6-") + result->incomplete});
        });
}

std::chrono::milliseconds CognigyV1Backend::retryAfter(const QString &simulationId) const
{
    return m_followed.value(simulationId).retryAfter;
}

void CognigyV1Backend::learn(Known Capabilities::*capability, const RequestOutcome &outcome)
{
    const bool isCollection =
        capability != &Capabilities::readIntent && capability != &Capabilities::cancel;
    if (outcome || (outcome.reply.status == 404 && !Cognigy::saysNotOffered(outcome, isCollection)))
        m_capabilities.*capability = Known::Yes;
    else if (Cognigy::saysNotOffered(outcome, isCollection))
        m_capabilities.*capability = Known::No;
}

Error CognigyV1Backend::notOffered(const Subject &subject, int status) const
{
    Failure failure;
    failure.fault = Fault::H12;
    failure.reply.status = status;
    return faultError(subject, failure);
}

template <typename T>
Pending
CognigyV1Backend::optional(Known Capabilities::*capability, RequestPlan plan,
                           std::function<std::optional<Defect>(const HttpReply &, T &)> read,
                           Answer<T> answer)
{
    if (m_misconfigured)
        return refuse<T>(*m_misconfigured, std::move(answer));
    const Subject subject = plan.subject;
    if (m_capabilities.*capability == Known::No)
        return refuse<T>(notOffered(subject, 404), std::move(answer));
    auto value = std::make_shared<T>();
    plan = prepared(std::move(plan));
    plan.read = [value, read = std::move(read)](const HttpReply &reply) {
        *value = T{};
        return read(reply, *value);
    };
    return Pending(
        new RequestOperation(m_wire, std::move(plan),
                             [this, capability, subject, value,
                              answer = std::move(answer)](const RequestOutcome &outcome) {
                                 learn(capability, outcome);
                                 if (outcome)
                                     answer(std::move(*value));
                                 else if (m_capabilities.*capability == Known::No)
                                     answer(notOffered(subject, outcome.reply.status));
                                 else
                                     answer(*outcome.error);
                             }));
}

Pending CognigyV1Backend::cancel(const QString &simulationId, Answer<> answer)
{
    if (const auto error = unusableId(Phase::E5, FaultText::tr("simulation"), simulationId))
        return refuse<std::monostate>(*error, std::move(answer));
    m_followed.remove(simulationId);
    return optional<std::monostate>(
        &Capabilities::cancel, Cognigy::cancel(m_endpoint, simulationId),
        [](const HttpReply &, std::monostate &) { return std::optional<Defect>(); },
        std::move(answer));
}

Pending CognigyV1Backend::listBots(Answer<QList<Bot>> answer)
{
    return optional<QList<Bot>>(&Capabilities::listBots, Cognigy::bots(m_endpoint),
                                through<QList<Bot>>(Cognigy::readBots), std::move(answer));
}

Pending CognigyV1Backend::listVersions(Answer<QList<BotVersion>> answer)
{
    if (const auto error = unusableId(Phase::S2, FaultText::tr("bot"), m_target.bot))
        return refuse<QList<BotVersion>>(*error, std::move(answer));
    return request<QList<BotVersion>>(m_wire, prepared(Cognigy::versions(m_endpoint, m_target.bot)),
                                      through<QList<BotVersion>>(Cognigy::readVersions),
                                      std::move(answer));
}

Pending CognigyV1Backend::listEnvironments(Answer<QList<Environment>> answer)
{
    return optional<QList<Environment>>(
        &Capabilities::listEnvironments, Cognigy::environments(m_endpoint),
        through<QList<Environment>>(Cognigy::readEnvironments), std::move(answer));
}

Pending CognigyV1Backend::listIntents(Answer<QList<ServerIntent>> answer)
{
    const Subject subject = Cognigy::intents(m_endpoint, 1, 0).subject;
    if (m_misconfigured)
        return refuse<QList<ServerIntent>>(*m_misconfigured, std::move(answer));
    if (m_capabilities.listIntents == Known::No)
        return refuse<QList<ServerIntent>>(notOffered(subject, 404), std::move(answer));
    return Pending(new Cognigy::ListIntents(
        m_wire, m_endpoint, m_options.deadline,
        [this, subject](const RequestOutcome &outcome) {
            learn(&Capabilities::listIntents, outcome);
            if (m_capabilities.listIntents == Known::No)
                return notOffered(subject, outcome.reply.status);
            return outcome.error.value_or(Error());
        },
        std::move(answer)));
}

Pending CognigyV1Backend::readIntent(const QString &id, Answer<ServerIntent> answer)
{
    if (const auto error = unusableId(Phase::I1, FaultText::tr("intent"), id))
        return refuse<ServerIntent>(*error, std::move(answer));
    return optional<ServerIntent>(
        &Capabilities::readIntent, Cognigy::readIntent(m_endpoint, id),
        [id](const HttpReply &reply, ServerIntent &value) -> std::optional<Defect> {
            Json body;
            if (std::optional<Defect> defect = Cognigy::readObject(reply, body))
                return defect;
            auto read = Cognigy::readIntent(body);
            value = std::move(read.value);
            value.etag = QString::fromUtf8(headerValue(reply.headers, "ETag"));
            if (!read.defect && value.intent.id != id)
                return Defect{Fault::B16, QStringLiteral("id"), value.intent.id, id};
            return read.defect;
        },
        std::move(answer));
}

Result<QByteArray> CognigyV1Backend::intentPayload(const Intent &intent,
                                                   const std::optional<ServerIntent> &server) const
{
    const bool hasExtensions = server || m_capabilities.readIntent == Known::Yes;
    const Result<Json> body =
        Cognigy::intentBody(intent, server ? server->raw : Json(), hasExtensions);
    return body ? Result<QByteArray>(writeCompact(*body)) : Result<QByteArray>(body.error());
}

Pending CognigyV1Backend::replaceIntent(const Intent &intent,
                                        const std::optional<ServerIntent> &base,
                                        std::function<void(const QByteArray &payload)> aboutToSend,
                                        Notice notice, Answer<IntentWrite> answer)
{
    if (const auto error = unusableId(Phase::I3, FaultText::tr("intent"), intent.id))
        return refuse<IntentWrite>(*error, std::move(answer));
    return Pending(new Cognigy::ReplaceIntent(
        m_wire, m_endpoint, m_capabilities, m_options.deadline, intent, base,
        std::move(aboutToSend), std::move(notice), std::move(answer)));
}

Pending CognigyV1Backend::retrain(Notice notice, Answer<QString> answer)
{
    if (m_misconfigured)
        return refuse<QString>(*m_misconfigured, std::move(answer));
    RequestPlan plan = prepared(Cognigy::retrain(m_endpoint));
    plan.notice = notice;
    return request<QString>(
        m_wire, std::move(plan),
        [notice](const HttpReply &reply, QString &id) -> std::optional<Defect> {
            Json body;
            const std::optional<Defect> defect = Cognigy::readObject(reply, body);
            if (defect && defect->fault != Fault::B01)
                return defect;
            id = Cognigy::readTrainingId(body);
            if (id.isEmpty() && notice)
                notice(FaultText::tr("Retraining was accepted without a usable job identifier; it "
                                     "cannot be followed."));
            return {};
        },
        std::move(answer));
}

Pending CognigyV1Backend::trainingJob(const QString &id, Answer<TrainingJob> answer)
{
    if (const auto error = unusableId(Phase::I5, FaultText::tr("training job"), id))
        return refuse<TrainingJob>(*error, std::move(answer));
    return followed<TrainingJob>(
        Cognigy::trainingJob(m_endpoint, id),
        through<TrainingJob>([id](const Json &body) { return Cognigy::readTrainingJob(body, id); }),
        [this, id, answer = std::move(answer)](const Result<TrainingJob> &job) {
            if (job && job->finished)
                m_followed.remove(id);
            answer(job);
        });
}

Pending CognigyV1Backend::evaluate(const QList<LabelledSample> &samples, Answer<Evaluation> answer)
{
    const Subject subject = Cognigy::evaluate(m_endpoint, {}).subject;
    if (m_misconfigured)
        return refuse<Evaluation>(*m_misconfigured, std::move(answer));
    if (m_capabilities.evaluate == Known::No)
        return refuse<Evaluation>(notOffered(subject, 404), std::move(answer));
    if (samples.isEmpty())
        return answerLater<Evaluation>(*this, Evaluation{}, std::move(answer));
    return Pending(new Cognigy::Evaluate(
        m_wire, m_endpoint, m_options.deadline, samples,
        [this, subject](const RequestOutcome &outcome) {
            learn(&Capabilities::evaluate, outcome);
            if (m_capabilities.evaluate == Known::No)
                return notOffered(subject, outcome.reply.status);
            return outcome.error.value_or(Error());
        },
        std::move(answer)));
}

void CognigyV1Backend::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&CognigyV1Backend::exchanged))
        m_wire.observer = [this](const ExchangeRecord &record) { Q_EMIT exchanged(record); };
}

} // namespace Rehearsal
