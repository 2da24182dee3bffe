// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reports.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/suitesample.h"

#include <QBuffer>
#include <QHash>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Rehearsal;

namespace {

struct Case
{
    QString name = {};
    QString className = {};
    QStringList outcomes = {}; ///< "failure assertion", …
    QString message = {};
    QString body = {};
};

struct Parsed
{
    QString error = {};
    QHash<QString, QString> suite = {};
    QList<Case> cases = {};
};

QByteArray junit(const SuiteResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeReport(u"junit"_qs, result, buffer) ? buffer.data() : QByteArray();
}

/// Which elements the strict dialect has, with the attributes it allows (junit-10.xsd).
const QHash<QString, QStringList> &allowed()
{
    static const QHash<QString, QStringList> table{
        {u"testsuites"_qs, {u"name"_qs, u"time"_qs, u"tests"_qs, u"failures"_qs, u"errors"_qs}},
        {u"testsuite"_qs,
         {u"name"_qs, u"tests"_qs, u"failures"_qs, u"errors"_qs, u"skipped"_qs, u"time"_qs,
          u"timestamp"_qs}},
        {u"properties"_qs, {}},
        {u"property"_qs, {u"name"_qs, u"value"_qs}},
        {u"testcase"_qs, {u"name"_qs, u"classname"_qs, u"time"_qs}},
        {u"failure"_qs, {u"type"_qs, u"message"_qs}},
        {u"error"_qs, {u"type"_qs, u"message"_qs}},
        {u"skipped"_qs, {u"type"_qs, u"message"_qs}},
        {u"system-out"_qs, {}},
    };
    return table;
}

Parsed parsed(const QByteArray &xml)
{
    Parsed result;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        if (!allowed().contains(name))
            result.error += u"element "_qs + name + u'\n';
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (!allowed().value(name).contains(attribute.name().toString()))
                result.error += name + u'@' + attribute.name().toString() + u'\n';
        }
        if (name == u"testsuite"_qs) {
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                result.suite.insert(attribute.name().toString(), attribute.value().toString());
        } else if (name == u"testcase"_qs) {
            result.cases.append({reader.attributes().value(u"name"_qs).toString(),
                                 reader.attributes().value(u"classname"_qs).toString(),
                                 {},
                                 {},
                                 {}});
        } else if (name == u"failure"_qs || name == u"error"_qs || name == u"skipped"_qs) {
            Case &one = result.cases.last();
            one.outcomes += name + u' ' + reader.attributes().value(u"type"_qs).toString();
            one.message = reader.attributes().value(u"message"_qs).toString();
            one.body = reader.readElementText();
        }
    }
    if (reader.hasError())
        result.error += reader.errorString();
    return result;
}

} // namespace

class TestJUnitReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRunIsACaseWithItsOutcome()
    {
        const Parsed report = parsed(junit(suiteSample()));
        QCOMPARE(report.error, QString());
        QCOMPARE(report.suite.value(u"tests"_qs), u"4"_qs);
        QCOMPARE(report.suite.value(u"failures"_qs), u"1"_qs);
        QCOMPARE(report.suite.value(u"errors"_qs), u"1"_qs);
        QCOMPARE(report.suite.value(u"skipped"_qs), u"1"_qs);
        QCOMPARE(report.suite.value(u"time"_qs), u"4.321"_qs);
        QCOMPARE(report.suite.value(u"timestamp"_qs), u"2026-11-20T10:30:00"_qs);
        QCOMPARE(report.cases.size(), 4);
        QCOMPARE(report.cases.at(0).outcomes, QStringList());
        QCOMPARE(report.cases.at(1).outcomes, QStringList{u"failure assertion"_qs});
        QCOMPARE(report.cases.at(2).outcomes, QStringList{u"error S4-T12"_qs});
        QCOMPARE(report.cases.at(3).outcomes, QStringList{u"skipped skipped"_qs});
        QCOMPARE(report.cases.at(0).className, u"tests.smoke"_qs);
        QCOMPARE(report.cases.at(0).name, u"Provide a date"_qs);
    }

    void aFailureSaysWhatWasExpectedAndWhatCame()
    {
        const Case failed = parsed(junit(suiteSample())).cases.at(1);
        QCOMPARE(failed.message, u"Turn 1, Confidence. Expected: at least 0.95. Found: 0.91"_qs);
        QVERIFY(failed.body.contains(
            u"Turn 1, Reply. Expected: contains “Which hotel, please?”. Found: Which date"_qs));
        QVERIFY(failed.body.contains(u"Turn 2, Intent. Expected: provide_date. Found: nothing"_qs));
    }

    void namesAreUniqueInTheirClass()
    {
        SuiteResult sample = suiteSample();
        sample.reports[1].spec.row = 1;
        sample.reports[2].spec.row = 1;
        sample.reports[3].spec.repeat = 2;
        QStringList names;
        for (const Case &one : parsed(junit(sample)).cases)
            names += one.name;
        QCOMPARE(
            names,
            (QStringList{u"Provide a date"_qs, u"Provide a date, row 2"_qs,
                         u"Provide a date, row 2 (2)"_qs, u"Provide a date, repetition 3"_qs}));
    }

    void hostileTextsStayText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &[id, text] : hostileTexts())
            QTest::newRow(id) << text;
    }

    void hostileTextsStayText()
    {
        QFETCH(QString, text);
        const Parsed report = parsed(junit(suiteSample(text)));
        QCOMPARE(report.error, QString());
        QCOMPARE(report.cases.size(), 4);
        QSet<QString> names;
        for (const Case &one : report.cases) {
            names.insert(one.className + u'\n' + one.name);
            QVERIFY(one.name.size() <= 512);
            QVERIFY(one.className.size() <= 512);
        }
        QCOMPARE(names.size(), 4);
    }

    void namesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto same = [](const char *row, const QString &text) {
            QTest::newRow(row) << text << text;
        };
        same("line break", u"a\r\nb"_qs);
        same("tab", u"a\tb"_qs);
        same("quotes", u"\"'\"'"_qs);
        same("emoji", u"\U0001F600"_qs);
        same("spaces", u"  a  "_qs);
        same("reference as text", u"&#27;"_qs);
        QTest::newRow("escape") << u"a\u001bb"_qs << u"a⟨U+001B⟩b"_qs;
        QTest::newRow("noncharacter") << u"a\uFFFEb"_qs << u"a⟨U+FFFE⟩b"_qs;
        QTest::newRow("lone surrogate")
            << QString(u"a"_qs + QChar(0xd800) + u'b') << u"a⟨U+D800⟩b"_qs;
    }

    void namesComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        QTEST(parsed(junit(suiteSample(text))).cases.at(0).name, "shown");
    }
};

QTEST_GUILESS_MAIN(TestJUnitReport)
#include "tst_junitreport.moc"
