// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "core/backend/cognigyv1/requests.h"
#include "core/backend/exchange.h"
#include "core/backend/tokencache.h"
#include "core/backend/wire.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Rehearsal {

struct BackendOptions
{
    int jobs = 4; ///< simulations at once: more than 6 open more connections
    std::chrono::milliseconds maxWait{300'000}; ///< the longest Retry-After that is waited for
    std::chrono::milliseconds deadline{0}; ///< of every attempt; 0: by phase (reliability.md 4.6)
    ExchangeOptions exchange = {};
    quint64 seed = 0;    ///< of the random part of waits; 0: from the system
    QString caFile = {}; ///< PEM with further authorities, absolute; "" without
};

/// The v1 dialect of Cognigy.AI: pure requests, a waiting exchange, pure replies.
///
/// Errors carry the codes of reliability.md 6 ("S4-T12"); optional operations use the phases E1 to E5
/// of fault.h. An answer to fetch() or trainingJob() of kind Network, Timeout, Server or RateLimited
/// means: poll again, every other kind ends the following. A third unusable answer in a row is no
/// longer transient.
class CognigyV1Backend : public QObject, public Backend
{
    Q_OBJECT
public:
    CognigyV1Backend(Target target, SignIn signIn, Clock &clock, BackendOptions options = {},
                     QObject *parent = nullptr);
    ~CognigyV1Backend() override;

    [[nodiscard]] Capabilities capabilities() const override { return m_capabilities; }
    [[nodiscard]] Pending authenticate(Answer<> answer) override;
    [[nodiscard]] Pending checkTarget(Notice notice, Answer<TargetCheck> answer) override;
    [[nodiscard]] Pending submit(const RunSpec &spec, std::function<void()> aboutToSend,
                                 Notice notice, Answer<Submitted> answer) override;
    [[nodiscard]] Pending fetch(const QString &simulationId, Answer<Snapshot> answer) override;
    [[nodiscard]] Pending cancel(const QString &simulationId, Answer<> answer) override;
    [[nodiscard]] Pending listBots(Answer<QList<Bot>> answer) override;
    [[nodiscard]] Pending listVersions(Answer<QList<BotVersion>> answer) override;
    [[nodiscard]] Pending listEnvironments(Answer<QList<Environment>> answer) override;
    [[nodiscard]] Pending listIntents(Answer<QList<ServerIntent>> answer) override;
    [[nodiscard]] Pending readIntent(const QString &id, Answer<ServerIntent> answer) override;
    [[nodiscard]] Result<QByteArray>
    intentPayload(const Intent &intent, const std::optional<ServerIntent> &server) const override;
    [[nodiscard]] Pending replaceIntent(const Intent &intent,
                                        const std::optional<ServerIntent> &base,
                                        std::function<void(const QByteArray &payload)> aboutToSend,
                                        Notice notice, Answer<IntentWrite> answer) override;
    [[nodiscard]] Pending retrain(Notice notice, Answer<QString> answer) override;
    [[nodiscard]] Pending trainingJob(const QString &id, Answer<TrainingJob> answer) override;
    [[nodiscard]] Pending evaluate(const QList<LabelledSample> &samples,
                                   Answer<Evaluation> answer) override;
    [[nodiscard]] std::chrono::milliseconds retryAfter(const QString &simulationId) const override;

Q_SIGNALS:
    /// One attempt of one request, for a panel that shows the traffic; free while nobody is connected.
    void exchanged(const Rehearsal::ExchangeRecord &record);

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    /// What is remembered of a job while it is polled.
    struct Followed
    {
        std::chrono::milliseconds lastGood{0}; ///< or of the acceptance, monotonic
        std::chrono::milliseconds retryAfter{0};
        bool isAccepted = false;      ///< by us, at `lastGood`
        Fault unusable = Fault::None; ///< fault of the last answers, when it was a body
        int unusableCount = 0;
    };

    using Known = Capabilities::Known;

    template <typename T>
    [[nodiscard]] Pending refuse(const Error &error, Answer<T> answer);
    [[nodiscard]] std::optional<Error> unusableId(Phase phase, const QString &what,
                                                  const QString &id) const;
    [[nodiscard]] RequestPlan prepared(RequestPlan plan) const;
    template <typename T>
    [[nodiscard]] Pending
    followed(RequestPlan plan, std::function<std::optional<Defect>(const HttpReply &, T &)> read,
             Answer<T> answer);
    [[nodiscard]] Error pollFailed(const Subject &subject, const RequestOutcome &outcome);
    /// An optional operation: finds out whether the server has it and remembers.
    template <typename T>
    [[nodiscard]] Pending
    optional(Known Capabilities::*capability, RequestPlan plan,
             std::function<std::optional<Defect>(const HttpReply &, T &)> read, Answer<T> answer);
    void learn(Known Capabilities::*capability, const RequestOutcome &outcome);
    [[nodiscard]] Error notOffered(const Subject &subject, int status) const;

    Target m_target;
    Clock &m_clock;
    BackendOptions m_options;
    Cognigy::Endpoint m_endpoint;
    std::optional<Error> m_misconfigured;
    std::unique_ptr<Exchange> m_exchange;
    Wire m_wire;
    std::unique_ptr<TokenCache> m_tokens;
    Capabilities m_capabilities;
    QHash<QString, Followed> m_followed;
};

} // namespace Rehearsal
