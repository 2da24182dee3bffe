// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/intentupdate.h"

#include "core/backend/address.h"
#include "core/backend/faulttext.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/rules/intentdifference.h"
#include "core/rules/testissues.h"
#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/store/publishedintents.h"
#include "core/work/webhook.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QUrl>

#include <algorithm>

namespace Rehearsal {

namespace {

/// What an action ended as, for the audit log.
const char *outcomeOf(const UpdateReport &report)
{
    switch (report.state) {
    case UpdateState::Unchanged:
    case UpdateState::Saved:
    case UpdateState::SavedNotTrained:
        return "success";
    case UpdateState::Unknown:
        return "unknown";
    case UpdateState::Conflict:
    case UpdateState::Refused:
        return report.error && report.error->kind == Error::Kind::Cancelled ? "cancelled"
                                                                            : "failure";
    }
    Q_UNREACHABLE();
}

} // namespace

Issues issuesOf(const UpdateSpec &spec, int utteranceLimit)
{
    Issues issues = intentIssues(spec.intent, utteranceLimit) + spec.ambiguities;
    for (Issue &issue : issues) {
        if (issue.file.isEmpty())
            issue.file = spec.path;
    }
    return issues;
}

void addAmbiguities(QList<UpdateSpec> &specs, const QList<Ambiguity> &found)
{
    for (const Ambiguity &ambiguity : found) {
        for (UpdateSpec &spec : specs) {
            const bool isFirst = ambiguity.a.file == spec.path;
            if (!isFirst && ambiguity.b.file != spec.path)
                continue;
            if (!ambiguity.accepted) {
                spec.ambiguities.append(ambiguityIssue(ambiguity));
                continue;
            }
            const AmbiguitySide &side = isFirst ? ambiguity.a : ambiguity.b;
            spec.accepted.append({QStringLiteral("V08"),
                                  QStringLiteral("/utterances/%1/text").arg(side.utterance),
                                  ambiguity.accepted->reason});
        }
    }
}

IntentUpdate::IntentUpdate(UpdateSpec spec, Target target, RunWorld world, int utteranceLimit,
                           bool waitsForTraining, PublishedIntents *published, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_target(std::move(target))
    , m_world(std::move(world))
    , m_limit(utteranceLimit)
    , m_waitsForTraining(waitsForTraining)
    , m_published(published)
    , m_origin(originText(m_target.baseUrl))
{
    m_report.op = m_spec.op;
    m_report.intent = asSent(m_spec.intent);
    m_report.path = m_spec.path;
    m_report.target = m_target.name;
    m_report.base = m_spec.base;
    m_report.accuracy = m_spec.accuracy;
    m_report.accepted = m_spec.accepted;
    m_report.startedAt = m_world.clock.now();
}

IntentUpdate::~IntentUpdate()
{
    if (m_stage == Stage::Ready || std::exchange(m_isConcluded, true))
        return;
    const Error gone{Error::Kind::Cancelled, tr("The program ended."), 0, {}};
    if (m_stage == Stage::Save && m_report.attempts > 0) {
        m_report.state = UpdateState::Unknown;
        m_report.error = gone;
        note(QStringLiteral("unknown"));
    } else if (m_stage == Stage::Train) {
        m_report.state = UpdateState::SavedNotTrained;
        m_report.training = {TrainingOutcome::State::Unfinished, {}, gone, {}};
    } else if (m_stage == Stage::Validate || m_stage == Stage::Read || m_stage == Stage::Save) {
        m_report.error = gone;
        note(QStringLiteral("cancelled"));
    }
    audit();
}

// The steps, in reading order.

void IntentUpdate::start()
{
    if (m_stage == Stage::Ready && enter(Stage::Validate))
        validate();
}

void IntentUpdate::validate()
{
    const Issues issues = issuesOf(m_spec, m_limit);
    const auto refusal = [&](const Issue &issue) {
        return Error{Error::Kind::Invalid,
                     tr("Could not accept intent %1.").arg(displayText(m_spec.intent.name, 300))
                         + u' ' + issue.message,
                     0, QLatin1String("I2-") + issue.rule};
    };
    for (const Issue &issue : issues) {
        if (issue.severity == Issue::Severity::Error) {
            refuse(refusal(issue));
            return;
        }
    }
    for (const Issue &issue : issues) {
        if (issue.severity != Issue::Severity::Warning)
            continue;
        const QString reason = m_spec.reasons.value(issue.rule);
        if (reason.isEmpty()) {
            refuse(refusal(issue));
            return;
        }
        m_report.accepted.append({issue.rule, issue.pointer, reason});
    }
    if (enter(Stage::Read))
        read();
}

void IntentUpdate::read()
{
    m_pending = m_world.backend.readIntent(
        m_report.intent.id, [this](const Result<ServerIntent> &answer) { readAnswered(answer); });
}

void IntentUpdate::readAnswered(const Result<ServerIntent> &answer)
{
    if (answer) {
        m_report.server = answer->intent;
        compare(*answer);
    } else if (answer.error().kind == Error::Kind::Unsupported) {
        m_report.couldCompare = false;
        warn(tr("%1 cannot return intents: the intent was not compared before saving, and a change "
                "that somebody else made meanwhile is not noticed.")
                 .arg(displayHost(QUrl(m_target.baseUrl))));
        save();
    } else if (answer.error().kind != Error::Kind::NotFound) {
        refuse(answer.error());
    } else if (m_spec.base) {
        conflict(changedMeanwhile(
            tr("Intent %1 no longer exists on %2.")
                .arg(displayText(m_report.intent.name, 300), displayHost(QUrl(m_target.baseUrl)))));
    } else {
        m_server = ServerIntent(); // nothing must be there when the PUT arrives
        save();
    }
}

void IntentUpdate::compare(const ServerIntent &server)
{
    if (intentDifference(server.intent, m_report.intent).isEmpty()) {
        remember(m_report.intent);
        end(UpdateState::Unchanged);
        return;
    }
    if (m_spec.base && !intentDifference(*m_spec.base, server.intent).isEmpty()) {
        conflict(changedMeanwhile(
            tr("Intent %1 was changed on %2 since it was read.")
                .arg(displayText(m_report.intent.name, 300), displayHost(QUrl(m_target.baseUrl)))));
        return;
    }
    if (!m_report.base)
        m_report.base = server.intent; // what a merge starts from, should somebody be faster
    m_server = server;
    save();
}

void IntentUpdate::save()
{
    if (!enter(Stage::Save))
        return;
    if (!m_world.journal) {
        put();
        return;
    }
    m_isJournaled = true;
    for (const QString &state : {QStringLiteral("prepared"), QStringLiteral("sent")}) {
        if (const auto written = record(state); !written) {
            refuse(written.error());
            return;
        }
    }
    m_pending = m_world.journal->whenDurable([this](const Result<> &durable) {
        if (durable)
            put();
        else
            refuse(durable.error());
    });
}

void IntentUpdate::put()
{
    m_savingSince = m_world.clock.elapsed();
    const auto aboutToSend = [this](const QByteArray &payload) {
        m_report.payload = payload;
        ++m_report.attempts;
    };
    m_pending = m_world.backend.replaceIntent(
        m_report.intent, m_server, aboutToSend, [this](const QString &text) { say(text); },
        [this](const Result<IntentWrite> &answer) { written(answer); });
}

void IntentUpdate::written(const Result<IntentWrite> &answer)
{
    if (!answer) {
        m_report.latencyMs = double((m_world.clock.elapsed() - m_savingSince).count());
        m_report.httpStatus = answer.error().httpStatus;
        if (answer.error().kind == Error::Kind::Conflict) {
            note(QStringLiteral("refused"));
            conflict(answer.error());
        } else if (answer.error().kind == Error::Kind::OutcomeUnknown) {
            note(QStringLiteral("unknown"));
            end(UpdateState::Unknown, answer.error());
        } else {
            refuse(answer.error());
        }
        return;
    }
    note(QStringLiteral("terminal"));
    m_report.httpStatus = answer->httpStatus;
    m_report.latencyMs = answer->latencyMs;
    m_report.networkMs = answer->networkMs;
    m_report.responseBody = answer->responseBody;
    m_report.state = UpdateState::Saved;
    remember(m_report.intent);
    if (!m_waitsForTraining) {
        end(UpdateState::Saved);
    } else if (enter(Stage::Train)) {
        Q_EMIT saved();
    }
}

void IntentUpdate::trained(const TrainingOutcome &outcome)
{
    if (m_stage != Stage::Train || m_isConcluded)
        return;
    m_report.training = outcome;
    end(outcome.isGood() ? UpdateState::Saved : UpdateState::SavedNotTrained);
}

/// What stands there now is fetched as well, so that both can be shown beside each other.
void IntentUpdate::conflict(const Error &error)
{
    m_pending = m_world.backend.readIntent(
        m_report.intent.id, [this, error](const Result<ServerIntent> &answer) {
            if (answer)
                m_report.server = answer->intent;
            else if (answer.error().kind == Error::Kind::NotFound)
                m_report.server.reset();
            end(UpdateState::Conflict, error);
        });
}

void IntentUpdate::refuse(const Error &error)
{
    note(QStringLiteral("refused"));
    end(UpdateState::Refused, error);
}

void IntentUpdate::end(UpdateState state, const std::optional<Error> &error)
{
    m_pending.reset();
    m_report.state = state;
    m_report.error = error;
    if (!enter(Stage::Audit))
        return;
    prepareWebhook();
    audit();
    notify();
}

/// Before the audit record: whoever finds the record in the log finds the message in the outbox.
void IntentUpdate::prepareWebhook()
{
    if (!m_report.isSaved() || !m_world.webhook || !m_target.webhook)
        return;
    const Result<> kept = m_world.webhook->prepare(
        m_target.webhook->url, webhookBody(m_report, m_world.clock.now()), m_report.op);
    if (!kept)
        qCWarning(logRun, "%s", qUtf8Printable(kept.error().message));
}

void IntentUpdate::audit()
{
    if (std::exchange(m_isAudited, true))
        return;
    m_report.auditRecord = auditRecord(m_report, m_world.actor, m_world.clock.now());
    if (!m_world.audit)
        return;
    const auto &actor = m_report.auditRecord["rehearsal"]["actor"];
    Json object = Json::object();
    object["kind"] = "intent";
    object["id"] = toJson(m_report.intent.id);
    object["name"] = toJson(m_report.intent.name);
    Json members = {{"phase", "ended"},           {"outcome", outcomeOf(m_report)},
                    {"op", toJson(m_report.op)},  {"actor", actor},
                    {"origin", toJson(m_origin)}, {"object", std::move(object)}};
    if (m_report.error)
        members["code"] = toJson(m_report.error->code);
    if (!m_report.accepted.isEmpty())
        members["reason"] = toJson(m_report.accepted.first().reason.left(300));
    const auto written = m_world.audit->appendRecord(QStringLiteral("intent.put"),
                                                     m_report.auditRecord, std::move(members));
    if (written) {
        m_report.auditRecord = *written;
        m_report.audited = true;
        if (m_report.isSaved())
            note(QStringLiteral("audited"));
    } else {
        warn(tr("This update is not audited. %1").arg(written.error().message));
    }
}

void IntentUpdate::notify()
{
    if (!m_report.isSaved() || !m_world.webhook || !m_target.webhook) {
        conclude();
        return;
    }
    m_report.webhookDelivered = false;
    if (!enter(Stage::Notify))
        return;
    m_pending = m_world.webhook->send(
        m_target.webhook->url, webhookBody(m_report, m_world.clock.now()),
        [this](const Result<> &sent) { notified(sent); }, m_report.op);
}

void IntentUpdate::notified(const Result<> &sent)
{
    m_report.webhookDelivered = bool(sent);
    if (!sent)
        warn(tr("The change is saved, but its webhook was not delivered. %1")
                 .arg(sent.error().message));
    conclude();
}

// The ways out.

void IntentUpdate::cancel()
{
    if (m_isConcluded)
        return;
    const auto cancelled = [](const QString &message) {
        return Error{Error::Kind::Cancelled, message, 0, {}};
    };
    switch (m_stage) {
    case Stage::Ready:
        leaveOut(tr("Cancelled. Nothing was sent."));
        return;
    case Stage::Validate:
    case Stage::Read:
        end(UpdateState::Refused, cancelled(tr("Cancelled. Nothing was changed on the server.")));
        return;
    case Stage::Save:
        if (m_report.attempts > 0) {
            note(QStringLiteral("unknown"));
            end(UpdateState::Unknown,
                cancelled(tr("Cancelled. It is not known whether intent %1 was saved.")
                              .arg(displayText(m_report.intent.name, 300))));
        } else {
            note(QStringLiteral("cancelled"));
            end(UpdateState::Refused,
                cancelled(tr("Cancelled. Nothing was changed on the server.")));
        }
        return;
    case Stage::Train:
        trained({TrainingOutcome::State::NotStarted,
                 {},
                 cancelled(tr("Cancelled. The intent is saved, but the model was not retrained.")),
                 {}});
        return;
    case Stage::Notify:
        warn(tr("Stopped before the webhook was delivered."));
        conclude();
        return;
    case Stage::Audit:
    case Stage::Done:
        return;
    }
}

void IntentUpdate::leaveOut(const QString &why)
{
    if (m_stage != Stage::Ready)
        return;
    m_isAudited = true; // nothing was begun that a record could tell of
    m_report.error = Error{Error::Kind::Cancelled, why, 0, {}};
    conclude();
}

void IntentUpdate::conclude()
{
    if (std::exchange(m_isConcluded, true))
        return;
    m_pending.reset();
    if (m_report.isSaved() && (m_report.audited || !m_world.audit))
        note(QStringLiteral("closed"));
    m_stage = Stage::Done;
    const QPointer<IntentUpdate> self(this);
    Q_EMIT stageEntered(m_stage);
    if (self)
        Q_EMIT finished(m_report);
}

// Small parts.

bool IntentUpdate::enter(Stage stage)
{
    const QPointer<IntentUpdate> self(this);
    m_stage = stage;
    say({});
    if (self && !m_isConcluded)
        Q_EMIT stageEntered(stage);
    return self && !m_isConcluded && m_stage == stage; // a slot may have cancelled or deleted us
}

void IntentUpdate::say(const QString &text)
{
    if (std::exchange(m_said, text) != text)
        Q_EMIT waiting(text);
}

Error IntentUpdate::changedMeanwhile(const QString &why) const
{
    Subject subject;
    subject.phase = Phase::I3;
    subject.url = QUrl(m_target.baseUrl);
    subject.intent = m_report.intent.id;
    subject.intentName = m_report.intent.name;
    return {Error::Kind::Conflict,
            tr("Could not %1.").arg(displayText(doText(subject), 300)) + u' ' + why + u' '
                + nextText(subject, Reaction::Conflict, 0),
            0, QStringLiteral("I3-H18")};
}

Result<> IntentUpdate::record(const QString &state)
{
    if (!m_world.journal || !m_isJournaled)
        return {};
    JournalEntry entry;
    entry.op = m_spec.op;
    entry.kind = QStringLiteral("put");
    entry.state = state;
    entry.origin = m_origin;
    entry.bodyHash = QString::fromLatin1(
        QCryptographicHash::hash(writeCompact(toJson(m_report.intent)), QCryptographicHash::Sha256)
            .toHex());
    entry.document = m_report.intent.id;
    return m_world.journal->record(entry);
}

void IntentUpdate::note(const QString &state)
{
    if (const auto written = record(state); !written)
        warn(tr("The job journal could not be written. %1").arg(written.error().message));
}

void IntentUpdate::remember(const Intent &intent)
{
    if (!m_published)
        return;
    if (const auto kept = m_published->remember(m_origin, intent); !kept)
        warn(tr("What the server holds now could not be remembered. %1").arg(kept.error().message));
}

} // namespace Rehearsal
