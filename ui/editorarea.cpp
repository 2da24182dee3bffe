// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"

#include "core/base/text.h"
#include "ui/documents/closing.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/intentviewer.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/textviewer.h"
#include "ui/icons.h"
#include "ui/runcontroller.h"
#include "ui/widgets/plaintext.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QSet>
#include <QTabBar>

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
    : QTabWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
{
    setObjectName(QStringLiteral("editors"));
    setAccessibleName(tr("Open editors"));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setIconSize({14, 14});
    tabBar()->setElideMode(Qt::ElideRight);
    tabBar()->installEventFilter(this);
    tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tabBar(), &QWidget::customContextMenuRequested, this, &EditorArea::showTabMenu);
    connect(this, &QTabWidget::tabCloseRequested, this, &EditorArea::closeTab);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        Editor *editor = currentEditor();
        DocumentBase *document = editor ? editor->document() : nullptr;
        m_workspace.undoGroup().setActiveStack(document ? &document->undoStack() : nullptr);
        Q_EMIT currentEditorChanged();
    });
    connect(&workspace, &OpenWorkspace::opened, this, [this] {
        const auto all = editors();
        for (Editor *editor : all)
            remove(editor);
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

Editor *EditorArea::currentEditor() const { return qobject_cast<Editor *>(currentWidget()); }

QList<Editor *> EditorArea::editors() const
{
    QList<Editor *> all;
    for (int index = 0; index < count(); ++index) {
        if (auto *editor = qobject_cast<Editor *>(widget(index)))
            all.append(editor);
    }
    return all;
}

Editor *EditorArea::make(const QString &path)
{
    if (const QString reason = newerFormat(m_workspace.files(), path); !reason.isEmpty())
        return new TextViewer(m_workspace.files().root, path, reason, this);
    if (TestDocument *test = m_workspace.test(path))
        return new TestEditor(*test, m_workspace.intentNames(), this, m_tableActions);
    if (TargetDocument *target = m_workspace.target(path))
        return m_makeTargetEditor ? m_makeTargetEditor(*target, this) : nullptr;
    for (const auto &file : m_workspace.files().intents) {
        if (file.path == path)
            return new IntentViewer(file, this);
    }
    if (path == sandboxTargetName && m_makeSandboxView)
        return m_makeSandboxView(this);
    return nullptr;
}

Editor *EditorArea::open(const QString &path, const QString &pointer)
{
    Editor *editor = nullptr;
    const auto all = editors();
    for (Editor *known : all) {
        if (known->path() == path)
            editor = known;
    }
    if (!editor) {
        editor = make(path);
        if (!editor)
            return nullptr;
        addTab(editor, QString());
        showTitles();
        showReports();
        showNames();
    }
    setCurrentWidget(editor);
    editor->reveal(pointer);
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

/// A middle click closes the tab.
bool EditorArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            closeTab(tabBar()->tabAt(mouse->pos()));
            return true;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

void EditorArea::showTabMenu(const QPoint &position)
{
    const QPointer<Editor> clicked = qobject_cast<Editor *>(widget(tabBar()->tabAt(position)));
    if (!clicked)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *name, const QString &text, auto slot) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add("tab.close", tr("&Close"), [this, clicked] {
        if (clicked)
            close({clicked});
    });
    add("tab.closeOthers", tr("Close &others"), [this, clicked] {
        QList<Editor *> others = editors();
        others.removeAll(clicked.data());
        close(others);
    })->setEnabled(count() > 1);
    add("tab.closeAll", tr("Close &all"), [this] { close(editors()); });
    menu->popup(tabBar()->mapToGlobal(position));
}

void EditorArea::closeCurrent() { closeTab(currentIndex()); }

void EditorArea::closeTab(int index)
{
    if (auto *editor = qobject_cast<Editor *>(widget(index)))
        close({editor});
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
    removeTab(indexOf(editor));
    delete editor;
}

void EditorArea::showTitles()
{
    for (int index = 0; index < count(); ++index) {
        auto *editor = qobject_cast<Editor *>(widget(index));
        if (!editor)
            continue;
        const bool dirty = editor->document() && editor->document()->isDirty();
        const QString title = displayText(editor->title(), 60).replace(u'&', u"&&"_qs);
        //: A tab with changes that are not saved
        setTabText(index, dirty ? tr("%1 ●").arg(title) : title);
        setTabToolTip(index, plainToolTip(editor->path()));
        const QString kind = qobject_cast<TestEditor *>(editor) ? QStringLiteral("test")
            : editor->document()                                ? QStringLiteral("target")
            : editor->path() == sandboxTargetName               ? QStringLiteral("sandbox")
                                                                : QStringLiteral("intent");
        setTabIcon(index, icon(kind, IconTint::Muted));
    }
}

/// What the editors of tests propose and know: the intents of the workspace and the entities that
/// are annotated in them.
void EditorArea::showNames()
{
    QSet<QString> types;
    for (const auto &file : m_workspace.files().intents) {
        for (const Utterance &utterance : file.value.utterances) {
            for (const EntitySpan &span : utterance.spans)
                types.insert(span.entity);
        }
    }
    QStringList sorted(types.cbegin(), types.cend());
    sorted.sort();
    const auto all = editors();
    for (Editor *editor : all) {
        if (auto *test = qobject_cast<TestEditor *>(editor)) {
            test->setIntentNames(m_workspace.intentNames());
            test->setEntityTypes(sorted);
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
