// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/checkcommand.h"
#include "app/cli/comparecommand.h"
#include "app/cli/evaluatecommand.h"
#include "app/cli/exitcode.h"
#include "app/cli/intentscommand.h"
#include "app/cli/interopcommand.h"
#include "app/cli/interrupt.h"
#include "app/cli/reportcommand.h"
#include "app/cli/runcommand.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/schemacommand.h"
#include "app/cli/verifycommand.h"
#include "core/report/schemas.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <functional>

namespace Rehearsal {

namespace {

QString text(const std::string &value) { return QString::fromStdString(value); }

CLI::Option *addText(CLI::App *command, const char *name, QString &target, const char *help)
{
    return command->add_option_function<std::string>(
        name, [&target](const std::string &value) { target = text(value); }, help);
}

CLI::Option *addTexts(CLI::App *command, const char *name, QStringList &target, const char *help)
{
    return command->add_option_function<std::vector<std::string>>(
        name,
        [&target](const std::vector<std::string> &values) {
            for (const std::string &value : values)
                target.append(text(value));
        },
        help);
}

/// Everything a command line can say; the callback of the subcommand chosen does the rest.
struct Invocation
{
    RunOptions run;
    CheckOptions check;
    CompareOptions compare;
    IntentsOptions intents;
    EvaluateOptions evaluate;
    ReportOptions report;
    SandboxCommandOptions sandbox;
    VerifyOptions verify;
    ImportCommandOptions importing;
    ExportCommandOptions exporting;
    QString schemaKind;
    std::function<int()> action;
};

/// Runs an object with start(), interrupt() and finished(code) in the event loop.
template <typename Command, typename Options>
int inEventLoop(const Options &options)
{
    Command command(options);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &command, &Command::interrupt);
    QObject::connect(
        &command, &Command::finished, qApp, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &command, &Command::start);
    return QCoreApplication::exec();
}

/// "result, audit or html to a file; - is stdout (repeatable)"
std::string reportHelp()
{
    return allReportKinds().join(QStringLiteral(", ")).toStdString() + "; - is stdout (repeatable)";
}

void addRun(CLI::App &app, Invocation &invocation)
{
    CLI::App *command =
        app.add_subcommand("run", "Run tests (files, folders or the whole workspace)");
    RunOptions &options = invocation.run;
    const auto positive = CLI::Range(0.0, 604'800.0);
    addTexts(command, "PATH", options.selection.paths, "Test files or folders");
    addText(command, "--workspace", options.workspace, "Folder with rehearsal.json")
        ->type_name("DIR");
    addText(command, "--target", options.target, "Where to run")->type_name("NAME");
    command->add_option("--jobs", options.jobs, "Simulations at once")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    addTexts(command, "--tag", options.selection.tags, "Only tests with this tag (repeatable)")
        ->type_name("TAG")
        ->expected(1)
        ->take_all();
    addText(command, "--name", options.selection.name, "Only tests whose name matches")
        ->type_name("GLOB");
    command
        ->add_option_function<std::string>(
            "--shard",
            [&options](const std::string &value) {
                const auto shard = shardFromText(text(value));
                if (!shard)
                    throw CLI::ValidationError("--shard", "takes I/N with I from 1 to N");
                options.shard = *shard;
            },
            "Only every N-th test, beginning with the I-th")
        ->type_name("I/N");
    command->add_flag("--failed", options.failedOnly,
                      "Only what did not pass in the last run of this workspace and target");
    command->add_option("--repeat", options.repeat, "Run each test so many times")
        ->check(CLI::Range(1, 10'000));
    command
        ->add_option("--at-least", options.atLeast,
                     "With --repeat: a test passes if so many of its runs do")
        ->check(CLI::Range(1, 10'000))
        ->needs("--repeat");
    command->add_flag("--stop-on-failure", options.stopOnFailure, "Start nothing after a failure");
    command
        ->add_option_function<double>(
            "--poll-interval", [&options](double value) { options.pollInterval = value; },
            "Longest wait between polls, seconds (2)")
        ->check(CLI::Range(0.05, 604'800.0));
    command
        ->add_option_function<double>(
            "--timeout", [&options](double value) { options.timeout = value; },
            "Longest time of a run, seconds (600)")
        ->check(positive);
    command->add_option("--max-wait", options.maxWait, "Longest Retry-After to wait for, seconds")
        ->check(positive)
        ->capture_default_str();
    addTexts(command, "--report", options.reports, reportHelp().c_str())
        ->type_name("KIND=FILE")
        ->expected(1)
        ->take_all();
    CLI::Option *const events =
        command
            ->add_option_function<std::string>(
                "--events", [&options](const std::string &) { options.events = true; },
                "Say on stdout what happens, one JSON object a line (schema events)")
            ->check(CLI::IsMember({"ndjson"}))
            ->type_name("FORMAT");
    command
        ->add_flag("--dry-run", options.dryRun,
                   "Print the requests that would be submitted, send nothing")
        ->excludes(events);
    command->add_flag("--require-webhook", options.requireWebhook,
                      "An undelivered webhook is a failure (9)");
    command
        ->add_option("--webhook-wait", options.webhookWait,
                     "Longest time a webhook's delivery may take, seconds")
        ->check(positive)
        ->capture_default_str();
    command
        ->add_option_function<std::string>(
            "--on-unknown",
            [&options](const std::string &value) {
                options.onUnknown = value == "resend" ? RunPolicy::OnUnknown::Resend
                    : value == "leave"                ? RunPolicy::OnUnknown::Leave
                                                      : RunPolicy::OnUnknown::Fail;
            },
            "When nobody knows whether a submit arrived: fail, resend or leave")
        ->check(CLI::IsMember({"fail", "resend", "leave"}))
        ->type_name("WHAT");
    addText(command, "--state", options.state, "Where history, journal and audit log lie")
        ->type_name("DIR");
    command->add_flag("--explain-config", options.explainConfig,
                      "Say which address, ids and secret would be used and where each comes from");
    command->callback([&invocation] {
        invocation.action = [&invocation] { return inEventLoop<RunCommand>(invocation.run); };
    });
}

void addCheck(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand("check", "Validate every file; no server needed");
    CheckOptions &options = invocation.check;
    addTexts(command, "PATH", options.paths, "Files or folders");
    addText(command, "--workspace", options.workspace, "Folder with rehearsal.json")
        ->type_name("DIR");
    command
        ->add_option_function<std::string>(
            "--format", [&options](const std::string &value) { options.json = value == "json"; },
            "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("FORMAT");
    command->add_flag("--strict", options.strict, "Warnings make exit code 1");
    command
        ->add_option_function<std::string>(
            "--measure",
            [&options](const std::string &value) {
                if (const auto measure = measureNamed(text(value)))
                    options.measures = {*measure};
                else
                    options.measures = {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Corpus,
                                        AmbiguityMeasure::Model};
            },
            "How ambiguity is found: pairwise, corpus, model or all (pairwise and model)")
        ->check(CLI::IsMember({"pairwise", "corpus", "model", "all"}))
        ->type_name("MEASURE");
    command
        ->add_option_function<double>(
            "--threshold", [&options](double value) { options.threshold = value; },
            "Similarity from which on two utterances are ambiguous, for pairwise and corpus")
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--all", options.all, "List accepted ambiguities too");
    command->callback([&invocation] {
        invocation.action = [&invocation] { return checkWorkspace(invocation.check); };
    });
}

void addCompare(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand("compare", "Say what changed between two result files");
    CompareOptions &options = invocation.compare;
    addText(command, "A", options.before, "Result file of the earlier run")
        ->type_name("FILE")
        ->required();
    addText(command, "B", options.after, "Result file of the later run")
        ->type_name("FILE")
        ->required();
    command
        ->add_option_function<std::string>(
            "--format", [&options](const std::string &value) { options.json = value == "json"; },
            "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("FORMAT");
    command->footer("Exit code 1: a test that passed does not any more, or the suite or an intent "
                    "got worse\nbeyond what chance explains.");
    command->callback([&invocation] {
        invocation.action = [&invocation] { return compareResults(invocation.compare); };
    });
}

void addEvaluate(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand(
        "evaluate", "NLU quality: cross-validation, confusion, thresholds; no server needed");
    EvaluateOptions &options = invocation.evaluate;
    addText(command, "--workspace", options.workspace, "Folder with rehearsal.json")
        ->type_name("DIR");
    CLI::Option *folds =
        command->add_option("--folds", options.folds, "Parts of the cross-validation")
            ->check(CLI::Range(2, 100))
            ->capture_default_str();
    addText(command, "--test", options.testFile,
            "Ask about this CSV file instead, columns text and intent; oos is out of scope")
        ->type_name("FILE.csv")
        ->excludes(folds);
    addTexts(command, "--report", options.reports, "json or html; - is stdout (repeatable)")
        ->type_name("KIND=FILE")
        ->expected(1)
        ->take_all();
    command->callback([&invocation] {
        invocation.action = [&invocation] {
            return inEventLoop<EvaluateCommand>(invocation.evaluate);
        };
    });
}

CLI::App *addIntentsAction(CLI::App &intents, Invocation &invocation, const char *name,
                           const char *help, IntentsOptions::Action action)
{
    CLI::App *command = intents.add_subcommand(name, help);
    IntentsOptions &options = invocation.intents;
    addTexts(command, "ID", options.ids, "Intents; without one all");
    addText(command, "--workspace", options.workspace, "Folder with rehearsal.json")
        ->type_name("DIR");
    addText(command, "--target", options.target, "The server to compare with")->type_name("NAME");
    addText(command, "--state", options.state, "Where journal and audit log lie")->type_name("DIR");
    command
        ->add_option_function<std::string>(
            "--format", [&options](const std::string &value) { options.json = value == "json"; },
            "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("FORMAT");
    command->callback([&invocation, action] {
        invocation.intents.action = action;
        invocation.action = [&invocation] {
            return inEventLoop<IntentsCommand>(invocation.intents);
        };
    });
    return command;
}

void addIntents(CLI::App &app, Invocation &invocation)
{
    CLI::App *intents =
        app.add_subcommand("intents", "Compare, fetch and publish the intents of the workspace");
    intents->require_subcommand(1);
    IntentsOptions &options = invocation.intents;
    addIntentsAction(*intents, invocation, "diff", "Show what differs from the server",
                     IntentsOptions::Action::Diff);
    CLI::App *pull = addIntentsAction(*intents, invocation, "pull", "Fetch intents into files",
                                      IntentsOptions::Action::Pull);
    pull->add_flag("--overwrite", options.overwrite, "Also over files that differ");
    CLI::App *push =
        addIntentsAction(*intents, invocation, "push", "Save intents on the server and retrain",
                         IntentsOptions::Action::Push);
    push->add_flag_callback(
        "--dry-run", [&options] { options.dryRun = true; },
        "Show what would be sent (the default on a protected target)");
    push->add_flag_callback(
            "--no-dry-run", [&options] { options.dryRun = false; },
            "Send, also to a protected target")
        ->excludes("--dry-run");
    addText(push, "--accept", options.accept,
            "Why the warnings are accepted; goes into the audit log")
        ->type_name("REASON")
        ->check([](const std::string &reason) {
            return reason.find_first_not_of(" \t\n") == std::string::npos
                ? std::string("the reason must not be empty")
                : std::string();
        });
    push->add_flag_callback(
        "--no-retrain", [&options] { options.retrain = false; }, "Save only");
    addTexts(push, "--report", options.reports, "audit: the records of the updates; - is stdout")
        ->type_name("audit=FILE")
        ->expected(1)
        ->take_all();
}

void addReport(CLI::App &app, Invocation &invocation)
{
    CLI::App *command =
        app.add_subcommand("report", "Turn result files (the shards of a run) into other reports");
    ReportOptions &options = invocation.report;
    addTexts(command, "RESULT", options.results, "Result files; several are merged")
        ->type_name("FILE")
        ->required();
    addTexts(command, "--report", options.reports, reportHelp().c_str())
        ->type_name("KIND=FILE")
        ->expected(1)
        ->take_all()
        ->required();
    command->callback([&invocation] {
        invocation.action = [&invocation] { return writeReports(invocation.report); };
    });
}

void addSandbox(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand("sandbox", "Serve the sandbox on loopback");
    SandboxCommandOptions &options = invocation.sandbox;
    addText(command, "--workspace", options.workspace, "Folder with rehearsal.json")
        ->type_name("DIR");
    command->add_option("--port", options.port, "0 takes a free one")->capture_default_str();
    command->add_option("--step-ms", options.stepMs, "Duration of a step, ms")
        ->check(CLI::Range(0, 600'000))
        ->capture_default_str();
    addTexts(command, "--fault", options.faults, "NAME[=ARG][@METHOD PATH] (repeatable)")
        ->type_name("FAULT")
        ->expected(1)
        ->take_all();
    command->add_flag("--realistic", options.realisticDurations,
                      "Take the time a real platform takes");
    command->add_option("--rate-limit", options.requestsPerSecond, "Requests per second, 0 is none")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    command->footer([] {
        std::string help = "Faults:\n";
        for (const Sandbox::FaultDescription &fault : Sandbox::faultDescriptions())
            help += "  " + fault.name.toStdString() + ": " + fault.text.toStdString() + '\n';
        return help;
    });
    command->callback([&invocation] {
        invocation.action = [&invocation] {
            return inEventLoop<SandboxCommand>(invocation.sandbox);
        };
    });
}

void addVerify(CLI::App &app, Invocation &invocation)
{
    CLI::App *command =
        app.add_subcommand("verify", "Check an audit log or an exported report; changes nothing");
    VerifyOptions &options = invocation.verify;
    addTexts(command, "PATH", options.paths,
             "Audit folders, segments (.jsonl), head files, exported reports");
    addTexts(command, "--head", options.heads,
             "A head the log must contain, as reports print it (repeatable)")
        ->type_name("[CHAIN:]SEQ:HASH")
        ->expected(1)
        ->take_all();
    addText(command, "--state", options.state,
            "State folder whose log is checked, or compared with a report")
        ->type_name("DIR");
    command->add_flag("--json", options.json, "The findings as JSON");
    command->footer("Exit codes: 0 intact, 1 any finding, 3 nothing that could be checked.");
    command->callback([&invocation] {
        invocation.action = [&invocation] { return verifyAudit(invocation.verify); };
    });
}

void addSchema(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand("schema", "Print the JSON Schema of a kind of file");
    addText(command, "KIND", invocation.schemaKind,
            schemaKinds().join(QStringLiteral(", ")).toStdString().c_str())
        ->required();
    command->callback([&invocation] {
        invocation.action = [&invocation] { return printSchema(invocation.schemaKind); };
    });
}

void addImport(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand("import", "Read intents from other tools' files");
    ImportCommandOptions &options = invocation.importing;
    addText(command, "KIND", options.kind,
            "rasa, cognigy, botium, dialogflow, csv, snips or homeassistant")
        ->required();
    addTexts(command, "FILE", options.files, "Files of that kind")->required();
    addText(command, "--into", options.into, "Workspace, or a folder below its intents")
        ->type_name("DIR")
        ->required();
    command->add_flag("--dry-run", options.dryRun, "Say what would be written, and write nothing");
    command->add_flag("--overwrite", options.overwrite,
                      "Replace the utterances of intents that are there");
    addText(command, "--language", options.language, "Language where the file does not say (en)")
        ->type_name("TAG");
    addTexts(command, "--column", options.columns,
             "Column of a table: text=NAME, intent=NAME, language=NAME; by name or number "
             "(repeatable)")
        ->type_name("FIELD=NAME")
        ->expected(1)
        ->take_all();
    addText(command, "--losses", options.losses, "Write what could not come along as a CSV table")
        ->type_name("FILE");
    command->callback([&invocation] {
        invocation.action = [&invocation] { return importFiles(invocation.importing); };
    });
}

void addExport(CLI::App &app, Invocation &invocation)
{
    CLI::App *command = app.add_subcommand("export", "Write intents as another tool reads them");
    ExportCommandOptions &options = invocation.exporting;
    addText(command, "KIND", options.kind, "rasa, cognigy, botium, dialogflow or csv")->required();
    addTexts(command, "PATH", options.paths, "Only intents of these files or folders");
    addText(command, "--out", options.out, "The file, or for botium the folder")
        ->type_name("FILE")
        ->required();
    addText(command, "--workspace", options.workspace, "Folder with rehearsal.json")
        ->type_name("DIR");
    addText(command, "--losses", options.losses, "Write what could not come along as a CSV table")
        ->type_name("FILE");
    command->callback([&invocation] {
        invocation.action = [&invocation] { return exportFiles(invocation.exporting); };
    });
}

} // namespace

int runCommandLine(int argc, char *argv[])
{
    // Who reads our output may leave early (`| head`): the run still ends in order.
    std::signal(SIGPIPE, SIG_IGN);
    CLI::App app("Rehearse conversations with a Cognigy.AI agent", "rehearsal-cli");
    app.set_version_flag("--version", "rehearsal-cli " REHEARSAL_VERSION);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 passed, 1 failed, 2 not finished in time, 3 usage, 4 invalid file,\n"
               "5 configuration or access, 6 network or server, 7 outcome unknown, 8 not written,\n"
               "9 webhook undelivered, 10 conflict, 130 interrupted.");
    Invocation invocation;
    addRun(app, invocation);
    addCheck(app, invocation);
    addCompare(app, invocation);
    addIntents(app, invocation);
    addReport(app, invocation);
    addVerify(app, invocation);
    addEvaluate(app, invocation);
    addSandbox(app, invocation);
    addImport(app, invocation);
    addExport(app, invocation);
    addSchema(app, invocation);
    // CLI11 reports by exception; none leaves this function.
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? int(ExitCode::Passed) : int(ExitCode::Usage);
    }
    return invocation.action();
}

} // namespace Rehearsal
