// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/runoperations.h"

#include "core/backend/faulttextparts.h"
#include "core/base/text.h"

#include <algorithm>

namespace Rehearsal::Cognigy {

std::optional<Error> judgeVersions(const Subject &subject, const QString &version,
                                   const QList<BotVersion> &versions, TargetCheck &check)
{
    const auto refused = [&](const char *code, const QString &why) {
        return refusal(subject, QLatin1String("S2-") + QLatin1String(code), why,
                       Error::Kind::Configuration);
    };
    if (versions.isEmpty())
        return refused("C3", FaultText::tr("Bot %1 has no versions.").arg(subject.bot));
    // Some entry must be active: a server may list an id more than once.
    const BotVersion *found = nullptr;
    for (const BotVersion &each : versions) {
        if (each.id == version && (!found || each.status == QLatin1String("ACTIVE")))
            found = &each;
    }
    if (!found)
        return refused(
            "C1", FaultText::tr("Version %1 of bot %2 does not exist.").arg(version, subject.bot));
    if (found->status == QLatin1String("ARCHIVED") || found->status.isEmpty())
        return refused("C2",
                       FaultText::tr("Version %1 of bot %2 is %3, not ACTIVE.")
                           .arg(version, subject.bot, found->status));
    if (found->status != QLatin1String("ACTIVE"))
        return refused("B14",
                       FaultText::tr("Version %1 has the unknown status “%2”; only ACTIVE "
                                     "versions are tested.")
                           .arg(version, found->status));
    check.versionName = found->name;
    check.deployed = found->deployed;
    return {};
}

std::optional<Error> judgeEnvironment(const Subject &subject, const QString &bot,
                                      const EnvironmentReply &reply, TargetCheck &check)
{
    const auto refused = [&](const char *code, const QString &why) {
        return refusal(subject, QLatin1String("S3-") + QLatin1String(code), why,
                       Error::Kind::Configuration);
    };
    const Environment &environment = reply.environment;
    if (environment.isolationMode == QLatin1String("STRICT")) {
        if (!reply.hasAllowedBots)
            return refused("C2",
                           FaultText::tr("Environment %1 is strict but names no allowed bots.")
                               .arg(subject.environment));
        if (!environment.allowedBots.contains(bot))
            return refused(
                "C1",
                FaultText::tr("Bot %1 is not allowed in environment %2 (strict isolation).")
                    .arg(bot, subject.environment));
    } else if (environment.isolationMode != QLatin1String("PERMISSIVE")) {
        check.warnings << displayText(
            FaultText::tr("Environment %1 has the unknown isolation mode “%2”.")
                .arg(subject.environment, environment.isolationMode));
    }
    return {};
}

CheckTarget::CheckTarget(Wire &wire, RequestPlan versionsPlan, RequestPlan environmentPlan,
                         const Target &target, Answer<TargetCheck> answer)
    : Operation(&wire.nursery)
    , m_versionSubject(versionsPlan.subject)
    , m_environmentSubject(environmentPlan.subject)
    , m_bot(target.bot)
    , m_version(target.version)
    , m_answer(std::move(answer))
{
    m_versionStep = request<QList<BotVersion>>(
        wire, std::move(versionsPlan),
        [](const HttpReply &reply, QList<BotVersion> &value) {
            Json body;
            if (std::optional<Defect> defect = readJsonBody(reply, body))
                return defect;
            Read<QList<BotVersion>> read = readVersions(body);
            value = std::move(read.value);
            return read.defect;
        },
        [this](const Result<QList<BotVersion>> &versions) { versionsArrived(versions); });
    m_environmentStep = request<EnvironmentReply>(
        wire, std::move(environmentPlan),
        [id = target.environment](const HttpReply &reply, EnvironmentReply &value) {
            Json body;
            if (std::optional<Defect> defect = readObject(reply, body))
                return defect;
            Read<EnvironmentReply> read = readEnvironment(body, id);
            value = std::move(read.value);
            return read.defect;
        },
        [this](const Result<EnvironmentReply> &reply) { environmentArrived(reply); });
}

void CheckTarget::abandon()
{
    m_answer = nullptr;
    m_versionStep.reset();
    m_environmentStep.reset();
}

void CheckTarget::versionsArrived(const Result<QList<BotVersion>> &versions)
{
    if (!versions) {
        conclude(versions.error());
        return;
    }
    if (const std::optional<Error> error =
            judgeVersions(m_versionSubject, m_version, *versions, m_check)) {
        conclude(*error);
        return;
    }
    m_versionGood = true;
    settle();
}

void CheckTarget::environmentArrived(const Result<EnvironmentReply> &reply)
{
    m_environment = reply;
    settle();
}

void CheckTarget::settle()
{
    if (!m_versionGood || !m_environment)
        return;
    if (!*m_environment) {
        conclude(m_environment->error());
        return;
    }
    if (const std::optional<Error> error =
            judgeEnvironment(m_environmentSubject, m_bot, **m_environment, m_check))
        conclude(*error);
    else
        conclude(m_check);
}

void CheckTarget::conclude(const Result<TargetCheck> &result)
{
    m_environmentStep.reset();
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(result);
}

} // namespace Rehearsal::Cognigy
