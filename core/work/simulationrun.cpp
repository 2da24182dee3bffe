// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/simulationrun.h"

#include "core/backend/address.h"
#include "core/base/log.h"
#include "core/rules/assess.h"
#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/work/webhook.h"

#include <QCryptographicHash>
#include <QPointer>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace std::chrono_literals;

namespace Rehearsal {

namespace {

/// How long a cancelled run stays for the answer to its DELETE, so that a program that ends right
/// after it has sent it.
constexpr auto cancelGrace = 750ms;

/// Asks the server to cancel a job. The request has no owner: its maker frees it, at the latest when it
/// goes itself, so that the run that asked may go at once.
void askToCancel(Backend &backend, const QString &simulationId, std::function<void(bool)> then)
{
    const auto request = std::make_shared<QPointer<Operation>>();
    Pending sent =
        backend.cancel(simulationId, [request, then = std::move(then)](const Result<> &answer) {
            if (*request)
                (*request)->deleteLater();
            if (then)
                then(bool(answer));
        });
    *request = sent.release();
}

} // namespace

template <typename F>
auto SimulationRun::orFail(F onSuccess)
{
    return [this, onSuccess = std::move(onSuccess)](const auto &result) {
        if (result)
            onSuccess(*result);
        else
            fail(result.error());
    };
}

SimulationRun::SimulationRun(RunSpec spec, Target target, RunWorld world, RunPolicy policy,
                             QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_target(std::move(target))
    , m_world(std::move(world))
    , m_policy(policy)
    , m_schedule({policy.pollInterval, policy.maxWait, policy.jitter})
    , m_origin(originText(m_target.baseUrl))
{ }

SimulationRun::~SimulationRun()
{
    if (m_stage == Stage::Ready || std::exchange(m_concluded, true))
        return;
    if (!m_report) {
        if (!m_cancelling)
            stopOnServer({});
        m_report = cancelledReport();
        complete(*m_report);
    }
    audit();
}

// The steps, in reading order.

void SimulationRun::start()
{
    if (m_stage != Stage::Ready || m_concluded)
        return;
    m_startedAt = m_world.clock.now();
    m_started = m_world.clock.elapsed();
    authenticate();
}

void SimulationRun::authenticate()
{
    if (enter(Stage::Authenticate))
        m_pending = m_world.backend.authenticate(orFail([this](const auto &) { validate(); }));
}

void SimulationRun::validate()
{
    if (!enter(Stage::Validate))
        return;
    SharedTargetCheck *shared = m_world.targetCheck;
    if (shared && shared->good
        && m_world.clock.elapsed() - shared->at < SharedTargetCheck::lifetime) {
        m_warnings += shared->good->warnings;
        submit();
        return;
    }
    m_pending =
        m_world.backend.checkTarget(notice(), orFail([this, shared](const TargetCheck &check) {
                                        if (shared)
                                            *shared = {check, m_world.clock.elapsed()};
                                        m_warnings += check.warnings;
                                        submit();
                                    }));
}

void SimulationRun::submit()
{
    if (!enter(Stage::Submit))
        return;
    if (!m_world.journal) {
        send();
        return;
    }
    m_contentHash = QString::fromLatin1(
        QCryptographicHash::hash(writeCompact(toJson(m_spec.test)), QCryptographicHash::Sha256)
            .toHex());
    // Nothing goes out that a restart could not tell of.
    if (const auto prepared = record(QStringLiteral("prepared")); !prepared) {
        fail(prepared.error());
        return;
    }
    if (const auto written = record(QStringLiteral("sent")); !written) {
        fail(written.error());
        return;
    }
    m_pending = m_world.journal->whenDurable([this](const Result<> &durable) {
        if (durable) {
            send();
            return;
        }
        note(QStringLiteral("refused"));
        fail(durable.error());
    });
}

void SimulationRun::send()
{
    const auto aboutToSend = [this] {
        ++m_posts;
        m_sent = m_world.clock.elapsed();
    };
    m_pending =
        m_world.backend.submit(m_spec, aboutToSend, notice(),
                               [this](const Result<Submitted> &answer) { submitted(answer); });
}

void SimulationRun::submitted(const Result<Submitted> &answer)
{
    if (!answer && answer.error().kind == Error::Kind::OutcomeUnknown) {
        outcomeUnknown(answer.error());
        return;
    }
    if (!answer) {
        note(QStringLiteral("refused"));
        fail(answer.error());
        return;
    }
    const auto now = m_world.clock.elapsed();
    m_simulationId = answer->id;
    m_posts = std::max(m_posts, answer->attempts);
    note(QStringLiteral("accepted"));
    m_schedule.accepted(m_simulationId, now);
    m_deadline =
        m_world.clock.after(m_policy.timeout - (now - m_sent), [this] { deadlinePassed(); });
    if (enter(Stage::Poll))
        poll();
}

void SimulationRun::outcomeUnknown(const Error &error)
{
    note(QStringLiteral("unknown"));
    if (m_policy.onUnknown != RunPolicy::OnUnknown::Resend || std::exchange(m_resent, true)) {
        fail(error);
        return;
    }
    warn(tr("The outcome of the first submit is unknown; it was sent again with the same key. "
            "The simulation may have run twice."));
    note(QStringLiteral("sent"));
    send();
}

void SimulationRun::poll()
{
    m_pending = m_world.backend.fetch(m_simulationId, [this](const Result<Snapshot> &answer) {
        if (answer)
            snapshotArrived(*answer);
        else
            pollFailed(answer.error());
    });
}

void SimulationRun::snapshotArrived(const Snapshot &snapshot)
{
    if (snapshot.isFinal()) {
        m_terminal = true;
        note(QStringLiteral("terminal"));
        analyse(assess(m_spec, m_target, snapshot));
        return;
    }
    if (snapshot.unknownStatus && !std::exchange(m_unknownStatusSeen, true)) {
        warn(tr("The server reported the unknown status “%1” of simulation %2.")
                 .arg(snapshot.status, m_simulationId));
    }
    pollAfter(m_schedule.afterRunning(m_world.clock.elapsed(),
                                      m_world.backend.retryAfter(m_simulationId)));
}

void SimulationRun::pollFailed(const Error &error)
{
    const auto wait = m_schedule.afterFailure(error, m_world.clock.elapsed(),
                                              m_world.backend.retryAfter(m_simulationId));
    if (!wait) {
        fail(wait.error());
        return;
    }
    const double tenths = std::round(static_cast<double>(wait->count()) / 100);
    const QString length = QString::number(tenths / 10);
    qCDebug(logRun, "poll failed: %s", qUtf8Printable(error.code));
    const QPointer<SimulationRun> self(this);
    if (error.kind == Error::Kind::RateLimited)
        say(tr("waiting %1 s (rate limit)").arg(length));
    else if (error.kind != Error::Kind::NotFound)
        say(tr("waiting %1 s (no usable answer)").arg(length));
    if (self && !m_concluded && !m_cancelling)
        pollAfter(*wait);
}

void SimulationRun::pollAfter(std::chrono::milliseconds wait)
{
    m_pending = m_world.clock.after(wait, [this] {
        const QPointer<SimulationRun> self(this);
        say({});
        if (self && !m_concluded && !m_cancelling)
            poll();
    });
}

void SimulationRun::deadlinePassed()
{
    const auto minutes = static_cast<double>(m_policy.timeout.count()) / 60'000;
    fail({Error::Kind::Timeout,
          tr("Simulation %1 is still running after %2 min. Following stopped; it may go on running "
             "on "
             "the server.")
              .arg(m_simulationId, QString::number(minutes, 'g', 3)),
          0, QStringLiteral("S5-C2")});
}

void SimulationRun::analyse(RunReport report)
{
    if (m_report)
        return;
    m_pending.reset();
    m_deadline.reset();
    complete(report);
    m_report = std::move(report);
    if (!enter(Stage::Audit))
        return;
    prepareWebhook();
    audit();
    notify();
}

/// Before the audit record: whoever finds the record in the log finds the message in the outbox.
void SimulationRun::prepareWebhook()
{
    if (!m_terminal || !m_world.webhook || !m_target.webhook)
        return;
    const Result<> kept =
        m_world.webhook->prepare(m_target.webhook->url, webhookBody(*m_report, m_world.clock.now()),
                                 m_spec.key);
    if (!kept)
        qCWarning(logRun, "%s", qUtf8Printable(kept.error().message));
}

void SimulationRun::audit()
{
    if (std::exchange(m_audited, true))
        return;
    RunReport &report = *m_report;
    report.auditRecord = auditRecord(report, m_world.actor, m_world.clock.now());
    if (!m_world.audit)
        return;
    if (auto written = m_world.audit->appendRun(report.auditRecord)) {
        report.auditRecord = *std::move(written);
        report.audited = true;
    } else {
        // A verdict is never thrown away.
        warn(tr("This run is not audited. %1").arg(written.error().message));
    }
    if (m_terminal && report.audited)
        note(QStringLiteral("audited"));
}

void SimulationRun::notify()
{
    if (!m_terminal || !m_world.webhook || !m_target.webhook) {
        close();
        conclude();
        return;
    }
    m_report->webhookDelivered = false;
    if (!enter(Stage::Notify))
        return;
    m_pending =
        m_world.webhook->send(m_target.webhook->url, webhookBody(*m_report, m_world.clock.now()),
                              [this](const Result<> &sent) { notified(sent); }, m_spec.key);
}

void SimulationRun::notified(const Result<> &sent)
{
    m_report->webhookDelivered = bool(sent);
    if (sent) {
        note(QStringLiteral("notified"));
        close();
    } else {
        warn(tr("The result is complete, but its webhook was not delivered. %1")
                 .arg(sent.error().message));
        // What is in the outbox is no longer the journal's business.
        const bool isKept = sent.error().code != u"S9-O03"
            && (sent.error().kind != Error::Kind::Configuration
                || sent.error().code == u"S9-O04");
        if (isKept)
            close();
    }
    conclude();
}

// The ways out.

void SimulationRun::cancel()
{
    if (m_concluded || std::exchange(m_cancelling, true))
        return;
    if (m_stage == Stage::Ready) {
        m_audited = true; // nothing was begun that a record could tell of
        m_report = cancelledReport();
        complete(*m_report);
        conclude();
    } else if (m_report) {
        if (m_stage == Stage::Notify)
            warn(tr("The run was stopped before its webhook was delivered."));
        conclude();
    } else if (m_simulationId.isEmpty()) {
        stopOnServer({});
        analyse(cancelledReport());
    } else {
        m_deadline.reset();
        m_pending = m_world.clock.after(cancelGrace, [this] { analyse(cancelledReport()); });
        stopOnServer([self = QPointer(this)](bool heard) {
            if (!self || self->m_concluded)
                return;
            self->m_stopHeard = heard;
            self->analyse(self->cancelledReport());
        });
    }
}

void SimulationRun::stopOnServer(std::function<void(bool)> then)
{
    if (!m_simulationId.isEmpty()) {
        note(QStringLiteral("cancelled"));
        askToCancel(m_world.backend, m_simulationId, std::move(then));
    } else if (m_posts > 0) {
        note(QStringLiteral("unknown"));
    } else if (m_stage == Stage::Submit) {
        note(QStringLiteral("cancelled"));
    }
}

void SimulationRun::fail(const Error &error) { analyse(unfinished(m_spec, m_target, error)); }

void SimulationRun::conclude()
{
    if (std::exchange(m_concluded, true))
        return;
    m_pending.reset();
    m_deadline.reset();
    audit();
    const QPointer<SimulationRun> self(this);
    say({});
    if (!self)
        return;
    const RunReport report = *m_report;
    m_stage = Stage::Done;
    Q_EMIT stageEntered(m_stage);
    if (self)
        Q_EMIT finished(report);
}

// Small parts.

bool SimulationRun::enter(Stage stage)
{
    const QPointer<SimulationRun> self(this);
    m_stage = stage;
    say({});
    if (self && !m_concluded)
        Q_EMIT stageEntered(stage);
    // A slot may have cancelled or deleted this run.
    return self && !m_concluded && (!m_cancelling || m_report);
}

Backend::Notice SimulationRun::notice()
{
    return [this](const QString &text) { say(text); };
}

void SimulationRun::say(const QString &text)
{
    if (std::exchange(m_said, text) != text)
        Q_EMIT waiting(text);
}

void SimulationRun::warn(const QString &text)
{
    (m_report ? m_report->warnings : m_warnings) += text;
}

void SimulationRun::close()
{
    // An entry whose record is missing stays open: a later start can still write it.
    if (m_terminal && (m_report->audited || !m_world.audit))
        note(QStringLiteral("closed"));
}

Result<> SimulationRun::record(const QString &state)
{
    if (!m_world.journal)
        return {};
    JournalEntry entry;
    entry.op = m_spec.key;
    entry.state = state;
    entry.origin = m_origin;
    entry.job = m_simulationId;
    entry.bodyHash = m_contentHash;
    entry.document = m_spec.test.id;
    return m_world.journal->record(entry);
}

void SimulationRun::note(const QString &state)
{
    if (const auto written = record(state); !written)
        warn(tr("The job journal could not be written. %1").arg(written.error().message));
}

RunReport SimulationRun::cancelledReport() const
{
    const auto message = [this] {
        if (m_simulationId.isEmpty() && m_posts == 0)
            return tr("Cancelled. Nothing was started.");
        if (m_simulationId.isEmpty())
            return tr("Cancelled. It is not known whether the simulation was started.");
        if (m_stopHeard)
            return tr("Cancelled. The server was told to stop the simulation.");
        return tr("Cancelled. The simulation may still be running on the server.");
    };
    RunReport report = unfinished(m_spec, m_target, {Error::Kind::Cancelled, message(), 0, {}});
    report.verdict = Verdict::NotRun;
    return report;
}

void SimulationRun::complete(RunReport &report) const
{
    if (report.simulationId.isEmpty())
        report.simulationId = m_simulationId;
    report.warnings = m_warnings + report.warnings;
    report.attempts = m_posts;
    report.startedAt = m_startedAt.isValid() ? m_startedAt : m_world.clock.now();
    report.finishedAt = m_world.clock.now();
    report.took = m_startedAt.isValid() ? m_world.clock.elapsed() - m_started : 0ms;
}

} // namespace Rehearsal
