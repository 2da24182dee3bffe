// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "ui/models/rowsmodel.h"

namespace Rehearsal {

class Talk;

/// One speech bubble; all texts ready for display.
struct Bubble
{
    enum class Side { User, Bot };
    enum class Mark {
        None,
        Waiting,
        Passed,
        Failed,
        Varied, ///< the bot says something else each time
    };

    Side side = Side::User;
    Mark mark = Mark::None;
    int turn = 0; ///< from 0
    QString text = {};
    QString detail = {};      ///< under a user's: "book_flight 0.97 · date = monday"
    QStringList remarks = {}; ///< what did not hold, or what varies

    friend bool operator==(const Bubble &, const Bubble &) = default;
};

/// The conversation as bubbles, one row each.
class BubblesModel final : public RowsModel<Bubble>
{
    Q_OBJECT
public:
    enum Role { BubbleTurnRole = Qt::UserRole };

    using RowsModel::RowsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] int columns() const override { return 1; }
};

/// Longest text of a bubble, in code points; the rest is counted.
inline constexpr int longestBubble = 1500;

[[nodiscard]] QList<Bubble> bubblesOf(const Talk &talk);
/// What the test says and expects, with what its last run gave for those turns that say now what they
/// said then; `report` may be null.
[[nodiscard]] QList<Bubble> bubblesOf(const ConversationTest &test, const RunReport *report);

} // namespace Rehearsal
