// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reports.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/jsonschema.h"
#include "tests/support/suitesample.h"

#include <QBuffer>
#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

namespace {

QByteArray ctrf(const SuiteResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeReport(u"ctrf"_qs, result, buffer) ? buffer.data() : QByteArray();
}

Json schemaFrom(QByteArray text) { return *readJson(text.replace('\'', '"')); }

/// The rules of CTRF as far as we write it: no member that it does not name.
Json ctrfRules()
{
    const QByteArray texts = "{'type':'array','items':{'type':'string'}}";
    const QByteArray status = "{'enum':['passed','failed','skipped','pending','other']}";
    return schemaFrom(
        "{'type':'object','additionalProperties':false,'required':['results','reportFormat',"
        "'specVersion'],'properties':{'reportFormat':{'const':'CTRF'},'specVersion':{'type':'"
        "string'},"
        "'timestamp':{'type':'string','format':'date-time'},'generatedBy':{'type':'string'},"
        "'results':{'type':'object','additionalProperties':false,'required':['tool','summary','"
        "tests'],"
        "'properties':{'tool':{'type':'object','additionalProperties':false,'required':['name'],"
        "'properties':{'name':{'type':'string','minLength':1},'version':{'type':'string'}}},"
        "'summary':{'type':'object','additionalProperties':false,'required':['tests','passed','"
        "failed',"
        "'skipped','pending','other','start','stop'],'properties':{'tests':{'type':'integer'},"
        "'passed':{'type':'integer'},'failed':{'type':'integer'},'skipped':{'type':'integer'},"
        "'pending':{'type':'integer'},'other':{'type':'integer'},'start':{'type':'integer'},"
        "'stop':{'type':'integer'}}},"
        "'environment':{'type':'object','additionalProperties':false,'properties':{"
        "'appName':{'type':'string'},'appVersion':{'type':'string'},'testEnvironment':{'type':'"
        "string'},"
        "'extra':{'type':'object'}}},"
        "'tests':{'type':'array','items':{'type':'object','additionalProperties':false,'required':["
        "'name','status','duration'],'properties':{'name':{'type':'string','minLength':1},'status':"
        + status
        + ",'duration':{'type':'integer'},'start':{'type':'integer'},'stop':{'type':'integer'},"
          "'suite':{'type':'array','minItems':1,'items':{'type':'string'}},'message':{'type':'"
          "string'},"
          "'trace':{'type':'string'},'rawStatus':{'type':'string'},'tags':"
        + texts
        + ",'type':{'type':'string'},'filePath':{'type':'string'},'extra':{'type':'object'},"
          "'steps':{'type':'array','items':{'type':'object','additionalProperties':false,'required'"
          ":["
          "'name','status'],'properties':{'name':{'type':'string','minLength':1},'status':"
        + status + ",'extra':{'type':'object'}}}}}}}}}}}");
}

Json allureRules()
{
    const QByteArray pairs =
        "{'type':'array','items':{'type':'object','additionalProperties':false,"
        "'required':['name','value'],'properties':{'name':{'type':'string',"
        "'minLength':1},'value':{'type':'string'}}}}";
    const QByteArray details = "{'type':'object','additionalProperties':false,'properties':{"
                               "'message':{'type':'string'},'trace':{'type':'string'}}}";
    const QByteArray common =
        "'name':{'type':'string','minLength':1},'status':{'enum':['passed','failed','broken',"
        "'skipped']},'stage':{'const':'finished'},'start':{'type':'integer'},'stop':{'type':"
        "'integer'},'attachments':{'type':'array'},'parameters':"
        + pairs + ",'statusDetails':" + details;
    const QByteArray needed = "'name','status','stage','start','stop','steps'";
    return schemaFrom(
        "{'type':'object','additionalProperties':false,'required':['uuid','fullName','historyId',"
        "'testCaseId','labels',"
        + needed + "],'properties':{" + common
        + ",'uuid':{'type':'string','format':'uuid'},'fullName':{'type':'string'},'historyId':{'"
          "type':"
          "'string','minLength':1},'testCaseId':{'type':'string','minLength':1},'titlePath':{'type'"
          ":"
          "'array','items':{'type':'string'}},'links':{'type':'array'},'labels':"
        + pairs
        + ",'steps':{'type':'array','items':{'type':'object','additionalProperties':false,"
          "'required':["
        + needed + "],'properties':{" + common + ",'steps':{'type':'array'}}}}}}");
}

QList<Json> allureFiles(const QString &folder)
{
    QList<Json> results;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*-result.json"_qs}, QDir::Files)) {
        QFile in(file.filePath());
        if (!in.open(QIODevice::ReadOnly))
            continue;
        const auto json = readJson(in.readAll());
        results.append(json ? *json : Json("not JSON"));
    }
    return results;
}

QStringList statusesOf(const QList<Json> &results)
{
    QStringList statuses;
    for (const Json &result : results)
        statuses.append(asText(member(result, "status")).value_or(QString()));
    statuses.sort();
    return statuses;
}

QList<std::pair<const char *, QString>> foreignTexts()
{
    return hostileTexts() + unicodeTexts()
        + QList<std::pair<const char *, QString>>{{"cP01", u"../x"_qs},
                                                  {"cP03", u"/etc/x"_qs},
                                                  {"cP07", u".."_qs},
                                                  {"cP08", u""_qs},
                                                  {"cP10", u"a/b"_qs},
                                                  {"cP12", u"a\nb"_qs},
                                                  {"cP22", QString(300, QChar(0xe9))}};
}

} // namespace

/// CTRF, Allure and the merging of shards.
class TestCiReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ctrfKeepsItsRulesAndCountsErrorsAsFailures()
    {
        const auto report = readJson(ctrf(suiteSample()));
        QVERIFY(report);
        QCOMPARE(schemaErrors(ctrfRules(), *report).join(u'\n'), QString());
        const Json &results = *member(*report, "results");
        const Json &summary = *member(results, "summary");
        QCOMPARE(asInteger(member(summary, "tests")), 4);
        QCOMPARE(asInteger(member(summary, "passed")), 1);
        QCOMPARE(asInteger(member(summary, "failed")), 2);
        QCOMPARE(asInteger(member(summary, "skipped")), 1);
        QCOMPARE(asInteger(member(summary, "stop")).value_or(0)
                     - asInteger(member(summary, "start")).value_or(0),
                 4321);
        const Json &tests = *member(results, "tests");
        QCOMPARE(asText(member(tests[2], "rawStatus")), u"error"_qs);
        QVERIFY(asText(member(tests[2], "trace"))->startsWith(u"S4-T12: "_qs));
        QCOMPARE(member(tests[1], "steps")->size(), std::size_t(2));
        QCOMPARE(asText(member((*member(tests[1], "steps"))[0], "status")), u"failed"_qs);
    }

    void ctrfOfNothingIsWhole()
    {
        const auto report = readJson(ctrf(SuiteResult()));
        QVERIFY(report);
        QCOMPARE(schemaErrors(ctrfRules(), *report).join(u'\n'), QString());
    }

    void allureHasAFileARunThatKeepsItsRules()
    {
        const QTemporaryDir folder;
        const QString inside = folder.filePath(u"deep/allure"_qs);
        QVERIFY(writeFolderReport(u"allure"_qs, suiteSample(), inside));
        const QList<Json> results = allureFiles(inside);
        QCOMPARE(results.size(), 4);
        for (const Json &result : results)
            QCOMPARE(schemaErrors(allureRules(), result).join(u'\n'), QString());
        QCOMPARE(statusesOf(results),
                 QStringList({u"broken"_qs, u"failed"_qs, u"passed"_qs, u"skipped"_qs}));

        QVERIFY(writeFolderReport(u"allure"_qs, suiteSample(), inside));
        QCOMPARE(allureFiles(inside).size(), 4); // the same run is the same files
        SuiteResult later = suiteSample();
        later.startedAt = later.startedAt.addDays(1);
        QVERIFY(writeFolderReport(u"allure"_qs, later, inside));
        QCOMPARE(allureFiles(inside).size(), 8); // another run is a retry beside them
        QSet<QString> histories;
        for (const Json &result : allureFiles(inside))
            histories.insert(asText(member(result, "historyId")).value_or(QString()));
        QCOMPARE(histories.size(), 1); // all runs of the sample are of one test
    }

    void allureFollowsNoLinkAndNamesNoFileAfterATest()
    {
        const QTemporaryDir folder;
        const QString inside = folder.filePath(u"allure"_qs);
        const QString outside = folder.filePath(u"outside"_qs);
        QFile victim(outside);
        QVERIFY(victim.open(QIODevice::WriteOnly));
        victim.write("untouched");
        victim.close();
        QVERIFY(QDir().mkpath(inside));
        QVERIFY(QFile::link(outside, inside + u"/environment.properties"_qs));
        QVERIFY(writeFolderReport(u"allure"_qs, suiteSample(u"../../x\nbot=y"_qs), inside));
        QVERIFY(victim.open(QIODevice::ReadOnly));
        QCOMPARE(victim.readAll(), QByteArray("untouched"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList({u"allure"_qs, u"outside"_qs}));
        QFile properties(inside + u"/environment.properties"_qs);
        QVERIFY(properties.open(QIODevice::ReadOnly));
        QCOMPARE(properties.readAll().count('\n'), 6); // no value begins a line of its own
    }

    void aFolderThatCannotBeWrittenIsAFileError()
    {
        const auto written = writeFolderReport(u"allure"_qs, suiteSample(), u"/proc/nowhere"_qs);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::File);
        QVERIFY(!writeFolderReport(u"html"_qs, suiteSample(), u"/tmp"_qs));
    }

    void foreignTextsStayTexts()
    {
        const Json rules = ctrfRules();
        for (const auto &[id, text] : foreignTexts()) {
            const QByteArray bytes = ctrf(suiteSample(text));
            const auto report = readJson(bytes);
            QVERIFY2(report, id);
            QVERIFY2(
                schemaErrors(rules, *report).isEmpty(),
                qPrintable(QString::fromLatin1(id) + schemaErrors(rules, *report).join(u'\n')));
            QVERIFY2(!bytes.contains("</") && !bytes.contains("\xe2\x80\xa8"), id);
            const QTemporaryDir folder;
            QVERIFY2(writeFolderReport(u"allure"_qs, suiteSample(text), folder.path()), id);
            for (const Json &result : allureFiles(folder.path()))
                QVERIFY2(schemaErrors(allureRules(), result).isEmpty(), id);
        }
    }

    void shardsMergeToTheRunTheyAre()
    {
        SuiteResult whole;
        whole.target = u"staging"_qs;
        whole.startedAt = QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        whole.took = std::chrono::seconds(90);
        QList<SuiteResult> shards(3, whole);
        for (int i = 0; i < 10; ++i) {
            RunReport report;
            report.spec.path = u"tests/%1.test.json"_qs.arg(i);
            report.spec.test.id = u"id-%1"_qs.arg(9 - i);
            report.verdict = i % 4 == 0 ? Verdict::Failed : Verdict::Passed;
            whole.reports.append(report);
            shards[i % 3].reports.append(report);
        }
        shards[0].took = std::chrono::seconds(20);
        shards[1].startedAt = whole.startedAt.addSecs(30);
        shards[1].took = std::chrono::seconds(60);
        shards[2].took = std::chrono::seconds(10);
        const auto merged = mergedResult({shards.at(2), shards.at(0), shards.at(1)});
        QVERIFY(merged);
        QCOMPARE(*merged, whole);

        QVERIFY(!mergedResult({shards.at(0), shards.at(1), shards.at(0)})); // one was named twice
        shards[1].version = u"another"_qs;
        QVERIFY(!mergedResult(shards));
    }
};

QTEST_GUILESS_MAIN(TestCiReports)
#include "tst_cireports.moc"
