// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/sandbox/httpserver.h"

#include <QList>
#include <QString>

namespace Rehearsal::Sandbox {

/// One wrong member of a request body.
struct ProblemDetail
{
    QString path = {}; ///< JSON pointer
    QString message = {};

    friend bool operator==(const ProblemDetail &, const ProblemDetail &) = default;
};

using ProblemDetails = QList<ProblemDetail>;

/// The contract's Error body. Its texts are English, as those of a server are.
[[nodiscard]] HttpResponse problem(int status, const QString &code, const QString &message,
                                   const ProblemDetails &details = {});
[[nodiscard]] HttpResponse jsonResponse(int status, const Json &json);

/// Reads the members of a request body and collects everything wrong with it.
class BodyReader
{
public:
    BodyReader(const Json &object, QString pointer, ProblemDetails &details);

    /// Each complains when the member is missing or not as named, and gives an empty value then.
    [[nodiscard]] QString text(const char *name, int minimumLength = 0);
    [[nodiscard]] const Json &object(const char *name);
    [[nodiscard]] const Json &array(const char *name, std::size_t minimumItems = 0);
    [[nodiscard]] std::optional<qint64> integer(const char *name, qint64 minimum);
    [[nodiscard]] std::optional<bool> flag(const char *name);
    /// These two allow the member to be missing.
    [[nodiscard]] std::optional<qint64> optionalInteger(const char *name, qint64 minimum);
    [[nodiscard]] std::optional<double> optionalNumber(const char *name, double minimum,
                                                       double maximum);
    [[nodiscard]] bool has(const char *name) const { return member(m_object, name) != nullptr; }
    [[nodiscard]] QString pointerTo(const char *name) const;
    void complain(const char *name, const QString &message);

private:
    [[nodiscard]] const Json *required(const char *name);

    const Json &m_object;
    QString m_pointer;
    ProblemDetails &m_details;
};

} // namespace Rehearsal::Sandbox
