// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakebackend.h"

#include <QRegularExpression>

using namespace std::chrono_literals;

namespace Rehearsal {

class FakeOperation : public Operation
{
    Q_OBJECT
public:
    explicit FakeOperation(FakeBackend &backend)
        : Operation(&backend)
        , m_backend(backend)
    {
        ++m_backend.m_live;
    }
    void abandon() override
    {
        end();
        m_then = nullptr;
        m_wait.reset();
        m_noticeWait.reset();
    }
    void answerAfter(Clock &clock, std::chrono::milliseconds wait, std::function<void()> then)
    {
        m_then = std::move(then);
        m_wait = clock.after(wait, [this] {
            end();
            if (const auto answer = std::exchange(m_then, nullptr))
                answer();
        });
    }
    void tell(Clock &clock, const std::function<void()> &notice)
    {
        m_noticeWait = clock.after(0ms, notice);
    }

private:
    void end()
    {
        if (!std::exchange(m_ended, true))
            --m_backend.m_live;
    }

    FakeBackend &m_backend;
    std::function<void()> m_then;
    Pending m_wait;
    Pending m_noticeWait;
    bool m_ended = false;
};

FakeBackend::FakeBackend(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    outcome.state = Snapshot::State::Completed;
    outcome.status = QStringLiteral("COMPLETED");
}

FakeBackend::~FakeBackend()
{
    // While this is still whole: what was parked counts itself out.
    qDeleteAll(findChildren<FakeOperation *>(QString(), Qt::FindDirectChildrenOnly));
}

QStringList FakeBackend::callsOf(const QString &verb) const
{
    return m_calls.filter(QRegularExpression(u"^" % verb % u"\\b"));
}

Pending FakeBackend::later(Verb verb, std::function<void()> then)
{
    auto *operation = new FakeOperation(*this);
    if (silent != verb) {
        const auto own = delays.find(verb);
        operation->answerAfter(m_clock, own == delays.end() ? delay : own->second, std::move(then));
    }
    return Pending(operation);
}

Pending FakeBackend::authenticate(Answer<> answer)
{
    m_calls += QStringLiteral("authenticate");
    return later(Verb::Authenticate, [this, answer = std::move(answer)] { answer(signIn); });
}

Pending FakeBackend::checkTarget(Notice, Answer<TargetCheck> answer)
{
    m_calls += QStringLiteral("checkTarget");
    return later(Verb::CheckTarget, [this, answer = std::move(answer)] { answer(target); });
}

Pending FakeBackend::submit(const RunSpec &spec, std::function<void()> aboutToSend, Notice notice,
                            Answer<Submitted> answer)
{
    m_calls += u"submit " % spec.key;
    aboutToSend();
    if (beforePost)
        beforePost();
    Result<Submitted> result = submits.isEmpty()
        ? Submitted{u"job-" % QString::number(++m_jobs), 1, false}
        : submits.takeFirst();
    if (result)
        m_ends.insert(result->id, m_clock.elapsed() + jobDuration);
    int running = 0;
    for (const auto end : std::as_const(m_ends))
        running += end > m_clock.elapsed() ? 1 : 0;
    m_mostRunning = std::max(m_mostRunning, running);
    Pending pending = later(Verb::Submit, [answer = std::move(answer), result] { answer(result); });
    if (notice && !noticeOfSubmit.isEmpty()) {
        static_cast<FakeOperation *>(pending.get())->tell(m_clock, [notice, text = noticeOfSubmit] {
            notice(text);
        });
    }
    return pending;
}

Pending FakeBackend::fetch(const QString &simulationId, Answer<Snapshot> answer)
{
    m_calls += u"fetch " % simulationId;
    ++m_polls[simulationId];
    return later(Verb::Fetch, [this, simulationId, answer = std::move(answer)] {
        answer(course(simulationId));
    });
}

Result<Snapshot> FakeBackend::course(const QString &id)
{
    if (onFetch)
        return onFetch(id, m_polls.value(id));
    Snapshot snapshot;
    if (m_clock.elapsed() >= m_ends.value(id))
        snapshot = outcome;
    else
        snapshot.status = QStringLiteral("RUNNING");
    snapshot.id = id;
    return snapshot;
}

Pending FakeBackend::cancel(const QString &simulationId, Answer<> answer)
{
    m_calls += u"cancel " % simulationId;
    return later(Verb::Cancel, [this, answer = std::move(answer)] { answer(cancelAnswer); });
}

std::chrono::milliseconds FakeBackend::retryAfter(const QString &simulationId) const
{
    return onRetryAfter ? onRetryAfter(m_polls.value(simulationId)) : 0ms;
}

template <typename T>
Pending FakeBackend::unsupported(Answer<T> answer)
{
    return later(Verb::Fetch, [answer = std::move(answer)] {
        answer(Error{Error::Kind::Unsupported, QStringLiteral("not in this script"), 404, {}});
    });
}

Pending FakeBackend::listBots(Answer<QList<Bot>> answer) { return unsupported(std::move(answer)); }
Pending FakeBackend::listVersions(Answer<QList<BotVersion>> answer)
{
    return unsupported(std::move(answer));
}
Pending FakeBackend::listEnvironments(Answer<QList<Environment>> answer)
{
    return unsupported(std::move(answer));
}
Pending FakeBackend::listIntents(Answer<QList<ServerIntent>> answer)
{
    return unsupported(std::move(answer));
}
Pending FakeBackend::readIntent(const QString &, Answer<ServerIntent> answer)
{
    return unsupported(std::move(answer));
}
Result<QByteArray> FakeBackend::intentPayload(const Intent &,
                                              const std::optional<ServerIntent> &) const
{
    return QByteArray("{}");
}

Pending FakeBackend::replaceIntent(const Intent &, const std::optional<ServerIntent> &,
                                   std::function<void(const QByteArray &)>, Notice,
                                   Answer<IntentWrite> answer)
{
    return unsupported(std::move(answer));
}
Pending FakeBackend::retrain(Notice, Answer<QString> answer)
{
    return unsupported(std::move(answer));
}
Pending FakeBackend::trainingJob(const QString &, Answer<TrainingJob> answer)
{
    return unsupported(std::move(answer));
}
Pending FakeBackend::evaluate(const QList<LabelledSample> &, Answer<Evaluation> answer)
{
    return unsupported(std::move(answer));
}

} // namespace Rehearsal

#include "fakebackend.moc"
