// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/intenteditor.h"

#include "core/base/text.h"
#include "core/rules/utteranceedit.h"
#include "ui/find/findbar.h"
#include "ui/icons.h"
#include "ui/intents/annotatecanvas.h"
#include "ui/intents/annotatepane.h"
#include "ui/intents/labeldialog.h"
#include "ui/intents/limitsmeter.h"
#include "ui/intents/utterancedelegate.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"
#include "ui/tableactions.h"
#include "ui/widgets/documentline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {

IntentEditor::IntentEditor(IntentDocument &document, int utteranceLimit, QWidget *parent,
                           TableActions *actions)
    : Editor(parent)
    , m_document(document)
    , m_utteranceLimit(utteranceLimit)
    , m_model(new UtterancesModel(document, this))
    , m_table(new UtterancesTable(*m_model, this))
    , m_name(new DocumentLine(this))
    , m_id(new DocumentLine(this))
    , m_language(new DocumentLine(this))
    , m_type(new QComboBox(this))
    , m_enabled(new QCheckBox(tr("Ena&bled"), this))
    , m_filter(new QLineEdit(this))
    , m_more(new QToolButton(this))
    , m_bar(new FlowLayout(4))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_side(new QSplitter(Qt::Vertical, this))
    , m_empty(emptyState(QString(), m_table->viewport()))
    , m_remark(new QLabel(this))
    , m_legend(new QLabel(this))
    , m_meter(new LimitsMeter(this))
    , m_find(new FindBar(document, this))
    , m_annotate(new AnnotatePane(this))
{
    setObjectName(QStringLiteral("intentEditor"));
    setAccessibleName(tr("Intent editor"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead();
    buildTools(actions ? *actions : *new TableActions(this));
    m_split->setObjectName(QStringLiteral("intentEditor.split"));
    m_split->setChildrenCollapsible(false);
    m_side->setObjectName(QStringLiteral("intentEditor.side"));
    m_side->setChildrenCollapsible(false);
    m_side->hide();
    m_split->addWidget(m_table);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_empty->setObjectName(QStringLiteral("intentEditor.empty"));
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *over = new QVBoxLayout(m_table->viewport());
    over->addWidget(m_empty);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_find);
    m_remark->setObjectName(QStringLiteral("intentEditor.remark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(12, 5, 12, 5);
    layout->addWidget(m_remark);
    buildFooter();
    setFocusProxy(m_table);

    connect(&m_document, &DocumentBase::changed, this, &IntentEditor::showValue);
    connect(m_model, &UtterancesModel::shapeChanged, this, &IntentEditor::showRemark);
    connect(m_model, &UtterancesModel::spansDropped, this, [this](const QStringList &spans) {
        //: %2 is what was labelled: "city = Paris, date = today"
        note(tr("%n labels went with the words that were edited away: %1. Undo brings them back.",
                nullptr, int(spans.size()))
                 .arg(spans.join(u", "_qs)));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &IntentEditor::currentUtteranceChanged);
    buildAnnotation();
    connect(m_find, &FindBar::shown, this, &IntentEditor::showMatch);
    connect(m_find, &FindBar::matchesChanged, this, &IntentEditor::markMatches);
    connect(m_find, &FindBar::closed, this, [this] { m_table->setFocus(); });
    showValue();
    if (m_model->rowCount() > 0)
        m_table->goTo(0, int(UtteranceColumn::Text));
}

/// What is being typed counts when its tab closes; the table goes while we can still take it.
IntentEditor::~IntentEditor()
{
    commit();
    disconnect(&m_document, nullptr, this, nullptr);
    disconnect(m_model, nullptr, this, nullptr);
    disconnect(m_table->selectionModel(), nullptr, this, nullptr);
    takePanesBack();
    delete m_split;
}

void IntentEditor::buildHead()
{
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, this);
        made->setBuddy(buddy);
        return made;
    };
    const auto line = [this](QLineEdit *edited, const char *name, const QString &accessible,
                             int letters) {
        edited->setObjectName(QLatin1String(name));
        edited->setAccessibleName(accessible);
        edited->setMinimumWidth(letters * fontMetrics().averageCharWidth());
        edited->setReadOnly(m_document.isReadOnly());
    };
    line(m_name, "intentEditor.name", tr("Name of the intent"), 14);
    m_name->setPlaceholderText(tr("book_a_flight"));
    line(m_id, "intentEditor.id", tr("ID of the intent"), 10);
    m_id->setToolTip(tr("How the server knows the intent"));
    m_id->setMaximumWidth(28 * fontMetrics().averageCharWidth());
    line(m_language, "intentEditor.language", tr("Language of the intent"), 6);
    m_language->setMaximumWidth(12 * fontMetrics().averageCharWidth());
    m_language->setToolTip(tr("Language tag such as en, de-AT or zh-Hant"));
    m_type->setObjectName(QStringLiteral("intentEditor.type"));
    m_type->setAccessibleName(tr("Type of the intent"));
    //: Types of intents
    m_type->addItem(tr("Standard"), QStringLiteral("standard"));
    m_type->addItem(tr("Fallback"), QStringLiteral("fallback"));
    m_type->addItem(tr("Global"), QStringLiteral("global"));
    m_type->setEnabled(!m_document.isReadOnly());
    m_enabled->setObjectName(QStringLiteral("intentEditor.enabled"));
    m_enabled->setAccessibleName(tr("The intent is enabled"));
    m_enabled->setToolTip(tr("Whether the bot listens for this intent"));
    m_enabled->setEnabled(!m_document.isReadOnly());

    auto *first = new QHBoxLayout;
    first->setContentsMargins(12, 8, 12, 6);
    first->setSpacing(8);
    first->addWidget(label(tr("Na&me"), m_name));
    first->addWidget(m_name, 2);
    first->addSpacing(4);
    first->addWidget(label(tr("&ID"), m_id));
    first->addWidget(m_id, 1);
    auto *kind = new QWidget(this);
    auto *second = new QHBoxLayout(kind);
    second->setContentsMargins(0, 0, 8, 0);
    second->setSpacing(8);
    second->addWidget(label(tr("&Language"), m_language));
    second->addWidget(m_language);
    second->addWidget(label(tr("T&ype"), m_type));
    second->addWidget(m_type);
    second->addWidget(m_enabled);
    m_bar->addWidget(kind);
    auto *all = static_cast<QVBoxLayout *>(layout());
    all->addLayout(first);
    auto *barMargins = new QHBoxLayout;
    barMargins->setContentsMargins(12, 0, 12, 6);
    barMargins->addLayout(m_bar);
    all->addLayout(barMargins);

    const auto connectLine = [this](QLineEdit *edited, const QString &what, const QString &key,
                                    QString Intent::*member) {
        connect(edited, &QLineEdit::textEdited, this,
                [this, what, key, member](const QString &text) {
                    m_document.edit(
                        what, [&](Intent &intent) { intent.*member = text; }, key);
                });
        connect(edited, &QLineEdit::editingFinished, &m_document, &DocumentBase::endMerge);
    };
    connectLine(m_name, tr("Rename intent"), QStringLiteral("name"), &Intent::name);
    connectLine(m_id, tr("Edit ID"), QStringLiteral("id"), &Intent::id);
    connectLine(m_language, tr("Edit language"), QStringLiteral("language"), &Intent::language);
    connect(m_type, &QComboBox::activated, this, [this] {
        m_document.edit(tr("Edit type"),
                        [&](Intent &intent) { intent.type = m_type->currentData().toString(); });
    });
    connect(m_enabled, &QCheckBox::clicked, this, [this](bool on) {
        m_document.edit(on ? tr("Enable intent") : tr("Disable intent"),
                        [&](Intent &intent) { intent.enabled = on; });
    });
}

/// A button for each of the table's commands that has a sign, what one does to many rows, and the
/// filter.
void IntentEditor::buildTools(TableActions &actions)
{
    actions.attach(*m_table);
    auto *tools = new QWidget(this);
    auto *bar = new QHBoxLayout(tools);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(0);
    for (const TableCommand command :
         {TableCommand::InsertBelow, TableCommand::Duplicate, TableCommand::MoveUp,
          TableCommand::MoveDown, TableCommand::DeleteRows}) {
        for (const TableActions::Entry &entry : actions.entries()) {
            if (entry.command != command)
                continue;
            auto *button = new QToolButton(this);
            button->setObjectName(QString(u"intentEditor."_qs + entry.id));
            const QString text = command == TableCommand::InsertBelow
                ? tr("Add utterance")
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
            bar->addWidget(button);
        }
    }
    m_more->setObjectName(QStringLiteral("intentEditor.more"));
    m_more->setText(tr("&Rows"));
    m_more->setAccessibleName(tr("What to do with the rows"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("intentEditor.rows"));
    m_more->setMenu(menu);
    const auto add = [&](const char *name, const QString &text, bool edits, auto slot) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(!edits || !m_document.isReadOnly());
        connect(action, &QAction::triggered, this, [this, slot] {
            m_table->commit();
            slot();
        });
    };
    add("rows.ascending", tr("Sort &A to Z"), true, [this] { m_model->sort(Qt::AscendingOrder); });
    add("rows.descending", tr("Sort &Z to A"), true,
        [this] { m_model->sort(Qt::DescendingOrder); });
    m_filter->setObjectName(QStringLiteral("intentEditor.filter"));
    m_filter->setAccessibleName(tr("Filter the utterances"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Part of an utterance or of the name of an entity"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table->commit();
        m_model->setFilter(text);
    });
    bar->addWidget(m_more);
    bar->addSpacing(6);
    bar->addWidget(m_filter);
    m_bar->addWidget(tools);
}

void IntentEditor::buildFooter()
{
    m_legend->setObjectName(QStringLiteral("intentEditor.legend"));
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setProperty("quiet", true);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(12, 5, 12, 5);
    footer->setSpacing(12);
    footer->addWidget(m_meter, 3);
    footer->addWidget(m_legend, 2);
    static_cast<QVBoxLayout *>(layout())->addLayout(footer);
}

void IntentEditor::buildAnnotation()
{
    addPane(m_annotate);
    connect(m_annotate, &AnnotatePane::edited, this,
            [this](const Utterance &after, const QString &undoText) {
                setCurrentUtterance(undoText, after);
            });
    connect(m_annotate, &AnnotatePane::nextRequested, this, [this] { step(1); });
    connect(m_annotate, &AnnotatePane::previousRequested, this, [this] { step(-1); });
    connect(m_annotate, &AnnotatePane::leaveRequested, this, [this] { m_table->setFocus(); });
    connect(this, &IntentEditor::currentUtteranceChanged, this, &IntentEditor::showAnnotation);
}

void IntentEditor::showAnnotation()
{
    m_labels = labelOrder(m_labels, m_model->entityNames() + m_entityTypes);
    m_model->setEntityOrder(m_labels);
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && current.row() < m_model->rowCount()) {
        m_annotate->show(m_model->row(current.row()).utterance, m_labels, m_document.isReadOnly());
    } else {
        m_annotate->clear();
    }
}

/// To another row of the table; the keyboard stays where it is.
void IntentEditor::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row >= 0 && row < m_model->rowCount())
        m_table->goTo(row, int(UtteranceColumn::Text));
}

void IntentEditor::annotate()
{
    m_table->commit();
    m_annotate->canvas().setFocus(Qt::ShortcutFocusReason);
}

void IntentEditor::addPane(QWidget *pane)
{
    m_side->addWidget(pane);
    m_side->show();
}

QWidget *IntentEditor::panes() const { return m_side; }

void IntentEditor::takePanesBack()
{
    if (m_side->parentWidget() == m_split)
        return;
    m_split->insertWidget(1, m_side);
    m_side->setVisible(m_side->count() > 0);
}

void IntentEditor::showValue()
{
    const Intent &intent = m_document.value();
    m_note.clear();
    // Not while it says the same: the cursor would jump.
    const auto show = [](QLineEdit *line, const QString &text) {
        if (line->text() != text)
            line->setText(text);
    };
    show(m_name, intent.name);
    show(m_id, intent.id);
    show(m_language, intent.language);
    while (m_type->count() > 3)
        m_type->removeItem(3);
    if (m_type->findData(intent.type) < 0)
        m_type->addItem(displayText(intent.type, 40), intent.type);
    m_type->setCurrentIndex(m_type->findData(intent.type));
    m_enabled->setChecked(intent.enabled);
    m_meter->show(distinctUtterances(intent.utterances), int(intent.utterances.size()),
                  m_utteranceLimit);
    Q_EMIT currentUtteranceChanged();
    showRemark();
}

void IntentEditor::showRemark()
{
    QString text = m_note;
    if (m_model->refusedCount() > 0) {
        text = tr("What was typed or pasted into the marked cells does not fit there. They keep "
                  "their old value; point at one to see why.");
    } else if (text.isEmpty() && m_document.isReadOnly()) {
        text = displayText(m_document.readOnlyReason(), 300);
    }
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
    const bool none = m_model->rowCount() == 0;
    m_empty->setText(m_model->isFiltered()
                         ? tr("No utterance matches the filter.")
                         : tr("What would users say to mean this? Press Ins to write it, or paste "
                              "a list: each line becomes an utterance."));
    m_empty->setVisible(none);
    QStringList letters;
    for (const QString &name : m_model->entityNames()) {
        //: The letter that stands for an entity in the table, and its name
        letters.append(
            tr("%1 %2").arg(entityLetter(m_labels.indexOf(name)), displayText(name, 60)));
    }
    letters.sort();
    const QString legend = letters.join(u" · "_qs);
    m_legend->setText(legend);
    m_legend->setToolTip(plainToolTip(legend));
    m_legend->setAccessibleName(legend.isEmpty() ? tr("No entities are labelled")
                                                 : tr("Entities: %1").arg(legend));
    m_table->utteranceDelegate().setKnownEntities(m_entityTypes);
}

void IntentEditor::note(const QString &text)
{
    m_note = displayText(text, 300);
    showRemark();
}

void IntentEditor::setEntityTypes(const QStringList &types, const KnownValues &known)
{
    m_entityTypes = types;
    m_table->utteranceDelegate().setKnownEntities(types);
    m_annotate->setKnownValues(known);
    showAnnotation();
    showRemark();
}

void IntentEditor::showIssues(const Issues &issues)
{
    m_model->showIssues(issues);
    const auto mark = [&issues](QLineEdit *line, const QString &pointer, const QString &usual) {
        QString text;
        for (const Issue &issue : issues) {
            if (issue.pointer == pointer)
                text = issue.message;
        }
        line->setToolTip(text.isEmpty() ? usual : plainToolTip(text));
        line->setAccessibleDescription(text);
        const bool isWrong = !text.isEmpty();
        if (line->property("problem").toBool() == isWrong)
            return;
        line->setProperty("problem", isWrong);
        line->style()->unpolish(line);
        line->style()->polish(line);
    };
    mark(m_name, QStringLiteral("/name"), QString());
    mark(m_id, QStringLiteral("/id"), tr("How the server knows the intent"));
    mark(m_language, QStringLiteral("/language"), tr("Language tag such as en, de-AT or zh-Hant"));
}

void IntentEditor::commit()
{
    m_table->commit();
    m_document.endMerge();
}

int IntentEditor::currentUtterance() const
{
    return m_model->utteranceAt(m_table->currentIndex().row());
}

QList<int> IntentEditor::selectedUtterances() const
{
    return m_model->utterancesAt(m_table->selectedRows());
}

void IntentEditor::setCurrentUtterance(const QString &what, const Utterance &utterance)
{
    m_model->setUtterance(what, m_table->currentIndex().row(), utterance);
}

void IntentEditor::revealUtterance(int utterance)
{
    if (m_model->rowOf(utterance) < 0)
        m_filter->clear();
    if (const int row = m_model->rowOf(utterance); row >= 0)
        m_table->showCell(row, int(UtteranceColumn::Text));
}

void IntentEditor::reveal(const QString &pointer)
{
    if (const auto place = utterancePlace(pointer)) {
        m_table->setFocus();
        revealUtterance(place->first);
        if (m_table->currentIndex().isValid())
            m_table->showCell(m_table->currentIndex().row(), int(place->second));
        return;
    }
    const QString part = pointer.section(u'/', 1, 1);
    if (part == u"name"_qs)
        m_name->setFocus();
    else if (part == u"id"_qs)
        m_id->setFocus();
    else if (part == u"language"_qs)
        m_language->setFocus();
    else if (part == u"type"_qs)
        m_type->setFocus();
    else if (part == u"enabled"_qs)
        m_enabled->setFocus();
    else
        m_table->setFocus();
}

void IntentEditor::openFind(bool replace)
{
    m_find->open(replace, QString(), m_table->hasFocus() ? currentUtterance() : -1);
}

void IntentEditor::showMatch(const TextMatch &match)
{
    if (const auto place = utterancePlace(match.pointer))
        revealUtterance(place->first);
    else if (match.pointer == u"/name"_qs)
        m_name->setSelection(int(match.start), int(match.length));
}

void IntentEditor::markMatches()
{
    QSet<std::pair<int, int>> cells;
    for (const TextMatch &match : m_find->matches()) {
        if (const auto place = utterancePlace(match.pointer))
            cells.insert({m_model->rowOf(place->first), int(place->second)});
    }
    m_table->utteranceDelegate().setFoundCells(cells);
    m_table->viewport()->update();
}

void IntentEditor::labelInRows()
{
    m_table->commit();
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || m_document.isReadOnly())
        return;
    auto *dialog = new LabelDialog(int(rows.size()), m_entityTypes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows] {
        const int added = m_model->label(rows, dialog->words(), dialog->entity());
        m_table->setFocus();
        note(added > 0 ? tr("%n places labelled.", nullptr, added)
                       : tr("Nothing was labelled: the words do not stand in these rows, or are "
                            "labelled already."));
    });
    dialog->open();
}

} // namespace Rehearsal
