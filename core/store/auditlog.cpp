// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditlog.h"

#include "core/base/log.h"
#include "core/store/auditwriter.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Rehearsal {

namespace {

/// A longer record keeps only the hash of its details (A13).
constexpr qsizetype longestData = 1024 * 1024;

Json copyOf(const Json &object, const char *name)
{
    const Json *value = member(object, name);
    return value ? *value : Json();
}

/// What an action ended as, from the verdict of its run.
const char *outcomeOf(const QString &verdict)
{
    if (verdict == QLatin1String("passed"))
        return "success";
    return verdict == QLatin1String("not_run") ? "cancelled" : "failure";
}

/// `record` as RFC 8785 with `steps` already in that form: written once for two hashes.
QByteArray canonicalRecord(const Json &record, const QByteArray &steps)
{
    static constexpr const char *marker = "steps";
    QByteArray text = "{";
    std::vector<std::pair<QByteArray, QByteArray>> members;
    for (const auto &[name, value] : record.get_ref<const Json::object_t &>()) {
        members.emplace_back(writeCanonical(Json(name)),
                             name == marker ? steps : writeCanonical(value));
    }
    // All names of a record are ASCII: bytes sort as UTF-16 units do.
    std::sort(members.begin(), members.end());
    for (const auto &[name, value] : members) {
        if (text.size() > 1)
            text += ',';
        text += name;
        text += ':';
        text += value;
    }
    text += '}';
    return text;
}

} // namespace

struct AuditLog::State
{
    State(QString folder, Clock &clock)
        : writer(std::move(folder), clock)
    { }

    AuditWriter writer;
    bool includesSteps = false;
    bool isOpen = false;
};

AuditLog::AuditLog(QString stateFolder, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(QString(stateFolder + QStringLiteral("/audit")), clock))
{ }

AuditLog::~AuditLog()
{
    if (!m_state->isOpen)
        return;
    Result<> closed = m_state->writer.begin();
    if (closed) {
        closed = m_state->writer.writeCheckpoint();
        m_state->writer.end();
    }
    if (const Result<> flushed = flush(); closed && !flushed)
        closed = flushed;
    if (!closed)
        qCWarning(logStore, "%s", qUtf8Printable(closed.error().message));
}

Result<> AuditLog::open()
{
    const Result<> ready = m_state->writer.begin();
    if (!ready)
        return ready;
    m_state->writer.end();
    m_state->isOpen = true;
    return {};
}

void AuditLog::setLockPatience(std::chrono::milliseconds longest)
{
    m_state->writer.setLockPatience(longest);
}

void AuditLog::setIncludesSteps(bool on) { m_state->includesSteps = on; }

Result<Json> AuditLog::appendRun(Json record)
{
    if (!record.is_object())
        record = Json::object();
    AuditWriter &writer = m_state->writer;
    if (const Result<> ready = writer.begin(); !ready)
        return ready.error();
    m_state->isOpen = true;

    Json &own = record["rehearsal"];
    if (!own.is_object())
        own = Json::object();
    own.erase("record_sha256");
    own["chain"] = toJson(writer.head().chain);
    own["seq"] = writer.nextSeq();
    const Json *const found = member(record, "steps");
    const QByteArray steps = writeCanonical(found ? *found : Json());
    const QByteArray canonical = canonicalRecord(record, steps);
    own["record_sha256"] = toJson(sha256Hex(canonical));

    Json data = Json::object();
    for (const auto &[name, value] : record.get_ref<const Json::object_t &>()) {
        if (name != "steps" || m_state->includesSteps)
            data[name] = value;
    }
    data["steps_sha256"] = toJson(sha256Hex(steps));
    data["steps_count"] = found && found->is_array() ? found->size() : 0;
    if (m_state->includesSteps && steps.size() > longestData)
        data.erase("steps");
    if (canonical.size() - steps.size() > longestData) {
        data = {{"simulation_id", copyOf(record, "simulation_id")},
                {"sha256", own["record_sha256"]},
                {"bytes", qint64(canonical.size())},
                {"rehearsal",
                 {{"chain", own["chain"]},
                  {"seq", own["seq"]},
                  {"record_sha256", own["record_sha256"]}}}};
    }

    const QString verdict = asText(member(own, "verdict")).value_or(QString());
    const Json *const id = member(record, "simulation_id");
    Json members = {{"phase", "ended"},
                    {"outcome", outcomeOf(verdict)},
                    {"object",
                     {{"kind", "simulation"},
                      {"id", id && id->is_string() ? *id : Json("-")},
                      {"name", copyOf(own, "test_name")}}},
                    {"data", std::move(data)}};
    for (const char *name : {"op", "actor"}) {
        if (const Json *value = member(own, name))
            members[name] = *value;
    }
    if (const Json *error = member(own, "error"); error && error->is_object())
        members["code"] = copyOf(*error, "code");
    const Result<> written =
        writer.write(QStringLiteral("simulation.completed"), std::move(members));
    writer.end();
    if (!written)
        return written.error();
    return record;
}

Result<> AuditLog::append(const QString &event, Json members)
{
    if (!members.is_object())
        members = Json::object();
    if (const Json *data = member(members, "data")) {
        const QByteArray canonical = writeCanonical(*data);
        if (canonical.size() > longestData) {
            members["data"] = {{"sha256", toJson(sha256Hex(canonical))},
                               {"bytes", qint64(canonical.size())}};
        }
    }
    if (const Result<> ready = m_state->writer.begin(); !ready)
        return ready;
    m_state->isOpen = true;
    const Result<> written = m_state->writer.write(event, std::move(members));
    m_state->writer.end();
    return written;
}

Result<> AuditLog::flush() { return m_state->writer.flush(); }

AuditHead AuditLog::head() const { return m_state->writer.head(); }

QStringList AuditLog::notes() const { return m_state->writer.notes(); }

} // namespace Rehearsal
