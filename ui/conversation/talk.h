// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/work/simulationrun.h"
#include "ui/runservice.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Rehearsal {

/// One message of a talk and what came of it.
struct TalkTurn
{
    QString says = {};
    std::optional<Step> step = {}; ///< as it was when the message was sent; empty until then
    std::optional<QString> laterReply = {}; ///< the newest reply, where it is another one

    friend bool operator==(const TalkTurn &, const TalkTurn &) = default;
};

/// A conversation with the bot, message by message. The service knows only simulations of a whole list
/// of inputs, so each message runs all of them again and only the last step is news; where the bot says
/// something else to an earlier message than it did before, the turn keeps both. Each of these runs is
/// audited like any other.
class Talk : public QObject
{
    Q_OBJECT
public:
    enum class State { Ready, Waiting, Failed };

    explicit Talk(RunService &service, QObject *parent = nullptr);
    ~Talk() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isEmpty() const { return m_turns.isEmpty(); }
    [[nodiscard]] const QList<TalkTurn> &turns() const { return m_turns; }
    [[nodiscard]] QString targetName() const { return m_target.name; }
    /// In state Failed; what was said stays and is said again by retry() or with the next message.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// "waiting 4 s (rate limit)", or empty.
    [[nodiscard]] QString waitingFor() const { return m_waitingFor; }
    /// What the conversation starts with; from the next message on.
    [[nodiscard]] const std::optional<Json> &context() const { return m_context; }
    void setContext(const std::optional<Json> &context);

    /// Does nothing while it waits.
    void say(const Target &target, const QString &text);
    void retry();
    /// Gives up waiting: state Failed, kind Cancelled.
    void stop();
    /// Forgets all turns; the context stays.
    void startOver();

    /// The turns that were answered as a test: what was said, the intents found, the context.
    [[nodiscard]] ConversationTest recorded(const QString &name) const;
    /// What the talk gave as the newest run of such a test.
    [[nodiscard]] RunReport reportFor(const ConversationTest &test, const QString &path) const;

Q_SIGNALS:
    void changed();
    void secretNeeded(const QString &targetName);

private:
    void begin();
    void run();
    void concluded(const RunReport &report);
    void fail(const Error &error);

    RunService &m_service;
    Target m_target;
    std::optional<Json> m_context;
    QList<TalkTurn> m_turns;
    State m_state = State::Ready;
    Error m_error;
    QString m_waitingFor;
    RunReport m_report;                    ///< the newest that has all steps
    std::shared_ptr<RunSession> m_session; ///< for m_openFor, kept from message to message
    Target m_openFor;
    std::unique_ptr<SimulationRun> m_run;
    Pending m_opening;
};

} // namespace Rehearsal
