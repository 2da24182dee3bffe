// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"

#include <QByteArray>

#include <optional>

namespace Rehearsal {

/// One JSON object on a line that knows whether it is whole: its last member `crc` is the CRC-32 (as
/// zlib's, 8 hex digits) of the bytes before `,"crc"`. For files that are appended to while the
/// program may be killed. `object` has members, none of them called crc.
[[nodiscard]] QByteArray checkedLine(const Json &object);
/// The object of a line without its line feed; nothing when the sum is another or it is no object.
[[nodiscard]] std::optional<Json> readCheckedLine(QByteArrayView line,
                                                  const JsonLimits &limits = {});

} // namespace Rehearsal
