// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/requestoperation.h"

#include "core/backend/classification.h"
#include "core/backend/faulttextparts.h"
#include "core/backend/tokencache.h"
#include "core/base/log.h"

namespace Rehearsal {

namespace {

using namespace std::chrono_literals;

constexpr int longestShownBody = 64 * 1024;

bool isAboutOurKey(const Problem &problem)
{
    return problem.code.contains(QLatin1String("idempot"), Qt::CaseInsensitive)
        || problem.text.contains(QLatin1String("idempot"), Qt::CaseInsensitive);
}

} // namespace

RequestOperation::RequestOperation(Wire &wire, RequestPlan plan, Done done)
    : Operation(&wire.nursery)
    , m_wire(wire)
    , m_plan(std::move(plan))
    , m_done(std::move(done))
    , m_startedAt(wire.clock.elapsed())
{
    obtainToken();
}

void RequestOperation::abandon()
{
    m_done = nullptr;
    m_plan = {}; // lets go of what the callbacks hold
    m_step.reset();
}

void RequestOperation::obtainToken()
{
    if (m_plan.purpose == Purpose::None) {
        send({});
        return;
    }
    if (const Secret token = m_wire.tokens->current(m_plan.purpose, m_plan.subject.scope);
        !token.isEmpty()) {
        send(token);
        return;
    }
    m_step = m_wire.tokens->fetch(
        m_plan.purpose, {m_plan.subject.scope}, m_plan.subject.phase, m_plan.notice,
        [this](const Result<Secret> &token) { token ? send(*token) : fail(token.error()); });
}

void RequestOperation::send(const Secret &token)
{
    HttpRequest request;
    request.method = m_plan.method;
    request.url = m_plan.subject.url;
    request.headers = m_plan.headers;
    request.body = m_plan.body;
    const Phase phase = m_plan.subject.phase;
    request.deadline = m_plan.deadline > 0ms ? m_plan.deadline : attemptDeadline(phase);
    request.bodyCap = bodyCap(phase);
    // The last moment: a token goes to the address that it was made for and to no other.
    if (!token.isEmpty() && m_wire.tokens->isForOrigin(request.url))
        request.bearer = token;
    m_token = token;
    ++m_outcome.attempts;
    if (m_plan.aboutToSend)
        m_plan.aboutToSend();
    m_step = m_wire.exchange.send(std::move(request),
                                  [this](const HttpReply &reply) { replied(reply); });
}

void RequestOperation::replied(const HttpReply &reply)
{
    m_outcome.reply = reply;
    m_outcome.network += reply.elapsed;
    m_outcome.retryAfter = readRetryAfter(reply.headers, m_wire.clock.now());
    Failure failure = judge(reply);
    if (m_wire.observer)
        observe(reply, failure.fault);
    if (failure.fault == Fault::None)
        succeed();
    else
        react(std::move(failure));
}

Failure RequestOperation::judge(const HttpReply &reply)
{
    Failure failure;
    failure.fault = reply.fault;
    if (failure.fault == Fault::None)
        failure.fault = statusFault(reply, m_plan.subject.url, m_outcome.retryAfter);
    if (failure.fault == Fault::H02 && m_plan.mayBeEmpty)
        failure.fault = Fault::None;
    if (failure.fault == Fault::None && m_plan.read) {
        if (std::optional<Defect> defect = m_plan.read(reply)) {
            failure.fault = defect->fault;
            failure.path = std::move(defect->path);
            failure.actual = std::move(defect->actual);
            failure.wanted = std::move(defect->wanted);
        }
    }
    return failure;
}

void RequestOperation::succeed()
{
    if (!m_plan.documented.contains(m_outcome.reply.status)) {
        note(FaultText::tr("%1 answered %2 where %3 is documented.")
                 .arg(m_plan.subject.url.host(), QString::number(m_outcome.reply.status),
                      QString::number(m_plan.documented.constFirst())));
    }
    conclude();
}

void RequestOperation::react(Failure failure)
{
    failure.reply = m_outcome.reply;
    failure.reply.body.clear();
    failure.method = m_plan.method;
    failure.waits = m_waits;
    failure.bodyCap = bodyCap(m_plan.subject.phase);
    failure.deadline =
        m_plan.deadline > 0ms ? m_plan.deadline : attemptDeadline(m_plan.subject.phase);
    if (m_outcome.reply.status >= 300)
        failure.problem = readProblem(m_outcome.reply.body);
    if (m_outcome.reply.status >= 300 && m_outcome.reply.status < 400)
        failure.redirect = redirectTarget(m_outcome.reply, m_plan.subject.url);
    if (m_outcome.retryAfter)
        failure.until = m_wire.clock.now().addMSecs(m_outcome.retryAfter->wait.count());

    AttemptState state;
    state.phase = m_plan.subject.phase;
    state.fault = failure.fault;
    state.failures = ++m_failures;
    state.attempts = m_failures; // what was waited for as told does not count
    state.waits = m_waits;
    state.spent = m_wire.clock.elapsed() - m_startedAt - m_longWaits;
    state.retryAfter = m_outcome.retryAfter;
    state.canSignInAgain =
        m_plan.purpose != Purpose::None && !m_signedInAgain && m_wire.tokens->canRenew();
    state.keyHonoured = m_plan.isKeyHonoured && m_plan.isKeyHonoured();
    state.keyInProgress = failure.fault == Fault::H15 && isAboutOurKey(failure.problem);
    state.isRepeat = m_plan.isRepeat;

    const Decision decision = decide(state, m_wire.limits, m_wire.uniform());
    failure.reaction = decision.reaction;
    switch (decision.reaction) {
    case Reaction::SignInAgain:
        m_signedInAgain = true;
        --m_failures;
        m_wire.tokens->drop(m_plan.purpose, m_token);
        obtainToken();
        return;
    case Reaction::Repeat: {
        m_waits = 0;
        const bool once = classOf(state.phase) != RequestClass::Free;
        note(repeatText(m_plan.subject, failure, decision.wait, state.attempts,
                        (once ? m_wire.limits.attemptsOnce : m_wire.limits.attemptsFree) - 1));
        repeatAfter(decision.wait);
        return;
    }
    case Reaction::WaitAsTold:
        --m_failures;
        ++m_waits;
        if (state.retryAfter && state.retryAfter->wait > m_wire.limits.longWait)
            m_longWaits += decision.wait;
        note(waitText(m_outcome.reply.status, decision.wait));
        repeatAfter(decision.wait);
        return;
    case Reaction::Accept: // a note for whoever asked: for the request itself it is a failure
    case Reaction::Note:
    case Reaction::Stop:
    case Reaction::Unknown:
    case Reaction::ReadBack:
    case Reaction::Conflict:
    case Reaction::KeepPolling:
    case Reaction::StopPolling:
        break;
    }
    if (failure.fault == Fault::H08 && m_signedInAgain)
        failure.fault = Fault::H09;
    m_outcome.failure = std::move(failure);
    fail(faultError(m_plan.subject, m_outcome.failure));
}

void RequestOperation::repeatAfter(std::chrono::milliseconds wait)
{
    m_step = m_wire.clock.after(wait, [this] { obtainToken(); });
}

void RequestOperation::fail(Error error)
{
    m_outcome.error = std::move(error);
    conclude();
}

void RequestOperation::conclude()
{
    m_outcome.latency = m_wire.clock.elapsed() - m_startedAt;
    if (const auto done = std::exchange(m_done, nullptr))
        done(m_outcome);
}

void RequestOperation::note(const QString &text) const
{
    if (m_plan.notice)
        m_plan.notice(text);
}

void RequestOperation::observe(const HttpReply &reply, Fault fault) const
{
    ExchangeRecord record;
    record.phase = phaseName(m_plan.subject.phase);
    record.method = QString::fromLatin1(m_plan.method);
    record.url = m_plan.subject.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    record.status = reply.status;
    record.fault = faultName(fault);
    record.ms = reply.elapsed.count();
    record.attempt = m_outcome.attempts;
    record.requestId = redacted(QString::fromUtf8(headerValue(reply.headers, "X-Request-Id")));
    if (m_plan.subject.phase != Phase::S1) {
        record.requestBody = redacted(QString::fromUtf8(m_plan.body.left(longestShownBody)));
        record.replyBody = redacted(QString::fromUtf8(reply.body.left(longestShownBody)));
    }
    m_wire.observer(record);
}

} // namespace Rehearsal
