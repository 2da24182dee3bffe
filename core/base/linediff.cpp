// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/linediff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace Rehearsal {
namespace {

constexpr int mostEdits = 2000;

struct Step
{
    bool takesLeft = false;
    bool takesRight = false;
};

/// A text that ends in a line feed has no empty line after it.
QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

/// Walks the traces back from the end of both texts to their start.
std::vector<Step> stepsBack(const std::vector<std::vector<int>> &traces, int leftSize,
                            int rightSize)
{
    std::vector<Step> steps;
    int x = leftSize;
    int y = rightSize;
    for (int edits = int(traces.size()) - 1; edits > 0; --edits) {
        // The furthest points after one edit less, on the diagonals -(edits-1) to edits-1.
        const std::vector<int> &before = traces[size_t(edits) - 1];
        const auto furthest = [&](int diagonal) {
            return std::abs(diagonal) > edits - 1 ? -1 : before[size_t(diagonal + edits - 1)];
        };
        const int diagonal = x - y;
        const bool down = diagonal == -edits
            || (diagonal != edits && furthest(diagonal - 1) < furthest(diagonal + 1));
        const int fromX = down ? furthest(diagonal + 1) : furthest(diagonal - 1);
        const int fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
        for (; x > fromX + (down ? 0 : 1); --x)
            steps.push_back({true, true});
        steps.push_back({!down, down});
        x = fromX;
        y = fromY;
    }
    for (; x > 0; --x)
        steps.push_back({true, true});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

/// Empty when the texts are too far apart.
std::vector<Step> shortestEdit(const QStringList &left, const QStringList &right)
{
    const int leftSize = int(left.size());
    const int rightSize = int(right.size());
    const int most = std::min(leftSize + rightSize, mostEdits);
    std::vector<std::vector<int>> traces;
    for (int edits = 0; edits <= most; ++edits) {
        std::vector<int> reached(size_t(2 * edits + 1), -1);
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            int x = 0;
            if (edits > 0) {
                const std::vector<int> &before = traces.back();
                const auto furthest = [&](int other) {
                    return std::abs(other) > edits - 1 ? -1 : before[size_t(other + edits - 1)];
                };
                const bool down = diagonal == -edits
                    || (diagonal != edits && furthest(diagonal - 1) < furthest(diagonal + 1));
                x = down ? furthest(diagonal + 1) : furthest(diagonal - 1) + 1;
            }
            int y = x - diagonal;
            while (x < leftSize && y < rightSize && y >= 0 && left[x] == right[y]) {
                ++x;
                ++y;
            }
            reached[size_t(diagonal + edits)] = x;
            if (x >= leftSize && y >= rightSize) {
                traces.push_back(std::move(reached));
                return stepsBack(traces, leftSize, rightSize);
            }
        }
        traces.push_back(std::move(reached));
    }
    return {};
}

} // namespace

QList<DiffLine> lineDiff(const QString &left, const QString &right)
{
    const QStringList leftLines = linesOf(left);
    const QStringList rightLines = linesOf(right);
    const auto shorter = std::min(leftLines.size(), rightLines.size());
    const auto head =
        std::mismatch(leftLines.cbegin(), leftLines.cbegin() + shorter, rightLines.cbegin()).first
        - leftLines.cbegin();
    const auto tail = std::mismatch(leftLines.crbegin(), leftLines.crbegin() + (shorter - head),
                                    rightLines.crbegin())
                          .first
        - leftLines.crbegin();

    QList<DiffLine> rows;
    int leftAt = 0;
    int rightAt = 0;
    const auto same = [&](qsizetype count) {
        for (; count > 0; --count) {
            rows.append({DiffLine::Kind::Same, leftAt + 1, rightAt + 1, leftLines[leftAt],
                         rightLines[rightAt]});
            ++leftAt;
            ++rightAt;
        }
    };
    const auto changed = [&](int removed, int added) {
        for (; removed > 0 && added > 0; --removed, --added) {
            rows.append({DiffLine::Kind::Changed, leftAt + 1, rightAt + 1, leftLines[leftAt],
                         rightLines[rightAt]});
            ++leftAt;
            ++rightAt;
        }
        for (; removed > 0; --removed, ++leftAt)
            rows.append({DiffLine::Kind::Removed, leftAt + 1, 0, leftLines[leftAt], {}});
        for (; added > 0; --added, ++rightAt)
            rows.append({DiffLine::Kind::Added, 0, rightAt + 1, {}, rightLines[rightAt]});
    };

    same(head);
    const QStringList leftMiddle = leftLines.mid(head, leftLines.size() - head - tail);
    const QStringList rightMiddle = rightLines.mid(head, rightLines.size() - head - tail);
    const std::vector<Step> steps = shortestEdit(leftMiddle, rightMiddle);
    int removed = steps.empty() ? int(leftMiddle.size()) : 0;
    int added = steps.empty() ? int(rightMiddle.size()) : 0;
    for (const Step &step : steps) {
        if (step.takesLeft && step.takesRight) {
            changed(removed, added);
            removed = 0;
            added = 0;
            same(1);
        } else {
            removed += step.takesLeft;
            added += step.takesRight;
        }
    }
    changed(removed, added);
    same(tail);
    return rows;
}

} // namespace Rehearsal
