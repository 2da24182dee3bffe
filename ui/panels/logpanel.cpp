// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/logpanel.h"

#include "ui/models/logmodel.h"
#include "ui/panels/paneltable.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {

/// By least level, and by a text in category or message.
class LogFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLevel(int level)
    {
        m_level = level;
        invalidateFilter();
    }
    void setText(const QString &text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const auto cell = [&](LogColumn column) {
            return sourceModel()->index(row, int(column), parent);
        };
        return cell(LogColumn::Text).data(LogModel::levelRole).toInt() >= m_level
            && (m_text.isEmpty()
                || cell(LogColumn::Text).data().toString().contains(m_text, Qt::CaseInsensitive)
                || cell(LogColumn::Category)
                       .data()
                       .toString()
                       .contains(m_text, Qt::CaseInsensitive));
    }

private:
    int m_level = 0;
    QString m_text;
};

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_shown(new LogFilter(this))
    , m_table(panelTable(QStringLiteral("log.table"), tr("Log"), *m_shown, this))
    , m_level(new QComboBox(this))
    , m_filter(panelFilter(QStringLiteral("log.filter"), tr("Filter by category or text"), this))
{
    setObjectName(QStringLiteral("log"));
    m_shown->setSourceModel(m_model);
    m_level->setObjectName(QStringLiteral("log.level"));
    m_level->setAccessibleName(tr("Least level shown"));
    m_level->addItems(
        {tr("All levels"), tr("Information and up"), tr("Warnings and up"), tr("Errors")});
    auto *trace = new QCheckBox(tr("&Trace"), this);
    trace->setObjectName(QStringLiteral("log.trace"));
    trace->setAccessibleName(tr("Write traces"));
    trace->setToolTip(tr("Also writes every request with method, path, status and time"));
    auto *copyButton =
        panelButton(QStringLiteral("log.copy"), QStringLiteral("duplicate"), tr("Copy"), this);
    auto *clear =
        panelButton(QStringLiteral("log.clear"), QStringLiteral("remove"), tr("Clear"), this);
    connect(m_level, &QComboBox::currentIndexChanged, m_shown, &LogFilter::setLevel);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &LogFilter::setText);
    connect(trace, &QCheckBox::toggled, this, [](bool on) { enableTrace(on); });
    connect(copyButton, &QToolButton::clicked, this, &LogPanel::copy);
    connect(clear, &QToolButton::clicked, m_model, &LogModel::clear);
    auto *copyAction = new QAction(tr("Copy log lines"), this);
    copyAction->setObjectName(QStringLiteral("log.copyLines"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyAction, &QAction::triggered, this, &LogPanel::copy);
    m_table->addAction(copyAction);
    auto *empty = emptyState(tr("Nothing to report. Switch Trace on to see every request."), this);
    const auto showEmpty = [this, empty] {
        empty->setVisible(m_shown->rowCount() == 0);
        m_table->setVisible(m_shown->rowCount() > 0);
    };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_shown, signal, this, showEmpty);
    // Follows the newest line unless somebody looks at older ones.
    connect(m_shown, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_table, &QTableView::scrollToBottom, Qt::QueuedConnection);
    });
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(int(LogColumn::Time), letter * 16);
    m_table->setColumnWidth(int(LogColumn::Level), letter * 16);
    m_table->setColumnWidth(int(LogColumn::Category), letter * 22);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->addWidget(m_level);
    top->addWidget(m_filter, 1);
    top->addWidget(trace);
    top->addWidget(copyButton);
    top->addWidget(clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(empty, 1);
    showEmpty();
}

/// The selected lines, else all that are shown.
void LogPanel::copy()
{
    QString text;
    const bool all = !m_table->selectionModel()->hasSelection();
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        if (!all && !m_table->selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < logColumnCount; ++column)
            cells.append(m_shown->index(row, column).data().toString());
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace Rehearsal
