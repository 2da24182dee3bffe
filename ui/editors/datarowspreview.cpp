// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/datarowspreview.h"

#include "core/base/text.h"
#include "core/domain/placeholders.h"
#include "core/work/suiterun.h"
#include "ui/models/turncells.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPromise>
#include <QThreadPool>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int mostTurns = 50;   ///< of the preview
constexpr int mostWarnings = 4; ///< listed; the others are counted

QString durationText(std::chrono::milliseconds duration)
{
    const double seconds = double(duration.count()) / 1000;
    if (seconds < 90)
        return DataRowsPreview::tr("about %Ln s", "seconds", std::max(1, qRound(seconds)));
    if (seconds < 90 * 60)
        return DataRowsPreview::tr("about %Ln min", "minutes", qRound(seconds / 60));
    return DataRowsPreview::tr("about %Ln h", "hours", qRound(seconds / 3600));
}

/// The text with the values put in; where they stand, and what is not defined, is collected.
class PreviewText
{
public:
    PreviewText(const ConversationTest &test, int row)
        : m_test(test)
        , m_row(row)
    { }

    void line(const QString &begin, const QString &text)
    {
        m_text += m_text.isEmpty() ? begin : QString(u'\n' + begin);
        qsizetype done = 0;
        const auto found = placeholdersIn(text, m_test, m_row);
        for (const Placeholder &placeholder : found) {
            add(text.mid(done, placeholder.position - done));
            const bool defined = placeholder.source != Placeholder::Source::Undefined;
            const qsizetype start = m_text.size();
            // Not by its colour alone.
            add(defined ? placeholder.value : QString(u"⚠ "_qs + placeholder.asWritten));
            marks.append({start, m_text.size() - start, defined});
            done = placeholder.position + placeholder.asWritten.size();
        }
        add(text.mid(done));
    }

    struct Mark
    {
        qsizetype start = 0;
        qsizetype length = 0;
        bool defined = false;
    };
    QList<Mark> marks;
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    void add(const QString &text) { m_text += displayText(text, 500).replace(u'\n', u" ⏎ "_qs); }

    const ConversationTest &m_test;
    int m_row;
    QString m_text;
};

} // namespace

QString costText(const DataPlan &plan, const ConversationTest &test)
{
    const auto tr = [](const char *text, const char *note, qint64 n) {
        return DataRowsPreview::tr(text, note, int(std::min(n, qint64(INT_MAX))));
    };
    if (plan.runs == 0)
        return DataRowsPreview::tr("This test is skipped: it costs nothing.");
    QStringList factors;
    if (plan.rows > 0)
        factors.append(tr("%Ln row(s)", "data rows", plan.rows));
    if (test.repeat && test.repeat->times > 1)
        factors.append(tr("%Ln repetition(s)", nullptr, test.repeat->times));
    factors.append(tr("%Ln turn(s)", nullptr, test.turns.size()));
    const QString product = factors.join(u" × "_qs);
    const QString runs = tr("%Ln run(s)", nullptr, plan.runs);
    const QString turns = tr("%Ln turn(s)", nullptr, plan.turns);
    if (!plan.duration) {
        //: %1 such as "3 rows × 2 turns", %2 "3 runs", %3 "6 turns"
        return DataRowsPreview::tr("%1 = %2, %3; how long is known once it has run")
            .arg(product, runs, turns);
    }
    //: %1 such as "3 rows × 2 turns", %2 "3 runs", %3 "6 turns", %4 "about 4 min", %5 a number
    return DataRowsPreview::tr("%1 = %2, %3, %4 with %5 at once")
        .arg(product, runs, turns, durationText(*plan.duration), QString::number(plan.jobs));
}

DataRowsPreview::DataRowsPreview(TestDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_cost(new QLabel(this))
    , m_warnings(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("dataRows.preview"));
    m_cost->setObjectName(QStringLiteral("dataRows.cost"));
    m_cost->setAccessibleName(tr("What a run of all rows costs"));
    m_cost->setTextFormat(Qt::PlainText);
    m_cost->setWordWrap(true);
    m_warnings->setObjectName(QStringLiteral("dataRows.warnings"));
    m_warnings->setAccessibleName(tr("Warnings about the data rows"));
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setWordWrap(true);
    m_warnings->hide();
    m_text->setObjectName(QStringLiteral("dataRows.expansion"));
    m_text->setAccessibleName(tr("What the chosen row expands to"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setProperty("flat", true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_text->setPlaceholderText(tr("Choose a row to see the conversation it makes."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(m_cost);
    layout->addWidget(m_warnings);
    layout->addWidget(m_text, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &DataRowsPreview::check);
    connect(&m_checking, &QFutureWatcherBase::finished, this, [this] {
        const QList<DataWarning> warnings = m_checking.result();
        QStringList lines;
        for (const DataWarning &warning : warnings) {
            if (lines.size() == mostWarnings) {
                lines.append(
                    tr("%n more warning(s)", nullptr, int(warnings.size()) - mostWarnings));
                break;
            }
            lines.append(u"⚠ "_qs + warningText(warning));
        }
        m_warnings->setText(lines.join(u'\n'));
        m_warnings->setVisible(!lines.isEmpty());
        if (std::exchange(m_again, false))
            checkLater();
    });
    connect(&m_document, &DocumentBase::changed, this, [this] {
        showCost();
        showExpansion();
        checkLater();
    });
    showCost();
    showExpansion();
    checkLater();
}

void DataRowsPreview::showRow(int row)
{
    m_row = row;
    showExpansion();
}

void DataRowsPreview::setTimePerTurn(std::optional<double> milliseconds)
{
    m_millisecondsPerTurn = milliseconds;
    showCost();
}

void DataRowsPreview::showCost()
{
    const ConversationTest &test = m_document.value();
    const int rows = test.data ? int(test.data->rows.size()) : 0;
    m_cost->setText(
        costText(dataPlan(test, rows, SuitePolicy().jobs, m_millisecondsPerTurn), test));
}

void DataRowsPreview::showExpansion()
{
    const ConversationTest &test = m_document.value();
    const bool hasRow = test.data && m_row >= 0 && m_row < test.data->rows.size();
    if (!hasRow) {
        m_text->clear();
        return;
    }
    PreviewText preview(test, m_row);
    for (int turn = 0; turn < std::min(mostTurns, int(test.turns.size())); ++turn) {
        const Turn &shown = test.turns[turn];
        //: %1 the number of a turn; what the user says follows
        preview.line(tr("%1. User: ").arg(turn + 1), shown.says);
        if (!shown.expects)
            continue;
        if (shown.expects->intent)
            preview.line(u"      "_qs + tr("Intent: "), *shown.expects->intent);
        for (const Check &check : shown.expects->checks)
            preview.line(u"      "_qs, checkSummary(check));
    }
    if (test.turns.size() > mostTurns)
        preview.line({}, tr("%n more turn(s)", nullptr, int(test.turns.size()) - mostTurns));
    m_text->setPlainText(preview.text());
    QList<QTextEdit::ExtraSelection> selections;
    for (const PreviewText::Mark &mark : std::as_const(preview.marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(int(mark.start));
        selection.cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
        selection.format.setForeground(mark.defined ? accentColor(palette())
                                                    : failColor(palette()));
        selection.format.setFontUnderline(mark.defined);
        selections.append(selection);
    }
    m_text->setExtraSelections(selections);
}

void DataRowsPreview::checkLater()
{
    if (m_checking.isRunning())
        m_again = true;
    else
        m_soon.start();
}

/// In a thread of its own: it looks at every cell.
void DataRowsPreview::check()
{
    const auto promise = std::make_shared<QPromise<QList<DataWarning>>>();
    promise->start();
    m_checking.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, test = m_document.value()] {
        promise->addResult(test.data ? dataWarnings(test) : QList<DataWarning>());
        promise->finish();
    });
}

} // namespace Rehearsal
