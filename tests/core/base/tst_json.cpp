// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Rehearsal;

class tst_Json : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNotStrictJson_data();
    void refusesWhatIsNotStrictJson();
    void readsWhatIsStrictJson_data();
    void readsWhatIsStrictJson();
    void namesTheLineAndColumnOfAFault();
    void stopsAtTheLimits();
    void manyNamesInOneObjectAreReadInLinearTime();
    void keepsTheOrderOfMembersAndLargeIntegers();
    void halfACharacterBecomesTheReplacementCharacter();
    void writesEcmaScriptNumbers_data();
    void writesEcmaScriptNumbers();
    void hashesPayloadsAsPythonAndAsRfc8785_data();
    void hashesPayloadsAsPythonAndAsRfc8785();
    void documentsHaveAMemberALineAndAListElementALine();
    void unknownMembersKeepTheirPlace();
};

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString textOf(const QByteArray &json)
{
    const auto value = readJson(json);
    return value ? asText(&*value).value_or(QString()) : QString();
}

} // namespace

void tst_Json::refusesWhatIsNotStrictJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("cJ01 empty", "", "B01");
    row("cJ02 one space", " ", "B01");
    row("cJ07 missing value", "{\"id\":}", "B04");
    row("cJ08 trailing comma", "[1,]", "B04");
    row("cJ09 single quotes", "{'a':1}", "B04");
    row("cJ10 comment", "[1] // x", "B04");
    row("cJ11 two values", "{\"a\":1}{\"a\":2}", "B04");
    row("cJ12 text after the end", "1 x", "B04");
    row("cJ13 unterminated string", "\"abc", "B04");
    row("cJ14 bad escape", "\"\\x\"", "B04");
    row("cJ15 short escape", "\"\\u12\"", "B04");
    row("cJ16 raw tab", "\"\t\"", "B04");
    row("cJ17 raw line feed", "\"\n\"", "B04");
    row("cJ18 raw NUL", QByteArray("\"\0\"", 3), "B04");
    row("cJ23 CESU-8", "\"\xed\xa0\xbd\xed\xb8\x80\"", "B07");
    row("cJ24 overlong", "\"\xc0\xaf\"", "B07");
    row("cJ25 cut UTF-8", "\"\xe2\x82", "B07");
    row("cJ26 byte FF", "\"\xff\"", "B07");
    row("cJ27 UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "B07");
    row("cJ30 NaN", "NaN", "B04");
    row("cJ31 Infinity", "[Infinity]", "B04");
    row("cJ33 1e999", "1e999", "B09");
    row("cJ35 2.", "2.", "B04");
    row("cJ36 .5", ".5", "B04");
    row("cJ37 +1", "+1", "B04");
    row("cJ38 01", "01", "B04");
    row("cJ39 hexadecimal", "0x10", "B04");
    row("cJ42 a name twice", "{\"status\":1,\"status\":2}", "B05");
    row("cJ43 a name twice by escape", "{\"status\":1,\"st\\u0061tus\":2}", "B05");
    row("cJ44 65 levels", QByteArray(65, '[') + QByteArray(65, ']'), "B06");
    row("cJ45 100,000 brackets", QByteArray(100'000, '['), "B06");
}

void tst_Json::refusesWhatIsNotStrictJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto result = readJson(text);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(!result.error().message.isEmpty());
}

void tst_Json::readsWhatIsStrictJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("null") << QByteArray("null") << QByteArray("null");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << QByteArray("{}");
    QTest::newRow("64 levels") << (QByteArray(64, '[') + QByteArray(64, ']'))
                               << (QByteArray(64, '[') + QByteArray(64, ']'));
    QTest::newRow("minus zero") << QByteArray("-0.0") << QByteArray("-0.0");
    QTest::newRow("escaped NUL") << QByteArray("\"\\u0000\"") << QByteArray("\"\\u0000\"");
    QTest::newRow("escaped slash") << QByteArray("\"\\/\"") << QByteArray("\"/\"");
}

void tst_Json::readsWhatIsStrictJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, compact);
    const auto result = readJson(text);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(writeCompact(*result), compact);
}

void tst_Json::namesTheLineAndColumnOfAFault()
{
    const auto result = readJson("{\n  \"a\": 1,\n  \"b\": tru\n}\n");
    QVERIFY(!result);
    QVERIFY2(result.error().message.startsWith(QLatin1String("line 3, column ")),
             qPrintable(result.error().message));
}

void tst_Json::stopsAtTheLimits()
{
    JsonLimits limits;
    limits.values = 3;
    QVERIFY(readJson("[1,2]", limits));
    QCOMPARE(readJson("[1,2,3]", limits).error().code, QStringLiteral("B06"));
    limits.bytes = 4;
    QCOMPARE(readJson("[1,2]", limits).error().code, QStringLiteral("B19"));
}

void tst_Json::manyNamesInOneObjectAreReadInLinearTime()
{
    QByteArray text = "{";
    for (int i = 0; i < 200'000; ++i)
        text += (i ? ",\"" : "\"") + QByteArray::number(i) + "\":0";
    text += '}';
    const auto result = readJson(text); // quadratic comparison would take minutes
    QVERIFY(result);
    QCOMPARE(int(result->size()), 200'000);
    text.chop(1);
    text += ",\"7\":1}";
    QCOMPARE(readJson(text).error().code, QStringLiteral("B05"));
}

void tst_Json::keepsTheOrderOfMembersAndLargeIntegers()
{
    const QByteArray text = "{\"z\":9007199254740993,\"a\":{\"c\":1,\"b\":-2.5}}";
    QCOMPARE(writeCompact(*readJson(text)), text);
}

void tst_Json::halfACharacterBecomesTheReplacementCharacter()
{
    QCOMPARE(textOf("\"a\\ud83dz\""), QStringLiteral("a\ufffdz"));
    QCOMPARE(textOf("\"\\ude00\\ud83d\""), QStringLiteral("\ufffd\ufffd"));
    QCOMPARE(textOf("\"\\ud83d\\ude00\""), QStringLiteral("😀"));
    QCOMPARE(textOf("\"\\\\ud83d\""), QStringLiteral("\\ud83d"));
}

void tst_Json::writesEcmaScriptNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << "0";
    QTest::newRow("minus zero") << -0.0 << "0";
    QTest::newRow("1e21") << 1e21 << "1e+21";
    QTest::newRow("1e20") << 1e20 << "100000000000000000000";
    QTest::newRow("1e-6") << 1e-6 << "0.000001";
    QTest::newRow("1e-7") << 1e-7 << "1e-7";
    QTest::newRow("max") << 1.7976931348623157e308 << "1.7976931348623157e+308";
    QTest::newRow("min") << 5e-324 << "5e-324";
    QTest::newRow("third") << 333333333.33333329 << "333333333.3333333";
    QTest::newRow("negative") << -0.0000033333333333333333 << "-0.0000033333333333333333";
}

void tst_Json::writesEcmaScriptNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(ecmaScriptNumber(value)), text);
}

// Vectors of workflow-v1.md section 2 and reliability.md 8.7, made with Python 3.11.
void tst_Json::hashesPayloadsAsPythonAndAsRfc8785_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("python");
    QTest::addColumn<QByteArray>("rfc8785");
    QTest::newRow("accents")
        << QByteArray("{\"id\":\"i\",\"name\":\"réserver\",\"utterances\":"
                      "[\"Café à Paris\"]}")
        << QByteArray("5aefb6d5378ecd2b6fa359e3a99d1cc42581a90a37e42a467112c1825eea6525")
        << QByteArray("3a4f7a24f841aeeb38231bc05e54586fb9ddda0611e0b6aa932b95c8a3bf2618");
    QTest::newRow("emoji")
        << QByteArray("{\"u\":[\"book 😀 hotel\"]}")
        << QByteArray("c36c164e61bd9c4ef0ff67d023eb98ef9f6651aead4e388de73944d6977b3c9c")
        << QByteArray("92412f8cb0490180730e6af2c878007b417f5e964e9adea490d492cfc01fc864");
    QTest::newRow("numbers")
        << QByteArray("{\"c\":0.92,\"one\":1.0,\"neg0\":-0.0,\"big\":1e21,"
                      "\"small\":1e-7,\"e16\":1e16,\"int\":100}")
        << QByteArray("e318e598186dfe17c95d9a33d0dae5353c006fb15c7b0db9de19e3549c5ef331")
        << QByteArray("e7fef2c11ab6a12b8d20f89b013254cff17c5064ae7961174220c6f044e83400");
    QTest::newRow("order of names")
        << QByteArray("{\"\uE000\":1,\"\U00010000\":2}")
        << QByteArray("91a49a38d5c0facacdbe251a3e391e40bb5c99dc4131694ec1cc7ade77aa1a68")
        << QByteArray("9d4cdc71dda603c42f9b21d88d0c2ffc31a76cd1bd461d7359406cf169845f1e");
    QTest::newRow("controls")
        << QByteArray("{\"a\":\"\x7f\u2028\\u0001\\b\\f/\"}")
        << QByteArray("8f37b524e1dd05db495a6116d90afbe561b1e2e108caefc03891fe61c5004ec6")
        << QByteArray("ed44f7c394a240d30df43382fa37c01754756c6b6ffcc4a4eb6d43403fa4727f");
    QTest::newRow("published intent")
        << QByteArray("{\"id\":\"intent_12345\",\"name\":\"book_hotel\",\"language\":\"en\","
                      "\"utterances\":[\"Reserve a room for tonight\",\"Book a hotel near the "
                      "airport\"],\"entities\":[{\"entity_name\":\"time_reference\",\"start\":19,"
                      "\"end\":26},{\"entity_name\":\"location_type\",\"start\":4,\"end\":9}]}")
        << QByteArray("af33c65ba7f3bdbeffac84e104b36c5ab4699a37f78e3ff39f10dfa135a140bd")
        << QByteArray();
    QTest::newRow("published intent, spans as published")
        << QByteArray("{\"id\":\"intent_12345\",\"name\":\"book_hotel\",\"language\":\"en\","
                      "\"utterances\":[\"Reserve a room for tonight\",\"Book a hotel near the "
                      "airport\"],\"entities\":[{\"entity_name\":\"time_reference\",\"start\":20,"
                      "\"end\":27},{\"entity_name\":\"location_type\",\"start\":4,\"end\":9}]}")
        << QByteArray("e11fb8235ff2f16516de79aa090df190c6f48b3e9cabfb69ce941cb3fa056083")
        << QByteArray("3ac39749a8913b9652193d1c6332a493fb68ad130ba9c2a28d8844401b247834");
    QTest::newRow("German intent")
        << QByteArray(
               "{\"id\":\"i\",\"name\":\"n\",\"language\":\"de\",\"utterances\":[\"Zimmer für "
               "heute\",\" \"],\"entities\":[]}")
        << QByteArray("83d5ec9232f064dbc8e8ede13edd996abdcccc4f0b7909e0a762673685137b84")
        << QByteArray();
    QTest::newRow("awkward utterance")
        << QByteArray("{\"id\":\"i\",\"name\":\"n\",\"language\":\"en\",\"utterances\":[\"emoji "
                      "\\ud83d\\ude00 \\\" \\\\ / \\u2028 \\u007f tab\\t\"],\"entities\":[]}")
        << QByteArray("d700626d7982d7d46ea35a949aa1299e62270d5cbd7e38b26ceda0f6d6066f14")
        << QByteArray();
}

void tst_Json::hashesPayloadsAsPythonAndAsRfc8785()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, python);
    QFETCH(QByteArray, rfc8785);
    const auto json = readJson(text);
    QVERIFY(json);
    QCOMPARE(sha256(writePython(*json)), python);
    if (!rfc8785.isEmpty())
        QCOMPARE(sha256(writeCanonical(*json)), rfc8785);
}

void tst_Json::documentsHaveAMemberALineAndAListElementALine()
{
    const QByteArray text =
        "{\n"
        "  \"name\": \"x\",\n"
        "  \"tags\": [\n"
        "    \"smoke\"\n"
        "  ],\n"
        "  \"empty\": [],\n"
        "  \"none\": {},\n"
        "  \"utterances\": [\n"
        "    { \"text\": \"a\", \"entities\": [{ \"name\": \"d\", \"start\": 0 }] },\n"
        "    { \"text\": \"b\" }\n"
        "  ]\n"
        "}\n";
    QCOMPARE(writeDocument(*readJson(text)), text);
}

void tst_Json::unknownMembersKeepTheirPlace()
{
    const auto json = readJson("{\"x-first\":null,\"b\":2,\"x-mid\":{\"k\":[]},\"a\":1}");
    const JsonLayout layout = layoutOf(*json, {"a", "b", "c"});
    Json values = Json::object();
    values["a"] = 10;
    values["b"] = 20;
    values["c"] = 30;
    QCOMPARE(writeCompact(arranged(values, layout)),
             QByteArray("{\"x-first\":null,\"b\":20,\"x-mid\":{\"k\":[]},\"a\":10,\"c\":30}"));
    QVERIFY(layoutOf(*readJson("{\"a\":1,\"c\":2}"), {"a", "b", "c"}).members.empty());
    QVERIFY(layoutOf(*readJson("{\"a\":[]}"), {"a"}).has("a"));
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"
