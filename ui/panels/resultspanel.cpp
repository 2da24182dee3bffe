// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/resultspanel.h"

#include "ui/panels/resultdetail.h"
#include "ui/runcontroller.h"
#include "ui/widgets/emptystate.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>

namespace Rehearsal {
namespace {

constexpr int allChip = 1000; ///< no state; a button group makes up an id of its own for -1
/// More failures than that are not opened by themselves.
constexpr int mostOpened = 20;

struct ChipKind
{
    ResultState state;
    const char *name;
    bool always; ///< shown even while there is none
};

constexpr std::array chipKinds = {
    ChipKind{ResultState::Failed, "results.chip.failed", true},
    ChipKind{ResultState::Error, "results.chip.error", true},
    ChipKind{ResultState::Flaky, "results.chip.flaky", false},
    ChipKind{ResultState::Passed, "results.chip.passed", true},
    ChipKind{ResultState::Skipped, "results.chip.skipped", false},
    ChipKind{ResultState::Stopped, "results.chip.stopped", false},
    ChipKind{ResultState::NotRun, "results.chip.notRun", false},
};

/// The column of the editor where an expectation stands.
TurnColumn columnOf(const CheckResult &result)
{
    if (!result.published)
        return TurnColumn::Checks;
    if (result.kind == u"confidence")
        return TurnColumn::MinConfidence;
    return result.kind == u"entity" ? TurnColumn::Entities : TurnColumn::Intent;
}

} // namespace

/// Tests by state and text; what stands below a run comes along.
class ResultsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    ResultsFilter(ResultsModel &model, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(&model);
    }

    void setState(int state)
    {
        m_state = state;
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
        const QModelIndex index = m_model.index(row, 0, parent);
        if (m_model.isBelowRun(index))
            return true;
        return (m_state == allChip || m_model.isListedAs(index, ResultState(m_state)))
            && m_model.contains(index, m_text);
    }

private:
    ResultsModel &m_model;
    int m_state = allChip;
    QString m_text;
};

ResultsPanel::ResultsPanel(RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_model(new ResultsModel(runs, this))
    , m_shown(new ResultsFilter(*m_model, this))
    , m_tree(new QTreeView(this))
    , m_detail(new ResultDetail(runs, this))
    , m_split(new QSplitter(this))
    , m_filter(new QLineEdit(this))
    , m_grouping(new QComboBox(this))
    , m_empty(emptyState(tr("Run a test with Ctrl+Return and see here what each turn was expected "
                            "to bring and what came back."),
                         this))
    , m_chips(new QButtonGroup(this))
{
    m_tree->setObjectName(QStringLiteral("results.tree"));
    m_tree->setAccessibleName(tr("Results"));
    m_tree->setModel(m_shown);
    m_tree->setUniformRowHeights(true);
    m_tree->setIconSize({14, 14});
    m_tree->setIndentation(18);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 220);
    m_tree->header()->resizeSection(1, 120);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        activate(m_model->placeOf(m_shown->mapToSource(index)));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ResultsPanel::showDetail);

    m_filter->setObjectName(QStringLiteral("results.filter"));
    m_filter->setAccessibleName(tr("Filter the results"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(m_filter->fontMetrics().averageCharWidth() * 9);
    m_filter->setMaximumWidth(m_filter->fontMetrics().averageCharWidth() * 24);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_shown->setText(text); });
    m_grouping->setObjectName(QStringLiteral("results.grouping"));
    m_grouping->setAccessibleName(tr("Group the results"));
    m_grouping->addItem(tr("Not grouped"), int(ResultGrouping::None));
    m_grouping->addItem(tr("By folder"), int(ResultGrouping::Folder));
    m_grouping->addItem(tr("By tags"), int(ResultGrouping::Tag));
    m_grouping->addItem(tr("By cause"), int(ResultGrouping::Cause));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setGrouping(ResultGrouping(m_grouping->currentData().toInt()));
        m_tree->expandToDepth(0);
    });

    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->setSpacing(6);
    top->addWidget(addChip(allChip, QStringLiteral("results.chip.all")));
    for (const ChipKind &kind : chipKinds)
        top->addWidget(addChip(int(kind.state), QLatin1String(kind.name)));
    top->addStretch(1);
    top->addWidget(m_grouping);
    top->addWidget(m_filter);
    m_chips->button(allChip)->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) {
        m_shown->setState(id);
        showCounts();
    });
    m_split->setObjectName(QStringLiteral("results.split"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_tree);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_tree->setMinimumWidth(m_tree->fontMetrics().averageCharWidth() * 32);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_empty, 1);

    connect(m_model, &ResultsModel::countsChanged, this, &ResultsPanel::showCounts);
    connect(&runs, &RunController::started, this, [this] { m_opened = 0; });
    connect(&runs, &RunController::runChanged, this, [this](int run) {
        openFailures(run);
        if (m_model->placeOf(m_shown->mapToSource(m_tree->currentIndex())).run == run)
            showDetail();
    });
    connect(&runs, &RunController::finished, this, &ResultsPanel::showDetail);
    showCounts();
    showDetail();
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
        chip->setIcon(resultStateIcon(ResultState(id)));
    m_chips->addButton(chip, id);
    return chip;
}

void ResultsPanel::showCounts()
{
    const auto label = [&](int id, const QString &text) {
        m_chips->button(id)->setText(text);
        m_chips->button(id)->setAccessibleName(text);
    };
    label(allChip, tr("All %1").arg(m_model->total()));
    for (const ChipKind &kind : chipKinds) {
        const int count = m_model->count(kind.state);
        //: a chip: the name of a state and how many there are
        label(int(kind.state), tr("%1 %2").arg(resultStateText(kind.state)).arg(count));
        // The chosen one stays: nothing jumps while its tests run again.
        QAbstractButton *chip = m_chips->button(int(kind.state));
        chip->setVisible(kind.always || count > 0 || chip->isChecked());
    }
    const bool any = m_model->total() > 0;
    m_split->setVisible(any);
    m_empty->setVisible(!any);
    m_filter->setVisible(any);
    m_grouping->setVisible(any);
}

void ResultsPanel::showDetail()
{
    const ResultPlace place = m_model->placeOf(m_shown->mapToSource(m_tree->currentIndex()));
    m_detail->showPlace(place);
    m_detail->setVisible(place.run >= 0); // the tree has the room while there is nothing to say
}

/// The first failures open by themselves, and so does a test that runs alone.
void ResultsPanel::openFailures(int run)
{
    if (m_runs.progress(run).phase != RunProgress::Phase::Ended || m_runs.rejudgement(run))
        return;
    const RunReport &report = m_runs.shownReport(run);
    const bool attention = report.verdict == Verdict::Failed || report.verdict == Verdict::Error;
    const bool alone = m_runs.result().reports.size() == 1;
    if ((!attention && !alone) || m_opened >= mostOpened)
        return;
    ++m_opened;
    const QModelIndex row =
        m_shown->mapFromSource(m_model->indexOf(ResultPlace{report.spec.path, run, -1, -1}));
    if (!row.isValid())
        return;
    for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
        m_tree->expand(above);
    m_tree->expand(row);
    for (int child = 0; child < m_shown->rowCount(row); ++child) {
        const QModelIndex turn = m_shown->index(child, 0, row);
        if (turn.data(ResultsModel::AttentionRole).toBool())
            m_tree->expand(turn);
    }
}

QStringList ResultsPanel::selectedPaths() const
{
    QStringList paths;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const QString path = m_model->placeOf(m_shown->mapToSource(row)).path;
        if (!path.isEmpty() && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

void ResultsPanel::activate(const ResultPlace &place)
{
    if (place.path.isEmpty())
        return;
    TurnColumn column = TurnColumn::Says;
    if (place.check >= 0 && place.run >= 0) {
        const RunReport &report = m_runs.shownReport(place.run);
        if (place.check < report.checks.size())
            column = columnOf(report.checks[place.check]);
    }
    Q_EMIT activated(place.path, place.turn, column);
}

ResultPlace ResultsPanel::currentPlace() const
{
    return m_model->placeOf(m_shown->mapToSource(m_tree->currentIndex()));
}

bool ResultsPanel::step(int by)
{
    QList<ResultPlace> places;
    const auto collect = [&](const QModelIndex &row, const auto &self) -> void {
        const QModelIndex source = m_shown->mapToSource(row);
        const QList<ResultPlace> below = m_model->failuresBelow(source);
        places += below;
        if (!below.isEmpty() || m_model->isBelowRun(source)
            || !m_model->placeOf(source).path.isEmpty())
            return;
        for (int child = 0; child < m_shown->rowCount(row); ++child)
            self(m_shown->index(child, 0, row), self);
    };
    for (int row = 0; row < m_shown->rowCount(); ++row)
        collect(m_shown->index(row, 0), collect);
    if (places.isEmpty())
        return false;
    // From a row that is no failure itself: to the next one below it.
    const QModelIndex current = m_tree->currentIndex();
    const ResultPlace here = m_model->placeOf(m_shown->mapToSource(current));
    qsizetype at = places.indexOf(here);
    if (at >= 0) {
        at = (at + by + places.size()) % places.size();
    } else {
        const auto isBelow = [&](const ResultPlace &place) {
            return place.run > here.run
                || (place.run == here.run
                    && (place.turn > here.turn
                        || (place.turn == here.turn && place.check >= here.check)));
        };
        const auto next = current.isValid() ? std::find_if(places.cbegin(), places.cend(), isBelow)
                                            : places.cbegin();
        at = next - places.cbegin();
        if (by < 0)
            --at;
        at = (at + places.size()) % places.size();
    }
    const QModelIndex row = m_shown->mapFromSource(m_model->indexOf(places[at]));
    m_tree->setCurrentIndex(row);
    m_tree->scrollTo(row);
    showDetail();
    activate(places[at]);
    return true;
}

void ResultsPanel::showRun(int run)
{
    if (run < 0 || run >= m_runs.result().reports.size())
        return;
    ResultPlace place{m_runs.shownReport(run).spec.path, run, -1, -1};
    const QList<ResultPlace> failures = m_model->failuresBelow(m_model->indexOf(place));
    const auto first = std::find_if(failures.cbegin(), failures.cend(),
                                    [run](const ResultPlace &one) { return one.run == run; });
    if (first != failures.cend())
        place = *first;
    QModelIndex row = m_shown->mapFromSource(m_model->indexOf(place));
    if (!row.isValid()) {
        m_filter->clear();
        m_chips->button(allChip)->click();
        row = m_shown->mapFromSource(m_model->indexOf(place));
    }
    m_tree->setCurrentIndex(row);
    m_tree->scrollTo(row);
    m_tree->setFocus();
    showDetail();
}

} // namespace Rehearsal

#include "resultspanel.moc"
