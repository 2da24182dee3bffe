// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/findtext.h"

#include "core/base/text.h"
#include "core/rules/utteranceedit.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>
#include <type_traits>

namespace Rehearsal {
namespace {

/// So that no pattern keeps the window waiting: far beyond what a search in one text needs.
const QString matchLimit = QStringLiteral("(*LIMIT_MATCH=100000)");

QString memberPointer(const QString &pointer, const std::string &name)
{
    QString token = decodeUtf8(name);
    token.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
    return pointer + u'/' + token;
}

QString elementPointer(const QString &pointer, qsizetype index)
{
    return pointer + u'/' + QString::number(index);
}

/// Goes over the texts of a test. The visitor's next() sees each one and may give another for it,
/// taken() follows when that could be set; a constant test is only looked at.
template <typename Test, typename Visitor>
class TextWalk
{
public:
    TextWalk(Test &test, Visitor &visitor)
        : m_test(test)
        , m_visitor(visitor)
    { }

    void run()
    {
        text(m_test.name, QStringLiteral("/name"));
        for (qsizetype tag = 0; tag < m_test.tags.size(); ++tag)
            text(m_test.tags[tag], elementPointer(QStringLiteral("/tags"), tag));
        for (qsizetype at = 0; at < m_test.turns.size(); ++at)
            turn(m_test.turns[at], elementPointer(QStringLiteral("/turns"), at));
    }

private:
    static constexpr bool mayChange = !std::is_const_v<Test>;

    template <typename Text>
    void text(Text &shown, const QString &pointer)
    {
        [[maybe_unused]] const auto next = m_visitor.next(pointer, false, shown);
        if constexpr (mayChange) {
            if (next) {
                shown = *next;
                m_visitor.taken();
            }
        }
    }

    template <typename TurnType>
    void turn(TurnType &turn, const QString &pointer)
    {
        text(turn.says, pointer + QLatin1String("/say"));
        if (!turn.expects)
            return;
        const QString expect = pointer + QLatin1String("/expect");
        if (turn.expects->intent)
            text(*turn.expects->intent, expect + QLatin1String("/intent"));
        if (turn.expects->entities && turn.expects->entities->is_object())
            members(*turn.expects->entities, expect + QLatin1String("/entities"));
        for (qsizetype at = 0; at < turn.expects->checks.size(); ++at) {
            const QString check = elementPointer(expect + QLatin1String("/checks"), at);
            text(turn.expects->checks[at].target, check + QLatin1String("/target"));
            value(turn.expects->checks[at].value, check + QLatin1String("/value"));
        }
    }

    /// The names count: they are the types of the entities.
    template <typename JsonType>
    void members(JsonType &object, const QString &pointer)
    {
        Json changed = Json::object();
        bool renamed = false;
        for (auto &[name, member] : object.items()) {
            const QString at = memberPointer(pointer, name);
            std::string kept = name;
            [[maybe_unused]] const auto next = m_visitor.next(at, true, decodeUtf8(name));
            if constexpr (mayChange) {
                const std::string wanted = next ? trimmed(*next).toStdString() : name;
                if (next && !wanted.empty() && !object.contains(wanted)
                    && !changed.contains(wanted)) {
                    kept = wanted;
                    renamed = true;
                    m_visitor.taken();
                }
            }
            value(member, at);
            if constexpr (mayChange)
                changed[kept] = member;
        }
        if constexpr (mayChange) {
            if (renamed)
                object = std::move(changed);
        }
    }

    template <typename JsonType>
    void value(JsonType &json, const QString &pointer)
    {
        if (json.is_array()) {
            qsizetype index = 0;
            for (auto &element : json)
                value(element, elementPointer(pointer, index++));
            return;
        }
        if (json.is_object()) {
            for (auto &[name, member] : json.items())
                value(member, memberPointer(pointer, name));
            return;
        }
        if (json.is_null())
            return;
        [[maybe_unused]] const auto next = m_visitor.next(pointer, false, plainText(json));
        if constexpr (mayChange) {
            if (!next)
                return;
            if (json.is_string()) {
                json = toJson(*next);
                m_visitor.taken();
            } else if (const auto read = readJson(next->toUtf8()); read
                       && (read->type() == json.type()
                           || (read->is_number() && json.is_number()))) {
                json = *read;
                m_visitor.taken();
            }
        }
    }

    Test &m_test;
    Visitor &m_visitor;
};

class Replacer
{
public:
    explicit Replacer(QHash<TextPlace, TextReplacement> replacements)
        : m_replacements(std::move(replacements))
    { }

    [[nodiscard]] std::optional<QString> next(const QString &pointer, bool inName,
                                              const QString &text)
    {
        const auto found = m_replacements.constFind(TextPlace{pointer, inName});
        if (found == m_replacements.constEnd() || found->before != text)
            return std::nullopt;
        m_pending = found->count;
        return found->after;
    }
    void taken() { m_count += m_pending; }
    [[nodiscard]] int count() const { return m_count; }

private:
    QHash<TextPlace, TextReplacement> m_replacements;
    int m_pending = 0;
    int m_count = 0;
};

} // namespace

Result<TextFinder> TextFinder::make(const FindOptions &options)
{
    const QString pattern =
        options.isPattern ? options.text : QRegularExpression::escape(options.text);
    // By itself, so that the place of an error is that in what was typed.
    const QRegularExpression typed(pattern);
    if (!typed.isValid()) {
        //: %1 what is wrong, %2 the number of the character
        const QString message = QCoreApplication::translate("FindText", "%1 at character %2.")
                                    .arg(typed.errorString())
                                    .arg(typed.patternErrorOffset() + 1);
        return Error{Error::Kind::Invalid, message, 0, {}};
    }
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption;
    if (!options.matchCase)
        flags |= QRegularExpression::CaseInsensitiveOption;
    QString whole = pattern;
    if (options.wholeWord)
        whole = QLatin1String("(?<!\\w)(?:") + pattern + QLatin1String(")(?!\\w)");
    return TextFinder(QRegularExpression(matchLimit + whole, flags), options.isPattern);
}

void TextFinder::findIn(const QString &text, const QString &pointer, bool inName,
                        QList<TextMatch> &found) const
{
    if (text.isEmpty())
        return;
    auto matches = m_expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            found.append({pointer, inName, text, match.capturedStart(), match.capturedLength()});
    }
}

QList<TextMatch> TextFinder::matches(const ConversationTest &test) const
{
    struct Collector
    {
        const TextFinder &finder;
        QList<TextMatch> found = {};

        std::optional<QString> next(const QString &pointer, bool inName, const QString &text)
        {
            finder.findIn(text, pointer, inName, found);
            return std::nullopt;
        }
    };
    Collector collector{*this};
    TextWalk<const ConversationTest, Collector>(test, collector).run();
    return collector.found;
}

QList<TextMatch> TextFinder::matches(const Intent &intent) const
{
    QList<TextMatch> found;
    findIn(intent.name, QStringLiteral("/name"), false, found);
    for (qsizetype at = 0; at < intent.utterances.size(); ++at) {
        findIn(intent.utterances[at].text,
               elementPointer(QStringLiteral("/utterances"), at) + QLatin1String("/text"), false,
               found);
    }
    return found;
}

QString TextFinder::replacement(const TextMatch &match, const QString &with) const
{
    if (!m_isPattern)
        return with;
    const QRegularExpressionMatch groups =
        m_expression.match(match.text, match.start, QRegularExpression::NormalMatch,
                           QRegularExpression::AnchorAtOffsetMatchOption);
    QString result;
    for (qsizetype at = 0; at < with.size(); ++at) {
        if (with[at] != u'\\' || at + 1 == with.size()) {
            result += with[at];
            continue;
        }
        const QChar next = with[++at];
        if (next >= u'0' && next <= u'9')
            result += groups.captured(next.digitValue());
        else if (next == u'n')
            result += u'\n';
        else if (next == u't')
            result += u'\t';
        else
            result += next;
    }
    return result;
}

QString TextFinder::replaced(const TextMatch &match, const QString &with) const
{
    QString text = match.text;
    return text.replace(match.start, match.length, replacement(match, with));
}

QHash<TextPlace, TextReplacement> TextFinder::replacements(const QList<TextMatch> &matches,
                                                           const QString &with) const
{
    QHash<TextPlace, TextReplacement> replacements;
    QHash<TextPlace, qsizetype> grown;
    for (const TextMatch &match : matches) {
        const TextPlace place{match.pointer, match.inName};
        TextReplacement &here = replacements[place];
        if (here.count == 0) {
            here.before = match.text;
            here.after = match.text;
        } else if (here.before != match.text) {
            continue;
        }
        const QString text = replacement(match, with);
        here.after.replace(match.start + grown[place], match.length, text);
        grown[place] += text.size() - match.length;
        ++here.count;
    }
    return replacements;
}

int TextFinder::replace(ConversationTest &test, const QList<TextMatch> &matches,
                        const QString &with) const
{
    Replacer replacer(replacements(matches, with));
    TextWalk<ConversationTest, Replacer>(test, replacer).run();
    return replacer.count();
}

int TextFinder::replace(Intent &intent, const QList<TextMatch> &matches, const QString &with) const
{
    Replacer replacer(replacements(matches, with));
    if (const auto name = replacer.next(QStringLiteral("/name"), false, intent.name)) {
        intent.name = *name;
        replacer.taken();
    }
    for (qsizetype at = 0; at < intent.utterances.size(); ++at) {
        const QString pointer =
            elementPointer(QStringLiteral("/utterances"), at) + QLatin1String("/text");
        const Utterance &before = std::as_const(intent.utterances)[at];
        if (const auto text = replacer.next(pointer, false, before.text)) {
            const QList<EntitySpan> spans = spansAfterEdit(before, *text).kept;
            intent.utterances[at].text = *text;
            intent.utterances[at].spans = spans;
            replacer.taken();
        }
    }
    return replacer.count();
}

} // namespace Rehearsal
