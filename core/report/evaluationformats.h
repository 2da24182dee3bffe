// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/evaluationreport.h"

#include <QIODevice>

namespace Rehearsal {

// The writers behind writeEvaluationReport(), one file each.

[[nodiscard]] Result<> writeEvaluationJson(const EvaluationResult &result, QIODevice &device);
[[nodiscard]] Result<> writeEvaluationHtml(const EvaluationResult &result, QIODevice &device);

} // namespace Rehearsal
