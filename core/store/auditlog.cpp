// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditlog.h"

#include "core/base/log.h"
#include "core/store/auditwriter.h"

#include <algorithm>
#include <deque>
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

/// What ties a record to its line.
Json chainFields(const Json &own)
{
    return {{"chain", copyOf(own, "chain")},
            {"seq", copyOf(own, "seq")},
            {"record_sha256", copyOf(own, "record_sha256")}};
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

Json toJson(const AuditHead &head)
{
    return {{"chain", toJson(head.chain)}, {"seq", head.seq}, {"hash", toJson(head.hash)}};
}

QString AuditHead::text() const
{
    if (chain.isEmpty())
        return {};
    return QStringLiteral("%1:%2:%3").arg(chain, QString::number(seq), hash);
}

struct AuditLog::State
{
    State(QString folder, Clock &ownClock)
        : clock(ownClock)
        , writer(std::move(folder), ownClock)
    { }

    Clock &clock;
    AuditWriter writer;
    std::deque<Write> waiting = {};
    Pending retry = {};
    bool includesSteps = false;
    bool isOpen = false;
};

AuditLog::AuditLog(QString stateFolder, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>(QString(stateFolder + QStringLiteral("/audit")), clock))
{ }

AuditLog::~AuditLog()
{
    m_state->retry.reset();
    if (!m_state->isOpen && m_state->waiting.empty())
        return;
    Result<> closed = m_state->writer.begin();
    if (closed) {
        closed = writeWaiting();
        if (const Result<> ended = m_state->writer.writeCheckpoint(); closed)
            closed = ended;
        m_state->writer.end();
    }
    if (const Result<> synced = m_state->writer.flush(); closed && !synced)
        closed = synced;
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
    return writeOrKeep([this, record = std::move(record)] { return writeRun(record); });
}

Result<Json> AuditLog::appendRecord(const QString &event, Json record, Json members)
{
    if (!record.is_object())
        record = Json::object();
    if (!members.is_object())
        members = Json::object();
    return writeOrKeep([this, event, record = std::move(record), members = std::move(members)] {
        return writeRecord(event, record, members);
    });
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
    const Result<Json> written = writeOrKeep([this, event, members = std::move(members)] {
        const Result<> line = m_state->writer.write(event, members);
        return line ? Result<Json>(Json()) : line.error();
    });
    return written ? Result<>() : written.error();
}

Result<Json> AuditLog::writeOrKeep(Write write)
{
    const Result<> ready = m_state->writer.begin();
    if (!ready) {
        keep(std::move(write), ready.error());
        return ready.error();
    }
    m_state->isOpen = true;
    const Result<> before = writeWaiting();
    Result<Json> written = before ? write() : before.error();
    m_state->writer.end();
    if (!written)
        keep(std::move(write), written.error());
    return written;
}

/// Between begin() and end() of the writer.
Result<> AuditLog::writeWaiting()
{
    auto &waiting = m_state->waiting;
    const auto before = waiting.size();
    Result<> outcome;
    while (outcome && !waiting.empty()) {
        if (const Result<Json> written = waiting.front()(); written)
            waiting.pop_front();
        else
            outcome = written.error();
    }
    if (waiting.size() != before)
        Q_EMIT waitingChanged(int(waiting.size()));
    return outcome;
}

void AuditLog::keep(Write write, const Error &reason)
{
    static const QStringList passing{QStringLiteral("S8-A02"), QStringLiteral("S8-A03"),
                                     QStringLiteral("S8-A04"), QStringLiteral("S8-A05"),
                                     QStringLiteral("S8-A06")};
    if (!passing.contains(reason.code) || int(m_state->waiting.size()) >= mostWaiting)
        return;
    m_state->waiting.push_back(std::move(write));
    Q_EMIT waitingChanged(int(m_state->waiting.size()));
    if (!m_state->retry)
        m_state->retry = m_state->clock.after(retryAfter, [this] { retry(); });
}

void AuditLog::retry()
{
    m_state->retry.reset();
    if (m_state->writer.begin()) {
        m_state->isOpen = true;
        static_cast<void>(writeWaiting());
        m_state->writer.end();
    }
    if (!m_state->waiting.empty())
        m_state->retry = m_state->clock.after(retryAfter, [this] { retry(); });
}

Result<Json> AuditLog::writeRun(Json record)
{
    Json &own = record["rehearsal"];
    if (!own.is_object())
        own = Json::object();
    place(own);
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
                {"rehearsal", chainFields(own)}};
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
        m_state->writer.write(QStringLiteral("simulation.completed"), std::move(members));
    if (!written)
        return written.error();
    return record;
}

/// Where the record stands, and the head that it continues.
void AuditLog::place(Json &own) const
{
    const AuditHead head = m_state->writer.head();
    own.erase("record_sha256");
    own["chain"] = toJson(head.chain);
    own["seq"] = m_state->writer.nextSeq();
    own["audit_head"] = {{"seq", head.seq}, {"hash", toJson(head.hash)}};
}

Result<Json> AuditLog::writeRecord(const QString &event, Json record, Json members)
{
    Json &own = record["rehearsal"];
    if (!own.is_object())
        own = Json::object();
    place(own);
    const QByteArray canonical = writeCanonical(record);
    own["record_sha256"] = toJson(sha256Hex(canonical));
    members["data"] = canonical.size() <= longestData
        ? record
        : Json{{"bytes", qint64(canonical.size())}, {"rehearsal", chainFields(own)}};
    for (const char *name : {"op", "actor"}) {
        if (const Json *value = member(own, name); value && !member(members, name))
            members[name] = *value;
    }
    if (const Result<> written = m_state->writer.write(event, std::move(members)); !written)
        return written.error();
    return record;
}

Result<> AuditLog::flush()
{
    if (!m_state->waiting.empty()) {
        if (const Result<> ready = m_state->writer.begin(); !ready)
            return ready;
        const Result<> written = writeWaiting();
        m_state->writer.end();
        if (!written)
            return written;
    }
    return m_state->writer.flush();
}

int AuditLog::waiting() const { return int(m_state->waiting.size()); }

AuditHead AuditLog::head() const { return m_state->writer.head(); }

QStringList AuditLog::notes() const { return m_state->writer.notes(); }

} // namespace Rehearsal
