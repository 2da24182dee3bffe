// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"
#include "core/store/secrets.h"

#include <QTest>

#include <optional>

using namespace Rehearsal;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ownVariablesWinOverGenericOnes();
    void anEmptyVariableIsNone();
    void genericVariablesNeverApplyToTheSandbox();
    void saysWhereTheSecretCameFrom();
    void explainsWhereEachValueComesFrom();
    void secretsFromTheEnvironmentAreRedactedFromThenOn();
    void withoutAKeychainNothingIsThere();
    void writingWithoutAKeychainSaysSo();
    void lettingGoOfAQuestionEndsIt();
};

namespace {

Target named(const char *name)
{
    Target target;
    target.name = QString::fromLatin1(name);
    target.baseUrl = QStringLiteral("https://file.example");
    target.clientId = QStringLiteral("from-file");
    return target;
}

QProcessEnvironment
environmentOf(std::initializer_list<std::pair<const char *, const char *>> values)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : values)
        environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return environment;
}

} // namespace

void TestSecrets::initTestCase()
{
    // No session bus, as on a server.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestSecrets::ownVariablesWinOverGenericOnes()
{
    const auto environment =
        environmentOf({{"REHEARSAL_BASE_URL", "https://generic.example"},
                       {"REHEARSAL_STAGING_EU_BASE_URL", "https://own.example"},
                       {"REHEARSAL_CLIENT_ID", "generic"},
                       {"REHEARSAL_OTHER_CLIENT_ID", "other"},
                       {"REHEARSAL_TOKEN_URL", "https://token.example"}});
    const Target target = withEnvironment(named("staging-eu"), environment);
    QCOMPARE(target.baseUrl, QStringLiteral("https://own.example"));
    QCOMPARE(target.clientId, QStringLiteral("generic"));
    QCOMPARE(target.tokenUrl, QStringLiteral("https://token.example"));
    QCOMPARE(withEnvironment(named("staging"), QProcessEnvironment()), named("staging"));
}

void TestSecrets::anEmptyVariableIsNone()
{
    const auto environment =
        environmentOf({{"REHEARSAL_BASE_URL", ""}, {"REHEARSAL_CLIENT_SECRET", ""}});
    QCOMPARE(withEnvironment(named("staging"), environment), named("staging"));
    QCOMPARE(credentialsFromEnvironment(named("staging"), environment).source,
             QStringLiteral("none"));
}

void TestSecrets::genericVariablesNeverApplyToTheSandbox()
{
    const auto generic = environmentOf({{"REHEARSAL_BASE_URL", "https://generic.example"},
                                        {"REHEARSAL_CLIENT_SECRET", "production-secret"},
                                        {"REHEARSAL_TOKEN", "production-token"}});
    QCOMPARE(withEnvironment(named("sandbox"), generic), named("sandbox"));
    const Credentials none = credentialsFromEnvironment(named("sandbox"), generic);
    QVERIFY(none.clientSecret.isEmpty() && none.token.isEmpty());
    QCOMPARE(none.source, QStringLiteral("none"));
    QCOMPARE(none.clientId, QStringLiteral("from-file"));

    const auto own = environmentOf({{"REHEARSAL_SANDBOX_CLIENT_SECRET", "own-secret"}});
    QCOMPARE(credentialsFromEnvironment(named("sandbox"), own).clientSecret, Secret("own-secret"));
}

void TestSecrets::saysWhereTheSecretCameFrom()
{
    const auto secret = environmentOf(
        {{"REHEARSAL_CLIENT_SECRET", "generic"}, {"REHEARSAL_STAGING_CLIENT_SECRET", "own"}});
    const Credentials own = credentialsFromEnvironment(named("staging"), secret);
    QCOMPARE(own.clientSecret, Secret("own"));
    QCOMPARE(own.source, QStringLiteral("environment REHEARSAL_STAGING_CLIENT_SECRET"));

    const auto token =
        environmentOf({{"REHEARSAL_CLIENT_SECRET", "secret"}, {"REHEARSAL_TOKEN", "ready-made"}});
    const Credentials ready = credentialsFromEnvironment(named("staging"), token);
    QCOMPARE(ready.token, Secret("ready-made"));
    QCOMPARE(ready.source, QStringLiteral("environment REHEARSAL_TOKEN"));
}

void TestSecrets::explainsWhereEachValueComesFrom()
{
    using Source = ExplainedValue::Source;
    const auto environment = environmentOf({{"REHEARSAL_BASE_URL", "https://generic.example"},
                                            {"REHEARSAL_STAGING_CLIENT_SECRET", "hush-hush"}});
    const QString file = QStringLiteral("targets/staging.target.json");
    const auto values = explained(named("staging"), file, environment);
    const auto of = [&](const char *name) {
        const auto value = std::find_if(values.cbegin(), values.cend(), [&](const auto &candidate) {
            return candidate.name == QLatin1String(name);
        });
        return value == values.cend() ? ExplainedValue() : *value;
    };
    QCOMPARE(of("baseUrl").value, QStringLiteral("https://generic.example"));
    QCOMPARE(of("baseUrl").source, Source::Environment);
    QCOMPARE(of("baseUrl").place, QStringLiteral("REHEARSAL_BASE_URL"));
    QCOMPARE(of("tokenUrl").value, QStringLiteral("https://generic.example/api/v1/auth/token"));
    QCOMPARE(of("tokenUrl").source, Source::Default);
    QCOMPARE(of("clientId").source, Source::File);
    QCOMPARE(of("clientId").place, file);
    QCOMPARE(of("clientSecret").source, Source::Environment);
    QVERIFY(!of("clientSecret").value.contains(QStringLiteral("hush")));
    QCOMPARE(of("token").source, Source::Missing);
    QCOMPARE(of("bot").source, Source::Missing);
}

void TestSecrets::secretsFromTheEnvironmentAreRedactedFromThenOn()
{
    const auto environment = environmentOf({{"REHEARSAL_CLIENT_SECRET", "corr3ct-horse-battery"}});
    const Credentials credentials = credentialsFromEnvironment(named("staging"), environment);
    QVERIFY(!credentials.clientSecret.isEmpty());
    QVERIFY(!redacted(QStringLiteral("it was corr3ct-horse-battery, wasn't it"))
                 .contains(QStringLiteral("corr3ct")));
}

void TestSecrets::withoutAKeychainNothingIsThere()
{
    Keychain keychain;
    std::optional<Result<Secret>> answered;
    const Pending pending =
        keychain.read(QStringLiteral("staging"), QStringLiteral("client_secret"),
                      [&](const Result<Secret> &answer) { answered = answer; });
    QVERIFY2(!answered, "answered before the question was asked");
    QTRY_VERIFY_WITH_TIMEOUT(answered.has_value(), 10'000);
    QVERIFY(!*answered);
    QCOMPARE(answered->error().kind, Error::Kind::NotFound);
    QVERIFY(answered->error().code.startsWith(QStringLiteral("K-")));
    QVERIFY(answered->error().message.contains(QStringLiteral("keychain")));
}

void TestSecrets::writingWithoutAKeychainSaysSo()
{
    Keychain keychain;
    std::optional<Result<>> written;
    const Pending pending =
        keychain.write(QStringLiteral("staging"), QStringLiteral("client_secret"), Secret("value"),
                       [&](const Result<> &answer) { written = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 10'000);
    QVERIFY(!*written);
    QVERIFY(!written->error().message.contains(QStringLiteral("value")));
}

void TestSecrets::lettingGoOfAQuestionEndsIt()
{
    Keychain keychain;
    bool isAnswered = false;
    Pending dropped = keychain.read(QStringLiteral("staging"), QStringLiteral("client_secret"),
                                    [&](const Result<Secret> &) { isAnswered = true; });
    dropped.reset();
    std::optional<Result<Secret>> second;
    Pending pending;
    pending = keychain.read(QStringLiteral("staging"), QStringLiteral("client_secret"),
                            [&](const Result<Secret> &answer) {
                                pending.reset(); // also from inside the answer
                                second = answer;
                            });
    QTRY_VERIFY_WITH_TIMEOUT(second.has_value(), 10'000);
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
