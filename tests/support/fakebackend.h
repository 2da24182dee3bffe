// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>

namespace Rehearsal {

/// A service that follows a script, with the real rules of Pending: answers come later through the clock,
/// at most once, and never after the Pending was let go. What the tests of runs do not use answers
/// with kind Unsupported.
class FakeBackend : public QObject, public Backend
{
    Q_OBJECT
public:
    enum class Verb { Authenticate, CheckTarget, Submit, Fetch, Cancel };

    explicit FakeBackend(Clock &clock, QObject *parent = nullptr);
    ~FakeBackend() override;

    // The script. Every job ends `jobDuration` after its submit as `outcome` says.
    std::chrono::milliseconds delay{5};                    ///< of every answer
    std::map<Verb, std::chrono::milliseconds> delays = {}; ///< of one verb
    std::optional<Verb> silent = {};                       ///< this verb never answers
    std::chrono::milliseconds jobDuration{100};
    Snapshot outcome = {}; ///< COMPLETED without steps
    Result<> signIn = {};
    Result<TargetCheck> target = TargetCheck();
    QList<Result<Submitted>> submits = {}; ///< used up one by one; empty: accepted as "job-N"
    /// Instead of the job's course; `poll` counts from 1 per simulation.
    std::function<Result<Snapshot>(const QString &id, int poll)> onFetch = {};
    std::function<std::chrono::milliseconds(int poll)> onRetryAfter = {};
    Result<> cancelAnswer = {};
    std::function<void()> beforePost = {}; ///< inside submit, after `aboutToSend`
    QString noticeOfSubmit = {};           ///< told once while the submit is under way

    // What happened.
    [[nodiscard]] QStringList calls() const { return m_calls; } ///< "submit key", "fetch job-1", …
    [[nodiscard]] QStringList callsOf(const QString &verb) const;
    [[nodiscard]] int live() const { return m_live; } ///< neither answered nor let go
    [[nodiscard]] int polls(const QString &id) const { return m_polls.value(id); }
    [[nodiscard]] int mostRunning() const { return m_mostRunning; } ///< jobs at once
    [[nodiscard]] std::chrono::milliseconds endOf(const QString &id) const
    {
        return m_ends.value(id);
    }

    [[nodiscard]] Capabilities capabilities() const override { return {}; }
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

private:
    friend class FakeOperation;

    /// Answers by calling `then` after the delay of the verb.
    Pending later(Verb verb, std::function<void()> then);
    template <typename T>
    Pending unsupported(Answer<T> answer);
    [[nodiscard]] Result<Snapshot> course(const QString &id);

    Clock &m_clock;
    QStringList m_calls;
    int m_live = 0;
    int m_jobs = 0;
    int m_mostRunning = 0;
    QHash<QString, int> m_polls;
    QHash<QString, std::chrono::milliseconds> m_ends;
};

} // namespace Rehearsal
