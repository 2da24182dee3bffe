// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/secrets.h"

#include "core/base/log.h"
#include "core/base/text.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace Rehearsal {

namespace {

constexpr std::chrono::seconds keychainDeadline{5};

/// A variable of the environment that is set to something, with its name.
struct Found
{
    QString name = {};
    QString value = {};
};

/// The variable of this target, else the generic one (which never applies to the sandbox).
Found found(const Target &target, const char *variable, const QProcessEnvironment &environment)
{
    const QString own = QString::fromLatin1(environmentName(target.name, variable));
    if (const QString value = environment.value(own); !value.isEmpty())
        return {own, value};
    const QString generic = QStringLiteral("REHEARSAL_") + QLatin1String(variable);
    if (const QString value = environment.value(generic);
        !value.isEmpty() && target.name != sandboxTargetName)
        return {generic, value};
    return {};
}

Error keychainError(QKeychain::Error error)
{
    const auto notThere = [](const char *code, const QString &message) {
        return Error{Error::Kind::NotFound, message, 0, QLatin1String(code)};
    };
    switch (error) {
    case QKeychain::EntryNotFound:
        return notThere("K-missing", Keychain::tr("The keychain holds no such secret."));
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return notThere("K-locked", Keychain::tr("The keychain is locked or refused access."));
    // Which of the rest comes differs between machines for the same cause: no bus, no service, no library.
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return notThere("K-unavailable",
                    Keychain::tr("The keychain of this computer is not available."));
}

Error deadlineError()
{
    return Error{Error::Kind::NotFound,
                 Keychain::tr("The keychain did not answer within 5 seconds."), 0,
                 QStringLiteral("K-timeout")};
}

QString keyOf(const QString &targetName, const QString &what)
{
    return targetName + QChar(u'/') + what;
}

/// One or two keychain jobs with a common deadline. The jobs delete themselves when the service answers:
/// deleting one before would pull it from under a call that is still on its way.
class KeychainOperation : public Operation
{
    Q_OBJECT
public:
    using Finished = std::function<void(QKeychain::Job &)>;

    KeychainOperation(QObject *parent, std::function<void(Error)> failed)
        : Operation(parent)
        , m_failed(std::move(failed))
    {
        m_deadline.setSingleShot(true);
        m_deadline.setTimerType(Qt::PreciseTimer);
        connect(&m_deadline, &QTimer::timeout, this, [this] { fail(deadlineError()); });
        m_deadline.start(keychainDeadline);
    }

    void abandon() override { close(); }

    /// `done` hears of a job that went well, others end the operation; `missingIsFine` counts "no such
    /// entry" as well.
    void start(QKeychain::Job *job, const QString &key, Finished done, bool missingIsFine = false)
    {
        job->setKey(key);
        job->setInsecureFallback(false);
        // Queued: whoever asked is never answered before the asking has returned.
        connect(job, &QKeychain::Job::finished, this,
                [this, done = std::move(done), missingIsFine](QKeychain::Job *finished) {
                    if (m_closed)
                        return;
                    const QKeychain::Error error = finished->error();
                    if (error != QKeychain::NoError
                        && !(missingIsFine && error == QKeychain::EntryNotFound))
                        fail(keychainError(error));
                    else
                        done(*finished);
                });
        QMetaObject::invokeMethod(job, &QKeychain::Job::start, Qt::QueuedConnection);
    }

    /// From here on nobody is answered any more.
    void close()
    {
        m_closed = true;
        m_deadline.stop();
    }

    void fail(const Error &error)
    {
        close();
        m_failed(error);
    }

private:
    QTimer m_deadline;
    std::function<void(Error)> m_failed;
    bool m_closed = false;
};

QString service() { return QStringLiteral("rehearsal"); }

} // namespace

Target withEnvironment(Target target, const QProcessEnvironment &environment)
{
    const auto take = [&](QString &member, const char *variable) {
        if (const Found value = found(target, variable, environment); !value.value.isEmpty())
            member = value.value;
    };
    take(target.baseUrl, "BASE_URL");
    take(target.tokenUrl, "TOKEN_URL");
    take(target.clientId, "CLIENT_ID");
    return target;
}

Credentials credentialsFromEnvironment(const Target &target, const QProcessEnvironment &environment)
{
    Credentials credentials;
    credentials.clientId = withEnvironment(target, environment).clientId;
    credentials.source = QStringLiteral("none");
    const auto take = [&](Secret &member, const char *variable) {
        const Found value = found(target, variable, environment);
        if (value.value.isEmpty())
            return;
        member = Secret(value.value.toUtf8());
        rememberSecret(member);
        credentials.source = QStringLiteral("environment ") + value.name;
    };
    take(credentials.clientSecret, "CLIENT_SECRET");
    // After the secret: a ready-made token is what is used.
    take(credentials.token, "TOKEN");
    return credentials;
}

QList<Secret> signingSecrets(const QString &targetName, const QProcessEnvironment &environment)
{
    const QString name = QString::fromLatin1(environmentName(targetName, "WEBHOOK_SECRET"));
    return signingSecrets(Secret(environment.value(name).toUtf8()));
}

QList<Secret> signingSecrets(const Secret &entry)
{
    QList<Secret> secrets;
    for (const QByteArray &text : entry.reveal().simplified().split(' ')) {
        if (text.isEmpty())
            continue;
        secrets.append(Secret(text));
        rememberSecret(secrets.last());
    }
    return secrets;
}

QList<ExplainedValue> explained(const Target &target, const QString &file,
                                const QProcessEnvironment &environment)
{
    using Source = ExplainedValue::Source;
    QList<ExplainedValue> values;
    // The embedded sandbox brings what its target lacks: address, client and secret.
    const Source nowhere = file.isEmpty() ? Source::Sandbox : Source::Missing;
    const auto inFile = [&](const char *name, const QString &value, const QString &fallback = {}) {
        const Source source = !value.isEmpty() ? (file.isEmpty() ? Source::Sandbox : Source::File)
            : fallback.isEmpty()               ? nowhere
                                               : Source::Default;
        values.append({QLatin1String(name), value.isEmpty() ? fallback : value, source,
                       source == Source::File ? file : QString()});
    };
    const auto overridden = [&](const char *name, const char *variable, const QString &value,
                                const QString &fallback = {}) {
        if (const Found own = found(target, variable, environment); !own.value.isEmpty())
            values.append({QLatin1String(name), own.value, Source::Environment, own.name});
        else
            inFile(name, value, fallback);
    };
    const auto secret = [&](const char *name, const char *variable) {
        const Found own = found(target, variable, environment);
        values.append({QLatin1String(name), own.value.isEmpty() ? QString() : u"••••••"_qs,
                       own.value.isEmpty() ? nowhere : Source::Environment, own.name});
    };
    const Target used = withEnvironment(target, environment);
    const QString apiPath = used.apiPath.isEmpty() ? u"/api/v1"_qs : used.apiPath;
    overridden("baseUrl", "BASE_URL", target.baseUrl);
    overridden("tokenUrl", "TOKEN_URL", target.tokenUrl,
               used.baseUrl.isEmpty() ? QString() : used.baseUrl + apiPath + u"/auth/token");
    overridden("clientId", "CLIENT_ID", target.clientId);
    secret("clientSecret", "CLIENT_SECRET");
    secret("token", "TOKEN");
    inFile("bot", target.bot);
    inFile("environment", target.environment);
    inFile("version", target.version);
    inFile("apiPath", target.apiPath, apiPath);
    return values;
}

Pending Keychain::read(const QString &targetName, const QString &what, Answer<Secret> answer)
{
    auto *operation = new KeychainOperation(this, answer);
    operation->start(new QKeychain::ReadPasswordJob(service()), keyOf(targetName, what),
                     [operation, answer](QKeychain::Job &job) {
                         operation->close();
                         const Secret secret(
                             static_cast<QKeychain::ReadPasswordJob &>(job).binaryData());
                         rememberSecret(secret);
                         answer(secret);
                     });
    return Pending(operation);
}

Pending Keychain::write(const QString &targetName, const QString &what, const Secret &value,
                        Answer<> answer)
{
    auto *operation = new KeychainOperation(this, answer);
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(value.reveal());
    const QString key = keyOf(targetName, what);
    const auto readBack = [operation, answer, key, value](QKeychain::Job &) {
        operation->start(new QKeychain::ReadPasswordJob(service()), key,
                         [operation, answer, value](QKeychain::Job &read) {
                             const auto &stored = static_cast<QKeychain::ReadPasswordJob &>(read);
                             if (stored.binaryData() != value.reveal()) {
                                 operation->fail(keychainError(QKeychain::OtherError));
                                 return;
                             }
                             operation->close();
                             answer({});
                         });
    };
    operation->start(job, key, readBack);
    return Pending(operation);
}

Pending Keychain::remove(const QString &targetName, const QString &what, Answer<> answer)
{
    auto *operation = new KeychainOperation(this, answer);
    const auto removed = [operation, answer](QKeychain::Job &) {
        operation->close();
        answer({});
    };
    operation->start(new QKeychain::DeletePasswordJob(service()), keyOf(targetName, what), removed,
                     true);
    return Pending(operation);
}

} // namespace Rehearsal

#include "secrets.moc"
