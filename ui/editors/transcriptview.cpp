// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/transcriptview.h"

#include "core/report/wording.h"
#include "ui/editors/transcriptdelegate.h"
#include "ui/models/turnsmodel.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace Rehearsal {

TranscriptView::TranscriptView(TestDocument &document, TurnsModel &model,
                               QItemSelectionModel &chosen, QWidget *parent)
    : TestView(parent)
    , m_document(document)
    , m_model(model)
    , m_chosen(chosen)
    , m_list(new QListView(this))
    , m_delegate(new TranscriptDelegate(model, m_list))
    , m_empty(emptyState(tr("Nobody says anything yet. Add the first turn in the table."), this))
    , m_hint(new QLabel(tr("F2 edits what the user says, Enter shows the turn in the table, A "
                           "accepts what came."),
                        this))
{
    setObjectName(QStringLiteral("transcriptView"));
    m_list->setObjectName(QStringLiteral("transcript.list"));
    m_list->setAccessibleName(tr("Transcript"));
    m_list->setModel(&model);
    m_list->setModelColumn(int(TurnColumn::Says));
    m_list->setItemDelegate(m_delegate);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_hint->setObjectName(QStringLiteral("transcript.hint"));
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 4, 12, 4);
    addKey("edit", tr("Edit what the user says"), Qt::Key_F2, &TranscriptView::editCurrent);
    addKey("open", tr("Show in the table"), Qt::Key_Return, &TranscriptView::activateCurrent);
    addKey("accept", tr("Accept actual of the turn…"), Qt::Key_A, &TranscriptView::acceptCurrent);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_hint);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (isVisible() && now.isValid() && m_chosen.currentIndex().row() != now.row())
                    m_chosen.setCurrentIndex(now, QItemSelectionModel::ClearAndSelect);
            });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TranscriptView::showEmpty);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TranscriptView::showEmpty);
    showEmpty();
}

void TranscriptView::addKey(const char *name, const QString &text, int key,
                            void (TranscriptView::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"transcript." + QLatin1String(name));
    QList<QKeySequence> keys{QKeySequence(key)};
    if (key == Qt::Key_Return)
        keys.append(QKeySequence(Qt::Key_Enter));
    action->setShortcuts(keys);
    // Not while a text is edited in the list.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_list->addAction(action);
}

void TranscriptView::editCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && (current.flags() & Qt::ItemIsEditable))
        m_list->edit(current);
}

void TranscriptView::activateCurrent()
{
    if (m_list->currentIndex().isValid())
        Q_EMIT turnActivated(m_list->currentIndex().row());
}

void TranscriptView::acceptCurrent()
{
    if (m_list->currentIndex().isValid())
        Q_EMIT acceptRequested(m_list->currentIndex().row());
}

void TranscriptView::showReport(const RunReport *report, bool running)
{
    QHash<int, QList<CheckResult>> findings;
    if (report && !running) {
        for (const CheckResult &result : report->checks) {
            if (isFailure(result))
                findings[result.turn].append(result);
        }
    }
    m_delegate->setFindings(std::move(findings));
    m_list->doItemsLayout();
    m_list->viewport()->update();
}

void TranscriptView::goTo(int turn)
{
    const QModelIndex index = m_model.index(turn, int(TurnColumn::Says));
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

bool TranscriptView::reveal(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    // What is expected is edited elsewhere.
    if (parts.size() != 4 || parts[1] != u"turns"_qs || parts[3] != u"say"_qs)
        return false;
    goTo(parts[2].toInt());
    m_list->setFocus();
    return true;
}

void TranscriptView::commit()
{
    if (QWidget *editor = m_list->findChild<QWidget *>(QStringLiteral("transcript.says"));
        editor && editor->hasFocus())
        m_list->setFocus();
}

void TranscriptView::showEvent(QShowEvent *event)
{
    TestView::showEvent(event);
    goTo(std::max(0, m_chosen.currentIndex().row()));
}

void TranscriptView::changeEvent(QEvent *event)
{
    TestView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_delegate->forgetSizes();
        m_list->doItemsLayout();
    }
}

void TranscriptView::showEmpty()
{
    m_empty->setVisible(m_model.rowCount() == 0);
    m_list->setVisible(m_model.rowCount() > 0);
    m_hint->setVisible(m_model.rowCount() > 0 && !m_document.isReadOnly());
}

} // namespace Rehearsal
