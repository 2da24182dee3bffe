// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/checkedline.h"

#include <array>

namespace Rehearsal {

namespace {

/// What stands between the object and its check sum; the sum is over everything before it.
constexpr QByteArrayView crcMember = ",\"crc\":\"";

/// CRC-32 of IEEE 802.3, as zlib has it.
quint32 crc32(QByteArrayView bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made = {};
        for (quint32 index = 0; index < made.size(); ++index) {
            quint32 value = index;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            made[index] = value;
        }
        return made;
    }();
    quint32 sum = ~0U;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<uchar>(byte)) & 0xFFU] ^ (sum >> 8);
    return ~sum;
}

QByteArray sumText(QByteArrayView bytes)
{
    return QByteArray::number(crc32(bytes), 16).rightJustified(8, '0');
}

} // namespace

QByteArray checkedLine(const Json &object)
{
    QByteArray line = writeCompact(object);
    line.chop(1);
    const QByteArray sum = sumText(line);
    return line.append(crcMember).append(sum).append("\"}\n");
}

std::optional<Json> readCheckedLine(QByteArrayView line, const JsonLimits &limits)
{
    const qsizetype sumAt = line.lastIndexOf(crcMember);
    if (sumAt < 0)
        return std::nullopt;
    Result<Json> json = readJson(line, limits);
    if (!json || !json->is_object())
        return std::nullopt;
    const QString sum = asText(member(*json, "crc")).value_or(QString());
    if (sum.toLatin1() != sumText(line.first(sumAt)))
        return std::nullopt;
    return *std::move(json);
}

} // namespace Rehearsal
