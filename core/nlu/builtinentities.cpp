// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/builtinentities.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QRegularExpression>
#include <utility>
#include <vector>

namespace Rehearsal {

namespace {

struct Piece
{
    const char *name;
    const char *pattern;
};

/// What stands for <name> in a pattern; a piece may hold pieces that come after it.
constexpr Piece Pieces[] = {
    {"<count>", R"((?:\d{1,4}|<below-hundred>|an?|a few|a couple of|several))"},
    {"<words>",
     R"((?:(?:<below-thousand>|a) (?:thousand|million)(?:,? (?:and )?<below-thousand>)?)"
     R"(|<below-thousand>|zero))"},
    {"<below-thousand>", "(?:(?:<unit>|a) hundred(?: (?:and )?<below-hundred>)?|<below-hundred>)"},
    {"<below-hundred>", "(?:<ten>(?:(?:-| )<unit>)?|<teen>|<unit>)"},
    {"<unit>", R"((?:one|two|three|four|five|six|seven|eight|nine)\b)"},
    {"<teen>", R"((?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b)"},
    {"<ten>", R"((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"},
    {"<digits>", R"((?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?))"},
    {"<day>", "(?:<month-day>(?:st|nd|rd|th)?|<ordinal>)"},
    {"<month-day>", R"((?:0?[1-9]|[12]\d|3[01]))"},
    {"<ordinal>",
     "(?:(?:(?:twenty|thirty)(?:-| ))?(?:first|second|third|fourth|fifth|sixth|seventh|"
     "eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|"
     "twentieth|thirtieth)"},
    {"<month>",
     R"((?:<long-month>|march|may|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?))"},
    {"<long-month>",
     "(?:january|february|april|june|july|august|september|october|november|december)"},
    {"<year>", R"((?:1[89]|20|21)\d\d)"},
    {"<weekday>", "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"},
    {"<short-weekday>", "(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)"},
    {"<span>", "(?:day|week|weekend|month|year)"},
    {"<short-span>", "(?:(?:minute|min|hour|hr)s?)"},
    {"<half-day>", R"((?:[ap]m\b|[ap]\.m\.?))"},
    {"<clock-hour>", "(?:1[0-2]|0?[1-9])"},
    {"<sign>", "[$\u20AC\u00A3\u00A5\u20B9]"},
    {"<code>", "(?:usd|eur|gbp|chf|jpy|cad|aud|inr|cny|sek|nok|dkk|pln)"},
    {"<coin>",
     "(?:<code>|dollars?|euros?|pounds?(?: sterling)?|francs?|yen|cents?|pence|quid|bucks?|"
     "rupees?)"},
};

struct Rule
{
    const char *type;
    const char *pattern;
};

/// The longest find of any rule wins. A blank stands for one to four of any white space. Every
/// repetition has an upper bound, so that no text makes the search slow.
constexpr Rule Rules[] = {
    {"email",
     R"((?<![.%+-])[a-z0-9_][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?!-))"},

    {"currency", R"(<digits>[km]?\s?(?:<sign>(?!\d)|<coin>\b))"},
    {"currency", "<words> <coin>"},
    {"currency", R"(<code>\s?<digits>)"},
    {"currency", R"((?:us|ca|au)?<sign>\s?<digits>(?:k|m|bn| (?:thousand|million|billion))?)"},

    {"date", R"(<year>-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"},
    {"date", R"(<month-day>([./-])<month-day>\1(?:<year>|\d\d))"},
    {"date", "(?:<weekday>,? (?:the )?)?<day> (?:of )?<month>(?:,? <year>)?"},
    {"date", "(?:<weekday>,? )?<month> (?:the )?<day>(?:,? <year>)?"},
    {"date", "<month>,? <year>"},
    {"date", "<weekday>,? the <day>"},
    {"date",
     R"((?<=\b(?:on|by)\sthe\s|\bfrom\sthe\s|\bbefore\sthe\s|\bafter\sthe\s))"
     R"(<month-day>(?:st|nd|rd|th))"},
    {"date", "(?:the )?day (?:after tomorrow|before yesterday)|today|tomorrow|yesterday"},
    {"date", "<count> weeks? (?:from|on|after) (?:today|tomorrow|<weekday>)|<weekday> week"},
    {"date", "(?:(?:next|this|last|coming|following|every) )?<weekday>s?"},
    {"date", R"((?:next|this|last|coming|every) <short-weekday>|(?<=\bon\s)<short-weekday>)"},
    {"date", "(?:the )?(?:next|this|last|coming|following) <span>|(?:the )?weekend"},
    {"date",
     "in <count> <span>s?(?:['\u2019] time)?|<count> <span>s? (?:ago|from (?:now|today)|later)"},
    {"date", R"((?:next|this|last|early|mid|late) <month>|(?<=\bin\s)(?:march|may)|<long-month>)"},
    {"date", "christmas(?: day| eve)?|new year['\u2019]s (?:day|eve)|easter"},

    {"time", R"((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?<half-day>)?)"},
    {"time", R"((?:<clock-hour>(?:[.:][0-5]\d)?\s?|<below-hundred> )<half-day>)"},
    {"time", "(?:<clock-hour>|<below-hundred>) ?o['\u2019]clock(?: <half-day>)?"},
    {"time",
     R"((?:half past|(?:a )?quarter (?:past|to)|(?:\d{1,2}|<below-hundred>)(?: minutes?)? )"
     R"((?:past|to)) (?:<clock-hour>|<teen>|<unit>|noon|midnight))"},
    {"time", "noon|midday|midnight|tonight|at night"},
    {"time", R"((?:(?:this|in the) |(?<=day\s)|(?<=tomorrow\s))(?:morning|afternoon|evening))"},
    {"time", "in (?:<count>|half an) <short-span>|<count> <short-span> (?:ago|from now|later)"},

    {"number", R"((?<![\d][.,:/])(?:(?<=\s|^)[-+])?<digits>(?![.,:/]\d))"},
    {"number", "<words>"},
};

/// Beyond whole words: the two halves of "2026-05-17T10:30".
constexpr Rule RawRules[] = {
    {"date", R"((?<!\w)<year>-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=t\d\d:))"},
    {"time", R"((?<=\d\dt)(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d))"},
};

QString expand(QString pattern)
{
    for (const Piece &piece : Pieces)
        pattern.replace(QString::fromUtf8(piece.name), QString::fromUtf8(piece.pattern));
    return pattern.replace(QLatin1Char(' '), QStringLiteral("\\s{1,4}"));
}

struct CompiledRule
{
    QString type;
    QRegularExpression expression;
};

CompiledRule compile(const Rule &rule, const QString &pattern)
{
    QRegularExpression expression(expand(pattern),
                                  QRegularExpression::CaseInsensitiveOption
                                      | QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    Q_ASSERT_X(expression.isValid(), rule.pattern, qPrintable(expression.errorString()));
    return {QString::fromUtf8(rule.type), expression};
}

std::vector<CompiledRule> compileRules()
{
    std::vector<CompiledRule> rules;
    for (const Rule &rule : Rules)
        rules.push_back(compile(rule,
                                QStringLiteral("(?<!\\w)(?:") + QString::fromUtf8(rule.pattern)
                                    + QStringLiteral(")(?!\\w)")));
    for (const Rule &rule : RawRules)
        rules.push_back(compile(rule, QString::fromUtf8(rule.pattern)));
    return rules;
}

/// "ninety-nine" is 99, "a thousand and one" 1001.
QString valueOfWords(const QString &text)
{
    static const QHash<QString, int> words = [] {
        static constexpr std::array<const char *, 20> small = {
            "zero",     "one",     "two",     "three",     "four",     "five",    "six",
            "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
        static constexpr std::array<const char *, 8> tens = {
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        QHash<QString, int> result;
        for (std::size_t i = 0; i < small.size(); ++i)
            result.insert(QString::fromLatin1(small[i]), static_cast<int>(i));
        for (std::size_t i = 0; i < tens.size(); ++i)
            result.insert(QString::fromLatin1(tens[i]), static_cast<int>(20 + 10 * i));
        return result;
    }();
    static const QRegularExpression gaps(QStringLiteral("[\\s,-]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    qint64 total = 0;
    qint64 current = 0;
    for (const QString &word : text.toLower().split(gaps, Qt::SkipEmptyParts)) {
        if (word == QLatin1String("hundred")) {
            current = std::max<qint64>(current, 1) * 100;
        } else if (word == QLatin1String("thousand") || word == QLatin1String("million")) {
            const qint64 factor = word == QLatin1String("thousand") ? 1000 : 1000000;
            total += std::max<qint64>(current, 1) * factor;
            current = 0;
        } else {
            current += words.value(word, 0);
        }
    }
    return QString::number(total + current);
}

QString valueOfNumber(QString text)
{
    const bool inDigits = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= '0' && c.unicode() <= '9';
    });
    if (!inDigits)
        return valueOfWords(text);
    text.remove(QLatin1Char(','));
    return text.startsWith(QLatin1Char('+')) ? text.mid(1) : text;
}

/// Keeps the longest of those that overlap, then the earlier, then the one of the earlier rule.
QList<BuiltInMatch> withoutOverlaps(std::vector<BuiltInMatch> found)
{
    std::stable_sort(found.begin(), found.end(), [](const BuiltInMatch &a, const BuiltInMatch &b) {
        const qsizetype aLength = a.end - a.start;
        const qsizetype bLength = b.end - b.start;
        return aLength != bLength ? aLength > bLength : a.start < b.start;
    });
    qsizetype size = 0;
    for (const BuiltInMatch &match : found)
        size = std::max(size, match.end);
    std::vector<bool> taken(static_cast<std::size_t>(size), false);
    QList<BuiltInMatch> kept;
    for (const BuiltInMatch &match : found) {
        const auto begin = taken.begin() + match.start;
        const auto end = taken.begin() + match.end;
        // What is kept is never shorter, so it covers an end of whatever overlaps it.
        if (*begin || *(end - 1))
            continue;
        std::fill(begin, end, true);
        kept.append(match);
    }
    std::sort(kept.begin(), kept.end(),
              [](const BuiltInMatch &a, const BuiltInMatch &b) { return a.start < b.start; });
    return kept;
}

} // namespace

QStringList builtInEntityTypes()
{
    return {QStringLiteral("currency"), QStringLiteral("date"), QStringLiteral("email"),
            QStringLiteral("number"), QStringLiteral("time")};
}

QList<BuiltInMatch> findBuiltInEntities(const QString &text)
{
    static const std::vector<CompiledRule> rules = compileRules();
    const QString number = QStringLiteral("number");
    std::vector<BuiltInMatch> found;
    for (const CompiledRule &rule : rules) {
        QRegularExpressionMatchIterator matches = rule.expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() <= 0)
                continue;
            found.push_back({rule.type,
                             rule.type == number ? valueOfNumber(match.captured()) : QString(),
                             match.capturedStart(), match.capturedEnd()});
        }
    }
    return withoutOverlaps(std::move(found));
}

} // namespace Rehearsal
