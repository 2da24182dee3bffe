// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/faults.h"

#include "core/base/text.h"
#include "core/sandbox/problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace Rehearsal::Sandbox {

namespace {

constexpr double longestMeasure = 1e6;

Error invalid(const QString &message) { return {Error::Kind::Invalid, message}; }

QString argumentText(const FaultKind &kind)
{
    const QString usual = numberText(kind.measure);
    switch (kind.argument) {
    case FaultArgument::Count:
        return kind.count == 1
            ? QCoreApplication::translate("SandboxFaults",
                                          "Argument: how many requests; once if there is none.")
            : QCoreApplication::translate(
                "SandboxFaults", "Argument: how many requests; all of them if there is none.");
    case FaultArgument::CountThenSeconds:
        return QCoreApplication::translate(
                   "SandboxFaults",
                   "Argument: how many requests (all of them), then a comma and seconds (%1).")
            .arg(usual);
    case FaultArgument::SecondsThenCount:
        return QCoreApplication::translate(
                   "SandboxFaults",
                   "Argument: seconds (%1), then a comma and how many requests (all of them).")
            .arg(usual);
    case FaultArgument::BytesThenCount:
        return QCoreApplication::translate(
            "SandboxFaults",
            "Argument: bytes of the body (half of it), then a comma and how many requests "
            "(all of them).");
    case FaultArgument::MebibytesThenCount:
        return QCoreApplication::translate(
                   "SandboxFaults",
                   "Argument: MiB (%1), then a comma and how many requests (all of them).")
            .arg(usual);
    }
    Q_UNREACHABLE();
}

bool fits(const FaultKind &kind, const HttpRequest &request, const QByteArray &path)
{
    switch (kind.scope) {
    case FaultKind::Scope::Anything:
        return true;
    case FaultKind::Scope::JobPolls:
        return request.method == "GET"
            && (path.startsWith("/api/v1/simulations/") || path.startsWith("/api/v1/nlp/jobs/"));
    case FaultKind::Scope::JobStarts:
        return request.method == "POST"
            && (path == "/api/v1/simulations" || path == "/api/v1/nlp/retrain");
    }
    Q_UNREACHABLE();
}

HttpResponse statusAnswer(int status)
{
    return problem(status, QStringLiteral("rehearsed_fault"),
                   QStringLiteral("The sandbox was told to answer %1.").arg(status));
}

bool isMeasure(const QString &text, double &value)
{
    bool ok = false;
    value = text.toDouble(&ok);
    return ok && value >= 0 && value <= longestMeasure;
}

} // namespace

const QList<int> &faultStatuses()
{
    static const QList<int> statuses = {400, 403, 404, 405, 408, 409, 410, 412, 413, 415,
                                        421, 422, 425, 428, 500, 501, 502, 503, 504};
    return statuses;
}

std::optional<FaultKind> findFaultKind(const QString &name)
{
    for (const FaultKind &kind : faultKinds()) {
        if (name == QLatin1String(kind.name))
            return kind;
    }
    const int status = name.toInt();
    if (!faultStatuses().contains(status))
        return {};
    FaultKind kind;
    kind.stage = FaultKind::Stage::Instead;
    kind.measure = status;
    return kind;
}

QList<FaultDescription> faultDescriptions()
{
    QList<FaultDescription> descriptions;
    for (const FaultKind &kind : faultKinds())
        descriptions.append(
            {QLatin1String(kind.name),
             QCoreApplication::translate("SandboxFaults", kind.text) + u' ' + argumentText(kind)});
    for (const int status : faultStatuses()) {
        descriptions.append(
            {QString::number(status),
             QCoreApplication::translate("SandboxFaults", "Answers %1 (%2) and does nothing.")
                     .arg(QString::number(status), QLatin1String(reasonPhrase(status)))
                 + u' ' + argumentText(FaultKind())});
    }
    return descriptions;
}

Result<FaultNumbers> readFaultArgument(const FaultKind &kind, const QString &argument)
{
    FaultNumbers numbers{kind.count, kind.measure};
    if (argument.isEmpty())
        return numbers;
    const QStringList parts = argument.split(u',');
    const bool countOnly = kind.argument == FaultArgument::Count;
    const bool countFirst = countOnly || kind.argument == FaultArgument::CountThenSeconds;
    if (parts.size() > (countOnly ? 1 : 2))
        return invalid(
            QCoreApplication::translate("SandboxFaults", "The argument “%1” has too many parts.")
                .arg(argument));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString &part = parts.at(i);
        if (countFirst == (i == 0)) {
            bool ok = false;
            numbers.count = part.toInt(&ok);
            if (!ok || numbers.count < 1)
                return invalid(QCoreApplication::translate(
                                   "SandboxFaults", "“%1” must be a number of requests, 1 or more.")
                                   .arg(part));
        } else if (!isMeasure(part, numbers.measure)) {
            return invalid(QCoreApplication::translate("SandboxFaults",
                                                       "“%1” must be a number from 0 to 1000000.")
                               .arg(part));
        }
    }
    return numbers;
}

Result<Fault> parseFault(const QString &text)
{
    Fault fault;
    const qsizetype at = text.indexOf(u'@');
    const QString what = text.left(at < 0 ? text.size() : at);
    const qsizetype equals = what.indexOf(u'=');
    fault.name = trimmed(what.left(equals < 0 ? what.size() : equals));
    fault.argument = equals < 0 ? QString() : trimmed(what.mid(equals + 1));
    const std::optional<FaultKind> kind = findFaultKind(fault.name);
    if (!kind)
        return invalid(QCoreApplication::translate("SandboxFaults", "There is no fault “%1”.")
                           .arg(fault.name));
    if (equals >= 0 && fault.argument.isEmpty())
        return invalid(
            QCoreApplication::translate("SandboxFaults", "The argument behind “=” is missing."));
    if (const Result<FaultNumbers> numbers = readFaultArgument(*kind, fault.argument); !numbers)
        return numbers.error();
    if (at < 0)
        return fault;
    const QStringList where = splitAtWhiteSpace(text.mid(at + 1));
    if (where.isEmpty() || where.size() > 2)
        return invalid(QCoreApplication::translate(
            "SandboxFaults", "Behind “@” a method, a path or both are expected."));
    if (!where.first().startsWith(u'/'))
        fault.method = where.first().toUpper();
    else if (where.size() == 2)
        return invalid(QCoreApplication::translate("SandboxFaults",
                                                   "Behind “@” the method comes before the path."));
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (!std::all_of(fault.method.begin(), fault.method.end(), isLetter))
        return invalid(
            QCoreApplication::translate("SandboxFaults", "“%1” is no method.").arg(fault.method));
    if (where.last().startsWith(u'/'))
        fault.pathPrefix = where.last();
    else if (where.size() == 2)
        return invalid(
            QCoreApplication::translate("SandboxFaults", "The path “%1” must start with a slash.")
                .arg(where.last()));
    return fault;
}

HttpResponse StruckFault::apply(const HttpRequest &request, const HttpResponse &answer,
                                const QDateTime &now) const
{
    return kind.apply ? kind.apply({numbers, request, answer, now})
                      : statusAnswer(static_cast<int>(kind.measure));
}

void Faults::set(const QList<Fault> &faults)
{
    m_faults = faults;
    m_armed.clear();
    for (const Fault &fault : faults) {
        const std::optional<FaultKind> kind = findFaultKind(fault.name);
        if (!kind)
            continue;
        const Result<FaultNumbers> numbers = readFaultArgument(*kind, fault.argument);
        if (numbers)
            m_armed.append({fault, *kind, *numbers, numbers->count});
    }
}

QList<Fault> Faults::list() const { return m_faults; }

std::optional<StruckFault> Faults::strike(const HttpRequest &request)
{
    if (m_armed.isEmpty())
        return {};
    const QByteArray path = request.path();
    for (Armed &armed : m_armed) {
        if (armed.left == 0 || !fits(armed.kind, request, path))
            continue;
        if (!armed.fault.method.isEmpty() && armed.fault.method.toLatin1() != request.method)
            continue;
        if (!path.startsWith(armed.fault.pathPrefix.toUtf8()))
            continue;
        // Who follows a redirect of ours arrives.
        if (request.target.endsWith("redirected=1"))
            continue;
        if (armed.left > 0)
            --armed.left;
        return StruckFault{armed.kind, armed.numbers};
    }
    return {};
}

} // namespace Rehearsal::Sandbox
