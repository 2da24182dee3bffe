// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/workspaceissues.h"

#include "core/base/text.h"
#include "core/nlu/builtinentities.h"
#include "core/rules/testissues.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WorkspaceIssues", text); }

constexpr QLatin1String duplicateRule("F-dup");

QString seenKey(const QString &testId, int turn, const QString &intent)
{
    return testId + u'\n' + QString::number(turn) + u'\n' + intent;
}

/// What is said, with which values put in and from which context. Empty when nothing is said.
QString conversationOf(const ConversationTest &test)
{
    QStringList said;
    bool anything = false;
    for (const Turn &turn : test.turns) {
        said.append(lowered(trimmed(turn.says)));
        anything = anything || !said.constLast().isEmpty();
    }
    if (!anything)
        return {};
    for (const std::optional<Json> &part : {test.context, test.variables})
        said.append(part ? QString::fromUtf8(writeCompact(*part)) : QString());
    if (test.data) {
        said.append(test.data->columns);
        for (const QStringList &row : test.data->rows)
            said.append(row);
    }
    return said.join(QChar(u'\x1f'));
}

/// Where something was found first, and the first that is of another test.
struct Found
{
    QString first = {};
    QString second = {};

    void add(const QString &path)
    {
        if (first.isEmpty())
            first = path;
        else if (second.isEmpty() && path != first)
            second = path;
    }
    [[nodiscard]] QString otherThan(const QString &path) const
    {
        return path == first ? second : first;
    }
};

/// Where an utterance is expected as an intent.
struct Expected
{
    QString intent = {};
    QString path = {};
    int turn = 0;
};

} // namespace

QStringList entityTypesOf(const QList<Intent> &intents)
{
    if (intents.isEmpty())
        return {};
    const QStringList builtIn = builtInEntityTypes();
    QSet<QString> types(builtIn.begin(), builtIn.end());
    for (const Intent &intent : intents) {
        for (const Utterance &utterance : intent.utterances) {
            for (const EntitySpan &span : utterance.spans)
                types.insert(span.entity);
        }
    }
    QStringList sorted(types.begin(), types.end());
    sorted.sort();
    return sorted;
}

void ConfidenceHistory::add(const QString &testId, int turn, const QString &intent,
                            double confidence)
{
    Seen &seen = m_seen[seenKey(testId, turn, intent)];
    seen.highest = std::max(seen.highest, confidence);
    ++seen.runs;
}

void ConfidenceHistory::add(const RunReport &report)
{
    const ConversationTest &test = report.spec.test;
    for (const Step &step : report.steps) {
        if (step.index < 0 || step.index >= test.turns.size() || !step.hasConfidence
            || !step.confidenceUsable) {
            continue;
        }
        const auto &expects = test.turns[step.index].expects;
        if (expects && expects->intent && *expects->intent == step.intent)
            add(test.id, step.index, step.intent, step.confidence);
    }
}

std::optional<ConfidenceHistory::Seen> ConfidenceHistory::seen(const QString &testId, int turn,
                                                               const QString &intent) const
{
    const auto found = m_seen.constFind(seenKey(testId, turn, intent));
    return found == m_seen.constEnd() ? std::nullopt : std::optional(*found);
}

void WorkspaceRules::setVocabulary(const Vocabulary &vocabulary)
{
    if (vocabulary == m_vocabulary)
        return;
    m_vocabulary = vocabulary;
    m_facts.clear();
}

void WorkspaceRules::setHistory(const ConfidenceHistory &history)
{
    if (history == m_history)
        return;
    const ConfidenceHistory before = std::exchange(m_history, history);
    const auto knowsMore = [&](const Facts &facts) {
        const ConversationTest &test = facts.judged.test;
        for (int turn = 0; turn < test.turns.size(); ++turn) {
            const auto &expects = test.turns[turn].expects;
            if (expects && expects->intent
                && before.seen(test.id, turn, *expects->intent)
                    != m_history.seen(test.id, turn, *expects->intent)) {
                return true;
            }
        }
        return false;
    };
    for (auto facts = m_facts.begin(); facts != m_facts.end();)
        facts = knowsMore(*facts) ? m_facts.erase(facts) : std::next(facts);
}

WorkspaceRules::Facts WorkspaceRules::factsOf(const JudgedTest &judged) const
{
    Facts facts;
    facts.judged = judged;
    // Whether an id is taken may have changed since the file was read.
    Issues issues = judged.fileIssues;
    issues.removeIf([](const Issue &issue) { return issue.rule == duplicateRule; });
    facts.readable = !hasErrors(issues);
    if (facts.readable) {
        const ConversationTest &test = judged.test;
        issues += testIssues(test, m_vocabulary.intents);
        issues += testAdvice(test, judged.path, m_vocabulary, m_history);
        facts.name = lowered(trimmed(test.name));
        facts.conversation = conversationOf(test);
        for (int turn = 0; turn < test.turns.size(); ++turn) {
            const Turn &each = test.turns[turn];
            const QString says = lowered(trimmed(each.says));
            if (each.expects && each.expects->intent && !says.isEmpty()
                && !says.contains(QLatin1String("{{"))
                && !each.expects->intent->contains(QLatin1String("{{"))) {
                facts.utterances.append({turn, says});
            }
        }
    }
    for (Issue &issue : issues) {
        issue.file = judged.path;
        if (!facts.issues.contains(issue))
            facts.issues.append(issue);
    }
    return facts;
}

QHash<QString, Issues> WorkspaceRules::issuesBetween(const QList<JudgedTest> &tests) const
{
    QHash<QString, Found> names;
    QHash<QString, Found> conversations;
    QHash<QString, QList<Expected>> utterances; ///< two an intent
    for (const JudgedTest &test : tests) {
        const Facts &facts = *m_facts.constFind(test.path);
        if (!facts.readable)
            continue;
        if (!facts.name.isEmpty())
            names[facts.name].add(test.path);
        if (!facts.conversation.isEmpty())
            conversations[facts.conversation].add(test.path);
        for (const auto &[turn, says] : facts.utterances) {
            const QString &intent = *test.test.turns[turn].expects->intent;
            QList<Expected> &expected = utterances[says];
            // Two tests an intent do: each finds one that is not itself.
            int sameIntent = 0;
            bool isKnown = false;
            for (const Expected &one : std::as_const(expected)) {
                sameIntent += one.intent == intent ? 1 : 0;
                isKnown = isKnown || (one.intent == intent && one.path == test.path);
            }
            if (sameIntent < 2 && !isKnown)
                expected.append({intent, test.path, turn});
        }
    }
    QHash<QString, Issues> found;
    QHash<QString, QString> ids;
    for (const JudgedTest &test : tests) {
        const Facts &facts = *m_facts.constFind(test.path);
        Issues issues;
        if (!test.test.id.isEmpty()) {
            const auto first = ids.constFind(test.test.id);
            if (first == ids.constEnd()) {
                ids.insert(test.test.id, test.path);
            } else {
                issues.append({Issue::Severity::Error,
                               duplicateRule,
                               tr("The id “%1” is already that of %2. Results and history would be "
                                  "mixed up. Give one of them a new id.")
                                   .arg(displayText(test.test.id, 80), displayText(*first, 200)),
                               test.path,
                               QStringLiteral("/id"),
                               {{*first, QStringLiteral("/id")}}});
            }
        }
        if (facts.readable) {
            if (const QString other = names.value(facts.name).otherThan(test.path);
                !other.isEmpty()) {
                issues.append({Issue::Severity::Warning,
                               QStringLiteral("C20"),
                               tr("The name “%1” is also that of %2, so nobody can tell them apart "
                                  "in results and reports. Rename one of them.")
                                   .arg(displayText(test.test.name, 80), displayText(other, 200)),
                               test.path,
                               QStringLiteral("/name"),
                               {{other, QStringLiteral("/name")}}});
            }
            if (const QString other = conversations.value(facts.conversation).otherThan(test.path);
                !other.isEmpty()) {
                issues.append({Issue::Severity::Warning,
                               QStringLiteral("C21"),
                               tr("%1 says the same, turn by turn, with the same data. Delete one "
                                  "of them, or put what they expect into one test.")
                                   .arg(displayText(other, 200)),
                               test.path,
                               QStringLiteral("/turns"),
                               {{other, QStringLiteral("/turns")}}});
            }
            for (const auto &[turn, says] : facts.utterances) {
                const QList<Expected> &expected = *utterances.constFind(says);
                if (expected.size() < 2)
                    continue;
                const QString &intent = *test.test.turns[turn].expects->intent;
                const auto other =
                    std::find_if(expected.cbegin(), expected.cend(), [&](const Expected &one) {
                        return one.intent != intent && one.path != test.path;
                    });
                if (other == expected.cend())
                    continue;
                issues.append(
                    {Issue::Severity::Warning,
                     QStringLiteral("C22"),
                     tr("“%1” is expected as “%2” here and as “%3” in %4, turn %5. Unless the "
                        "conversation before it tells them apart, one of them must fail.")
                         .arg(displayText(test.test.turns[turn].says, 80), displayText(intent, 80),
                              displayText(other->intent, 80), displayText(other->path, 200),
                              QString::number(other->turn + 1)),
                     test.path,
                     QStringLiteral("/turns/%1/expect/intent").arg(turn),
                     {{other->path, QStringLiteral("/turns/%1/expect/intent").arg(other->turn)}}});
            }
        }
        if (!issues.isEmpty())
            found.insert(test.path, issues);
    }
    return found;
}

Issues WorkspaceRules::judge(const QList<JudgedTest> &tests)
{
    QHash<QString, Facts> facts;
    facts.reserve(tests.size());
    for (const JudgedTest &test : tests) {
        const auto known = m_facts.find(test.path);
        facts.insert(test.path,
                     known != m_facts.end() && known->judged == test ? std::move(*known)
                                                                     : factsOf(test));
    }
    m_facts = std::move(facts);
    const QHash<QString, Issues> between = issuesBetween(tests);
    Issues all;
    for (const JudgedTest &test : tests)
        all += m_facts.constFind(test.path)->issues + between.value(test.path);
    return all;
}

} // namespace Rehearsal
