// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The other side of the throughput benchmark: a server of the v1 operations that a conversation test
// uses, which answers everything at once and always the same, so that what is measured is the client.
// Bare sockets and one thread, because it shares the machine with what it measures.
//
// Prints its port on a line of its own and serves 127.0.0.1 until it is killed. Any three-turn
// simulation is COMPLETED at its first poll. `GET /requests` tells how many other requests came.

#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>

namespace {

constexpr std::string_view token =
    R"({"access_token":"instant","token_type":"Bearer","expires_in":3600,)"
    R"("scope":"simulation:execute bot:read environment:read"})";
constexpr std::string_view versions =
    R"([{"id":"version-1","name":"One","status":"ACTIVE","deployed":true}])";
constexpr std::string_view environment =
    R"({"id":"environment-1","name":"Staging","isolation_mode":"STRICT",)"
    R"("allowed_bot_ids":["bot-1"]})";
constexpr std::string_view resultRest =
    R"(","status":"COMPLETED","environmentId":"environment-1","versionId":"version-1",)"
    R"("durationMs":1240,"steps":[)"
    R"({"index":0,"userInput":"book flight to paris","botResponse":"Which date?",)"
    R"("nlu":{"intent":"book_flight","confidence":0.93,)"
    R"("entities":[{"type":"city","value":"paris"}]},"durationMs":410},)"
    R"({"index":1,"userInput":"departing next monday","botResponse":"Shall I book?",)"
    R"("nlu":{"intent":"provide_date","confidence":0.88,)"
    R"("entities":[{"type":"date","value":"next monday"}]},"durationMs":415},)"
    R"({"index":2,"userInput":"confirm booking","botResponse":"Done.",)"
    R"("nlu":{"intent":"confirm_booking","confidence":0.97,"entities":[]},"durationMs":415}]})";
constexpr std::string_view notFound = R"({"code":"not_found","message":"Not found."})";
constexpr std::string_view simulations = "/api/v1/simulations";

struct Counts
{
    long requests = 0;
    long submitted = 0;
};

std::string answer(std::string_view status, std::string_view body)
{
    std::string text = "HTTP/1.1 ";
    text.append(status).append("\r\nContent-Type: application/json\r\nContent-Length: ");
    text.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
    return text;
}

std::string answerTo(std::string_view method, std::string_view path, Counts &counts)
{
    if (path == "/requests")
        return answer("200 OK", std::to_string(counts.requests));
    ++counts.requests;
    if (method == "POST" && path == simulations) {
        const std::string number = std::to_string(++counts.submitted);
        return answer("202 Accepted",
                      R"({"id":"simulation-)" + number + R"(","status":"RUNNING"})");
    }
    if (method == "POST" && path == "/api/v1/auth/token")
        return answer("200 OK", token);
    if (method == "GET" && path == "/api/v1/bots/bot-1/versions")
        return answer("200 OK", versions);
    if (method == "GET" && path == "/api/v1/environments/environment-1")
        return answer("200 OK", environment);
    if (method == "GET" && path.size() > simulations.size() + 1 && path.starts_with(simulations)) {
        std::string body = R"({"id":")";
        body.append(path.substr(simulations.size() + 1)).append(resultRest);
        return answer("200 OK", body);
    }
    return answer("404 Not Found", notFound);
}

/// Content-Length of a head; 0 without one. Only bodies of known length come here.
std::size_t contentLength(std::string_view head)
{
    constexpr std::string_view name = "content-length:";
    for (std::size_t line = head.find("\r\n"); line != head.npos; line = head.find("\r\n", line)) {
        line += 2;
        std::size_t at = 0;
        while (at < name.size() && line + at < head.size() && (head[line + at] | 0x20) == name[at])
            ++at;
        // '-' and ':' have that bit set already.
        if (at < name.size())
            continue;
        std::size_t value = line + at;
        while (value < head.size() && head[value] == ' ')
            ++value;
        std::size_t length = 0;
        std::from_chars(head.data() + value, head.data() + head.size(), length);
        return length;
    }
    return 0;
}

/// Takes whole requests off the front of `received`, and gives their answers one after the other.
std::string answersTo(std::string &received, Counts &counts)
{
    std::string answers;
    while (true) {
        const std::size_t end = received.find("\r\n\r\n");
        if (end == std::string::npos)
            return answers;
        const std::string_view head(received.data(), end);
        const std::size_t size = end + 4 + contentLength(head);
        if (received.size() < size)
            return answers;
        const std::size_t space = head.find(' ');
        const std::size_t second = head.find(' ', space + 1);
        if (space == head.npos || second == head.npos) {
            received.clear();
            return answer("400 Bad Request", notFound);
        }
        answers +=
            answerTo(head.substr(0, space), head.substr(space + 1, second - space - 1), counts);
        received.erase(0, size);
    }
}

/// False when the other side is gone.
bool serve(int connection, std::string &received, Counts &counts)
{
    std::array<char, 16384> buffer;
    const ssize_t got = ::recv(connection, buffer.data(), buffer.size(), 0);
    if (got <= 0)
        return false;
    received.append(buffer.data(), static_cast<std::size_t>(got));
    const std::string answers = answersTo(received, counts);
    std::string_view rest = answers;
    while (!rest.empty()) {
        const ssize_t sent = ::send(connection, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0)
            return false;
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// A socket that listens on a free port of the loopback interface.
std::optional<int> listeningSocket()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || ::bind(listener, generic, size) < 0 || ::listen(listener, 128) < 0
        || ::getsockname(listener, generic, &size) < 0)
        return {};
    std::printf("%d\n", int(ntohs(address.sin_port)));
    std::fflush(stdout);
    return listener;
}

} // namespace

int main()
{
    const std::optional<int> listener = listeningSocket();
    const int queue = ::epoll_create1(EPOLL_CLOEXEC);
    if (!listener || queue < 0) {
        std::perror("instantserver");
        return 1;
    }
    const auto watch = [queue](int descriptor) {
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(queue, EPOLL_CTL_ADD, descriptor, &event);
    };
    watch(*listener);
    Counts counts;
    std::unordered_map<int, std::string> connections;
    std::array<epoll_event, 64> events = {};
    while (true) {
        const int ready = ::epoll_wait(queue, events.data(), int(events.size()), -1);
        for (int index = 0; index < ready; ++index) {
            const int descriptor = events[std::size_t(index)].data.fd;
            if (descriptor == *listener) {
                const int accepted = ::accept4(*listener, nullptr, nullptr, SOCK_CLOEXEC);
                if (accepted < 0)
                    continue;
                const int on = 1;
                ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                connections[accepted].clear();
                watch(accepted);
            } else if (!serve(descriptor, connections[descriptor], counts)) {
                connections.erase(descriptor);
                ::close(descriptor);
            }
        }
    }
}
