// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/faulttext.h"
#include "core/backend/wire.h"

#include <functional>
#include <optional>

namespace Rehearsal {

/// Which token a request carries.
enum class Purpose { None, Run, Publish };

/// Why a 2xx answer cannot be used.
struct Defect
{
    Fault fault = Fault::B04;
    QString path = {}; ///< "steps/0/index"
    QString actual = {};
    QString wanted = {};
};

/// One request with everything needed to repeat it.
struct RequestPlan
{
    Subject subject = {}; ///< phase and address among it
    Purpose purpose = Purpose::Run;
    QByteArray method = QByteArrayLiteral("GET");
    HttpHeaders headers = {};
    QByteArray body = {};
    QList<int> documented = {200}; ///< another 2xx is used with a note
    bool mayBeEmpty = false;       ///< 204 and 205 are good answers
    /// Takes the value out of a 2xx answer; says what makes it unusable.
    std::function<std::optional<Defect>(const HttpReply &)> read = {};
    std::function<bool()> isKeyHonoured = {}; ///< submit only
    bool isRepeat = false;                    ///< a PUT whose earlier outcome was unknown
    std::function<void()> aboutToSend = {};   ///< before each attempt
    std::function<void(const QString &)> notice = {};
    std::chrono::milliseconds deadline{0}; ///< 0: that of the phase
};

/// How a request ended.
struct RequestOutcome
{
    HttpReply reply = {}; ///< the last one
    std::optional<Error> error = {};
    Failure failure = {};                      ///< with an error that a request caused
    std::optional<RetryAfter> retryAfter = {}; ///< of the last answer
    int attempts = 0;
    std::chrono::milliseconds latency{0}; ///< from the start, waits included
    std::chrono::milliseconds network{0}; ///< sum of the attempts

    [[nodiscard]] explicit operator bool() const { return !error; }
};

/// A request under the rules of reliability.md 4: token, attempts, waits, one renewed sign-in. The only
/// place that repeats anything.
class RequestOperation : public Operation
{
    Q_OBJECT
public:
    using Done = std::function<void(const RequestOutcome &)>;

    RequestOperation(Wire &wire, RequestPlan plan, Done done);

    void abandon() override;

private:
    void obtainToken();
    void send(const Secret &token);
    void replied(const HttpReply &reply);
    [[nodiscard]] Failure judge(const HttpReply &reply);
    void succeed();
    void react(Failure failure);
    void repeatAfter(std::chrono::milliseconds wait);
    void fail(Error error);
    void conclude();
    void note(const QString &text) const;
    void observe(const HttpReply &reply, Fault fault) const;

    Wire &m_wire;
    RequestPlan m_plan;
    Done m_done;
    RequestOutcome m_outcome;
    Secret m_token;
    Pending m_step;
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_longWaits{0};
    int m_failures = 0;
    int m_waits = 0;
    bool m_signedInAgain = false;
};

/// Runs a request of which `read` makes a T; the answer comes once, later.
template <typename T>
[[nodiscard]] Pending request(Wire &wire, RequestPlan plan,
                              std::function<std::optional<Defect>(const HttpReply &, T &)> read,
                              Answer<T> answer)
{
    auto value = std::make_shared<T>();
    plan.read = [value, read = std::move(read)](const HttpReply &reply) {
        *value = T{};
        return read(reply, *value);
    };
    return Pending(new RequestOperation(
        wire, std::move(plan), [value, answer = std::move(answer)](const RequestOutcome &outcome) {
            answer(outcome ? Result<T>(std::move(*value)) : Result<T>(*outcome.error));
        }));
}

} // namespace Rehearsal
