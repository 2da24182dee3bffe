// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/connectioncheck.h"

#include "core/base/text.h"
#include "ui/widgets/verdict.h"

namespace Rehearsal {

ConnectionCheck::ConnectionCheck(RunService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

ConnectionCheck::~ConnectionCheck() = default;

void ConnectionCheck::start(const Target &target)
{
    m_pending.reset();
    m_session.reset();
    m_target = target;
    m_offers = {};
    m_listsBots = false;
    m_listsEnvironments = false;
    for (ConnectionLine &line : m_lines)
        line = {};
    m_step = Step::Open;
    asking(SignIn);
    m_pending = m_service.open(
        target, [this](const Result<std::shared_ptr<RunSession>> &session) { opened(session); });
}

void ConnectionCheck::cancel()
{
    if (!isRunning())
        return;
    m_pending.reset();
    conclude();
}

void ConnectionCheck::say(Part part, ConnectionLine::State state, const QString &text,
                          const QString &advice)
{
    m_lines[part] = {state, displayText(text, 600), advice};
    Q_EMIT changed();
}

void ConnectionCheck::asking(Part part)
{
    say(part, ConnectionLine::State::Asking, tr("Asking the service…"));
}

void ConnectionCheck::fail(Part part, const Error &error)
{
    // The form is open already.
    const QString advice = error.kind == Error::Kind::Configuration
        ? tr("Correct it in this form, then test again.")
        : adviceFor(error.kind);
    say(part, ConnectionLine::State::Bad, error.message, advice);
}

void ConnectionCheck::opened(const Result<std::shared_ptr<RunSession>> &session)
{
    if (!session) {
        const bool isSecret = session.error().code == RunService::secretMissing;
        say(SignIn, ConnectionLine::State::Bad, session.error().message,
            isSecret ? tr("Set the secret above, then test again.")
                     : adviceFor(session.error().kind));
        if (isSecret)
            Q_EMIT secretMissing();
        conclude();
        return;
    }
    m_session = *session;
    m_step = Step::Authenticate;
    m_pending = backend().authenticate([this](const Result<> &answer) { authenticated(answer); });
}

void ConnectionCheck::authenticated(const Result<> &answer)
{
    if (!answer) {
        fail(SignIn, answer.error());
        conclude();
        return;
    }
    say(SignIn, ConnectionLine::State::Good, tr("Signed in; the service gave a token."));
    asking(Version);
    m_step = Step::CheckTarget;
    m_pending = backend().checkTarget(
        [this](const QString &notice) { say(Version, ConnectionLine::State::Asking, notice); },
        [this](const Result<TargetCheck> &answered) { checked(answered); });
}

void ConnectionCheck::checked(const Result<TargetCheck> &answer)
{
    // The version is checked first; what failed stands in the code's phase.
    const bool isEnvironment = !answer && answer.error().code.startsWith(QLatin1String("S3"));
    if (answer || isEnvironment) {
        const QString name = answer && !answer->versionName.isEmpty() ? answer->versionName
                                                                      : m_session->target().version;
        say(Version, ConnectionLine::State::Good,
            !answer || answer->deployed
                ? tr("Version %1 is active.").arg(displayText(name, 80))
                : tr("Version %1 is active, though not deployed.").arg(displayText(name, 80)));
    }
    if (answer) {
        if (answer->warnings.isEmpty())
            say(Environment, ConnectionLine::State::Good, tr("The environment lets the bot run."));
        else
            say(Environment, ConnectionLine::State::Warning, answer->warnings.join(u' '));
    } else {
        fail(isEnvironment ? Environment : Version, answer.error());
    }
    asking(Extras);
    m_step = Step::Bots;
    advance();
}

void ConnectionCheck::advance()
{
    // Lists are a help only: a server without them is as good.
    switch (m_step) {
    case Step::Bots:
        m_pending = backend().listBots([this](const Result<QList<Bot>> &bots) {
            m_listsBots = bool(bots);
            if (bots)
                m_offers.bots = *bots;
            m_step = Step::Versions;
            advance();
        });
        return;
    case Step::Versions:
        m_pending = backend().listVersions([this](const Result<QList<BotVersion>> &versions) {
            if (versions)
                m_offers.versions = *versions;
            m_step = Step::Environments;
            advance();
        });
        return;
    case Step::Environments:
        m_pending = backend().listEnvironments(
            [this](const Result<QList<Rehearsal::Environment>> &environments) {
                m_listsEnvironments = bool(environments);
                if (environments)
                    m_offers.environments = *environments;
                conclude();
            });
        return;
    case Step::Idle:
    case Step::Open:
    case Step::Authenticate:
    case Step::CheckTarget:
        return;
    }
}

void ConnectionCheck::conclude()
{
    if (m_step == Step::Environments && m_lines[Extras].state == ConnectionLine::State::Asking) {
        const Capabilities known = backend().capabilities();
        QStringList extras;
        const auto add = [&](bool has, const QString &name) {
            if (has)
                extras.append(name);
        };
        using Known = Capabilities::Known;
        add(m_listsBots, tr("list of bots"));
        add(m_listsEnvironments, tr("list of environments"));
        add(known.cancel == Known::Yes, tr("cancel"));
        add(known.listIntents == Known::Yes, tr("list of intents"));
        add(known.readIntent == Known::Yes, tr("reading intents"));
        add(known.evaluate == Known::Yes, tr("evaluation"));
        add(known.idempotencyKey == Known::Yes, tr("idempotency keys"));
        say(Extras, ConnectionLine::State::Good,
            extras.isEmpty() ? tr("Core operations only, which is all that runs need.")
                             : tr("Beside the core: %1.").arg(extras.join(u", "_qs)));
    }
    for (ConnectionLine &line : m_lines) {
        if (line.state == ConnectionLine::State::Asking
            || line.state == ConnectionLine::State::Idle)
            line = {ConnectionLine::State::NotReached, tr("Not checked."), {}};
    }
    m_step = Step::Idle;
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace Rehearsal
