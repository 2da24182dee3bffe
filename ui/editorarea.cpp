// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"

#include "core/base/text.h"
#include "ui/documents/closing.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/textviewer.h"
#include "ui/icons.h"
#include "ui/intents/intenteditor.h"
#include "ui/runcontroller.h"
#include "ui/tabgroup.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {

namespace {

/// What the reader says of a file that was made by a newer version; empty for others.
QString newerFormat(const Workspace &files, const QString &path)
{
    const auto reasonIn = [&path](const auto &some) -> QString {
        for (const auto &file : some) {
            if (file.path != path)
                continue;
            for (const Issue &issue : file.issues) {
                if (issue.rule == QLatin1String("F18"))
                    return issue.message;
            }
        }
        return {};
    };
    for (const QString &reason :
         {reasonIn(files.tests), reasonIn(files.targets), reasonIn(files.intents)}) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

EditorArea::EditorArea(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("editors"));
    m_splitter->setObjectName(QStringLiteral("editors.split"));
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_active = addGroup();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (TabGroup *group : std::as_const(m_groups)) {
            if (now && group != m_active && group->isAncestorOf(now)) {
                activate(group);
                return;
            }
        }
    });
    connect(&workspace, &OpenWorkspace::opened, this, [this] {
        const auto all = editors();
        for (Editor *editor : all)
            remove(editor);
        m_closed.clear();
    });
    connect(&workspace, &OpenWorkspace::documentClosing, this, [this](DocumentBase *document) {
        const auto all = editors();
        for (Editor *editor : all) {
            if (editor->document() == document)
                remove(editor);
        }
    });
    connect(&workspace, &OpenWorkspace::filesChanged, this, &EditorArea::showTitles);
    connect(&runs, &RunController::testChanged, this, &EditorArea::showReport);
    connect(&workspace, &OpenWorkspace::filesChanged, this, &EditorArea::showNames);
    connect(&runs, &RunController::finished, this, &EditorArea::showReports);
}

/// The groups go while there is somebody to hear nothing of it.
EditorArea::~EditorArea()
{
    disconnect(qApp, nullptr, this, nullptr);
    for (TabGroup *group : std::as_const(m_groups)) {
        disconnect(group, nullptr, this, nullptr);
        delete group;
    }
}

TabGroup *EditorArea::addGroup()
{
    auto *group = new TabGroup(m_splitter);
    m_splitter->addWidget(group);
    m_groups.append(group);
    connect(group, &TabGroup::closeRequested, this, [this](Editor *editor) { close({editor}); });
    connect(group, &TabGroup::menuRequested, this, &EditorArea::showTabMenu);
    connect(group, &QTabWidget::currentChanged, this, [this, group] {
        if (group == m_active)
            showCurrent();
    });
    connect(group, &QTabWidget::tabBarClicked, this, [this, group] { activate(group); });
    return group;
}

TabGroup *EditorArea::groupOf(const Editor *editor) const
{
    for (TabGroup *group : m_groups) {
        if (group->indexOf(editor) >= 0)
            return group;
    }
    return nullptr;
}

void EditorArea::activate(TabGroup *group)
{
    if (m_active == group)
        return;
    m_active = group;
    showCurrent();
}

void EditorArea::showCurrent()
{
    Editor *editor = currentEditor();
    DocumentBase *document = editor ? editor->document() : nullptr;
    m_workspace.undoGroup().setActiveStack(document ? &document->undoStack() : nullptr);
    if (m_shown == editor && editor)
        return;
    m_shown = editor;
    Q_EMIT currentEditorChanged();
}

Editor *EditorArea::currentEditor() const { return m_active->currentEditor(); }

QList<Editor *> EditorArea::editors() const
{
    QList<Editor *> all;
    for (const TabGroup *group : m_groups)
        all.append(group->editors());
    return all;
}

QTabBar *EditorArea::tabBar() const { return m_active->tabBar(); }

Editor *EditorArea::make(const QString &path)
{
    if (const QString reason = newerFormat(m_workspace.files(), path); !reason.isEmpty())
        return new TextViewer(m_workspace.files().root, path, reason, this);
    if (TestDocument *test = m_workspace.test(path))
        return new TestEditor(*test, m_workspace.intentNames(), this, m_tableActions);
    if (TargetDocument *target = m_workspace.target(path))
        return m_makeTargetEditor ? m_makeTargetEditor(*target, this) : nullptr;
    if (IntentDocument *intent = m_workspace.intent(path)) {
        return new IntentEditor(*intent, m_workspace.files().info.utterancesPerIntent, this,
                                m_tableActions);
    }
    if (path == sandboxTargetName && m_makeSandboxView)
        return m_makeSandboxView(this);
    return nullptr;
}

Editor *EditorArea::open(const QString &path, const QString &pointer)
{
    Editor *editor = nullptr;
    const auto all = m_active->editors() + editors();
    for (Editor *known : all) {
        if (!editor && known->path() == path)
            editor = known;
    }
    if (!editor)
        editor = add(*m_active, path);
    if (!editor)
        return nullptr;
    TabGroup *group = groupOf(editor);
    group->setCurrentWidget(editor);
    activate(group);
    editor->reveal(pointer);
    return editor;
}

Editor *EditorArea::add(TabGroup &group, const QString &path)
{
    Editor *editor = make(path);
    if (!editor)
        return nullptr;
    group.addTab(editor, QString());
    showTitles();
    showReports();
    showNames();
    Q_EMIT added(editor);
    return editor;
}

void EditorArea::openTurn(const QString &path, int turn, TurnColumn column)
{
    Editor *editor = open(path);
    if (auto *test = qobject_cast<TestEditor *>(editor); test && turn >= 0)
        test->revealTurn(turn, column);
}

void EditorArea::commitAll()
{
    const auto all = editors();
    for (Editor *editor : all)
        editor->commit();
}

void EditorArea::showTabMenu(Editor *clicked, const QPoint &globalPosition)
{
    const QPointer<Editor> tab = clicked;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *name, const QString &text, auto slot) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add("tab.close", tr("&Close"), [this, tab] {
        if (tab)
            close({tab});
    });
    add("tab.closeOthers", tr("Close &others"), [this, tab] {
        QList<Editor *> others = editors();
        others.removeAll(tab.data());
        close(others);
    })->setEnabled(count() > 1);
    add("tab.closeAll", tr("Close &all"), &EditorArea::closeAll);
    menu->addSeparator();
    add("tab.copyPath", tr("Copy &path"), [this, tab] {
        if (tab) {
            QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(
                QDir(m_workspace.files().root).absoluteFilePath(tab->path())));
        }
    })->setEnabled(clicked->path() != sandboxTargetName);
    menu->popup(globalPosition);
}

void EditorArea::closeCurrent()
{
    if (Editor *editor = currentEditor())
        close({editor});
}

void EditorArea::closeOthers()
{
    QList<Editor *> others = editors();
    others.removeAll(currentEditor());
    close(others);
}

void EditorArea::closeAll() { close(editors()); }

/// Files that are gone meanwhile are passed over.
void EditorArea::reopenClosed()
{
    while (!m_closed.isEmpty()) {
        const Closed last = m_closed.takeLast();
        if (Editor *editor = open(last.path)) {
            editor->setViewState(last.state);
            return;
        }
    }
}

void EditorArea::showTab(int step)
{
    const int all = m_active->count();
    if (all == 0)
        return;
    m_active->setCurrentIndex((m_active->currentIndex() + step + all) % all);
    m_active->currentWidget()->setFocus();
}

void EditorArea::split()
{
    const Editor *shown = currentEditor();
    if (isSplit() || !shown)
        return;
    const QJsonObject state = shown->viewState();
    const int width = m_splitter->width();
    TabGroup *group = addGroup();
    Editor *twin = add(*group, shown->path());
    twin->setViewState(state);
    m_splitter->setSizes({width / 2, width / 2});
    activate(group);
    twin->setFocus();
}

void EditorArea::unite()
{
    if (!isSplit())
        return;
    TabGroup *left = m_groups.constFirst();
    TabGroup *right = m_groups.constLast();
    const QString front = currentEditor() ? currentEditor()->path() : QString();
    const auto moving = right->editors();
    for (Editor *editor : moving) {
        const auto there = left->editors();
        const bool shownThere = std::any_of(there.cbegin(), there.cend(), [&](Editor *other) {
            return other->path() == editor->path();
        });
        if (shownThere) {
            editor->commit();
            remove(editor);
        } else {
            left->addTab(editor, QString());
        }
    }
    dropGroup(right);
    showTitles();
    if (!front.isEmpty())
        open(front);
}

void EditorArea::close(const QList<Editor *> &closing)
{
    const auto all = editors();
    QList<QPointer<Editor>> tabs;
    QList<DocumentBase *> documents;
    for (Editor *editor : closing) {
        editor->commit();
        tabs.append(editor);
        DocumentBase *document = editor->document();
        const bool shownElsewhere = std::any_of(all.cbegin(), all.cend(), [&](Editor *other) {
            return other->document() == document && !closing.contains(other);
        });
        if (document && !shownElsewhere && !documents.contains(document))
            documents.append(document);
    }
    const auto removeTabs = [this, tabs] {
        for (const auto &editor : tabs) {
            if (!editor)
                continue;
            const QString path = editor->path();
            remove(editor);
            const auto left = editors();
            if (std::none_of(left.cbegin(), left.cend(),
                             [&](Editor *other) { return other->path() == path; }))
                m_workspace.letGo(path);
        }
    };
    if (m_closing)
        m_closing->close(documents, removeTabs);
    else
        removeTabs();
}

void EditorArea::remove(Editor *editor)
{
    TabGroup *group = groupOf(editor);
    if (!group)
        return;
    m_closed.append({editor->path(), editor->viewState()});
    group->removeTab(group->indexOf(editor));
    delete editor;
    if (group->count() == 0 && isSplit())
        dropGroup(group);
}

void EditorArea::dropGroup(TabGroup *group)
{
    if (!m_groups.removeOne(group))
        return;
    m_active = m_groups.constFirst();
    // Its own signal may be what closes it.
    group->hide();
    group->deleteLater();
    // Also when the keyboard has gone to the other group already: the split is over.
    m_shown = nullptr;
    showCurrent();
}

QJsonObject EditorArea::saveState() const
{
    QJsonArray groups;
    for (const TabGroup *group : m_groups) {
        QJsonArray tabs;
        const auto all = group->editors();
        for (const Editor *editor : all) {
            tabs.append(QJsonObject{{QStringLiteral("path"), editor->path()},
                                    {QStringLiteral("view"), editor->viewState()}});
        }
        groups.append(QJsonObject{{QStringLiteral("tabs"), tabs},
                                  {QStringLiteral("current"), group->currentIndex()}});
    }
    return {{QStringLiteral("groups"), groups},
            {QStringLiteral("active"), int(m_groups.indexOf(m_active))},
            {QStringLiteral("split"), QString::fromLatin1(m_splitter->saveState().toBase64())}};
}

bool EditorArea::restoreState(const QJsonObject &state)
{
    const QJsonArray groups = state[QStringLiteral("groups")].toArray();
    for (qsizetype number = 0; number < std::min<qsizetype>(groups.size(), 2); ++number) {
        const QJsonObject saved = groups[number].toObject();
        TabGroup *group = number < m_groups.size() ? m_groups[number] : addGroup();
        const QJsonArray tabs = saved[QStringLiteral("tabs")].toArray();
        Editor *front = nullptr;
        for (qsizetype index = 0; index < tabs.size(); ++index) {
            const QJsonObject tab = tabs[index].toObject();
            Editor *editor = add(*group, tab[QStringLiteral("path")].toString());
            if (!editor)
                continue;
            editor->setViewState(tab[QStringLiteral("view")].toObject());
            if (!front || index == saved[QStringLiteral("current")].toInt())
                front = editor;
        }
        if (front)
            group->setCurrentWidget(front);
        else if (isSplit())
            dropGroup(group);
    }
    activate(m_groups.value(state[QStringLiteral("active")].toInt(), m_groups.constFirst()));
    if (isSplit()) {
        m_splitter->restoreState(
            QByteArray::fromBase64(state[QStringLiteral("split")].toString().toLatin1()));
    }
    return count() > 0;
}

void EditorArea::showTitles()
{
    for (TabGroup *group : std::as_const(m_groups)) {
        for (int index = 0; index < group->count(); ++index) {
            Editor *editor = group->editor(index);
            const bool dirty = editor->document() && editor->document()->isDirty();
            const QString title = displayText(editor->title(), 60).replace(u'&', u"&&"_qs);
            //: A tab with changes that are not saved
            group->setTabText(index, dirty ? tr("%1 ●").arg(title) : title);
            group->setTabToolTip(index, plainToolTip(editor->path()));
            const QString kind = qobject_cast<TestEditor *>(editor) ? QStringLiteral("test")
                : qobject_cast<IntentEditor *>(editor)              ? QStringLiteral("intent")
                : editor->document()                                ? QStringLiteral("target")
                : editor->path() == sandboxTargetName               ? QStringLiteral("sandbox")
                                                                    : QStringLiteral("intent");
            group->setTabIcon(index, icon(kind, IconTint::Muted));
        }
    }
}

/// What the editors propose and know: the intents of the workspace and the entities that
/// are annotated in them.
void EditorArea::showNames()
{
    QSet<QString> types;
    KnownValues known;
    const auto all = editors();
    const bool annotates = std::any_of(all.cbegin(), all.cend(), [](Editor *editor) {
        return qobject_cast<IntentEditor *>(editor);
    });
    const auto intents = m_workspace.currentIntents();
    for (const auto &file : intents) {
        if (annotates)
            known.add(file.value);
        for (const Utterance &utterance : file.value.utterances) {
            for (const EntitySpan &span : utterance.spans)
                types.insert(span.entity);
        }
    }
    QStringList sorted(types.cbegin(), types.cend());
    sorted.sort();
    for (Editor *editor : all) {
        if (auto *test = qobject_cast<TestEditor *>(editor)) {
            test->setIntentNames(m_workspace.intentNames());
            test->setEntityTypes(sorted);
        } else if (auto *intent = qobject_cast<IntentEditor *>(editor)) {
            intent->setEntityTypes(sorted, known);
        }
    }
}

void EditorArea::showReports()
{
    const auto all = editors();
    for (const Editor *editor : all)
        showReport(editor->path());
}

void EditorArea::showReport(const QString &path)
{
    const auto all = editors();
    for (Editor *editor : all) {
        auto *test = qobject_cast<TestEditor *>(editor);
        if (test && test->path() == path)
            test->showReport(m_runs.lastReport(path), m_runs.isRunningTest(path),
                             m_runs.lastRejudgement(path));
    }
}

} // namespace Rehearsal
