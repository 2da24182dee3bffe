// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "ui/dialogs/cheatsheet.h"
#include "ui/dialogs/gotodialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

namespace Rehearsal {
namespace {

QString keysText(const QAction &action)
{
    QStringList texts;
    const auto keys = action.shortcuts();
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", ");
}

/// What an editor offers besides the menus, by its object names.
QList<QAction *> ownActions(const QWidget *editor)
{
    QList<QAction *> own;
    const auto all = editor ? editor->findChildren<QAction *>() : QList<QAction *>();
    for (QAction *action : all) {
        if (!action->isSeparator() && !action->text().isEmpty() && !action->objectName().isEmpty()
            && !action->objectName().startsWith(u'_') && !action->menu()
            && !qobject_cast<QLineEdit *>(action->parent()))
            own.append(action);
    }
    return own;
}

} // namespace

void MainWindow::createGuide()
{
    const QString view = tr("&View");
    m_actions.startGroup(view);
    const auto goTo = [this](const QString &typed) {
        m_editors->commitAll();
        auto *dialog = new GoToDialog({filesSource(), actionsSource(), turnsSource(), tagsSource()},
                                      typed, this);
        dialog->open();
    };
    makeAction("view.goTo", view, tr("&Go to…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, "",
               [goTo] { goTo(QString()); });
    makeAction("view.palette", view, tr("&Command palette…"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, "",
               [goTo] { goTo(QStringLiteral(">")); });
    m_actions.startGroup(tr("&Edit"), true);
    makeAction("edit.settings", tr("&Edit"), tr("Setti&ngs…"),
               {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, "settings", &MainWindow::showSettings)
        ->setMenuRole(QAction::PreferencesRole);
    m_actions.startGroup(tr("&Edit"));
    makeAction("help.shortcuts", tr("&Help"), tr("Keyboard &shortcuts"),
               {QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_F1)}, "",
               [this] { (new CheatSheet(shortcuts(), this))->open(); });
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_actions, ownActions(m_editors->currentEditor()),
                                      restoresSession(), this);
    connect(dialog, &SettingsDialog::restoresSessionChanged, this, &MainWindow::setRestoresSession);
    connect(dialog, &SettingsDialog::themeChosen, this, [this](ThemeChoice choice) {
        m_actions.action(QString(u"view.theme." + themeName(choice)))->trigger();
    });
    dialog->open();
}

QList<Shortcut> MainWindow::shortcuts() const
{
    QList<Shortcut> all;
    QStringList groups;
    const auto menus = menuBar()->actions();
    for (const QAction *menu : menus)
        groups.append(Actions::plainName(menu->text()));
    for (const Actions::Entry &entry : m_actions.all()) {
        const QString group = Actions::plainName(entry.category);
        if (!entry.action->shortcut().isEmpty())
            all.append({group, Actions::plainName(entry.action->text()), keysText(*entry.action)});
    }
    std::stable_sort(all.begin(), all.end(), [&](const Shortcut &a, const Shortcut &b) {
        return groups.indexOf(a.group) < groups.indexOf(b.group);
    });
    const auto own = ownActions(m_editors->currentEditor());
    for (const QAction *action : own) {
        if (!action->shortcut().isEmpty())
            all.append(
                {tr("In this editor"), Actions::plainName(action->text()), keysText(*action)});
    }
    return all;
}

GoToDialog::Source MainWindow::actionsSource()
{
    const auto own = ownActions(m_editors->currentEditor());
    return {
        QStringLiteral(">"),
        tr("> actions"),
        {},
        [this, own] {
            QList<Destination> found;
            const auto add = [&](const QAction &action, const QString &id, const QString &menu,
                                 const QString &reason) {
                const QString why = reason.isEmpty() ? tr("Not possible here.") : reason;
                found.append({id, displayText(Actions::plainName(action.text()), 120),
                              action.isEnabled() ? menu : tr("%1: %2").arg(menu, why),
                              keysText(action), action.isEnabled()});
            };
            for (const Actions::Entry &entry : m_actions.all())
                add(*entry.action, entry.id, Actions::plainName(entry.category), entry.reason);
            for (qsizetype index = 0; index < own.size(); ++index)
                add(*own[index], QString::number(index), tr("In this editor"), QString());
            return found;
        },
        [this, own](const QString &id) {
            bool isOwn = false;
            const int index = id.toInt(&isOwn);
            QAction *action = isOwn ? own[index] : m_actions.action(id);
            // After the palette has given the focus back: actions work on what has it.
            QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
        },
    };
}

GoToDialog::Source MainWindow::filesSource()
{
    return {
        QString(),
        tr("Tests, intents and targets"),
        tr("This workspace has no files yet."),
        [this] {
            QList<Destination> found;
            const auto add = [&](const QString &path, const QString &name) {
                found.append({path,
                              displayText(name.isEmpty() ? path : name, 120),
                              displayText(path, 300),
                              {},
                              true});
            };
            const auto tests = m_workspace.currentTests();
            for (const auto &file : tests)
                add(file.path, file.value.name);
            for (const auto &file : m_workspace.files().intents)
                add(file.path, file.value.name);
            const auto targets = m_workspace.currentTargets();
            for (const auto &file : targets)
                add(file.path, file.value.name);
            return found;
        },
        [this](const QString &path) { m_editors->open(path); },
    };
}

GoToDialog::Source MainWindow::turnsSource()
{
    return {
        QStringLiteral("@"),
        tr("@ turns of this test"),
        tr("No test is in front."),
        [this] {
            QList<Destination> found;
            if (auto *test = qobject_cast<TestEditor *>(m_editors->currentEditor())) {
                const auto &turns = test->testDocument().value().turns;
                for (qsizetype turn = 0; turn < turns.size(); ++turn) {
                    const QString intent = turns[turn].expects && turns[turn].expects->intent
                        ? *turns[turn].expects->intent
                        : QString();
                    found.append(
                        {QString::number(turn),
                         //: A turn's number and what the user says
                         tr("%1  %2").arg(turn + 1).arg(displayText(turns[turn].says, 160)),
                         displayText(intent, 120),
                         {},
                         true});
                }
            }
            return found;
        },
        [this](const QString &turn) {
            if (const Editor *editor = m_editors->currentEditor())
                m_editors->openTurn(editor->path(), turn.toInt());
        },
    };
}

GoToDialog::Source MainWindow::tagsSource()
{
    return {
        QStringLiteral("#"),
        tr("# tags"),
        tr("No test has a tag yet."),
        [this] {
            QList<Destination> found;
            const auto tests = m_workspace.currentTests();
            for (const auto &file : tests) {
                for (const QString &tag : file.value.tags)
                    found.append({file.path,
                                  u'#' + displayText(tag, 60),
                                  displayText(file.value.name, 120),
                                  {},
                                  true});
            }
            std::stable_sort(
                found.begin(), found.end(),
                [](const Destination &a, const Destination &b) { return a.name < b.name; });
            return found;
        },
        [this](const QString &path) { m_editors->open(path); },
    };
}

} // namespace Rehearsal
