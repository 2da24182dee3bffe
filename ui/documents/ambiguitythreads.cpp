// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/ambiguitythreads.h"

#include "ui/documents/ambiguitywatch.h"

#include <utility>

namespace Rehearsal {

AmbiguityThreads::AmbiguityThreads(AmbiguityWatch &watch)
    : m_watch(watch)
    , m_follower([this](const std::stop_token &stop) { follow(stop); })
    , m_student([this](const std::stop_token &stop) { study(stop); })
{ }

AmbiguityThreads::~AmbiguityThreads()
{
    stopLearning();
    m_student.request_stop();
    m_follower.request_stop();
    m_student.join();
    m_follower.join();
}

/// The watch joins these threads before it goes, and what is queued for it goes with it.
template <typename Tell>
void AmbiguityThreads::tell(Tell tell)
{
    QMetaObject::invokeMethod(&m_watch, std::move(tell), Qt::QueuedConnection);
}

void AmbiguityThreads::edit(Edit edit, const QString &file)
{
    {
        const std::lock_guard lock(m_mutex);
        m_edits.emplace_back(std::move(edit), file);
    }
    m_wake.notify_all();
}

void AmbiguityThreads::ask(const AmbiguitySide &side)
{
    {
        const std::lock_guard lock(m_mutex);
        m_question = side;
    }
    m_wake.notify_all();
}

void AmbiguityThreads::watchNearest(const QString &file)
{
    {
        const std::lock_guard lock(m_mutex);
        m_watched.insert(file);
        m_stale.insert(file);
    }
    m_wake.notify_all();
}

void AmbiguityThreads::learn(const QList<IntentInFile> &intents, const AmbiguityLimits &limits)
{
    {
        const std::lock_guard lock(m_mutex);
        m_current.request_stop();
        m_lesson = Lesson{intents, limits, {}};
    }
    m_wake.notify_all();
}

void AmbiguityThreads::stopLearning()
{
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
    m_lesson.reset();
}

/// Questions go before edits are told, and both before what only fills a column.
void AmbiguityThreads::follow(const std::stop_token &stop)
{
    AmbiguityIndex index;
    for (;;) {
        std::vector<std::pair<Edit, QString>> edits;
        std::optional<AmbiguitySide> question;
        QString nearest;
        {
            std::unique_lock lock(m_mutex);
            const bool woken = m_wake.wait(lock, stop, [this] {
                return !m_edits.empty() || m_question || !m_stale.isEmpty();
            });
            if (!woken)
                return;
            edits = std::exchange(m_edits, {});
            question = std::exchange(m_question, std::nullopt);
            for (const auto &[edit, file] : edits) {
                if (file.isEmpty())
                    m_stale += m_watched;
                else if (m_watched.contains(file))
                    m_stale.insert(file);
            }
            if (edits.empty() && !question) {
                nearest = *m_stale.cbegin();
                m_stale.remove(nearest);
            }
        }
        for (const auto &[edit, file] : edits)
            edit(index);
        if (question) {
            const TypedAnswer answer{*question, index.judge(*question),
                                     index.mostSimilar(*question)};
            tell([this, answer] { Q_EMIT m_watch.answered(answer); });
        }
        if (!edits.empty()) {
            tell([this, found = index.ambiguities(), count = int(edits.size())] {
                m_watch.take(found, count);
            });
        }
        if (!nearest.isEmpty()) {
            tell([this, nearest, others = index.nearestOthers(nearest)] {
                m_watch.takeNearest(nearest, others);
            });
        }
    }
}

void AmbiguityThreads::study(const std::stop_token &stop)
{
    for (;;) {
        Lesson lesson;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_lesson.has_value(); }))
                return;
            lesson = *std::exchange(m_lesson, std::nullopt);
            m_current = lesson.stop;
        }
        auto search = std::make_shared<AmbiguitySearch>(lesson.intents, lesson.limits, 1,
                                                        lesson.stop.get_token());
        search->learn();
        if (lesson.stop.stop_requested())
            continue;
        tell([this, search = std::shared_ptr<const AmbiguitySearch>(std::move(search))] {
            m_watch.learned(search);
        });
    }
}

} // namespace Rehearsal
