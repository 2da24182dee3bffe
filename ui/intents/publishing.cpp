// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/publishing.h"

#include "core/backend/address.h"
#include "core/base/text.h"
#include "core/store/statefolder.h"

#include <QPromise>
#include <QThreadPool>
#include <QUuid>

namespace Rehearsal {

namespace {

/// What a thread of its own needs to compare and judge.
struct ReviewInput
{
    QList<WorkspaceFile<Intent>> intents = {};
    WorkspaceInfo info = {};
    ServerIntents server = {};
    QHash<QString, Intent> bases = {}; ///< by id
};

PublishReview reviewOf(const ReviewInput &input, const std::stop_token &stop)
{
    PublishReview review;
    review.isReadable = input.server.isReadable;
    QList<UpdateSpec> specs;
    QList<IntentInFile> all;
    for (const auto &file : input.intents) {
        if (hasErrors(file.issues))
            continue;
        all.append({file.path, file.value});
        ReviewedIntent reviewed;
        const auto there = input.server.intents.constFind(file.value.id);
        if (there != input.server.intents.constEnd()) {
            reviewed.difference = intentDifference(there->intent, asSent(file.value));
            if (reviewed.difference.isEmpty())
                continue;
        } else if (input.server.isReadable) {
            reviewed.isNew = true;
            reviewed.difference = intentDifference(Intent(), asSent(file.value));
        }
        UpdateSpec spec;
        spec.op = QUuid::createUuid().toString(QUuid::WithoutBraces);
        spec.intent = file.value;
        spec.path = file.path;
        if (const auto base = input.bases.constFind(file.value.id);
            base != input.bases.constEnd() && input.server.isReadable)
            spec.base = *base;
        specs.append(spec);
        review.intents.append(reviewed);
    }
    if (!specs.isEmpty()) {
        AmbiguityLimits limits;
        limits.pairwise = input.info.ambiguityPairwise;
        limits.margin = input.info.ambiguityMargin;
        limits.accepted = acceptedAmbiguities(input.info.acceptedAmbiguities);
        addAmbiguities(specs,
                       findAmbiguities(all, limits,
                                       {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Model}, 1,
                                       stop));
    }
    for (qsizetype index = 0; index < specs.size(); ++index) {
        review.intents[index].spec = specs.at(index);
        review.intents[index].issues = issuesOf(specs.at(index), input.info.utterancesPerIntent);
    }
    return review;
}

} // namespace

Publishing::Publishing(RunService &service, QString workspaceRoot, WorkspaceInfo info,
                       QList<WorkspaceFile<Intent>> intents, Target target, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_root(std::move(workspaceRoot))
    , m_info(std::move(info))
    , m_intents(std::move(intents))
    , m_target(std::move(target))
    // The sandbox begins anew with each workspace, so what it held last time says nothing.
    , m_published(m_target.name == sandboxTargetName ? QString() : service.stateFolder(),
                  workspaceKey(m_root))
{
    connect(&m_judging, &QFutureWatcherBase::finished, this, [this] {
        if (m_judging.future().resultCount() == 0)
            return;
        m_review = m_judging.result();
        measure();
        Q_EMIT reviewed();
    });
    connect(&m_measuring, &QFutureWatcherBase::finished, this, [this] {
        m_isMeasuring = false;
        if (m_measuring.future().resultCount() > 0)
            m_effect = m_measuring.result();
        Q_EMIT measured();
    });
}

Publishing::~Publishing()
{
    m_stop.request_stop();
    m_judging.disconnect(this);
    m_measuring.disconnect(this);
    m_publication.reset(); // what runs dies before its session
    m_retraining.reset();
    m_fetch.reset();
}

void Publishing::review()
{
    Q_EMIT stepped(tr("Reading what %1 holds…").arg(displayText(m_target.name, 80)));
    m_opening = m_service.open(m_target, [this](const Result<std::shared_ptr<RunSession>> &opened) {
        if (!opened) {
            Q_EMIT failed(opened.error());
            return;
        }
        m_session = *opened;
        m_target = m_session->target();
        QStringList ids;
        for (const auto &file : std::as_const(m_intents))
            ids.append(file.value.id);
        m_fetch = std::make_unique<IntentFetch>(m_session->world().backend, ids);
        connect(m_fetch.get(), &IntentFetch::finished, this, &Publishing::fetched);
        m_fetch->start();
    });
}

void Publishing::fetched(const Result<ServerIntents> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    m_server = *result;
    ReviewInput input{m_intents, m_info, m_server, {}};
    const QString origin = originText(m_target.baseUrl);
    for (const auto &file : std::as_const(m_intents)) {
        if (const auto base = m_published.find(origin, file.value.id))
            input.bases.insert(file.value.id, *base);
    }
    Q_EMIT stepped(tr("Comparing and judging…"));
    auto promise = std::make_shared<QPromise<PublishReview>>();
    m_judging.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, input, stop = m_stop.get_token()] {
        promise->start();
        promise->addResult(reviewOf(input, stop));
        promise->finish();
    });
}

/// Both sides as the server would learn them: what it has beside ours stays.
void Publishing::measure()
{
    m_effect.reset();
    m_isMeasuring = m_review.isReadable && !m_review.intents.isEmpty();
    if (!m_isMeasuring)
        return;
    QMap<QString, Intent> before;
    for (const ServerIntent &there : std::as_const(m_server.intents))
        before.insert(there.intent.id, there.intent);
    QMap<QString, Intent> after = before;
    for (const ReviewedIntent &reviewed : std::as_const(m_review.intents))
        after.insert(reviewed.spec.intent.id, reviewed.spec.intent);
    auto promise = std::make_shared<QPromise<std::optional<IntentEffect>>>();
    m_measuring.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, before = before.values(), after = after.values(), stop = m_stop.get_token()] {
            promise->start();
            FoldOptions options;
            options.stop = stop;
            promise->addResult(measuredEffect(before, after, options));
            promise->finish();
        });
}

Result<QByteArray> Publishing::payload(int intent) const
{
    const Intent sent = asSent(m_review.intents.at(intent).spec.intent);
    std::optional<ServerIntent> server;
    if (const auto there = m_server.intents.constFind(sent.id);
        there != m_server.intents.constEnd())
        server = *there;
    return m_session->world().backend.intentPayload(sent, server);
}

void Publishing::publish(const QHash<QString, QString> &reasons)
{
    if (isBusy() || !m_session)
        return;
    m_reasons = reasons;
    QList<UpdateSpec> specs;
    for (const ReviewedIntent &reviewed : std::as_const(m_review.intents)) {
        UpdateSpec spec = reviewed.spec;
        spec.reasons = reasons;
        if (m_effect)
            spec.accuracy = measuredAccuracy(m_effect->effect);
        specs.append(spec);
    }
    PublicationPolicy policy;
    policy.utteranceLimit = m_info.utterancesPerIntent;
    policy.run = m_session->policy();
    m_publication = std::make_unique<IntentPublication>(specs, m_target, m_session->world(), policy,
                                                        &m_published);
    connect(m_publication.get(), &IntentPublication::stageEntered, this, &Publishing::stageEntered);
    connect(m_publication.get(), &IntentPublication::waiting, this, [this](const QString &text) {
        if (!text.isEmpty())
            Q_EMIT stepped(text);
    });
    connect(m_publication.get(), &IntentPublication::trainingStarted, this, [this] {
        Q_EMIT stepped(tr("Retraining…"));
        Q_EMIT progressed(-1);
    });
    connect(m_publication.get(), &IntentPublication::trainingProgressed, this,
            &Publishing::progressed);
    connect(m_publication.get(), &IntentPublication::finished, this, &Publishing::published,
            Qt::QueuedConnection); // it is deleted there
    m_publication->start();
}

void Publishing::stageEntered(int index, IntentUpdate::Stage stage)
{
    if (stage != IntentUpdate::Stage::Save)
        return;
    const auto count = m_review.intents.size();
    Q_EMIT stepped(
        tr("Saving %1…").arg(displayText(m_review.intents.at(index).spec.intent.name, 80)));
    Q_EMIT progressed(double(index) / double(count));
}

void Publishing::published()
{
    if (!m_publication)
        return;
    m_reports = m_publication->reports();
    m_publication.reset();
    Q_EMIT finished();
}

void Publishing::publishMerged(int report, const Intent &merged)
{
    const UpdateReport &conflict = m_reports.at(report);
    QList<ReviewedIntent> left;
    for (qsizetype index = 0; index < m_review.intents.size(); ++index) {
        const UpdateReport &done = m_reports.at(index);
        if (done.isSaved() || done.state == UpdateState::Unchanged)
            continue;
        ReviewedIntent next = m_review.intents.at(index);
        if (index == report) {
            next.spec.intent = merged;
            next.spec.base = conflict.server;
            next.difference = intentDifference(conflict.server.value_or(Intent()), asSent(merged));
            next.issues = issuesOf(next.spec, m_info.utterancesPerIntent);
        }
        next.spec.op = QUuid::createUuid().toString(QUuid::WithoutBraces);
        left.append(next);
    }
    m_review.intents = left;
    publish(m_reasons);
}

void Publishing::retrain()
{
    if (isBusy() || !m_session)
        return;
    m_retraining = std::make_unique<Retraining>(originText(m_target.baseUrl), m_session->world(),
                                                m_session->policy());
    connect(m_retraining.get(), &Retraining::progressed, this, &Publishing::progressed);
    connect(m_retraining.get(), &Retraining::waiting, this, &Publishing::stepped);
    connect(m_retraining.get(), &Retraining::finished, this, &Publishing::retrained,
            Qt::QueuedConnection);
    Q_EMIT stepped(tr("Retraining…"));
    Q_EMIT progressed(-1);
    m_retraining->start();
}

void Publishing::retrained(const TrainingOutcome &outcome)
{
    if (!m_retraining)
        return;
    m_retraining.reset();
    Json intents = Json::array();
    for (UpdateReport &report : m_reports) {
        if (report.state != UpdateState::SavedNotTrained)
            continue;
        report.training = outcome;
        if (outcome.isGood())
            report.state = UpdateState::Saved;
        intents.push_back(toJson(report.intent.id));
    }
    Json members = Json::object();
    members["phase"] = "ended";
    members["outcome"] = outcome.isGood() ? "success" : "failure";
    members["data"] = {{"intents", std::move(intents)},
                       {"training_status", toJson(trainingStateName(outcome.state))},
                       {"job", toJson(outcome.jobId)}};
    if (const auto written = m_service.record(QStringLiteral("nlp.retrain"), std::move(members));
        !written)
        Q_EMIT stepped(written.error().message);
    Q_EMIT finished();
}

void Publishing::cancel()
{
    if (m_publication)
        m_publication->cancel();
    if (m_retraining)
        m_retraining->cancel();
}

} // namespace Rehearsal
