// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/historypanel.h"

#include "core/base/log.h"
#include "ui/models/historymodel.h"
#include "ui/panels/paneltable.h"
#include "ui/runcontroller.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {
namespace {

/// The words, and below them a bar with the share of each verdict; failed parts are hatched, so
/// that it reads without colour.
class OutcomeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto *model = qobject_cast<const HistoryModel *>(index.model());
        const RunCounts counts = model->row(index.row()).counts;
        if (counts.total == 0)
            return;
        constexpr int height = 3;
        QRect rest = option.rect.adjusted(4, 0, -8, -1);
        rest.setTop(rest.bottom() - height + 1);
        const int whole = rest.width();
        const auto part = [&](int count, const QColor &color, bool hatched) {
            QRect bar = rest;
            bar.setWidth(whole * count / counts.total);
            rest.setLeft(bar.right() + 1);
            painter->fillRect(bar, color);
            if (hatched)
                painter->fillRect(bar,
                                  QBrush(option.palette.color(QPalette::Base), Qt::BDiagPattern));
        };
        part(counts.passed, passColor(option.palette), false);
        part(counts.failed + counts.error, failColor(option.palette), true);
        part(counts.total - counts.passed - counts.failed - counts.error,
             mutedColor(option.palette), false);
    }
};

} // namespace

HistoryPanel::HistoryPanel(RunService &service, RunController &runs, QAction &run, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_runs(runs)
    , m_model(new HistoryModel(this))
    , m_testsModel(new HistoryTestsModel(this))
    , m_table(panelTable(QStringLiteral("history.table"), tr("Runs"), *m_model, this))
    , m_tests(
          panelTable(QStringLiteral("history.tests"), tr("Tests of the run"), *m_testsModel, this))
    , m_split(new QSplitter(this))
    , m_empty(emptyState(tr("Every run is kept here with its verdicts."), run, this))
{
    setObjectName(QStringLiteral("history"));
    m_table->setItemDelegateForColumn(int(HistoryColumn::Outcome), new OutcomeDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tests->setSelectionMode(QAbstractItemView::SingleSelection);
    const QString longestTime =
        QLocale().toString(QDateTime(QDate(2026, 12, 28), QTime(22, 58)), QLocale::ShortFormat);
    fitColumns(*m_table,
               {longestTime, tr("%1 of %2 passed").arg(888).arg(888), QStringLiteral("staging 2"),
                QStringLiteral("snapshot"), QStringLiteral("888.8 s"), QStringLiteral("0.88")});
    fitColumns(*m_tests,
               {QStringLiteral("Not runnable") + QString(4, u' '),
                QStringLiteral("A test with a name of middling length"), QStringLiteral("0.88")});
    connect(m_table, &QTableView::activated, this, &HistoryPanel::showTests);
    connect(m_tests, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT activated(m_testsModel->row(index.row()).path);
    });
    connect(&runs, &RunController::historyChanged, this, &HistoryPanel::update);
    m_split->setObjectName(QStringLiteral("history.split"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(m_tests);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
    layout->addWidget(m_empty);
    m_tests->hide();
    update();
}

void HistoryPanel::update()
{
    QList<HistoryRun> runs = m_runs.history();
    std::reverse(runs.begin(), runs.end());
    m_model->show(runs);
    m_split->setVisible(!runs.isEmpty());
    m_empty->setVisible(runs.isEmpty());
    const bool stillThere = std::any_of(
        runs.cbegin(), runs.cend(), [this](const HistoryRun &run) { return run.id == m_shownRun; });
    if (!stillThere) {
        m_testsModel->show({});
        m_tests->hide();
    }
}

void HistoryPanel::showTests()
{
    const QModelIndex current = m_table->currentIndex();
    RunHistory *history = m_service.history();
    if (!current.isValid() || !history)
        return;
    m_shownRun = m_model->row(current.row()).id;
    const auto tests = history->tests(m_shownRun);
    if (!tests) {
        qCWarning(logUi).noquote() << tests.error().message;
        return;
    }
    m_testsModel->show(*tests);
    m_tests->show();
}

} // namespace Rehearsal
