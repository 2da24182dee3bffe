// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawserver.h"

namespace Rehearsal {

/// The answers of a small service of the v1 dialect; the tests replace single ones.
struct WholeServer
{
    bool hasExtensions = true;
    int tokens = 0; ///< issued so far; the newest is valid
    QByteArray intent =
        R"({"id":"book","name":"Book","language":"en","utterances":["fly to Rome"],)"
        R"("entities":[{"entity_name":"city","start":7,"end":11,)"
        R"("utterance_index":0,"colour":"red"}],"owner":"Ada"})";
    QByteArray etag = "\"1\"";

    [[nodiscard]] QByteArray token() const { return "token-" + QByteArray::number(tokens); }

    RawReply reply(const RawRequest &request)
    {
        if (request.path == "/api/v1/auth/token") {
            ++tokens;
            return jsonReply(R"({"access_token":")" + token()
                             + R"(","token_type":"Bearer","expires_in":3600})");
        }
        if (request.header("Authorization") != "Bearer " + token())
            return jsonReply(R"({"code":"unauthorized","message":"token expired"})", 401);
        return core(request);
    }

    RawReply core(const RawRequest &request)
    {
        const QByteArray &path = request.path;
        if (path == "/api/v1/bots/travel/versions")
            return jsonReply(R"([{"id":"v1","name":"First","status":"ARCHIVED","deployed":false},)"
                             R"({"id":"v2","name":"Second","status":"ACTIVE","deployed":true}])");
        if (path == "/api/v1/environments/staging")
            return jsonReply(R"({"id":"staging","name":"Staging","isolation_mode":"STRICT",)"
                             R"("allowed_bot_ids":["travel"]})");
        if (request.method == "POST" && path == "/api/v1/simulations")
            return jsonReply(R"({"id":"sim-1","status":"RUNNING"})", 202);
        if (request.method == "GET" && path == "/api/v1/simulations/sim-1")
            return jsonReply(
                R"({"id":"sim-1","status":"completed","durationMs":12.5,"steps":[{"index":0,)"
                R"("userInput":"I want to fly to Rome","botResponse":"Fine","nlu":{"intent":)"
                R"("book_flight","confidence":0.91,"entities":[{"type":"city"}]}}]})");
        if (request.method == "PUT" && path.startsWith("/api/v1/intents/"))
            return put(request);
        if (request.method == "POST" && path == "/api/v1/nlp/retrain")
            return jsonReply(R"({"jobId":"job-1"})", 202);
        if (path == "/api/v1/nlp/jobs/job-1")
            return jsonReply(R"({"jobId":"job-1","status":"COMPLETED","progress":1})");
        return hasExtensions ? extension(request) : notFound();
    }

    RawReply extension(const RawRequest &request)
    {
        const QByteArray &path = request.path;
        if (path == "/api/v1/bots")
            return jsonReply(R"([{"id":"travel","name":"Travel"}])");
        if (path == "/api/v1/environments")
            return jsonReply(R"([{"id":"staging","name":"Staging","isolation_mode":"STRICT",)"
                             R"("allowed_bot_ids":["travel"]}])");
        if (request.method == "GET" && path == "/api/v1/intents/book")
            return jsonReply(intent, 200, etag.isEmpty() ? QByteArray() : "ETag: " + etag + "\r\n");
        if (request.method == "GET" && path.startsWith("/api/v1/intents?"))
            return jsonReply(R"({"items":[)" + intent + R"(],"total":1})");
        if (path == "/api/v1/nlp/evaluate")
            return jsonReply(R"({"accuracy":1,"results":[{"intent":"book","confidence":0.9}]})");
        if (request.method == "DELETE" && path == "/api/v1/simulations/sim-1")
            return {"HTTP/1.1 204 No Content\r\n\r\n", RawReply::End::KeepOpen};
        return jsonReply(R"({"code":"not_found","message":"no such object"})", 404);
    }

    RawReply put(const RawRequest &request)
    {
        intent = request.body;
        return jsonReply(request.body, 200, "ETag: \"2\"\r\n");
    }

    /// What a server with the core operations only answers: the page of its web server.
    static RawReply notFound()
    {
        return textReply("<html><body><h1>404 Not Found</h1></body></html>", "text/html", 404);
    }
};

} // namespace Rehearsal
