// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/pending.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace Rehearsal {

/// Delivers a message to a receiver of the user's: own network manager, no API credentials, no
/// redirects, no cookies, https or loopback only, 10 s, at 0 and 5 s. Any 2xx is success.
class Webhook : public QObject
{
    Q_OBJECT
public:
    explicit Webhook(Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Pending send(const QString &url, const Json &body, Answer<> answer);

private:
    Clock &m_clock;
    QNetworkAccessManager m_network;
};

} // namespace Rehearsal
