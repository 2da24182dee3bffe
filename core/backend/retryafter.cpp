// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/retryafter.h"

#include <algorithm>
#include <array>

namespace Rehearsal {

namespace {

using namespace std::chrono_literals;

constexpr std::array monthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> number(QByteArrayView text, qsizetype digits)
{
    if (text.size() != digits || !isDigits(text))
        return {};
    return text.toByteArray().toInt();
}

std::optional<int> month(QByteArrayView text)
{
    for (std::size_t index = 0; index < monthNames.size(); ++index) {
        if (text == QByteArrayView(monthNames[index]))
            return int(index) + 1;
    }
    return {};
}

std::optional<QTime> time(QByteArrayView text)
{
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return {};
    const auto hours = number(text.sliced(0, 2), 2);
    const auto minutes = number(text.sliced(3, 2), 2);
    const auto seconds = number(text.sliced(6, 2), 2);
    if (!hours || !minutes || !seconds)
        return {};
    const QTime result(*hours, *minutes, std::min(*seconds, 59)); // 60 is a leap second
    if (!result.isValid() || *seconds > 60)
        return {};
    return result;
}

std::optional<QDateTime> moment(std::optional<int> year, std::optional<int> monthNumber,
                                std::optional<int> day, std::optional<QTime> timeOfDay)
{
    if (!year || !monthNumber || !day || !timeOfDay)
        return {};
    const QDate date(*year, *monthNumber, *day);
    if (!date.isValid())
        return {};
    return QDateTime(date, *timeOfDay, Qt::UTC);
}

/// "Sunday, 06-Nov-94 08:49:37 GMT"
std::optional<QDateTime> readRfc850(const QList<QByteArray> &words, const QDateTime &now)
{
    const QList<QByteArray> parts = words.at(1).split('-');
    if (parts.size() != 3)
        return {};
    std::optional<int> year = number(parts.at(2), 2);
    if (!year)
        return {};
    const int thisYear = now.date().year();
    *year += thisYear / 100 * 100;
    auto result = moment(year, month(parts.at(1)), number(parts.at(0), 2), time(words.at(2)));
    if (result && *result > now.addYears(50))
        result = moment(*year - 100, month(parts.at(1)), number(parts.at(0), 2), time(words.at(2)));
    return result;
}

} // namespace

std::optional<QDateTime> readHttpDate(QByteArrayView text, const QDateTime &now)
{
    const QList<QByteArray> words = text.toByteArray().simplified().split(' ');
    const bool inGmt = words.last() == "GMT";
    if (words.size() == 6 && inGmt && words.at(0).endsWith(','))
        return moment(number(words.at(3), 4), month(words.at(2)), number(words.at(1), 2),
                      time(words.at(4)));
    if (words.size() == 4 && inGmt && words.at(0).endsWith(','))
        return readRfc850(words, now);
    if (words.size() == 5 && words.at(0).size() == 3) // asctime: "Sun Nov  6 08:49:37 1994"
        return moment(number(words.at(4), 4), month(words.at(1)),
                      number(words.at(2), words.at(2).size()), time(words.at(3)));
    return {};
}

namespace {

std::optional<RetryAfter> readMember(QByteArrayView text, const HttpHeaders &headers,
                                     const QDateTime &now)
{
    constexpr qsizetype mostDigits = 10;
    text = text.trimmed();
    if (isDigits(text)) {
        if (text.size() > mostDigits)
            return {};
        return RetryAfter{std::chrono::seconds(text.toByteArray().toLongLong()), false};
    }
    const std::optional<QDateTime> until = readHttpDate(text, now);
    if (!until)
        return {};
    const QDateTime from = readHttpDate(headerValue(headers, "Date"), now).value_or(now);
    return RetryAfter{std::max(std::chrono::milliseconds(from.msecsTo(*until)), 0ms), true};
}

} // namespace

std::optional<RetryAfter> readRetryAfter(const HttpHeaders &headers, const QDateTime &now)
{
    const QByteArray value = headerValue(headers, "Retry-After");
    if (value.isEmpty())
        return {};
    // A date holds a comma after the name of its day: such a piece belongs to the next one.
    std::optional<RetryAfter> longest;
    const QList<QByteArray> pieces = value.split(',');
    for (qsizetype index = 0; index < pieces.size(); ++index) {
        std::optional<RetryAfter> member = readMember(pieces.at(index), headers, now);
        if (!member && index + 1 < pieces.size()) {
            member =
                readMember(QByteArray(pieces.at(index) + ',' + pieces.at(index + 1)), headers, now);
            index += member ? 1 : 0;
        }
        if (member && (!longest || member->wait > longest->wait))
            longest = member;
    }
    return longest;
}

} // namespace Rehearsal
