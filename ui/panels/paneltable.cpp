// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/paneltable.h"

#include "ui/icons.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace Rehearsal {

QTableView *panelTable(const QString &name, const QString &accessibleName,
                       QAbstractItemModel &model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

void fitColumns(QTableView &table, const QStringList &samples)
{
    const QFontMetrics metrics = table.fontMetrics();
    const int margin =
        2 * (table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table) + 1);
    for (int column = 0; column < samples.size(); ++column) {
        const int content = metrics.horizontalAdvance(samples[column]) + margin + 6;
        table.setColumnWidth(column,
                             std::max(content, table.horizontalHeader()->sectionSizeHint(column)));
    }
}

QLineEdit *panelFilter(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(name);
    line->setAccessibleName(accessibleName);
    line->setPlaceholderText(QLineEdit::tr("Filter"));
    line->setClearButtonEnabled(true);
    return line;
}

QToolButton *panelButton(const QString &name, const QString &iconName, const QString &text,
                         QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setToolButtonStyle(iconName.isEmpty() ? Qt::ToolButtonTextOnly
                                                  : Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace Rehearsal
