// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <functional>
#include <optional>

class QApplication;

namespace Rehearsal {

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// "system", "light", "dark", "contrast".
[[nodiscard]] QString themeName(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeFromName(const QString &name);

/// Fusion with our palettes. System is dark when the palette that the desktop gives us is, and
/// follows it from then on without a restart.
void applyTheme(QApplication &application, ThemeChoice choice);
/// Who says whether the desktop is dark; nothing takes the palette of the platform again.
void setSystemDarkness(std::function<bool()> isSystemDark);
[[nodiscard]] bool isHighContrast(const QPalette &palette);

[[nodiscard]] bool isDark(const QPalette &palette);

/// Colours of meaning, readable on the base of this palette. Never the only sign: a shape or a word
/// stands beside each. Pass and fail are the pair that people with any colour vision tell apart.
[[nodiscard]] QColor passColor(const QPalette &palette);
[[nodiscard]] QColor failColor(const QPalette &palette);
[[nodiscard]] QColor warningColor(const QPalette &palette);
[[nodiscard]] QColor mutedColor(const QPalette &palette); ///< secondary text
[[nodiscard]] QColor lineColor(const QPalette &palette);  ///< hairlines and grids
[[nodiscard]] QColor accentColor(const QPalette &palette);
/// Behind a cell or field with a problem.
[[nodiscard]] QColor failBackground(const QPalette &palette);

} // namespace Rehearsal
