// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conversation/talk.h"

#include "core/rules/assess.h"
#include "core/rules/metrics.h"

#include <QUuid>

namespace Rehearsal {

Talk::Talk(RunService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

Talk::~Talk() = default;

void Talk::setContext(const std::optional<Json> &context)
{
    m_context = context && context->empty() ? std::nullopt : context;
    Q_EMIT changed();
}

void Talk::say(const Target &target, const QString &text)
{
    if (m_state == State::Waiting)
        return;
    m_target = target;
    m_turns.append(TalkTurn{text, {}, {}});
    begin();
}

void Talk::retry()
{
    if (m_state == State::Failed)
        begin();
}

void Talk::stop()
{
    if (m_state != State::Waiting)
        return;
    m_opening.reset();
    // Letting go cancels without a word; the server's job is asked to end first.
    if (m_run)
        m_run->cancel();
    else
        fail(Error{Error::Kind::Cancelled, tr("Stopped."), 0, {}});
}

void Talk::startOver()
{
    m_opening.reset();
    m_run.reset();
    m_turns.clear();
    m_report = {};
    m_state = State::Ready;
    m_waitingFor.clear();
    Q_EMIT changed();
}

void Talk::begin()
{
    m_state = State::Waiting;
    m_waitingFor.clear();
    m_run.reset();
    Q_EMIT changed();
    if (m_session && m_openFor == m_target) {
        run();
        return;
    }
    m_session.reset();
    m_opening = m_service.open(m_target, [this](const auto &opened) {
        if (opened) {
            m_session = *opened;
            m_openFor = m_target;
            run();
            return;
        }
        const bool secretMissing = opened.error().code == RunService::secretMissing;
        fail(opened.error());
        if (secretMissing)
            Q_EMIT secretNeeded(m_target.name);
    });
}

void Talk::run()
{
    RunSpec spec;
    spec.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    spec.test.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    spec.test.name = tr("Conversation");
    spec.test.context = m_context;
    for (const TalkTurn &turn : std::as_const(m_turns))
        spec.test.turns.append(Turn{turn.says, {}, {}, {}});
    m_run = std::make_unique<SimulationRun>(spec, m_session->target(), m_session->world(),
                                            m_session->policy());
    connect(m_run.get(), &SimulationRun::waiting, this, [this](const QString &text) {
        m_waitingFor = text;
        Q_EMIT changed();
    });
    connect(m_run.get(), &SimulationRun::finished, this, &Talk::concluded);
    m_run->start();
}

void Talk::concluded(const RunReport &report)
{
    m_run.release()->deleteLater(); // we are inside its signal
    if (report.error) {
        // What went wrong may lie in what was opened: a secret, a sandbox that is gone.
        m_session.reset();
        fail(report.verdict == Verdict::NotRun
                 ? Error{Error::Kind::Cancelled, tr("Stopped."), 0, {}}
                 : *report.error);
        return;
    }
    const auto steps = firstSteps(report.steps);
    for (int turn = 0; turn < m_turns.size(); ++turn) {
        const Step *step = steps.value(turn);
        if (!step) {
            fail(Error{
                Error::Kind::Protocol, tr("The answer lacks a step for this message."), 0, {}});
            return;
        }
        TalkTurn &shown = m_turns[turn];
        if (!shown.step)
            shown.step = *step;
        else if (step->reply != shown.step->reply)
            shown.laterReply = step->reply.value_or(QString());
        else
            shown.laterReply.reset();
    }
    m_report = report;
    m_state = State::Ready;
    m_waitingFor.clear();
    Q_EMIT changed();
}

void Talk::fail(const Error &error)
{
    m_state = State::Failed;
    m_error = error;
    m_waitingFor.clear();
    Q_EMIT changed();
}

ConversationTest Talk::recorded(const QString &name) const
{
    ConversationTest test;
    test.name = name;
    test.context = m_context;
    for (const TalkTurn &said : m_turns) {
        if (!said.step)
            break;
        Turn turn{said.says, {}, {}, {}};
        if (!said.step->intent.isEmpty() && !said.step->outOfScope) {
            turn.expects = Expectation();
            turn.expects->intent = said.step->intent;
        }
        test.turns.append(turn);
    }
    return test;
}

RunReport Talk::reportFor(const ConversationTest &test, const QString &path) const
{
    RunSpec spec = m_report.spec;
    spec.test = test;
    spec.path = path;
    Snapshot snapshot;
    snapshot.id = m_report.simulationId;
    snapshot.state = Snapshot::State::Completed;
    snapshot.environmentId = m_report.environmentId;
    snapshot.versionId = m_report.versionId;
    snapshot.durationMs = m_report.metrics.durationMs;
    snapshot.rawSteps = m_report.rawSteps;
    // What was seen while talking; a bot that varies has said other things since.
    for (int turn = 0; turn < test.turns.size() && turn < m_turns.size(); ++turn) {
        if (m_turns[turn].step)
            snapshot.steps.append(*m_turns[turn].step);
    }
    RunReport report = assess(spec, m_report.target, snapshot);
    report.startedAt = m_report.startedAt;
    report.finishedAt = m_report.finishedAt;
    report.took = m_report.took;
    report.attempts = m_report.attempts;
    report.audited = m_report.audited;
    report.auditRecord = m_report.auditRecord;
    return report;
}

} // namespace Rehearsal
