// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/retryafter.h"

#include <QTest>

using namespace Rehearsal;

namespace {

const QDateTime noon(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);

} // namespace

class TestRetryAfter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f16_readsAllForms_data();
    void f16_readsAllForms();
    void f16_readsTheThreeDates();
    void f16_datesCountFromTheServersClock();
};

void TestRetryAfter::f16_readsAllForms_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: unusable
    const auto row = [](const char *name, const QByteArray &value, qint64 milliseconds) {
        QTest::newRow(name) << value << milliseconds;
    };
    row("H01 seconds", "7", 7000);
    row("H02 zero", "0", 0);
    row("H03 negative", "-1", -1);
    row("H04 decimals", "1.5", -1);
    row("H05 unit", "7 s", -1);
    row("H06 eleven digits", "99999999999", -1);
    row("ten digits", "9999999999", 9'999'999'999'000);
    row("H07 IMF date", "Thu, 15 Jan 2026 12:00:30 GMT", 30'000);
    row("H08 RFC 850 date", "Thursday, 15-Jan-26 12:00:30 GMT", 30'000);
    row("H09 asctime", "Thu Jan 15 12:00:30 2026", 30'000);
    row("asctime with a short day", "Thu Feb  5 12:00:00 2026", 21LL * 24 * 3600 * 1000);
    row("H10 past", "Wed, 21 Oct 2015 07:28:00 GMT", 0);
    row("H11 wrong name of the day", "Mon, 15 Jan 2026 12:00:30 GMT", 30'000);
    row("RFC 850 of the past century", "Sunday, 06-Nov-94 08:49:37 GMT", 0);
    row("H14 two lines", "5, 9", 9000);
    row("seconds and a date", "5, Thu, 15 Jan 2026 12:00:30 GMT", 30'000);
    row("one of two is unusable", "soon, 9", 9000);
    row("H15 empty", "", -1);
    row("H16 over a day", "86401", 86'401'000);
    row("a plus sign", "+5", -1);
    row("no time zone", "Thu, 15 Jan 2026 12:00:30", -1);
    row("no such day", "Thu, 31 Feb 2026 12:00:30 GMT", -1);
    row("no such hour", "Thu, 15 Jan 2026 25:00:30 GMT", -1);
}

void TestRetryAfter::f16_readsAllForms()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const auto result = readRetryAfter({{"Retry-After", value}}, noon);
    QCOMPARE(result ? qint64(result->wait.count()) : -1, milliseconds);
}

void TestRetryAfter::f16_readsTheThreeDates()
{
    const QDateTime expected(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    for (const char *text : {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
                             "Sun Nov  6 08:49:37 1994"})
        QCOMPARE(readHttpDate(text, noon).value_or(QDateTime()), expected);
}

void TestRetryAfter::f16_datesCountFromTheServersClock()
{
    const QByteArray until = "Thu, 15 Jan 2026 13:00:30 GMT";
    // H13: our clock is an hour behind the server's.
    const auto byDate =
        readRetryAfter({{"Date", "Thu, 15 Jan 2026 13:00:00 GMT"}, {"retry-after", until}}, noon);
    QCOMPARE(byDate.value_or(RetryAfter()), (RetryAfter{std::chrono::seconds(30), true}));
    // H12: without a Date header ours is all there is.
    const auto byOurs = readRetryAfter({{"Retry-After", until}}, noon);
    QCOMPARE(byOurs.value_or(RetryAfter()), (RetryAfter{std::chrono::seconds(3630), true}));
}

QTEST_APPLESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
