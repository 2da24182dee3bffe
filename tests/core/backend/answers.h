// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/cognigyv1/cognigyv1backend.h"
#include "tests/support/rawserver.h"

#include <QTest>

namespace Rehearsal {

/// The target of WholeServer.
inline Target targetAt(const RawServer &server)
{
    Target target;
    target.name = QStringLiteral("test");
    target.baseUrl = server.address();
    target.bot = QStringLiteral("travel");
    target.environment = QStringLiteral("staging");
    target.version = QStringLiteral("v2");
    return target;
}

inline SignIn goodSignIn() { return {QStringLiteral("client"), Secret("s3cret+&=/ä"), {}}; }

inline RunSpec oneTurn()
{
    RunSpec run;
    run.key = QStringLiteral("6f1f7a52-0000-4000-8000-000000000001");
    Turn turn;
    turn.says = QStringLiteral("I want to fly to Rome");
    Expectation expectation;
    expectation.intent = QStringLiteral("book_flight");
    turn.expects = expectation;
    run.test.turns << turn;
    return run;
}

/// Waits for the one answer of a call.
template <typename T, typename Call>
Result<T> answerOf(Call call)
{
    std::optional<Result<T>> result;
    int answers = 0;
    const Pending pending = call([&](const Result<T> &answer) {
        result = answer;
        ++answers;
    });
    if (result)
        qFatal("answered before the call had returned");
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
        return Error{Error::Kind::Timeout, QStringLiteral("the test got no answer"), 0, {}};
    QCoreApplication::processEvents();
    if (answers != 1)
        qFatal("answered twice");
    return *result;
}

inline Result<> signInTo(Backend &backend)
{
    return answerOf<std::monostate>(
        [&](Answer<> answer) { return backend.authenticate(std::move(answer)); });
}

inline Result<TargetCheck> checkOf(Backend &backend)
{
    return answerOf<TargetCheck>(
        [&](Answer<TargetCheck> answer) { return backend.checkTarget({}, std::move(answer)); });
}

inline Result<Submitted> submitTo(Backend &backend, Backend::Notice notice = {})
{
    return answerOf<Submitted>([&](Answer<Submitted> answer) {
        return backend.submit(oneTurn(), {}, std::move(notice), std::move(answer));
    });
}

inline Result<Snapshot> fetchFrom(Backend &backend, const QString &id = QStringLiteral("sim-1"))
{
    return answerOf<Snapshot>(
        [&](Answer<Snapshot> answer) { return backend.fetch(id, std::move(answer)); });
}

/// "ok" or code, kind and message: one line for a failed comparison.
template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : result.error().code;
}

} // namespace Rehearsal
