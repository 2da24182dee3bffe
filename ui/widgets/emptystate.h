// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLabel;
class QString;
class QWidget;

namespace Rehearsal {

/// What stands where there is nothing yet: one quiet sentence in the middle that says what would
/// bring something.
[[nodiscard]] QLabel *emptyState(const QString &text, QWidget *parent);

} // namespace Rehearsal
