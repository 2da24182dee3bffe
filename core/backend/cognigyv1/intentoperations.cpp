// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/intentoperations.h"

#include "core/backend/address.h"
#include "core/backend/faulttextparts.h"
#include "core/base/log.h"

#include <algorithm>

namespace Rehearsal::Cognigy {

namespace {

constexpr int mostBlindPuts = 3;
constexpr int samplesPerRequest = 5000;
constexpr int intentsPerPage = 500;

/// What an intent says, without layouts and in one order of the spans.
Intent essence(Intent intent)
{
    intent.format = {};
    intent.layout = {};
    for (Utterance &utterance : intent.utterances) {
        utterance.layout = {};
        for (EntitySpan &span : utterance.spans)
            span.layout = {};
        std::sort(utterance.spans.begin(), utterance.spans.end(),
                  [](const EntitySpan &a, const EntitySpan &b) {
                      return std::tie(a.start, a.end, a.entity)
                          < std::tie(b.start, b.end, b.entity);
                  });
    }
    return intent;
}

} // namespace

bool saysNotOffered(const RequestOutcome &outcome, bool isCollection)
{
    const int status = outcome.reply.status;
    if (status == 405 || status == 501)
        return true;
    return status == 404 && (isCollection || !outcome.failure.problem.isObject);
}

ReplaceIntent::ReplaceIntent(Wire &wire, Endpoint endpoint, Capabilities &capabilities,
                             std::chrono::milliseconds deadline, Intent intent,
                             std::optional<ServerIntent> base,
                             std::function<void(const QByteArray &)> aboutToSend,
                             Backend::Notice notice, Answer<IntentWrite> answer)
    : Operation(&wire.nursery)
    , m_wire(wire)
    , m_endpoint(std::move(endpoint))
    , m_capabilities(capabilities)
    , m_deadline(deadline)
    , m_intent(std::move(intent))
    , m_base(std::move(base))
    , m_aboutToSend(std::move(aboutToSend))
    , m_notice(std::move(notice))
    , m_answer(std::move(answer))
    , m_startedAt(wire.clock.elapsed())
{
    if (m_base && m_base->raw.is_null()) {
        m_mustBeNew = true;
        m_base.reset();
    }
    // A refusal is possible before the first request, so begin once the call has returned.
    QMetaObject::invokeMethod(this, &ReplaceIntent::start, Qt::QueuedConnection);
}

void ReplaceIntent::abandon()
{
    m_answer = nullptr;
    m_aboutToSend = nullptr;
    m_notice = nullptr;
    m_step.reset();
}

void ReplaceIntent::start()
{
    if (!m_answer)
        return;
    if (m_base && isStrongEtag(m_base->etag)) {
        m_ifMatch = m_base->etag;
        put();
    } else if (m_capabilities.readIntent == Capabilities::Known::No) {
        m_isReadable = false;
        put();
    } else {
        read([this](const RequestOutcome &outcome, const ServerIntent &current) {
            firstRead(outcome, current);
        });
    }
}

void ReplaceIntent::read(Read then)
{
    RequestPlan plan = Cognigy::readIntent(m_endpoint, m_intent.id);
    plan.deadline = m_deadline;
    plan.notice = m_notice;
    auto current = std::make_shared<ServerIntent>();
    plan.read = [current](const HttpReply &reply) {
        Json body;
        if (std::optional<Defect> defect = readObject(reply, body))
            return defect;
        auto answer = Cognigy::readIntent(body);
        *current = std::move(answer.value);
        current->etag = QString::fromUtf8(headerValue(reply.headers, "ETag"));
        return answer.defect;
    };
    m_step = Pending(new RequestOperation(
        m_wire, std::move(plan), [current, then = std::move(then)](const RequestOutcome &outcome) {
            then(outcome, *current);
        }));
}

void ReplaceIntent::firstRead(const RequestOutcome &outcome, const ServerIntent &current)
{
    if (outcome) {
        m_capabilities.readIntent = Capabilities::Known::Yes;
        if (m_mustBeNew) {
            conclude(conflict(FaultText::tr("Intent %1 was created on %2 meanwhile.")
                                  .arg(m_intent.name, displayHost(m_endpoint.base)),
                              0));
            return;
        }
        if (m_base && writeCanonical(m_base->raw) != writeCanonical(current.raw)) {
            conclude(conflict(FaultText::tr("Intent %1 was changed on %2 since it was read.")
                                  .arg(m_intent.name, displayHost(m_endpoint.base)),
                              0));
            return;
        }
        m_base = current;
        if (isStrongEtag(current.etag))
            m_ifMatch = current.etag;
        else
            note(FaultText::tr("%1 offers no version check; the intent was compared just before "
                               "saving.")
                     .arg(displayHost(m_endpoint.base)));
        put();
        return;
    }
    if (saysNotOffered(outcome, false)) {
        m_capabilities.readIntent = Capabilities::Known::No;
        m_isReadable = false;
        put();
    } else if (outcome.reply.status == 404 || outcome.reply.status == 410) {
        if (m_base) {
            conclude(conflict(FaultText::tr("Intent %1 no longer exists on %2.")
                                  .arg(m_intent.name, displayHost(m_endpoint.base)),
                              outcome.reply.status));
            return;
        }
        put();
    } else {
        conclude(*outcome.error);
    }
}

void ReplaceIntent::put()
{
    if (!m_isReadable) {
        note(FaultText::tr("%1 cannot return intents: the intent was not compared before saving, "
                           "and annotations are sent for all utterances alike.")
                 .arg(displayHost(m_endpoint.base)));
    }
    const bool hasExtensions =
        m_isReadable && (m_base || m_capabilities.readIntent == Capabilities::Known::Yes);
    Result<Json> payload = intentBody(m_intent, m_base ? m_base->raw : Json(), hasExtensions);
    if (!payload) {
        conclude(payload.error());
        return;
    }
    m_payload = *std::move(payload);
    m_bytes = writeCompact(m_payload);
    RequestPlan plan = Cognigy::replaceIntent(m_endpoint, m_intent, m_bytes, m_ifMatch);
    if (m_mustBeNew)
        plan.headers.emplaceBack("If-None-Match", "*");
    plan.deadline = m_deadline;
    plan.notice = m_notice;
    if (m_aboutToSend)
        plan.aboutToSend = [this] { m_aboutToSend(m_bytes); };
    plan.isRepeat = m_write.attempts > 0;
    auto body = std::make_shared<Json>();
    plan.read = [body, isReadable = m_isReadable](const HttpReply &reply) -> std::optional<Defect> {
        *body = nullptr; // any 2xx is success, with or without a body
        if (reply.body.isEmpty())
            return {};
        std::optional<Defect> defect = readObject(reply, *body);
        if (!defect)
            defect = Cognigy::readIntent(*body).defect;
        // But a sign-in page with 200 has saved nothing: what is no intent is looked at again, where
        // the server can return it.
        if (!isReadable && defect && defect->fault != Fault::B02)
            defect.reset();
        return defect;
    };
    m_step = Pending(
        new RequestOperation(m_wire, std::move(plan), [this, body](const RequestOutcome &outcome) {
            written(outcome, *body);
        }));
}

void ReplaceIntent::written(const RequestOutcome &outcome, const Json &body)
{
    m_write.attempts += outcome.attempts;
    m_network += outcome.network;
    if (!outcome) {
        if (outcome.failure.reaction == Reaction::ReadBack)
            writeUnclear(outcome);
        else
            conclude(*outcome.error);
        return;
    }
    m_write.httpStatus = outcome.reply.status;
    m_write.etag = QString::fromUtf8(headerValue(outcome.reply.headers, "ETag"));
    m_write.responseBody = body;
    conclude(m_write);
}

void ReplaceIntent::writeUnclear(const RequestOutcome &outcome)
{
    m_lost = outcome.failure;
    if (m_isReadable) {
        read([this](const RequestOutcome &answer, const ServerIntent &current) {
            readBack(answer, current);
        });
        return;
    }
    if (m_write.attempts >= mostBlindPuts) {
        conclude(*outcome.error);
        return;
    }
    const auto wait = repeatWait(m_write.attempts, m_wire.uniform());
    note(repeatText(subject(), m_lost, wait, m_write.attempts, mostBlindPuts - 1));
    m_step = m_wire.clock.after(wait, [this] { put(); });
}

void ReplaceIntent::readBack(const RequestOutcome &outcome, const ServerIntent &current)
{
    const bool isMissing =
        !outcome && outcome.reply.status == 404 && !m_base && !saysNotOffered(outcome, false);
    if (!outcome && !isMissing) {
        conclude(faultError(subject(), m_lost)); // nobody knows
        return;
    }
    if (!isMissing && isAsSent(current)) {
        note(FaultText::tr("Saved. The answer was lost, so the intent was read back and is as you "
                           "saved it."));
        const int status = m_lost.reply.status;
        m_write.httpStatus = status >= 200 && status < 300 ? status : outcome.reply.status;
        m_write.etag = current.etag;
        m_write.responseBody = current.raw;
        conclude(m_write);
        return;
    }
    const bool isAsBefore =
        isMissing || (m_base && writeCanonical(m_base->raw) == writeCanonical(current.raw));
    if (!isAsBefore) {
        conclude(conflict(FaultText::tr("Intent %1 was changed on %2 since it was read.")
                              .arg(m_intent.name, displayHost(m_endpoint.base)),
                          0));
        return;
    }
    if (std::exchange(m_isSecondPut, true)) {
        m_lost.reaction = Reaction::Stop;
        conclude(faultError(subject(), m_lost));
        return;
    }
    if (!isMissing && isStrongEtag(current.etag))
        m_ifMatch = current.etag;
    put();
}

bool ReplaceIntent::isAsSent(const ServerIntent &current) const
{
    const auto sent = Cognigy::readIntent(m_payload);
    return !sent.defect && essence(sent.value.intent) == essence(current.intent);
}

Subject ReplaceIntent::subject() const
{
    return Cognigy::replaceIntent(m_endpoint, m_intent, {}, {}).subject;
}

Error ReplaceIntent::conflict(const QString &why, int status) const
{
    const Subject about = subject();
    const QString message = FaultText::tr("Could not %1.").arg(doText(about)) % u' ' % why % u' '
        % nextText(about, Reaction::Conflict, 0);
    return {Error::Kind::Conflict, message, status, QStringLiteral("I3-H18")};
}

void ReplaceIntent::note(const QString &text) const
{
    if (m_notice)
        m_notice(text);
}

void ReplaceIntent::conclude(Result<IntentWrite> result)
{
    if (result) {
        result->payload = m_bytes;
        result->latencyMs = double((m_wire.clock.elapsed() - m_startedAt).count());
        result->networkMs = double(m_network.count());
    }
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(std::move(result));
}

ListIntents::ListIntents(Wire &wire, Endpoint endpoint, std::chrono::milliseconds deadline,
                         Learn learn, Answer<QList<ServerIntent>> answer)
    : Operation(&wire.nursery)
    , m_wire(wire)
    , m_endpoint(std::move(endpoint))
    , m_deadline(deadline)
    , m_learn(std::move(learn))
    , m_answer(std::move(answer))
{
    nextPage();
}

void ListIntents::abandon()
{
    m_answer = nullptr;
    m_step.reset();
}

void ListIntents::nextPage()
{
    RequestPlan plan = intents(m_endpoint, intentsPerPage, int(m_intents.size()));
    plan.deadline = m_deadline;
    auto page = std::make_shared<IntentPage>();
    plan.read = [page](const HttpReply &reply) {
        Json body;
        if (std::optional<Defect> defect = readJsonBody(reply, body))
            return defect;
        auto read = readIntents(body);
        *page = std::move(read.value);
        return read.defect;
    };
    m_step = Pending(
        new RequestOperation(m_wire, std::move(plan), [this, page](const RequestOutcome &outcome) {
            arrived(outcome, *page);
        }));
}

void ListIntents::arrived(const RequestOutcome &outcome, const IntentPage &page)
{
    const Error error = m_learn(outcome);
    if (!outcome) {
        if (const auto answer = std::exchange(m_answer, nullptr))
            answer(error);
        return;
    }
    m_intents += page.items;
    if (page.received > 0 && m_intents.size() < page.total) {
        nextPage();
        return;
    }
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(m_intents);
}

Evaluate::Evaluate(Wire &wire, Endpoint endpoint, std::chrono::milliseconds deadline,
                   QList<LabelledSample> samples, Learn learn, Answer<Evaluation> answer)
    : Operation(&wire.nursery)
    , m_wire(wire)
    , m_endpoint(std::move(endpoint))
    , m_deadline(deadline)
    , m_samples(std::move(samples))
    , m_learn(std::move(learn))
    , m_answer(std::move(answer))
{
    nextPart();
}

void Evaluate::abandon()
{
    m_answer = nullptr;
    m_step.reset();
}

void Evaluate::nextPart()
{
    const QList<LabelledSample> part =
        m_samples.mid(m_evaluation.results.size(), samplesPerRequest);
    RequestPlan plan = evaluate(m_endpoint, part);
    plan.deadline = m_deadline;
    auto value = std::make_shared<Evaluation>();
    plan.read = [value, count = part.size()](const HttpReply &reply) {
        Json body;
        if (std::optional<Defect> defect = readObject(reply, body))
            return defect;
        auto read = readEvaluation(body, count);
        *value = std::move(read.value);
        return read.defect;
    };
    m_step = Pending(
        new RequestOperation(m_wire, std::move(plan), [this, value](const RequestOutcome &outcome) {
            arrived(outcome, *value);
        }));
}

void Evaluate::arrived(const RequestOutcome &outcome, const Evaluation &part)
{
    const Error error = m_learn(outcome);
    if (!outcome) {
        if (const auto answer = std::exchange(m_answer, nullptr))
            answer(error);
        return;
    }
    m_evaluation.results += part.results;
    m_correct += part.accuracy * double(part.results.size());
    if (m_evaluation.results.size() < m_samples.size()) {
        nextPart();
        return;
    }
    m_evaluation.accuracy = m_correct / double(m_samples.size());
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(m_evaluation);
}

} // namespace Rehearsal::Cognigy
