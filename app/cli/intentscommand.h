// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/intentsoutput.h"
#include "app/cli/targetaccess.h"
#include "app/composition.h"
#include "core/base/clock.h"
#include "core/store/publishedintents.h"
#include "core/work/intentfetch.h"
#include "core/work/intentpublication.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Rehearsal {

struct IntentsOptions
{
    enum class Action { Diff, Pull, Push };

    Action action = Action::Diff;
    QStringList ids = {}; ///< empty: all
    QString workspace = {};
    QString target = {};
    QString state = {};
    bool json = false;
    std::optional<bool> dryRun = {}; ///< of push; nothing: as the target is protected
    QString accept = {};             ///< why the warnings are accepted
    bool retrain = true;
    bool overwrite = false;   ///< of pull
    QStringList reports = {}; ///< audit=FILE
};

/// `intents diff`, `pull` and `push`: the intents of the workspace against those of a server. One door
/// out: `finished` with the exit code.
class IntentsCommand : public QObject
{
    Q_OBJECT
public:
    explicit IntentsCommand(IntentsOptions options, QObject *parent = nullptr);
    ~IntentsCommand() override;

    void start();
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] bool readReportOptions();
    [[nodiscard]] bool chooseIntents();
    void useCredentials(const Credentials &credentials);
    void fetched(const Result<ServerIntents> &result);
    void compare();
    void diff();
    void pull();
    [[nodiscard]] bool pullOne(const ComparedIntent &compared);
    void push();
    [[nodiscard]] QList<Ambiguity> ambiguities() const;
    [[nodiscard]] ExitCode judge(const QList<UpdateSpec> &specs) const;
    void showDryRun(const QList<UpdateSpec> &specs, ExitCode judged);
    void publish(const QList<UpdateSpec> &specs);
    void published();
    void writeReports();
    void fail(ExitCode code);
    void fail(ExitCode code, const Error &error);
    void say(const QString &line) const;

    IntentsOptions m_options;
    SystemClock m_clock;
    Workspace m_workspace;
    QList<WorkspaceFile<Intent>> m_intents; ///< those chosen
    QStringList m_unknownIds;               ///< named, but in no file
    QStringList m_reportFiles;
    Records m_records;
    std::unique_ptr<PublishedIntents> m_published;
    std::unique_ptr<TargetAccess> m_access;
    std::unique_ptr<TargetSession> m_session;
    std::unique_ptr<IntentFetch> m_fetch;
    std::unique_ptr<IntentPublication> m_publication;
    ServerIntents m_server;
    QList<ComparedIntent> m_compared;
    ExitCode m_code = ExitCode::Passed;
    bool m_isInterrupted = false;
    bool m_isFinished = false;
};

} // namespace Rehearsal
