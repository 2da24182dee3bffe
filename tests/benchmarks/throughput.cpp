// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our side of the throughput benchmark (throughput.py says what is compared):
// `benchmark_throughput URL CONVERSATIONS JOBS [--records FOLDER] [--share-target-check]` runs a suite of
// three-turn tests against the instant server and prints one line of JSON, {"seconds", "passed"}. The
// time is that of the suite, from start() to finished(), the sign-in included. Without --records there
// is neither journal nor audit log, but each audit record is made and written out as text.

#include "core/backend/cognigyv1/cognigyv1backend.h"
#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/work/suiterun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Rehearsal;

namespace {

Turn turn(const char *says, const char *intent, double minConfidence)
{
    Turn one;
    one.says = QString::fromLatin1(says);
    one.delayMs = 0;
    one.expects = Expectation();
    one.expects->intent = QString::fromLatin1(intent);
    one.expects->minConfidence = minConfidence;
    return one;
}

/// As run_conversation() in throughput_httpx.py.
ConversationTest conversation(int number)
{
    ConversationTest test;
    test.id = QStringLiteral("test-%1").arg(number);
    test.name = QStringLiteral("Book a flight %1").arg(number);
    test.context = Json{{"locale", "en-US"}};
    test.turns = {turn("book flight to paris", "book_flight", 0.85),
                  turn("departing next monday", "provide_date", 0.8),
                  turn("confirm booking", "confirm_booking", 0.9)};
    test.turns[1].expects->entities = Json{{"date", "next monday"}};
    return test;
}

int failed(const QString &why)
{
    std::fprintf(stderr, "benchmark_throughput: %s\n", qUtf8Printable(why));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("URL"), QStringLiteral("The instant server"));
    parser.addPositionalArgument(QStringLiteral("CONVERSATIONS"), QStringLiteral("How many"));
    parser.addPositionalArgument(QStringLiteral("JOBS"), QStringLiteral("How many at once"));
    const QCommandLineOption records(QStringLiteral("records"),
                                     QStringLiteral("Journal and audit log in this folder"),
                                     QStringLiteral("FOLDER"));
    const QCommandLineOption share(
        QStringLiteral("share-target-check"),
        QStringLiteral("As users have it: one check of the target for all"));
    parser.addOptions({records, share});
    parser.addHelpOption();
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 3)
        return failed(QStringLiteral("URL CONVERSATIONS JOBS are needed"));

    Target target;
    target.name = QStringLiteral("instant");
    target.baseUrl = arguments.at(0);
    target.bot = QStringLiteral("bot-1");
    target.environment = QStringLiteral("environment-1");
    target.version = QStringLiteral("version-1");
    QList<RunSpec> specs;
    for (int number = 0; number < arguments.at(1).toInt(); ++number)
        specs += runSpecs(conversation(number), QStringLiteral("tests/flight.test.json"), 0);

    SystemClock clock;
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<JobJournal> journal;
    if (const QString folder = parser.value(records); !folder.isEmpty()) {
        audit = std::make_unique<AuditLog>(folder, clock);
        if (const auto opened = audit->open(); !opened)
            return failed(opened.error().message);
        journal = std::make_unique<JobJournal>(folder, QStringLiteral("benchmark"), clock);
        if (const auto opened = journal->open(); !opened)
            return failed(opened.error().message);
    }
    BackendOptions options;
    options.jobs = arguments.at(2).toInt();
    CognigyV1Backend backend(target,
                             {QStringLiteral("benchmark"), Secret(QByteArray("instant")), Secret()},
                             clock, options);
    SuitePolicy policy;
    policy.jobs = options.jobs;
    policy.shareTargetCheck = parser.isSet(share);
    SuiteRun suite(specs, target, {backend, clock, audit.get(), journal.get()}, policy);

    qint64 written = 0; // bytes of audit records
    QString trouble;
    QObject::connect(&suite, &SuiteRun::runFinished, &suite, [&](int, const RunReport &report) {
        written += writeCompact(report.auditRecord).size();
        if (report.verdict != Verdict::Passed)
            trouble = report.error ? report.error->message : verdictName(report.verdict);
        else if (audit && !report.audited)
            trouble = report.warnings.join(u' ');
    });
    QObject::connect(&suite, &SuiteRun::finished, &suite, &QCoreApplication::quit);
    QElapsedTimer timer;
    timer.start();
    suite.start();
    QCoreApplication::exec();
    if (audit) {
        if (const auto flushed = audit->flush(); !flushed)
            trouble = flushed.error().message;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (!trouble.isEmpty() || written == 0)
        return failed(trouble);
    std::printf("{\"seconds\": %.6f, \"passed\": %d}\n", seconds, suite.counts().passed);
    return 0;
}
