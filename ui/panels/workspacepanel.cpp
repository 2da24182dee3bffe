// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/workspacepanel.h"

#include "core/base/text.h"
#include "ui/documents/openworkspace.h"
#include "ui/icons.h"
#include "ui/runcontroller.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/verdict.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int shownRole =
    Qt::UserRole + 1; ///< what is shown, to change an item only when it differs

} // namespace

struct WorkspacePanel::Entry
{
    QString path = {};
    QString text = {};
    QString mark = {};    ///< what the icon says, for the tool tip and screen readers
    QString iconKey = {}; ///< tells icons apart
    QIcon icon = {};
};

WorkspacePanel::WorkspacePanel(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_tests(new QStandardItem)
    , m_intents(new QStandardItem)
    , m_targets(new QStandardItem)
{
    m_filter->setObjectName(QStringLiteral("workspace.filter"));
    m_filter->setAccessibleName(tr("Filter the workspace"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    auto *add = new QToolButton(this);
    add->setObjectName(QStringLiteral("workspace.newTest"));
    add->setAccessibleName(tr("New test"));
    add->setToolTip(tr("New test"));
    add->setIcon(icon(QStringLiteral("add")));
    connect(add, &QToolButton::clicked, this, &WorkspacePanel::newTestRequested);

    for (QStandardItem *group : {m_tests, m_intents, m_targets}) {
        group->setEditable(false);
        group->setSelectable(false);
        QFont font = m_tree->font();
        font.setWeight(QFont::DemiBold);
        group->setFont(font);
        m_model->appendRow(group);
    }
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(false);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(QStringLiteral("workspace.tree"));
    m_tree->setAccessibleName(tr("Files of the workspace"));
    m_tree->setModel(m_shown);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setIconSize({14, 14});
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_tree, &QTreeView::activated, this, &WorkspacePanel::activate);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        m_tree->expandAll();
    });

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 6);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);

    connect(&workspace, &OpenWorkspace::filesChanged, this, &WorkspacePanel::update);
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(40);
    connect(&m_updateSoon, &QTimer::timeout, this, &WorkspacePanel::update);
    connect(&runs, &RunController::testChanged, this, [this] {
        if (!m_updateSoon.isActive())
            m_updateSoon.start();
    });
    connect(&runs, &RunController::finished, this, &WorkspacePanel::update);
    update();
    m_tree->expandAll();
}

void WorkspacePanel::update()
{
    QList<Entry> tests;
    const auto testFiles = m_workspace.currentTests();
    for (const auto &file : testFiles) {
        const DocumentBase *document = m_workspace.document(file.path);
        Entry entry{file.path, file.value.name, {}, {}, {}};
        const RunReport *report = m_runs.lastReport(file.path);
        if (hasErrors(file.issues)) {
            entry.mark = file.issues.constFirst().message;
            entry.iconKey = QStringLiteral("broken");
            entry.icon = icon(QStringLiteral("warning"), IconTint::Warning);
        } else if (m_runs.isRunningTest(file.path)) {
            entry.mark = tr("running");
            entry.iconKey = QStringLiteral("running");
            entry.icon = icon(QStringLiteral("running"), IconTint::Accent);
        } else {
            const Verdict verdict = report ? report->verdict : Verdict::NotRun;
            entry.mark = report ? verdictSentence(*report) : verdictText(verdict);
            entry.iconKey = verdictName(verdict);
            entry.icon = verdictIcon(verdict);
        }
        if (document && document->isDirty()) {
            //: A file with changes that are not saved
            entry.text = tr("%1 ●").arg(entry.text);
        }
        tests.append(entry);
    }
    QList<Entry> intents;
    for (const auto &file : m_workspace.files().intents) {
        const bool broken = hasErrors(file.issues);
        intents.append({file.path, file.value.name,
                        broken ? file.issues.constFirst().message
                               : tr("Utterances: %1").arg(file.value.utterances.size()),
                        broken ? QStringLiteral("broken") : QStringLiteral("intent"),
                        broken ? icon(QStringLiteral("warning"), IconTint::Warning)
                               : icon(QStringLiteral("intent"), IconTint::Muted)});
    }
    QList<Entry> targets;
    const auto targetFiles = m_workspace.currentTargets();
    const bool sandboxHasFile =
        std::any_of(targetFiles.cbegin(), targetFiles.cend(),
                    [](const auto &file) { return file.value.name == sandboxTargetName; });
    if (m_workspace.isOpen() && !sandboxHasFile) {
        targets.append({sandboxTargetName, tr("Sandbox"), tr("Always there; needs no file"),
                        QStringLiteral("sandbox"),
                        icon(QStringLiteral("sandbox"), IconTint::Muted)});
    }
    for (const auto &file : targetFiles) {
        const bool broken = hasErrors(file.issues);
        const DocumentBase *document = m_workspace.document(file.path);
        const bool dirty = document && document->isDirty();
        targets.append({file.path, dirty ? tr("%1 ●").arg(file.value.name) : file.value.name,
                        broken ? file.issues.constFirst().message : file.value.baseUrl,
                        broken ? QStringLiteral("broken")
                               : QStringLiteral("target%1").arg(file.value.isProtected),
                        broken ? icon(QStringLiteral("warning"), IconTint::Warning)
                               : icon(file.value.isProtected ? QStringLiteral("lock")
                                                             : QStringLiteral("target"),
                                      IconTint::Muted)});
    }
    showGroup(m_tests, tr("Tests"), tests);
    showGroup(m_intents, tr("Intents"), intents);
    showGroup(m_targets, tr("Targets"), targets);
}

/// Changes what differs and nothing else, so that selection and expansion stay.
void WorkspacePanel::showGroup(QStandardItem *group, const QString &title,
                               const QList<Entry> &entries)
{
    const bool wasEmpty = group->rowCount() == 0;
    if (group->text() != title)
        group->setText(title);
    for (int row = 0; row < entries.size(); ++row) {
        const Entry &entry = entries[row];
        const auto isWanted = [&](const QString &path) {
            return std::any_of(entries.cbegin(), entries.cend(),
                               [&](const Entry &other) { return other.path == path; });
        };
        while (row < group->rowCount() && !isWanted(group->child(row)->data(pathRole).toString()))
            group->removeRow(row);
        if (row >= group->rowCount()
            || group->child(row)->data(pathRole).toString() != entry.path) {
            auto *added = new QStandardItem;
            added->setEditable(false);
            added->setData(entry.path, pathRole);
            group->insertRow(row, added);
        }
        QStandardItem *item = group->child(row);
        const QStringList shown{entry.text, entry.mark, entry.iconKey};
        if (item->data(shownRole).toStringList() == shown)
            continue;
        item->setData(shown, shownRole);
        item->setText(displayText(entry.text.isEmpty() ? entry.path : entry.text, 200));
        item->setIcon(entry.icon);
        item->setToolTip(plainToolTip(entry.path + u'\n' + entry.mark));
        item->setAccessibleDescription(entry.mark);
    }
    group->setRowCount(int(entries.size()));
    if (wasEmpty && !entries.isEmpty())
        m_tree->expand(m_shown->mapFromSource(group->index()));
}

void WorkspacePanel::select(const QString &path)
{
    for (const QStandardItem *group : {m_tests, m_intents, m_targets}) {
        for (int row = 0; row < group->rowCount(); ++row) {
            if (group->child(row)->data(pathRole).toString() == path)
                m_tree->setCurrentIndex(m_shown->mapFromSource(group->child(row)->index()));
        }
    }
}

QStringList WorkspacePanel::selectedTests() const
{
    QStringList paths;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const QStandardItem *item = m_model->itemFromIndex(m_shown->mapToSource(row));
        if (item && item->parent() == m_tests)
            paths.append(item->data(pathRole).toString());
    }
    return paths;
}

void WorkspacePanel::activate(const QModelIndex &index)
{
    const QString path = index.data(pathRole).toString();
    if (path.isEmpty())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    else
        Q_EMIT opened(path);
}

} // namespace Rehearsal
