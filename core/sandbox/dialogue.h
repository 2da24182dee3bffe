// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nlu/entityrecognizer.h"
#include "core/sandbox/world.h"

#include <cstdint>

namespace Rehearsal::Sandbox {

/// What was understood of one turn.
struct Understood
{
    QString intent = {}; ///< "" when the model has none
    bool outOfScope = false;
    QList<FoundEntity> entities = {};

    friend bool operator==(const Understood &, const Understood &) = default;
};

/// Answers one turn: the version's own reply to the intent, else the world's, else a plain
/// confirmation. Its `set` then changes `context`. What is out of scope gets the reply
/// `out_of_scope`, never that of the best intent. A `{name}` that nothing fills stays as it is in a
/// text and leaves its context variable alone.
///
/// `job` counts the conversations, from 0: of a reply with several texts it takes the next one each
/// time, and `{random}` is drawn from it and the turn, so that a restarted sandbox says the same
/// again.
[[nodiscard]] QString answerTurn(const World &world, const BotVersion &version,
                                 const Understood &understood, Json &context, std::uint64_t job = 0,
                                 std::uint64_t turn = 0);

} // namespace Rehearsal::Sandbox
