// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace Rehearsal::Sandbox {

/// How far retraining has come, by job.
class TrainingJobs
{
public:
    static constexpr qsizetype kept = 1000; ///< then the oldest one goes

    [[nodiscard]] QString add()
    {
        if (m_order.size() >= kept)
            m_progress.remove(m_order.takeFirst());
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_progress.insert(id, 0.0);
        m_order.append(id);
        return id;
    }
    void setProgress(const QString &id, double progress)
    {
        if (m_progress.contains(id))
            m_progress[id] = progress;
    }
    /// The contract's TrainingJob, or nothing when there is no such job.
    [[nodiscard]] std::optional<Json> result(const QString &id) const
    {
        const auto found = m_progress.constFind(id);
        if (found == m_progress.constEnd())
            return {};
        Json json = Json::object();
        json["jobId"] = toJson(id);
        json["status"] = *found >= 1.0 ? "COMPLETED" : "RUNNING";
        json["progress"] = *found;
        return json;
    }
    void clear()
    {
        m_progress.clear();
        m_order.clear();
    }

private:
    QHash<QString, double> m_progress = {};
    QList<QString> m_order = {};
};

} // namespace Rehearsal::Sandbox
