// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "core/backend/requestoperation.h"
#include "core/base/secret.h"

#include <QStringList>

#include <chrono>
#include <optional>

// Pure functions from answers of the v1 dialect to values: strict on the members that we need, tolerant
// of everything else.
namespace Rehearsal::Cognigy {

template <typename T>
struct Read
{
    T value = {};
    std::optional<Defect> defect = {};
    QStringList notes = {}; ///< for the run log, translated
};

/// The JSON of a 2xx answer; a defect B01 to B09 when it is none. Text that is no JSON is B02 when its
/// type says so or it begins like a page.
[[nodiscard]] std::optional<Defect> readJsonBody(const HttpReply &reply, Json &json);
/// The same when it must be an object, else B10.
[[nodiscard]] std::optional<Defect> readObject(const HttpReply &reply, Json &json);

struct Token
{
    Secret token = {};
    std::chrono::seconds lifetime{300}; ///< at most a day
    bool hasLifetime = false;
    bool isTooLong = false;                 ///< TK12
    bool hasBadCharacters = false;          ///< TK11
    std::optional<QStringList> scopes = {}; ///< when the server says what it granted
};
[[nodiscard]] Read<Token> readToken(const Json &body);

[[nodiscard]] Read<QList<BotVersion>> readVersions(const Json &body);
[[nodiscard]] Read<QList<Bot>> readBots(const Json &body);
[[nodiscard]] Read<QList<Environment>> readEnvironments(const Json &body);

struct EnvironmentReply
{
    Environment environment = {};
    bool hasAllowedBots = false;
};
/// B16 when it is about another environment than `id`.
[[nodiscard]] Read<EnvironmentReply> readEnvironment(const Json &body, const QString &id);

/// The job's id, B15 when it cannot stand in an address.
[[nodiscard]] Read<QString> readAccepted(const Json &body);
/// R01 and R19 are no defects here but `incomplete`: the texts are about the result, not the answer.
struct SnapshotReply
{
    Snapshot snapshot = {};
    QString incomplete = {}; ///< "R01" or "R19"
    QString otherId = {};    ///< of R19
};
[[nodiscard]] Read<SnapshotReply> readSnapshot(Json body, const QString &id);

[[nodiscard]] Read<ServerIntent> readIntent(const Json &body);
struct IntentPage
{
    QList<ServerIntent> items = {};
    qint64 total = 0;
    int received = 0;
};
[[nodiscard]] Read<IntentPage> readIntents(const Json &body);
/// "" without a usable id, which is no defect.
[[nodiscard]] QString readTrainingId(const Json &body);
[[nodiscard]] Read<TrainingJob> readTrainingJob(const Json &body, const QString &id);
[[nodiscard]] Read<Evaluation> readEvaluation(const Json &body, qsizetype samples);

/// What a failed job says about itself: a text, or the message of an error object.
[[nodiscard]] QString readFailure(const Json *error);

} // namespace Rehearsal::Cognigy
