// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/rules/checks.h"
#include "core/rules/secretissues.h"
#include "core/rules/workspaceissues.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace Rehearsal {

namespace {

constexpr int longestUtterance = 1000;
constexpr int longestDelayMs = 60'000;

QString tr(const char *text) { return QCoreApplication::translate("TestAdvice", text); }

QString shown(const QString &name) { return displayText(name, 80); }

QString pointerPart(QString name)
{
    return name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

/// The names between {{ and }} in every text of it.
void collectNames(const Json &json, QSet<QString> &names)
{
    if (const auto text = asText(&json)) {
        static const QRegularExpression placeholder(QStringLiteral("\\{\\{([^}]*)\\}\\}"));
        auto found = placeholder.globalMatch(*text);
        while (found.hasNext())
            names.insert(trimmed(found.next().captured(1)));
    } else if (json.is_object()) {
        for (const auto &[name, value] : json.get_ref<const Json::object_t &>())
            collectNames(value, names);
    } else if (json.is_array()) {
        for (const Json &value : json)
            collectNames(value, names);
    }
}

/// A search that finds something in texts as different as these finds something in any.
bool findsEverything(const QString &pattern)
{
    static const std::array probes{QString(), QStringLiteral("zZ9 §"), QStringLiteral("\x01\n~"),
                                   QStringLiteral("7")};
    const QRegularExpression expression(QStringLiteral("(*LIMIT_MATCH=10000)") + pattern);
    return expression.isValid()
        && std::all_of(probes.begin(), probes.end(),
                       [&](const QString &text) { return expression.match(text).hasMatch(); });
}

bool alwaysHolds(const Check &check)
{
    const QString text = plainText(check.value);
    if (text.contains(QLatin1String("{{")))
        return false;
    const std::optional<double> number = asNumber(&check.value);
    const auto is = [&](const char *kind, const char *op) {
        return check.kind == QLatin1String(kind) && check.op == QLatin1String(op);
    };
    if (is("reply", "contains"))
        return check.value.is_string() && text.isEmpty();
    if (is("reply", "wildcard"))
        return !text.isEmpty() && text.count(u'*') == text.size();
    if (is("reply", "regex"))
        return check.value.is_string() && findsEverything(text);
    if (is("confidence", "atMost"))
        return number && *number >= 1;
    if (is("confidence", "atLeast") || is("margin", "atLeast") || is("latency", "atLeast")
        || is("duration", "atLeast")) {
        return number && *number <= 0;
    }
    return false;
}

class Advice
{
public:
    Advice(const ConversationTest &test, const QString &path, const Vocabulary &vocabulary,
           const ConfidenceHistory &history)
        : m_test(test)
        , m_path(path)
        , m_vocabulary(vocabulary)
        , m_history(history)
    { }

    [[nodiscard]] Issues all()
    {
        judgeTags();
        const Json json = toJson(m_test);
        judgeNames(json);
        for (int turn = 0; turn < m_test.turns.size(); ++turn)
            judgeTurn(turn);
        if (!m_test.skip)
            judgeWhole();
        m_issues += secretIssues(json, m_path);
        return m_issues;
    }

private:
    void add(Issue::Severity severity, const char *rule, const QString &pointer,
             const QString &message)
    {
        m_issues.append({severity, QString::fromLatin1(rule), message, m_path, pointer});
    }
    void warning(const char *rule, const QString &pointer, const QString &message)
    {
        add(Issue::Severity::Warning, rule, pointer, message);
    }
    void info(const char *rule, const QString &pointer, const QString &message)
    {
        add(Issue::Severity::Info, rule, pointer, message);
    }

    void judgeTags()
    {
        for (int index = 0; index < m_test.tags.size(); ++index) {
            const QString &tag = m_test.tags[index];
            const QString pointer = QStringLiteral("/tags/%1").arg(index);
            if (trimmed(tag).isEmpty()) {
                warning("C24", pointer, tr("This tag is empty. Remove it."));
            } else if (trimmed(tag) != tag) {
                warning("C24", pointer,
                        tr("The tag “%1” has spaces around it, so that choosing tests by “%2” "
                           "passes this one over. Remove them.")
                            .arg(shown(tag), shown(trimmed(tag))));
            } else if (m_test.tags.indexOf(tag) < index) {
                warning("C24", pointer,
                        tr("The tag “%1” stands there twice. Remove one.").arg(shown(tag)));
            }
        }
    }

    /// Columns and variables that nothing uses.
    void judgeNames(const Json &json)
    {
        if (!m_test.data && !m_test.variables)
            return;
        QSet<QString> used;
        for (const char *place : {"turns", "context"}) {
            if (const Json *part = member(json, place))
                collectNames(*part, used);
        }
        if (m_test.data) {
            for (int index = 0; index < m_test.data->columns.size(); ++index) {
                const QString &column = m_test.data->columns[index];
                if (used.contains(column))
                    continue;
                info("C18", QStringLiteral("/data/columns/%1").arg(index),
                     tr("No text uses the column “%1”, so its values change nothing. Put {{%1}} "
                        "where it belongs, or remove the column.")
                         .arg(shown(column)));
            }
        }
        if (m_test.variables && m_test.variables->is_object()) {
            for (const auto &[key, value] : m_test.variables->get_ref<const Json::object_t &>()) {
                const QString name = decodeUtf8(key);
                if (used.contains(name))
                    continue;
                info("C19", u"/variables/" + pointerPart(name),
                     tr("No text uses the variable “%1”. Put {{%1}} where it belongs, or remove "
                        "the variable.")
                         .arg(shown(name)));
            }
        }
    }

    void judgeTurn(int position)
    {
        const Turn &turn = m_test.turns[position];
        const QString pointer = QStringLiteral("/turns/%1").arg(position);
        if (const int length = codePointCount(turn.says); length > longestUtterance) {
            info("C23", pointer + QLatin1String("/say"),
                 tr("The utterance has %1 characters; users hardly say more than %2 at once. Check "
                    "whether several turns were meant.")
                     .arg(QString::number(length), QString::number(longestUtterance)));
        }
        if (turn.delayMs.value_or(0) > longestDelayMs) {
            warning("C25", pointer + QLatin1String("/delayMs"),
                    tr("The pause before this turn is %1 s. More than %2 s mostly comes of "
                       "seconds written where milliseconds belong.")
                        .arg(QString::number(*turn.delayMs / 1000),
                             QString::number(longestDelayMs / 1000)));
        }
        if (turn.expects)
            judgeExpectation(*turn.expects, position, pointer + QLatin1String("/expect"));
    }

    void judgeExpectation(const Expectation &expects, int turn, const QString &pointer)
    {
        if (expects.minConfidence && *expects.minConfidence == 0.0) {
            warning("C15", pointer + QLatin1String("/minConfidence"),
                    tr("A minimum confidence of 0 holds for every answer. Ask for as much as the "
                       "bot should reach, or leave it out: then it means %1.")
                        .arg(numberText(defaultMinConfidence)));
        }
        if (expects.intent && expects.minConfidence)
            judgeReach(*expects.intent, *expects.minConfidence, turn, pointer);
        if (expects.entities && expects.entities->is_object()) {
            for (const auto &[key, value] : expects.entities->get_ref<const Json::object_t &>()) {
                const QString type = decodeUtf8(key);
                judgeEntityType(type, pointer + QLatin1String("/entities/") + pointerPart(type));
            }
        }
        for (int index = 0; index < expects.checks.size(); ++index) {
            judgeCheck(expects.checks[index], pointer + QStringLiteral("/checks/%1").arg(index));
        }
    }

    void judgeReach(const QString &intent, double minimum, int turn, const QString &pointer)
    {
        const auto seen = m_history.seen(m_test.id, turn, intent);
        if (!seen || seen->highest >= minimum)
            return;
        warning("C17", pointer + QLatin1String("/minConfidence"),
                QCoreApplication::translate(
                    "TestAdvice",
                    "The minimum confidence of %1 was never reached in %n run(s): the highest was "
                    "%2. Lower it, or train the intent with utterances like this one.",
                    nullptr, seen->runs)
                    .arg(numberText(minimum), numberText(roundedTo(seen->highest, 4))));
    }

    void judgeEntityType(const QString &type, const QString &pointer)
    {
        if (m_vocabulary.entityTypes.isEmpty() || type.isEmpty()
            || type.contains(QLatin1String("{{")) || m_vocabulary.entityTypes.contains(type)) {
            return;
        }
        warning("C13", pointer,
                tr("No intent annotates an entity of type “%1” and it is not built in, so the bot "
                   "will hardly find one. Check how it is spelt, or annotate it in an utterance.")
                    .arg(shown(type)));
    }

    void judgeCheck(const Check &check, const QString &pointer)
    {
        if (checkProblem(check))
            return; // an error already, of testIssues()
        if (check.kind == QLatin1String("entity"))
            judgeEntityType(check.target, pointer + QLatin1String("/target"));
        switch (outcomeOf(check)) {
        case CheckOutcome::Open:
            break;
        case CheckOutcome::Always:
            warning("C15", pointer + QLatin1String("/value"),
                    tr("This check holds whatever the bot answers. Compare with something that a "
                       "wrong answer does not have, or remove the check."));
            break;
        case CheckOutcome::Never:
            warning("C26", pointer + QLatin1String("/value"),
                    tr("This check can never hold: what it forbids is true of every answer. "
                       "Compare with something else, or remove the check."));
            break;
        }
    }

    /// Turns that expect nothing, and whether anything at all could fail.
    void judgeWhole()
    {
        const auto expects = [](const Turn &turn) {
            return turn.expects && (turn.expects->intent || !turn.expects->checks.isEmpty());
        };
        if (std::none_of(m_test.turns.cbegin(), m_test.turns.cend(), expects))
            return; // C08 says so
        bool canFail = false;
        for (int position = 0; position < m_test.turns.size(); ++position) {
            const Turn &turn = m_test.turns[position];
            if (!expects(turn)) {
                info("C14", QStringLiteral("/turns/%1/expect").arg(position),
                     tr("Turn %1 expects nothing, so a wrong answer to it stays unseen. Expect an "
                        "intent or add a check.")
                         .arg(position + 1));
                continue;
            }
            canFail = canFail || turn.expects->intent
                || std::any_of(turn.expects->checks.cbegin(), turn.expects->checks.cend(),
                               [](const Check &check) {
                                   return check.severity == Severity::Must
                                       && outcomeOf(check) != CheckOutcome::Always;
                               });
        }
        if (!canFail) {
            warning("C16", QStringLiteral("/turns"),
                    tr("This test can never fail: nothing in it must hold that could be wrong. "
                       "Expect an intent, or make one of the checks a must."));
        }
    }

    const ConversationTest &m_test;
    QString m_path;
    const Vocabulary &m_vocabulary;
    const ConfidenceHistory &m_history;
    Issues m_issues;
};

} // namespace

CheckOutcome outcomeOf(const Check &check)
{
    if (!alwaysHolds(check))
        return CheckOutcome::Open;
    return check.negated ? CheckOutcome::Never : CheckOutcome::Always;
}

Issues testAdvice(const ConversationTest &test, const QString &path, const Vocabulary &vocabulary,
                  const ConfidenceHistory &history)
{
    return Advice(test, path, vocabulary, history).all();
}

} // namespace Rehearsal
