// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/wire.h"
#include "core/base/pending.h"
#include "core/base/secret.h"
#include "core/domain/target.h"
#include "core/store/workspace.h"
#include "core/work/simulationrun.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace Rehearsal {

class RunHistory;

/// The embedded sandbox as the window sees it. The program implements it over the real server.
class SandboxControl : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Off,      ///< no workspace yet
        Training, ///< listening; the model is being built on its own thread
        Ready,
        Failed, ///< see problem()
    };

    /// One fault a person may rehearse.
    struct FaultChoice
    {
        QString name = {}; ///< what setFaults() takes, before "=ARG@METHOD PATH"
        QString text = {}; ///< translated: what it does and what the argument means

        friend bool operator==(const FaultChoice &, const FaultChoice &) = default;
    };

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual QUrl url() const = 0;        ///< http://127.0.0.1:PORT, empty when off
    [[nodiscard]] virtual QString problem() const = 0; ///< why it failed, for people
    [[nodiscard]] virtual QList<FaultChoice> choices() const = 0;
    /// As written on a command line: NAME[=ARG][@METHOD PATH].
    [[nodiscard]] virtual QStringList faults() const = 0;
    /// From now on; an empty list is a well-behaved server. Kind Invalid names the wrong one, and
    /// then nothing changes.
    [[nodiscard]] virtual Result<> setFaults(const QStringList &faults) = 0;
    /// Back to the intents it started with; jobs and tokens are forgotten.
    virtual void reset() = 0;

Q_SIGNALS:
    void stateChanged();
    void faultsChanged();
    /// One request served, for the log.
    void served(const QString &method, const QString &path, int status, double milliseconds);
};

/// Everything runs on one target need, built for it. Runs die before their session.
class RunSession
{
public:
    virtual ~RunSession() = default;

    /// With the address of the sandbox or the overrides of the environment put in.
    [[nodiscard]] virtual const Target &target() const = 0;
    /// Valid as long as the session. Its backend also serves "Test connection".
    [[nodiscard]] virtual RunWorld world() = 0;
    /// Waits as the target says (pollInterval, timeout).
    [[nodiscard]] virtual RunPolicy policy() const = 0;
};

/// What the program gives the window: the only door to backends, secrets, the sandbox and the state
/// folder. Outlives the window.
class RunService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Another workspace is open: restarts the sandbox on its intents and world. Returns at once;
    /// the sandbox trains on its own thread.
    virtual void setWorkspace(const Workspace &workspace) = 0;

    /// Builds what runs on this target need; finds its secret in the environment, then the
    /// keychain. Kind Configuration with code secretMissing when there is none: ask the user, call
    /// setSecret() and try again. The sandbox needs no secret.
    [[nodiscard]] virtual Pending open(const Target &target,
                                       Answer<std::shared_ptr<RunSession>> answer) = 0;
    /// A secret the user typed. `remember` keeps it in the keychain, otherwise it lives as long as
    /// the program. An error means it could not be kept; it is used all the same.
    [[nodiscard]] virtual Pending setSecret(const QString &targetName, const Secret &secret,
                                            bool remember, Answer<> answer) = 0;

    /// Keeps something a person decided in the audit log (core/store/auditlog.h), with who it was.
    [[nodiscard]] virtual Result<> record(const QString &event, Json members) = 0;

    [[nodiscard]] virtual SandboxControl &sandbox() = 0;
    /// Where the session of the window, recovery copies and locks lie too; an absolute path.
    [[nodiscard]] virtual QString stateFolder() const = 0;
    /// nullptr when it could not be opened (said through notice()).
    [[nodiscard]] virtual RunHistory *history() = 0;

    static inline const QString secretMissing = QStringLiteral("secret-missing");

Q_SIGNALS:
    /// Something about the service as a whole that the user should know, plain text.
    void notice(const QString &text);
    /// One attempt of one request of any session, redacted.
    void exchanged(const Rehearsal::ExchangeRecord &record);
};

} // namespace Rehearsal
