// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/cognigyv1/replies.h"
#include "core/backend/cognigyv1/requests.h"

namespace Rehearsal::Cognigy {

/// Why the version must not be tested (S2-C1 to C3, S2-B14), or nothing. Fills `check`.
[[nodiscard]] std::optional<Error> judgeVersions(const Subject &subject, const QString &version,
                                                 const QList<BotVersion> &versions,
                                                 TargetCheck &check);
/// Why the environment bars the bot (S3-C1, S3-C2), or nothing. An unknown mode is a warning.
[[nodiscard]] std::optional<Error> judgeEnvironment(const Subject &subject, const QString &bot,
                                                    const EnvironmentReply &reply,
                                                    TargetCheck &check);

/// Versions and environment, read at the same time; what is wrong with the version is said first.
class CheckTarget : public Operation
{
    Q_OBJECT
public:
    CheckTarget(Wire &wire, RequestPlan versions, RequestPlan environment, const Target &target,
                Answer<TargetCheck> answer);

    void abandon() override;

private:
    void versionsArrived(const Result<QList<BotVersion>> &versions);
    void environmentArrived(const Result<EnvironmentReply> &reply);
    void settle();
    void conclude(const Result<TargetCheck> &result);

    Subject m_versionSubject;
    Subject m_environmentSubject;
    QString m_bot;
    QString m_version;
    Answer<TargetCheck> m_answer;
    TargetCheck m_check;
    bool m_versionGood = false;
    std::optional<Result<EnvironmentReply>> m_environment;
    Pending m_versionStep;
    Pending m_environmentStep;
};

} // namespace Rehearsal::Cognigy
