// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QList>

namespace Rehearsal {

/// The signature header of Standard Webhooks 1.0.0: for each secret `v1,` and the base64 HMAC-SHA256 of
/// "id.timestamp.body", separated by spaces. A secret is `whsec_` and 24 to 64 bytes in base64 (the
/// prefix may be missing); error kind Configuration for another.
[[nodiscard]] Result<QByteArray> webhookSignature(const QByteArray &id, qint64 timestamp,
                                                  const QByteArray &body,
                                                  const QList<Secret> &secrets);

} // namespace Rehearsal
