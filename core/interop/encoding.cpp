// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/encoding.h"

#include "core/base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Rehearsal {

namespace {

/// What Windows-1252 has where ISO-8859-1 has controls (0x80 to 0x9f); 0 where it has nothing.
constexpr std::array<char16_t, 32> windowsLetters = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

bool isBetween(uchar byte) { return byte >= 0x80 && byte <= 0x9f; }

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError();
}

} // namespace

DecodedText decodeForeign(const QByteArray &bytes)
{
    const auto marked = QStringDecoder::encodingForData(bytes);
    if (marked) {
        QStringDecoder decoder(*marked);
        QString text = decoder(bytes);
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        const bool isUtf8Mark = *marked == QStringConverter::Utf8;
        const bool isUtf32 = *marked >= QStringConverter::Utf32;
        if (!isUtf8Mark || isUtf8(bytes))
            return {text,
                    isUtf8Mark    ? QStringLiteral("UTF-8")
                        : isUtf32 ? QStringLiteral("UTF-32")
                                  : QStringLiteral("UTF-16"),
                    false};
    } else if (isUtf8(bytes)) {
        return {decodeUtf8({bytes.constData(), std::size_t(bytes.size())}), QStringLiteral("UTF-8"),
                false};
    }
    const bool isWindows = std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return !isBetween(uchar(c)) || windowsLetters.at(uchar(c) - 0x80U) != 0;
    });
    QString text = QString::fromLatin1(bytes);
    if (!isWindows)
        return {text, QStringLiteral("ISO-8859-1"), true};
    for (QChar &c : text) {
        if (c.unicode() < 0x100 && isBetween(uchar(c.unicode())))
            c = QChar(windowsLetters.at(c.unicode() - 0x80U));
    }
    return {text, QStringLiteral("Windows-1252"), true};
}

} // namespace Rehearsal
