// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/intent.h"
#include "core/domain/target.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace Rehearsal::Sandbox {

/// A fault a person rehearses: NAME[=ARG][@METHOD PATH], for example "429=3@GET
/// /api/v1/simulations".
struct Fault
{
    QString name = {};       ///< one of faultNames()
    QString argument = {};   ///< seconds, count, bytes: depends on the name
    QString method = {};     ///< "" for any
    QString pathPrefix = {}; ///< "" for any

    friend bool operator==(const Fault &, const Fault &) = default;
};

struct FaultDescription
{
    QString name = {};
    QString text = {}; ///< translated, what it does and what the argument means
};

[[nodiscard]] QList<FaultDescription> faultDescriptions();
/// Error kind Invalid that names the part that is wrong.
[[nodiscard]] Result<Fault> parseFault(const QString &text);

struct SandboxOptions
{
    quint16 port = 0; ///< 0: any free one
    std::chrono::milliseconds stepDuration{20};
    bool realisticDurations = false;
    int requestsPerSecond = 0; ///< rate limit, 0: none
    int utteranceLimit = 150;  ///< of a workspace
    int trainingThreads = 2;
    std::chrono::seconds tokenLifetime{3600};
    bool requireIfMatch = false; ///< 428 for a PUT of an existing intent without If-Match
    QList<Fault> faults = {};
};

/// The whole v1 contract on 127.0.0.1, with a real NLU trained on the given intents. Trains on a
/// thread of its own; requests that need the model are answered once it is there.
class SandboxServer : public QObject
{
    Q_OBJECT
public:
    /// `world` as in product.md (null: one bot, one active version, one permissive environment).
    SandboxServer(const QList<Intent> &intents, const Json &world, SandboxOptions options,
                  Clock &clock, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Error kind Configuration when the port is taken or the world is unusable.
    [[nodiscard]] Result<> listen();
    [[nodiscard]] QUrl url() const; ///< http://127.0.0.1:PORT
    [[nodiscard]] bool isTrained() const;
    /// How to run against it: address, client and, of the world, the first bot with an environment
    /// that lets it run, in its deployed version.
    [[nodiscard]] Target target() const;
    [[nodiscard]] Secret clientSecret() const; ///< of that target
    /// Faults from now on; an empty list is a well-behaved server.
    void setFaults(const QList<Fault> &faults);
    [[nodiscard]] QList<Fault> faults() const;
    /// Back to the intents it was made with; jobs and tokens are forgotten.
    void reset();

Q_SIGNALS:
    void trained();
    /// One line a request, for the log: method, path, status, milliseconds.
    void served(const QString &method, const QString &path, int status, double milliseconds);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Rehearsal::Sandbox
