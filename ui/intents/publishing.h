// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/intentdifference.h"
#include "core/rules/intenteffect.h"
#include "core/store/publishedintents.h"
#include "core/work/intentfetch.h"
#include "core/work/intentpublication.h"
#include "ui/runservice.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace Rehearsal {

/// One intent that differs from the server's, or could not be compared with it.
struct ReviewedIntent
{
    UpdateSpec spec = {};
    bool isNew = false;               ///< the server has none of that id
    IntentDifference difference = {}; ///< from the server's to ours
    Issues issues = {};               ///< what is wrong with what would be sent

    friend bool operator==(const ReviewedIntent &, const ReviewedIntent &) = default;
};

/// What would be published where, before anything is.
struct PublishReview
{
    bool isReadable = true; ///< false: the server cannot return intents
    QList<ReviewedIntent> intents = {};

    friend bool operator==(const PublishReview &, const PublishReview &) = default;
};

/// The way of intents from the window to a server: reads what the server holds, compares and judges on
/// a thread of its own, then publishes. One thing at a time; deleting it cancels.
class Publishing : public QObject
{
    Q_OBJECT
public:
    /// `intents` as edited, saved or not.
    Publishing(RunService &service, QString workspaceRoot, WorkspaceInfo info,
               QList<WorkspaceFile<Intent>> intents, Target target, QObject *parent = nullptr);
    ~Publishing() override;

    /// Ends with reviewed() or failed().
    void review();
    /// Sends all that differ; `reasons` by rule of the warnings. Ends with finished().
    void publish(const QHash<QString, QString> &reasons);
    /// Puts a merge in place of what conflicted, on what the server holds now, and sends again.
    void publishMerged(int report, const Intent &merged);
    /// Trains again what was saved and not trained. Ends with finished().
    void retrain();
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_publication || m_retraining; }
    /// With its address, once reviewed.
    [[nodiscard]] const Target &target() const { return m_target; }
    [[nodiscard]] const PublishReview &current() const { return m_review; }
    /// What all changes together do to the answers of the local model, measured after reviewed() on a
    /// thread of its own. Nothing until measured() and where nothing could be compared.
    [[nodiscard]] const std::optional<IntentEffect> &effect() const { return m_effect; }
    [[nodiscard]] bool isMeasuring() const { return m_isMeasuring; }
    [[nodiscard]] const QList<UpdateReport> &reports() const { return m_reports; }
    /// The bytes that would be sent, or why the server cannot hold this intent.
    [[nodiscard]] Result<QByteArray> payload(int intent) const;

Q_SIGNALS:
    void reviewed();
    void measured();
    void failed(const Rehearsal::Error &error);
    /// What is being done, for people.
    void stepped(const QString &text);
    /// 0 to 1, or -1 when nobody knows.
    void progressed(double part);
    void finished();

private:
    void fetched(const Result<ServerIntents> &result);
    void measure();
    void stageEntered(int index, IntentUpdate::Stage stage);
    void published();
    void retrained(const TrainingOutcome &outcome);

    RunService &m_service;
    QString m_root;
    WorkspaceInfo m_info;
    QList<WorkspaceFile<Intent>> m_intents;
    Target m_target;
    PublishedIntents m_published;
    ServerIntents m_server;
    PublishReview m_review;
    QHash<QString, QString> m_reasons;
    QList<UpdateReport> m_reports;
    std::stop_source m_stop;
    QFutureWatcher<PublishReview> m_judging;
    QFutureWatcher<std::optional<IntentEffect>> m_measuring;
    std::optional<IntentEffect> m_effect;
    bool m_isMeasuring = false;
    Pending m_opening;
    std::shared_ptr<RunSession> m_session;
    std::unique_ptr<IntentFetch> m_fetch;
    std::unique_ptr<IntentPublication> m_publication;
    std::unique_ptr<Retraining> m_retraining;
};

} // namespace Rehearsal
