// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/resultspanel.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/models/turncells.h"
#include "ui/runcontroller.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/verdict.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int turnRole = Qt::UserRole + 1;
constexpr int verdictRole = Qt::UserRole + 2;
constexpr int allChip = 1000; ///< no verdict; a button group makes up an id of its own for -1

QList<QStandardItem *> line(const QString &what, const QString &expected, const QString &actual,
                            const QString &path, int turn)
{
    QList<QStandardItem *> items;
    for (const QString &text : {what, expected, actual}) {
        auto *item = new QStandardItem(displayText(text, 500).replace(u'\n', u" ⏎ "_qs));
        item->setEditable(false);
        item->setToolTip(plainToolTip(text));
        item->setData(path, pathRole);
        item->setData(turn, turnRole);
        items.append(item);
    }
    return items;
}

/// For people: names and values of an object, elements of a list, else as it stands.
QString valueText(const Json &value)
{
    if (value.is_number_float()) // four decimals, as the figures have
        return numberText(roundedTo(asNumber(&value).value_or(0), 4));
    if (!value.is_structured())
        return value.is_null() ? QString() : plainText(value);
    QStringList parts;
    for (const auto &[name, part] : value.items()) {
        parts.append(value.is_object()
                         ? QString(QString::fromStdString(name) % u" = " % plainText(part))
                         : plainText(part));
    }
    return parts.join(u", "_qs);
}

QIcon checkIcon(const CheckResult &result)
{
    switch (result.verdict) {
    case CheckVerdict::Pass:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case CheckVerdict::Fail:
        return icon(QStringLiteral("failed"),
                    result.severity == Severity::Must ? IconTint::Fail : IconTint::Warning);
    case CheckVerdict::NotEvaluable:
        return icon(QStringLiteral("question"), IconTint::Warning);
    }
    Q_UNREACHABLE();
}

QString checkTitle(const CheckResult &result)
{
    Check check;
    check.kind = result.kind;
    check.op = result.op;
    check.target = result.target;
    check.negated = result.negated;
    const QString summary = checkSummary(check);
    return result.severity == Severity::Should ? ResultsPanel::tr("%1 (should)").arg(summary)
                                               : summary;
}

/// The worst of a turn's checks, for its icon.
const CheckResult *worst(const QList<CheckResult> &checks, int turn)
{
    const CheckResult *found = nullptr;
    const auto rank = [](const CheckResult &result) {
        if (result.verdict == CheckVerdict::Pass)
            return 0;
        return result.severity == Severity::Should         ? 1
            : result.verdict == CheckVerdict::NotEvaluable ? 2
                                                           : 3;
    };
    for (const CheckResult &result : checks) {
        if (result.turn == turn && (!found || rank(result) > rank(*found)))
            found = &result;
    }
    return found;
}

} // namespace

/// Tests by verdict and text; what stands below a test comes along.
class ResultsFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setVerdict(int verdict)
    {
        m_verdict = verdict;
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
        if (parent.isValid())
            return true;
        const QModelIndex test = sourceModel()->index(row, 0);
        return (m_verdict == allChip || test.data(verdictRole).toInt() == m_verdict)
            && contains(test);
    }

private:
    [[nodiscard]] bool contains(const QModelIndex &index) const
    {
        if (m_text.isEmpty())
            return true;
        for (int column = 0; column < 3; ++column) {
            if (index.siblingAtColumn(column).data().toString().contains(m_text,
                                                                         Qt::CaseInsensitive))
                return true;
        }
        for (int row = 0; row < sourceModel()->rowCount(index); ++row) {
            if (contains(sourceModel()->index(row, 0, index)))
                return true;
        }
        return false;
    }

    int m_verdict = allChip;
    QString m_text;
};

ResultsPanel::ResultsPanel(RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_model(new QStandardItemModel(this))
    , m_shown(new ResultsFilter(this))
    , m_tree(new QTreeView(this))
    , m_filter(new QLineEdit(this))
    , m_empty(emptyState(tr("Run a test with Ctrl+Return and see here what each turn was expected "
                            "to bring and what came back."),
                         this))
    , m_chips(new QButtonGroup(this))
{
    m_shown->setSourceModel(m_model);
    m_tree->setObjectName(QStringLiteral("results.tree"));
    m_tree->setAccessibleName(tr("Results"));
    m_tree->setModel(m_shown);
    m_tree->setUniformRowHeights(true);
    m_tree->setIconSize({14, 14});
    m_tree->setIndentation(18);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setFixedHeight(28);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT activated(index.data(pathRole).toString(), index.data(turnRole).toInt());
    });

    m_filter->setObjectName(QStringLiteral("results.filter"));
    m_filter->setAccessibleName(tr("Filter the results"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(130);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_shown->setText(text); });
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->setSpacing(6);
    top->addWidget(addChip(allChip, QStringLiteral("results.chip.all")));
    top->addWidget(addChip(int(Verdict::Failed), QStringLiteral("results.chip.failed")));
    top->addWidget(addChip(int(Verdict::Error), QStringLiteral("results.chip.error")));
    top->addWidget(addChip(int(Verdict::Passed), QStringLiteral("results.chip.passed")));
    top->addStretch(1);
    top->addWidget(m_filter);
    m_chips->button(allChip)->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) { m_shown->setVerdict(id); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);

    connect(&runs, &RunController::started, this, &ResultsPanel::clear);
    connect(&runs, &RunController::reported, this, &ResultsPanel::add);
    connect(&runs, &RunController::finished, this, &ResultsPanel::showRest);
    clear();
}

QToolButton *ResultsPanel::addChip(int id, const QString &name)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setProperty("chip", true);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({12, 12});
    if (id != allChip)
        chip->setIcon(verdictIcon(Verdict(id)));
    m_chips->addButton(chip, id);
    return chip;
}

void ResultsPanel::clear()
{
    m_model->removeRows(0, m_model->rowCount());
    m_model->setHorizontalHeaderLabels(
        {tr("Test, turn, expectation"), tr("Expected"), tr("Actual")});
    m_tree->header()->resizeSection(0, 220);
    m_tree->header()->resizeSection(1, 170);
    showCounts();
}

void ResultsPanel::showCounts()
{
    RunCounts counts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        counts.add(Verdict(m_model->item(row)->data(verdictRole).toInt()));
    const auto label = [&](int id, const QString &text) {
        m_chips->button(id)->setText(text);
        m_chips->button(id)->setAccessibleName(text);
    };
    label(allChip, tr("All %1").arg(counts.total));
    label(int(Verdict::Failed), tr("Failed %1").arg(counts.failed));
    label(int(Verdict::Error), tr("Error %1").arg(counts.error));
    label(int(Verdict::Passed), tr("Passed %1").arg(counts.passed));
    const bool any = m_model->rowCount() > 0;
    m_tree->setVisible(any);
    m_empty->setVisible(!any);
    m_filter->setVisible(any);
}

void ResultsPanel::add(const RunReport &report)
{
    const ConversationTest &test = report.spec.test;
    const QString &path = report.spec.path;
    QString title = test.name;
    if (report.spec.row >= 0)
        title = tr("%1, data row %2").arg(title).arg(report.spec.row + 1);
    if (report.spec.repeat > 0)
        title = tr("%1, repetition %2").arg(title).arg(report.spec.repeat + 1);
    const QLocale locale;
    const auto head = line(title, QString(), verdictSentence(report), path, -1);
    head[0]->setIcon(verdictIcon(report.verdict));
    head[0]->setAccessibleDescription(verdictText(report.verdict));
    head[0]->setData(int(report.verdict), verdictRole);
    if (report.error) {
        head[0]->appendRow(
            line(tr("What to do"), QString(), adviceFor(report.error->kind), path, -1));
        head[0]->child(0)->setIcon(icon(QStringLiteral("info"), IconTint::Accent));
    }
    for (const QString &warning : report.warnings) {
        head[0]->appendRow(line(tr("Note"), QString(), warning, path, -1));
        head[0]
            ->child(head[0]->rowCount() - 1)
            ->setIcon(icon(QStringLiteral("warning"), IconTint::Warning));
    }
    for (int turn = 0; turn < test.turns.size(); ++turn) {
        const Turn &asked = test.turns[turn];
        const auto step = std::find_if(report.steps.cbegin(), report.steps.cend(),
                                       [&](const Step &found) { return found.index == turn; });
        const bool came = step != report.steps.cend();
        if (!came && report.error)
            continue;
        const auto row = line(
            tr("%1  %2").arg(turn + 1).arg(asked.says),
            asked.expects && asked.expects->intent
                ? tr("%1 from %2")
                      .arg(*asked.expects->intent,
                           locale.toString(
                               asked.expects->minConfidence.value_or(defaultMinConfidence), 'f', 2))
                : QString(),
            came ? tr("%1 at %2").arg(step->intent, locale.toString(step->confidence, 'f', 2))
                 : tr("no answer"),
            path, turn);
        const CheckResult *judged = worst(report.checks, turn);
        row[0]->setIcon(judged ? checkIcon(*judged)
                               : icon(QStringLiteral("notrun"), IconTint::Muted));
        for (const CheckResult &result : report.checks) {
            if (result.turn != turn)
                continue;
            const auto check = line(checkTitle(result), valueText(result.expected),
                                    result.verdict == CheckVerdict::NotEvaluable
                                        ? tr("cannot be judged from this answer")
                                        : valueText(result.actual),
                                    path, turn);
            check[0]->setIcon(checkIcon(result));
            check[0]->setAccessibleDescription(checkVerdictName(result.verdict));
            row[0]->appendRow(check);
        }
        head[0]->appendRow(row);
    }
    m_model->appendRow(head);
    showCounts();
    const QModelIndex shown = m_shown->mapFromSource(head[0]->index());
    const bool attention = report.verdict == Verdict::Failed || report.verdict == Verdict::Error;
    // The first failure opens by itself, and so does a test that ran alone.
    if (m_runs.result().reports.size() == 1 || attention)
        m_tree->expand(shown);
    if (attention) {
        for (int row = 0; row < head[0]->rowCount(); ++row) {
            const int turn = head[0]->child(row)->data(turnRole).toInt();
            const CheckResult *judged = worst(report.checks, turn);
            if (turn >= 0 && judged && judged->verdict != CheckVerdict::Pass)
                m_tree->expand(m_shown->mapFromSource(head[0]->child(row)->index()));
        }
    }
}

/// Runs that never began have no report of their own to arrive.
void ResultsPanel::showRest()
{
    if (m_runs.result().reports.isEmpty())
        clear();
    showCounts();
}

} // namespace Rehearsal
