// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/checksform.h"

#include "core/base/text.h"
#include "core/rules/checks.h"
#include "ui/icons.h"
#include "ui/models/checksmodel.h"
#include "ui/models/turncells.h"
#include "ui/widgets/documentline.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

namespace Rehearsal {
namespace {

constexpr int shownLines = 4;

void fill(QComboBox *box, const QList<std::pair<QString, QString>> &choices, const QString &name)
{
    const QSignalBlocker silent(box);
    box->clear();
    for (const auto &[choice, label] : choices)
        box->addItem(label, choice);
    // One that we do not know stays to be seen.
    if (box->findData(name) < 0)
        box->addItem(displayText(name, 60), name);
    box->setCurrentIndex(box->findData(name));
}

} // namespace

ChecksForm::ChecksForm(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChecksModel(this))
    , m_lines(new QListWidget(this))
    , m_fields(new QWidget(this))
    , m_layout(new QFormLayout(m_fields))
    , m_kind(new QComboBox(this))
    , m_target(new DocumentLine(this))
    , m_operator(new QComboBox(this))
    , m_value(new DocumentLine(this))
    , m_not(new QCheckBox(tr("Must not hold"), this))
    , m_severity(new QComboBox(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("checksForm"));
    m_lines->setObjectName(QStringLiteral("checksForm.lines"));
    m_lines->setAccessibleName(tr("Checks"));
    m_lines->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_lines->setTextElideMode(Qt::ElideRight);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setObjectName(QStringLiteral("checksForm.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("problem", true);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    const auto addTool = [&](const char *name, const char *iconName, const QString &text,
                             auto slot) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"checksForm." + QLatin1String(name));
        button->setIcon(icon(QLatin1String(iconName)));
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QToolButton::clicked, this, slot);
        tools->addWidget(button);
        return button;
    };
    addTool("add", "add", tr("Add check"), &ChecksForm::add);
    m_remove = addTool("remove", "remove", tr("Remove check"), &ChecksForm::remove);
    m_up = addTool("up", "up", tr("Move check up"), [this] { move(-1); });
    m_down = addTool("down", "down", tr("Move check down"), [this] { move(1); });
    tools->addStretch(1);

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addField = [this](QWidget *field, const char *name, const QString &label) {
        field->setObjectName(u"checksForm." + QLatin1String(name));
        field->setAccessibleName(label);
        m_layout->addRow(label, field);
    };
    addField(m_kind, "kind", tr("What"));
    addField(m_target, "target", tr("Of"));
    addField(m_operator, "operator", tr("How"));
    addField(m_value, "value", tr("Value"));
    addField(m_severity, "severity", tr("Severity"));
    m_not->setObjectName(QStringLiteral("checksForm.not"));
    m_not->setAccessibleName(m_not->text());
    m_layout->addRow(QString(), m_not);
    for (QComboBox *box : {m_kind, m_operator, m_severity})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(tools);
    layout->addWidget(m_lines);
    layout->addWidget(m_problem);
    layout->addWidget(m_fields);

    const auto connectBox = [this](QComboBox *box, CheckColumn column) {
        connect(box, &QComboBox::activated, this,
                [this, box, column] { put(column, box->currentData()); });
    };
    connectBox(m_kind, CheckColumn::Kind);
    connectBox(m_operator, CheckColumn::Operator);
    connectBox(m_severity, CheckColumn::Severity);
    connect(m_target, &QLineEdit::editingFinished, this, &ChecksForm::commit);
    connect(m_value, &QLineEdit::editingFinished, this, &ChecksForm::commit);
    connect(m_not, &QCheckBox::clicked, this, [this](bool on) {
        const int row = current();
        if (row < 0)
            return;
        (void)m_model->setData(m_model->index(row, int(CheckColumn::Not)),
                               int(on ? Qt::Checked : Qt::Unchecked), Qt::CheckStateRole);
        showLines();
        Q_EMIT edited();
    });
    connect(m_lines, &QListWidget::currentRowChanged, this, &ChecksForm::showFields);
    showLines();
}

int ChecksForm::current() const
{
    const int row = m_lines->currentRow();
    return row < m_model->rowCount() ? row : -1;
}

QList<Check> ChecksForm::checks() const { return m_model->rows(); }

void ChecksForm::showChecks(const QList<Check> &checks)
{
    if (checks == m_model->rows())
        return;
    m_model->show(checks);
    showLines();
}

void ChecksForm::commit()
{
    const auto take = [this](QLineEdit *line, CheckColumn column) {
        if (!line->isModified() || current() < 0)
            return;
        line->setModified(false);
        put(column, line->text());
    };
    take(m_target, CheckColumn::Target);
    take(m_value, CheckColumn::Value);
}

void ChecksForm::put(CheckColumn column, const QVariant &value)
{
    const int row = current();
    if (row < 0)
        return;
    const QList<Check> before = checks();
    (void)m_model->setData(m_model->index(row, int(column)), value, Qt::EditRole);
    showLines();
    if (checks() != before)
        Q_EMIT edited();
}

void ChecksForm::add()
{
    m_model->add();
    showLines();
    m_lines->setCurrentRow(m_model->rowCount() - 1);
    m_value->setFocus();
    Q_EMIT edited();
}

void ChecksForm::remove()
{
    if (current() < 0)
        return;
    m_model->remove(current());
    showLines();
    Q_EMIT edited();
}

void ChecksForm::move(int by)
{
    const int row = current();
    if (row < 0 || row + by < 0 || row + by >= m_model->rowCount())
        return;
    m_model->move(row, by);
    showLines();
    m_lines->setCurrentRow(row + by);
    Q_EMIT edited();
}

int ChecksForm::lineHeight() const { return fontMetrics().height() + 8; }

void ChecksForm::showLines()
{
    const int row = std::clamp(m_lines->currentRow(), 0, std::max(0, m_model->rowCount() - 1));
    {
        const QSignalBlocker silent(m_lines);
        m_lines->clear();
        const auto shown = checks();
        for (const Check &check : shown) {
            const auto wrong = checkProblem(check);
            auto *line = new QListWidgetItem(displayText(checkSummary(check), 200), m_lines);
            line->setSizeHint({0, lineHeight()});
            line->setToolTip(plainToolTip(wrong ? wrong->message : checkSummary(check)));
            if (wrong) {
                line->setIcon(icon(QStringLiteral("warning"), IconTint::Fail));
                line->setData(Qt::AccessibleDescriptionRole, wrong->message);
            }
        }
        m_lines->setCurrentRow(m_model->rowCount() > 0 ? row : -1);
    }
    const int lines = std::clamp(m_model->rowCount(), 1, shownLines);
    m_lines->setFixedHeight(lines * lineHeight() + 2 * m_lines->frameWidth());
    m_lines->setVisible(m_model->rowCount() > 0);
    showFields();
}

void ChecksForm::showFields()
{
    const int row = current();
    m_fields->setVisible(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    if (row < 0) {
        m_problem->hide();
        return;
    }
    const Check &check = m_model->row(row);
    const auto cell = [&](CheckColumn column) { return m_model->index(row, int(column)); };
    const auto isEditable = [&](CheckColumn column) {
        return bool(m_model->flags(cell(column)) & Qt::ItemIsEditable);
    };
    fill(m_kind, m_model->choices(cell(CheckColumn::Kind)), check.kind);
    fill(m_operator, m_model->choices(cell(CheckColumn::Operator)), check.op);
    fill(m_severity, m_model->choices(cell(CheckColumn::Severity)), severityName(check.severity));
    m_not->setChecked(check.negated);
    const auto showLine = [&](QLineEdit *line, CheckColumn column) {
        const QString text = m_model->data(cell(column), Qt::EditRole).toString();
        if (line->text() != text)
            line->setText(text);
        line->setModified(false);
        line->setVisible(isEditable(column));
        m_layout->labelForField(line)->setVisible(isEditable(column));
    };
    showLine(m_target, CheckColumn::Target);
    showLine(m_value, CheckColumn::Value);
    const auto wrong = checkProblem(check);
    m_problem->setText(wrong ? wrong->message : QString());
    m_problem->setVisible(wrong.has_value());
}

} // namespace Rehearsal
