// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/log.h"
#include "ui/models/rowsmodel.h"

#include <QMutex>

namespace Rehearsal {

enum class LogColumn { Time, Level, Category, Text };
inline constexpr int logColumnCount = 4;

/// The newest messages of the program, oldest first. Takes them from any thread and shows them a
/// moment later, many at once.
class LogModel final : public RowsModel<LogLine>
{
    Q_OBJECT
public:
    /// Gets all messages from now on; only one does at a time.
    explicit LogModel(QObject *parent = nullptr);
    ~LogModel() override;

    void clear();
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    static constexpr int mostLines = 5000;
    static constexpr int levelRole = Qt::UserRole; ///< 0 debug … 3 error

protected:
    [[nodiscard]] int columns() const override { return logColumnCount; }

private:
    void take(const LogLine &line);
    void flush();

    QMutex m_mutex; ///< over the next two
    QList<LogLine> m_arrived;
    bool m_flushing = false;
};

} // namespace Rehearsal
