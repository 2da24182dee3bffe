// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reports.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/suitesample.h"

#include <QBuffer>
#include <QTest>

using namespace Rehearsal;

namespace {

QByteArray csv(const SuiteResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeReport(u"csv"_qs, result, buffer) ? buffer.data() : QByteArray();
}

struct Cell
{
    QString text = {};
    bool quoted = false;
};

/// By the letter of RFC 4180: quotes only around whole fields, doubled inside, CRLF after every line.
QList<QList<Cell>> rowsOf(QByteArray bytes, QString &error)
{
    if (!bytes.startsWith("\xef\xbb\xbf"))
        error += u"no byte order mark\n"_qs;
    const QString text = QString::fromUtf8(bytes.mid(3));
    QList<QList<Cell>> rows;
    QList<Cell> row;
    qsizetype at = 0;
    while (at < text.size()) {
        Cell cell;
        if (text.at(at) == u'"') {
            cell.quoted = true;
            for (++at; at < text.size(); ++at) {
                if (text.at(at) != u'"') {
                    cell.text += text.at(at);
                } else if (at + 1 < text.size() && text.at(at + 1) == u'"') {
                    cell.text += text.at(at++);
                } else {
                    break;
                }
            }
            ++at;
        } else {
            while (at < text.size() && text.at(at) != u',' && text.at(at) != u'\r')
                cell.text += text.at(at++);
            if (cell.text.contains(u'"') || cell.text.contains(u'\n'))
                error += u"bare quote or line feed\n"_qs;
        }
        row.append(cell);
        if (at < text.size() && text.at(at) == u',') {
            ++at;
        } else if (text.mid(at, 2) == u"\r\n"_qs) {
            at += 2;
            rows.append(row);
            row.clear();
        } else {
            error += u"neither comma nor CRLF after a field\n"_qs;
            return rows;
        }
    }
    if (!row.isEmpty())
        error += u"no CRLF at the end\n"_qs;
    return rows;
}

/// What a spreadsheet would compute instead of showing.
bool isFormula(const Cell &cell)
{
    const QString text = cell.text.trimmed();
    const QString openers = QStringLiteral("=+-@\uff1d\uff0b\uff0d\uff20");
    if (text.isEmpty())
        return cell.text.startsWith(u'\t') || cell.text.startsWith(u'\r');
    if (!cell.quoted && text.toDouble() != 0.0)
        return false; // a number of ours
    return openers.contains(text.front());
}

/// Group C of the hostile corpus (reliability.md 12), by id.
QList<std::pair<const char *, QString>> csvTexts()
{
    return {{"cC01", u"=1+1"_qs},
            {"cC02", u"+1"_qs},
            {"cC03", u"-1+1"_qs},
            {"cC04", u"@SUM(A1)"_qs},
            {"cC05", u"\t=1"_qs},
            {"cC06", u"\r=1"_qs},
            {"cC07", u"\n=1"_qs},
            {"cC08", u" =1"_qs},
            {"cC09", QStringLiteral("\uff1d1")},
            {"cC10", u"=HYPERLINK(\"http://x\",\"y\")"_qs},
            {"cC11", u"=cmd|' /C x'!A0"_qs},
            {"cC12", u"\"=1\""_qs},
            {"cC13", u"a,b"_qs},
            {"cC14", u"a;b"_qs},
            {"cC15", u"a\"b"_qs},
            {"cC16", u"a\r\nb"_qs},
            {"cC17", QString(QChar(QChar::Null)) + u"=1"_qs},
            {"cC18", u"-5"_qs}};
}

} // namespace

class TestCsvReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTurnIsARow()
    {
        QString error;
        const auto rows = rowsOf(csv(suiteSample()), error);
        QCOMPARE(error, QString());
        QCOMPARE(rows.size(),
                 1 + 1 + 2 + 1 + 1); // header, passed, failed of two turns, error, skipped
        QStringList header;
        for (const Cell &cell : rows.constFirst())
            header.append(cell.text);
        const auto value = [&](int row, const QString &column) {
            return rows.at(row).at(header.indexOf(column)).text;
        };
        QCOMPARE(value(1, u"path"_qs), u"tests/smoke/date.test.json"_qs);
        QCOMPARE(value(1, u"verdict"_qs), u"passed"_qs);
        QCOMPARE(value(1, u"said"_qs), u"departing next monday"_qs);
        QCOMPARE(value(1, u"intent"_qs), u"provide_date"_qs);
        QCOMPARE(value(1, u"confidence"_qs), u"0.91"_qs);
        QCOMPARE(value(1, u"turn_verdict"_qs), u"passed"_qs);
        QCOMPARE(value(2, u"turn"_qs), u"1"_qs);
        QCOMPARE(value(2, u"min_confidence"_qs), u"0.95"_qs);
        QCOMPARE(value(2, u"turn_verdict"_qs), u"failed"_qs);
        QVERIFY(value(2, u"failures"_qs).contains(u"Turn 1, Confidence."_qs));
        QCOMPARE(value(3, u"turn"_qs), u"2"_qs);
        QCOMPARE(value(4, u"error_code"_qs), u"S4-T12"_qs);
        QCOMPARE(value(4, u"intent"_qs), QString());
    }

    void aRunWithoutTurnsHasARowToo()
    {
        SuiteResult suite = suiteSample();
        suite.reports = {suite.reports.at(2)};
        suite.reports[0].spec.test.turns.clear();
        QString error;
        const auto rows = rowsOf(csv(suite), error);
        QCOMPARE(error, QString());
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1).size(), rows.at(0).size());
    }

    void noTextIsAFormulaOrBreaksTheTable()
    {
        const auto plain = [] {
            QString error;
            return rowsOf(csv(suiteSample()), error);
        }();
        for (const auto &[id, text] : csvTexts() + hostileTexts() + unicodeTexts()) {
            QString error;
            const auto rows = rowsOf(csv(suiteSample(text)), error);
            QVERIFY2(error.isEmpty(), qPrintable(QString::fromLatin1(id) + u' ' + error));
            QVERIFY2(rows.size() == plain.size(), id);
            for (const QList<Cell> &row : rows) {
                QVERIFY2(row.size() == plain.constFirst().size(), id);
                for (const Cell &cell : row)
                    QVERIFY2(!isFormula(cell), qPrintable(QString::fromLatin1(id) + cell.text));
            }
            QVERIFY2(!csv(suiteSample(text)).contains('\0'), id);
        }
    }

    void textsThatAreHarmlessAreKeptExactly()
    {
        for (const QString &text : {u"a,b;c\td"_qs, u"say \"no\""_qs, u"two\r\nlines"_qs, u"5-3"_qs,
                                    u"  spaces  "_qs, QString::fromUcs4(U"\U0001F600")}) {
            QString error;
            const auto rows = rowsOf(csv(suiteSample(text)), error);
            QCOMPARE(rows.at(1).at(2).text, text);
        }
        QString error;
        QCOMPARE(rowsOf(csv(suiteSample(u"=1+1"_qs)), error).at(1).at(2).text, u"'=1+1"_qs);
    }
};

QTEST_GUILESS_MAIN(TestCsvReport)
#include "tst_csvreport.moc"
