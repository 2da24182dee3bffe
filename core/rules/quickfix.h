// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"
#include "core/rules/workspaceissues.h"

#include <optional>

namespace Rehearsal {

/// One way to mend an issue, offered to the user.
struct QuickFix
{
    enum class Kind {
        ChangeTest,   ///< `test` is the test as mended
        ChangeIntent, ///< `mended` is the intent as mended
        ShowPlace,    ///< go to `place`
        CreateIntent, ///< write an intent file of the name `intent` with the utterance `utterance`
        OpenFile,     ///< open the file of the issue in the user's own editor
        Ignore,       ///< remember in the project that this is meant to be so
    };

    Kind kind = Kind::ChangeTest;
    QString id = {};   ///< stable: "removeCheck"; the same fix of another issue has the same one
    QString text = {}; ///< translated, plain: "Remove the check"
    std::optional<ConversationTest> test = {};
    std::optional<Intent> mended = {};
    Issue::Place place = {};
    QString intent = {};
    QString utterance = {};
    /// Right for every issue of the rule, so that all may be mended at once.
    bool fitsAll = false;

    friend bool operator==(const QuickFix &, const QuickFix &) = default;
};

/// What can be done about an issue, the best first. `test` is the one the issue is about, nullptr
/// when it is about something else or must not be changed. `newId` is what a test without an id of
/// its own gets. Errors are never offered to be ignored.
[[nodiscard]] QList<QuickFix> quickFixes(const Issue &issue, const ConversationTest *test,
                                         const Vocabulary &vocabulary,
                                         const ConfidenceHistory &history, const QString &newId);

/// The test with all these issues of one rule mended by the fix of this id; from the last to the
/// first, so that removing one does not move the others.
[[nodiscard]] ConversationTest withAllFixed(ConversationTest test, const Issues &issues,
                                            const QString &fixId, const Vocabulary &vocabulary,
                                            const ConfidenceHistory &history, const QString &newId);

/// Up to `count` names that differ from this one by few letters, the nearest first.
[[nodiscard]] QStringList nearestNames(const QString &name, const QStringList &known, int count);

} // namespace Rehearsal
