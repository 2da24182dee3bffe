// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/testeditor.h"

#include "core/base/text.h"
#include "ui/editors/checksdialog.h"
#include "ui/editors/jsondialog.h"
#include "ui/editors/sourceview.h"
#include "ui/editors/turnstable.h"
#include "ui/icons.h"
#include "ui/models/turnsmodel.h"
#include "ui/theme.h"
#include "ui/widgets/documentline.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/verdict.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

QStringList tagsFrom(const QString &text)
{
    QStringList tags;
    const auto parts = text.split(u',');
    for (const QString &part : parts) {
        if (const QString tag = trimmed(part); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace

TestEditor::TestEditor(TestDocument &document, const QStringList &intentNames, QWidget *parent)
    : Editor(parent)
    , m_document(document)
    , m_model(new TurnsModel(document, this))
    , m_table(new TurnsTable(*m_model, this))
    , m_name(new DocumentLine(this))
    , m_tags(new DocumentLine(this))
    , m_context(new QToolButton(this))
    , m_tools(new QToolBar(this))
    , m_pages(new QStackedWidget(this))
    , m_viewButtons(new QButtonGroup(this))
    , m_viewRow(new QHBoxLayout)
    , m_verdict(new QLabel(this))
    , m_remark(new QLabel(this))
{
    setObjectName(QStringLiteral("testEditor"));
    setAccessibleName(tr("Test editor"));
    m_table->setIntentNames(intentNames);
    m_remark->setObjectName(QStringLiteral("testEditor.remark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(12, 5, 12, 5);
    m_remark->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader();
    buildViews();
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_remark);
    buildActions();

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.edit(
            tr("Rename test"), [&](ConversationTest &test) { test.name = text; },
            QStringLiteral("name"));
    });
    connect(m_tags, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.edit(
            tr("Edit tags"), [&](ConversationTest &test) { test.tags = tagsFrom(text); },
            QStringLiteral("tags"));
    });
    for (QLineEdit *line : {m_name, m_tags})
        connect(line, &QLineEdit::editingFinished, &m_document, &DocumentBase::endMerge);
    connect(m_context, &QToolButton::clicked, this, &TestEditor::editContext);
    connect(m_table, &TurnsTable::checksRequested, this, &TestEditor::editChecks);
    connect(m_model, &TurnsModel::refusedChanged, this, &TestEditor::showRefused);
    connect(&m_document, &DocumentBase::changed, this, &TestEditor::showValue);
    showValue();
    showReport(nullptr, false);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, int(TurnColumn::Says)));
}

/// What is being typed counts when its tab closes; the table goes while we can still take it.
TestEditor::~TestEditor()
{
    commit();
    disconnect(&m_document, nullptr, this, nullptr);
    disconnect(m_model, nullptr, this, nullptr);
    qDeleteAll(m_views);
    delete m_table;
}

void TestEditor::buildHeader()
{
    auto *nameLabel = new QLabel(tr("Na&me"), this);
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("testEditor.name"));
    m_name->setAccessibleName(tr("Name of the test"));
    m_name->setPlaceholderText(tr("What the conversation is about"));
    auto *tagsLabel = new QLabel(tr("Ta&gs"), this);
    tagsLabel->setBuddy(m_tags);
    m_tags->setObjectName(QStringLiteral("testEditor.tags"));
    m_tags->setAccessibleName(tr("Tags, separated by commas"));
    m_tags->setPlaceholderText(tr("smoke, nightly"));
    m_tags->setMaximumWidth(180);
    m_context->setObjectName(QStringLiteral("testEditor.context"));
    m_context->setAccessibleName(tr("Initial context"));
    m_context->setIcon(icon(QStringLiteral("context")));
    m_context->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_verdict->setObjectName(QStringLiteral("testEditor.verdict"));
    m_verdict->setAccessibleName(tr("Result of the last run"));
    m_tools->setObjectName(QStringLiteral("testEditor.tools"));
    m_tools->setIconSize({16, 16});
    m_tools->setStyleSheet(QStringLiteral("QToolBar { border: none; padding: 0px; }"));

    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 12, 8);
    header->setSpacing(8);
    header->addWidget(nameLabel);
    header->addWidget(m_name, 1);
    header->addSpacing(4);
    header->addWidget(tagsLabel);
    header->addWidget(m_tags);
    header->addWidget(m_context);
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
}

void TestEditor::buildViews()
{
    m_viewRow->setContentsMargins(12, 0, 12, 6);
    m_viewRow->setSpacing(4);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_viewRow);
    m_pages->addWidget(m_table);
    addViewButton(QStringLiteral("table"), tr("Ta&ble"));
    addView(new SourceView(m_document, this));
    m_viewRow->addSpacing(8);
    QSizePolicy keepsRow = m_tools->sizePolicy();
    keepsRow.setRetainSizeWhenHidden(true);
    m_tools->setSizePolicy(keepsRow);
    m_viewRow->addWidget(m_tools);
    m_viewRow->addStretch(1);
    m_viewRow->addWidget(m_verdict);
    connect(m_viewButtons, &QButtonGroup::idClicked, this,
            [this](int page) { showView(viewIds().value(page)); });
    showView(QStringLiteral("table"));
}

void TestEditor::addView(TestView *view)
{
    m_views.append(view);
    m_pages->addWidget(view);
    addViewButton(view->id(), view->title());
}

void TestEditor::addViewButton(const QString &id, const QString &title)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"testEditor.view." + id);
    button->setText(title);
    button->setAccessibleName(QString(title).remove(u'&'));
    button->setCheckable(true);
    button->setProperty("chip", true);
    m_viewButtons->addButton(button, m_pages->count() - 1);
    m_viewRow->addWidget(button);
}

QStringList TestEditor::viewIds() const
{
    QStringList ids{QStringLiteral("table")};
    for (const TestView *view : m_views)
        ids.append(view->id());
    return ids;
}

QString TestEditor::viewId() const { return viewIds().value(m_pages->currentIndex()); }

TestView *TestEditor::currentView() const { return m_views.value(m_pages->currentIndex() - 1); }

void TestEditor::showView(const QString &id)
{
    const int page = int(viewIds().indexOf(id));
    if (page < 0)
        return;
    commit();
    const bool hadFocus = m_pages->currentWidget()->isAncestorOf(focusWidget());
    m_pages->setCurrentIndex(page);
    m_viewButtons->button(page)->setChecked(true);
    m_tools->setVisible(page == 0);
    setFocusProxy(m_pages->currentWidget());
    if (hadFocus)
        m_pages->currentWidget()->setFocus();
    Q_EMIT viewChanged();
}

QAction *TestEditor::addTableAction(const QString &name, const QString &iconName,
                                    const QString &text, const QKeySequence &key,
                                    void (TurnsTable::*slot)())
{
    auto *action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    // Only in the table: two enabled actions with one key would disable each other.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString keyText = key.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? text : tr("%1 (%2)").arg(text, keyText));
    connect(action, &QAction::triggered, m_table, slot);
    m_table->addAction(action);
    return action;
}

void TestEditor::buildActions()
{
    QAction *add = addTableAction(QStringLiteral("turn.insert"), QStringLiteral("add"),
                                  tr("Add turn"), Qt::Key_Insert, &TurnsTable::insertRow);
    QAction *duplicate =
        addTableAction(QStringLiteral("turn.duplicate"), QStringLiteral("duplicate"),
                       tr("Duplicate turns"), tr("Ctrl+Shift+D"), &TurnsTable::duplicateRows);
    QAction *up = addTableAction(QStringLiteral("turn.up"), QStringLiteral("up"), tr("Move up"),
                                 tr("Alt+Up"), &TurnsTable::moveUp);
    QAction *down = addTableAction(QStringLiteral("turn.down"), QStringLiteral("down"),
                                   tr("Move down"), tr("Alt+Down"), &TurnsTable::moveDown);
    QAction *rows = addTableAction(QStringLiteral("turn.deleteRows"), QStringLiteral("remove"),
                                   tr("Delete turns"), tr("Ctrl+Del"), &TurnsTable::deleteRows);
    QAction *clear = addTableAction(QStringLiteral("turn.delete"), {}, tr("Clear cells"),
                                    Qt::Key_Delete, &TurnsTable::deleteSelected);
    QAction *copy = addTableAction(QStringLiteral("turn.copy"), {}, tr("Copy"), QKeySequence::Copy,
                                   &TurnsTable::copy);
    QAction *paste = addTableAction(QStringLiteral("turn.paste"), {}, tr("Paste"),
                                    QKeySequence::Paste, &TurnsTable::paste);
    for (QAction *action : {add, duplicate, up, down, rows}) {
        m_tools->addAction(action);
        auto *button = m_tools->widgetForAction(action);
        button->setObjectName(action->objectName() + QStringLiteral(".button"));
        button->setAccessibleName(action->text());
    }
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (m_document.isReadOnly()) {
        for (QAction *action : {add, duplicate, up, down, rows, clear, paste})
            action->setEnabled(false);
        m_name->setReadOnly(true);
        m_tags->setReadOnly(true);
    }
    copy->setEnabled(true);
}

void TestEditor::setIntentNames(const QStringList &names) { m_table->setIntentNames(names); }

void TestEditor::showValue()
{
    const ConversationTest &test = m_document.value();
    // Not while it says the same: the cursor would jump, and a comma just typed would vanish.
    if (m_name->text() != test.name)
        m_name->setText(test.name);
    if (tagsFrom(m_tags->text()) != test.tags)
        m_tags->setText(test.tags.join(u", "_qs));
    const qsizetype variables = test.context ? qsizetype(test.context->size()) : 0;
    m_context->setText(variables > 0 ? tr("Context (%1)").arg(variables) : tr("Context"));
    m_context->setToolTip(plainToolTip(
        tr("Variables the conversation starts with")
        + (test.context ? u"\n" + QString::fromUtf8(writeCompact(*test.context)) : QString())));
    showRefused();
}

void TestEditor::showRefused()
{
    if (m_model->refusedCount() > 0) {
        m_remark->setText(
            tr("What was typed or pasted into the marked cells does not fit there. They "
               "keep their old value; point at one to see why."));
        m_remark->show();
    } else if (m_document.isReadOnly()) {
        m_remark->setText(displayText(m_document.fileIssues().constFirst().message, 300));
        m_remark->show();
    } else {
        m_remark->hide();
    }
}

void TestEditor::showReport(const RunReport *report, bool running)
{
    m_model->showReport(report, running);
    for (TestView *view : std::as_const(m_views))
        view->showReport(report, running);
    const QString sentence = running ? tr("Running…")
        : report                     ? verdictSentence(*report)
                                     : QString();
    m_verdict->setText(fontMetrics().elidedText(sentence, Qt::ElideRight, 260));
    m_verdict->setToolTip(plainToolTip(sentence));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setVisible(running || report);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    running || !report ? mutedColor(colors)
                                       : verdictColor(report->verdict, colors));
    m_verdict->setPalette(colors);
}

void TestEditor::reveal(const QString &pointer)
{
    if (TestView *view = currentView(); view && view->reveal(pointer))
        return;
    const QStringList parts = pointer.split(u'/');
    if (parts.size() > 2 && parts[1] == u"turns"_qs)
        revealTurn(parts[2].toInt());
    else
        m_pages->currentWidget()->setFocus();
}

void TestEditor::revealTurn(int turn)
{
    if (turn < 0 || turn >= m_model->rowCount())
        return;
    if (TestView *view = currentView(); view && view->reveal(QStringLiteral("/turns/%1").arg(turn)))
        return;
    showView(QStringLiteral("table"));
    m_table->setFocus();
    m_table->selectionModel()->setCurrentIndex(m_model->index(turn, int(TurnColumn::Says)),
                                               QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(m_table->currentIndex());
}

void TestEditor::commit()
{
    m_table->commit();
    for (TestView *view : std::as_const(m_views))
        view->commit();
    m_document.endMerge();
}

void TestEditor::editContext()
{
    auto *dialog = new JsonDialog(tr("Initial context"),
                                  tr("Variables the conversation starts with, as a JSON object."),
                                  m_document.value().context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_document.edit(tr("Edit context"),
                        [&](ConversationTest &test) { test.context = dialog->object(); });
    });
    dialog->open();
}

void TestEditor::editChecks(int row)
{
    if (m_document.isReadOnly())
        return;
    const Turn &turn = m_document.value().turns[row];
    auto *dialog =
        new ChecksDialog(turn.expects ? turn.expects->checks : QList<Check>(), turn.says, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, row] { m_model->setTurnChecks(row, dialog->checks()); });
    dialog->open();
}

} // namespace Rehearsal
