// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ambiguity.h"
#include "core/rules/updaterecord.h"
#include "core/work/simulationrun.h"

#include <QHash>
#include <QObject>

namespace Rehearsal {

class PublishedIntents;

/// One intent on its way to a server.
struct UpdateSpec
{
    QString op = {}; ///< UUID
    Intent intent = {};
    QString path = {}; ///< of its file, for reports
    /// What the edit started from, where it is known. A server that holds something else meanwhile is a
    /// conflict; nothing: what it holds is replaced, on condition that it stays as it was read.
    std::optional<Intent> base = {};
    Issues ambiguities = {};              ///< V08 and the like: what one intent alone cannot know
    QHash<QString, QString> reasons = {}; ///< by rule: why its warnings are accepted
    QList<AcceptedWarning> accepted = {}; ///< accepted earlier, in rehearsal.json
    std::optional<MeasuredAccuracy> accuracy = {};

    friend bool operator==(const UpdateSpec &, const UpdateSpec &) = default;
};

/// Everything that is wrong with what would be sent: the rules of one intent, then the ambiguities.
[[nodiscard]] Issues issuesOf(const UpdateSpec &spec, int utteranceLimit);

/// Puts into each spec what its intent is ambiguous with: as a warning, or as accepted where
/// rehearsal.json has a reason.
void addAmbiguities(QList<UpdateSpec> &specs, const QList<Ambiguity> &found);

/// The update of one intent: validate, read the server's, compare, PUT, audit, webhook (workflow-v1.md
/// section 2). Steps in reading order, one request in flight, one door out: `finished` is emitted
/// exactly once. The training between PUT and audit belongs to whoever owns the updates, because
/// several share one: with `waitsForTraining` a saved intent emits `saved` and rests until trained().
///
/// Every outcome leaves one audit record, also a refused one and that of an update which is deleted
/// under way. A warning without a reason refuses, as an error does, before anything is sent.
class IntentUpdate : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Ready, Validate, Read, Save, Train, Audit, Notify, Done };
    Q_ENUM(Stage)

    /// `published` may be null.
    IntentUpdate(UpdateSpec spec, Target target, RunWorld world, int utteranceLimit,
                 bool waitsForTraining, PublishedIntents *published, QObject *parent = nullptr);
    ~IntentUpdate() override;

    void start();
    /// Ends within a moment. A PUT under way leaves the state Unknown.
    void cancel();
    void trained(const TrainingOutcome &outcome);
    /// Instead of start(): nothing is sent and nothing recorded.
    void leaveOut(const QString &why);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const UpdateReport &report() const { return m_report; }

Q_SIGNALS:
    void stageEntered(Rehearsal::IntentUpdate::Stage stage);
    /// What is waited for, or a note worth reading; empty when the wait is over.
    void waiting(const QString &text);
    void saved();
    void finished(const Rehearsal::UpdateReport &report);

private:
    void validate();
    void read();
    void readAnswered(const Result<ServerIntent> &answer);
    void compare(const ServerIntent &server);
    void save();
    void put();
    void written(const Result<IntentWrite> &answer);
    void conflict(const Error &error);
    void refuse(const Error &error);
    void end(UpdateState state, const std::optional<Error> &error = {});
    void prepareWebhook();
    void audit();
    void notify();
    void notified(const Result<> &sent);
    void conclude();

    [[nodiscard]] bool enter(Stage stage);
    void say(const QString &text);
    void warn(const QString &text) { m_report.warnings += text; }
    [[nodiscard]] Error changedMeanwhile(const QString &why) const;
    [[nodiscard]] Result<> record(const QString &state);
    void note(const QString &state);
    void remember(const Intent &intent);

    UpdateSpec m_spec;
    Target m_target;
    RunWorld m_world;
    int m_limit;
    bool m_waitsForTraining;
    PublishedIntents *m_published;
    QString m_origin;
    Stage m_stage = Stage::Ready;
    bool m_isJournaled = false;
    bool m_isAudited = false;
    bool m_isConcluded = false;
    QString m_said;
    std::optional<ServerIntent> m_server; ///< as read; null `raw` when there was none
    std::chrono::milliseconds m_savingSince{0};
    UpdateReport m_report;
    Pending m_pending;
};

} // namespace Rehearsal
