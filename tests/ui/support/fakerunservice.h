// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/store/runhistory.h"
#include "tests/support/fakebackend.h"
#include "ui/runservice.h"

#include <QTemporaryDir>

namespace Rehearsal {

class FakeSandbox final : public SandboxControl
{
public:
    using SandboxControl::SandboxControl;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QUrl url() const override
    {
        return QUrl(QStringLiteral("http://127.0.0.1:4711"));
    }
    [[nodiscard]] QString problem() const override { return {}; }
    [[nodiscard]] QList<FaultChoice> choices() const override { return {}; }
    [[nodiscard]] QStringList faults() const override { return {}; }
    [[nodiscard]] Result<> setFaults(const QStringList &) override { return {}; }
    void reset() override { }
    void setState(State state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

private:
    State m_state = State::Off;
};

/// Runs on a scripted backend; the history is a real one in a folder of its own.
class FakeRunService final : public RunService
{
public:
    FakeRunService()
        : backend(clock)
        , m_history(m_state.path())
    {
        (void)m_history.open();
        backend.jobDuration = std::chrono::milliseconds(20);
    }

    void setWorkspace(const Workspace &) override
    {
        m_sandbox.setState(SandboxControl::State::Ready);
    }
    [[nodiscard]] Pending open(const Target &target,
                               Answer<std::shared_ptr<RunSession>> answer) override
    {
        return clock.after(std::chrono::milliseconds(0), [this, target, answer] {
            if (secretWanted)
                answer(Error{Error::Kind::Configuration, QStringLiteral("no secret"), 0,
                             secretMissing});
            else
                answer(std::shared_ptr<RunSession>(std::make_shared<Session>(*this, target)));
        });
    }
    [[nodiscard]] Pending setSecret(const QString &, const Secret &secret, bool,
                                    Answer<> answer) override
    {
        secretWanted = secret.isEmpty();
        return clock.after(std::chrono::milliseconds(0), [answer] { answer({}); });
    }
    [[nodiscard]] Result<> record(const QString &event, Json members) override
    {
        recorded.append({event, members});
        return {};
    }
    [[nodiscard]] SandboxControl &sandbox() override { return m_sandbox; }
    [[nodiscard]] QString stateFolder() const override
    {
        return stateElsewhere.isEmpty() ? m_state.path() : stateElsewhere;
    }
    [[nodiscard]] RunHistory *history() override { return &m_history; }

    SystemClock clock;
    FakeBackend backend;
    bool secretWanted = false;
    QString stateElsewhere = {}; ///< the state folder of another service
    QList<std::pair<QString, Json>> recorded; ///< what went to the audit log

private:
    class Session final : public RunSession
    {
    public:
        Session(FakeRunService &service, Target target)
            : m_service(service)
            , m_target(std::move(target))
        { }
        [[nodiscard]] const Target &target() const override { return m_target; }
        [[nodiscard]] RunWorld world() override
        {
            return {m_service.backend, m_service.clock, nullptr, nullptr, nullptr, {}};
        }
        [[nodiscard]] RunPolicy policy() const override
        {
            RunPolicy policy;
            policy.jitter = false;
            return policy;
        }

    private:
        FakeRunService &m_service;
        Target m_target;
    };

    QTemporaryDir m_state;
    FakeSandbox m_sandbox;
    RunHistory m_history;
};

} // namespace Rehearsal
