// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace Rehearsal {

struct WebhookTarget
{
    QString url = {};
    bool sign = false; ///< a missing signing secret then holds the message back
    JsonLayout layout = {};

    friend bool operator==(const WebhookTarget &, const WebhookTarget &) = default;
};

/// One *.target.json file: where to run. Never a secret.
struct Target
{
    FileFormat format = {QStringLiteral("rehearsal.target"), 1, 0, {}};
    QString name = {};
    QString dialect = QStringLiteral("v1");
    QString baseUrl = {};
    QString tokenUrl = {}; ///< empty: baseUrl + apiPath + "/auth/token"
    QString clientId = {};
    QString bot = {};
    QString environment = {};
    QString version = {};
    bool isProtected = false;
    std::optional<WebhookTarget> webhook = {};
    std::optional<double> pollInterval = {}; ///< seconds, default 2
    std::optional<double> timeout = {};      ///< seconds a run, default 600
    bool honoursIdempotencyKey = false;
    QString caFile = {};        ///< PEM, relative to the workspace
    QString apiPath = {};       ///< default "/api/v1"
    QString formatVersion = {}; ///< default "1.0"
    JsonLayout layout = {};

    friend bool operator==(const Target &, const Target &) = default;
};

inline const QString sandboxTargetName = QStringLiteral("sandbox");

[[nodiscard]] Target targetFromJson(const Json &json, Issues &issues);
[[nodiscard]] Json toJson(const Target &target);

/// "REHEARSAL_STAGING_EU_CLIENT_SECRET" for the target "staging-eu" and the variable
/// "CLIENT_SECRET".
[[nodiscard]] QByteArray environmentName(const QString &targetName, const char *variable);

} // namespace Rehearsal
