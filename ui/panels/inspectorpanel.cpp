// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/inspectorpanel.h"

#include "ui/documents/openworkspace.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/panels/testform.h"
#include "ui/panels/turnform.h"
#include "ui/panels/turnresult.h"
#include "ui/runcontroller.h"
#include "ui/widgets/emptystate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace Rehearsal {
namespace {

enum Page { EmptyPage, TurnPage, TestPage, PanePage };

QScrollArea *scrolled(const char *name, QWidget *content)
{
    auto *area = new QScrollArea;
    area->setObjectName(QLatin1String(name));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    content->layout()->setContentsMargins(12, 8, 12, 12);
    area->setWidget(content);
    return area;
}

} // namespace

InspectorPanel::InspectorPanel(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_chips(new QWidget(this))
    , m_chipGroup(new QButtonGroup(this))
    , m_pages(new QStackedWidget(this))
    , m_panePage(new QWidget)
    , m_turnForm(new TurnForm)
    , m_resultTitle(new QLabel(tr("Last run")))
    , m_acceptTurn(new QToolButton)
    , m_exchange(new QToolButton)
    , m_result(new TurnResult)
    , m_testForm(new TestForm)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    auto *row = new QHBoxLayout(m_chips);
    row->setContentsMargins(12, 8, 12, 0);
    row->setSpacing(4);
    m_turnChip = addChip("inspector.chip.turn", tr("Turn"));
    m_testChip = addChip("inspector.chip.test", tr("Test"));
    row->addStretch(1);
    connect(m_chipGroup, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *chip) {
        commit();
        m_showsTest = chip == m_testChip;
        showSelection();
    });
    m_pages->addWidget(emptyPage());
    m_pages->addWidget(scrolled("inspector.turnPage", turnPage()));
    auto *testContent = new QWidget;
    auto *testLayout = new QVBoxLayout(testContent);
    testLayout->addWidget(m_testForm);
    testLayout->addStretch(1);
    m_pages->addWidget(scrolled("inspector.testPage", testContent));
    auto *paneLayout = new QVBoxLayout(m_panePage);
    paneLayout->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(m_panePage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_chips);
    layout->addWidget(m_pages, 1);
    for (auto signal : {&RunController::progressed, &RunController::finished})
        connect(&runs, signal, this, &InspectorPanel::showSelection);
    connect(&runs, &RunController::testChanged, this, &InspectorPanel::showSelection);
    connect(m_result, &TurnResult::acceptRequested, this, &InspectorPanel::acceptRequested);
    showSelection();
}

QToolButton *InspectorPanel::addChip(const char *name, const QString &text)
{
    auto *chip = new QToolButton(m_chips);
    chip->setObjectName(QLatin1String(name));
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setCheckable(true);
    chip->setProperty("chip", true);
    m_chipGroup->addButton(chip);
    m_chips->layout()->addWidget(chip);
    return chip;
}

QWidget *InspectorPanel::emptyPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(emptyState(
        tr("Open a test: what is expected of the chosen turn and what came stand here."), page));
    auto *create = new QPushButton(tr("New test…"), page);
    create->setObjectName(QStringLiteral("inspector.newTest"));
    create->setAccessibleName(tr("New test"));
    connect(create, &QPushButton::clicked, this, &InspectorPanel::newTestRequested);
    layout->addWidget(create, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    return page;
}

QWidget *InspectorPanel::turnPage()
{
    QFont bold = font();
    bold.setBold(true);
    m_resultTitle->setFont(bold);
    m_acceptTurn->setObjectName(QStringLiteral("inspector.acceptTurn"));
    m_acceptTurn->setText(tr("Accept actual…"));
    m_acceptTurn->setAccessibleName(tr("Accept actual of the turn"));
    m_acceptTurn->setToolTip(tr("Expect from now on what came in this turn"));
    connect(m_acceptTurn, &QToolButton::clicked, this, [this] {
        const QList<int> turns = selectedTurns();
        if (turns.size() == 1)
            Q_EMIT acceptTurnRequested(turns.constFirst());
    });
    m_exchange->setObjectName(QStringLiteral("inspector.exchange"));
    m_exchange->setText(tr("Exchange"));
    m_exchange->setAccessibleName(tr("Show the exchange behind this turn"));
    m_exchange->setToolTip(tr("The requests of the last run and what came back"));
    connect(m_exchange, &QToolButton::clicked, this, [this] {
        const RunReport *report =
            m_editor ? m_runs.lastReport(m_editor->testDocument().path()) : nullptr;
        if (report)
            Q_EMIT exchangeRequested(report->simulationId);
    });
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(10);
    layout->addWidget(m_turnForm);
    layout->addWidget(m_resultTitle);
    // Beside the title the buttons would be wider than the panel.
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_exchange);
    heading->addWidget(m_acceptTurn);
    heading->addStretch(1);
    layout->addLayout(heading);
    layout->addWidget(m_result);
    layout->addStretch(1);
    return content;
}

void InspectorPanel::setEditor(TestEditor *editor)
{
    if (editor && editor == m_editor)
        return;
    if (m_editor) {
        disconnect(m_editor->table().selectionModel(), nullptr, this, nullptr);
        disconnect(&m_editor->testDocument(), nullptr, this, nullptr);
        disconnect(m_editor, nullptr, this, nullptr);
    }
    m_editor = editor;
    follow();
    showSelection();
}

void InspectorPanel::showPane(QWidget *pane)
{
    m_panePage->layout()->addWidget(pane);
    pane->show();
    showSelection();
}

void InspectorPanel::follow()
{
    if (!m_editor)
        return;
    const QItemSelectionModel *selection = m_editor->table().selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        m_showsTest = false;
        showSelection();
    });
    connect(selection, &QItemSelectionModel::currentChanged, this, &InspectorPanel::showSelection);
    connect(&m_editor->testDocument(), &DocumentBase::changed, this,
            &InspectorPanel::showSelection);
    connect(m_editor, &TestEditor::committing, this, &InspectorPanel::commit);
}

QList<int> InspectorPanel::selectedTurns() const
{
    if (!m_editor)
        return {};
    QList<int> turns;
    const TurnsTable &table = m_editor->table();
    const auto ranges = table.selectionModel()->selection();
    const int count = int(m_editor->testDocument().value().turns.size());
    for (const QItemSelectionRange &range : ranges) {
        for (int turn = range.top(); turn <= range.bottom() && turn < count; ++turn) {
            if (!turns.contains(turn))
                turns.append(turn);
        }
    }
    if (turns.isEmpty() && table.currentIndex().isValid() && table.currentIndex().row() < count)
        turns.append(table.currentIndex().row());
    std::sort(turns.begin(), turns.end());
    return turns;
}

void InspectorPanel::showSelection()
{
    m_chips->setVisible(m_editor);
    if (!m_editor) {
        m_turnForm->showTurns(nullptr, {});
        m_testForm->showTest(nullptr, 0);
        m_pages->setCurrentIndex(m_panePage->layout()->isEmpty() ? EmptyPage : PanePage);
        return;
    }
    TestDocument &document = m_editor->testDocument();
    const QList<int> turns = selectedTurns();
    const bool showsTest = m_showsTest || turns.isEmpty();
    m_turnChip->setEnabled(!turns.isEmpty());
    m_turnChip->setText(turns.size() > 1      ? tr("%n turns", nullptr, int(turns.size()))
                            : turns.isEmpty() ? tr("Turn")
                                              : tr("Turn %1").arg(turns.constFirst() + 1));
    m_turnChip->setAccessibleName(m_turnChip->text());
    (showsTest ? m_testChip : m_turnChip)->setChecked(true);
    const RunReport *report = m_runs.lastReport(document.path());
    if (showsTest) {
        m_turnForm->showTurns(&document, {});
        m_testForm->showTest(&document, report && report->spec.row >= 0 ? report->spec.row : 0);
        m_pages->setCurrentIndex(TestPage);
        return;
    }
    m_turnForm->setIntentNames(m_workspace.intentNames());
    m_turnForm->showTurns(&document, turns);
    const bool single = turns.size() == 1;
    m_resultTitle->setVisible(single);
    m_result->setVisible(single);
    const bool running = m_runs.isRunningTest(document.path());
    m_acceptTurn->setVisible(single && report && !report->steps.isEmpty() && !running
                             && !document.isReadOnly());
    m_exchange->setVisible(single && report && !report->simulationId.isEmpty() && !running);
    if (single)
        m_result->showTurn(report, turns.constFirst(), running);
    m_pages->setCurrentIndex(TurnPage);
}

void InspectorPanel::commit()
{
    m_turnForm->commit();
    m_testForm->commit();
}

} // namespace Rehearsal
