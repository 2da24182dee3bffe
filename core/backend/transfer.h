// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/classification.h"
#include "core/backend/exchange.h"
#include "core/backend/uploaddevice.h"

namespace Rehearsal {

/// One request under way inside an Exchange.
class Transfer : public Operation
{
    Q_OBJECT
public:
    Transfer(HttpRequest request, Exchange::Done done, Exchange &exchange);

    void abandon() override;

    void start(QNetworkAccessManager &manager, QNetworkRequest request);
    /// Answers without having sent anything.
    void refuse(Fault fault);
    /// Ends it when one of its limits has passed.
    void checkLimits(std::chrono::milliseconds now);
    void grantAfterSleep(std::chrono::milliseconds now, std::chrono::milliseconds grant);

    int lane = -1; ///< which manager it runs on, -1 while it waits

private:
    void headersArrived();
    void bodyArrived();
    void finish();
    void end(AbortReason reason);
    void conclude();

    Exchange &m_exchange;
    HttpRequest m_request;
    Exchange::Done m_done;
    HttpReply m_result;
    TransportFacts m_facts;
    QNetworkReply *m_reply = nullptr; ///< child of its manager
    UploadDevice *m_upload = nullptr; ///< child of the reply
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_deadline{0};
    std::chrono::milliseconds m_connectDeadline{0};
    bool m_isOver = false;
};

} // namespace Rehearsal
