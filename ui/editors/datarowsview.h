// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/csv.h"
#include "ui/documents/document.h"
#include "ui/editors/testview.h"

#include <QFutureWatcher>

#include <memory>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Rehearsal {

class DataRowsModel;
class DataRowsPreview;
class DataRowsTable;
struct RowResult;

/// The rows a test runs with: a grid with each row's last result, what the chosen row expands to,
/// and what all of them cost.
class DataRowsView final : public TestView
{
    Q_OBJECT
public:
    explicit DataRowsView(TestDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("data"); }
    [[nodiscard]] QString title() const override { return tr("&Data rows"); }
    void showReport(const RunReport *report, bool running) override;
    [[nodiscard]] bool reveal(const QString &pointer) override;
    void commit() override;

    [[nodiscard]] DataRowsTable &table() { return *m_table; }
    [[nodiscard]] DataRowsModel &model() { return *m_model; }
    /// What rows of `asRun`, by their position in it, gave in a suite.
    void showResults(const DataTable &asRun, const QHash<int, RowResult> &results);
    /// Rows of the test with a selected cell; ascending.
    [[nodiscard]] QList<int> selectedDataRows() const;
    /// Reads the file in the background and puts it in place of the rows.
    void importCsv(const QString &path);

Q_SIGNALS:
    void runRequested(const QList<int> &dataRows);
    void resultActivated(const Rehearsal::RowResult &result);

private:
    using Read = std::shared_ptr<Result<CsvTable>>;

    void buildBar();
    QToolButton *addButton(const char *name, const QString &text, const char *iconName);
    void showShape();
    void showFilter();
    void chooseCsv();
    void csvRead();
    void combineValues();
    void addColumn(int at);
    void renameColumn(int column);
    void fillColumnMenu(QMenu &menu, int column);

    TestDocument &m_document;
    DataRowsModel *m_model;
    DataRowsTable *m_table;
    DataRowsPreview *m_preview;
    QLabel *m_empty;
    QLabel *m_message;
    QLineEdit *m_filter;
    QToolButton *m_failed;
    QToolButton *m_column;
    QToolButton *m_combine;
    QToolButton *m_run;
    QFutureWatcher<Read> m_reading;
};

} // namespace Rehearsal
