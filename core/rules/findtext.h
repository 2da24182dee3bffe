// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/conversationtest.h"
#include "core/domain/intent.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace Rehearsal {

/// What is looked for.
struct FindOptions
{
    QString text = {};
    bool matchCase = false;
    bool wholeWord = false;
    bool isPattern = false; ///< a regular expression (PCRE2, as QRegularExpression reads it)

    friend bool operator==(const FindOptions &, const FindOptions &) = default;
};

/// A place where it was found.
struct TextMatch
{
    QString pointer = {}; ///< JSON pointer of the text in the file, "/turns/2/say"
    bool inName = false;  ///< in the member's name rather than its value (the type of an entity)
    QString text = {};    ///< the whole text it stands in
    qsizetype start = 0;  ///< in UTF-16 units of `text`
    qsizetype length = 0;

    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

/// Where a text is.
struct TextPlace
{
    QString pointer = {};
    bool inName = false;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
    friend size_t qHash(const TextPlace &place, size_t seed = 0)
    {
        return qHashMulti(seed, place.pointer, place.inName);
    }
};

/// The text that stands at a place by then, and what it is to become.
struct TextReplacement
{
    QString before = {};
    QString after = {};
    int count = 0; ///< matches in it
};

/// Finds and replaces in what people write: name, tags, what the user says, intents, entities, the
/// targets and values of checks; in intents the name and the utterances. Matches come in the order
/// in which the editor shows them and never are empty. A pattern that runs into its match limit in
/// some text finds nothing there.
class TextFinder
{
public:
    /// Kind Invalid says what is wrong with the pattern and where.
    [[nodiscard]] static Result<TextFinder> make(const FindOptions &options);

    [[nodiscard]] QList<TextMatch> matches(const ConversationTest &test) const;
    [[nodiscard]] QList<TextMatch> matches(const Intent &intent) const;

    /// What the whole text of a match becomes when this match alone is replaced. In patterns `\0`
    /// to `\9` of `with` are what was found and its groups, `\n` a line end, `\t` a tab, `\\` a
    /// backslash.
    [[nodiscard]] QString replaced(const TextMatch &match, const QString &with) const;
    /// Replaces those of the matches whose text still is as it was found, and gives their number.
    /// Left as they are: numbers that would be none, types of entities that would be empty or there
    /// twice.
    int replace(ConversationTest &test, const QList<TextMatch> &matches, const QString &with) const;
    /// The same in an intent; spans follow their words, one whose words are gone goes.
    int replace(Intent &intent, const QList<TextMatch> &matches, const QString &with) const;

private:
    TextFinder(QRegularExpression expression, bool isPattern)
        : m_expression(std::move(expression))
        , m_isPattern(isPattern)
    { }
    void findIn(const QString &text, const QString &pointer, bool inName,
                QList<TextMatch> &found) const;
    [[nodiscard]] QHash<TextPlace, TextReplacement> replacements(const QList<TextMatch> &matches,
                                                                 const QString &with) const;
    [[nodiscard]] QString replacement(const TextMatch &match, const QString &with) const;

    QRegularExpression m_expression;
    bool m_isPattern = false;
};

} // namespace Rehearsal
