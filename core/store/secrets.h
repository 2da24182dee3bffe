// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"
#include "core/base/secret.h"
#include "core/domain/target.h"

#include <QList>
#include <QObject>
#include <QProcessEnvironment>

namespace Rehearsal {

/// A target with everything the environment overrides put in, and where each secret came from.
struct Credentials
{
    QString clientId = {};
    Secret clientSecret = {};
    Secret token = {}; ///< REHEARSAL_TOKEN: used as it is, never refreshed
    QString source =
        {}; ///< "environment REHEARSAL_STAGING_CLIENT_SECRET", "keychain", "sandbox", "none"

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// REHEARSAL_BASE_URL, REHEARSAL_TOKEN_URL, REHEARSAL_CLIENT_ID (and their REHEARSAL_<TARGET>_
/// forms, which win) put into the target. The generic ones never apply to `sandbox`.
[[nodiscard]] Target withEnvironment(Target target, const QProcessEnvironment &environment);
/// Secret from the environment only; `source` is "none" without one. Everything found is remembered for
/// redaction.
[[nodiscard]] Credentials credentialsFromEnvironment(const Target &target,
                                                     const QProcessEnvironment &environment);

/// Those that sign a target's webhooks: REHEARSAL_<TARGET>_WEBHOOK_SECRET, or the entry webhookSecret of
/// the keychain. Two while one replaces the other, separated by white space. Remembered for redaction.
inline const QString webhookSecret = QStringLiteral("webhook-secret");
[[nodiscard]] QList<Secret> signingSecrets(const QString &targetName,
                                           const QProcessEnvironment &environment);
[[nodiscard]] QList<Secret> signingSecrets(const Secret &entry);

/// One value a run on a target uses, and where it was found.
struct ExplainedValue
{
    enum class Source { File, Environment, Default, Keychain, Sandbox, Missing };

    QString name = {};  ///< as in the target file; "clientSecret" and "token" besides
    QString value = {}; ///< of secrets never more than dots; empty when missing
    Source source = Source::Missing;
    QString place = {}; ///< the file or the variable

    friend bool operator==(const ExplainedValue &, const ExplainedValue &) = default;
};

/// What a run would use, in the order in which it is looked up: the environment, then the file, then the
/// default. `file` is where the target stands, empty for the sandbox. The secret is looked for in the
/// environment only: whoever asks goes on to the keychain when it is Missing.
[[nodiscard]] QList<ExplainedValue> explained(const Target &target, const QString &file,
                                              const QProcessEnvironment &environment);

/// The OS keychain through QtKeychain, never its plain-text fallback; every failure (no bus, no service, locked) answers like "not
/// there": kind NotFound with code K-missing (nothing stored), K-unavailable (no keychain), K-locked or
/// K-timeout (own deadline of 5 s), and a text that says so. A locked keychain may look like an empty one.
class Keychain : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] Pending read(const QString &targetName, const QString &what,
                               Answer<Secret> answer);
    /// Reads back afterwards to prove that it stuck.
    [[nodiscard]] Pending write(const QString &targetName, const QString &what, const Secret &value,
                                Answer<> answer);
    [[nodiscard]] Pending remove(const QString &targetName, const QString &what, Answer<> answer);
};

} // namespace Rehearsal
