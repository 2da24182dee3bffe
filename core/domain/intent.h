// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/fields.h"

#include <QList>
#include <QString>

namespace Rehearsal {

/// Half-open range of code points inside its utterance.
struct EntitySpan
{
    QString entity = {};
    int start = 0;
    int end = 0;
    JsonLayout layout = {};

    friend bool operator==(const EntitySpan &, const EntitySpan &) = default;
};

struct Utterance
{
    QString text = {};
    QList<EntitySpan> spans = {};
    JsonLayout layout = {};

    friend bool operator==(const Utterance &, const Utterance &) = default;
};

/// One *.intent.json file.
struct Intent
{
    FileFormat format = {QStringLiteral("rehearsal.intent"), 1, 0, {}};
    QString id = {};
    QString name = {};
    QString language = {}; ///< BCP 47, "en"
    QString type =
        QStringLiteral("standard"); ///< standard, fallback or global; others are kept and reported
    bool enabled = true;
    QList<Utterance> utterances = {};
    JsonLayout layout = {};

    friend bool operator==(const Intent &, const Intent &) = default;
};

[[nodiscard]] Intent intentFromJson(const Json &json, Issues &issues);
[[nodiscard]] Json toJson(const Intent &intent);

} // namespace Rehearsal
