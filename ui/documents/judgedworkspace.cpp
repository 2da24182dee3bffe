// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/judgedworkspace.h"

#include "core/store/judging.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <optional>

namespace Rehearsal {
namespace {

/// Waits for a worker. Abandoned, it lets the worker end by itself and drops what that read.
class Reading final : public Operation
{
    Q_OBJECT
public:
    using Read = std::shared_ptr<Result<JudgedWorkspace>>;

    Reading(const QString &root, Answer<JudgedWorkspace> answer)
        : m_answer(std::move(answer))
    {
        const auto promise = std::make_shared<QPromise<Read>>();
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            const Read read = m_watcher.result();
            const auto tell = std::exchange(m_answer, {});
            if (tell)
                tell(std::move(*read));
        });
        promise->start();
        m_watcher.setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, root] {
            promise->addResult(std::make_shared<Result<JudgedWorkspace>>(readJudged(root)));
            promise->finish();
        });
    }
    void abandon() override { m_answer = {}; }

private:
    Answer<JudgedWorkspace> m_answer;
    QFutureWatcher<Read> m_watcher;
};

} // namespace

Result<JudgedWorkspace> readJudged(const QString &root)
{
    auto read = openWorkspace(root);
    if (!read)
        return read.error();
    JudgedWorkspace workspace;
    workspace.files = *std::move(read);
    workspace.fileIssues = otherIssues(workspace.files);
    workspace.rules.setVocabulary(vocabularyOf(workspace.files));
    // Remembered, so that the window only judges what is edited.
    (void)workspace.rules.judge(testsToJudge(workspace.files.tests));
    return workspace;
}

Pending readJudgedLater(const QString &root, Answer<JudgedWorkspace> answer)
{
    return Pending(new Reading(root, std::move(answer)));
}

} // namespace Rehearsal

#include "judgedworkspace.moc"
