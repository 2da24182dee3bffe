// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/cognigyv1/replies.h"
#include "core/backend/cognigyv1/requests.h"

namespace Rehearsal::Cognigy {

/// True when a failed answer says that the server lacks the operation: 405, 501, or a 404 that is no
/// error object of the service (`isCollection`: any 404, for there is no object that could be missing).
[[nodiscard]] bool saysNotOffered(const RequestOutcome &outcome, bool isCollection);

/// Replacing an intent without overwriting anybody's work (reliability.md 6.6): If-Match with a strong
/// entity tag, else a look just before; an answer that got lost is settled by reading back, or, where
/// the server cannot return intents, by repeating the PUT, three attempts in all.
class ReplaceIntent : public Operation
{
    Q_OBJECT
public:
    ReplaceIntent(Wire &wire, Endpoint endpoint, Capabilities &capabilities,
                  std::chrono::milliseconds deadline, Intent intent,
                  std::optional<ServerIntent> base,
                  std::function<void(const QByteArray &)> aboutToSend, Backend::Notice notice,
                  Answer<IntentWrite> answer);

    void abandon() override;

private:
    using Read = std::function<void(const RequestOutcome &, const ServerIntent &)>;

    void start();
    void read(Read then);
    void firstRead(const RequestOutcome &outcome, const ServerIntent &current);
    void put();
    void written(const RequestOutcome &outcome, const Json &body);
    void writeUnclear(const RequestOutcome &outcome);
    void readBack(const RequestOutcome &outcome, const ServerIntent &current);
    [[nodiscard]] bool isAsSent(const ServerIntent &current) const;
    [[nodiscard]] Error conflict(const QString &why, int status) const;
    [[nodiscard]] Subject subject() const;
    void note(const QString &text) const;
    void conclude(Result<IntentWrite> result);

    Wire &m_wire;
    Endpoint m_endpoint;
    Capabilities &m_capabilities;
    std::chrono::milliseconds m_deadline;
    Intent m_intent;
    std::optional<ServerIntent> m_base;
    std::function<void(const QByteArray &)> m_aboutToSend;
    Backend::Notice m_notice;
    Answer<IntentWrite> m_answer;
    Pending m_step;
    Json m_payload;
    QByteArray m_bytes;
    QString m_ifMatch;
    bool m_isReadable = true;
    bool m_mustBeNew = false; ///< the server had no such intent when it was read
    bool m_isSecondPut = false;
    IntentWrite m_write;
    Failure m_lost; ///< how the last unclear PUT ended
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_network{0};
};

/// All pages of the list of intents.
class ListIntents : public Operation
{
    Q_OBJECT
public:
    using Learn = std::function<Error(const RequestOutcome &)>;

    ListIntents(Wire &wire, Endpoint endpoint, std::chrono::milliseconds deadline, Learn learn,
                Answer<QList<ServerIntent>> answer);

    void abandon() override;

private:
    void nextPage();
    void arrived(const RequestOutcome &outcome, const IntentPage &page);

    Wire &m_wire;
    Endpoint m_endpoint;
    std::chrono::milliseconds m_deadline;
    Learn m_learn;
    Answer<QList<ServerIntent>> m_answer;
    QList<ServerIntent> m_intents;
    Pending m_step;
};

/// Predictions for any number of samples, at most 5,000 a request.
class Evaluate : public Operation
{
    Q_OBJECT
public:
    using Learn = ListIntents::Learn;

    Evaluate(Wire &wire, Endpoint endpoint, std::chrono::milliseconds deadline,
             QList<LabelledSample> samples, Learn learn, Answer<Evaluation> answer);

    void abandon() override;

private:
    void nextPart();
    void arrived(const RequestOutcome &outcome, const Evaluation &part);

    Wire &m_wire;
    Endpoint m_endpoint;
    std::chrono::milliseconds m_deadline;
    QList<LabelledSample> m_samples;
    Learn m_learn;
    Answer<Evaluation> m_answer;
    Evaluation m_evaluation;
    double m_correct = 0; ///< sum of accuracy times samples
    Pending m_step;
};

} // namespace Rehearsal::Cognigy
