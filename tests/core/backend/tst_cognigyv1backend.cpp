// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/cognigyv1backend.h"
#include "tests/core/backend/wholeserver.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;
using namespace std::chrono_literals;

namespace {

Target targetAt(const RawServer &server)
{
    Target target;
    target.name = QStringLiteral("test");
    target.baseUrl = server.address();
    target.bot = QStringLiteral("travel");
    target.environment = QStringLiteral("staging");
    target.version = QStringLiteral("v2");
    return target;
}

SignIn signIn() { return {QStringLiteral("client"), Secret("s3cret+&=/ä"), {}}; }

RunSpec spec()
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

/// Waits for the one answer.
template <typename T, typename Call>
Result<T> answerOf(Call call)
{
    std::optional<Result<T>> result;
    const Pending pending = call([&result](const Result<T> &answer) { result = answer; });
    if (result)
        qFatal("answered before the call had returned");
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
        return Error{Error::Kind::Timeout, QStringLiteral("the test got no answer"), 0, {}};
    return *result;
}

} // namespace

class TestCognigyV1Backend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsTheWholeWay();
};

void TestCognigyV1Backend::runsTheWholeWay()
{
    WholeServer service;
    RawServer server([&](const RawRequest &request) { return service.reply(request); });
    SystemClock clock;
    CognigyV1Backend backend(targetAt(server), signIn(), clock);

    const auto signedIn = answerOf<std::monostate>(
        [&](Answer<> answer) { return backend.authenticate(std::move(answer)); });
    QVERIFY2(signedIn, qPrintable(signedIn ? QString() : signedIn.error().message));
    const auto check = answerOf<TargetCheck>(
        [&](Answer<TargetCheck> answer) { return backend.checkTarget({}, std::move(answer)); });
    QVERIFY2(check, qPrintable(check ? QString() : check.error().message));
    QCOMPARE(check->versionName, QStringLiteral("Second"));
    int sends = 0;
    const auto submitted = answerOf<Submitted>([&](Answer<Submitted> answer) {
        return backend.submit(
            spec(), [&] { ++sends; }, {}, std::move(answer));
    });
    QVERIFY2(submitted, qPrintable(submitted ? QString() : submitted.error().message));
    QCOMPARE(submitted->id, QStringLiteral("sim-1"));
    QCOMPARE(sends, 1);
    const auto snapshot = answerOf<Snapshot>(
        [&](Answer<Snapshot> answer) { return backend.fetch(submitted->id, std::move(answer)); });
    QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().message));
    QCOMPARE(snapshot->state, Snapshot::State::Completed);
    QCOMPARE(snapshot->steps.size(), 1);
    QCOMPARE(snapshot->steps.first().intent, QStringLiteral("book_flight"));

    QCOMPARE(server.count("POST", "/api/v1/auth/token"), 1);
    QCOMPARE(server.count("POST", "/api/v1/simulations"), 1);
    QCOMPARE(server.requests().first().body,
             QByteArray("grant_type=client_credentials&client_id=client&client_secret="
                        "s3cret%2B%26%3D%2F%C3%A4&scope=simulation%3Aexecute%20bot%3Aread%20"
                        "environment%3Aread"));
}

QTEST_GUILESS_MAIN(TestCognigyV1Backend)
#include "tst_cognigyv1backend.moc"
