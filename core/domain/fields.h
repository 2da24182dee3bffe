// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/domain/issue.h"

#include <QStringList>

namespace Rehearsal {

/// Reads the members of one JSON object of a file and notes each wrong one as an issue with its
/// JSON pointer (rule "F17"). A missing member gives its default; a wrong one gives its default and
/// an issue.
class Fields
{
public:
    Fields(const Json &object, QString pointer, Issues &issues);

    [[nodiscard]] const Json *raw(const char *name) const;
    [[nodiscard]] QString requiredText(const char *name) const;
    [[nodiscard]] QString text(const char *name, const QString &fallback = {}) const;
    [[nodiscard]] std::optional<QString> optionalText(const char *name) const;
    [[nodiscard]] std::optional<double> optionalNumber(const char *name, double minimum,
                                                       double maximum) const;
    [[nodiscard]] std::optional<int> optionalInteger(const char *name, int minimum,
                                                     int maximum) const;
    [[nodiscard]] bool flag(const char *name, bool fallback) const;
    [[nodiscard]] QStringList texts(const char *name) const;
    /// The member when it is an object or array, else nullptr (with an issue when it is something
    /// else).
    [[nodiscard]] const Json *object(const char *name) const;
    [[nodiscard]] const Json *array(const char *name) const;

    [[nodiscard]] QString pointerTo(const char *name) const;
    [[nodiscard]] QString pointerTo(const char *name, int index) const;
    void complain(const char *name, const QString &message) const;

private:
    const Json &m_object;
    QString m_pointer;
    Issues &m_issues;
};

/// The `format` member every file of ours starts with.
struct FileFormat
{
    QString kind = {}; ///< "rehearsal.test"
    int major = 1;
    int minor = 0;
    JsonLayout layout = {};

    friend bool operator==(const FileFormat &, const FileFormat &) = default;
};

/// Reads `format`; an absent one is taken for 1.0 of `kind` with a warning, another kind is an
/// error F17, a newer major an error F18 ("made by a newer version").
[[nodiscard]] FileFormat readFormat(const Json &file, const QString &kind, Issues &issues);
[[nodiscard]] Json writeFormat(const FileFormat &format);

} // namespace Rehearsal
