// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/address.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Address", text); }

Error refused(const QString &message)
{
    return {Error::Kind::Configuration, message, 0, QStringLiteral("address")};
}

int portOf(const QUrl &url)
{
    constexpr int httpPort = 80;
    constexpr int httpsPort = 443;
    return url.port(url.scheme() == QLatin1String("https") ? httpsPort : httpPort);
}

/// Host and port as written, between "://" and the next delimiter.
QString writtenAuthority(const QString &text)
{
    const qsizetype start = text.indexOf(QLatin1String("://"));
    if (start < 0)
        return {};
    const auto isDelimiter = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const auto from = text.begin() + start + 3;
    return QString(from, std::distance(from, std::find_if(from, text.end(), isDelimiter)));
}

/// Host as written, brackets kept.
QString writtenHost(const QString &authority)
{
    if (authority.startsWith(u'['))
        return authority.left(authority.indexOf(u']') + 1);
    return authority.left(authority.indexOf(u':'));
}

bool isDottedQuad(const QString &host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4)
        return false;
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        const bool isCanonical = part == QString::number(part.toInt());
        return isCanonical && part.toInt() <= 255;
    });
}

bool isWrittenLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    if (isDottedQuad(host))
        return QHostAddress(host).isLoopback();
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        // An IPv4 address in IPv6 clothes is none of the forms a person writes.
        const QHostAddress address(host.sliced(1, host.size() - 2));
        return address == QHostAddress(QHostAddress::LocalHostIPv6);
    }
    return false;
}

bool hasForbiddenCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\\' || c.isSpace() || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format;
    });
}

} // namespace

Origin::Origin(const QUrl &url)
    : m_scheme(url.scheme().toLower())
    , m_host(url.host(QUrl::FullyEncoded).toLower())
    , m_port(portOf(url))
{ }

Result<QUrl> readAddress(const QString &text)
{
    if (text.isEmpty())
        return refused(tr("There is no address."));
    if (hasForbiddenCharacter(text))
        return refused(tr("The address contains a space, a backslash or an invisible character."));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(tr("“%1” is not an address.").arg(text));
    if (!url.userInfo().isEmpty() || writtenAuthority(text).contains(u'@'))
        return refused(tr("The address contains a user name. Remove everything up to the @."));
    if (url.hasFragment())
        return refused(tr("The address contains a #. Remove it and what follows."));
    if (url.port(1) == 0)
        return refused(tr("The address names the port 0."));
    const bool isSecure = url.scheme() == QLatin1String("https");
    if (!isSecure && url.scheme() != QLatin1String("http"))
        return refused(tr("The address must start with https://."));
    if (!isSecure && !isWrittenLoopback(writtenHost(writtenAuthority(text))))
        return refused(tr("Plain http is allowed to this computer only (localhost, 127.0.0.1 or "
                          "[::1]). Use https://."));
    if (url.path().split(u'/').contains(QLatin1String("..")))
        return refused(tr("The address contains “..”."));
    return url;
}

bool isIdentifier(const QString &text)
{
    constexpr int longest = 128;
    if (text.isEmpty() || text.size() > longest || text == QLatin1String(".")
        || text == QLatin1String(".."))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t code = c.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || code == u'.' || code == u'_' || code == u'~'
            || code == u'-';
    });
}

QString displayHost(const QUrl &url)
{
    const QString shown = url.host(QUrl::PrettyDecoded);
    for (const QString &label : shown.split(u'.')) {
        QChar::Script script = QChar::Script_Common;
        for (const QChar c : label) {
            const QChar::Script next = c.script();
            if (next == QChar::Script_Common || next == QChar::Script_Inherited)
                continue;
            if (script != QChar::Script_Common && script != next)
                return url.host(QUrl::FullyEncoded);
            script = next;
        }
    }
    return shown;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QString originText(const QString &address)
{
    const QUrl url(address);
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port(url.scheme() == QLatin1String("http") ? 80 : 443));
    return origin.toString();
}

} // namespace Rehearsal
