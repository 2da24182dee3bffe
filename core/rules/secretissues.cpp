// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/secretissues.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <array>
#include <cmath>

namespace Rehearsal {

namespace {

constexpr qsizetype shortestKnownToken = 20;
constexpr qsizetype shortestRandomToken = 32;
/// Bits a character. Words and identifiers stay below, 32 random letters and digits have 4.4 and more.
constexpr double leastEntropy = 4.0;
/// Names in camel case have one or two at most.
constexpr int fewestDigits = 3;

bool isTokenCharacter(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
        || (code >= u'0' && code <= u'9') || code == u'-' || code == u'_' || code == u'+'
        || code == u'=' || code == u'.';
}

double entropy(QStringView token)
{
    QHash<QChar, int> counts;
    for (const QChar character : token)
        ++counts[character];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = double(count) / double(token.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

bool isWebToken(QStringView token)
{
    const auto parts = token.split(u'.');
    return token.startsWith(u"eyJ") && parts.size() == 3 && parts[0].size() >= 10
        && parts[1].size() >= 10;
}

bool isRandom(QStringView token)
{
    if (token.size() < shortestRandomToken || token.contains(u'.'))
        return false;
    bool lower = false;
    bool upper = false;
    int digits = 0;
    for (const QChar character : token) {
        lower = lower || character.isLower();
        upper = upper || character.isUpper();
        digits += character.isDigit() ? 1 : 0;
    }
    return lower && upper && digits >= fewestDigits && entropy(token) >= leastEntropy;
}

bool isSecretToken(QStringView token)
{
    static constexpr std::array prefixes{u"whsec_", u"ghp_",  u"github_pat_", u"sk_live_",
                                         u"AKIA",   u"xoxb-", u"xoxp-",       u"glpat-"};
    if (token.size() < shortestKnownToken)
        return token.startsWith(u"whsec_") && token.size() >= 12;
    for (const char16_t *prefix : prefixes) {
        if (token.startsWith(QStringView(prefix)))
            return true;
    }
    return isWebToken(token) || isRandom(token);
}

/// "client_secret", "clientSecret" and "Client-Secret" are one name.
bool isSecretName(const std::string &name)
{
    static const QSet<QString> names{
        QStringLiteral("clientsecret"),  QStringLiteral("secret"),
        QStringLiteral("password"),      QStringLiteral("passwd"),
        QStringLiteral("apikey"),        QStringLiteral("accesstoken"),
        QStringLiteral("refreshtoken"),  QStringLiteral("bearertoken"),
        QStringLiteral("privatekey"),    QStringLiteral("signingsecret"),
        QStringLiteral("webhooksecret"), QStringLiteral("authorization")};
    return names.contains(
        decodeUtf8(name).toLower().remove(QChar(u'-')).remove(QChar(u'_')).remove(QChar(u' ')));
}

/// Names of what is long and random by right.
bool isIdentifierName(const std::string &name)
{
    return name == "id" || name == "clientId" || name == "$schema";
}

class SecretSearch
{
public:
    SecretSearch(QString file, Issues &issues)
        : m_file(std::move(file))
        , m_issues(issues)
    { }

    void in(const Json &json, const QString &pointer, const std::string &name)
    {
        if (const auto text = asText(&json)) {
            const bool named =
                isSecretName(name) && text->size() >= 4 && !text->contains(QLatin1String("{{"));
            if (named || (!isIdentifierName(name) && looksSecret(*text)))
                complain(pointer);
            return;
        }
        int index = 0;
        if (json.is_object()) {
            for (const auto &[key, value] : json.get_ref<const Json::object_t &>()) {
                QString part = decodeUtf8(key);
                part.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
                in(value, pointer + u'/' + part, key);
            }
        } else if (json.is_array()) {
            for (const Json &value : json)
                in(value, pointer + u'/' + QString::number(index++), name);
        }
    }

private:
    void complain(const QString &pointer)
    {
        m_issues.append({Issue::Severity::Warning, QStringLiteral("F23"),
                         QCoreApplication::translate(
                             "SecretIssues",
                             "%1 seems to contain a secret at %2. Secrets belong in the "
                             "connection settings.")
                             .arg(displayText(m_file, 200), displayText(pointer, 200)),
                         m_file, pointer});
    }

    QString m_file;
    Issues &m_issues;
};

} // namespace

bool looksSecret(const QString &text)
{
    if (text.size() < 12)
        return false;
    if (text.contains(QLatin1String("-----BEGIN "))
        && text.contains(QLatin1String("PRIVATE KEY-----"))) {
        return true;
    }
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && isTokenCharacter(text[end]))
            ++end;
        if (isSecretToken(QStringView(text).mid(start, end - start)))
            return true;
        start = end + 1;
    }
    return false;
}

Issues secretIssues(const Json &json, const QString &file)
{
    Issues issues;
    SecretSearch(file, issues).in(json, QString(), std::string());
    return issues;
}

} // namespace Rehearsal
