// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tabgroup.h"

#include "ui/icons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolButton>

namespace Rehearsal {

TabGroup::TabGroup(QWidget *parent)
    : QTabWidget(parent)
    , m_list(new QToolButton(this))
{
    setObjectName(QStringLiteral("editors.tabs"));
    setAccessibleName(tr("Open editors"));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setIconSize({14, 14});
    tabBar()->setElideMode(Qt::ElideRight);
    tabBar()->setUsesScrollButtons(true);
    tabBar()->installEventFilter(this);
    tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setObjectName(QStringLiteral("editors.list"));
    m_list->setAccessibleName(tr("List of all tabs"));
    m_list->setToolTip(tr("List of all tabs"));
    m_list->setIcon(icon(QStringLiteral("down"), IconTint::Muted));
    m_list->setIconSize({14, 14});
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setMenu(new QMenu(m_list));
    // What stands in the corner is set at the foot of the tabs and made no higher than they are.
    auto *corner = new QWidget(this);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 4, 2);
    row->addStrut(2 * fontMetrics().height());
    row->addWidget(m_list, 0, Qt::AlignVCenter);
    setCornerWidget(corner);
    connect(m_list->menu(), &QMenu::aboutToShow, this, &TabGroup::fillList);
    connect(this, &QTabWidget::tabCloseRequested, this,
            [this](int index) { Q_EMIT closeRequested(editor(index)); });
    connect(tabBar(), &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (Editor *clicked = editor(tabBar()->tabAt(position)))
            Q_EMIT menuRequested(clicked, tabBar()->mapToGlobal(position));
    });
}

QList<Editor *> TabGroup::editors() const
{
    QList<Editor *> all;
    for (int index = 0; index < count(); ++index)
        all.append(editor(index));
    return all;
}

Editor *TabGroup::editor(int index) const { return qobject_cast<Editor *>(widget(index)); }

void TabGroup::fillList()
{
    QMenu *menu = m_list->menu();
    menu->clear();
    for (int index = 0; index < count(); ++index) {
        QAction *action = menu->addAction(tabIcon(index), tabText(index));
        action->setCheckable(true);
        action->setChecked(index == currentIndex());
        connect(action, &QAction::triggered, this, [this, shown = widget(index)] {
            setCurrentWidget(shown);
            shown->setFocus();
        });
    }
}

/// A middle click closes the tab.
bool TabGroup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            if (Editor *clicked = editor(tabBar()->tabAt(mouse->pos())))
                Q_EMIT closeRequested(clicked);
            return true;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

} // namespace Rehearsal
