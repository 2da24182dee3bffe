// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/faults.h"

#include "core/sandbox/problem.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace Rehearsal::Sandbox {

namespace {

using Stage = FaultKind::Stage;
using Scope = FaultKind::Scope;

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

HttpResponse rehearsed(int status)
{
    return problem(status, QStringLiteral("rehearsed_fault"),
                   QStringLiteral("The sandbox was told to answer %1.").arg(status));
}

HttpResponse withHeader(HttpResponse response, const QByteArray &name, const QByteArray &value)
{
    response.headers.append({name, value});
    return response;
}

HttpResponse withBody(HttpResponse response, const QByteArray &body)
{
    response.body = body;
    return response;
}

/// Exactly these bytes and then the given end.
HttpResponse raw(HttpResponse response, const QByteArray &bytes,
                 Delivery::Ending ending = Delivery::Ending::Close)
{
    response.delivery.bytes = bytes;
    response.delivery.ending = ending;
    return response;
}

HttpResponse silent(Delivery::Ending ending)
{
    HttpResponse response = raw({}, {}, ending);
    response.status = 0;
    return response;
}

HttpResponse html(int status)
{
    HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    response.body = "<!DOCTYPE html>\n<html><head><title>" + QByteArray::number(status) + ' '
        + reasonPhrase(status) + "</title></head><body><h1>" + reasonPhrase(status)
        + "</h1><p>nginx</p></body></html>\n";
    return response;
}

QByteArray httpDate(const QDateTime &now, double secondsFromNow)
{
    const QDateTime time = now.addMSecs(milliseconds(secondsFromNow).count());
    return QLocale::c()
        .toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

HttpResponse redirect(const QByteArray &location)
{
    return withHeader(withHeader({307, {}, "{}", {}}, "Content-Type", "application/json"),
                      "Location", location);
}

/// The answer with its JSON changed; one that is not JSON stays as it is.
template <typename Change>
HttpResponse changed(const HttpResponse &answer, Change change)
{
    Result<Json> json = readJson(answer.body);
    if (!json)
        return answer;
    change(*json);
    return withBody(answer, writeCompact(*json));
}

/// The object itself, or the first one of a list.
Json *firstObject(Json &json)
{
    if (json.is_array() && !json.empty())
        return firstObject(json.front());
    return json.is_object() ? &json : nullptr;
}

/// The answer with this text behind its first brace; `name` is the first member's.
template <typename Text>
HttpResponse inserted(const HttpResponse &answer, Text text)
{
    Result<Json> json = readJson(answer.body);
    const Json *object = json ? firstObject(*json) : nullptr;
    if (!object || object->empty())
        return answer;
    QByteArray body = answer.body;
    body.insert(body.indexOf('{') + 1, text(QByteArray::fromStdString(object->begin().key())));
    return withBody(answer, body);
}

/// The head of the answer, its length said to be `length`, with the blank line.
QByteArray head(const HttpResponse &answer, const QByteArray &framing)
{
    QByteArray bytes = serialized(withBody(answer, {}), true, false);
    const qsizetype start = bytes.indexOf("Content-Length: 0\r\n");
    return start < 0 ? bytes : bytes.replace(start, 19, framing);
}

HttpResponse truncated(double bytes, const HttpResponse &answer)
{
    const qsizetype sent = bytes < 0
        ? answer.body.size() / 2
        : std::min(static_cast<qsizetype>(bytes), std::max<qsizetype>(0, answer.body.size() - 1));
    const QByteArray framing = "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return raw(answer, head(answer, framing) + answer.body.left(sent));
}

HttpResponse chunkedCut(const FaultInput &input)
{
    return raw(input.answer,
               head(input.answer, "Transfer-Encoding: chunked\r\n")
                   + QByteArray::number(input.answer.body.size(), 16) + "\r\n"
                   + input.answer.body.left(input.answer.body.size() / 2));
}

HttpResponse contradictoryLength(const FaultInput &input)
{
    const QByteArray size = QByteArray::number(input.answer.body.size());
    return raw(
        input.answer,
        head(input.answer, "Content-Length: " + size + "\r\nContent-Length: 1" + size + "\r\n")
            + input.answer.body);
}

HttpResponse cutHead(const FaultInput &input)
{
    const QByteArray whole = serialized(input.answer, false, false);
    return raw(input.answer, whole.left(30), Delivery::Ending::Reset);
}

HttpResponse headerFlood(const FaultInput &input)
{
    HttpResponse flooded = input.answer;
    for (int i = 0; i < 2000; ++i)
        flooded.headers.append({"X-Flood-" + QByteArray::number(i), QByteArray(100, 'x')});
    return flooded;
}

HttpResponse bomb(const FaultInput &input)
{
    // qCompress puts four bytes of length before the zlib stream that "deflate" means.
    const auto bytes = static_cast<qsizetype>(input.numbers.measure * 1024 * 1024);
    return withHeader(withBody(input.answer, qCompress(QByteArray(bytes, ' '), 9).mid(4)),
                      "Content-Encoding", "deflate");
}

HttpResponse unusableNumber(const FaultInput &input)
{
    static const QRegularExpression number(QStringLiteral("(:|,|\\[)-?\\d[\\d.eE+-]*"));
    QString body = QString::fromUtf8(input.answer.body);
    const QRegularExpressionMatch match = number.match(body);
    if (!match.hasMatch())
        return inserted(input.answer,
                        [](const QByteArray &) -> QByteArray { return "\"durationMs\":1e999,"; });
    body.replace(match.capturedStart(), match.capturedLength(),
                 match.captured(1) + QStringLiteral("1e999"));
    return withBody(input.answer, body.toUtf8());
}

HttpResponse wrongShape(const FaultInput &input)
{
    const QByteArray &body = input.answer.body;
    if (body.startsWith('['))
        return withBody(input.answer, "{\"items\":" + body + '}');
    return withBody(input.answer, '[' + body + ']');
}

void makeHostile(Json &json)
{
    if (json.is_array()) {
        for (Json &element : json)
            makeHostile(element);
    } else if (json.is_object()) {
        for (auto &[name, value] : json.items()) {
            if (value.is_string() && (name == "botResponse" || name == "name" || name == "message"))
                value = "<img src=x onerror=alert(1)> \u202Egnp.exe \x1b[31m\u200B"
                    + std::string("::error::&amp;");
            else
                makeHostile(value);
        }
    }
}

void failJob(Json &json)
{
    if (!json.is_object() || !json.contains("status"))
        return;
    json["status"] = "FAILED";
    json["error"] = Json::object();
    json["error"]["code"] = "rehearsed_fault";
    json["error"]["message"] = "The bot version failed.";
}

void keepRunning(Json &json)
{
    if (!json.is_object() || !json.contains("status"))
        return;
    json["status"] = "RUNNING";
    if (json.contains("steps"))
        json["steps"] = Json::array();
    if (json.contains("progress"))
        json["progress"] = 0.5;
}

void renameJob(Json &json, const char *id)
{
    for (const char *name : {"id", "jobId"}) {
        if (json.is_object() && json.contains(name))
            json[name] = id;
    }
}

} // namespace

// A table, so that each fault stands in one place with its text; the columns are those of FaultKind.
const QList<FaultKind> &faultKinds()
{
    static const QList<FaultKind> kinds = {
        {"401", QT_TRANSLATE_NOOP("SandboxFaults", "Answers 401 although the token is good."),
         Stage::Instead, [](const FaultInput &) -> HttpResponse { return rehearsed(401); },
         FaultArgument::Count, 0, 1},
        {"expire-token",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "The token of the request ends now, as in the middle of polling."),
         Stage::ExpireToken, nullptr, FaultArgument::Count, 0, 1},
        {"429", QT_TRANSLATE_NOOP("SandboxFaults", "Too many requests, Retry-After in seconds."),
         Stage::Instead,
         [](const FaultInput &input) -> HttpResponse {
             return withHeader(rehearsed(429), "Retry-After",
                               QByteArray::number(std::llround(input.numbers.measure)));
         },
         FaultArgument::CountThenSeconds, 1},
        {"429-date",
         QT_TRANSLATE_NOOP("SandboxFaults", "Too many requests, Retry-After as a date."),
         Stage::Instead,
         [](const FaultInput &input) -> HttpResponse {
             return withHeader(rehearsed(429), "Retry-After",
                               httpDate(input.now, input.numbers.measure));
         },
         FaultArgument::CountThenSeconds, 2},
        {"429-bare", QT_TRANSLATE_NOOP("SandboxFaults", "Too many requests, without Retry-After."),
         Stage::Instead, [](const FaultInput &) -> HttpResponse { return rehearsed(429); }},
        {"429-long", QT_TRANSLATE_NOOP("SandboxFaults", "Too many requests, Retry-After 25 hours."),
         Stage::Instead,
         [](const FaultInput &) -> HttpResponse {
             return withHeader(rehearsed(429), "Retry-After", "90000");
         }},
        {"503-retry", QT_TRANSLATE_NOOP("SandboxFaults", "Unavailable, Retry-After in seconds."),
         Stage::Instead,
         [](const FaultInput &input) -> HttpResponse {
             return withHeader(rehearsed(503), "Retry-After",
                               QByteArray::number(std::llround(input.numbers.measure)));
         },
         FaultArgument::CountThenSeconds, 1},
        {"html",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Answers 404 with a web page, as a server without this operation does."),
         Stage::Instead, [](const FaultInput &) -> HttpResponse { return html(404); }},
        {"redirect",
         QT_TRANSLATE_NOOP("SandboxFaults", "Redirects to another address of this server."),
         Stage::Instead,
         [](const FaultInput &input) -> HttpResponse {
             return redirect(input.request.target + (input.request.target.contains('?') ? "&" : "?")
                             + "redirected=1");
         }},
        {"redirect-away", QT_TRANSLATE_NOOP("SandboxFaults", "Redirects to another server."),
         Stage::Instead,
         [](const FaultInput &input) -> HttpResponse {
             return redirect("http://elsewhere.invalid" + input.request.path());
         }},
        {"not-modified", QT_TRANSLATE_NOOP("SandboxFaults", "Answers 304, which nobody asked for."),
         Stage::Instead,
         [](const FaultInput &) -> HttpResponse {
             return HttpResponse{304, {}, {}, {}};
         }},
        {"drop",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Closes the connection without looking at the request."),
         Stage::Instead,
         [](const FaultInput &) -> HttpResponse { return silent(Delivery::Ending::Close); }},
        {"reset",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Resets the connection without looking at the request."),
         Stage::Instead,
         [](const FaultInput &) -> HttpResponse { return silent(Delivery::Ending::Reset); }},
        {"hang", QT_TRANSLATE_NOOP("SandboxFaults", "Never answers."), Stage::Instead,
         [](const FaultInput &) -> HttpResponse { return silent(Delivery::Ending::Hang); }},
        {"drop-after",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Does what was asked and closes the connection without an answer."),
         Stage::After,
         [](const FaultInput &) -> HttpResponse { return silent(Delivery::Ending::Close); }},
        {"cut-headers",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Resets the connection inside the headers of the answer."),
         Stage::After, cutHead},
        {"slow", QT_TRANSLATE_NOOP("SandboxFaults", "Waits before it answers."), Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             HttpResponse response = input.answer;
             response.delivery.delay = milliseconds(input.numbers.measure);
             return response;
         },
         FaultArgument::SecondsThenCount, 3},
        {"drip",
         QT_TRANSLATE_NOOP("SandboxFaults", "Sends the body byte by byte with a pause after each."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             HttpResponse response = input.answer;
             response.delivery.dripInterval = milliseconds(input.numbers.measure);
             response.delivery.dripFrom = serialized(input.answer, true, true).size();
             return response;
         },
         FaultArgument::SecondsThenCount, 0.1},
        {"drip-headers",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Sends the headers byte by byte with a pause after each."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             HttpResponse response = input.answer;
             response.delivery.dripInterval = milliseconds(input.numbers.measure);
             return response;
         },
         FaultArgument::SecondsThenCount, 0.1},
        {"truncate", QT_TRANSLATE_NOOP("SandboxFaults", "Closes the connection inside the body."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return truncated(input.numbers.measure, input.answer);
         },
         FaultArgument::BytesThenCount, -1},
        {"chunked-cut",
         QT_TRANSLATE_NOOP("SandboxFaults", "Closes the connection inside a chunked body."),
         Stage::After, chunkedCut},
        {"bad-length",
         QT_TRANSLATE_NOOP("SandboxFaults", "Gives two contradictory lengths of the body."),
         Stage::After, contradictoryLength},
        {"huge", QT_TRANSLATE_NOOP("SandboxFaults", "Pads the body to a great size."), Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return inserted(input.answer, [&input](const QByteArray &) -> QByteArray {
                 return "\"padding\":\""
                     + QByteArray(static_cast<qsizetype>(input.numbers.measure * 1024 * 1024), 'x')
                     + "\",";
             });
         },
         FaultArgument::MebibytesThenCount, 64},
        {"bomb",
         QT_TRANSLATE_NOOP("SandboxFaults", "Sends a small body that unpacks to a great size."),
         Stage::After, bomb, FaultArgument::MebibytesThenCount, 64},
        {"header-flood", QT_TRANSLATE_NOOP("SandboxFaults", "Sends 200 kB of headers."),
         Stage::After, headerFlood},
        {"not-http", QT_TRANSLATE_NOOP("SandboxFaults", "Answers with bytes that are not HTTP."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return raw(input.answer, "SSH-2.0-OpenSSH_9.2p1\r\n\x01\x02\x03");
         }},
        {"other-2xx",
         QT_TRANSLATE_NOOP("SandboxFaults", "Answers 203 where another success is documented."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             HttpResponse response = input.answer;
             response.status = 203;
             return response;
         }},
        {"no-content", QT_TRANSLATE_NOOP("SandboxFaults", "Answers 204 without a body."),
         Stage::After,
         [](const FaultInput &) -> HttpResponse {
             return HttpResponse{204, {}, {}, {}};
         }},
        {"status-999",
         QT_TRANSLATE_NOOP("SandboxFaults", "Answers with a status that does not exist."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             HttpResponse response = input.answer;
             response.status = 999;
             return response;
         }},
        {"empty", QT_TRANSLATE_NOOP("SandboxFaults", "Answers with an empty body."), Stage::After,
         [](const FaultInput &input) -> HttpResponse { return withBody(input.answer, {}); }},
        {"html-200",
         QT_TRANSLATE_NOOP("SandboxFaults", "Answers success with a web page in place of JSON."),
         Stage::After, [](const FaultInput &) -> HttpResponse { return html(200); }},
        {"text-type", QT_TRANSLATE_NOOP("SandboxFaults", "Sends the JSON as text/plain."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             HttpResponse response = input.answer;
             response.headers = {{"Content-Type", "text/plain"}};
             return response;
         }},
        {"malformed", QT_TRANSLATE_NOOP("SandboxFaults", "Sends broken JSON."), Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return withBody(input.answer,
                             input.answer.body.left(input.answer.body.size() - 1) + ",]");
         }},
        {"duplicate-key", QT_TRANSLATE_NOOP("SandboxFaults", "Names a member twice in one object."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return inserted(input.answer, [](const QByteArray &name) -> QByteArray {
                 return '"' + name + "\":null,";
             });
         }},
        {"deep", QT_TRANSLATE_NOOP("SandboxFaults", "Nests a member 100,000 levels deep."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return inserted(input.answer, [](const QByteArray &) -> QByteArray {
                 return "\"deep\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ',';
             });
         }},
        {"bad-utf8",
         QT_TRANSLATE_NOOP("SandboxFaults", "Puts bytes into the JSON that are not UTF-8."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return inserted(input.answer, [](const QByteArray &) -> QByteArray {
                 return QByteArray("\"note\":\"\xC3\x28\xFF\",");
             });
         }},
        {"bom", QT_TRANSLATE_NOOP("SandboxFaults", "Puts a byte order mark before the JSON."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return withBody(input.answer, "\xEF\xBB\xBF" + input.answer.body);
         }},
        {"bad-number",
         QT_TRANSLATE_NOOP("SandboxFaults", "Puts a number into the JSON that no one can hold."),
         Stage::After, unusableNumber},
        {"wrong-shape",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Sends a list in place of an object and the other way round."),
         Stage::After, wrongShape},
        {"missing-member", QT_TRANSLATE_NOOP("SandboxFaults", "Leaves the first member out."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, [](Json &json) {
                 if (Json *object = firstObject(json); object && !object->empty())
                     object->erase(object->begin());
             });
         }},
        {"wrong-type",
         QT_TRANSLATE_NOOP("SandboxFaults", "Gives the first member a value of another type."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, [](Json &json) {
                 if (Json *object = firstObject(json); object && !object->empty())
                     object->begin().value() = Json::array({true});
             });
         }},
        {"extra-member",
         QT_TRANSLATE_NOOP("SandboxFaults", "Adds a member that is in no documentation."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, [](Json &json) {
                 if (Json *object = firstObject(json))
                     (*object)["x_undocumented"] = "surprise";
             });
         }},
        {"hostile-text",
         QT_TRANSLATE_NOOP("SandboxFaults",
                           "Puts markup, control and bidirectional characters into texts."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, makeHostile);
         }},
        {"never-finish", QT_TRANSLATE_NOOP("SandboxFaults", "Jobs stay RUNNING for ever."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse { return changed(input.answer, keepRunning); },
         FaultArgument::Count, 0, -1, Scope::JobPolls},
        {"job-fails", QT_TRANSLATE_NOOP("SandboxFaults", "Jobs end as FAILED."), Stage::After,
         [](const FaultInput &input) -> HttpResponse { return changed(input.answer, failJob); },
         FaultArgument::Count, 0, -1, Scope::JobPolls},
        {"unknown-status",
         QT_TRANSLATE_NOOP("SandboxFaults", "Jobs have a status that is in no documentation."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, [](Json &json) {
                 if (json.is_object() && json.contains("status"))
                     json["status"] = "PAUSED";
             });
         },
         FaultArgument::Count, 0, -1, Scope::JobPolls},
        {"wrong-job-id",
         QT_TRANSLATE_NOOP("SandboxFaults", "Answers about another job than the one asked for."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, [](Json &json) {
                 renameJob(json, "00000000-0000-4000-8000-000000000000");
             });
         },
         FaultArgument::Count, 0, -1, Scope::JobPolls},
        {"odd-job-id",
         QT_TRANSLATE_NOOP("SandboxFaults", "Gives a new job an id that fits into no address."),
         Stage::After,
         [](const FaultInput &input) -> HttpResponse {
             return changed(input.answer, [](Json &json) { renameJob(json, "../../bots\r\n"); });
         },
         FaultArgument::Count, 0, -1, Scope::JobStarts},
    };
    return kinds;
}

} // namespace Rehearsal::Sandbox
