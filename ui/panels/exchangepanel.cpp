// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/exchangepanel.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "ui/models/exchangemodel.h"
#include "ui/panels/paneltable.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {

ExchangePanel::ExchangePanel(QAction &run, QWidget *parent)
    : QWidget(parent)
    , m_model(new ExchangeModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_table(panelTable(QStringLiteral("exchange.table"), tr("Requests"), *m_shown, this))
    , m_detail(new QPlainTextEdit(this))
    , m_filter(panelFilter(QStringLiteral("exchange.filter"), tr("Filter the requests"), this))
    , m_copy(panelButton(QStringLiteral("exchange.copy"), QStringLiteral("duplicate"),
                         tr("Copy as curl"), this))
    , m_split(new QSplitter(this))
    , m_empty(emptyState(tr("The requests of the next run appear here."), run, this))
{
    setObjectName(QStringLiteral("exchange"));
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(ExchangeModel::searchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_detail->setObjectName(QStringLiteral("exchange.detail"));
    m_detail->setAccessibleName(tr("Request and reply"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setToolTip(tr("Copies the request as a curl command; put the token in as $TOKEN"));
    auto *clear =
        panelButton(QStringLiteral("exchange.clear"), QStringLiteral("remove"), tr("Clear"), this);
    connect(clear, &QToolButton::clicked, m_model, &ExchangeModel::clear);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (const ExchangeRecord *record = current())
            QGuiApplication::clipboard()->setText(curlCommand(*record));
    });
    connect(m_filter, &QLineEdit::textChanged, m_shown,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ExchangePanel::showDetail);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ExchangePanel::showEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ExchangePanel::showEmpty);
    fitColumns(*m_table,
               {QStringLiteral("22:58:58.888"), QStringLiteral("submit"), QStringLiteral("DELETE"),
                QString(), QStringLiteral("200") + QString(8, u' '), QStringLiteral("88,888"),
                QStringLiteral("8")});
    // The path is what gives way: what came of the request stays in sight.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(int(ExchangeColumn::Path),
                                                      QHeaderView::Stretch);

    m_split->setObjectName(QStringLiteral("exchange.split"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->addWidget(m_filter, 1);
    top->addWidget(m_copy);
    top->addWidget(clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_empty, 1);
    showEmpty();
    showDetail();
}

void ExchangePanel::add(const ExchangeRecord &record) { m_model->add(record); }

bool ExchangePanel::showOf(const QString &simulationId)
{
    m_filter->setText(simulationId);
    const int rows = m_shown->rowCount();
    if (rows > 0) {
        m_table->selectRow(rows - 1);
        m_table->scrollToBottom();
    }
    return rows > 0;
}

const ExchangeRecord *ExchangePanel::current() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    return selected.isEmpty()
        ? nullptr
        : &m_model->row(m_shown->mapToSource(selected.constFirst()).row()).record;
}

void ExchangePanel::showDetail()
{
    constexpr int longest = 64 * 1024;
    const ExchangeRecord *record = current();
    m_copy->setEnabled(record);
    m_detail->setVisible(record);
    if (!record) {
        m_detail->setPlainText(QString());
        return;
    }
    const auto body = [](const QString &text) {
        const auto json = readJson(text.toUtf8());
        return displayText(json ? QString::fromUtf8(writeIndented(*json)) : text, longest);
    };
    QStringList parts = {record->method + u' ' + displayText(record->url, 2000)};
    if (!record->requestBody.isEmpty())
        parts.append(body(record->requestBody));
    parts.append(record->status > 0 ? tr("Answer %1").arg(record->status) : tr("No answer came"));
    if (!record->requestId.isEmpty())
        parts.append(tr("Request id %1").arg(displayText(record->requestId, 200)));
    if (!record->replyBody.isEmpty())
        parts.append(body(record->replyBody));
    m_detail->setPlainText(parts.join(u"\n\n"));
}

void ExchangePanel::showEmpty()
{
    m_split->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

} // namespace Rehearsal
