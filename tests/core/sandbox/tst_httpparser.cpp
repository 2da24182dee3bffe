// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nlu/random.h"
#include "core/sandbox/httpparser.h"

#include <QTest>

using namespace Rehearsal;
using namespace Rehearsal::Sandbox;

namespace {

const QByteArray get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// "GET /a[body]" for each request, then the status of a failure.
QString parsed(HttpParser &parser, const QByteArray &bytes, qsizetype piece)
{
    QStringList events;
    for (qsizetype at = 0; at <= bytes.size(); at += piece) {
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (const std::optional<HttpRequest> request = parser.next()) {
            events.append(QString::fromLatin1(request->method + ' ' + request->target + '['
                                              + request->body + ']')
                          + (request->keepAlive ? QString() : QStringLiteral(" close")));
        }
    }
    if (parser.failure().status != 0)
        events.append(QString::number(parser.failure().status));
    return events.join(u'|');
}

} // namespace

class TestHttpParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreReadHoweverTheyArrive_data();
    void requestsAreReadHoweverTheyArrive();
    void headersAreReadByName();
    void pathsAreDecodedAfterSplitting();
    void queriesAreDecoded();
    void limitsHold_data();
    void limitsHold();
    void oneExpectationIsReportedPerRequest();
    void idleMeansBetweenRequests();
    void twentyThousandSpoiltRequestsDoNoHarm();
};

void TestHttpParser::requestsAreReadHoweverTheyArrive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
        QTest::newRow(name) << bytes << QString::fromLatin1(expected);
    };
    const QByteArray post = "POST /a HTTP/1.1\r\nHost: x\r\n";
    row("get", get, "GET /[]");
    row("post", post + "Content-Length: 3\r\n\r\nabc", "POST /a[abc]");
    row("body with line breaks", post + "Content-Length: 8\r\n\r\n\r\n\r\nabcd",
        "POST /a[\r\n\r\nabcd]");
    row("pipelined", get + post + "Content-Length: 1\r\n\r\nx" + get, "GET /[]|POST /a[x]|GET /[]");
    row("empty line first", "\r\n" + get + "\r\n" + get, "GET /[]|GET /[]");
    row("chunked",
        post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n"
            + get,
        "POST /a[abc0123456789]|GET /[]");
    row("chunked with trailer",
        post + "transfer-encoding: Chunked\r\n\r\n1\r\na\r\n00\r\nX-Sum: 1\r\n\r\n", "POST /a[a]");
    row("same length twice", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx",
        "POST /a[x]");
    row("close", "GET / HTTP/1.1\r\nHost: x\r\nConnection: foo, Close\r\n\r\n", "GET /[] close");
    row("1.0", "GET / HTTP/1.0\r\n\r\n", "GET /[] close");
    row("1.0 kept alive", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET /[]");
    row("unknown method", "BREW /pot HTTP/1.1\r\nHost: x\r\n\r\n", "BREW /pot[]");
    row("incomplete", "GET / HTTP/1.1\r\nHost: x\r\n", "");
    row("body missing", post + "Content-Length: 3\r\n\r\nab", "");

    row("no host", "GET / HTTP/1.1\r\n\r\n", "400");
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400");
    row("contradictory lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nx", "400");
    row("length and chunked",
        post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400");
    row("list of lengths", post + "Content-Length: 1, 1\r\n\r\nx", "400");
    row("negative length", post + "Content-Length: -1\r\n\r\n", "400");
    row("length with sign", post + "Content-Length: +1\r\n\r\nx", "400");
    row("no length", post + "Content-Length:\r\n\r\n", "400");
    row("immense length", post + "Content-Length: 99999999999999999999999\r\n\r\n", "413");
    row("gzip coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", "501");
    row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        "501");
    row("chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "400");
    row("chunk size empty", post + "Transfer-Encoding: chunked\r\n\r\n\r\n", "400");
    row("chunk size negative", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", "400");
    row("chunk size immense", post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
        "413");
    row("chunk size too long", post + "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n",
        "400");
    row("chunk too long", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", "400");
    row("blank before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "400");
    row("folded header", "GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n", "400");
    row("header without name", "GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n", "400");
    row("zero byte in header", QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n", 35),
        "400");
    row("line feed in header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\nC: d\r\n\r\n", "400");
    row("carriage return first", "\rGET / HTTP/1.1\r\nHost: x\r\n\r\n", "400");
    row("no target", "GET HTTP/1.1\r\nHost: x\r\n\r\n", "400");
    row("blank in target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", "400");
    row("non-ASCII target", "GET /\xC3\xA9 HTTP/1.1\r\nHost: x\r\n\r\n", "400");
    row("not HTTP", "\x16\x03\x01\x02 hello there\r\n\r\n", "400");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505");
    row("odd version", "GET / HTTP/11\r\nHost: x\r\n\r\n", "400");
    row("odd expectation", post + "Expect: tea\r\n\r\n", "417");
    row("after a failure nothing counts", "GET\r\n\r\n" + get, "400");
}

void TestHttpParser::requestsAreReadHoweverTheyArrive()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        HttpParser parser;
        QCOMPARE(parsed(parser, bytes, piece), expected);
    }
}

void TestHttpParser::headersAreReadByName()
{
    HttpParser parser;
    parser.feed("GET / HTTP/1.1\r\nHOST:  a:1 \t\r\nX-Two: b\r\nx-two: c\r\nEmpty:\r\n\r\n");
    const std::optional<HttpRequest> request = parser.next();
    QVERIFY(request);
    QCOMPARE(request->header("host"), "a:1");
    QCOMPARE(request->header("x-two"), "b");
    QVERIFY(request->header("empty").isEmpty() && !request->header("empty").isNull());
    QVERIFY(request->header("other").isNull());
}

void TestHttpParser::pathsAreDecodedAfterSplitting()
{
    HttpRequest request;
    request.target = "/api/a%2Fb/%E2%82%AC%zz/+?x=/y";
    QCOMPARE(request.path(), "/api/a%2Fb/%E2%82%AC%zz/+");
    const QList<QString> segments = request.segments();
    QCOMPARE(segments.size(), 4);
    QCOMPARE(segments.at(0), QStringLiteral("api"));
    QCOMPARE(segments.at(1), QStringLiteral("a/b"));
    QVERIFY(segments.at(2).startsWith(u'€'));
    QCOMPARE(segments.at(3), QStringLiteral("+"));
    request.target = "http://127.0.0.1:80/api?x";
    QCOMPARE(request.path(), "/api");
    request.target = "http://127.0.0.1";
    QCOMPARE(request.path(), "/");
    request.target = "*";
    QVERIFY(request.segments().isEmpty());
}

void TestHttpParser::queriesAreDecoded()
{
    HttpRequest request;
    request.target = "/?a=1&b=x+y%26z&&c&a=2&d%20e=%3D";
    QCOMPARE(request.query(QStringLiteral("a")), QStringLiteral("1"));
    QCOMPARE(request.query(QStringLiteral("b")), QStringLiteral("x y&z"));
    QCOMPARE(request.query(QStringLiteral("c")), QString());
    QCOMPARE(request.query(QStringLiteral("d e")), QStringLiteral("="));
    QVERIFY(!request.query(QStringLiteral("z")));
}

void TestHttpParser::limitsHold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("endless header")
        << QByteArray("GET / HTTP/1.1\r\nA: ") + QByteArray(70'000, 'a') << 431;
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n")
            + QByteArray("A: b\r\n").repeated(300)
            + "\r\n" << 431;
    QTest::newRow("long target") << QByteArray("GET /") + QByteArray(9000, 'a')
            + " HTTP/1.1\r\nHost: x\r\n\r\n"
                                 << 414;
    QTest::newRow("endless request line") << QByteArray(70'000, 'a') << 431;
    QTest::newRow("body over 8 MiB")
        << QByteArray("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 8388609\r\n\r\n") << 413;
    QTest::newRow("chunks over 8 MiB")
        << QByteArray("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n800000\r\n")
            + QByteArray(0x800000, 'b') + "\r\n1\r\n"
        << 413;
    QTest::newRow("endless chunk line")
        << QByteArray("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;")
            + QByteArray(5000, 'e')
        << 400;
    QTest::newRow("endless trailer")
        << QByteArray("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n")
            + QByteArray("a: b\r\n").repeated(2000)
        << 400;
}

void TestHttpParser::limitsHold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const qsizetype piece : {qsizetype(1000), bytes.size()}) {
        HttpParser parser;
        QCOMPARE(parsed(parser, bytes, piece), QString::number(status));
    }
    HttpParser parser;
    QCOMPARE(parsed(parser,
                    "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 8388608\r\n\r\n"
                        + QByteArray(8388608, 'b'),
                    65536)
                 .size(),
             8388608 + 7);
}

void TestHttpParser::oneExpectationIsReportedPerRequest()
{
    HttpParser parser;
    parser.feed("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(!parser.next());
    QVERIFY(parser.takeExpectation());
    QVERIFY(!parser.takeExpectation());
    parser.feed("ab");
    QVERIFY(parser.next());
    QVERIFY(!parser.takeExpectation());
    parser.feed(
        "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(parser.next());
    QVERIFY(!parser.takeExpectation());
}

void TestHttpParser::idleMeansBetweenRequests()
{
    HttpParser parser;
    QVERIFY(parser.isIdle());
    parser.feed(get.left(5));
    QVERIFY(!parser.next());
    QVERIFY(!parser.isIdle());
    parser.feed(get.mid(5));
    QVERIFY(parser.next());
    QVERIFY(parser.isIdle());
}

void TestHttpParser::twentyThousandSpoiltRequestsDoNoHarm()
{
    const QList<QByteArray> seeds = {
        get,
        "POST /api/v1/simulations HTTP/1.1\r\nHost: 127.0.0.1:8787\r\nContent-Length: "
        "11\r\n\r\nhello world",
        "PUT /a%20b?c=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
        "chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nT: 1\r\n\r\n",
        "GET http://localhost/x HTTP/1.0\r\nConnection: keep-alive\r\nExpect: 100-continue\r\n\r\n",
    };
    const QList<QByteArray> words = {"\r\n",
                                     "\n",
                                     "\r",
                                     ":",
                                     " ",
                                     "Content-Length: ",
                                     "Transfer-Encoding: chunked\r\n",
                                     "0",
                                     "-1",
                                     "ffffffff",
                                     "HTTP/1.1",
                                     QByteArray(1, '\0'),
                                     "\xff",
                                     "%",
                                     "%2",
                                     "chunked",
                                     "\r\n\r\n"};
    Random random(20260115);
    qint64 requests = 0;
    qint64 failures = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = seeds.at(static_cast<qsizetype>(random.below(4)));
        if (random.below(4) == 0)
            bytes += seeds.at(static_cast<qsizetype>(random.below(4)));
        for (std::size_t change = random.below(5); change > 0; --change) {
            const auto at =
                static_cast<qsizetype>(random.below(static_cast<std::size_t>(bytes.size()) + 1));
            const QByteArray &word = words.at(
                static_cast<qsizetype>(random.below(static_cast<std::size_t>(words.size()))));
            switch (random.below(4)) {
            case 0:
                bytes.insert(at, word);
                break;
            case 1:
                bytes.remove(at, static_cast<qsizetype>(random.below(9)));
                break;
            case 2:
                bytes.replace(at, word.size(), word);
                break;
            case 3:
                bytes.insert(at, static_cast<char>(random.below(256)));
                break;
            }
        }
        const auto piece = static_cast<qsizetype>(1 + random.below(40));
        HttpParser whole;
        HttpParser pieces;
        const QString expected = parsed(whole, bytes, bytes.size() + 1);
        // How the bytes were cut never matters.
        QCOMPARE(parsed(pieces, bytes, piece), expected);
        requests += expected.count(u'[') > 0 ? 1 : 0;
        failures += whole.failure().status != 0 ? 1 : 0;
        HttpRequest target;
        target.target = bytes;
        static_cast<void>(target.segments());
        static_cast<void>(target.query(QStringLiteral("c")));
    }
    // The fuzz reaches both sides.
    QVERIFY2(requests > 4000 && failures > 4000,
             qPrintable(QStringLiteral("%1 %2").arg(requests).arg(failures)));
}

QTEST_APPLESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
