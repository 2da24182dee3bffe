// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a table of 150,000 rows keeps the user waiting: shown, scrolled, 10,000 rows pasted into
// it and undone, with our table and model and, as the yardstick of the same run, with QTableView and
// QStandardItemModel. And the table of a test of 10,000 turns that has run, without a yardstick.

#include "ui/models/rowsmodel.h"
#include "ui/models/spreadsheet.h"
#include "ui/models/turnsmodel.h"
#include "ui/widgets/spreadsheettable.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QUndoStack>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Rehearsal;

namespace {

constexpr int rowTotal = 150'000;
constexpr int pastedTotal = 10'000;
constexpr int columnTotal = 6;

QStringList lineOf(int row, const QString &word)
{
    QStringList line;
    for (int column = 0; column < columnTotal; ++column)
        line.append(word + QString::number(row * columnTotal + column));
    return line;
}

QList<QStringList> block(int rows, const QString &word)
{
    QList<QStringList> lines;
    for (int row = 0; row < rows; ++row)
        lines.append(lineOf(row, word));
    return lines;
}

/// Rows of texts, edited as documents are: {before, after} on an undo stack.
class Grid final : public RowsModel<QStringList>, public SheetModel
{
public:
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole || role == Qt::EditRole
            ? QVariant(row(index.row())[index.column()])
            : QVariant();
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return RowsModel::flags(index) | Qt::ItemIsEditable;
    }
    [[nodiscard]] bool isTyped(int) const override { return true; }
    [[nodiscard]] bool isReadOnly() const override { return false; }
    [[nodiscard]] QString typedText(int row, int column) const override
    {
        return rows()[row][column];
    }
    void put(const QString &, const QList<SheetCell> &cells) override
    {
        edit([&](QList<QStringList> &lines) {
            for (const SheetCell &cell : cells) {
                while (cell.row >= lines.size())
                    lines.append(QStringList(columnTotal));
                lines[cell.row][cell.column] = cell.text;
            }
        });
    }
    void insert(const QString &, int row, int count, const QList<SheetCell> &) override
    {
        edit(
            [&](QList<QStringList> &lines) { lines.insert(row, count, QStringList(columnTotal)); });
    }
    void duplicate(const QList<int> &rows) override
    {
        edit([&](QList<QStringList> &lines) { duplicateRowsOf(lines, rows); });
    }
    void remove(const QList<int> &rows) override
    {
        edit([&](QList<QStringList> &lines) { removeRowsOf(lines, rows); });
    }
    void arrange(const QList<int> &order) override
    {
        edit([&](QList<QStringList> &lines) { arrangeRowsOf(lines, order); });
    }
    QUndoStack stack;

protected:
    [[nodiscard]] int columns() const override { return columnTotal; }

private:
    class Edit final : public QUndoCommand
    {
    public:
        Edit(Grid &grid, QList<QStringList> after)
            : m_grid(grid)
            , m_before(grid.rows())
            , m_after(std::move(after))
        { }
        void undo() override { m_grid.show(m_before); }
        void redo() override { m_grid.show(m_after); }

    private:
        Grid &m_grid;
        QList<QStringList> m_before;
        QList<QStringList> m_after;
    };

    void edit(const std::function<void(QList<QStringList> &)> &change)
    {
        QList<QStringList> next = rows();
        change(next);
        stack.push(new Edit(*this, next));
    }
};

/// Time of an action until its result is painted, in milliseconds.
double timed(const std::function<void()> &action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    QCoreApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The longest of many steps through the whole table.
double longestScroll(QTableView &table)
{
    double longest = 0;
    QScrollBar &bar = *table.verticalScrollBar();
    for (int step = 0; step <= 300; ++step)
        longest = std::max(longest,
                           timed([&] { bar.setValue(int(qint64(bar.maximum()) * step / 300)); }));
    return longest;
}

void told(const char *what, double ours, double promise)
{
    std::printf("%-34s %8.1f ms   promise %4.0f ms %s\n", what, ours, promise,
                ours <= promise ? "kept" : "MISSED");
}

void told(const char *what, double ours, double theirs, double promise)
{
    std::printf("%-34s %8.1f ms   yardstick %8.1f ms   ratio %5.2f   promise %4.0f ms %s\n", what,
                ours, theirs, ours / std::max(theirs, 0.001), promise,
                ours <= promise ? "kept" : "MISSED");
}

/// A report with a step and two checks a turn, the second of which does not hold.
RunReport reportOf(const ConversationTest &test)
{
    RunReport report;
    report.spec.test = test;
    report.verdict = Verdict::Failed;
    for (int turn = 0; turn < test.turns.size(); ++turn) {
        Step step;
        step.index = turn;
        step.userInput = test.turns[turn].says;
        step.intent = QStringLiteral("intent");
        step.hasConfidence = true;
        step.confidenceUsable = true;
        step.confidence = 0.5;
        report.steps.append(step);
        for (const CheckVerdict verdict : {CheckVerdict::Pass, CheckVerdict::Fail}) {
            CheckResult check;
            check.turn = turn;
            check.kind = QStringLiteral("intent");
            check.op = QStringLiteral("equals");
            check.expected = "other";
            check.actual = "intent";
            check.verdict = verdict;
            report.checks.append(check);
        }
    }
    return report;
}

void measureTurns()
{
    WorkspaceFile<ConversationTest> file;
    file.path = QStringLiteral("tests/long.test.json");
    for (int number = 0; number < pastedTotal; ++number) {
        Turn turn;
        turn.says = QStringLiteral("utterance %1").arg(number);
        turn.expects = Expectation();
        turn.expects->intent = QStringLiteral("other");
        file.value.turns.append(turn);
    }
    TestDocument document(QStringLiteral("/"), file);
    TurnsModel model(document);
    SpreadsheetTable table(model, model);
    table.resize(1000, 600);
    table.show();
    const RunReport report = reportOf(file.value);
    std::printf("a test of %d turns\n", pastedTotal);
    told("its report shown", timed([&] { model.showReport(&report, false); }), 100);
    told("longest of 300 steps of scrolling", longestScroll(table), 100);
    table.goTo(5, int(TurnColumn::Says));
    QApplication::clipboard()->setText(QStringLiteral("pasted"));
    told("one cell pasted", timed([&] { table.perform(TableCommand::Paste); }), 100);
    told("and undone", timed([&] { document.undoStack().undo(); }), 100);
    QStringList words;
    for (int number = 0; number < pastedTotal; ++number)
        words.append(QStringLiteral("pasted %1").arg(number));
    table.goTo(0, int(TurnColumn::Says));
    QApplication::clipboard()->setText(words.join(u'\n'));
    told("10,000 cells pasted over", timed([&] { table.perform(TableCommand::Paste); }), 500);
    told("and undone", timed([&] { document.undoStack().undo(); }), 500);
    told("10,000 turns pasted as new ones", timed([&] { table.perform(TableCommand::PasteRows); }),
         500);
    told("and undone", timed([&] { document.undoStack().undo(); }), 500);
    if (document.value() != file.value)
        std::printf("WRONG: undo did not bring the turns back\n");
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QList<QStringList> lines = block(rowTotal, QStringLiteral("word "));
    const QList<QStringList> pasted = block(pastedTotal, QStringLiteral("pasted "));
    const QString tsv = tsvFromCells(pasted);

    Grid grid;
    SpreadsheetTable table(grid, grid);
    table.verticalHeader()->setDefaultSectionSize(30);
    table.resize(1000, 600);
    table.show();
    const double ourFill = timed([&] { grid.show(lines); });
    const double ourScroll = longestScroll(table);
    table.goTo(70'000, 0);
    QApplication::clipboard()->setText(tsv);
    const double ourPaste = timed([&] { table.perform(TableCommand::Paste); });
    const double ourUndo = timed([&] { grid.stack.undo(); });
    table.goTo(100, 0);
    const double ourRows = timed([&] { table.perform(TableCommand::PasteRows); });
    const double ourRowsUndo = timed([&] { grid.stack.undo(); });
    const double ourSelectAll = timed([&] { table.perform(TableCommand::SelectAll); });
    const double ourCopy = timed([&] { table.perform(TableCommand::Copy); });
    const bool right = grid.rows() == lines;
    table.hide();

    QStandardItemModel standard(0, columnTotal);
    QTableView plain;
    plain.verticalHeader()->setDefaultSectionSize(30);
    plain.setModel(&standard);
    plain.resize(1000, 600);
    plain.show();
    const auto setLine = [&](int row, const QStringList &line) {
        for (int column = 0; column < columnTotal; ++column)
            standard.setData(standard.index(row, column), line[column]);
    };
    const double fill = timed([&] {
        for (const QStringList &line : lines) {
            QList<QStandardItem *> items;
            for (const QString &text : line)
                items.append(new QStandardItem(text));
            standard.appendRow(items);
        }
    });
    const double scroll = longestScroll(plain);
    const double paste = timed([&] {
        const QList<QStringList> cells = cellsFromTsv(tsv);
        for (int row = 0; row < pastedTotal; ++row)
            setLine(70'000 + row, cells[row]);
    });
    const double undo = timed([&] {
        for (int row = 0; row < pastedTotal; ++row)
            setLine(70'000 + row, lines[70'000 + row]);
    });
    const double rows = timed([&] {
        const QList<QStringList> cells = cellsFromTsv(tsv);
        standard.insertRows(100, pastedTotal);
        for (int row = 0; row < pastedTotal; ++row)
            setLine(100 + row, cells[row]);
    });
    const double rowsUndo = timed([&] { standard.removeRows(100, pastedTotal); });
    const double all = timed([&] { plain.selectAll(); });

    std::printf("%d rows of %d columns\n", rowTotal, columnTotal);
    told("filled and shown", ourFill, fill, 500);
    told("longest of 300 steps of scrolling", ourScroll, scroll, 100);
    told("10,000 rows pasted over", ourPaste, paste, 500);
    told("and undone", ourUndo, undo, 500);
    told("10,000 rows pasted as new ones", ourRows, rows, 500);
    told("and undone", ourRowsUndo, rowsUndo, 500);
    told("everything selected", ourSelectAll, all, 100);
    std::printf("%-34s %8.1f ms\n", "everything copied", ourCopy);
    if (!right)
        std::printf("WRONG: undo did not bring the rows back\n");
    measureTurns();
    return right ? 0 : 1;
}
