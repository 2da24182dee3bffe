// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/domain/conversationtest.h"
#include "core/domain/target.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Rehearsal {

/// One run to be: a test made concrete (variables and data row already put in).
struct RunSpec
{
    ConversationTest test = {};
    QString path = {}; ///< of the test file, relative to the workspace
    int repeat = 0;    ///< which repetition, from 0
    int row = -1;      ///< which data row, or -1
    QString key = {};  ///< the Idempotency-Key, a UUID; also the `op` of journal and audit

    friend bool operator==(const RunSpec &, const RunSpec &) = default;
};

struct Alternative
{
    QString intent = {};
    double confidence = 0;

    friend bool operator==(const Alternative &, const Alternative &) = default;
};

/// One step of a simulation as the server reported it, read tolerantly (reliability.md 6.7,
/// R05-R18).
struct Step
{
    int index = -1; ///< -1 when the server's was unusable
    QString userInput = {};
    std::optional<QString> reply = {}; ///< null stays absent: a reply check is then not evaluable
    QString intent = {};               ///< "" when there is none
    double confidence = 0;
    bool confidenceUsable = true; ///< false: an assertion on it fails
    bool hasConfidence = true;    ///< false: the server gave none; judged as 0, drawn as a gap
    bool outOfScope = false;
    Json entities = Json::array(); ///< objects that have a `type`
    bool entitiesReported = true;
    QList<Alternative> alternatives =
        {}; ///< highest first, the winner included; empty when not offered
    std::optional<double> durationMs = {};
    std::optional<Json> context = {}; ///< after the step, when reported
    Json raw = {};                    ///< as received

    friend bool operator==(const Step &, const Step &) = default;
};

/// A simulation as it stands on the server.
struct Snapshot
{
    enum class State { Running, Completed, Failed };

    QString id = {};
    State state = State::Running;
    QString status = {}; ///< the server's own word
    bool unknownStatus = false;
    QString environmentId = {}; ///< "" when the answer lacks it
    QString versionId = {};
    std::optional<double> durationMs = {};
    QString failure = {};          ///< why a FAILED job failed, where the server says
    QList<Step> steps = {};        ///< in the order received
    Json rawSteps = Json::array(); ///< as received
    QStringList notes = {};        ///< what was odd about the answer, for the run log

    [[nodiscard]] bool isFinal() const { return state != State::Running; }
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

/// The six figures of workflow-v1.md, already rounded.
struct Metrics
{
    double durationMs = 0;
    double avgIntentConfidence = 0.0;
    double avgEntityAccuracy = 1.0;
    double assertionSuccessRate = 0.0; ///< percent
    int passedAssertions = 0;
    int totalAssertions = 0;

    friend bool operator==(const Metrics &, const Metrics &) = default;
};

enum class Verdict { Passed, Failed, Error, Skipped, NotRun };
enum class CheckVerdict { Pass, Fail, NotEvaluable };

/// One expectation or check of one turn, judged. The published assertion of a turn stands here as
/// up to three results of kinds intent, confidence and entity.
struct CheckResult
{
    int turn = 0; ///< from 0
    QString kind = {};
    QString op = {};
    QString target = {};
    Json expected = {};
    Json actual = {}; ///< null when there was nothing to look at
    bool negated = false;
    Severity severity = Severity::Must;
    CheckVerdict verdict = CheckVerdict::NotEvaluable;
    bool published = false; ///< part of the assertion that went over the wire
    int check = -1;         ///< position in the turn's own checks, or -1 for a published one

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

/// Everything known about one run, whatever its outcome.
struct RunReport
{
    RunSpec spec = {};
    Target target = {};
    Verdict verdict = Verdict::NotRun;
    bool compliant = false;     ///< compliance_status PASS; exactly when the verdict is Passed
    QString simulationId = {};  ///< "" when there never was a job
    QString environmentId = {}; ///< from the answer, else from the request
    QString versionId = {};
    Metrics metrics = {};
    bool hasMetrics = false;       ///< false without steps
    QList<Step> steps = {};        ///< sorted by index
    Json rawSteps = Json::array(); ///< as received
    QList<CheckResult> checks = {};
    std::optional<Error> error = {};
    QStringList warnings = {}; ///< plain text, for people
    bool audited = false;
    std::optional<bool> webhookDelivered = {}; ///< empty when no webhook was due
    Json auditRecord = {};                     ///< as written to the log, with its chain fields
    QDateTime startedAt = {};                  ///< UTC
    QDateTime finishedAt = {};
    int attempts = 0;                  ///< submits on the wire
    std::chrono::milliseconds took{0}; ///< from start to conclusion, by the monotonic clock

    friend bool operator==(const RunReport &, const RunReport &) = default;
};

/// passed, failed, error, skipped, not_run: the words of the result file.
[[nodiscard]] QString verdictName(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromName(const QString &name);
/// pass, fail, not_evaluable.
[[nodiscard]] QString checkVerdictName(CheckVerdict verdict);
/// must, should.
[[nodiscard]] QString severityName(Severity severity);

/// How many runs ended which way.
struct RunCounts
{
    int total = 0;
    int passed = 0;
    int failed = 0;
    int error = 0;
    int skipped = 0;
    int notRun = 0;

    void add(Verdict verdict);
    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

/// Mean of avg_intent_confidence over the reports that have figures; 0 without any.
[[nodiscard]] double averageConfidence(const QList<RunReport> &reports);

} // namespace Rehearsal
