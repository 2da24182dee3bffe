// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ambiguityindex.h"

#include <QSet>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Rehearsal {

class AmbiguityWatch;

/// The threads of an AmbiguityWatch; tell it what they find through its event loop.
class AmbiguityThreads
{
public:
    explicit AmbiguityThreads(AmbiguityWatch &watch);
    ~AmbiguityThreads();

    using Edit = std::function<void(AmbiguityIndex &)>;
    /// `file` is what the edit changes; empty: everything.
    void edit(Edit edit, const QString &file);
    void ask(const AmbiguitySide &side);
    void watchNearest(const QString &file);
    /// Takes the place of what is being learned.
    void learn(const QList<IntentInFile> &intents, const AmbiguityLimits &limits);
    void stopLearning();

private:
    struct Lesson
    {
        QList<IntentInFile> intents = {};
        AmbiguityLimits limits = {};
        std::stop_source stop = {};
    };

    void follow(const std::stop_token &stop);
    void study(const std::stop_token &stop);
    template <typename Tell>
    void tell(Tell tell);

    AmbiguityWatch &m_watch;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<std::pair<Edit, QString>> m_edits;
    std::optional<AmbiguitySide> m_question;
    QSet<QString> m_watched; ///< files whose nearest others are told
    QSet<QString> m_stale;   ///< those of them that are to be told
    std::optional<Lesson> m_lesson;
    std::stop_source m_current; ///< of the lesson under way
    std::jthread m_follower;
    std::jthread m_student;
};

} // namespace Rehearsal
