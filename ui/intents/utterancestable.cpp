// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/utterancestable.h"

#include "core/base/text.h"
#include "ui/intents/utterancedelegate.h"
#include "ui/intents/utterancesmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace Rehearsal {
namespace {

/// Width of each column at least, in letters, and its share of what is left over.
struct ColumnWidth
{
    int letters = 0;
    int share = 0;
};
constexpr ColumnWidth widths[utteranceColumnCount] = {
    {5, 0}, {12, 0}, {24, 5}, {14, 2}, {18, 3}, {9, 0},
};

} // namespace

UtterancesTable::UtterancesTable(UtterancesModel &model, QWidget *parent)
    : SpreadsheetTable(model, model, parent)
    , m_model(model)
    , m_delegate(new UtteranceDelegate(this))
{
    setObjectName(QStringLiteral("utterancesTable"));
    setAccessibleName(tr("Utterances of the intent"));
    setItemDelegate(m_delegate);
    setRowColumn(int(UtteranceColumn::Number));
    rememberColumns(QStringLiteral("utterances"), {});
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 13);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int, int before, int now) {
                m_sizedByUser = m_sizedByUser || (!m_fitting && before > 0 && now > 0);
            });
    connect(this, &SpreadsheetTable::columnsChanged, this, &UtterancesTable::fitColumns);
    connect(&model, &UtterancesModel::columnsChanged, this, &UtterancesTable::showColumns);
    showColumns();
}

QString UtterancesTable::insertText(bool above) const
{
    return above ? tr("Utterance &above") : tr("Utterance &below");
}

/// What nobody can say anything about stays away.
void UtterancesTable::showColumns()
{
    for (const UtteranceColumn column :
         {UtteranceColumn::Ambiguity, UtteranceColumn::Nearest, UtteranceColumn::Server})
        setColumnHidden(int(column), !m_model.hasColumn(column));
    if (!m_sizedByUser)
        fitColumns();
}

void UtterancesTable::copyAsLines()
{
    QStringList lines;
    const QList<int> rows = selectedRows();
    for (const int row : rows)
        lines.append(m_model.row(row).utterance.text);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

int UtterancesTable::pasteAsUtterances()
{
    if (!can(TableCommand::PasteRows))
        return 0;
    commit();
    const QList<int> rows = selectedRows();
    // The empty row that a new intent begins with is filled, not left above.
    const bool fills = m_model.rowCount() == 1 && m_model.row(0).utterance == Utterance();
    const int first = fills ? 0 : rows.isEmpty() ? m_model.rowCount() : rows.constLast() + 1;
    QList<SheetCell> cells;
    const QList<QStringList> block = clipboardCells();
    for (const QStringList &line : block) {
        if (const QString text = trimmed(line.value(0)); !text.isEmpty())
            cells.append({first + int(cells.size()), int(UtteranceColumn::Text), text});
    }
    const int count = int(cells.size());
    if (count == 0)
        return 0;
    if (fills)
        m_model.put(tr("Paste as utterances"), cells);
    else
        m_model.insert(tr("Paste as utterances"), first, count, cells);
    selectBlock(first, 0, count, m_model.columnCount());
    return count;
}

void UtterancesTable::resizeEvent(QResizeEvent *event)
{
    SpreadsheetTable::resizeEvent(event);
    if (!m_sizedByUser)
        fitColumns();
}

/// Spreads the width over the columns in sight by their shares.
void UtterancesTable::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    int needed = 0;
    int shares = 0;
    for (int column = 0; column < utteranceColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        needed += widths[column].letters * letter;
        shares += widths[column].share;
    }
    const int spare = std::max(0, viewport()->width() - needed);
    m_fitting = true;
    for (int column = 0; column < utteranceColumnCount; ++column) {
        if (!isColumnHidden(column)) {
            setColumnWidth(column,
                           widths[column].letters * letter
                               + (shares > 0 ? spare * widths[column].share / shares : 0));
        }
    }
    m_fitting = false;
}

} // namespace Rehearsal
