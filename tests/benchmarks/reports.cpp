// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reports.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

using namespace Rehearsal;

namespace {

constexpr int runs = 5'000;
constexpr int turnsOfARun = 20;

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// One turn in ten is misunderstood, as with a bot that needs work.
RunReport reportOf(int number)
{
    RunReport report;
    report.spec.test.id =
        QStringLiteral("5b0c6f0e-3d0a-4a57-9a58-%1").arg(number, 12, 10, QLatin1Char('0'));
    report.spec.test.name = QStringLiteral("Test utterances %1").arg(number);
    report.spec.path =
        QStringLiteral("tests/part-%1/utterances-%2.test.json").arg(number % 10).arg(number);
    report.simulationId = report.spec.test.id;
    report.verdict = Verdict::Failed;
    report.hasMetrics = true;
    report.took = std::chrono::milliseconds(1240);
    for (int turn = 0; turn < turnsOfARun; ++turn) {
        const bool right = (number + turn) % 10 != 0;
        Turn one;
        one.says = QStringLiteral("I ordered a card %1 times & it has not <arrived>. Help please!")
                       .arg(turn);
        one.expects = Expectation();
        one.expects->intent = QStringLiteral("card_arrival");
        one.expects->minConfidence = 0.5;
        report.spec.test.turns.append(one);
        Step step;
        step.index = turn;
        step.userInput = one.says;
        step.reply = QStringLiteral("Your card is on its way. Is there anything else?");
        step.intent = right ? *one.expects->intent : QStringLiteral("card_delivery_estimate");
        step.confidence = 0.87;
        step.durationMs = 62;
        step.alternatives = {{step.intent, 0.87}, {QStringLiteral("lost_or_stolen_card"), 0.06}};
        report.steps.append(step);
        for (const char *kind : {"intent", "confidence"}) {
            CheckResult check;
            check.turn = turn;
            check.kind = QString::fromLatin1(kind);
            check.op = *kind == 'i' ? QStringLiteral("equals") : QStringLiteral("atLeast");
            check.published = true;
            check.expected = *kind == 'i' ? toJson(*one.expects->intent) : Json(0.5);
            check.actual = *kind == 'i' ? toJson(step.intent) : Json(0.87);
            check.verdict = right ? CheckVerdict::Pass : CheckVerdict::Fail;
            report.checks.append(check);
        }
        Json raw = Json::object();
        raw["index"] = turn;
        raw["userInput"] = toJson(step.userInput);
        raw["botResponse"] = toJson(*step.reply);
        raw["durationMs"] = 62;
        raw["nlu"]["intent"] = toJson(step.intent);
        raw["nlu"]["confidence"] = 0.87;
        raw["nlu"]["entities"] = Json::array();
        report.rawSteps.push_back(std::move(raw));
    }
    return report;
}

} // namespace

/// benchmark_reports KIND: writes 100,000 steps once; 1 when that takes over 3 s, or over 300 MB more than
/// the run itself.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString kind = application.arguments().value(1);
    SuiteResult result;
    result.workspaceName = QStringLiteral("Banking");
    result.startedAt = QDateTime::currentDateTimeUtc();
    for (int number = 0; number < runs; ++number)
        result.reports.append(reportOf(number));
    const long before = peakMegabytes();
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    Result<> written;
    qint64 size = 0;
    if (folderReportKinds().contains(kind)) {
        written = writeFolderReport(kind, result, folder.filePath(kind));
    } else {
        QFile file(folder.filePath(kind));
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        written = writeReport(kind, result, file);
        size = file.size();
    }
    const qint64 took = timer.elapsed();
    const long more = peakMegabytes() - before;
    std::printf("%-7s %d steps: %lld ms, %ld MB beside the %ld MB of the run, %lld MB written\n",
                qPrintable(kind), runs * turnsOfARun, static_cast<long long>(took), more, before,
                static_cast<long long>(size / 1'000'000));
    return written && took < 3'000 && more < 300 ? 0 : 1;
}
