// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/datarowsview.h"

#include "core/base/text.h"
#include "core/rules/datarows.h"
#include "ui/dialogs/columndialog.h"
#include "ui/dialogs/combinevaluesdialog.h"
#include "ui/editors/datarowspreview.h"
#include "ui/editors/datarowstable.h"
#include "ui/icons.h"
#include "ui/models/datarowsmodel.h"
#include "ui/widgets/emptystate.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPromise>
#include <QSplitter>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// Larger files are no grid that people look at, bytes.
constexpr qint64 largestCsv = 64 * 1024 * 1024;

Result<CsvTable> csvOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::File, file.errorString(), 0, {}};
    if (file.size() > largestCsv)
        return Error{Error::Kind::File, DataRowsView::tr("The file is larger than 64 MB."), 0, {}};
    return readCsv(file.readAll());
}

} // namespace

DataRowsView::DataRowsView(TestDocument &document, QWidget *parent)
    : TestView(parent)
    , m_document(document)
    , m_model(new DataRowsModel(document, this))
    , m_table(new DataRowsTable(*m_model, this))
    , m_preview(new DataRowsPreview(document, this))
    , m_empty(emptyState(tr("This test runs once. Paste a range of a spreadsheet here, import a "
                            "CSV file or add a column: it then runs once for each row."),
                         m_table->viewport()))
    , m_message(new QLabel(this))
    , m_filter(new QLineEdit(this))
{
    setObjectName(QStringLiteral("dataRowsView"));
    setFocusProxy(m_table);
    m_empty->setObjectName(QStringLiteral("dataRows.empty"));
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *over = new QVBoxLayout(m_table->viewport());
    over->addWidget(m_empty);
    m_message->setObjectName(QStringLiteral("dataRows.message"));
    m_message->setAccessibleName(tr("What became of the import"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(12, 2, 12, 4);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildBar();
    layout->addWidget(m_message);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("dataRows.split"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_preview->showRow(current.isValid() ? m_model->dataRow(current.row()) : -1);
            });
    connect(m_model, &DataRowsModel::shapeChanged, this, &DataRowsView::showShape);
    connect(m_table, &DataRowsTable::headerMenuRequested, this,
            [this](int column, const QPoint &globalPosition) {
                auto *menu = new QMenu(this);
                menu->setObjectName(QStringLiteral("dataRows.headerMenu"));
                menu->setAttribute(Qt::WA_DeleteOnClose);
                fillColumnMenu(*menu, column);
                menu->popup(globalPosition);
            });
    connect(m_table, &DataRowsTable::resultActivated, this, [this](int row) {
        if (const RowResult result = m_model->row(row).result; result.isKnown())
            Q_EMIT resultActivated(result);
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, &DataRowsView::csvRead);
    showShape();
}

QToolButton *DataRowsView::addButton(const char *name, const QString &text, const char *iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    if (*iconName) {
        button->setIcon(icon(QLatin1String(iconName)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

void DataRowsView::buildBar()
{
    QToolButton *add = addButton("dataRows.addColumn", tr("Add col&umn…"), "add");
    m_column = addButton("dataRows.column", tr("C&olumn"), "");
    m_column->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_column);
    menu->setObjectName(QStringLiteral("dataRows.columnMenu"));
    m_column->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillColumnMenu(*menu, m_table->currentDataColumn());
    });
    QToolButton *import = addButton("dataRows.import", tr("&Import CSV…"), "open");
    m_combine = addButton("dataRows.combine", tr("Combine &values…"), "");
    m_run = addButton("dataRows.run", tr("Run se&lected rows"), "run");
    m_filter->setObjectName(QStringLiteral("dataRows.filter"));
    m_filter->setAccessibleName(tr("Filter the data rows"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_failed = new QToolButton(this);
    m_failed->setObjectName(QStringLiteral("dataRows.failed"));
    m_failed->setCheckable(true);
    m_failed->setProperty("chip", true);
    m_failed->setFocusPolicy(Qt::StrongFocus);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 0, 12, 4);
    bar->setSpacing(0);
    for (QToolButton *button : {add, m_column, import, m_combine, m_run})
        bar->addWidget(button);
    bar->addStretch(1);
    bar->addSpacing(6);
    bar->addWidget(m_filter, 2);
    bar->addSpacing(6);
    bar->addWidget(m_failed);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    const bool writable = !m_document.isReadOnly();
    for (QToolButton *button : {add, m_column, import})
        button->setEnabled(writable);
    connect(add, &QToolButton::clicked, this, [this] {
        const int current = m_table->currentDataColumn();
        addColumn(current < 0 ? int(m_model->table().columns.size()) : current + 1);
    });
    connect(import, &QToolButton::clicked, this, &DataRowsView::chooseCsv);
    connect(m_combine, &QToolButton::clicked, this, &DataRowsView::combineValues);
    connect(m_run, &QToolButton::clicked, this,
            [this] { Q_EMIT runRequested(selectedDataRows()); });
    connect(m_filter, &QLineEdit::textChanged, this, &DataRowsView::showFilter);
    connect(m_failed, &QToolButton::toggled, this, &DataRowsView::showFilter);
}

void DataRowsView::showShape()
{
    const bool hasColumns = !m_model->table().columns.isEmpty();
    m_empty->setVisible(!hasColumns);
    m_column->setEnabled(hasColumns && !m_document.isReadOnly());
    m_combine->setEnabled(hasColumns && !m_document.isReadOnly());
    m_run->setEnabled(m_model->rowCount() > 0);
    const int failed = m_model->failedCount();
    m_failed->setText(tr("Failed %1").arg(QLocale().toString(failed)));
    m_failed->setAccessibleName(tr("Only failed rows, %n of them", nullptr, failed));
    const QModelIndex current = m_table->currentIndex();
    m_preview->showRow(current.isValid() ? m_model->dataRow(current.row()) : -1);
}

void DataRowsView::showFilter()
{
    m_table->commit();
    m_model->setFilter(m_filter->text(), m_failed->isChecked());
}

void DataRowsView::showReport(const RunReport *report, bool)
{
    const auto turns = report ? report->steps.size() : 0;
    m_preview->setTimePerTurn(
        turns > 0 ? std::optional(double(report->took.count()) / double(turns)) : std::nullopt);
}

void DataRowsView::showResults(const DataTable &asRun, const QHash<int, RowResult> &results)
{
    m_model->showResults(asRun, results);
}

QList<int> DataRowsView::selectedDataRows() const
{
    QList<int> rows;
    const QList<int> selected = m_table->selectedRows();
    for (const int row : selected)
        rows.append(m_model->dataRow(row));
    return rows;
}

void DataRowsView::commit() { m_table->commit(); }

bool DataRowsView::reveal(const QString &pointer)
{
    if (pointer.section(u'/', 1, 1) != u"data"_qs)
        return false;
    const int row = pointer.section(u'/', 3, 3).toInt();
    m_table->setFocus();
    if (row < m_model->rowCount() && !m_model->isFiltered())
        m_table->goTo(row, DataRowsModel::firstDataColumn);
    return true;
}

void DataRowsView::addColumn(int at)
{
    const QStringList columns = m_model->table().columns;
    auto *dialog = new ColumnDialog(tr("Add column"),
                                    columnNames(columns + QStringList{QString()}).constLast(),
                                    columns, 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, at] {
        m_model->addColumn(at, dialog->name());
        m_table->setFocus();
        m_table->goTo(std::max(0, m_table->currentIndex().row()),
                      DataRowsModel::firstDataColumn + at);
    });
    dialog->open();
}

void DataRowsView::renameColumn(int column)
{
    const QString before = m_model->table().columns[column];
    QStringList others = m_model->table().columns;
    others.removeAt(column);
    ConversationTest tried = m_document.value();
    const int uses = renamePlaceholder(tried, before, before);
    auto *dialog = new ColumnDialog(tr("Rename column"), before, others, uses, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, column] {
        m_model->renameColumn(column, dialog->name(), dialog->renamesUses());
        m_table->setFocus();
    });
    dialog->open();
}

void DataRowsView::fillColumnMenu(QMenu &menu, int column)
{
    const bool any = column >= 0;
    const int last = int(m_model->table().columns.size()) - 1;
    const auto add = [&](const char *name, const QString &text, bool enabled, bool edits,
                         auto slot) {
        QAction *action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled && !(edits && m_document.isReadOnly()));
        connect(action, &QAction::triggered, this, [this, slot] {
            m_table->commit();
            slot();
        });
    };
    add("column.rename", tr("&Rename…"), any, true, [this, column] { renameColumn(column); });
    add("column.insert", tr("&Insert column…"), true, true,
        [this, column, last] { addColumn(column < 0 ? last + 1 : column); });
    add("column.delete", tr("&Delete column"), any, true,
        [this, column] { m_model->removeColumn(column); });
    menu.addSeparator();
    add("column.back", tr("Move towards the &front"), column > 0, true,
        [this, column] { m_model->moveColumn(column, -1); });
    add("column.forth", tr("Move towards the &end"), any && column < last, true,
        [this, column] { m_model->moveColumn(column, 1); });
    menu.addSeparator();
    add("column.ascending", tr("Sort rows &A to Z"), any, true,
        [this, column] { m_model->sortBy(column, Qt::AscendingOrder); });
    add("column.descending", tr("Sort rows &Z to A"), any, true,
        [this, column] { m_model->sortBy(column, Qt::DescendingOrder); });
}

void DataRowsView::combineValues()
{
    auto *dialog = new CombineValuesDialog(m_model->table(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        DataTable table = m_model->table();
        table.rows = dialog->rows();
        m_model->replace(tr("Combine values"), table);
        m_table->setFocus();
    });
    dialog->open();
}

void DataRowsView::chooseCsv()
{
    auto *dialog = new QFileDialog(this, tr("Import CSV"), QString(),
                                   tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("dataRows.csvDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataRowsView::importCsv);
    dialog->open();
}

void DataRowsView::importCsv(const QString &path)
{
    const auto promise = std::make_shared<QPromise<Read>>();
    promise->start();
    m_reading.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(std::make_shared<Result<CsvTable>>(csvOf(path)));
        promise->finish();
    });
}

void DataRowsView::csvRead()
{
    const Read read = m_reading.result();
    m_message->show();
    if (!*read) {
        m_message->setText(
            tr("Nothing was imported. %1").arg(displayText(read->error().message, 300)));
        return;
    }
    const CsvTable &csv = **read;
    m_table->commit();
    m_model->replace(tr("Import CSV"), {csv.header, csv.rows, {}});
    m_table->goTo(0, DataRowsModel::firstDataColumn);
    QString text =
        tr("%Ln row(s) imported; undo brings back what was here.", nullptr, int(csv.rows.size()));
    if (!csv.raggedLines.isEmpty()) {
        //: Follows "12 rows imported"; %1 the number of a line
        text = tr("%1 %2").arg(
            text,
            tr("%n row(s) had more or fewer cells than the first line and were filled up, the "
               "first on line %1.",
               nullptr, int(csv.raggedLines.size()))
                .arg(csv.raggedLines.constFirst()));
    }
    m_message->setText(text);
}

} // namespace Rehearsal
