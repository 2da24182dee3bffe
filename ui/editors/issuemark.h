// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/issue.h"

class QPainter;
class QStyleOptionViewItem;

namespace Rehearsal {

/// A wave under the cell, as spell checkers draw it: steep for errors and warnings, dotted for infos.
void paintIssueMark(QPainter &painter, const QStyleOptionViewItem &cell, Issue::Severity severity);

} // namespace Rehearsal
