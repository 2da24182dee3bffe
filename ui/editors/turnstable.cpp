// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/turnstable.h"

#include "ui/editors/turndelegate.h"
#include "ui/models/turnsmodel.h"

#include <QHeaderView>

#include <algorithm>

namespace Rehearsal {
namespace {

/// Width of each column at least, for a font of the usual height, and its share of what is left
/// over. What a run gave is read only and gives way first, so that all stand beside the inspector.
struct ColumnWidth
{
    int minimum = 0;
    int share = 0;
};
constexpr double usualFontHeight = 17;
constexpr ColumnWidth widths[turnColumnCount] = {
    {28, 0}, {28, 0}, {128, 4}, {72, 0}, {108, 2}, {66, 0},
    {82, 2}, {62, 2}, {70, 3},  {78, 2}, {72, 0},  {48, 0},
};

} // namespace

TurnsTable::TurnsTable(TurnsModel &model, QWidget *parent)
    : SpreadsheetTable(model, model, parent)
    , m_delegate(new TurnDelegate(this))
{
    setObjectName(QStringLiteral("turnsTable"));
    setAccessibleName(tr("Turns of the test"));
    setItemDelegate(m_delegate);
    setRowColumn(int(TurnColumn::Number));
    rememberColumns(QStringLiteral("turns"), {int(TurnColumn::Delay)});
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(30);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setFixedHeight(30);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int, int before, int now) {
                m_sizedByUser = m_sizedByUser || (!m_fitting && before > 0 && now > 0);
            });
    connect(this, &SpreadsheetTable::columnsChanged, this, &TurnsTable::fitColumns);
}

QString TurnsTable::insertText(bool above) const
{
    return above ? tr("Turn &above") : tr("Turn &below");
}

bool TurnsTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool editable = index.isValid() && (index.flags() & Qt::ItemIsEditable);
    if (editable && index.column() == int(TurnColumn::Checks)) {
        if (trigger == DoubleClicked || trigger == EditKeyPressed || trigger == AnyKeyPressed) {
            Q_EMIT checksRequested(index.row());
            return true;
        }
        // Tab merely comes by.
        if (trigger == AllEditTriggers)
            return true;
    }
    const bool showsLast = index.isValid() && index.column() >= int(TurnColumn::LastReply);
    if (showsLast && (trigger == DoubleClicked || trigger == EditKeyPressed)) {
        Q_EMIT acceptRequested(index);
        return true;
    }
    return SpreadsheetTable::edit(index, trigger, event);
}

void TurnsTable::resizeEvent(QResizeEvent *event)
{
    SpreadsheetTable::resizeEvent(event);
    if (!m_sizedByUser)
        fitColumns();
}

/// Spreads the width over the columns in sight by their shares.
void TurnsTable::fitColumns()
{
    const double scale = std::max(1.0, fontMetrics().height() / usualFontHeight);
    const auto least = [scale](int column) { return qRound(widths[column].minimum * scale); };
    int needed = 0;
    int shares = 0;
    for (int column = 0; column < turnColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        needed += least(column);
        shares += widths[column].share;
    }
    const int spare = shares > 0 ? std::max(0, viewport()->width() - needed) : 0;
    m_fitting = true;
    for (int column = 0; column < turnColumnCount; ++column) {
        if (!isColumnHidden(column)) {
            setColumnWidth(
                column, least(column) + (shares > 0 ? spare * widths[column].share / shares : 0));
        }
    }
    m_fitting = false;
}

} // namespace Rehearsal
