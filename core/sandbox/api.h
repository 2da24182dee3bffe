// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/httpserver.h"
#include "core/sandbox/idempotency.h"
#include "core/sandbox/intentstore.h"
#include "core/sandbox/models.h"
#include "core/sandbox/ratelimit.h"
#include "core/sandbox/simulations.h"
#include "core/sandbox/tokens.h"
#include "core/sandbox/trainingjobs.h"

#include <QElapsedTimer>

#include <functional>

namespace Rehearsal::Sandbox {

/// For the log.
struct ServedRequest
{
    QByteArray method = {};
    QByteArray path = {};
    int status = 0; ///< 0 when a fault left the request without an answer
    double milliseconds = 0;
};

/// The operations of the contract: what comes in is judged here and handed to the part that does it.
class Api
{
public:
    Api(World world, const QList<Intent> &intents, const SandboxOptions &options, Clock &clock);

    void onTrained(std::function<void()> trained) { m_trained = std::move(trained); }
    void onServed(std::function<void(const ServedRequest &)> served)
    {
        m_served = std::move(served);
    }
    /// Trains the deployed version's model.
    void start();
    [[nodiscard]] bool isTrained() const;
    void serve(const HttpRequest &request, const HttpAnswer &answer);
    void setFaults(const QList<Fault> &faults) { m_faults.set(faults); }
    void reset();

private:
    /// One request on its way through.
    struct Call
    {
        HttpRequest request = {};
        HttpAnswer answer = {};
        QStringList arguments = {}; ///< path segments that are ids
        Grant grant = {};
        std::optional<StruckFault> fault = {};
        QElapsedTimer timer = {};
    };
    struct Route
    {
        const char *method;
        QStringList segments; ///< "*" for an id
        const char *scope;    ///< nullptr: without token
        void (Api::*handle)(const Call &);
    };

    [[nodiscard]] static const QList<Route> &routes();
    void route(Call call);
    void finish(const Call &call, const HttpResponse &response);
    /// The body as JSON, or an answer is sent and there is none.
    [[nodiscard]] std::optional<Json> readBody(const Call &call);

    void issueToken(const Call &call);
    void listBots(const Call &call);
    void listVersions(const Call &call);
    void listEnvironments(const Call &call);
    void getEnvironment(const Call &call);
    void submitSimulation(const Call &call);
    void startSimulation(const Call &call, const SimulationOrder &order, const QString &key);
    [[nodiscard]] std::optional<HttpResponse> refusal(const SimulationOrder &order,
                                                      ProblemDetails details) const;
    void getSimulation(const Call &call);
    void cancelSimulation(const Call &call);
    void listIntents(const Call &call);
    void getIntent(const Call &call);
    void putIntent(const Call &call);
    void retrain(const Call &call);
    void getTrainingJob(const Call &call);
    void evaluate(const Call &call);

    [[nodiscard]] ExcludedShares deployedShares() const;

    const World m_world;
    const QList<Intent> m_initialIntents;
    SandboxOptions m_options;
    Clock &m_clock;
    Tokens m_tokens;
    Faults m_faults = {};
    RateLimit m_rateLimit;
    IntentStore m_intents;
    Models m_models;
    Simulations m_simulations;
    Idempotency m_idempotency;
    TrainingJobs m_trainingJobs = {};
    std::function<void()> m_trained = {};
    std::function<void(const ServedRequest &)> m_served = {};
};

} // namespace Rehearsal::Sandbox
