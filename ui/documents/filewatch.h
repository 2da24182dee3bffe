// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>

namespace Rehearsal {

/// Says that something in a set of files and folders may have changed, once a burst of events is
/// over. A file that is replaced (as every careful program saves) is no longer watched by the
/// system, so all are added anew after each burst. What changed is for others to find out: by
/// content, never by time stamps.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    /// Quiet time after which a burst counts as over.
    static constexpr std::chrono::milliseconds quietTime{150};
    /// A burst that does not end is reported this often.
    static constexpr std::chrono::milliseconds longestWait{600};
    /// Beyond this many files only folders are watched: the system has few watches to give.
    static constexpr qsizetype mostFiles = 4000;

    explicit FileWatch(Clock &clock, QObject *parent = nullptr);

    /// Absolute paths. Replaces what was watched; those that do not exist are tried again later.
    void watch(const QStringList &folders, const QStringList &files);

Q_SIGNALS:
    void changed();

private:
    void noticed();
    void report();
    void addSome(qsizetype from);

    Clock &m_clock;
    QFileSystemWatcher m_watcher;
    QStringList m_wanted;
    std::chrono::milliseconds m_burstBegan{-1};
    Pending m_quiet;
    Pending m_adding;
};

} // namespace Rehearsal
