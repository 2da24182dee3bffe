// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/conversationtest.h"

#include "core/base/text.h"
#include "core/domain/placeholders.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

/// Replaces `{{name}}` in every text of a test and notes the names that nobody defines.
class Placeholders
{
public:
    Placeholders(const ConversationTest &test, int row, Issues &issues)
        : m_test(test)
        , m_row(row)
        , m_issues(issues)
    { }

    [[nodiscard]] QString in(const QString &text, const QString &pointer) const
    {
        const auto found = placeholdersIn(text, m_test, m_row);
        for (const Placeholder &placeholder : found) {
            if (placeholder.source == Placeholder::Source::Undefined)
                noteUndefined(placeholder.name, pointer);
        }
        return found.isEmpty() ? text : filledIn(text, m_test, m_row);
    }

    [[nodiscard]] Json in(const Json &json, const QString &pointer) const
    {
        if (const auto text = asText(&json))
            return toJson(in(*text, pointer));
        Json result = json;
        if (result.is_object()) {
            for (auto &[name, value] : result.get_ref<Json::object_t &>())
                value = in(value, pointer + u'/' + QString::fromStdString(name));
        } else if (result.is_array()) {
            int index = 0;
            for (Json &value : result.get_ref<Json::array_t &>())
                value = in(value, pointer + u'/' + QString::number(index++));
        }
        return result;
    }

private:
    void noteUndefined(const QString &name, const QString &pointer) const
    {
        m_issues.append(
            {Issue::Severity::Error,
             QStringLiteral("C07"),
             QCoreApplication::translate(
                 "ConversationTest", "“%1” is neither a column of the data rows nor a variable.")
                 .arg(displayText(name, 80)),
             {},
             pointer});
    }

    const ConversationTest &m_test;
    int m_row;
    Issues &m_issues;
};

void expand(Expectation &expectation, const Placeholders &placeholders, const QString &pointer)
{
    if (expectation.intent)
        expectation.intent =
            placeholders.in(*expectation.intent, pointer + QLatin1String("/intent"));
    if (expectation.entities)
        expectation.entities =
            placeholders.in(*expectation.entities, pointer + QLatin1String("/entities"));
    for (qsizetype i = 0; i < expectation.checks.size(); ++i) {
        Check &check = expectation.checks[i];
        const QString at = pointer + QLatin1String("/checks/") + QString::number(i);
        check.target = placeholders.in(check.target, at + QLatin1String("/target"));
        check.value = placeholders.in(check.value, at + QLatin1String("/value"));
    }
}

} // namespace

ConversationTest expanded(const ConversationTest &test, int row, Issues &issues)
{
    const Placeholders placeholders(test, row, issues);

    ConversationTest result = test;
    result.data.reset();
    result.variables.reset();
    result.repeat.reset();
    if (result.context)
        result.context = placeholders.in(*result.context, QStringLiteral("/context"));
    for (qsizetype i = 0; i < result.turns.size(); ++i) {
        Turn &turn = result.turns[i];
        const QString at = QStringLiteral("/turns/") + QString::number(i);
        turn.says = placeholders.in(turn.says, at + QLatin1String("/say"));
        if (turn.expects)
            expand(*turn.expects, placeholders, at + QLatin1String("/expect"));
    }
    return result;
}

} // namespace Rehearsal
