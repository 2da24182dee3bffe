// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/interop/encoding.h"
#include "core/interop/formats.h"
#include "core/interop/jsonlines.h"
#include "core/interop/placing.h"
#include "core/interop/zip.h"

#include <QFile>
#include <QSet>
#include <QStringEncoder>
#include <QTest>

using namespace Rehearsal;

namespace {

/// The files of tests/data/NAME/sample.zip.
QList<ForeignFile> sample(const char *name)
{
    QFile file(QStringLiteral(REHEARSAL_TEST_DATA "/%1/sample.zip").arg(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList refused;
    const auto unpacked = unpackZip(file.readAll(), refused);
    return unpacked ? *unpacked : QList<ForeignFile>();
}

/// "city:berlin" for each span.
QStringList spansOf(const Utterance &utterance)
{
    QStringList list;
    for (const EntitySpan &span : utterance.spans)
        list.append(span.entity + u':' + codePointSlice(utterance.text, span.start, span.end));
    return list;
}

QStringList texts(const Intent &intent)
{
    QStringList list;
    for (const Utterance &utterance : intent.utterances)
        list.append(utterance.text);
    return list;
}

/// "3: what" for each loss.
QStringList lossesOf(const ImportedIntents &imported)
{
    QStringList list;
    for (const Loss &loss : imported.losses)
        list.append(QStringLiteral("%1: %2").arg(loss.line).arg(loss.what));
    return list;
}

ImportedIntents imported(ForeignFormat format, const QString &name, const QByteArray &bytes,
                         const ImportOptions &options = {})
{
    const auto result = importIntents(format, {{name, bytes}}, options);
    if (!result) {
        qWarning("%s", qPrintable(result.error().message));
        return {};
    }
    return *result;
}

} // namespace

class FormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreToldApart_data();
    void encodingsAreToldApart();
    void jsonValuesKnowTheirLines();
    void rasaExamplesGiveSpansOfThePlainText();
    void rasaListsWhatIsNoIntentLineByLine();
    void rasaExamplesMayBeAList();
    void damagedYamlNamesTheLine();
    void cognigyTablesHaveNoHeader();
    void cognigyJsonKeepsWhatIntentsHave();
    void botiumFilesBeginWithTheName();
    void dialogflowAgentsAreReadFromTheirZip();
    void tablesAreMappedByNameOrNumber();
    void tablesInEveryEncodingGiveTheSame_data();
    void tablesInEveryEncodingGiveTheSame();
    void everySnipsSpanEqualsItsText();
    void homeAssistantValuesStandWhereTheSpansSay();
    void slotsNeverCutWordsAndTakeTheLongestFirst();
    void filesAreRecognised();
    void namesBecomeIdsAndFiles();
    void intentsGoWhereTheirNameAlreadyIs();
};

void FormatsTest::encodingsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("isGuess");
    const QString cafe = u"caf\u00e9 \u20ac"_qs;
    QTest::newRow("UTF-8") << cafe.toUtf8() << cafe << u"UTF-8"_qs << false;
    QTest::newRow("UTF-8 with mark")
        << "\xef\xbb\xbf" + cafe.toUtf8() << cafe << u"UTF-8"_qs << false;
    QTest::newRow("UTF-16 little") << QByteArray("\xff\xfe"
                                                 "a\0\xe9\0",
                                                 6)
                                   << u"a\u00e9"_qs << u"UTF-16"_qs << false;
    QTest::newRow("UTF-16 big") << QByteArray("\xfe\xff\0a\0\xe9", 6) << u"a\u00e9"_qs
                                << u"UTF-16"_qs << false;
    QTest::newRow("Windows-1252") << QByteArray("caf\xe9 \x80") << cafe << u"Windows-1252"_qs
                                  << true;
    QTest::newRow("ISO-8859-1") << QByteArray("\xe9\x81") << u"\u00e9\u0081"_qs << u"ISO-8859-1"_qs
                                << true;
    QTest::newRow("empty") << QByteArray() << QString() << u"UTF-8"_qs << false;
}

void FormatsTest::encodingsAreToldApart()
{
    QFETCH(QByteArray, bytes);
    const DecodedText decoded = decodeForeign(bytes);
    QTEST(decoded.text, "text");
    QTEST(decoded.encoding, "encoding");
    QTEST(decoded.isGuess, "isGuess");
}

void FormatsTest::jsonValuesKnowTheirLines()
{
    const JsonLines lines(
        "{\n \"a\": [1,\n  {\"b/c\": \"x\\\"}\"}],\n \"d\":\n true, \"e\": {}\n}");
    QCOMPARE(lines.lineOf(u"/a"_qs), 2);
    QCOMPARE(lines.lineOf(u"/a/0"_qs), 2);
    QCOMPARE(lines.lineOf(u"/a/1"_qs), 3);
    QCOMPARE(lines.lineOf(u"/a/1/b~1c"_qs), 3);
    QCOMPARE(lines.lineOf(u"/d"_qs), 5);
    QCOMPARE(lines.lineOf(u"/e/none/at/all"_qs), 5);
    QCOMPARE(lines.lineOf(QString()), 1);
}

void FormatsTest::rasaExamplesGiveSpansOfThePlainText()
{
    const ImportedIntents result = imported(ForeignFormat::Rasa, u"nlu.yml"_qs,
                                            "version: \"3.1\"\n"
                                            "nlu:\n"
                                            "- intent: book\n"
                                            "  examples: |\n"
                                            "    - from [berlin](city) to [NY](city:new york)\n"
                                            "    - [\xf0\x9f\x98\x80 caf\xc3\xa9](place) "
                                            "[now]{\"entity\": \"time\", \"role\": \"from\"}\n"
                                            "    - keep [this] and (that), [a] (b)\n"
                                            "    - old form [x](\xe2\x80\x9cname\xe2\x80\x9d)  \n"
                                            "      indented\n"
                                            "\n"
                                            "    -\n");
    QCOMPARE(result.intents.size(), 1);
    const Intent &book = result.intents.constFirst();
    QCOMPARE(book.name, u"book"_qs);
    QCOMPARE(texts(book),
             (QStringList{u"from berlin to NY"_qs, u"\U0001F600 caf\u00e9 now"_qs,
                          u"keep [this] and (that), [a] (b)"_qs, u"old form x"_qs}));
    QCOMPARE(spansOf(book.utterances.at(0)), (QStringList{u"city:berlin"_qs, u"city:NY"_qs}));
    QCOMPARE(book.utterances.at(0).spans.at(1).start, 15);
    QCOMPARE(spansOf(book.utterances.at(1)),
             (QStringList{u"place:\U0001F600 caf\u00e9"_qs, u"time:now"_qs}));
    QCOMPARE(book.utterances.at(1).spans.at(1).start, 7); // code points
    QVERIFY(book.utterances.at(2).spans.isEmpty());
    QCOMPARE(spansOf(book.utterances.at(3)), QStringList{u"name:x"_qs});
    QCOMPARE(lossesOf(result),
             (QStringList{u"5: value “new york” of “NY”"_qs, u"6: role “from” of entity “time”"_qs,
                          u"9: “  indented”"_qs, u"11: an example"_qs}));
}

void FormatsTest::rasaListsWhatIsNoIntentLineByLine()
{
    const ImportedIntents result = imported(ForeignFormat::Rasa, u"nlu.yml"_qs,
                                            "version: \"3.1\"\n"
                                            "nlu:\n"
                                            "- intent: faq/hours\n"
                                            "  metadata: {x: 1}\n"
                                            "  examples: |\n"
                                            "    - when\n"
                                            "- synonym: new york\n"
                                            "  examples: |\n"
                                            "    - NY\n"
                                            "- regex: zip\n"
                                            "  examples: |\n"
                                            "    - \\d+\n"
                                            "- lookup: city\n"
                                            "  examples: |\n"
                                            "    - paris\n"
                                            "responses:\n"
                                            "  utter_hi:\n"
                                            "  - text: hi\n");
    QCOMPARE(result.intents.constFirst().name, u"faq/hours"_qs);
    QCOMPARE(lossesOf(result),
             (QStringList{u"4: metadata of intent “faq/hours”"_qs, u"7: synonym “new york”"_qs,
                          u"10: regex “zip”"_qs, u"13: lookup “city”"_qs, u"16: responses"_qs}));
}

void FormatsTest::rasaExamplesMayBeAList()
{
    const ImportedIntents result = imported(ForeignFormat::Rasa, u"nlu.yml"_qs,
                                            "nlu:\n"
                                            "- intent: hi\n"
                                            "  examples:\n"
                                            "  - text: |\n"
                                            "      - hello [bob](name)\n"
                                            "    metadata: 3\n"
                                            "  - text: yo\n"
                                            "  - other: x\n");
    QCOMPARE(texts(result.intents.constFirst()), (QStringList{u"hello bob"_qs, u"yo"_qs}));
    QCOMPARE(lossesOf(result), (QStringList{u"6: metadata of an example"_qs, u"8: an example"_qs}));
}

void FormatsTest::damagedYamlNamesTheLine()
{
    for (const QByteArray &bytes :
         {QByteArray("nlu:\n- intent: [\n"), QByteArray("- a\n- b\n"), QByteArray("nlu: {a\n\n"),
          QByteArray(20'000, '['), QByteArray("nlu: &a [*a]\n")}) {
        const auto result = importIntents(ForeignFormat::Rasa, {{u"nlu.yml"_qs, bytes}});
        if (result)
            QVERIFY(result->intents.isEmpty());
        else
            QVERIFY(result.error().message.startsWith(u"nlu.yml"_qs));
    }
}

void FormatsTest::cognigyTablesHaveNoHeader()
{
    const ImportedIntents result = imported(ForeignFormat::Cognigy, u"intents.csv"_qs,
                                            "book,exampleSentence,\"a table, please\"\n"
                                            "book,exampleSentence,\"two\nlines\"\n"
                                            "book,defaultReply,Sure\n"
                                            "rejectIntent,exampleSentence,nonsense\n"
                                            ",exampleSentence,orphan\n");
    QCOMPARE(result.intents.size(), 2);
    QCOMPARE(texts(result.intents.at(0)), (QStringList{u"a table, please"_qs, u"two\nlines"_qs}));
    QCOMPARE(result.intents.at(1).type, u"fallback"_qs);
    QCOMPARE(lossesOf(result),
             (QStringList{u"4: “defaultReply” of intent “book”"_qs, u"6: “orphan”"_qs}));
}

void FormatsTest::cognigyJsonKeepsWhatIntentsHave()
{
    const ImportedIntents result = imported(ForeignFormat::Cognigy, u"intents.json"_qs,
                                            "[\n"
                                            " {\"name\": \"book\",\n"
                                            "  \"exampleSentences\": [\"one\",\n"
                                            "   7],\n"
                                            "  \"rules\": [],\n"
                                            "  \"tags\": [\"x\"], \"parent\": null,\n"
                                            "  \"isDisabled\": true},\n"
                                            " {\"exampleSentences\": []},\n"
                                            " {\"name\": \"no\", \"isRejectIntent\": true}\n"
                                            "]");
    QCOMPARE(result.intents.size(), 2);
    QVERIFY(!result.intents.at(0).enabled);
    QCOMPARE(texts(result.intents.at(0)), QStringList{u"one"_qs});
    QCOMPARE(result.intents.at(1).type, u"fallback"_qs);
    QCOMPARE(lossesOf(result),
             (QStringList{u"4: an example sentence of “book”"_qs, u"6: “tags” of intent “book”"_qs,
                          u"8: an intent"_qs}));
}

void FormatsTest::botiumFilesBeginWithTheName()
{
    const ImportedIntents result = imported(ForeignFormat::Botium, u"a.utterances.txt"_qs,
                                            " BOOK \r\na table\r\n\r\n  for two %s\rlast");
    QCOMPARE(result.intents.constFirst().name, u"BOOK"_qs);
    QCOMPARE(texts(result.intents.constFirst()),
             (QStringList{u"a table"_qs, u"  for two %s"_qs, u"last"_qs}));
    QVERIFY(!importIntents(ForeignFormat::Botium, {{u"x"_qs, "\nfoo"}}));
    QVERIFY(!importIntents(ForeignFormat::Botium, {{u"x"_qs, "#me\nhello"}}));
}

void FormatsTest::dialogflowAgentsAreReadFromTheirZip()
{
    const QList<ForeignFile> agent = {
        {u"agent.json"_qs, "{}"},
        {u"entities/city.json"_qs, "{}"},
        {u"intents/Book.json"_qs,
         "{\n\"name\": \"Book!\",\n\"priority\": 1,\n\"fallbackIntent\": false,\n"
         "\"responses\": [{}]}"},
        {u"intents/Book_usersays_en.json"_qs,
         "[{\"data\": [{\"text\": \"to \"},\n"
         "{\"text\": \"berlin\", \"alias\": \"city\", \"meta\": \"@sys.geo-city\"},\n"
         "{\"text\": \" ok\", \"meta\": \"@sys.ignore\"}], \"isTemplate\": false},\n"
         "{\"data\": [{\"text\": \"@city:x\"}], \"isTemplate\": true}]"},
        {u"intents/Book_usersays_de.json"_qs, "[{\"data\": [{\"text\": \"nach Rom\"}]}]"},
        {u"intents/None.json"_qs, "{\"name\": \"None\", \"fallbackIntent\": true}"},
        {u"intents/Alone_usersays_en.json"_qs, "[{\"data\": [{\"text\": \"hi\"}]}]"},
    };
    const auto zip = packZip(agent);
    QVERIFY(bool(zip));
    const ImportedIntents result = imported(ForeignFormat::Dialogflow, u"agent.zip"_qs, *zip);
    QStringList names;
    for (const Intent &intent : result.intents)
        names.append(intent.name + u'/' + intent.language + u'/' + intent.type + u'/' + intent.id);
    QCOMPARE(names,
             (QStringList{u"Book!/de/standard/Book_.de"_qs, u"Book!/en/standard/Book_.en"_qs,
                          u"None/en/fallback/None.en"_qs, u"Alone/en/standard/Alone.en"_qs}));
    QCOMPARE(result.intents.at(1).utterances.constFirst().text, u"to berlin ok"_qs);
    QCOMPARE(spansOf(result.intents.at(1).utterances.constFirst()), QStringList{u"city:berlin"_qs});
    QCOMPARE(lossesOf(result),
             (QStringList{u"0: entities/city.json"_qs, u"5: “responses” of intent “Book!”"_qs,
                          u"3: “priority” of intent “Book!”"_qs,
                          u"2: type “@sys.geo-city” of entity “city”"_qs, u"4: “@city:x”"_qs}));
    QCOMPARE(result.losses.at(2).file, u"agent.zip/intents/Book.json"_qs);
    QVERIFY(!importIntents(ForeignFormat::Dialogflow, {{u"x.zip"_qs, "no zip"}}));
    const auto empty = packZip({{u"readme.txt"_qs, "x"}});
    QVERIFY(!importIntents(ForeignFormat::Dialogflow, {{u"x.zip"_qs, *empty}}));
}

void FormatsTest::tablesAreMappedByNameOrNumber()
{
    const QByteArray table = "Category\tQuery\tnote\n"
                             "book\t\"a \"\"table\"\"\"\tx\n"
                             "\thello\t\n"
                             "book\tfor two\ty\n";
    const ImportedIntents byName = imported(ForeignFormat::Table, u"t.tsv"_qs, table);
    QCOMPARE(texts(byName.intents.constFirst()), (QStringList{u"a \"table\""_qs, u"for two"_qs}));
    QCOMPARE(lossesOf(byName), (QStringList{u"1: column “note”"_qs, u"3: “hello”"_qs}));

    ImportOptions options;
    options.textColumn = u"3"_qs;
    options.intentColumn = u"category"_qs;
    options.language = u"de"_qs;
    const ImportedIntents byNumber = imported(ForeignFormat::Table, u"t.tsv"_qs, table, options);
    QCOMPARE(texts(byNumber.intents.constFirst()), (QStringList{u"x"_qs, u"y"_qs}));
    QCOMPARE(byNumber.intents.constFirst().language, u"de"_qs);

    options.textColumn = u"nothing"_qs;
    const auto wrong = importIntents(ForeignFormat::Table, {{u"t.tsv"_qs, table}}, options);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(u"Category, Query, note"_qs));

    const ImportedIntents spans =
        imported(ForeignFormat::Table, u"t.csv"_qs,
                 "text,intent,entities\n"
                 "to berlin,a,\"[{\"\"name\"\":\"\"city\"\",\"\"start\"\":3,\"\"end\"\":9}]\"\n"
                 "short,a,\"[{\"\"name\"\":\"\"city\"\",\"\"start\"\":3,\"\"end\"\":9}]\"\n"
                 "odd,a,city\n");
    QCOMPARE(spansOf(spans.intents.constFirst().utterances.constFirst()),
             QStringList{u"city:berlin"_qs});
    QCOMPARE(spans.losses.size(), 2);
    QCOMPARE(spans.losses.at(1).line, 4);
}

void FormatsTest::tablesInEveryEncodingGiveTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString table = u"intent,text\nbook,caf\u00e9\n"_qs;
    QTest::newRow("UTF-8") << table.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + table.toUtf8();
    QStringEncoder little(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16 little") << QByteArray(little(table));
    QStringEncoder big(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16 big") << QByteArray(big(table));
    QTest::newRow("Latin-1") << table.toLatin1();
}

void FormatsTest::tablesInEveryEncodingGiveTheSame()
{
    QFETCH(QByteArray, bytes);
    const ImportedIntents result = imported(ForeignFormat::Table, u"t.csv"_qs, bytes);
    QCOMPARE(texts(result.intents.value(0)), QStringList{u"caf\u00e9"_qs});
}

void FormatsTest::everySnipsSpanEqualsItsText()
{
    const QList<ForeignFile> files = sample("snips");
    QCOMPARE(files.size(), 14);
    const auto result = importIntents(ForeignFormat::Snips, files);
    QVERIFY(bool(result));
    QCOMPARE(result->intents.size(), 7);
    QCOMPARE(result->losses.size(), 1); // how the Latin-1 file was read
    QCOMPARE(result->losses.constFirst().file, u"train_PlayMusic_full.json"_qs);
    QHash<QString, qsizetype> next;
    int spans = 0;
    bool sawLatin1 = false;
    for (const ForeignFile &file : files) {
        // The pieces as they stand in the file, joined without any of the code under test.
        const QString text = file.name.contains(u"train_PlayMusic"_qs)
            ? QString::fromLatin1(file.bytes)
            : QString::fromUtf8(file.bytes);
        const auto json = readJson(text.toUtf8());
        QVERIFY(bool(json));
        const QString name = QString::fromStdString(json->begin().key());
        const auto intent = std::find_if(result->intents.begin(), result->intents.end(),
                                         [&](const Intent &each) { return each.name == name; });
        QVERIFY(intent != result->intents.end());
        for (const Json &each : json->begin().value()) {
            const Utterance &utterance = intent->utterances.at(next[name]++);
            QString whole;
            QStringList expected;
            for (const Json &piece : each["data"]) {
                whole += *asText(member(piece, "text"));
                if (const auto entity = asText(member(piece, "entity")))
                    expected.append(*entity + u':' + *asText(member(piece, "text")));
            }
            QCOMPARE(utterance.text, whole);
            QCOMPARE(spansOf(utterance), expected);
            spans += int(expected.size());
            sawLatin1 = sawLatin1 || whole.contains(QChar(0xe9));
        }
    }
    QVERIFY(spans > 1000);
    QVERIFY(sawLatin1);
}

void FormatsTest::homeAssistantValuesStandWhereTheSpansSay()
{
    const QList<ForeignFile> files = sample("ha-intents");
    const auto result = importIntents(ForeignFormat::HomeAssistant, files);
    QVERIFY(bool(result));
    QHash<QString, int> byLanguage;
    QSet<QString> ids;
    for (const Intent &intent : result->intents) {
        QVERIFY(!ids.contains(intent.id));
        ids.insert(intent.id);
        for (const Utterance &utterance : intent.utterances) {
            byLanguage[intent.language] += int(utterance.spans.size());
            int end = 0;
            for (const EntitySpan &span : utterance.spans) {
                QVERIFY(span.start >= end && span.end > span.start);
                QVERIFY(span.end <= codePointCount(utterance.text));
                end = span.end;
            }
        }
    }
    QCOMPARE(byLanguage.size(), 10);
    for (const char *language : {"ar", "de", "en", "es", "fr", "pt-BR", "ru", "th", "tr", "zh-CN"})
        QVERIFY2(byLanguage.value(QString::fromLatin1(language)) > 3, language);
}

void FormatsTest::slotsNeverCutWordsAndTakeTheLongestFirst()
{
    const ImportedIntents result = imported(
        ForeignFormat::HomeAssistant, u"ha.csv"_qs,
        "lang,intent,text,slots_json\n"
        "en,a,\xf0\x9f\x98\x80 the living room light,\"{\"\"area\"\": \"\"living room\"\", "
        "\"\"name\"\": \"\"light\"\"}\"\n"
        "en,a,living room lamp in the room,\"{\"\"area\"\": \"\"room\"\", \"\"name\"\": \"\"Living "
        "Room Lamp\"\"}\"\n"
        "de,a,Tanz an,\"{\"\"state\"\": \"\"an\"\"}\"\n"
        "zh-CN,a,\xe6\x89\x93\xe5\xbc\x80\xe5\xae\xa2\xe5\x8e\x85\xe7\x9a\x84\xe7\x81\xaf,\"{"
        "\"\"area\"\": \"\"\xe5\xae\xa2\xe5\x8e\x85\"\", \"\"domain\"\": \"\"light\"\"}\"\n"
        "en,a,set it to 50 and 50,\"{\"\"percent\"\": 50}\"\n");
    QCOMPARE(result.intents.size(), 3);
    const Intent &english = result.intents.at(0);
    QCOMPARE(spansOf(english.utterances.at(0)),
             (QStringList{u"area:living room"_qs, u"name:light"_qs}));
    QCOMPARE(english.utterances.at(0).spans.constFirst().start, 6);
    QCOMPARE(spansOf(english.utterances.at(1)),
             (QStringList{u"name:living room lamp"_qs, u"area:room"_qs}));
    QCOMPARE(english.utterances.at(1).spans.at(1).start, 24);
    QCOMPARE(result.intents.at(1).utterances.constFirst().spans.constFirst().start, 5);
    QCOMPARE(spansOf(result.intents.at(2).utterances.constFirst()),
             QStringList{u"area:\u5ba2\u5385"_qs});
    QCOMPARE(lossesOf(result),
             (QStringList{u"5: slot “domain” = “light”"_qs, u"6: slot “percent” = “50”"_qs}));
}

void FormatsTest::filesAreRecognised()
{
    const auto name = [](const char *file, const QByteArray &bytes) {
        const auto format = recognised({QString::fromLatin1(file), bytes});
        return format ? formatName(*format) : QString();
    };
    QCOMPARE(name("nlu.yml", "nlu:"), u"rasa"_qs);
    QCOMPARE(name("A.UTTERANCES.TXT", "A"), u"botium"_qs);
    QCOMPARE(name("agent.zip", "PK"), u"dialogflow"_qs);
    QCOMPARE(name("i.json", "  [ {"), u"cognigy"_qs);
    QCOMPARE(name("i.json", "{\"A\": [{\"data\": []}]}"), u"snips"_qs);
    QCOMPARE(name("i.json", "{}"), QString());
    QCOMPARE(name("i.csv", "a,exampleSentence,b\n"), u"cognigy"_qs);
    QCOMPARE(name("i.csv", "lang,intent,text,slots_json\n"), u"homeassistant"_qs);
    QCOMPARE(name("i.tsv", "text\tintent\n"), u"csv"_qs);
    QCOMPARE(name("i.txt", "x"), QString());
    const QList<ForeignFormat> formats = foreignFormats();
    for (const ForeignFormat format : formats)
        QCOMPARE(formatFromName(formatName(format)), format);
}

void FormatsTest::namesBecomeIdsAndFiles()
{
    const QList<Intent> intents =
        imported(ForeignFormat::Table, u"t.csv"_qs,
                 "intent,text\na/b,x\na b,x\n\xe4\xbd\xa0\xe5\xa5\xbd,x\n..,x\nCON,x\n")
            .intents;
    QStringList ids;
    for (const Intent &intent : intents)
        ids.append(intent.id);
    QCOMPARE(ids.mid(0, 2), (QStringList{u"a_b"_qs, u"a_b_2"_qs}));
    QVERIFY(ids.at(2).startsWith(u"intent_"_qs));
    QVERIFY(ids.at(3).startsWith(u"intent_"_qs));
    QStringList paths;
    for (const PlacedIntent &placed :
         placeIntents(intents, {}, u"intents"_qs, PlacingMode::Replace))
        paths.append(placed.path);
    QCOMPARE(paths,
             (QStringList{u"intents/a_b.intent.json"_qs, u"intents/a b.intent.json"_qs,
                          u"intents/\u4f60\u597d.intent.json"_qs, u"intents/_.intent.json"_qs,
                          u"intents/CON_.intent.json"_qs}));
}

void FormatsTest::intentsGoWhereTheirNameAlreadyIs()
{
    Intent there;
    there.id = u"srv-7"_qs;
    there.name = u"book"_qs;
    there.language = u"en"_qs;
    there.type = u"global"_qs;
    there.utterances = {{u"One"_qs, {}, {}}, {u"two"_qs, {}, {}}};
    Intent same = there;
    same.id = u"book"_qs;
    same.type = u"standard"_qs;
    same.utterances = {{u"one"_qs, {}, {}}, {u"three"_qs, {}, {}}};
    Intent other = same;
    other.name = u"srv-7"_qs;
    other.id = u"srv-7"_qs;
    const QList<StoredIntent> stored = {{u"intents/old.intent.json"_qs, there}};

    const auto replaced = placeIntents({same, other}, stored, u"intents"_qs, PlacingMode::Replace);
    QCOMPARE(replaced.at(0).path, u"intents/old.intent.json"_qs);
    QCOMPARE(replaced.at(0).intent.id, u"srv-7"_qs);
    QCOMPARE(replaced.at(0).intent.type, u"global"_qs);
    QCOMPARE(replaced.at(0).change, PlacedIntent::Change::Changed);
    QCOMPARE(replaced.at(0).added, 1);
    QCOMPARE(replaced.at(0).removed, 1);
    QCOMPARE(replaced.at(1).intent.id, u"srv-7_2"_qs);
    QCOMPARE(replaced.at(1).change, PlacedIntent::Change::New);

    const auto merged = placeIntents({same}, stored, u"intents"_qs, PlacingMode::Merge);
    QCOMPARE(texts(merged.constFirst().intent), (QStringList{u"One"_qs, u"two"_qs, u"three"_qs}));
    QCOMPARE(merged.constFirst().removed, 0);

    Intent equal = there;
    equal.id = u"x"_qs;
    QCOMPARE(placeIntents({equal}, stored, u"intents"_qs, PlacingMode::Replace).constFirst().change,
             PlacedIntent::Change::Same);
}

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_formats.moc"
