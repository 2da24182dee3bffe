// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "core/rules/rejudge.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace Rehearsal {

/// How a verdict is shown everywhere: a word, a shape and a colour.
[[nodiscard]] QString verdictText(Verdict verdict);
[[nodiscard]] QIcon verdictIcon(Verdict verdict);
[[nodiscard]] QColor verdictColor(Verdict verdict, const QPalette &palette);

/// "Passed: 3 of 3 assertions, 1.3 s", or the error's message.
[[nodiscard]] QString verdictSentence(const RunReport &report);
/// The same of a report that was judged again: says that nothing was run, and when its answers are old.
[[nodiscard]] QString rejudgedSentence(const Rejudgement &again);
/// What one can do about an error of this kind; one sentence for people.
[[nodiscard]] QString adviceFor(Error::Kind kind);

} // namespace Rehearsal
