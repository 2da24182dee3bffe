// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"

#include "core/base/text.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/intentviewer.h"
#include "ui/editors/testeditor.h"
#include "ui/icons.h"
#include "ui/runcontroller.h"
#include "ui/widgets/plaintext.h"

#include <QTabBar>

namespace Rehearsal {

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
    connect(this, &QTabWidget::tabCloseRequested, this, &EditorArea::closeTab);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        Editor *editor = currentEditor();
        DocumentBase *document = editor ? editor->document() : nullptr;
        m_workspace.undoGroup().setActiveStack(document ? &document->undoStack() : nullptr);
        Q_EMIT currentEditorChanged();
    });
    connect(&workspace, &OpenWorkspace::opened, this, [this] {
        while (count() > 0)
            closeTab(0);
    });
    connect(&workspace, &OpenWorkspace::filesChanged, this, &EditorArea::showTitles);
    connect(&runs, &RunController::progressed, this, &EditorArea::showReports);
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
    if (TestDocument *test = m_workspace.test(path))
        return new TestEditor(*test, m_workspace.intentNames(), this);
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
    }
    setCurrentWidget(editor);
    editor->reveal(pointer);
    return editor;
}

void EditorArea::openTurn(const QString &path, int turn)
{
    Editor *editor = open(path);
    if (auto *test = qobject_cast<TestEditor *>(editor); test && turn >= 0)
        test->revealTurn(turn);
}

void EditorArea::commitAll()
{
    const auto all = editors();
    for (Editor *editor : all)
        editor->commit();
}

void EditorArea::closeCurrent() { closeTab(currentIndex()); }

void EditorArea::closeTab(int index)
{
    QWidget *closing = widget(index);
    if (!closing)
        return;
    removeTab(index);
    delete closing;
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

void EditorArea::showReports()
{
    const auto all = editors();
    for (Editor *editor : all) {
        if (auto *test = qobject_cast<TestEditor *>(editor))
            test->showReport(m_runs.lastReport(test->path()), m_runs.isRunningTest(test->path()));
    }
}

} // namespace Rehearsal
