// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The {why} and {hint} of reliability.md 6.4, and the cells of 6.5 that have a text of their own.

#include "core/backend/address.h"
#include "core/backend/faulttext.h"
#include "core/backend/faulttextparts.h"
#include "core/base/text.h"

#include <QLocale>

namespace Rehearsal {

namespace {

QString host(const Subject &subject) { return displayText(displayHost(subject.url), 300); }

QString port(const Subject &subject)
{
    const bool isSecure = subject.url.scheme() == QLatin1String("https");
    return QString::number(subject.url.port(isSecure ? 443 : 80));
}

/// At the start of a sentence.
QString object(const Subject &subject)
{
    switch (subject.phase) {
    case Phase::S2:
        return FaultText::tr("Bot %1").arg(subject.bot);
    case Phase::S3:
        return FaultText::tr("Environment %1").arg(subject.environment);
    case Phase::S5:
    case Phase::E5:
        return FaultText::tr("Simulation %1").arg(subject.job);
    case Phase::I1:
    case Phase::I3:
        return FaultText::tr("Intent %1").arg(subject.intent);
    case Phase::I5:
        return FaultText::tr("Training job %1").arg(subject.job);
    case Phase::S1:
    case Phase::S4:
    case Phase::I4:
    case Phase::E1:
    case Phase::E2:
    case Phase::E3:
    case Phase::E4:
        return FaultText::tr("The address %1").arg(subject.url.path());
    }
    Q_UNREACHABLE();
}

QString objectField(const Subject &subject)
{
    switch (subject.phase) {
    case Phase::S2:
        return FaultText::tr("Check the bot of the target.");
    case Phase::S3:
        return FaultText::tr("Check the environment of the target.");
    case Phase::I1:
    case Phase::I3:
        return FaultText::tr("Check the id of the intent.");
    case Phase::S5:
    case Phase::E5:
    case Phase::I5:
        return FaultText::tr("Check whether the server still keeps this job.");
    case Phase::S1:
    case Phase::S4:
    case Phase::I4:
    case Phase::E1:
    case Phase::E2:
    case Phase::E3:
    case Phase::E4:
        return FaultText::tr("Check the address in the connection profile.");
    }
    Q_UNREACHABLE();
}

QString problemText(const Failure &failure)
{
    return failure.problem.text.isEmpty() ? QString() : QLatin1String(": ") + failure.problem.text;
}

/// The sign-in says more precisely what OAuth refused.
QString signInRefusal(const Subject &subject, const Failure &failure)
{
    if (subject.phase != Phase::S1)
        return {};
    const QString &code = failure.problem.code;
    if (failure.fault == Fault::H07 && code == QLatin1String("invalid_scope"))
        return FaultText::tr("The scopes %1 were refused (400 invalid_scope).").arg(subject.scope);
    if (failure.fault == Fault::H07 && code == QLatin1String("unauthorized_client"))
        return FaultText::tr(
            "This client may not sign in with client credentials (400 unauthorized_client).");
    if (failure.fault == Fault::H07 && code == QLatin1String("unsupported_grant_type"))
        return FaultText::
            tr("%1 does not offer sign-in with client credentials (400 unsupported_grant_type).")
                .arg(host(subject));
    if (failure.fault == Fault::H08 || code == QLatin1String("invalid_client"))
        return FaultText::tr("The client ID or the client secret was not accepted (%1)%2.")
            .arg(QString::number(failure.reply.status), problemText(failure));
    return {};
}

QString transportWhy(const Subject &subject, const Failure &failure)
{
    const QString server = host(subject);
    const QString deadline = secondsText(failure.deadline);
    const QString got = QString::number(failure.reply.received);
    switch (failure.fault) {
    case Fault::T01:
        return FaultText::tr("The name %1 could not be found.").arg(server);
    case Fault::T02:
        return FaultText::tr("%1 refused the connection on port %2.").arg(server, port(subject));
    case Fault::T03:
        return FaultText::tr("%1 did not accept a connection within 10 s.").arg(server);
    case Fault::T04:
        return FaultText::tr("This computer has no network connection.");
    case Fault::T05:
        return FaultText::tr("The proxy of this computer did not pass the request to %1 on.")
            .arg(server);
    case Fault::T06:
        return FaultText::tr("The certificate of %1 is not trusted by this computer.").arg(server);
    case Fault::T07:
        return FaultText::tr("The certificate of %1 is valid from %2 to %3 only.")
            .arg(server, failure.reply.validFrom.toUTC().date().toString(Qt::ISODate),
                 failure.reply.validTo.toUTC().date().toString(Qt::ISODate));
    case Fault::T08:
        return FaultText::tr("The certificate presented by %1 is for %2.")
            .arg(server, displayText(failure.reply.detail, 300));
    case Fault::T09:
        return FaultText::tr("A secure connection to %1 could not be negotiated.").arg(server);
    case Fault::T10:
        return FaultText::tr("%1 closed the connection without answering.").arg(server);
    case Fault::T11:
        return FaultText::tr("The connection to %1 broke while the answer was arriving.")
            .arg(server);
    case Fault::T12:
        return FaultText::tr("The answer from %1 was cut off (%2 of %3 bytes).")
            .arg(server, got, QString::number(failure.reply.expected));
    case Fault::T13:
        return FaultText::tr("The answer from %1 was cut off after %2 bytes.").arg(server, got);
    case Fault::T14:
        return FaultText::tr("%1 sent contradictory lengths for its answer.").arg(server);
    case Fault::T15:
        return FaultText::tr("%1 did not finish its answer within %2 s.").arg(server, deadline);
    case Fault::T16:
        return FaultText::tr("%1 did not finish its answer within %2 s (%3 bytes arrived).")
            .arg(server, deadline, got);
    case Fault::T17:
        return FaultText::tr("%1 did not answer within %2 s.").arg(server, deadline);
    case Fault::T19:
        return FaultText::tr("The answer from %1 is larger than %2 and was not read.")
            .arg(server, QLocale::c().formattedDataSize(failure.bodyCap));
    case Fault::T20:
        return FaultText::tr("The answer from %1 has too many headers and was not read.")
            .arg(server);
    case Fault::T21:
        return FaultText::tr(
                   "The answer from %1 unpacks to far more data than allowed and was not read.")
            .arg(server);
    case Fault::T22:
        return FaultText::tr("%1 did not answer in HTTP.").arg(server);
    case Fault::T23:
        return FaultText::tr("The computer slept or the network changed while waiting for %1.")
            .arg(server);
    default: // the other groups have functions of their own
        return {};
    }
}

QString statusWhy(const Subject &subject, const Failure &failure)
{
    const QString server = host(subject);
    const QString status = QString::number(failure.reply.status);
    const QString problem = problemText(failure);
    switch (failure.fault) {
    case Fault::H02:
        return FaultText::tr("%1 answered without content (%2).").arg(server, status);
    case Fault::H03:
        return FaultText::tr("%1 answered with the invalid status %2.").arg(server, status);
    case Fault::H04:
        return FaultText::tr("%1 redirected the request without a usable target (%2).")
            .arg(server, status);
    case Fault::H05:
        return FaultText::tr("%1 redirected this %2 request to %3; redirects are not followed.")
            .arg(server, QString::fromLatin1(failure.method),
                 displayText(failure.redirect.path(), 300));
    case Fault::H06:
        return FaultText::tr(
                   "%1 redirected the request to %2. It was not followed, to keep the access token "
                   "safe.")
            .arg(server,
                 displayText(failure.redirect.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                                       | QUrl::RemoveFragment),
                             300));
    case Fault::H07:
        return FaultText::tr("%1 refused the request as invalid (400)%2.").arg(server, problem);
    case Fault::H08:
        return FaultText::tr("The access token was not accepted (401).");
    case Fault::H09:
        return FaultText::tr(
                   "%1 does not accept the access token, also after signing in again (401)%2.")
            .arg(server, problem);
    case Fault::H10:
        return FaultText::tr("%1 denied access (403)%2.").arg(server, problem);
    case Fault::H11:
        return FaultText::tr("%1 was not found on %2 (404).").arg(object(subject), server);
    case Fault::H12:
        return FaultText::tr("%1 does not offer this function (%2).").arg(server, status);
    case Fault::H13:
        return FaultText::tr("%1 does not accept this data format (%2).").arg(server, status);
    case Fault::H14:
        return FaultText::tr("%1 gave up waiting for the request (408).").arg(server);
    case Fault::H15:
        return FaultText::tr("%1 reports a conflict (409)%2.").arg(server, problem);
    case Fault::H16:
        return FaultText::tr("%1 no longer exists on %2 (410).").arg(object(subject), server);
    case Fault::H17:
        return FaultText::tr("The request is too large for %1 (%2).").arg(server, status);
    case Fault::H18:
        return FaultText::tr("%1 was changed on %2 since it was read (412).")
            .arg(object(subject), server);
    case Fault::H19:
        return FaultText::tr("%1 does not serve this address (421).").arg(server);
    case Fault::H20:
        if (subject.phase == Phase::S4
            && failure.problem.code.contains(QLatin1String("idempotency"), Qt::CaseInsensitive))
            return FaultText::tr("The request changed between attempts.");
        return FaultText::tr("%1 refused the content of the request (422)%2.").arg(server, problem);
    case Fault::H21:
        return FaultText::tr("%1 asks to send the request again later (425).").arg(server);
    case Fault::H22:
        return FaultText::tr("%1 demands a version check that is not available for %2 (428).")
            .arg(server, object(subject));
    case Fault::H23:
    case Fault::H24:
    case Fault::H25:
        return FaultText::tr("%1 still limits requests after %2 waits (429).")
            .arg(server, QString::number(failure.waits));
    case Fault::H26:
        return FaultText::tr("%1 asks to wait until %2 (%3).")
            .arg(server, timeText(failure.until), status);
    case Fault::H27:
        return FaultText::tr("%1 reported an internal error (500)%2.").arg(server, problem);
    case Fault::H28:
        return FaultText::tr("The gateway of %1 got no answer from the service (%2).")
            .arg(server, status);
    case Fault::H29:
        return FaultText::tr("%1 is still unavailable after %2 waits (503).")
            .arg(server, QString::number(failure.waits));
    case Fault::H30:
        return FaultText::tr("%1 is unavailable (503).").arg(server);
    case Fault::H31:
        return FaultText::tr("%1 refused the request (%2)%3.").arg(server, status, problem);
    case Fault::H32:
        return FaultText::tr("%1 reported an error (%2)%3.").arg(server, status, problem);
    default: // the other groups have functions of their own
        return {};
    }
}

QString bodyWhy(const Subject &subject, const Failure &failure)
{
    const QString server = host(subject);
    const QString path = displayText(failure.path, 300);
    const QString actual = displayText(failure.actual, 300);
    switch (failure.fault) {
    case Fault::B01:
        return FaultText::tr("The answer from %1 was empty.").arg(server);
    case Fault::B02:
        return FaultText::tr("%1 answered with %2 instead of JSON.").arg(server, actual);
    case Fault::B04:
        return FaultText::tr("The answer from %1 is not valid JSON (%2).").arg(server, actual);
    case Fault::B05:
    case Fault::B09:
        return FaultText::tr("The answer from %1 cannot be used (%2).").arg(server, actual);
    case Fault::B06:
        return FaultText::tr("The answer from %1 is nested deeper than 64 levels.").arg(server);
    case Fault::B07:
        return FaultText::tr("The answer from %1 is not valid UTF-8 (%2).").arg(server, actual);
    case Fault::B10:
        return FaultText::tr("The answer from %1 is %2, expected %3.")
            .arg(server, actual, failure.wanted);
    case Fault::B11:
        return FaultText::tr("The answer from %1 lacks “%2”.").arg(server, path);
    case Fault::B12:
        return FaultText::tr("“%1” in the answer from %2 is %3, expected %4.")
            .arg(path, server, actual, failure.wanted);
    case Fault::B14:
        if (subject.phase == Phase::S1)
            return FaultText::tr("%1 issued a token of the unknown type “%2”.").arg(server, actual);
        return FaultText::tr("%1 reported the unknown %2 “%3”.").arg(server, path, actual);
    case Fault::B15:
        if (subject.phase == Phase::S4 && failure.reply.status > 0)
            return FaultText::tr(
                       "The simulation was accepted, but %1 returned an unusable identifier.")
                .arg(server);
        return FaultText::tr("%1 returned an unusable identifier.").arg(server);
    case Fault::B16:
        return FaultText::tr("%1 answered about %2 instead of %3.")
            .arg(server, actual, object(subject));
    default: // the other groups have functions of their own
        return {};
    }
}

enum class Hint {
    None,
    Address,
    Net,
    Proxy,
    Certificate,
    Admin,
    Credentials,
    Scope,
    Id,
    Details,
    Size,
    Rate,
    Version,
    Login
};

Hint hintFor(Fault fault)
{
    switch (fault) {
    case Fault::T01:
    case Fault::T02:
    case Fault::T22:
    case Fault::H05:
    case Fault::H06:
    case Fault::H12:
    case Fault::H19:
        return Hint::Address;
    case Fault::T03:
    case Fault::T04:
        return Hint::Net;
    case Fault::T05:
        return Hint::Proxy;
    case Fault::T06:
    case Fault::T07:
    case Fault::T08:
    case Fault::T09:
        return Hint::Certificate;
    case Fault::H09:
        return Hint::Credentials;
    case Fault::H10:
        return Hint::Scope;
    case Fault::H11:
    case Fault::H16:
        return Hint::Id;
    case Fault::H07:
    case Fault::H20:
        return Hint::Details;
    case Fault::H17:
        return Hint::Size;
    case Fault::H23:
    case Fault::H24:
    case Fault::H25:
    case Fault::H26:
        return Hint::Rate;
    case Fault::H27:
        return Hint::Version;
    case Fault::B02:
        return Hint::Login;
    case Fault::T14:
    case Fault::T19:
    case Fault::T20:
    case Fault::T21:
    case Fault::H02:
    case Fault::H03:
    case Fault::H04:
    case Fault::H13:
    case Fault::H22:
    case Fault::H31:
        return Hint::Admin;
    default: // T10 to T17 and the like give no advice; of the B faults all others do
        return fault >= Fault::B01 && fault <= Fault::B17 ? Hint::Admin : Hint::None;
    }
}

} // namespace

QString whyText(const Subject &subject, const Failure &failure)
{
    if (const QString text = signInRefusal(subject, failure); !text.isEmpty())
        return text;
    if (failure.fault <= Fault::T23)
        return transportWhy(subject, failure);
    if (failure.fault <= Fault::H32)
        return statusWhy(subject, failure);
    return bodyWhy(subject, failure);
}

QString hintText(const Subject &subject, const Failure &failure)
{
    Hint hint = hintFor(failure.fault);
    if (subject.phase == Phase::S1
        && (failure.fault == Fault::H08 || failure.problem.code == QLatin1String("invalid_client")))
        hint = Hint::Credentials;
    switch (hint) {
    case Hint::None:
        return {};
    case Hint::Address:
        return FaultText::tr("Check the address in the connection profile.");
    case Hint::Net:
        return FaultText::tr("Check the network connection.");
    case Hint::Proxy:
        return FaultText::tr("Check the proxy settings.");
    case Hint::Certificate:
        return FaultText::tr("Ask the administrator of %1, or add its certificate authority under "
                             "Connection ▸ Certificates.")
            .arg(host(subject));
    case Hint::Admin:
        return FaultText::tr(
                   "Report this to the administrator of %1; the answer is kept with the run.")
            .arg(host(subject));
    case Hint::Credentials:
        return FaultText::tr("Check the client ID and the client secret.");
    case Hint::Scope:
        if (subject.scope.isEmpty())
            return {};
        return FaultText::tr("The client may lack the scope %1.").arg(subject.scope);
    case Hint::Id:
        return objectField(subject);
    case Hint::Details:
        return FaultText::tr("The server’s explanation is shown under Details.");
    case Hint::Size:
        return FaultText::tr("Reduce the number of inputs or utterances.");
    case Hint::Rate:
        return FaultText::tr("Reduce the number of parallel runs or try later.");
    case Hint::Version:
        return FaultText::tr(
            "The bot version may contain an error; check it in the administration console.");
    case Hint::Login:
        return FaultText::tr("This often means a sign-in page or a proxy page.");
    }
    Q_UNREACHABLE();
}

} // namespace Rehearsal
