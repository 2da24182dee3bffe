// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/processmark.h"

#include <QFile>

#include <unistd.h>

namespace Rehearsal {

namespace {

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// proc(5): field 22 of stat is the start. The name in field 2 stands in parentheses and may hold any
/// byte, so fields are counted from the last closing one.
QString startOf(qint64 pid)
{
    const QByteArray stat = fileText(QStringLiteral("/proc/%1/stat").arg(pid));
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr int state = 0;
    constexpr int startTime = 19;
    if (fields.size() <= startTime || fields[state] == "Z" || fields[state] == "X")
        return {};
    const QByteArray boot = fileText(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
    return QString::fromLatin1(QByteArray(boot).append(":").append(fields[startTime]));
}

} // namespace

ProcessMark currentProcess()
{
    const qint64 pid = ::getpid();
    return {pid, startOf(pid)};
}

bool isAlive(const ProcessMark &process)
{
    if (process.pid <= 0)
        return false;
    const QString start = startOf(process.pid);
    return !start.isEmpty() && start == process.start;
}

} // namespace Rehearsal
