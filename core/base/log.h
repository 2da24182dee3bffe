// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLoggingCategory>
#include <QString>

#include <functional>

#include "core/base/secret.h"

namespace Rehearsal {

/// Categories a user can switch: QT_LOGGING_RULES="rehearsal.net.debug=true", or all of them at
/// once with REHEARSAL_TRACE=1 (see enableTrace). Traces carry method, path, status and time,
/// never headers or bodies.
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logRun)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logSandbox)
Q_DECLARE_LOGGING_CATEGORY(logUi)

/// Puts the one redacting message handler in place (both programs do so first thing) and turns the
/// debug level on when REHEARSAL_TRACE is set.
void installLogging();
/// One message, redacted.
struct LogLine
{
    QDateTime time = {}; ///< UTC
    QtMsgType level = QtDebugMsg;
    QString category = {};
    QString text = {};

    friend bool operator==(const LogLine &, const LogLine &) = default;
};
/// Gets every message besides stderr, in whatever thread it was written; must not log. One at a
/// time, an empty one ends it; none is running any more when this returns.
void setLogSink(std::function<void(const LogLine &)> sink);

/// The switch of the window's Log panel.
void enableTrace(bool on);

/// From now on this value, also percent-encoded, in base64 or JSON-escaped, is replaced in
/// everything that redacted() passes on.
void rememberSecret(const Secret &secret);

/// The one redaction point: known secrets, bearer tokens, JWTs, `whsec_` values, `client_secret=`
/// pairs and PEM keys become `[secret]`; control and invisible characters become visible, so that
/// one event stays one line; at most 8 KiB remain.
[[nodiscard]] QString redacted(const QString &text);

} // namespace Rehearsal
