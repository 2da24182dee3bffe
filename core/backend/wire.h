// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/exchange.h"
#include "core/backend/retrypolicy.h"
#include "core/base/clock.h"

#include <QObject>

#include <functional>
#include <random>

namespace Rehearsal {

class TokenCache;

/// One attempt of one request, for a panel that shows the traffic. Never a header, never a body of the
/// sign-in; what is here has passed redacted().
struct ExchangeRecord
{
    QString phase = {}; ///< "S4"
    QString method = {};
    QString url = {};   ///< without query
    int status = 0;     ///< 0 when no answer came
    QString fault = {}; ///< "T12", "" when all went well
    qint64 ms = 0;
    int attempt = 1;        ///< which try of the same request
    QString requestId = {}; ///< the server's X-Request-Id
    QString requestBody = {};
    QString replyBody = {};
};

/// What every request needs, shared by one backend's operations.
struct Wire
{
    QObject &nursery; ///< parent of the operations
    Clock &clock;
    Exchange &exchange;
    RetryLimits limits = {};
    std::mt19937_64 random{};
    TokenCache *tokens = nullptr;
    std::function<void(const ExchangeRecord &)> observer = {}; ///< empty when nobody looks

    /// Uniform in [0, 1).
    [[nodiscard]] double uniform() { return std::uniform_real_distribution<double>()(random); }
};

/// An answer that is known already, given once the call has returned.
class LateAnswer : public Operation
{
    Q_OBJECT
public:
    LateAnswer(std::function<void()> then, QObject *parent);
    void abandon() override { m_then = nullptr; }

private:
    std::function<void()> m_then;
};

template <typename T>
[[nodiscard]] Pending answerLater(QObject &nursery, Result<T> result, Answer<T> answer)
{
    return Pending(new LateAnswer(
        [result = std::move(result), answer = std::move(answer)] { answer(result); }, &nursery));
}

} // namespace Rehearsal
