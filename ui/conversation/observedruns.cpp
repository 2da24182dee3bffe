// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conversation/observedruns.h"

namespace Rehearsal {

ObservedRuns::ObservedRuns(RunService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

ObservedRuns::~ObservedRuns() = default;

void ObservedRuns::start(const ConversationTest &test, const QString &path, const Target &target,
                         int times)
{
    if (m_running)
        return;
    m_suite.reset();
    m_session.reset();
    m_observed.clear();
    m_error.reset();
    m_total = times;
    m_ended = 0;
    m_running = true;
    Issues issues;
    ConversationTest plain = expanded(test, -1, issues);
    plain.skip.reset();
    plain.repeat.reset();
    plain.data.reset();
    const QList<RunSpec> specs = runSpecs(plain, path, times);
    Q_EMIT progressed();
    m_opening = m_service.open(target, [this, specs](const auto &opened) {
        if (!opened) {
            m_error = opened.error();
            conclude();
            return;
        }
        m_session = *opened;
        SuitePolicy policy;
        policy.run = m_session->policy();
        m_suite =
            std::make_unique<SuiteRun>(specs, m_session->target(), m_session->world(), policy);
        connect(m_suite.get(), &SuiteRun::runFinished, this, [this](int, const RunReport &report) {
            if (report.verdict != Verdict::NotRun)
                ++m_ended;
            if (!report.error)
                m_observed.append(report.steps);
            else if (!m_error && report.error->kind != Error::Kind::Cancelled)
                m_error = report.error;
            Q_EMIT progressed();
        });
        connect(m_suite.get(), &SuiteRun::finished, this, &ObservedRuns::conclude);
        m_suite->start();
    });
}

void ObservedRuns::stop()
{
    if (!m_running)
        return;
    m_opening.reset();
    if (m_suite)
        m_suite->cancel();
    else
        conclude();
}

/// The suite stays until the next start: we may be inside its signal.
void ObservedRuns::conclude()
{
    m_running = false;
    Q_EMIT finished();
}

} // namespace Rehearsal
