// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/turnform.h"

#include "core/base/text.h"
#include "ui/editors/checksform.h"
#include "ui/widgets/documentline.h"

#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStringListModel>

namespace Rehearsal {

TurnForm::TurnForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout)
    , m_entities(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
    , m_checksTitle(new QLabel(tr("Checks"), this))
    , m_checks(new ChecksForm(this))
{
    setObjectName(QStringLiteral("turnForm"));
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addLine(TurnColumn::Says, "says", tr("User says"));
    addLine(TurnColumn::Delay, "delay", tr("Delay (ms)"));
    QLineEdit *intent = addLine(TurnColumn::Intent, "intent", tr("Expected intent"));
    auto *completer = new QCompleter(new QStringListModel(this), intent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    intent->setCompleter(completer);
    addLine(TurnColumn::MinConfidence, "minConfidence", tr("Minimum confidence"));
    m_entities->setObjectName(QStringLiteral("inspector.entities"));
    m_entities->setAccessibleName(tr("Expected entities, a line type = value each"));
    m_entities->setPlaceholderText(tr("type = value"));
    m_entities->setTabChangesFocus(true);
    m_entities->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_entities->setFixedHeight(3 * fontMetrics().lineSpacing() + 14);
    m_entities->installEventFilter(this);
    m_layout->addRow(tr("Expected entities"), m_entities);
    m_problem->setObjectName(QStringLiteral("inspector.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("problem", true);
    m_problem->hide();
    QFont bold = font();
    bold.setBold(true);
    m_checksTitle->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_layout);
    layout->addWidget(m_problem);
    layout->addWidget(m_checksTitle);
    layout->addWidget(m_checks);
    connect(m_checks, &ChecksForm::edited, this, &TurnForm::takeChecks);
}

QLineEdit *TurnForm::addLine(TurnColumn column, const char *name, const QString &label)
{
    auto *line = new DocumentLine(this);
    line->setObjectName(u"inspector." + QLatin1String(name));
    line->setAccessibleName(label);
    m_layout->addRow(label, line);
    m_lines.insert(column, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, column] {
        if (line->isModified())
            take(column, line->text());
    });
    return line;
}

void TurnForm::setIntentNames(const QStringList &names)
{
    auto *model =
        qobject_cast<QStringListModel *>(m_lines.value(TurnColumn::Intent)->completer()->model());
    if (model && model->stringList() != names)
        model->setStringList(names);
}

void TurnForm::showTurns(TestDocument *document, const QList<int> &turns)
{
    const bool isOther = document != m_document || turns != m_turns;
    if (isOther) {
        // What is being typed belongs to the turns that were shown; what was refused does not go along.
        for (auto entry = m_lines.cbegin(); entry != m_lines.cend(); ++entry) {
            if (entry.value()->hasFocus() && entry.value()->isModified())
                take(entry.key(), entry.value()->text());
        }
        if (m_entities->hasFocus())
            takeEntities();
        showProblem({});
    }
    m_document = document;
    m_turns = turns;
    if (isOther) {
        for (QLineEdit *line : std::as_const(m_lines))
            line->setModified(false);
        m_entities->document()->setModified(false);
    }
    showValues();
}

void TurnForm::showValues()
{
    const bool single = m_turns.size() == 1;
    for (QWidget *part : {static_cast<QWidget *>(m_lines.value(TurnColumn::Says)),
                          static_cast<QWidget *>(m_entities)}) {
        part->setVisible(single);
        m_layout->labelForField(part)->setVisible(single);
    }
    m_checksTitle->setVisible(single);
    m_checks->setVisible(single);
    if (!m_document || m_turns.isEmpty())
        return;
    const ConversationTest &test = m_document->value();
    const bool isReadOnly = m_document->isReadOnly();
    for (auto entry = m_lines.cbegin(); entry != m_lines.cend(); ++entry) {
        QLineEdit *line = entry.value();
        QStringList texts;
        for (const int turn : std::as_const(m_turns)) {
            const QString text = cellText(test.turns.value(turn), entry.key(), m_locale);
            if (!texts.contains(text))
                texts.append(text);
        }
        line->setReadOnly(isReadOnly);
        line->setPlaceholderText(texts.size() > 1 ? tr("(different)") : QString());
        const QString shown = texts.size() == 1 ? texts.constFirst() : QString();
        if (!line->isModified() && line->text() != shown) {
            line->setText(shown);
            // A long text is known by its beginning.
            line->setCursorPosition(0);
        }
    }
    if (!single)
        return;
    const Turn turn = test.turns.value(m_turns.constFirst());
    m_entities->setReadOnly(isReadOnly);
    const QString entities = cellText(turn, TurnColumn::Entities, m_locale);
    if (!m_entities->document()->isModified() && m_entities->toPlainText() != entities)
        m_entities->setPlainText(entities);
    m_checks->setEnabled(!isReadOnly);
    m_checks->showChecks(turn.expects ? turn.expects->checks : QList<Check>());
}

void TurnForm::take(TurnColumn column, const QString &text)
{
    QLineEdit *line = m_lines.value(column);
    if (!m_document)
        return;
    QString problem;
    int refused = 0;
    m_document->endMerge();
    m_document->edit(tr("Edit turn"), [&](ConversationTest &test) {
        for (const int turn : std::as_const(m_turns)) {
            if (turn >= test.turns.size())
                continue;
            if (const auto taken = setCellText(test.turns[turn], column, text, m_locale); !taken) {
                problem = taken.error().message;
                ++refused;
            }
        }
    });
    if (m_turns.size() > 1 && refused > 0)
        problem = tr("%n turn(s) could not take it: %1", nullptr, refused).arg(problem);
    showProblem(problem);
    if (problem.isEmpty()) {
        line->setModified(false);
        showValues();
    }
}

void TurnForm::takeEntities()
{
    if (!m_document || m_turns.size() != 1 || !m_entities->document()->isModified())
        return;
    QString problem;
    m_document->edit(tr("Edit entities"), [&](ConversationTest &test) {
        if (m_turns.constFirst() >= test.turns.size())
            return;
        const auto taken = setCellText(test.turns[m_turns.constFirst()], TurnColumn::Entities,
                                       m_entities->toPlainText(), m_locale);
        if (!taken)
            problem = taken.error().message;
    });
    showProblem(problem);
    if (problem.isEmpty()) {
        m_entities->document()->setModified(false);
        showValues();
    }
}

void TurnForm::takeChecks()
{
    if (!m_document || m_turns.size() != 1)
        return;
    m_document->endMerge();
    m_document->edit(tr("Edit checks"), [&](ConversationTest &test) {
        if (m_turns.constFirst() < test.turns.size())
            setChecks(test.turns[m_turns.constFirst()], m_checks->checks());
    });
}

void TurnForm::commit()
{
    for (auto entry = m_lines.cbegin(); entry != m_lines.cend(); ++entry) {
        if (entry.value()->isModified() && entry.value()->isVisibleTo(this))
            take(entry.key(), entry.value()->text());
    }
    takeEntities();
    m_checks->commit();
}

bool TurnForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_entities && event->type() == QEvent::FocusOut)
        takeEntities();
    return QWidget::eventFilter(watched, event);
}

void TurnForm::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace Rehearsal
