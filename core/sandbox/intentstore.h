// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/intent.h"
#include "core/sandbox/problem.h"

#include <QByteArray>
#include <QList>

namespace Rehearsal::Sandbox {

/// An intent as it was published: its wire form is kept with members we do not know.
struct PublishedIntent
{
    Intent intent = {};
    Json wire = {};
    QByteArray entityTag = {}; ///< strong, a hash of the wire form, with its quotes

    friend bool operator==(const PublishedIntent &, const PublishedIntent &) = default;
};

/// The contract's Intent.
[[nodiscard]] Json wireIntent(const Intent &intent);

/// The published intents in the order they came.
class IntentStore
{
public:
    IntentStore(const QList<Intent> &intents, int utteranceLimit);

    [[nodiscard]] const PublishedIntent *find(const QString &id) const;
    [[nodiscard]] QList<Intent> intents() const;
    [[nodiscard]] const QList<PublishedIntent> &published() const { return m_published; }
    /// Checks a PUT body for `id` and stores it; with details nothing has changed.
    [[nodiscard]] const PublishedIntent *replace(const QString &id, const Json &wire,
                                                 ProblemDetails &details);
    void reset(const QList<Intent> &intents);

private:
    [[nodiscard]] Intent read(const QString &id, const Json &wire, ProblemDetails &details) const;

    int m_utteranceLimit;
    QList<PublishedIntent> m_published = {};
};

/// If-Match and If-None-Match (RFC 9110 13.1): true when the header allows a change of what has this entity tag
/// (empty: there is nothing yet).
[[nodiscard]] bool matchesEntityTag(const QByteArray &header, const QByteArray &entityTag);

} // namespace Rehearsal::Sandbox
