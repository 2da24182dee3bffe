// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Rehearsal {

/// Keeps the program alive when a screen reader asks a table, list or tree about a row or column
/// that is not there (any more). Qt 6.4 answers such a call with no cell and then uses it
/// (IsSelected, GetRowExtentAt, GetRowColumnExtentsAtIndex over D-Bus); with this in place the
/// answer is an empty, invalid cell. To be called once the application object exists; again does
/// nothing. May go when Qt checks for itself.
void installAccessibleTableGuard();

} // namespace Rehearsal
