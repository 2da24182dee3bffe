// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAction;
class QLabel;
class QString;
class QWidget;

namespace Rehearsal {

/// What stands where there is nothing yet: one quiet sentence in the middle that says what would
/// bring something.
[[nodiscard]] QLabel *emptyState(const QString &text, QWidget *parent);
/// The same with a button that does `action` and is enabled as it is.
[[nodiscard]] QWidget *emptyState(const QString &text, QAction &action, QWidget *parent);

} // namespace Rehearsal
