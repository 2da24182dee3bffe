// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/issue.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

enum class IssueColumn { Message, Rule, File, Place };
inline constexpr int issueColumnCount = 4;

class IssuesModel final : public RowsModel<Issue>
{
    Q_OBJECT
public:
    explicit IssuesModel(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return issueColumnCount; }
};

} // namespace Rehearsal
