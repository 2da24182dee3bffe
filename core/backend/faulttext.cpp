// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/faulttext.h"

#include "core/backend/address.h"
#include "core/backend/faulttextparts.h"
#include "core/base/text.h"

#include <QStringList>

namespace Rehearsal {

QString doText(const Subject &subject)
{
    switch (subject.phase) {
    case Phase::S1:
        return FaultText::tr("sign in to %1").arg(displayHost(subject.url));
    case Phase::S2:
        return FaultText::tr("read the versions of bot %1").arg(subject.bot);
    case Phase::S3:
        return FaultText::tr("read environment %1").arg(subject.environment);
    case Phase::S4:
        return FaultText::tr("start the simulation");
    case Phase::S5:
        return FaultText::tr("follow simulation %1").arg(subject.job);
    case Phase::I1:
        return FaultText::tr("read intent %1").arg(subject.intent);
    case Phase::I3:
        return FaultText::tr("save intent %1").arg(subject.intentName);
    case Phase::I4:
        return FaultText::tr("start retraining");
    case Phase::I5:
        return FaultText::tr("follow training %1").arg(subject.job);
    case Phase::E1:
        return FaultText::tr("list the bots");
    case Phase::E2:
        return FaultText::tr("list the environments");
    case Phase::E3:
        return FaultText::tr("list the intents");
    case Phase::E4:
        return FaultText::tr("measure the accuracy");
    case Phase::E5:
        return FaultText::tr("cancel simulation %1").arg(subject.job);
    }
    Q_UNREACHABLE();
}

namespace {

QString unknownText(Phase phase)
{
    if (phase == Phase::S4)
        return FaultText::tr("It is not known whether the simulation was started, so it was not "
                             "sent again. Choose “Look for it”, “Send again” or “Leave it”.");
    return FaultText::tr("The intent is saved. It is not known whether retraining started, so it "
                         "was not requested again. Choose “Check training jobs” or “Request "
                         "again”.");
}

QString pollText(Phase phase, int silentMinutes)
{
    if (silentMinutes < 1)
        return {};
    if (phase == Phase::S5)
        return FaultText::tr("No usable answer came for %1 min. The simulation may still be "
                             "running; it stays in Jobs and can be followed again.")
            .arg(silentMinutes);
    return FaultText::tr("The intent is saved. No usable answer came for %1 min; training may "
                         "still be running and stays in Jobs.")
        .arg(silentMinutes);
}

QString endText(Phase phase)
{
    switch (phase) {
    case Phase::S1:
    case Phase::S2:
    case Phase::S3:
        return FaultText::tr("Nothing was started.");
    case Phase::S4:
        return FaultText::tr("The simulation was not started.");
    case Phase::S5:
        return FaultText::tr("Following stopped. The simulation may still be running; it stays in "
                             "Jobs.");
    case Phase::I1:
        return FaultText::tr("Nothing was changed on the server.");
    case Phase::I3:
        return FaultText::tr("The intent on the server is unchanged.");
    case Phase::I4:
        return FaultText::tr("The intent is saved, but the model was not retrained.");
    case Phase::I5:
        return FaultText::tr("The intent is saved. Following stopped; training stays in Jobs.");
    case Phase::E1:
    case Phase::E2:
    case Phase::E3:
    case Phase::E4:
    case Phase::E5:
        return {};
    }
    Q_UNREACHABLE();
}

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u' ');
}

Error::Kind kindFor(const Failure &failure)
{
    switch (failure.reaction) {
    case Reaction::Unknown:
    case Reaction::ReadBack:
        return Error::Kind::OutcomeUnknown;
    case Reaction::Conflict:
        return Error::Kind::Conflict;
    case Reaction::KeepPolling: {
        // The caller polls on: a kind that says so, also for an answer that could not be used.
        const Error::Kind kind = kindOf(failure.fault);
        const bool isTransient = kind == Error::Kind::Network || kind == Error::Kind::Timeout
            || kind == Error::Kind::RateLimited;
        return isTransient ? kind : Error::Kind::Server;
    }
    case Reaction::Accept:
    case Reaction::Note:
    case Reaction::Repeat:
    case Reaction::WaitAsTold:
    case Reaction::SignInAgain:
    case Reaction::Stop:
    case Reaction::StopPolling:
        return kindOf(failure.fault);
    }
    Q_UNREACHABLE();
}

} // namespace

QString nextText(const Subject &subject, Reaction reaction, int silentMinutes)
{
    switch (reaction) {
    case Reaction::Unknown:
        return unknownText(subject.phase);
    case Reaction::ReadBack:
        return FaultText::tr("It is not known whether the change was saved; the intent could not "
                             "be read back. It was not sent again. Choose “Check now” or “Leave "
                             "it”.");
    case Reaction::Conflict:
        return FaultText::tr("Nothing was overwritten. Compare the versions and choose what to "
                             "keep.");
    case Reaction::KeepPolling:
        return pollText(subject.phase, silentMinutes);
    case Reaction::Accept:
    case Reaction::Note:
    case Reaction::Repeat:
    case Reaction::WaitAsTold:
    case Reaction::SignInAgain:
    case Reaction::Stop:
    case Reaction::StopPolling:
        return endText(subject.within.value_or(subject.phase));
    }
    Q_UNREACHABLE();
}

Error faultError(const Subject &subject, const Failure &failure)
{
    const QString message = sentences(
        {FaultText::tr("Could not %1.").arg(displayText(doText(subject), 300)),
         whyText(subject, failure), nextText(subject, failure.reaction, failure.silentMinutes),
         hintText(subject, failure)});
    return {kindFor(failure), message, failure.reply.status,
            phaseName(subject.phase) + u'-' + faultName(failure.fault)};
}

Error refusal(const Subject &subject, const QString &code, const QString &why, Error::Kind kind,
              const QString &hint)
{
    const QString message =
        sentences({FaultText::tr("Could not %1.").arg(displayText(doText(subject), 300)),
                   displayText(why), nextText(subject, Reaction::Stop, 0), hint});
    return {kind, message, 0, code};
}

QString repeatText(const Subject &subject, const Failure &failure, std::chrono::milliseconds wait,
                   int attempt, int attempts)
{
    QString what = displayText(doText(subject), 300);
    what[0] = what.at(0).toUpper();
    return FaultText::tr("%1: %2 Trying again in %3 s (%4 of %5).")
        .arg(what, whyText(subject, failure), secondsText(wait), QString::number(attempt),
             QString::number(attempts));
}

QString waitText(int status, std::chrono::milliseconds wait)
{
    return status == 429
        ? FaultText::tr("waiting %1 s (rate limit)").arg(secondsText(wait))
        : FaultText::tr("waiting %1 s (as the server asked)").arg(secondsText(wait));
}

} // namespace Rehearsal
