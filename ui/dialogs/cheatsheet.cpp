// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/cheatsheet.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {

QString cheatSheetText(const QList<Shortcut> &shortcuts)
{
    qsizetype widest = 0;
    for (const Shortcut &shortcut : shortcuts)
        widest = std::max(widest, shortcut.keys.size());
    QString text;
    QString group;
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.group != group) {
            group = shortcut.group;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + group + u'\n';
        }
        text += QStringLiteral("  ") + shortcut.keys.leftJustified(widest) + QStringLiteral("  ")
            + shortcut.name + u'\n';
    }
    return text;
}

CheatSheet::CheatSheet(QList<Shortcut> shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(std::move(shortcuts))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("cheatSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setObjectName(QStringLiteral("cheatSheet.filter"));
    m_filter->setAccessibleName(tr("Filter the shortcuts"));
    m_filter->setPlaceholderText(tr("Filter by action or key"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("cheatSheet.tree"));
    m_tree->setAccessibleName(tr("Shortcuts"));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto button = [&](const char *name, const QString &text, auto slot) {
        QPushButton *added = buttons->addButton(text, QDialogButtonBox::ActionRole);
        added->setObjectName(QLatin1String(name));
        added->setAccessibleName(text);
        added->setAutoDefault(false);
        connect(added, &QPushButton::clicked, this, slot);
    };
    button("cheatSheet.copy", tr("Copy as text"),
           [this] { QGuiApplication::clipboard()->setText(cheatSheetText(m_shortcuts)); });
    button("cheatSheet.print", tr("Print…"), &CheatSheet::print);
    QPushButton *closeButton = buttons->button(QDialogButtonBox::Close);
    closeButton->setObjectName(QStringLiteral("cheatSheet.close"));
    closeButton->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &CheatSheet::showMatching);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 30);
    showMatching(QString());
    m_filter->setFocus();
}

void CheatSheet::showMatching(const QString &filter)
{
    m_tree->clear();
    QTreeWidgetItem *group = nullptr;
    QString groupName;
    for (const Shortcut &shortcut : std::as_const(m_shortcuts)) {
        if (!shortcut.name.contains(filter, Qt::CaseInsensitive)
            && !shortcut.keys.contains(filter, Qt::CaseInsensitive)
            && !shortcut.group.contains(filter, Qt::CaseInsensitive))
            continue;
        if (!group || shortcut.group != groupName) {
            groupName = shortcut.group;
            group = new QTreeWidgetItem(m_tree, {groupName});
            QFont bold = m_tree->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {shortcut.name, shortcut.keys});
    }
    m_tree->expandAll();
}

void CheatSheet::print()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *printer) {
                QTextDocument document;
                document.setDefaultFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
                document.setPlainText(cheatSheetText(m_shortcuts));
                document.print(printer);
            });
    dialog->open();
}

} // namespace Rehearsal
