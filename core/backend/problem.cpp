// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/problem.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <QStringList>

namespace Rehearsal {

namespace {

constexpr int longestText = 300; // code points

QString shown(const QString &text) { return displayText(redacted(text.trimmed()), longestText); }

QString textOf(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

/// The `details` of the contract's Error: "/inputs/0/text: must not be empty".
void addDetails(const Json &body, QStringList &parts)
{
    constexpr std::size_t mostDetails = 5;
    const Json *details = member(body, "details");
    if (!details || !details->is_array())
        return;
    for (std::size_t index = 0; index < std::min(details->size(), mostDetails); ++index) {
        const Json &detail = (*details)[index];
        const QString path = textOf(detail, "path");
        const QString message = textOf(detail, "message");
        parts << (path.isEmpty() ? message : path + QLatin1String(": ") + message);
    }
}

} // namespace

Problem readProblem(const QByteArray &body)
{
    const QByteArray trimmedBody = body.trimmed();
    if (trimmedBody.isEmpty() || trimmedBody.startsWith('<'))
        return {};
    const Result<Json> json = readJson(trimmedBody);
    if (!json || !json->is_object()) {
        if (trimmedBody.startsWith('{') || trimmedBody.startsWith('['))
            return {};
        return {{}, shown(QString::fromUtf8(trimmedBody.left(4 * longestText))), false};
    }

    // Some services nest everything under "error".
    const Json *nested = member(*json, "error");
    const Json &problem = nested && nested->is_object() ? *nested : *json;

    Problem result;
    result.code = textOf(problem, "code");
    if (result.code.isEmpty())
        result.code = asText(nested).value_or(QString());
    const QString type = textOf(problem, "type");
    if (result.code.isEmpty())
        result.code = type.section(u'/', -1).section(u':', -1);

    QStringList parts{textOf(problem, "title"), asText(nested).value_or(QString()),
                      textOf(problem, "error_description"), textOf(problem, "message"),
                      textOf(problem, "detail")};
    addDetails(problem, parts);
    parts.removeAll(QString());
    parts.removeDuplicates();
    result.text = shown(parts.join(QStringLiteral(" – ")));
    result.isObject = !result.code.isEmpty() || !type.isEmpty() || problem.contains("title")
        || problem.contains("message");
    return result;
}

} // namespace Rehearsal
