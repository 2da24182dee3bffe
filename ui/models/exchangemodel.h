// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/wire.h"
#include "ui/models/rowsmodel.h"

#include <QDateTime>

namespace Rehearsal {

struct ExchangeRow
{
    int number = 0; ///< from 1, tells equal ones apart
    QDateTime time = {};
    ExchangeRecord record = {};

    friend bool operator==(const ExchangeRow &a, const ExchangeRow &b)
    {
        return a.number == b.number; // a record never changes
    }
};

enum class ExchangeColumn { Time, Phase, Method, Path, Status, Milliseconds, Attempt };
inline constexpr int exchangeColumnCount = 7;

/// The newest requests to bots and servers, oldest first.
class ExchangeModel final : public RowsModel<ExchangeRow>
{
    Q_OBJECT
public:
    explicit ExchangeModel(QObject *parent = nullptr)
        : RowsModel(parent)
    { }

    void add(const ExchangeRecord &record);
    void clear() { show({}); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    static constexpr int mostRows = 1000;
    /// All that the text filter looks at: address, phase, status, both bodies.
    static constexpr int searchRole = Qt::UserRole;

protected:
    [[nodiscard]] int columns() const override { return exchangeColumnCount; }

private:
    int m_last = 0;
};

/// The same request for a shell, with $TOKEN where the token was.
[[nodiscard]] QString curlCommand(const ExchangeRecord &record);

} // namespace Rehearsal
