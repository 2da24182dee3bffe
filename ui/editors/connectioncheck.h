// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "ui/runservice.h"

#include <QList>
#include <QObject>

namespace Rehearsal {

/// One finding of "Test connection".
struct ConnectionLine
{
    enum class State { Idle, Asking, Good, Warning, Bad, NotReached };

    State state = State::Idle;
    QString text = {};   ///< plain text
    QString advice = {}; ///< what one can do about it

    friend bool operator==(const ConnectionLine &, const ConnectionLine &) = default;
};

/// What a server has, to be offered while typing. Empty where it does not tell.
struct ConnectionOffers
{
    QList<Bot> bots = {};
    QList<BotVersion> versions = {};
    QList<Environment> environments = {};

    friend bool operator==(const ConnectionOffers &, const ConnectionOffers &) = default;
};

/// Signs in to a target, checks version and environment and looks what the server offers beside the
/// core. Nothing is run. Deleting it lets go of whatever is under way.
class ConnectionCheck final : public QObject
{
    Q_OBJECT
public:
    enum Part { SignIn, Version, Environment, Extras };
    static constexpr int partCount = 4;

    /// `service` outlives it.
    explicit ConnectionCheck(RunService &service, QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start(const Target &target);
    /// Says of what was not reached that it was not.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_step != Step::Idle; }
    [[nodiscard]] const ConnectionLine &line(Part part) const { return m_lines[part]; }
    [[nodiscard]] const ConnectionOffers &offers() const { return m_offers; }

Q_SIGNALS:
    void changed();
    void finished();
    void secretMissing();

private:
    enum class Step { Idle, Open, Authenticate, CheckTarget, Bots, Versions, Environments };

    void advance();
    void opened(const Result<std::shared_ptr<RunSession>> &session);
    void authenticated(const Result<> &answer);
    void checked(const Result<TargetCheck> &answer);
    void conclude();
    void say(Part part, ConnectionLine::State state, const QString &text,
             const QString &advice = {});
    void fail(Part part, const Error &error);
    void asking(Part part);
    [[nodiscard]] Backend &backend() const { return m_session->world().backend; }

    RunService &m_service;
    Step m_step = Step::Idle;
    ConnectionLine m_lines[partCount];
    ConnectionOffers m_offers;
    bool m_listsBots = false;
    bool m_listsEnvironments = false;
    Target m_target;
    std::shared_ptr<RunSession> m_session; ///< outlives what it answers
    Pending m_pending;
};

} // namespace Rehearsal
