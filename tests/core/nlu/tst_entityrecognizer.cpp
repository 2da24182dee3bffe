// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/entityrecognizer.h"

#include <array>
#include <QElapsedTimer>
#include <QTest>

using namespace Rehearsal;

namespace {

/// "type:text=value|type:text" as found; the value is left out where it is the text.
QString found(const EntityRecognizer &recognizer, const QString &text)
{
    QStringList parts;
    for (const FoundEntity &entity : recognizer.find(text)) {
        const QString place = entity.type + QLatin1Char(':') + entity.text;
        parts.append(entity.value == entity.text ? place : place + QLatin1Char('=') + entity.value);
    }
    return parts.join(QLatin1Char('|'));
}

/// What stands at the code points an entity names.
QString placeOf(const FoundEntity &entity, const QString &text)
{
    const QList<uint> points = text.toUcs4();
    const QList<uint> part = points.mid(entity.start, entity.end - entity.start);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
}

} // namespace

class TestEntityRecognizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInTypesAreFound_data();
    void builtInTypesAreFound();
    void valuesOfNumbersAreDigits();
    void positionsAreCodePoints_data();
    void positionsAreCodePoints();
    void annotatedTextsAreFoundAgain_data();
    void annotatedTextsAreFoundAgain();
    void annotatedDateAndBuiltInDateAreOne();
    void otherAnnotatedTypeReplacesTheBuiltInOneOfTheSamePlace();
    void uselessEntriesAreIgnored();
    void typesAreAnnotatedAndBuiltIn();
    void hostileTextsEndQuickly();
};

void TestEntityRecognizer::builtInTypesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("departing next monday", "date:next monday");
    row("Departing NEXT Monday!", "date:NEXT Monday");
    row("tomorrow", "date:tomorrow");
    row("on friday", "date:friday");
    row("on fri", "date:fri");
    row("I sat in the sun", "");
    row("12 march 2026", "date:12 march 2026");
    row("March 12, 2026", "date:March 12, 2026");
    row("the 3rd of may", "date:3rd of may");
    row("march 3rd", "date:march 3rd");
    row("on the first of june", "date:first of june");
    row("monday the 21st", "date:monday the 21st");
    row("on the 21st", "date:21st");
    row("2026-05-17", "date:2026-05-17");
    row("on 2026-05-17T10:30", "date:2026-05-17|time:10:30");
    row("2026-13-45", "number:2026|number:13|number:45");
    row("17.05.2026 or 5/17/26", "date:17.05.2026|date:5/17/26");
    row("in 3 days", "date:in 3 days");
    row("in two weeks", "date:in two weeks");
    row("a week ago", "date:a week ago");
    row("the day after tomorrow", "date:the day after tomorrow");
    row("next week or this weekend", "date:next week|date:this weekend");
    row("sometime in early april", "date:early april");
    row("you may march in may", "date:may");
    row("every tuesday", "date:every tuesday");
    row("at 5 pm", "time:5 pm");
    row("at 5pm tomorrow", "time:5pm|date:tomorrow");
    row("tomorrow morning", "date:tomorrow|time:morning");
    row("17:30", "time:17:30");
    row("half past nine", "time:half past nine");
    row("a quarter to 7", "time:a quarter to 7");
    row("eight o'clock", "time:eight o'clock");
    row("tonight at 25:99", "time:tonight");
    row("in 20 minutes", "time:in 20 minutes");
    row("two people", "number:two=2");
    row("ninety-nine", "number:ninety-nine=99");
    row("twenty one", "number:twenty one=21");
    row("zero", "number:zero=0");
    row("42", "number:42");
    row("it is -3.5 degrees", "number:-3.5");
    row("1,500 people", "number:1,500=1500");
    row("seventeen and forty", "number:seventeen=17|number:forty=40");
    row("someone often thinks", "");
    row("A380 and 2nd gate", "");
    row("write to Ann.Lee+x@mail.example.org.", "email:Ann.Lee+x@mail.example.org");
    row("no@mail and @handle", "");
    row("$20", "currency:$20");
    row("\xE2\x82\xAC 1,200.50 please", "currency:\xE2\x82\xAC 1,200.50");
    row("50 euros or twenty dollars", "currency:50 euros|currency:twenty dollars");
    row("USD 99", "currency:USD 99");
    row("100\xE2\x82\xAC now", "currency:100\xE2\x82\xAC");
    row("", "");
    row("two nights from 12 march for $300", "number:two=2|date:12 march|currency:$300");
}

void TestEntityRecognizer::builtInTypesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(found(EntityRecognizer(), text), expected);
}

void TestEntityRecognizer::valuesOfNumbersAreDigits()
{
    static constexpr std::array<const char *, 20> small = {
        "zero",     "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr std::array<const char *, 8> tens = {"twenty", "thirty",  "forty",  "fifty",
                                                         "sixty",  "seventy", "eighty", "ninety"};
    const EntityRecognizer recognizer;
    for (int number = 0; number < 100; ++number) {
        QString words;
        if (number < 20) {
            words = QString::fromLatin1(small[static_cast<std::size_t>(number)]);
        } else {
            words = QString::fromLatin1(tens[static_cast<std::size_t>(number / 10 - 2)]);
            if (number % 10 != 0)
                words += QLatin1Char('-')
                    + QString::fromLatin1(small[static_cast<std::size_t>(number % 10)]);
        }
        QCOMPARE(found(recognizer, words), QStringLiteral("number:%1=%2").arg(words).arg(number));
    }
    QCOMPARE(found(recognizer, QStringLiteral("two hundred and five")),
             QStringLiteral("number:two hundred and five=205"));
    QCOMPARE(found(recognizer, QStringLiteral("three thousand four hundred")),
             QStringLiteral("number:three thousand four hundred=3400"));
}

void TestEntityRecognizer::positionsAreCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("plain") << QStringLiteral("fly to paris") << QStringLiteral("city") << 7 << 12;
    QTest::newRow("emoji before") << u"\U0001F600\U0001F680 next monday"_qs
                                  << QStringLiteral("date") << 3 << 14;
    QTest::newRow("emoji next to it")
        << u"\u2708\uFE0F\U0001F600paris\U0001F600"_qs << QStringLiteral("city") << 3 << 8;
    QTest::newRow("combining before")
        << u"cafe\u0301 in Paris"_qs << QStringLiteral("city") << 9 << 14;
    QTest::newRow("combining inside")
        << u"to zu\u0308rich now"_qs << QStringLiteral("city") << 3 << 10;
    QTest::newRow("composed inside")
        << u"to Z\u00FCrich now"_qs << QStringLiteral("city") << 3 << 9;
    QTest::newRow("half a pair before")
        << QString(QChar(0xD83D)) + QStringLiteral(" paris") << QStringLiteral("city") << 2 << 7;
    QTest::newRow("NUL before") << QString(QChar(0)) + QStringLiteral(" tomorrow")
                                << QStringLiteral("date") << 2 << 10;
    QTest::newRow("without blanks")
        << u"\u6211\u60F3\u53BB\u6771\u4EAC\u3002"_qs << QStringLiteral("city") << 3 << 5;
}

void TestEntityRecognizer::positionsAreCodePoints()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QFETCH(int, start);
    QFETCH(int, end);
    const EntityRecognizer recognizer({{QStringLiteral("city"), QStringLiteral("Paris")},
                                       {QStringLiteral("city"), u"Z\u00FCrich"_qs},
                                       {QStringLiteral("city"), u"\u6771\u4EAC"_qs}});
    const QList<FoundEntity> entities = recognizer.find(text);
    QCOMPARE(entities.size(), 1);
    QCOMPARE(entities.at(0).type, type);
    QCOMPARE(entities.at(0).start, start);
    QCOMPARE(entities.at(0).end, end);
    QCOMPARE(entities.at(0).text, placeOf(entities.at(0), text));
}

void TestEntityRecognizer::annotatedTextsAreFoundAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("fly to PARIS", "city:PARIS");
    row("comparison of parish councils", "");
    row("new york", "city:new york");
    row("New\tYork City!", "city:New\tYork City");
    row("york city", "city:york");
    row("st. john's", "city:st. john's");
    row("st john's", "");
    row("paris, paris", "city:paris|city:paris");
    row("paris-london", "city:paris|city:london");
    row("the paris hotel", "hotel:the paris hotel|city:paris");
}

void TestEntityRecognizer::annotatedTextsAreFoundAgain()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QString city = QStringLiteral("city");
    const EntityRecognizer recognizer(
        {{city, QStringLiteral("Paris")},
         {city, QStringLiteral("york")},
         {city, QStringLiteral(" new  york ")},
         {city, QStringLiteral("new york city")},
         {city, QStringLiteral("London")},
         {city, QStringLiteral("St. John's")},
         {QStringLiteral("hotel"), QStringLiteral("The Paris Hotel")}});
    QCOMPARE(found(recognizer, text), expected);
}

void TestEntityRecognizer::annotatedDateAndBuiltInDateAreOne()
{
    const QString date = QStringLiteral("date");
    const EntityRecognizer recognizer({{date, QStringLiteral("next monday")},
                                       {date, QStringLiteral("friday")},
                                       {date, QStringLiteral("high season")},
                                       {QStringLiteral("number"), QStringLiteral("two")}});
    QCOMPARE(found(recognizer, QStringLiteral("departing next monday")),
             QStringLiteral("date:next monday"));
    // The built-in one is longer.
    QCOMPARE(found(recognizer, QStringLiteral("next friday")), QStringLiteral("date:next friday"));
    QCOMPARE(found(recognizer, QStringLiteral("in high season")),
             QStringLiteral("date:high season"));
    QCOMPARE(found(recognizer, QStringLiteral("two rooms")), QStringLiteral("number:two=2"));
}

void TestEntityRecognizer::otherAnnotatedTypeReplacesTheBuiltInOneOfTheSamePlace()
{
    const EntityRecognizer recognizer(
        {{QStringLiteral("departure"), QStringLiteral("next monday")}});
    QCOMPARE(found(recognizer, QStringLiteral("leaving next monday")),
             QStringLiteral("departure:next monday"));
    QCOMPARE(found(recognizer, QStringLiteral("leaving next tuesday")),
             QStringLiteral("date:next tuesday"));
    // Not the same place: both are told.
    const EntityRecognizer shorter({{QStringLiteral("day"), QStringLiteral("monday")}});
    QCOMPARE(found(shorter, QStringLiteral("next monday")),
             QStringLiteral("date:next monday|day:monday"));
}

void TestEntityRecognizer::uselessEntriesAreIgnored()
{
    const EntityRecognizer recognizer({{QString(), QStringLiteral("paris")},
                                       {QStringLiteral("city"), QString()},
                                       {QStringLiteral("city"), QStringLiteral(" ?! ")}});
    QCOMPARE(found(recognizer, QStringLiteral("paris ?!")), QString());
    QCOMPARE(recognizer.types().size(), 5);
}

void TestEntityRecognizer::typesAreAnnotatedAndBuiltIn()
{
    const EntityRecognizer recognizer({{QStringLiteral("city"), QStringLiteral("paris")},
                                       {QStringLiteral("date"), QStringLiteral("easter")}});
    QCOMPARE(
        recognizer.types(),
        QStringList({QStringLiteral("city"), QStringLiteral("currency"), QStringLiteral("date"),
                     QStringLiteral("email"), QStringLiteral("number"), QStringLiteral("time")}));
}

void TestEntityRecognizer::hostileTextsEndQuickly()
{
    const EntityRecognizer recognizer({{QStringLiteral("x"), QStringLiteral("a a a a a b")}});
    const QString texts[] = {
        QString(100000, QLatin1Char('a')),
        QString(100000, QLatin1Char('1')),
        QString(100000, QChar(0xDC00)),
        QString(100000, QChar(0xD83D)),
        QString(100000, QChar(0)),
        QString(100000, QChar(0x0301)),
        QString(100000, QLatin1Char(' ')),
        QStringLiteral("a ").repeated(50000),
        QStringLiteral("a.").repeated(50000),
        QStringLiteral("a@").repeated(50000),
        QStringLiteral("1,").repeated(50000),
        QStringLiteral("next ").repeated(20000),
        QStringLiteral("twenty ").repeated(15000),
        QStringLiteral("a@a.").repeated(25000),
    };
    for (const QString &text : texts) {
        QElapsedTimer timer;
        timer.start();
        for (const FoundEntity &entity : recognizer.find(text))
            QVERIFY(entity.start >= 0 && entity.start < entity.end && entity.end <= text.size());
        qInfo("%s: %lld ms", qPrintable(text.left(8)), timer.elapsed());
    }
}

QTEST_GUILESS_MAIN(TestEntityRecognizer)
#include "tst_entityrecognizer.moc"
