// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/http.h"

#include <algorithm>

namespace Rehearsal {

QByteArray headerValue(const HttpHeaders &headers, const char *name)
{
    for (const auto &[key, value] : headers) {
        if (qstricmp(key.constData(), name) == 0)
            return value;
    }
    return {};
}

bool isHeaderValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return (code < 0x20 && code != '\t') || code == 0x7f;
    });
}

} // namespace Rehearsal
