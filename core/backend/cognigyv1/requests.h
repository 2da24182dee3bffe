// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"
#include "core/backend/requestoperation.h"
#include "core/domain/target.h"

#include <QUrl>

// Pure functions from a target and values to requests of the v1 dialect. The step_index of an assertion is
// made here and nowhere else. Ids are checked by the caller (isIdentifier).
namespace Rehearsal::Cognigy {

/// Where the requests of a target go: base address and API path joined, checked.
struct Endpoint
{
    QUrl base = {}; ///< with API path, without a slash at the end
    QUrl token = {};
    QByteArray formatVersion = {}; ///< of X-Format-Version
};
[[nodiscard]] Result<Endpoint> endpointOf(const Target &target);

[[nodiscard]] RequestPlan versions(const Endpoint &endpoint, const QString &bot);
[[nodiscard]] RequestPlan environment(const Endpoint &endpoint, const QString &id);
[[nodiscard]] RequestPlan submit(const Endpoint &endpoint, const Target &target,
                                 const RunSpec &spec);
[[nodiscard]] RequestPlan poll(const Endpoint &endpoint, const QString &id);
[[nodiscard]] RequestPlan cancel(const Endpoint &endpoint, const QString &id);
[[nodiscard]] RequestPlan bots(const Endpoint &endpoint);
[[nodiscard]] RequestPlan environments(const Endpoint &endpoint);
[[nodiscard]] RequestPlan intents(const Endpoint &endpoint, int limit, int offset);
[[nodiscard]] RequestPlan readIntent(const Endpoint &endpoint, const QString &id);
/// `ifMatch` may be empty.
[[nodiscard]] RequestPlan replaceIntent(const Endpoint &endpoint, const Intent &intent,
                                        const QByteArray &payload, const QString &ifMatch);
[[nodiscard]] RequestPlan retrain(const Endpoint &endpoint);
[[nodiscard]] RequestPlan trainingJob(const Endpoint &endpoint, const QString &id);
[[nodiscard]] RequestPlan evaluate(const Endpoint &endpoint, const QList<LabelledSample> &samples);

/// The body of a submit. An absent minimum confidence or delay stays absent; a turn without an expected
/// intent asserts nothing.
[[nodiscard]] Json simulationBody(const Target &target, const ConversationTest &test);

/// The body of a PUT: members in the order of the contract, then the members of `server` that we do
/// not know. With `extensions` every span names its utterance; else equal spans are sent once, and
/// the error (kind Invalid, code "I2-V06" or "I2-V07") names the utterance in which the flat list would
/// leave its bounds or overlap.
[[nodiscard]] Result<Json> intentBody(const Intent &intent, const Json &server, bool extensions);

/// A strong entity tag, usable in If-Match: quoted, not weak, no control character.
[[nodiscard]] bool isStrongEtag(const QString &etag);

} // namespace Rehearsal::Cognigy
