// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/address.h"

#include <QTest>

using namespace Rehearsal;

class TestAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f9_httpGoesToThisComputerOnly_data();
    void f9_httpGoesToThisComputerOnly();
    void identifiersAreCheckedNotOnlyEncoded_data();
    void identifiersAreCheckedNotOnlyEncoded();
    void originsAreCompared();
    void lookAlikesShow();
};

void TestAddress::f9_httpGoesToThisComputerOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *name, const QString &text, bool isGood) {
        QTest::newRow(name) << text << isGood;
    };
    row("https", u"https://api.example.com/path"_qs, true);
    row("https with port", u"https://api.example.com:8443"_qs, true);
    row("http 127.0.0.1", u"http://127.0.0.1:8787"_qs, true);
    row("http 127.0.0.2", u"http://127.0.0.2"_qs, true);
    row("http localhost", u"http://localhost:8787/"_qs, true);
    row("L01", u"https://user@host"_qs, false);
    row("L02", u"https://api.example@evil.example"_qs, false);
    row("empty user", u"https://@evil.example"_qs, false);
    row("L03", u"http://example"_qs, false);
    row("L04", u"http://127.0.0.1.evil.example"_qs, false);
    row("L05", u"http://localhost.evil.example"_qs, false);
    row("L06", u"http://2130706433"_qs, false);
    row("L07", u"http://0x7f.1"_qs, false);
    row("L08", u"http://127.1"_qs, false);
    row("octal", u"http://0177.0.0.1"_qs, false);
    row("leading zeros", u"http://127.000.000.001"_qs, false);
    row("L09", u"http://[::1]:8080"_qs, true);
    row("L10", u"http://[::ffff:127.0.0.1]"_qs, false);
    row("L11", u"http://0.0.0.0"_qs, false);
    row("L12", u"http://localhost."_qs, false);
    row("L13", u"HTTP://LOCALHOST"_qs, true);
    row("L14", u"ftp://127.0.0.1"_qs, false);
    row("L15", u"file:///etc/hostname"_qs, false);
    row("L16", u"data:text/plain,x"_qs, false);
    row("L17", u"javascript:alert(1)"_qs, false);
    row("L18", u"qrc:/x"_qs, false);
    row("L19", u"https:///x"_qs, false);
    row("L20", u"https://example.com:0"_qs, false);
    row("L21", u"https://example.com:99999"_qs, false);
    row("L22", u"https://example.com\\evil"_qs, false);
    row("L23", u"https://exa mple.com"_qs, false);
    row("trailing space", u"https://example.com "_qs, false);
    row("control character", u"https://example.com/\x07"_qs, false);
    row("zero width", u"https://exam\u200bple.com"_qs, false);
    row("L26", u"https://example.com/a/../../b"_qs, false);
    row("fragment", u"https://example.com/#x"_qs, false);
    row("empty", QString(), false);
    row("no scheme", u"example.com"_qs, false);
    row("http to the network", u"http://192.168.0.1"_qs, false);
}

void TestAddress::f9_httpGoesToThisComputerOnly()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const Result<QUrl> url = readAddress(text);
    QCOMPARE(bool(url), isGood);
    if (!url) {
        QCOMPARE(url.error().kind, Error::Kind::Configuration);
        QVERIFY(!url.error().message.isEmpty());
    }
}

void TestAddress::identifiersAreCheckedNotOnlyEncoded_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << u"bot-1_a.b~c"_qs << true;
    QTest::newRow("128") << QString(128, u'x') << true;
    QTest::newRow("129") << QString(129, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("dot") << u"."_qs << false;
    QTest::newRow("L27") << u"../admin?x=1#f"_qs << false;
    QTest::newRow("L28") << u".."_qs << false;
    QTest::newRow("L29") << QString(10'000, u'x') << false;
    QTest::newRow("L30") << u"a\r\nX: 1"_qs << false;
    QTest::newRow("slash") << u"a/b"_qs << false;
    QTest::newRow("percent") << u"%2e%2e"_qs << false;
    QTest::newRow("umlaut") << u"ä"_qs << false;
}

void TestAddress::identifiersAreCheckedNotOnlyEncoded()
{
    QFETCH(QString, id);
    QFETCH(bool, isGood);
    QCOMPARE(isIdentifier(id), isGood);
}

void TestAddress::originsAreCompared()
{
    const Origin base(QUrl(u"https://Api.Example.com/x"_qs));
    QCOMPARE(base, Origin(QUrl(u"https://api.example.com:443/y?z"_qs)));
    QVERIFY(base != Origin(QUrl(u"http://api.example.com:443"_qs)));
    QVERIFY(base != Origin(QUrl(u"https://api.example.com:444"_qs)));
    QVERIFY(base != Origin(QUrl(u"https://api.example.com.evil.com"_qs)));
}

void TestAddress::lookAlikesShow()
{
    // A Cyrillic a (U+0430) among Latin letters, and the same host in its ASCII form.
    const QUrl mixed(u"https://\u0430pple.com"_qs);
    QVERIFY(displayHost(mixed).startsWith(u"xn--"));
    const QUrl ascii(u"https://xn--pple-43d.com"_qs);
    QVERIFY(displayHost(ascii).startsWith(u"xn--"));
    QCOMPARE(displayHost(QUrl(u"https://api.example.com"_qs)), u"api.example.com"_qs);
}

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
