// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/testissues.h"

#include "core/base/text.h"
#include "core/rules/checks.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TestIssues", text); }

/// Adds issues of one test; each rule once at a place, however many data rows it breaks in.
class TestRules
{
public:
    explicit TestRules(const QStringList &intentNames)
        : m_intentNames(intentNames.begin(), intentNames.end())
    { }

    Issues judge(const ConversationTest &test)
    {
        shape(test);
        Issues undefined;
        // An undefined name is undefined in every row.
        static_cast<void>(
            expanded(test, test.data && !test.data->rows.isEmpty() ? 0 : -1, undefined));
        for (const Issue &issue : undefined)
            add(issue.severity, issue.rule, issue.pointer, issue.message);
        for (int turn = 0; turn < test.turns.size(); ++turn)
            judgeTurn(test.turns.at(turn), turn);
        if (usesPlaceholdersInChecks(test))
            judgeRows(test);
        return m_issues;
    }

private:
    void add(Issue::Severity severity, const QString &rule, const QString &pointer,
             const QString &message)
    {
        const auto key = std::pair(rule, pointer);
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_issues.append({severity, rule, message, {}, pointer});
    }
    void error(const char *rule, const QString &pointer, const QString &message)
    {
        add(Issue::Severity::Error, QString::fromLatin1(rule), pointer, message);
    }
    void warning(const char *rule, const QString &pointer, const QString &message)
    {
        add(Issue::Severity::Warning, QString::fromLatin1(rule), pointer, message);
    }

    static bool asserts(const Turn &turn)
    {
        return turn.expects && (turn.expects->intent || !turn.expects->checks.isEmpty());
    }

    void shape(const ConversationTest &test)
    {
        if (test.turns.isEmpty())
            error("C01", QStringLiteral("/turns"), tr("A test needs at least one turn."));
        else if (!test.skip && std::none_of(test.turns.begin(), test.turns.end(), asserts))
            warning("C08", QStringLiteral("/turns"),
                    tr("Nothing is asserted: the test would be skipped."));
        if (test.repeat
            && (test.repeat->times < 1 || test.repeat->atLeast < 1
                || test.repeat->atLeast > test.repeat->times)) {
            error("C12", QStringLiteral("/repeat"),
                  tr("“atLeast” must be from 1 to the number of repetitions."));
        }
        if (!test.data)
            return;
        for (int row = 0; row < test.data->rows.size(); ++row) {
            const auto cells = test.data->rows.at(row).size();
            if (cells == test.data->columns.size())
                continue;
            error("C06", QStringLiteral("/data/rows/%1").arg(row),
                  tr("Row %1 has %2 cells, but there are %3 columns.")
                      .arg(QString::number(row + 1), QString::number(cells),
                           QString::number(test.data->columns.size())));
        }
    }

    void judgeTurn(const Turn &turn, int position)
    {
        const QString pointer = QStringLiteral("/turns/%1").arg(position);
        if (trimmed(turn.says).isEmpty())
            error("C02", pointer + QStringLiteral("/say"), tr("The turn says nothing."));
        if (!turn.expects)
            return;
        const QString expects = pointer + QStringLiteral("/expect");
        judgeExpectation(*turn.expects, position, expects);
        judgeChecks(*turn.expects, expects);
    }

    void judgeExpectation(const Expectation &expects, int turn, const QString &pointer)
    {
        if (expects.minConfidence && !(*expects.minConfidence >= 0 && *expects.minConfidence <= 1))
            error("M06", pointer + QStringLiteral("/minConfidence"),
                  tr("Assertion %1 has an unusable minimum confidence.").arg(turn + 1));
        if (expects.intent) {
            judgeIntentName(*expects.intent, pointer + QStringLiteral("/intent"));
            return;
        }
        if (expects.minConfidence)
            error("C03", pointer + QStringLiteral("/minConfidence"),
                  tr("A minimum confidence needs an intent."));
        if (expects.entities && !expects.entities->empty())
            error("C03", pointer + QStringLiteral("/entities"), tr("Entities need an intent."));
    }

    void judgeChecks(const Expectation &expects, const QString &pointer)
    {
        for (int position = 0; position < expects.checks.size(); ++position) {
            const Check &check = expects.checks.at(position);
            const QString place = pointer + QStringLiteral("/checks/%1").arg(position);
            if (const std::optional<CheckProblem> problem = checkProblem(check)) {
                add(Issue::Severity::Error, problem->rule, place + u'/' + problem->memberName,
                    problem->message);
            } else if (check.kind == QLatin1String("intent")) {
                judgeIntentNames(check.value, place + QStringLiteral("/value"));
            }
        }
    }

    void judgeIntentNames(const Json &names, const QString &pointer)
    {
        if (!names.is_array()) {
            judgeIntentName(plainText(names), pointer);
            return;
        }
        int position = 0;
        for (const Json &name : names)
            judgeIntentName(plainText(name), pointer + u'/' + QString::number(position++));
    }

    void judgeIntentName(const QString &name, const QString &pointer)
    {
        // "" expects that no intent is found; a placeholder is judged by its rows.
        if (m_intentNames.isEmpty() || name.isEmpty() || name.contains(QLatin1String("{{"))
            || m_intentNames.contains(name)) {
            return;
        }
        warning("C09", pointer, tr("The workspace has no intent “%1”.").arg(name));
    }

    static bool usesPlaceholdersInChecks(const ConversationTest &test)
    {
        for (const Turn &turn : test.turns) {
            if (!turn.expects)
                continue;
            if (turn.expects->intent && turn.expects->intent->contains(QLatin1String("{{")))
                return true;
            for (const Check &check : turn.expects->checks) {
                if (plainText(check.value).contains(QLatin1String("{{"))
                    || check.target.contains(QLatin1String("{{"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A value that is put in may break a regular expression or name an unknown intent.
    void judgeRows(const ConversationTest &test)
    {
        const int rows = test.data ? int(test.data->rows.size()) : 0;
        for (int row = rows == 0 ? -1 : 0; row < rows; ++row) {
            if (row >= 0 && test.data->rows.at(row).size() != test.data->columns.size())
                continue;
            Issues known;
            const ConversationTest concrete = expanded(test, row, known);
            for (int turn = 0; turn < concrete.turns.size(); ++turn) {
                const std::optional<Expectation> &expects = concrete.turns.at(turn).expects;
                if (!expects)
                    continue;
                const QString pointer = QStringLiteral("/turns/%1/expect").arg(turn);
                if (expects->intent)
                    judgeIntentName(*expects->intent, pointer + QStringLiteral("/intent"));
                judgeChecks(*expects, pointer);
            }
        }
    }

    QSet<QString> m_intentNames;
    QSet<std::pair<QString, QString>> m_seen;
    Issues m_issues;
};

} // namespace

Issues testIssues(const ConversationTest &test, const QStringList &intentNames)
{
    return TestRules(intentNames).judge(test);
}

} // namespace Rehearsal
