// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"
#include "core/domain/intent.h"
#include "core/domain/issue.h"
#include "core/domain/run.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace Rehearsal {

/// The names that tests may use.
struct Vocabulary
{
    QStringList intents = {};     ///< of the workspace; empty means that nobody knows them
    QStringList entityTypes = {}; ///< annotated and built in, sorted; empty means the same

    friend bool operator==(const Vocabulary &, const Vocabulary &) = default;
};

/// Annotated in an utterance of these intents, or built in; sorted. Empty without intents.
[[nodiscard]] QStringList entityTypesOf(const QList<Intent> &intents);

/// The highest confidence with which runs found the intent that a turn expects.
class ConfidenceHistory
{
public:
    struct Seen
    {
        double highest = 0;
        int runs = 0;

        friend bool operator==(const Seen &, const Seen &) = default;
    };

    /// Counts every step that found the expected intent with a usable confidence.
    void add(const RunReport &report);
    void add(const QString &testId, int turn, const QString &intent, double confidence);
    [[nodiscard]] std::optional<Seen> seen(const QString &testId, int turn,
                                           const QString &intent) const;

    friend bool operator==(const ConfidenceHistory &, const ConfidenceHistory &) = default;

private:
    QHash<QString, Seen> m_seen;
};

/// A test with the place of its file and what was wrong when that was read.
struct JudgedTest
{
    QString path = {};
    ConversationTest test = {};
    Issues fileIssues = {};

    friend bool operator==(const JudgedTest &, const JudgedTest &) = default;
};

/// What could be better in one test, beyond testIssues(), never an error:
///
/// | Rule | Severity | Case |
/// |------|----------|------|
/// | C13  | warning  | an entity type that no intent annotates and that is not built in |
/// | C14  | info     | a turn without expectation, in a test that expects something elsewhere |
/// | C15  | warning  | a check that holds whatever the bot answers (`*`, contains "", at least 0) |
/// | C16  | warning  | a test that cannot fail: no intent and no `must` check that could fail |
/// | C17  | warning  | a minimum confidence above the highest that any run found |
/// | C18  | info     | a data column that no text uses |
/// | C19  | info     | a variable that no text uses |
/// | C23  | info     | an utterance of more than 1,000 characters |
/// | C24  | warning  | a tag that is empty, stands there twice, or has spaces around it |
/// | C25  | warning  | a pause of more than 60 s |
/// | C26  | warning  | a check that can never hold |
/// | F23  | warning  | a value that looks like a secret (secretissues.h) |
[[nodiscard]] Issues testAdvice(const ConversationTest &test, const QString &path,
                                const Vocabulary &vocabulary, const ConfidenceHistory &history);

/// Judges all tests of a workspace, each by testIssues() and testAdvice() and against the others:
///
/// | Rule  | Severity | Case |
/// |-------|----------|------|
/// | F-dup | error    | an id that another test has |
/// | C20   | warning  | a name that another test has |
/// | C21   | warning  | two tests that say the same with the same data and context |
/// | C22   | warning  | the same utterance expected as different intents in two tests |
///
/// A value that remembers what it judged: after an edit only the tests that differ are judged again,
/// and what stands between tests is compared through an index.
class WorkspaceRules
{
public:
    /// Both forget what they would judge otherwise now.
    void setVocabulary(const Vocabulary &vocabulary);
    void setHistory(const ConfidenceHistory &history);
    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] const ConfidenceHistory &history() const { return m_history; }

    /// All issues of these tests, in their order, each with the name of its file.
    [[nodiscard]] Issues judge(const QList<JudgedTest> &tests);

private:
    /// What other tests need to know of one.
    struct Facts
    {
        JudgedTest judged = {};
        Issues issues = {};
        bool readable = false;
        QString name = {};                              ///< as compared
        QString conversation = {};                      ///< what is said with which data
        QList<std::pair<int, QString>> utterances = {}; ///< those that expect an intent, by turn
    };

    [[nodiscard]] Facts factsOf(const JudgedTest &test) const;
    [[nodiscard]] QHash<QString, Issues> issuesBetween(const QList<JudgedTest> &tests) const;

    Vocabulary m_vocabulary;
    ConfidenceHistory m_history;
    QHash<QString, Facts> m_facts; ///< by path
};

/// What can be said of the checks of one turn without a run.
enum class CheckOutcome { Open, Always, Never };
[[nodiscard]] CheckOutcome outcomeOf(const Check &check);

} // namespace Rehearsal
