// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What every page is made of. All text is escaped by htmlText() unless a name says `raw`.
namespace Rehearsal::Html {

[[nodiscard]] QString element(const char *tag, const QString &text, const QString &cssClass = {});
/// `content` is HTML already.
[[nodiscard]] QString raw(const char *tag, const QString &content, const QString &cssClass = {});

/// The text of a style sheet in the resources, "report.css".
[[nodiscard]] QString styleSheet(const char *name);

/// Down to <body>: a page for browsers that loads nothing and runs nothing.
[[nodiscard]] QString pageHead(const QString &title, const QString &style);
/// The same for QTextDocument.
[[nodiscard]] QString printHead(const QString &title, const QString &style);

} // namespace Rehearsal::Html
