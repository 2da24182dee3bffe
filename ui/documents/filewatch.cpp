// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/filewatch.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace Rehearsal {
namespace {

/// So many at a time, that the user interface goes on answering.
constexpr qsizetype atOnce = 200;

} // namespace

FileWatch::FileWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::noticed);
}

void FileWatch::watch(const QStringList &folders, const QStringList &files)
{
    const QStringList wanted = folders + files.first(std::min(files.size(), mostFiles));
    const QSet<QString> kept(wanted.cbegin(), wanted.cend());
    QStringList gone = m_watcher.directories() + m_watcher.files();
    gone.removeIf([&](const QString &path) { return kept.contains(path); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    m_wanted = wanted;
    addSome(0);
}

void FileWatch::addSome(qsizetype from)
{
    const QStringList directories = m_watcher.directories();
    const QStringList files = m_watcher.files();
    const QSet<QString> known = QSet<QString>(directories.cbegin(), directories.cend())
        + QSet<QString>(files.cbegin(), files.cend());
    QStringList missing;
    qsizetype next = from;
    for (; next < m_wanted.size() && missing.size() < atOnce; ++next) {
        if (!known.contains(m_wanted[next]) && QFileInfo::exists(m_wanted[next]))
            missing.append(m_wanted[next]);
    }
    if (!missing.isEmpty())
        m_watcher.addPaths(missing);
    m_adding.reset();
    if (next < m_wanted.size())
        m_adding = m_clock.after(std::chrono::milliseconds(0), [this, next] { addSome(next); });
}

void FileWatch::noticed()
{
    if (m_burstBegan < std::chrono::milliseconds(0))
        m_burstBegan = m_clock.elapsed();
    const auto left = m_burstBegan + longestWait - m_clock.elapsed();
    m_quiet = m_clock.after(std::clamp(left, std::chrono::milliseconds(0), quietTime),
                            [this] { report(); });
}

void FileWatch::report()
{
    m_burstBegan = std::chrono::milliseconds(-1);
    // Before anybody reads: what is written from now on is a new event.
    addSome(0);
    Q_EMIT changed();
}

} // namespace Rehearsal
