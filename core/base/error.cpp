// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace Rehearsal {

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return QStringLiteral("cancelled");
    case Error::Kind::Network:
        return QStringLiteral("network");
    case Error::Kind::Timeout:
        return QStringLiteral("timeout");
    case Error::Kind::Unauthorized:
        return QStringLiteral("unauthorized");
    case Error::Kind::Forbidden:
        return QStringLiteral("forbidden");
    case Error::Kind::NotFound:
        return QStringLiteral("not-found");
    case Error::Kind::Invalid:
        return QStringLiteral("invalid");
    case Error::Kind::RateLimited:
        return QStringLiteral("rate-limited");
    case Error::Kind::Server:
        return QStringLiteral("server");
    case Error::Kind::Protocol:
        return QStringLiteral("protocol");
    case Error::Kind::File:
        return QStringLiteral("file");
    case Error::Kind::OutcomeUnknown:
        return QStringLiteral("outcome-unknown");
    case Error::Kind::Conflict:
        return QStringLiteral("conflict");
    case Error::Kind::Configuration:
        return QStringLiteral("configuration");
    case Error::Kind::Unsupported:
        return QStringLiteral("unsupported");
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
