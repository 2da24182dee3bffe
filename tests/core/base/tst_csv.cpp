// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"

#include <QStringEncoder>
#include <QTest>

using namespace Rehearsal;

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesSeparatorsAndLineEndsStandInCells();
    void theSeparatorIsFound_data();
    void theSeparatorIsFound();
    void byteOrderMarksAreNoText();
    void raggedRowsAreFilledAndNamed();
    void namesAreMadeWhole();
    void errorsNameTheLine_data();
    void errorsNameTheLine();
    void emptyLinesAtTheEndAreNoRows();
};

void TestCsv::quotesSeparatorsAndLineEndsStandInCells()
{
    const auto table = readCsv("name,says\r\nRoma,\"Hello, \"\"Roma\"\"\r\nagain\"\nOslo,x\"y\r");
    QVERIFY(table);
    QCOMPARE(table->header, (QStringList{u"name"_qs, u"says"_qs}));
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[0][1], u"Hello, \"Roma\"\r\nagain"_qs);
    QCOMPARE(table->rows[1][1], u"x\"y"_qs);
    QVERIFY(table->raggedLines.isEmpty());
}

void TestCsv::theSeparatorIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("a,b\n1,2") << QChar(u',');
    QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2,5") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2,5") << QChar(u'\t');
    QTest::newRow("quoted commas") << QByteArray("\"a,b,c\";d\n1;2") << QChar(u';');
    QTest::newRow("one column") << QByteArray("a\nb") << QChar(u',');
}

void TestCsv::theSeparatorIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, separator);
    const auto table = readCsv(bytes);
    QVERIFY(table);
    QCOMPARE(table->separator, separator);
    QCOMPARE(table->rows.size(), 1);
}

void TestCsv::byteOrderMarksAreNoText()
{
    const CsvTable plain = *readCsv("città,b\n1,2\n");
    QCOMPARE(*readCsv("\xEF\xBB\xBF"
                      "città,b\n1,2\n"),
             plain);
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = encoder(u"città,b\n1,2\n"_qs);
    QCOMPARE(*readCsv(wide), plain);
}

void TestCsv::raggedRowsAreFilledAndNamed()
{
    const auto table = readCsv("a,b\n1\n\n2,3,4\n5,6\n");
    QVERIFY(table);
    QCOMPARE(table->header.size(), 3);
    QCOMPARE(table->header[2], u"Column 3"_qs);
    QCOMPARE(table->rows.size(), 4);
    QCOMPARE(table->rows[0], (QStringList{u"1"_qs, QString(), QString()}));
    QCOMPARE(table->rows[2], (QStringList{u"2"_qs, u"3"_qs, u"4"_qs}));
    QCOMPARE(table->raggedLines, (QList<int>{2, 3, 4}));
}

void TestCsv::namesAreMadeWhole()
{
    QCOMPARE(columnNames({u" city "_qs, QString(), u"city"_qs, u"city 2"_qs}),
             (QStringList{u"city"_qs, u"Column 2"_qs, u"city 3"_qs, u"city 2"_qs}));
}

void TestCsv::errorsNameTheLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("begin");
    QTest::newRow("quote never ends")
        << QByteArray("a,b\n\"x\ny\",2\n3,\"4\n5,6\n") << u"Line 4:"_qs;
    QTest::newRow("text behind a quote") << QByteArray("a,b\n1,2\n\"x\"y,2\n") << u"Line 3:"_qs;
    QTest::newRow("not UTF-8") << QByteArray("a,b\n1,2\ncitt\xE0,2\n") << u"Line 3:"_qs;
    QTest::newRow("nothing") << QByteArray("\n\n") << u"Line 1:"_qs;
}

void TestCsv::errorsNameTheLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, begin);
    const auto table = readCsv(bytes);
    QVERIFY(!table);
    QVERIFY2(table.error().message.startsWith(begin), qPrintable(table.error().message));
}

void TestCsv::emptyLinesAtTheEndAreNoRows()
{
    QCOMPARE(readCsv("a,b\n1,2\n\n\r\n")->rows.size(), 1);
    QCOMPARE(readCsv("\n\na,b\n1,2")->header.size(), 2);
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
