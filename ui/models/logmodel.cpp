// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/logmodel.h"

#include "ui/icons.h"
#include "ui/widgets/plaintext.h"

namespace Rehearsal {
namespace {

int rank(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
    case QtFatalMsg:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

LogModel::LogModel(QObject *parent)
    : RowsModel(parent)
{
    setLogSink([this](const LogLine &line) { take(line); });
}

LogModel::~LogModel() { setLogSink({}); }

void LogModel::take(const LogLine &line)
{
    const QMutexLocker lock(&m_mutex);
    if (m_arrived.size() >= mostLines)
        m_arrived.removeFirst();
    m_arrived.append(line);
    if (!m_flushing)
        QMetaObject::invokeMethod(this, &LogModel::flush, Qt::QueuedConnection);
    m_flushing = true;
}

void LogModel::flush()
{
    QList<LogLine> next = rows();
    {
        const QMutexLocker lock(&m_mutex);
        next.append(m_arrived);
        m_arrived.clear();
        m_flushing = false;
    }
    if (next.size() > mostLines)
        next.remove(0, next.size() - mostLines);
    show(next);
}

void LogModel::clear() { show({}); }

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogLine &line = row(index.row());
    const int level = rank(line.level);
    if (role == levelRole)
        return level;
    if (role == Qt::ToolTipRole)
        return plainToolTip(line.text);
    if (role == Qt::DecorationRole && LogColumn(index.column()) == LogColumn::Level) {
        return level == 3 ? icon(QStringLiteral("error"), IconTint::Fail)
            : level == 2  ? icon(QStringLiteral("warning"), IconTint::Warning)
                          : icon(QStringLiteral("info"), IconTint::Muted);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (LogColumn(index.column())) {
    case LogColumn::Time:
        return line.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case LogColumn::Level:
        return level == 3 ? tr("Error")
            : level == 2  ? tr("Warning")
            : level == 1  ? tr("Information")
                          : tr("Trace");
    case LogColumn::Category:
        return line.category;
    case LogColumn::Text:
        return line.text;
    }
    Q_UNREACHABLE();
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (LogColumn(section)) {
    case LogColumn::Time:
        return tr("Time");
    case LogColumn::Level:
        return tr("Level");
    case LogColumn::Category:
        return tr("Category");
    case LogColumn::Text:
        return tr("Message");
    }
    return {};
}

} // namespace Rehearsal
