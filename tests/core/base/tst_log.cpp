// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"

#include <QTest>
#include <QUrl>

using namespace Rehearsal;

class tst_Log : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownSecretsVanishInEverySpelling_data();
    void knownSecretsVanishInEverySpelling();
    void unknownSecretsVanishByTheirShape_data();
    void unknownSecretsVanishByTheirShape();
    void oneEventIsOneLine();
    void secretsDoNotPrintThemselves();
};

static const QByteArray canary = "s3cr3t/+&\"canary\\42";

void tst_Log::knownSecretsVanishInEverySpelling_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::newRow("plain") << QString::fromUtf8(canary);
    QTest::newRow("percent-encoded")
        << QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(canary)));
    QTest::newRow("base64") << QString::fromLatin1(canary.toBase64());
    QTest::newRow("in JSON") << QStringLiteral("s3cr3t/+&\\\"canary\\\\42");
}

void tst_Log::knownSecretsVanishInEverySpelling()
{
    QFETCH(QString, spelling);
    rememberSecret(Secret(canary));
    const QString text = redacted(QStringLiteral("before ") + spelling + QStringLiteral(" after"));
    QCOMPARE(text, QStringLiteral("before [secret] after"));
}

void tst_Log::unknownSecretsVanishByTheirShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("gone");
    QTest::newRow("bearer") << "Authorization: Bearer abc.def-123="
                            << "abc.def-123";
    QTest::newRow("JWT") << "x eyJhbGciOi.eyJzdWIi.c2ln y"
                         << "eyJzdWIi";
    QTest::newRow("webhook secret") << "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                                    << "MfKQ9r8G";
    QTest::newRow("form body") << "a=b&client_secret=hunter2&c=d"
                               << "hunter2";
    QTest::newRow("PEM") << "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----"
                         << "MIIEvQ";
}

void tst_Log::unknownSecretsVanishByTheirShape()
{
    QFETCH(QString, text);
    QFETCH(QString, gone);
    const QString result = redacted(text);
    QVERIFY2(!result.contains(gone), qPrintable(result));
    QVERIFY(result.contains(QLatin1String("[secret]")));
}

void tst_Log::oneEventIsOneLine()
{
    const QString text = redacted(QStringLiteral("a\nb\r\x1b[2Jc\u202e"));
    QVERIFY(!text.contains(u'\n') && !text.contains(u'\x1b') && !text.contains(u'\u202e'));
    QVERIFY(redacted(QString(100'000, u'x')).size() < 8300);
}

void tst_Log::secretsDoNotPrintThemselves()
{
    QString printed;
    QDebug(&printed) << Secret("hunter2");
    QCOMPARE(printed.trimmed(), QStringLiteral("[secret]"));
}

QTEST_GUILESS_MAIN(tst_Log)
#include "tst_log.moc"
