// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/sandboxcontrol.h"

#include "app/composition.h"

namespace Rehearsal {

namespace {

Result<QList<Sandbox::Fault>> parsed(const QStringList &texts)
{
    QList<Sandbox::Fault> faults;
    for (const QString &text : texts) {
        const auto fault = Sandbox::parseFault(text);
        if (!fault)
            return fault.error();
        faults.append(*fault);
    }
    return faults;
}

} // namespace

EmbeddedSandbox::EmbeddedSandbox(Clock &clock, QObject *parent)
    : SandboxControl(parent)
    , m_clock(clock)
{ }

EmbeddedSandbox::~EmbeddedSandbox() = default;

void EmbeddedSandbox::serve(const Workspace &workspace)
{
    Sandbox::SandboxOptions options;
    options.utteranceLimit = workspace.info.utterancesPerIntent;
    if (auto faults = parsed(m_faults))
        options.faults = *std::move(faults);
    m_world = workspace.world;
    m_server = sandboxFor(workspace, options, m_clock);
    connect(m_server.get(), &Sandbox::SandboxServer::served, this, &SandboxControl::served);
    connect(m_server.get(), &Sandbox::SandboxServer::trained, this,
            [this] { enter(State::Ready); });
    if (const auto listening = m_server->listen(); !listening) {
        m_problem = listening.error().message;
        enter(State::Failed);
        return;
    }
    m_problem.clear();
    enter(m_server->isTrained() ? State::Ready : State::Training);
}

QUrl EmbeddedSandbox::url() const
{
    const bool serving = m_state == State::Training || m_state == State::Ready;
    return serving ? m_server->url() : QUrl();
}

QList<SandboxControl::FaultChoice> EmbeddedSandbox::choices() const
{
    QList<FaultChoice> choices;
    for (const Sandbox::FaultDescription &fault : Sandbox::faultDescriptions())
        choices.append({fault.name, fault.text});
    return choices;
}

Result<> EmbeddedSandbox::setFaults(const QStringList &faults)
{
    const auto list = parsed(faults);
    if (!list)
        return list.error();
    m_faults = faults;
    if (m_server)
        m_server->setFaults(*list);
    Q_EMIT faultsChanged();
    return {};
}

void EmbeddedSandbox::reset()
{
    if (!m_server)
        return;
    m_server->reset();
    enter(m_server->isTrained() ? State::Ready : State::Training);
}

void EmbeddedSandbox::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace Rehearsal
