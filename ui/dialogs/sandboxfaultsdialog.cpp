// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/sandboxfaultsdialog.h"

#include "core/base/text.h"
#include "ui/dialogs/faultsmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {

SandboxFaultsDialog::SandboxFaultsDialog(SandboxControl &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_sandbox(sandbox)
    , m_model(new FaultsModel(this))
    , m_table(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_about(new QLabel(this))
    , m_current(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("sandboxFaults"));
    setWindowTitle(tr("Faults of the sandbox"));
    setModal(false);
    resize(860, 520);
    m_filter->setObjectName(QStringLiteral("faults.filter"));
    m_filter->setAccessibleName(tr("Filter faults"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("faults.table"));
    m_table->setAccessibleName(tr("Faults"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(FaultsModel::Text, QHeaderView::Stretch);
    header->resizeSection(FaultsModel::Name, 150);
    header->resizeSection(FaultsModel::Argument, 90);
    header->resizeSection(FaultsModel::Method, 70);
    header->resizeSection(FaultsModel::Path, 150);
    for (QLabel *label : {m_about, m_current, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_about->setObjectName(QStringLiteral("faults.about"));
    m_about->setMinimumHeight(2 * fontMetrics().height());
    m_about->setAlignment(Qt::AlignTop);
    m_current->setObjectName(QStringLiteral("faults.current"));
    m_problem->setObjectName(QStringLiteral("faults.problem"));
    m_problem->setProperty("problem", true);
    m_problem->hide();
    m_about->setProperty("quiet", true);

    auto *buttons = new QHBoxLayout;
    const auto add = [&](const char *name, const QString &text, auto slot) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(text).remove(u'&'));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        buttons->addWidget(button);
        return button;
    };
    add("faults.clear", tr("Clear a&ll"), &SandboxFaultsDialog::clearAll);
    buttons->addStretch();
    add("faults.apply", tr("&Apply"), &SandboxFaultsDialog::apply)->setProperty("primary", true);
    add("faults.close", tr("Close"), &QDialog::close);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_about);
    layout->addWidget(m_current);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SandboxFaultsDialog::showAbout);
    connect(m_filter, &QLineEdit::textChanged, this, &SandboxFaultsDialog::filter);
    connect(&m_sandbox, &SandboxControl::faultsChanged, this, &SandboxFaultsDialog::showFaults);
    showFaults();
}

void SandboxFaultsDialog::apply()
{
    // What is being typed counts: the button takes the focus, and the table commits.
    m_table->setFocus();
    set(m_model->faults());
}

void SandboxFaultsDialog::clearAll() { set({}); }

void SandboxFaultsDialog::set(const QStringList &faults)
{
    const auto result = m_sandbox.setFaults(faults);
    m_problem->setVisible(!result);
    if (!result)
        m_problem->setText(
            tr("Nothing was changed. %1").arg(displayText(result.error().message, 400)));
}

void SandboxFaultsDialog::showFaults()
{
    const QStringList faults = m_sandbox.faults();
    m_model->become(m_sandbox.choices(), faults);
    filter(m_filter->text());
    showAbout();
    m_problem->hide();
    m_current->setText(faults.isEmpty()
                           ? tr("No fault is on: the sandbox behaves well.")
                           : tr("On now: %1").arg(displayText(faults.join(u", "_qs), 600)));
}

void SandboxFaultsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto contains = [&](int column) {
            return m_model->index(row, column)
                .data()
                .toString()
                .contains(text, Qt::CaseInsensitive);
        };
        m_table->setRowHidden(row, !contains(FaultsModel::Name) && !contains(FaultsModel::Text));
    }
}

/// The whole sentence, for which the table has no room.
void SandboxFaultsDialog::showAbout()
{
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex text = m_model->index(current.row(), FaultsModel::Text);
    m_about->setText(current.isValid() ? text.data().toString() : QString());
}

} // namespace Rehearsal
