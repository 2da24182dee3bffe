// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/workspacepanel.h"

#include "core/base/text.h"
#include "ui/documents/fileactions.h"
#include "ui/documents/openworkspace.h"
#include "ui/icons.h"
#include "ui/panels/filesmodel.h"
#include "ui/runcontroller.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/verdict.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QSet>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

QString folderOf(const QString &path) { return path.section(u'/', 0, -2); }

QKeySequence key(const char *text) { return QKeySequence(QLatin1String(text)); }

} // namespace

struct WorkspacePanel::Entry
{
    QString path = {};
    QString name = {};
    QString mark = {};    ///< what the icon says, for the tool tip and screen readers
    QString iconKey = {}; ///< tells icons apart
    QIcon icon = {};
    bool isDirty = false;
    bool isFolder = false;
    QStringList tags = {};
    QStringList states = {};
};

WorkspacePanel::WorkspacePanel(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_model(new FilesModel(this))
    , m_shown(new FilteredFiles(this))
    , m_names(new FileNameDelegate(this))
    , m_tests(new QStandardItem)
    , m_intents(new QStandardItem)
    , m_targets(new QStandardItem)
{
    m_filter->setObjectName(QStringLiteral("workspace.filter"));
    m_filter->setAccessibleName(tr("Filter the workspace"));
    m_filter->setPlaceholderText(tr("Filter"));
    //: "tag:" and "status:" are typed as they stand here
    m_filter->setToolTip(tr("Part of a name, tag:smoke or status:failed"));
    m_filter->setClearButtonEnabled(true);
    auto *add = new QToolButton(this);
    add->setObjectName(QStringLiteral("workspace.newTest"));
    add->setAccessibleName(tr("New test"));
    add->setToolTip(tr("New test"));
    add->setIcon(icon(QStringLiteral("add")));
    connect(add, &QToolButton::clicked, this, &WorkspacePanel::newTestRequested);

    const QList<std::pair<QStandardItem *, QString>> groups = {
        {m_tests, QStringLiteral("tests")},
        {m_intents, QStringLiteral("intents")},
        {m_targets, QStringLiteral("targets")}};
    for (const auto &[group, folder] : groups) {
        group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsDropEnabled);
        group->setData(folder, FileRole::Path);
        group->setData(true, FileRole::IsFolder);
        QFont font = m_tree->font();
        font.setWeight(QFont::DemiBold);
        group->setFont(font);
        m_model->appendRow(group);
    }
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_tree->setObjectName(QStringLiteral("workspace.tree"));
    m_tree->setAccessibleName(tr("Files of the workspace"));
    m_tree->setModel(m_shown);
    m_tree->setItemDelegate(m_names);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setIconSize({14, 14});
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::CopyAction);
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeView::activated, this, &WorkspacePanel::activate);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilter(WorkspaceFilter::parse(text));
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

    createActions();
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WorkspacePanel::showActions);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WorkspacePanel::showActions);
    connect(&workspace, &OpenWorkspace::filesChanged, this, &WorkspacePanel::update);
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(40);
    connect(&m_updateSoon, &QTimer::timeout, this, &WorkspacePanel::updateChangedTests);
    connect(&runs, &RunController::testChanged, this, [this](const QString &path) {
        m_changedTests.insert(path);
        if (!m_updateSoon.isActive())
            m_updateSoon.start();
    });
    connect(&runs, &RunController::finished, this, &WorkspacePanel::update);
    update();
    m_tree->expandAll();
}

void WorkspacePanel::setFileActions(FileActions &files)
{
    m_fileActions = &files;
    // Until the actions go: a name that is being typed outlives them when the window closes.
    connect(m_names, &FileNameDelegate::renamed, &files, &FileActions::rename);
    connect(m_model, &FilesModel::dropped, &files, &FileActions::move);
    showActions();
}

void WorkspacePanel::createActions()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &keys,
                            auto slot) {
        auto *action = new QAction(text, m_tree);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_tree->addAction(action);
        return action;
    };
    m_run = add("workspace.run", tr("&Run"), {}, [this] { Q_EMIT runRequested(); });
    m_rename = add("workspace.rename", tr("Re&name"), key("F2"),
                   [this] { m_tree->edit(m_tree->currentIndex()); });
    m_duplicate = add("workspace.duplicate", tr("&Duplicate"), key("Ctrl+D"),
                      [this] { m_fileActions->duplicate(selectedPaths()); });
    m_tag = add("workspace.tag", tr("Add ta&g…"), {}, [this] {
        askText(QStringLiteral("tagDialog"), tr("Add tag"), tr("Tag for the selected tests"),
                [this, paths = selectedTests()](const QString &tag) {
                    for (const QString &path : paths) {
                        TestDocument *test = m_workspace.test(path);
                        if (test && !test->value().tags.contains(tag))
                            test->edit(tr("Add tag"),
                                       [&](ConversationTest &value) { value.tags.append(tag); });
                    }
                });
    });
    m_move = add("workspace.move", tr("&Move to folder…"), {}, &WorkspacePanel::askFolder);
    m_newFolder = add("workspace.newFolder", tr("New &folder…"), {}, [this] {
        askText(QStringLiteral("newFolderDialog"), tr("New folder"), tr("Name of the folder"),
                [this, folder = currentFolder()](const QString &name) {
                    m_fileActions->addFolder(folder, name);
                });
    });
    m_newIntent =
        add("workspace.newIntent", tr("New &intent…"), {}, &WorkspacePanel::newIntentRequested);
    m_delete = add("workspace.delete", tr("D&elete"), QKeySequence(Qt::Key_Delete),
                   [this] { m_fileActions->remove(selectedPaths()); });
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    showActions();
}

void WorkspacePanel::showActions()
{
    const QStringList paths = selectedPaths();
    const bool some = m_fileActions && !paths.isEmpty();
    const bool tests = !selectedTests().isEmpty();
    m_run->setEnabled(tests);
    m_rename->setEnabled(some && paths.size() == 1
                         && m_tree->currentIndex().flags().testFlag(Qt::ItemIsEditable));
    m_duplicate->setEnabled(some);
    m_tag->setEnabled(m_fileActions && tests);
    m_move->setEnabled(some);
    m_newFolder->setEnabled(m_fileActions && m_workspace.isOpen());
    m_newIntent->setEnabled(m_workspace.isOpen());
    m_delete->setEnabled(some);
}

void WorkspacePanel::askText(const QString &name, const QString &title, const QString &label,
                             const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString &text) {
        if (!trimmed(text).isEmpty())
            then(trimmed(text));
    });
    dialog->open();
}

void WorkspacePanel::askFolder()
{
    const QStringList paths = selectedPaths();
    const QString top = paths.constFirst().section(u'/', 0, 0);
    QStringList folders = m_workspace.files().folders;
    folders.removeIf([&](const QString &folder) { return folder.section(u'/', 0, 0) != top; });
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("moveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Move to folder"));
    dialog->setLabelText(tr("Folder"));
    dialog->setComboBoxItems(folders);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, paths](const QString &folder) { m_fileActions->move(paths, folder); });
    dialog->open();
}

bool WorkspacePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        // Its own menu and those of the menu bar do not take the files out of what undo means.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason
            && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT focusChanged(event->type() == QEvent::FocusIn);
    }
    return QWidget::eventFilter(watched, event);
}

WorkspacePanel::Entry WorkspacePanel::testEntry(const WorkspaceFile<ConversationTest> &file) const
{
    const DocumentBase *document = m_workspace.document(file.path);
    Entry entry;
    entry.path = file.path;
    entry.name = file.value.name;
    entry.tags = file.value.tags;
    entry.isDirty = document && document->isDirty();
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
    entry.states = QStringList{entry.iconKey};
    return entry;
}

QList<WorkspacePanel::Entry> WorkspacePanel::testEntries() const
{
    QList<Entry> entries;
    const auto files = m_workspace.currentTests();
    for (const auto &file : files)
        entries.append(testEntry(file));
    return entries;
}

QList<WorkspacePanel::Entry> WorkspacePanel::intentEntries() const
{
    QList<Entry> entries;
    const QIcon good = icon(QStringLiteral("intent"), IconTint::Muted);
    const auto files = m_workspace.currentIntents();
    for (const auto &file : files) {
        const bool broken = hasErrors(file.issues);
        const DocumentBase *document = m_workspace.document(file.path);
        Entry entry;
        entry.path = file.path;
        entry.name = file.value.name;
        entry.isDirty = document && document->isDirty();
        entry.mark = broken ? file.issues.constFirst().message
                            : tr("Utterances: %1").arg(file.value.utterances.size());
        entry.iconKey = broken ? QStringLiteral("broken") : QStringLiteral("intent");
        entry.icon = broken ? icon(QStringLiteral("warning"), IconTint::Warning) : good;
        entry.states = QStringList{entry.iconKey};
        entries.append(entry);
    }
    return entries;
}

QList<WorkspacePanel::Entry> WorkspacePanel::targetEntries() const
{
    QList<Entry> entries;
    const auto files = m_workspace.currentTargets();
    const bool sandboxHasFile = std::any_of(files.cbegin(), files.cend(), [](const auto &file) {
        return file.value.name == sandboxTargetName;
    });
    if (m_workspace.isOpen() && !sandboxHasFile) {
        Entry entry;
        entry.path = sandboxTargetName;
        entry.name = tr("Sandbox");
        entry.mark = tr("Always there; needs no file");
        entry.iconKey = QStringLiteral("sandbox");
        entry.icon = icon(QStringLiteral("sandbox"), IconTint::Muted);
        entries.append(entry);
    }
    for (const auto &file : files) {
        const bool broken = hasErrors(file.issues);
        const DocumentBase *document = m_workspace.document(file.path);
        Entry entry;
        entry.path = file.path;
        entry.name = file.value.name;
        entry.isDirty = document && document->isDirty();
        entry.mark = broken ? file.issues.constFirst().message : file.value.baseUrl;
        entry.iconKey = broken ? QStringLiteral("broken")
                               : QStringLiteral("target%1").arg(file.value.isProtected);
        entry.icon = broken
            ? icon(QStringLiteral("warning"), IconTint::Warning)
            : icon(file.value.isProtected ? QStringLiteral("lock") : QStringLiteral("target"),
                   IconTint::Muted);
        entry.states = QStringList{entry.iconKey};
        entries.append(entry);
    }
    return entries;
}

/// Those alone that a run has changed: the others may be thousands.
void WorkspacePanel::updateChangedTests()
{
    const QSet<QString> changed = std::exchange(m_changedTests, {});
    const auto files = m_workspace.currentTests();
    for (const auto &file : files) {
        if (!changed.contains(file.path))
            continue;
        if (QStandardItem *item = m_items.value(file.path))
            showEntry(item, testEntry(file));
    }
}

void WorkspacePanel::update()
{
    m_changedTests.clear();
    m_items.clear();
    showGroup(m_tests, tr("Tests"), testEntries());
    showGroup(m_intents, tr("Intents"), intentEntries());
    showGroup(m_targets, tr("Targets"), targetEntries());
    showActions();
}

/// Below each folder its folders, then its files, both by name.
void WorkspacePanel::showGroup(QStandardItem *group, const QString &title,
                               const QList<Entry> &files)
{
    const QString top = group->data(FileRole::Path).toString();
    const bool wasEmpty = group->rowCount() == 0;
    if (group->text() != title)
        group->setText(title);
    m_items.insert(top, group);
    QStringList folders = m_workspace.files().folders;
    folders.removeIf([&](const QString &folder) { return !folder.startsWith(top + u'/'); });
    QHash<QString, QList<Entry>> byFolder;
    for (const QString &folder : std::as_const(folders)) {
        Entry entry;
        entry.path = folder;
        entry.name = folder.section(u'/', -1);
        entry.iconKey = QStringLiteral("folder");
        entry.icon = icon(QStringLiteral("open"), IconTint::Muted);
        entry.isFolder = true;
        byFolder[folderOf(folder)].append(entry);
    }
    for (const Entry &entry : files) {
        // The folder of a test that never was saved may not exist yet.
        const QString folder = folderOf(entry.path);
        byFolder[folders.contains(folder) ? folder : top].append(entry);
    }
    showChildren(group, top, byFolder);
    if (wasEmpty && group->rowCount() > 0)
        m_tree->expand(m_shown->mapFromSource(group->index()));
}

/// Changes what differs and nothing else, so that selection and expansion stay.
void WorkspacePanel::showChildren(QStandardItem *parent, const QString &folder,
                                  const QHash<QString, QList<Entry>> &byFolder)
{
    const QList<Entry> entries = byFolder.value(folder);
    QSet<QString> wanted;
    for (const Entry &entry : entries)
        wanted.insert(entry.path);
    const auto pathOf = [](const QStandardItem *item) {
        return item->data(FileRole::Path).toString();
    };
    QList<QStandardItem *> added;
    for (int row = 0; row < entries.size(); ++row) {
        const Entry &entry = entries[row];
        while (row < parent->rowCount() && !wanted.contains(pathOf(parent->child(row))))
            parent->removeRow(row);
        QStandardItem *item = nullptr;
        if (row < parent->rowCount() && pathOf(parent->child(row)) == entry.path) {
            item = parent->child(row);
        } else {
            item = new QStandardItem;
            item->setData(entry.path, FileRole::Path);
            if (row < parent->rowCount())
                parent->insertRow(row, item);
            else
                added.append(item);
        }
        m_items.insert(entry.path, item);
        showEntry(item, entry);
        if (entry.isFolder)
            showChildren(item, entry.path, byFolder);
    }
    if (added.isEmpty())
        parent->setRowCount(int(entries.size()));
    else
        parent->appendRows(added);
}

void WorkspacePanel::showEntry(QStandardItem *item, const Entry &entry)
{
    const QStringList shown{entry.name, entry.mark, entry.iconKey, entry.tags.join(u','),
                            entry.isDirty ? QStringLiteral("dirty") : QString()};
    if (item->data(FileRole::Shown).toStringList() == shown)
        return;
    item->setData(shown, FileRole::Shown);
    item->setData(entry.name, FileRole::Name);
    item->setData(entry.tags, FileRole::Tags);
    item->setData(entry.isDirty ? entry.states + QStringList{QStringLiteral("dirty")}
                                : entry.states,
                  FileRole::States);
    item->setData(entry.isFolder, FileRole::IsFolder);
    const QString name = displayText(entry.name.isEmpty() ? entry.path : entry.name, 200);
    //: A file with changes that are not saved
    item->setText(entry.isDirty ? tr("%1 ●").arg(name) : name);
    item->setIcon(entry.icon);
    item->setToolTip(plainToolTip(entry.path + u'\n' + entry.mark));
    item->setAccessibleDescription(entry.mark);
    const bool isFile = entry.path.contains(u'/') && !entry.isFolder;
    const bool canRename = isFile && entry.iconKey != u"broken"_qs;
    item->setEditable(canRename);
    item->setDragEnabled(entry.path.contains(u'/'));
    item->setDropEnabled(entry.isFolder);
}

void WorkspacePanel::select(const QString &path)
{
    if (const QStandardItem *item = m_items.value(path)) {
        // The view itself would take a Ctrl that is held for Ctrl+Tab for one of a selection.
        m_tree->selectionModel()->setCurrentIndex(m_shown->mapFromSource(item->index()),
                                                  QItemSelectionModel::ClearAndSelect);
    }
}

QStringList WorkspacePanel::selectedPaths() const
{
    QStringList paths;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const QString path = row.data(FileRole::Path).toString();
        if (path.contains(u'/'))
            paths.append(path);
    }
    return paths;
}

QStringList WorkspacePanel::selectedTests() const
{
    const QStringList paths = selectedPaths();
    QStringList tests;
    if (paths.isEmpty())
        return tests;
    const auto files = m_workspace.currentTests();
    for (const auto &file : files) {
        const bool selected = std::any_of(paths.cbegin(), paths.cend(), [&](const QString &path) {
            return file.path == path || file.path.startsWith(path + u'/');
        });
        if (selected)
            tests.append(file.path);
    }
    return tests;
}

QString WorkspacePanel::currentFolder() const
{
    const QModelIndex current = m_tree->currentIndex();
    const QString path = current.data(FileRole::Path).toString();
    if (current.data(FileRole::IsFolder).toBool())
        return path;
    return path.contains(u'/') ? folderOf(path) : QStringLiteral("tests");
}

void WorkspacePanel::activate(const QModelIndex &index)
{
    const QString path = index.data(FileRole::Path).toString();
    if (index.data(FileRole::IsFolder).toBool())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    else
        Q_EMIT opened(path);
}

} // namespace Rehearsal
