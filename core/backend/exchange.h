// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/http.h"
#include "core/base/clock.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace Rehearsal {

class Transfer;

struct ExchangeOptions
{
    int jobs = 4; ///< simulations at once, 1 to 64; decides how many requests may be in flight
    std::chrono::milliseconds connectLimit{10'000}; ///< name, connect and TLS together
    std::chrono::milliseconds tick{250};            ///< of the watchdog
    std::chrono::milliseconds sleepGap{1'500}; ///< ticks further apart mean that we stood still
    std::chrono::milliseconds grant{5'000};    ///< what every running request gets after that
    qint64 headerCap = 64 * 1024;
    qint64 errorBodyCap = 64 * 1024;         ///< the rest of a longer error body is not read
    QList<QSslCertificate> authorities = {}; ///< trusted besides those of the system
};

/// HTTP requests, one attempt each and never a repeat: exactly one POST or PUT reaches the wire (F1),
/// redirects are answers (F2), deadlines are total and survive a sleeping machine (F3, F4), sizes are
/// capped (F6), no cookies, no stored credentials, no proxy for http (F9). At most six requests per
/// QNetworkAccessManager are in flight, the rest waits here, because Qt's own queue would use up their
/// deadlines. Outlives the Pendings it gives out.
class Exchange : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const HttpReply &reply)>;

    explicit Exchange(Clock &clock, ExchangeOptions options = {}, QObject *parent = nullptr);
    ~Exchange() override;

    /// Never answers before it has returned. A header that would break the request ends it with B15.
    [[nodiscard]] Pending send(HttpRequest request, Done done);

    [[nodiscard]] int inFlight() const { return int(m_running.size()); }
    [[nodiscard]] int limit() const { return m_limit; }

private:
    friend class Transfer;

    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int inFlight = 0;
    };

    void startMore();
    /// The transfer is over, with or without an answer; `status` 0 without one.
    void release(Transfer *transfer, int status);
    void adapt(int status);
    void watch();
    void tick();

    Clock &m_clock;
    ExchangeOptions m_options;
    QNetworkRequest m_template;
    std::vector<Lane> m_lanes;
    int m_laneLimit = 6;
    int m_mostInFlight = 6;
    int m_limit = 6; ///< halved by 429 and 503, one more after 20 good answers
    int m_goodAnswers = 0;
    std::deque<Transfer *> m_queue;
    std::vector<Transfer *> m_running;
    Pending m_watchdog;
    std::chrono::milliseconds m_lastTick{0};
};

} // namespace Rehearsal
