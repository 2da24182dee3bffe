// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/sandbox/models.h"
#include "core/sandbox/problem.h"
#include "core/sandbox/world.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <cstdint>
#include <optional>

namespace Rehearsal::Sandbox {

struct SimulationInput
{
    QString text = {};
    std::chrono::milliseconds delay{0}; ///< before this turn

    friend bool operator==(const SimulationInput &, const SimulationInput &) = default;
};

/// What a submit asks for, after validation.
struct SimulationOrder
{
    QString bot = {};
    QString environment = {};
    QString version = {};
    QList<SimulationInput> inputs = {};
    Json context = Json::object();

    friend bool operator==(const SimulationOrder &, const SimulationOrder &) = default;
};

/// Reads a submit's body; everything wrong with it goes to `details`.
[[nodiscard]] SimulationOrder readSimulation(const Json &body, ProblemDetails &details);

/// How long the sandbox pretends to work.
struct Pace
{
    std::chrono::milliseconds step{20};
    bool realistic = false; ///< waits in a queue first, and longer texts take longer

    [[nodiscard]] std::chrono::milliseconds queued() const;
    [[nodiscard]] std::chrono::milliseconds stepFor(const QString &text) const;
    friend bool operator==(const Pace &, const Pace &) = default;
};

/// The simulations of one server. No timer runs for them: a job's state follows from the time since
/// its start, and a turn is worked out when somebody first looks at it.
class Simulations
{
public:
    static constexpr qsizetype kept = 1000; ///< then the oldest one goes

    Simulations(const World &world, Pace pace, Clock &clock);

    /// Starts a job with a model that is there; the answer is the contract's SimulationAccepted.
    [[nodiscard]] Json start(const SimulationOrder &order, ModelPointer model);
    /// The contract's SimulationResult as of now, or nothing when there is no such job.
    [[nodiscard]] std::optional<QByteArray> result(const QString &id);
    /// False when there is no such job. A finished one stays as it is.
    [[nodiscard]] bool cancel(const QString &id);
    void clear();

private:
    struct Job
    {
        std::uint64_t number = 0; ///< since the start or the last clear()
        SimulationOrder order = {};
        ModelPointer model = {};
        std::chrono::milliseconds started{0};
        bool cancelled = false;
        Json context = Json::object(); ///< after the steps so far
        Json steps = Json::array();
        std::chrono::milliseconds spent{0}; ///< until the end of the last of `steps`
        QByteArray result = {}; ///< once nothing changes any more; the steps are then gone
    };

    [[nodiscard]] bool isFinished(const Job &job) const;
    [[nodiscard]] Json resultNow(const QString &id, const Job &job) const;
    void advance(Job &job) const;
    [[nodiscard]] Json step(Job &job, const SimulationInput &input) const;

    const World &m_world;
    Pace m_pace;
    Clock &m_clock;
    QHash<QString, Job> m_jobs = {};
    QList<QString> m_order = {};
    std::uint64_t m_started = 0;
};

} // namespace Rehearsal::Sandbox
