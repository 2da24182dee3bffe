// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrl>

namespace Rehearsal {

/// Scheme, host and port, normalised: what a token belongs to.
class Origin
{
public:
    Origin() = default;
    explicit Origin(const QUrl &url);

    [[nodiscard]] bool isEmpty() const { return m_host.isEmpty(); }
    friend bool operator==(const Origin &, const Origin &) = default;

private:
    QString m_scheme;
    QString m_host;
    int m_port = -1;
};

/// An address as a user or target wrote it (reliability.md 10.3): https, or http when the host is
/// written exactly as `localhost`, a dotted quad or a bracketed literal of loopback. QUrl rewrites
/// "http://2130706433/" to 127.0.0.1, so the text itself is judged too. The error is of kind
/// Configuration, its message says what to change.
[[nodiscard]] Result<QUrl> readAddress(const QString &text);

/// May stand in a path: 1 to 128 of A-Z a-z 0-9 . _ ~ -, and neither "." nor "..".
[[nodiscard]] bool isIdentifier(const QString &text);

/// For display: the ASCII form when a label mixes scripts, so that a look-alike shows.
[[nodiscard]] QString displayHost(const QUrl &url);

/// "https://host:port", always with the port: how journal and records name the server of an address.
[[nodiscard]] QString originText(const QString &address);

/// True for the hosts that http is allowed for.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace Rehearsal
