// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Rehearsal {

struct DecodedText
{
    QString text = {};
    QString encoding = {}; ///< "UTF-8", "UTF-16", "UTF-32", "Windows-1252" or "ISO-8859-1"
    bool isGuess = false;  ///< neither a byte order mark nor valid UTF-8 says so

    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

/// A byte order mark decides and is left out; valid UTF-8 is UTF-8; all else is Windows-1252, or
/// ISO-8859-1 when a byte has no meaning there. Nothing is ever replaced.
[[nodiscard]] DecodedText decodeForeign(const QByteArray &bytes);

} // namespace Rehearsal
