// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settingsdialog.h"

#include "ui/actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int idRole = Qt::UserRole;

QString keysText(const QAction &action)
{
    QStringList texts;
    const auto keys = action.shortcuts();
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", ");
}

} // namespace

SettingsDialog::SettingsDialog(Actions &actions, QList<QAction *> localActions,
                               bool restoresSession, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_localActions(std::move(localActions))
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *pages = new QTabWidget(this);
    pages->setObjectName(QStringLiteral("settings.pages"));
    pages->addTab(makeGeneral(restoresSession), tr("&General"));
    pages->addTab(makeShortcuts(), tr("&Shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *closeButton = buttons->button(QDialogButtonBox::Close);
    closeButton->setObjectName(QStringLiteral("settings.close"));
    closeButton->setAccessibleName(tr("Close"));
    closeButton->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(pages, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30);
}

QWidget *SettingsDialog::makeGeneral(bool restoresSession)
{
    auto *page = new QWidget(this);
    auto *theme = new QComboBox(page);
    theme->setObjectName(QStringLiteral("settings.theme"));
    theme->setAccessibleName(tr("Theme"));
    const QList<std::pair<ThemeChoice, QString>> choices = {
        {ThemeChoice::System, tr("As the system")},
        {ThemeChoice::Light, tr("Light")},
        {ThemeChoice::Dark, tr("Dark")},
        {ThemeChoice::HighContrast, tr("High contrast")}};
    for (const auto &[choice, text] : choices)
        theme->addItem(text, themeName(choice));
    theme->setCurrentIndex(
        std::max(0, theme->findData(QSettings().value(QStringLiteral("theme")).toString())));
    connect(theme, &QComboBox::activated, this, [this, theme](int index) {
        if (const auto choice = themeFromName(theme->itemData(index).toString()))
            Q_EMIT themeChosen(*choice);
    });
    auto *session = new QCheckBox(tr("&Open a workspace with the tabs of last time"), page);
    session->setObjectName(QStringLiteral("settings.session"));
    session->setAccessibleName(tr("Open a workspace with the tabs of last time"));
    session->setChecked(restoresSession);
    connect(session, &QCheckBox::toggled, this, &SettingsDialog::restoresSessionChanged);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(12);
    form->addRow(tr("&Theme"), theme);
    form->addRow(session);
    return page;
}

QWidget *SettingsDialog::makeShortcuts()
{
    auto *page = new QWidget(this);
    m_filter = new QLineEdit(page);
    m_filter->setObjectName(QStringLiteral("settings.shortcuts.filter"));
    m_filter->setAccessibleName(tr("Filter the actions"));
    m_filter->setPlaceholderText(tr("Filter by action or key"));
    m_filter->setClearButtonEnabled(true);
    m_tree = new QTreeWidget(page);
    m_tree->setObjectName(QStringLiteral("settings.shortcuts.tree"));
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_keys = new QKeySequenceEdit(page);
    m_keys->setObjectName(QStringLiteral("settings.shortcuts.keys"));
    m_keys->setAccessibleName(tr("New key"));
    m_keys->setClearButtonEnabled(true);
    const auto button = [&](const char *name, const QString &text, auto slot) {
        auto *made = new QPushButton(text, page);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(Actions::plainName(text));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_assign = button("settings.shortcuts.assign", tr("&Assign"), &SettingsDialog::assign);
    m_remove = button("settings.shortcuts.remove", tr("&Remove"),
                      [this] { m_actions.setUserKeys(chosenId(), {}); });
    m_reset = button("settings.shortcuts.reset", tr("Res&et"),
                     [this] { m_actions.resetUserKeys(chosenId()); });
    auto *resetAll = button("settings.shortcuts.resetAll", tr("Reset a&ll"),
                            [this] { m_actions.resetAllUserKeys(); });
    m_refusal = new QLabel(page);
    m_refusal->setObjectName(QStringLiteral("settings.shortcuts.refusal"));
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->setProperty("problem", true);
    connect(m_filter, &QLineEdit::textChanged, this, &SettingsDialog::showShortcuts);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SettingsDialog::showChosen);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this] {
        m_refusal->clear();
        m_assign->setEnabled(!chosenId().isEmpty() && !m_keys->keySequence().isEmpty());
    });
    connect(&m_actions, &Actions::keysChanged, this, &SettingsDialog::showShortcuts);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    for (QPushButton *each : {m_assign, m_remove, m_reset, resetAll})
        row->addWidget(each);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    layout->addWidget(m_refusal);
    showShortcuts();
    return page;
}

QString SettingsDialog::chosenId() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void SettingsDialog::showShortcuts()
{
    const QString chosen = chosenId();
    const QString filter = m_filter->text();
    m_tree->clear();
    for (const Actions::Entry &entry : m_actions.all()) {
        const QStringList cells = {Actions::plainName(entry.category),
                                   Actions::plainName(entry.action->text()),
                                   keysText(*entry.action)};
        if (cells.filter(filter, Qt::CaseInsensitive).isEmpty())
            continue;
        auto *item = new QTreeWidgetItem(m_tree, cells);
        item->setData(0, idRole, entry.id);
        if (m_actions.hasUserKeys(entry.id)) {
            QFont bold = m_tree->font();
            bold.setBold(true);
            item->setFont(2, bold);
        }
        if (entry.id == chosen)
            m_tree->setCurrentItem(item);
    }
    showChosen();
}

void SettingsDialog::showChosen()
{
    const QString id = chosenId();
    m_keys->setEnabled(!id.isEmpty());
    m_keys->clear();
    m_refusal->clear();
    m_assign->setEnabled(false);
    const QAction *action = m_actions.action(id);
    m_remove->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(m_actions.hasUserKeys(id));
}

/// Refuses a key that something else has, and says what.
void SettingsDialog::assign()
{
    const QKeySequence key = m_keys->keySequence();
    const QString id = chosenId();
    if (id.isEmpty() || key.isEmpty())
        return;
    const QString keyName = key.toString(QKeySequence::NativeText);
    //: %1 a key, %2 an action's menu, %3 the action
    const QString taken = tr("%1 belongs to %2: %3. Take it away there first.");
    if (const Actions::Entry *owner = m_actions.owner(key, id)) {
        m_refusal->setText(taken.arg(keyName, Actions::plainName(owner->category),
                                     Actions::plainName(owner->action->text())));
        return;
    }
    for (const QAction *local : std::as_const(m_localActions)) {
        if (local->objectName() != id && local->shortcuts().contains(key)) {
            m_refusal->setText(
                taken.arg(keyName, tr("this editor"), Actions::plainName(local->text())));
            return;
        }
    }
    const bool functionKey = key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35;
    if (key[0].keyboardModifiers() == Qt::NoModifier && !functionKey) {
        m_refusal->setText(tr("%1 alone is needed for typing. Add Ctrl or Alt.").arg(keyName));
        return;
    }
    m_actions.setUserKeys(id, {key});
}

} // namespace Rehearsal
