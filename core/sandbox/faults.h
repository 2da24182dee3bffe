// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sandbox/httpserver.h"
#include "core/sandbox/sandboxserver.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Rehearsal::Sandbox {

/// What the text behind "=" means: a number of requests after which the fault ends, a measure, or
/// both with a comma between.
enum class FaultArgument {
    Count,            ///< [COUNT]
    CountThenSeconds, ///< [COUNT][,SECONDS]
    SecondsThenCount,
    BytesThenCount,
    MebibytesThenCount,
};

struct FaultNumbers
{
    int count = -1;     ///< requests, -1: all of them
    double measure = 0; ///< seconds, bytes or MiB

    friend bool operator==(const FaultNumbers &, const FaultNumbers &) = default;
};

/// What a fault makes its answer of.
struct FaultInput
{
    const FaultNumbers &numbers;
    const HttpRequest &request;
    const HttpResponse &answer; ///< the right one; empty for a fault of stage Instead
    QDateTime now = {};         ///< UTC
};

/// One kind of fault.
struct FaultKind
{
    /// Makes the answer that goes out.
    using Apply = HttpResponse (*)(const FaultInput &);
    enum class Stage {
        Instead,     ///< the request is not processed
        ExpireToken, ///< the request's token ends, then it is processed
        After,       ///< processed, then the answer is spoilt
    };
    enum class Scope { Anything, JobPolls, JobStarts };

    const char *name = nullptr;
    const char *text = nullptr; ///< to be translated in the context "SandboxFaults"
    Stage stage = Stage::After;
    Apply apply = nullptr;
    FaultArgument argument = FaultArgument::Count;
    double measure = 0; ///< default
    int count = -1;     ///< default
    Scope scope = Scope::Anything;
};

/// All kinds by themselves (faultkinds.cpp); the plain status codes are added by findFaultKind.
[[nodiscard]] const QList<FaultKind> &faultKinds();
/// Codes that are faults by their number: 400, 403, 404, ….
[[nodiscard]] const QList<int> &faultStatuses();
[[nodiscard]] std::optional<FaultKind> findFaultKind(const QString &name);
[[nodiscard]] Result<FaultNumbers> readFaultArgument(const FaultKind &kind,
                                                     const QString &argument);

/// A fault that has met its request.
struct StruckFault
{
    FaultKind kind = {};
    FaultNumbers numbers = {};

    [[nodiscard]] HttpResponse apply(const HttpRequest &request, const HttpResponse &answer,
                                     const QDateTime &now) const;
};

/// The faults that are switched on and how often each may still strike.
class Faults
{
public:
    void set(const QList<Fault> &faults);
    [[nodiscard]] QList<Fault> list() const;
    /// The first fault that fits the request, which then counts.
    [[nodiscard]] std::optional<StruckFault> strike(const HttpRequest &request);

private:
    struct Armed
    {
        Fault fault = {};
        FaultKind kind = {};
        FaultNumbers numbers = {};
        int left = -1;
    };

    QList<Fault> m_faults = {};
    QList<Armed> m_armed = {};
};

} // namespace Rehearsal::Sandbox
