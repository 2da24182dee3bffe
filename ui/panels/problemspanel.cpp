// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/problemspanel.h"

#include "core/base/text.h"
#include "core/rules/intentfixes.h"
#include "ui/documents/openworkspace.h"
#include "ui/icons.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {
namespace {

QStringList intentIds(const OpenWorkspace &workspace)
{
    QStringList ids;
    const auto intents = workspace.currentIntents();
    for (const auto &file : intents)
        ids.append(file.value.id);
    return ids;
}

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

bool isSamePlace(const Issue &left, const Issue &right)
{
    return left.rule == right.rule && left.file == right.file && left.pointer == right.pointer;
}

} // namespace

ProblemsPanel::ProblemsPanel(OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new IssuesModel(this))
    , m_table(new QTableView(this))
    , m_empty(emptyState(tr("No problems in this workspace."), this))
    , m_filter(new QLineEdit(this))
    , m_grouping(new QComboBox(this))
    , m_fix(new QToolButton(this))
{
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeTools());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(&workspace, &OpenWorkspace::issuesChanged, this, &ProblemsPanel::update);
    update();
}

QToolButton *ProblemsPanel::makeChip(Issue::Severity severity, const char *name)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(QLatin1String(name));
    chip->setCheckable(true);
    chip->setChecked(true);
    chip->setProperty("chip", true);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({12, 12});
    chip->setIcon(severityIcon(severity));
    connect(chip, &QToolButton::toggled, this, [this, severity](bool shown) {
        if (shown)
            m_selection.hidden.remove(severity);
        else
            m_selection.hidden.insert(severity);
        update();
    });
    m_chips.insert(severity, chip);
    return chip;
}

QHBoxLayout *ProblemsPanel::makeTools()
{
    m_filter->setObjectName(QStringLiteral("problems.filter"));
    m_filter->setAccessibleName(tr("Filter of the problems"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_selection.text = trimmed(text);
        update();
    });
    m_grouping->setObjectName(QStringLiteral("problems.grouping"));
    m_grouping->setAccessibleName(tr("Group the problems"));
    m_grouping->addItem(tr("By file"), int(IssueGrouping::File));
    m_grouping->addItem(tr("By rule"), int(IssueGrouping::Rule));
    m_grouping->addItem(tr("By severity"), int(IssueGrouping::Severity));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_selection.grouping = IssueGrouping(m_grouping->currentData().toInt());
        m_selection.collapsed.clear();
        update();
    });
    m_fix->setObjectName(QStringLiteral("problems.fix"));
    m_fix->setText(tr("Fix…"));
    m_fix->setAccessibleName(tr("What can be done about the problem"));
    m_fix->setToolTip(tr("What can be done about the problem (Alt+Enter)"));
    m_fix->setIcon(icon(QStringLiteral("bulb")));
    m_fix->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fix, &QToolButton::clicked, this, [this] { showFixes(); });

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 4);
    tools->setSpacing(4);
    tools->addWidget(makeChip(Issue::Severity::Error, "problems.chip.errors"));
    tools->addWidget(makeChip(Issue::Severity::Warning, "problems.chip.warnings"));
    tools->addWidget(makeChip(Issue::Severity::Info, "problems.chip.infos"));
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_grouping);
    tools->addWidget(m_fix);
    return tools;
}

void ProblemsPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("problems.table"));
    m_table->setAccessibleName(tr("Problems of the workspace"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(int(IssueColumn::Message),
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(int(IssueColumn::Rule), 60);
    m_table->setColumnWidth(int(IssueColumn::Place), 160);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->row(index.row()).isHeading())
            toggle(index.row());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex clicked = m_table->indexAt(position);
        if (clicked.isValid())
            m_table->selectionModel()->setCurrentIndex(clicked, QItemSelectionModel::NoUpdate);
        showFixes();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_fix->setEnabled(currentIssue()); });
    auto *copy = new QAction(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("problems.copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &ProblemsPanel::copyRows);
    m_table->addAction(copy);
    setFocusProxy(m_table);
}

/// Enter goes to the place, Alt+Enter lists the fixes, the arrows open and close groups.
bool ProblemsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_table->currentIndex().row();
    const bool isHeading = row >= 0 && m_model->row(row).isHeading();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::AltModifier)
            showFixes();
        else if (!(key->modifiers() & Qt::ControlModifier))
            activate(row);
        else
            break;
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Space: {
        if (!isHeading)
            break;
        // The key that points to where the text goes on opens.
        const bool opens = (key->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
        if (key->key() == Qt::Key_Space || m_model->row(row).isCollapsed == opens)
            toggle(row);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

const Issue *ProblemsPanel::currentIssue() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount() || m_model->row(row).isHeading())
        return nullptr;
    return &m_model->row(row).issue;
}

/// The current issue stays the current one and stays where it is on the screen. One that is mended
/// hands over to what took its place.
void ProblemsPanel::update()
{
    const QModelIndex before = m_table->currentIndex();
    const std::optional<IssueRow> current =
        before.isValid() ? std::optional(m_model->row(before.row())) : std::nullopt;
    const int offset = before.isValid() ? m_table->rowViewportPosition(before.row()) : 0;
    const QList<IssueRow> rows = issueRows(m_workspace.issues(), m_selection);
    m_model->show(rows);
    m_table->clearSpans();
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].isHeading())
            m_table->setSpan(row, 0, 1, issueColumnCount);
    }
    if (current && !rows.isEmpty()) {
        const auto same = std::find_if(rows.cbegin(), rows.cend(), [&](const IssueRow &row) {
            return row.heading == current->heading
                && (row.isHeading() || isSamePlace(row.issue, current->issue));
        });
        const int row = same != rows.cend() ? int(same - rows.cbegin())
                                            : std::min(before.row(), int(rows.size()) - 1);
        if (row != m_table->currentIndex().row()) {
            m_table->selectionModel()->setCurrentIndex(
                m_model->index(row, std::max(0, before.column())),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            QScrollBar *bar = m_table->verticalScrollBar();
            if (m_table->verticalScrollMode() == QAbstractItemView::ScrollPerPixel)
                bar->setValue(bar->value() + m_table->rowViewportPosition(row) - offset);
        }
    }
    // By file, the group says the file already.
    m_table->setColumnHidden(int(IssueColumn::File), m_selection.grouping == IssueGrouping::File);
    const bool none = m_workspace.issues().isEmpty();
    const bool nothingShown = m_model->rowCount() == 0;
    m_empty->setText(none ? tr("No problems in this workspace.")
                          : tr("No problem matches the filter."));
    m_table->setVisible(!nothingShown);
    m_empty->setVisible(nothingShown);
    m_fix->setEnabled(currentIssue());
    showChips();
    Q_EMIT countChanged(int(m_workspace.issues().size()));
}

void ProblemsPanel::showChips()
{
    QMap<Issue::Severity, int> counts;
    for (const Issue &issue : m_workspace.issues())
        ++counts[issue.severity];
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        const int count = counts.value(chip.key());
        const QString words = chip.key() == Issue::Severity::Error
            ? tr("%n error(s)", nullptr, count)
            : chip.key() == Issue::Severity::Warning ? tr("%n warning(s)", nullptr, count)
                                                     : tr("%n info(s)", nullptr, count);
        chip.value()->setText(QString::number(count));
        chip.value()->setToolTip(words);
        chip.value()->setAccessibleName(words);
    }
}

void ProblemsPanel::activate(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (m_model->row(row).isHeading()) {
        toggle(row);
        return;
    }
    const Issue issue = m_model->row(row).issue;
    Q_EMIT activated(issue.file, issue.pointer);
}

void ProblemsPanel::toggle(int row)
{
    const IssueRow &group = m_model->row(row);
    if (group.isCollapsed)
        m_selection.collapsed.remove(group.heading);
    else
        m_selection.collapsed.insert(group.heading);
    update();
}

bool ProblemsPanel::step(int by)
{
    const int rows = m_model->rowCount();
    int row = m_table->currentIndex().row();
    if (row < 0 && by < 0)
        row = 0;
    for (int step = 0; step < rows; ++step) {
        row = (row + by + rows) % rows;
        if (m_model->row(row).isHeading())
            continue;
        const QModelIndex index = m_model->index(row, int(IssueColumn::Message));
        m_table->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(index);
        activate(row);
        return true;
    }
    return false;
}

void ProblemsPanel::copyRows()
{
    QStringList lines;
    const auto selected = m_table->selectionModel()->selectedRows();
    QList<int> rows;
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows)) {
        const Issue &issue = m_model->row(row).issue;
        if (m_model->row(row).isHeading())
            continue;
        QString message = issue.message;
        message.replace(u'\t', u' ').replace(u'\n', u' ');
        lines.append(QStringList({severityWord(issue.severity), issue.rule, issue.file,
                                  issue.pointer, message})
                         .join(u'\t'));
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

bool ProblemsPanel::select(const std::function<bool(const Issue &issue)> &isWanted)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).isHeading() || !isWanted(m_model->row(row).issue))
            continue;
        m_table->selectionModel()->setCurrentIndex(m_model->index(row, int(IssueColumn::Message)),
                                                   QItemSelectionModel::ClearAndSelect
                                                       | QItemSelectionModel::Rows);
        m_table->scrollTo(m_table->currentIndex());
        return true;
    }
    return false;
}

void ProblemsPanel::showFixes(const std::optional<QPoint> &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("problems.fixes"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const Issue *issue = currentIssue()) {
        addFixes(*menu, *issue);
        QAction *show = menu->addAction(tr("Go to the place"));
        connect(show, &QAction::triggered, this,
                [this] { activate(m_table->currentIndex().row()); });
        QAction *copy = menu->addAction(tr("Copy"));
        connect(copy, &QAction::triggered, this, &ProblemsPanel::copyRows);
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    const QRect place = m_table->visualRect(m_table->currentIndex());
    menu->popup(at.value_or(m_table->viewport()->mapToGlobal(place.bottomLeft() + QPoint(24, 0))));
    menu->setActiveAction(menu->actions().constFirst());
}

void ProblemsPanel::addFixes(QMenu &menu, const Issue &issue)
{
    TestDocument *document = m_workspace.test(issue.file);
    const bool mayChange = document && !document->isReadOnly();
    QList<QuickFix> fixes;
    IntentDocument *intent = document ? nullptr : m_workspace.intent(issue.file);
    if (intent && !intent->isReadOnly())
        fixes = intentFixes(issue, intent->value(), intentIds(m_workspace));
    fixes += quickFixes(issue, mayChange ? &document->value() : nullptr,
                        m_workspace.rules().vocabulary(), m_workspace.rules().history(), newId());
    const auto label = [](const QString &text) { return QString(text).replace(u'&', u"&&"_qs); };
    for (const QuickFix &fix : fixes) {
        QAction *action = menu.addAction(label(fix.text));
        action->setObjectName(u"problems.fix." + fix.id);
        if (&fix == &fixes.constFirst())
            action->setIcon(icon(QStringLiteral("bulb")));
        connect(action, &QAction::triggered, this, [this, fix, issue] { apply(fix, issue); });
    }
    const auto same = std::count_if(m_workspace.issues().cbegin(), m_workspace.issues().cend(),
                                    [&](const Issue &other) { return other.rule == issue.rule; });
    for (const QuickFix &fix : fixes) {
        if (!fix.fitsAll || same < 2)
            continue;
        //: %1 what a fix does to one place, %2 the id of a rule that is broken in several
        QAction *action = menu.addAction(label(
            tr("%1 – in all %n place(s) of %2", nullptr, int(same)).arg(fix.text, issue.rule)));
        action->setObjectName(QStringLiteral("problems.fixAll.") + fix.id);
        connect(action, &QAction::triggered, this, [this, fix, issue] { applyToAll(fix, issue); });
        break;
    }
    if (!menu.isEmpty())
        menu.addSeparator();
}

void ProblemsPanel::apply(const QuickFix &fix, const Issue &issue)
{
    if (fix.kind == QuickFix::Kind::ShowPlace) {
        Q_EMIT activated(fix.place.file, fix.place.pointer);
        return;
    }
    if (fix.kind == QuickFix::Kind::ChangeIntent) {
        if (IntentDocument *intent = m_workspace.intent(issue.file); intent && fix.mended) {
            intent->edit(fix.text, [&](Intent &value) { value = *fix.mended; });
            intent->endMerge();
            Q_EMIT activated(issue.file, issue.pointer);
        }
        return;
    }
    if (fix.kind != QuickFix::Kind::ChangeTest) {
        Q_EMIT fixRequested(fix, issue);
        return;
    }
    if (TestDocument *document = m_workspace.test(issue.file)) {
        document->edit(fix.text, [&](ConversationTest &test) { test = *fix.test; });
        document->endMerge();
        // Shown, so that one sees what changed and Ctrl+Z takes it back.
        Q_EMIT activated(issue.file, issue.pointer);
    }
}

/// One undo step a test.
void ProblemsPanel::applyToAll(const QuickFix &fix, const Issue &issue)
{
    QMap<QString, Issues> byFile;
    for (const Issue &other : m_workspace.issues()) {
        if (other.rule == issue.rule)
            byFile[other.file].append(other);
    }
    for (auto file = byFile.cbegin(); file != byFile.cend(); ++file) {
        TestDocument *document = m_workspace.test(file.key());
        if (IntentDocument *intent = document ? nullptr : m_workspace.intent(file.key())) {
            const Intent mended =
                withAllFixed(intent->value(), file.value(), fix.id, intentIds(m_workspace));
            intent->edit(fix.text, [&](Intent &value) { value = mended; });
            intent->endMerge();
        }
        if (!document)
            continue;
        const ConversationTest mended =
            withAllFixed(document->value(), file.value(), fix.id, m_workspace.rules().vocabulary(),
                         m_workspace.rules().history(), newId());
        document->edit(fix.text, [&](ConversationTest &test) { test = mended; });
        document->endMerge();
    }
}

} // namespace Rehearsal
