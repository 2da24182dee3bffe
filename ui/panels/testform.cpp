// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/testform.h"

#include "core/base/text.h"
#include "core/domain/placeholders.h"
#include "ui/models/turncells.h"
#include "ui/widgets/documentline.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int mostRepetitions = 100;
constexpr int shownNames = 40;

/// A line "name = value" each; what is no text is JSON.
QString linesOf(const std::optional<Json> &object)
{
    QStringList lines;
    if (object && object->is_object()) {
        for (const auto &[name, value] : object->items())
            lines.append(decodeUtf8(name) + u" = "_qs + plainText(value));
    }
    return lines.join(u'\n');
}

Result<std::optional<Json>> objectFrom(const QString &text, const std::optional<Json> &before)
{
    Json object = Json::object();
    const auto lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (trimmed(line).isEmpty())
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const std::string name = trimmed(line.left(equals)).toStdString();
        if (equals < 0 || name.empty()) {
            return Error{
                Error::Kind::Invalid, TestForm::tr("Each line has the form: name = value"), 0, {}};
        }
        if (object.contains(name)) {
            return Error{Error::Kind::Invalid,
                         TestForm::tr("The name %1 stands there twice.")
                             .arg(displayText(trimmed(line.left(equals)), 40)),
                         0,
                         {}};
        }
        const QString value = trimmed(line.mid(equals + 1));
        const Json *old = before ? member(*before, name) : nullptr;
        if (old && plainText(*old) == value) {
            object[name] = *old;
            continue;
        }
        // A number or a list stays one; everything else is a text.
        auto json = old && !old->is_string() ? readJson(value.toUtf8()) : Result<Json>(Json());
        object[name] =
            json && old && json->type() == old->type() ? *std::move(json) : toJson(value);
    }
    if (object.empty() && !before)
        return std::optional<Json>();
    return object.empty() ? std::optional<Json>() : std::optional<Json>(std::move(object));
}

QPlainTextEdit *linesEditor(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(QLatin1String(name));
    editor->setAccessibleName(accessibleName);
    editor->setPlaceholderText(TestForm::tr("name = value"));
    editor->setTabChangesFocus(true);
    editor->setLineWrapMode(QPlainTextEdit::NoWrap);
    editor->setFixedHeight(4 * editor->fontMetrics().lineSpacing() + 14);
    return editor;
}

/// What stands for each name in the test, a line each, undefined ones first.
QString namesText(const ConversationTest &test, int row)
{
    QString texts = linesOf(test.context);
    for (const Turn &turn : test.turns) {
        for (const auto column :
             {TurnColumn::Says, TurnColumn::Intent, TurnColumn::Entities, TurnColumn::Checks})
            texts += u'\n' + cellText(turn, column, QLocale::c());
    }
    QStringList undefined;
    QStringList defined;
    const auto found = placeholdersIn(texts, test, row);
    for (const Placeholder &one : found) {
        const bool isUndefined = one.source == Placeholder::Source::Undefined;
        //: A sign of warning and a sentence
        const QString line = isUndefined ? TestForm::tr("⚠ %1").arg(placeholderText(one, row))
                                         : placeholderText(one, row);
        QStringList &lines = isUndefined ? undefined : defined;
        if (!lines.contains(line))
            lines.append(line);
    }
    return (undefined + defined).mid(0, shownNames).join(u'\n');
}

} // namespace

TestForm::TestForm(QWidget *parent)
    : QWidget(parent)
    , m_tags(new DocumentLine(this))
    , m_context(
          linesEditor("inspector.context", tr("Initial context, a line name = value each"), this))
    , m_variables(
          linesEditor("inspector.variables", tr("Variables, a line name = value each"), this))
    , m_names(new QLabel(this))
    , m_times(new QSpinBox(this))
    , m_atLeast(new QSpinBox(this))
    , m_skip(new QCheckBox(tr("Skip this test"), this))
    , m_reason(new DocumentLine(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("testForm"));
    const auto name = [](QWidget *widget, const char *object, const QString &accessibleName) {
        widget->setObjectName(QLatin1String(object));
        widget->setAccessibleName(accessibleName);
    };
    name(m_tags, "inspector.tags", tr("Tags, separated by commas"));
    name(m_names, "inspector.names", tr("What stands for each name in braces"));
    name(m_times, "inspector.times", tr("Repetitions"));
    name(m_atLeast, "inspector.atLeast", tr("Repetitions that must pass"));
    name(m_skip, "inspector.skip", tr("Skip this test"));
    name(m_reason, "inspector.skipReason", tr("Why it is skipped"));
    name(m_problem, "inspector.testProblem", tr("Problem"));
    m_times->setRange(1, mostRepetitions);
    m_atLeast->setRange(1, mostRepetitions);
    m_reason->setPlaceholderText(tr("Why it is skipped"));
    for (QLabel *label : {m_names, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_problem->setProperty("problem", true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Tags"), m_tags);
    form->addRow(tr("Initial context"), m_context);
    form->addRow(tr("Variables"), m_variables);
    form->addRow(tr("Names used"), m_names);
    form->addRow(tr("Repeat"), m_times);
    form->addRow(tr("Must pass"), m_atLeast);
    form->addRow(QString(), m_skip);
    form->addRow(QString(), m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    for (QPlainTextEdit *editor : {m_context, m_variables})
        editor->installEventFilter(this);
    connect(m_tags, &QLineEdit::editingFinished, this, &TestForm::takeTags);
    connect(m_times, &QSpinBox::valueChanged, this, &TestForm::takeRepeat);
    connect(m_atLeast, &QSpinBox::valueChanged, this, &TestForm::takeRepeat);
    connect(m_skip, &QCheckBox::clicked, this, [this](bool on) {
        takeSkip();
        if (on)
            m_reason->setFocus();
    });
    connect(m_reason, &QLineEdit::editingFinished, this, &TestForm::takeSkip);
}

void TestForm::showTest(TestDocument *document, int row)
{
    if (document != m_document) {
        m_problem->hide();
        for (QPlainTextEdit *editor : {m_context, m_variables})
            editor->document()->setModified(false);
        m_tags->setModified(false);
        m_reason->setModified(false);
    }
    m_document = document;
    m_row = row;
    showValues();
}

void TestForm::showValues()
{
    if (!m_document)
        return;
    setEnabled(!m_document->isReadOnly());
    const ConversationTest &test = m_document->value();
    const auto showLine = [](QLineEdit *line, const QString &text) {
        if (!line->isModified() && line->text() != text)
            line->setText(text);
    };
    const auto showLines = [](QPlainTextEdit *editor, const QString &text) {
        if (!editor->document()->isModified() && editor->toPlainText() != text)
            editor->setPlainText(text);
    };
    showLine(m_tags, test.tags.join(u", "_qs));
    showLines(m_context, linesOf(test.context));
    showLines(m_variables, linesOf(test.variables));
    const QString names = namesText(test, m_row);
    m_names->setText(names.isEmpty() ? tr("none") : names);
    const QSignalBlocker silentTimes(m_times);
    const QSignalBlocker silentAtLeast(m_atLeast);
    const Repeat repeat = test.repeat.value_or(Repeat());
    m_times->setValue(repeat.times);
    m_atLeast->setMaximum(std::max(1, repeat.times));
    m_atLeast->setValue(repeat.atLeast);
    m_atLeast->setEnabled(repeat.times > 1);
    m_skip->setChecked(test.skip.has_value());
    m_reason->setVisible(test.skip.has_value());
    showLine(m_reason, test.skip.value_or(QString()));
}

void TestForm::takeTags()
{
    if (!m_document || !m_tags->isModified())
        return;
    m_tags->setModified(false);
    QStringList tags;
    const auto parts = m_tags->text().split(u',');
    for (const QString &part : parts) {
        if (const QString tag = trimmed(part); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    m_document->edit(tr("Edit tags"), [&](ConversationTest &test) { test.tags = tags; });
    showValues();
}

void TestForm::takeObject(QPlainTextEdit *editor)
{
    if (!m_document || !editor->document()->isModified())
        return;
    const bool isContext = editor == m_context;
    const ConversationTest &value = m_document->value();
    const auto object =
        objectFrom(editor->toPlainText(), isContext ? value.context : value.variables);
    m_problem->setVisible(!object);
    if (!object) {
        m_problem->setText(object.error().message);
        return;
    }
    editor->document()->setModified(false);
    m_document->edit(
        isContext ? tr("Edit context") : tr("Edit variables"),
        [&](ConversationTest &test) { (isContext ? test.context : test.variables) = *object; });
    showValues();
}

void TestForm::takeRepeat()
{
    if (!m_document)
        return;
    const int times = m_times->value();
    const int atLeast = std::min(m_atLeast->value(), times);
    m_document->edit(
        tr("Edit repetitions"),
        [&](ConversationTest &test) {
            Repeat repeat = test.repeat.value_or(Repeat());
            // More repetitions that all had to pass still all have to.
            const bool all = repeat.atLeast == repeat.times && repeat.times != times;
            repeat.times = times;
            repeat.atLeast = all ? times : atLeast;
            test.repeat = times > 1 ? std::optional(repeat) : std::nullopt;
        },
        QStringLiteral("repeat"));
    showValues();
}

void TestForm::takeSkip()
{
    if (!m_document)
        return;
    m_reason->setModified(false);
    const std::optional<QString> reason =
        m_skip->isChecked() ? std::optional(trimmed(m_reason->text())) : std::nullopt;
    m_document->edit(tr("Skip test"), [&](ConversationTest &test) { test.skip = reason; });
    showValues();
}

void TestForm::commit()
{
    takeTags();
    takeObject(m_context);
    takeObject(m_variables);
    if (m_reason->isModified())
        takeSkip();
}

bool TestForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (watched == m_context)
            takeObject(m_context);
        else if (watched == m_variables)
            takeObject(m_variables);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Rehearsal
