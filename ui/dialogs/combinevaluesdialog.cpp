// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/combinevaluesdialog.h"

#include "core/base/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// More values of a column than anybody combines are not offered.
constexpr int mostValues = 500;

QStringList valuesOf(const DataTable &table, int column)
{
    QStringList values;
    QSet<QString> known;
    for (const QStringList &row : table.rows) {
        const QString value = row.value(column);
        // A value a line: one with line ends cannot be given here.
        if (value.isEmpty() || value.contains(u'\n') || known.contains(value))
            continue;
        known.insert(value);
        values.append(value);
        if (values.size() == mostValues)
            break;
    }
    return values;
}

} // namespace

CombineValuesDialog::CombineValuesDialog(const DataTable &table, QWidget *parent)
    : QDialog(parent)
    , m_combining(new QComboBox(this))
    , m_size(new QSpinBox(this))
    , m_seed(new QSpinBox(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("combineDialog"));
    setWindowTitle(tr("Combine values"));
    auto *intro = new QLabel(tr("The values of each column, a line each."), this);
    intro->setTextFormat(Qt::PlainText);
    auto *columns = new QWidget(this);
    auto *grid = new QGridLayout(columns);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int column = 0; column < table.columns.size(); ++column) {
        const QString name = displayText(table.columns[column], 60);
        auto *text = new QPlainTextEdit(columns);
        text->setObjectName(u"combine.values."_qs + QString::number(column));
        text->setAccessibleName(tr("Values of %1, a line each").arg(name));
        text->setTabChangesFocus(true);
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
        text->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
        text->setPlainText(valuesOf(table, column).join(u'\n'));
        connect(text, &QPlainTextEdit::textChanged, this, [this] {
            m_accept->setEnabled(false);
            m_soon.start();
        });
        auto *label = new QLabel(columns);
        label->setTextFormat(Qt::PlainText);
        label->setText(name);
        label->setBuddy(text);
        grid->addWidget(label, 0, column);
        grid->addWidget(text, 1, column);
        m_values.append(text);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(columns);
    m_combining->setObjectName(QStringLiteral("combine.kind"));
    m_combining->setAccessibleName(tr("Which combinations"));
    m_combining->addItem(tr("All combinations"), int(Combining::All));
    m_combining->addItem(tr("Pairwise: every two values of two columns meet"),
                         int(Combining::Pairwise));
    m_combining->addItem(tr("A sample of all combinations"), int(Combining::Sample));
    m_size->setObjectName(QStringLiteral("combine.size"));
    m_size->setAccessibleName(tr("Rows of the sample"));
    m_size->setRange(1, mostDataRows);
    m_size->setValue(100);
    m_seed->setObjectName(QStringLiteral("combine.seed"));
    m_seed->setAccessibleName(tr("Number of the sample: the same number draws the same rows"));
    m_seed->setRange(1, 1'000'000);
    m_count->setObjectName(QStringLiteral("combine.count"));
    m_count->setAccessibleName(tr("How many rows that makes"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Make"), m_combining);
    form->addRow(tr("&Rows of the sample"), m_size);
    form->addRow(tr("&Number of the sample"), m_seed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Replace the rows"));
    m_accept->setObjectName(QStringLiteral("combine.accept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(scroll, 1);
    layout->addLayout(form);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &CombineValuesDialog::count);
    connect(m_combining, &QComboBox::currentIndexChanged, this, &CombineValuesDialog::count);
    connect(m_size, &QSpinBox::valueChanged, this, &CombineValuesDialog::count);
    connect(m_seed, &QSpinBox::valueChanged, this, &CombineValuesDialog::count);
    count();
}

QList<QStringList> CombineValuesDialog::values() const
{
    QList<QStringList> all;
    for (const QPlainTextEdit *text : m_values) {
        QStringList values = text->toPlainText().split(u'\n');
        values.removeAll(QString());
        values.removeDuplicates();
        all.append(values);
    }
    return all;
}

void CombineValuesDialog::count()
{
    const auto combining = Combining(m_combining->currentData().toInt());
    m_size->setEnabled(combining == Combining::Sample);
    m_seed->setEnabled(combining == Combining::Sample);
    const QList<QStringList> columns = values();
    const auto made = combinedRows(columns, combining, m_size->value(), quint32(m_seed->value()));
    m_rows = made ? *made : QList<QStringList>();
    if (!made) {
        m_count->setText(made.error().message);
    } else if (const qint64 total = combinationCount(columns); total > m_rows.size()) {
        //: %1 a number of combinations
        m_count->setText(tr("%Ln row(s) of %1 combinations", nullptr, int(m_rows.size()))
                             .arg(QLocale().toString(total)));
    } else {
        m_count->setText(tr("%Ln row(s), every combination", nullptr, int(m_rows.size())));
    }
    m_accept->setEnabled(bool(made));
}

} // namespace Rehearsal
