// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/testeditor.h"

#include "core/base/text.h"
#include "ui/editors/checksdialog.h"
#include "ui/editors/datarowstable.h"
#include "ui/editors/datarowsview.h"
#include "ui/editors/jsondialog.h"
#include "ui/editors/sourceview.h"
#include "ui/editors/transcriptview.h"
#include "ui/editors/turndelegate.h"
#include "ui/editors/turnstable.h"
#include "ui/find/findbar.h"
#include "ui/icons.h"
#include "ui/models/turnsmodel.h"
#include "ui/tableactions.h"
#include "ui/theme.h"
#include "ui/widgets/documentline.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tagcompletion.h"
#include "ui/widgets/verdict.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
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

TestEditor::TestEditor(TestDocument &document, const QStringList &intentNames, QWidget *parent,
                       TableActions *actions)
    : Editor(parent)
    , m_document(document)
    , m_model(new TurnsModel(document, this))
    , m_table(new TurnsTable(*m_model, this))
    , m_dataRows(new DataRowsView(document, this))
    , m_name(new DocumentLine(this))
    , m_tags(new DocumentLine(this))
    , m_tagCompletion(new TagCompletion(*m_tags))
    , m_context(new QToolButton(this))
    , m_tools(new QToolBar(this))
    , m_pages(new QStackedWidget(this))
    , m_viewButtons(new QButtonGroup(this))
    , m_viewRow(new QHBoxLayout)
    , m_verdict(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_find(new FindBar(document, this))
{
    setObjectName(QStringLiteral("testEditor"));
    setAccessibleName(tr("Test editor"));
    setIntentNames(intentNames);
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
    layout->addWidget(m_find);
    layout->addWidget(m_remark);
    buildTools(actions ? *actions : *new TableActions(this));

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
    connect(m_find, &FindBar::shown, this, &TestEditor::showMatch);
    connect(m_find, &FindBar::matchesChanged, this, &TestEditor::markMatches);
    connect(m_find, &FindBar::closed, this, [this] { m_pages->currentWidget()->setFocus(); });
    showValue();
    showReport(nullptr, false);
    if (m_model->rowCount() > 0)
        m_table->goTo(0, int(TurnColumn::Says));
    // The table has no width yet, so that going there pushed the first columns out of sight.
    m_table->horizontalScrollBar()->setValue(0);
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
    // Beside a second editor both still show a word.
    const int letter = fontMetrics().averageCharWidth();
    m_name->setMinimumWidth(11 * letter);
    m_tags->setMinimumWidth(8 * letter);
    m_tags->setMaximumWidth(24 * letter);
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
    auto *transcript = new TranscriptView(m_document, *m_model, *m_table->selectionModel(), this);
    addView(transcript);
    connect(transcript, &TranscriptView::turnActivated, this,
            [this](int turn) { revealTurn(turn); });
    connect(transcript, &TranscriptView::acceptRequested, this, &TestEditor::acceptTurnRequested);
    addView(m_dataRows);
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

QJsonObject TestEditor::viewState() const
{
    QJsonObject state = Editor::viewState();
    state[QStringLiteral("view")] = viewId();
    return state;
}

void TestEditor::setViewState(const QJsonObject &state)
{
    showView(state[QStringLiteral("view")].toString());
    Editor::setViewState(state);
}

/// A button for each of the table's commands that has a sign. They stay enabled while the focus is
/// elsewhere in the editor.
void TestEditor::buildTools(TableActions &actions)
{
    actions.attach(*m_table);
    actions.attach(m_dataRows->table());
    for (const TableCommand command :
         {TableCommand::InsertBelow, TableCommand::Duplicate, TableCommand::MoveUp,
          TableCommand::MoveDown, TableCommand::DeleteRows}) {
        for (const TableActions::Entry &entry : actions.entries()) {
            if (entry.command != command)
                continue;
            auto *button = new QToolButton(m_tools);
            button->setObjectName(QString(u"testEditor."_qs + entry.id));
            const QString text = command == TableCommand::InsertBelow
                ? tr("Add turn")
                : entry.action->text().remove(u'&');
            button->setAccessibleName(text);
            //: Tool tip of a button: what it does and its key
            button->setToolTip(tr("%1 (%2)").arg(
                text, entry.keys.constFirst().toString(QKeySequence::NativeText)));
            button->setIcon(icon(entry.iconName));
            button->setAutoRaise(true);
            button->setFocusPolicy(Qt::TabFocus);
            button->setEnabled(m_table->can(command));
            connect(button, &QToolButton::clicked, m_table,
                    [this, command] { m_table->perform(command); });
            m_tools->addWidget(button);
        }
    }
    if (m_document.isReadOnly()) {
        m_name->setReadOnly(true);
        m_tags->setReadOnly(true);
    }
}

void TestEditor::setIntentNames(const QStringList &names)
{
    m_table->turnDelegate().knownNames().intents = names;
    m_model->setIntentNames(names);
}

void TestEditor::setEntityTypes(const QStringList &types)
{
    m_table->turnDelegate().knownNames().entityTypes = types;
}

void TestEditor::openFind(bool replace)
{
    const QModelIndex current = m_table->currentIndex();
    const bool fromTable = m_table->hasFocus() && current.isValid();
    m_find->open(replace, QString(), fromTable ? current.row() : -1);
}

void TestEditor::showMatch(const TextMatch &match)
{
    if (const auto place = cellPlace(match.pointer)) {
        if (place->row >= m_model->rowCount())
            return;
        showView(QStringLiteral("table"));
        m_table->showCell(place->row, int(place->column));
    } else if (match.pointer == u"/name"_qs) {
        m_name->setSelection(int(match.start), int(match.length));
    } else if (match.pointer.startsWith(u"/tags"_qs)) {
        m_tags->setSelection(int(m_tags->text().indexOf(match.text) + match.start),
                             int(match.length));
    }
}

void TestEditor::markMatches()
{
    QSet<std::pair<int, int>> cells;
    for (const TextMatch &match : m_find->matches()) {
        if (const auto place = cellPlace(match.pointer))
            cells.insert({place->row, int(place->column)});
    }
    m_table->turnDelegate().setFoundCells(cells);
    m_table->viewport()->update();
}

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
    QStringList variableNames = test.data ? test.data->columns : QStringList();
    if (test.variables && test.variables->is_object()) {
        for (const auto &[name, value] : test.variables->items())
            variableNames.append(QString::fromStdString(name));
    }
    m_table->turnDelegate().knownNames().variables = variableNames;
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
        m_remark->setText(displayText(m_document.readOnlyReason(), 300));
        m_remark->show();
    } else {
        m_remark->hide();
    }
}

void TestEditor::showReport(const RunReport *report, bool running, const Rejudgement *again)
{
    m_model->showReport(report, running);
    for (TestView *view : std::as_const(m_views))
        view->showReport(report, running);
    const QString sentence = running ? tr("Running…")
        : again                      ? rejudgedSentence(*again)
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
    if (const auto place = cellPlace(pointer)) {
        revealTurn(place->row, place->column);
        return;
    }
    const QString part = pointer.section(u'/', 1, 1);
    if (part == u"name"_qs)
        m_name->setFocus();
    else if (part == u"tags"_qs)
        m_tags->setFocus();
    else if (part == u"context"_qs)
        m_context->setFocus();
    else
        m_pages->currentWidget()->setFocus();
}

void TestEditor::setKnownTags(const QStringList &tags) { m_tagCompletion->setTags(tags); }

void TestEditor::showIssues(const Issues &issues) { m_model->showIssues(issues); }

void TestEditor::revealTurn(int turn, TurnColumn column)
{
    if (turn < 0 || turn >= m_model->rowCount())
        return;
    if (TestView *view = currentView(); view && view->reveal(QStringLiteral("/turns/%1").arg(turn)))
        return;
    showView(QStringLiteral("table"));
    m_table->setFocus();
    m_table->showCell(turn, int(column));
}

void TestEditor::commit()
{
    Q_EMIT committing();
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
