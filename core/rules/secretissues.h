// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/issue.h"

namespace Rehearsal {

/// True for what is a secret by its look: a JSON web token, a webhook's signing secret (`whsec_`), a
/// private key in PEM form, a key of a well-known service, or a long token as random generators make
/// them. UUIDs, hashes in hex and placeholders are none.
[[nodiscard]] bool looksSecret(const QString &text);

/// Every value of a file that looks secret or stands in a member named like one ("clientSecret",
/// "api_key"): warnings of rule F23 (reliability.md 6.9) at the value's JSON pointer. The text of the
/// secret is never in the message.
[[nodiscard]] Issues secretIssues(const Json &json, const QString &file);

} // namespace Rehearsal
