// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/entitycolors.h"

#include "ui/theme.h"

#include <array>

namespace Rehearsal {

EntityLook entityLook(const QPalette &palette, int place)
{
    constexpr int hues = 8;
    static const std::array<QColor, hues> onLight = {
        QColor(0x0067a3), QColor(0xb34700), QColor(0x00735a), QColor(0x9c3d78),
        QColor(0x7a5a00), QColor(0x5b4b9a), QColor(0x2f6f1e), QColor(0xa02c3c)};
    static const std::array<QColor, hues> onDark = {
        QColor(0x6ab8ea), QColor(0xff9a57), QColor(0x4fd0ab), QColor(0xe79ac8),
        QColor(0xe8c14a), QColor(0xb3a6e8), QColor(0x9ad07f), QColor(0xff9aa5)};
    const int at = (place < 0 ? 0 : place) % hues;
    EntityLook look;
    look.line = isDark(palette) ? onDark.at(std::size_t(at)) : onLight.at(std::size_t(at));
    look.tint = look.line;
    // On black only the underline is coloured: white on black stays white on black.
    look.tint.setAlphaF(isHighContrast(palette) ? 0.0F : isDark(palette) ? 0.22F : 0.12F);
    static constexpr std::array<Qt::PenStyle, 4> strokes = {Qt::SolidLine, Qt::DashLine,
                                                            Qt::DotLine, Qt::DashDotLine};
    look.stroke = strokes.at(std::size_t(place < 0 ? 0 : place) % strokes.size());
    return look;
}

} // namespace Rehearsal
