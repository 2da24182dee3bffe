// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/columndialog.h"

#include "core/base/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Rehearsal {

ColumnDialog::ColumnDialog(const QString &title, const QString &name, const QStringList &others,
                           int uses, QWidget *parent)
    : QDialog(parent)
    , m_others(others)
    , m_name(new QLineEdit(name, this))
    , m_uses(
          new QCheckBox(tr("Rename %n placeholder(s) in the texts as &well", nullptr, uses), this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("columnDialog"));
    setWindowTitle(title);
    m_name->setObjectName(QStringLiteral("column.name"));
    m_name->setAccessibleName(tr("Name of the column"));
    m_uses->setObjectName(QStringLiteral("column.uses"));
    m_uses->setChecked(uses > 0);
    m_uses->setVisible(uses > 0);
    m_problem->setObjectName(QStringLiteral("column.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(title);
    m_accept->setObjectName(QStringLiteral("column.accept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_uses);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ColumnDialog::judge);
    m_name->selectAll();
    judge();
}

void ColumnDialog::judge()
{
    const QString written = name();
    const bool braces = written.contains(u"{{"_qs) || written.contains(u"}}"_qs);
    m_problem->setText(written.isEmpty() ? tr("A column needs a name.")
                           : braces      ? tr("A name cannot have {{ or }} in it.")
                           : m_others.contains(written)
                           ? tr("There is such a column already.")
                           : tr("Texts use it as {{%1}}.").arg(displayText(written, 60)));
    m_accept->setEnabled(!written.isEmpty() && !braces && !m_others.contains(written));
}

QString ColumnDialog::name() const { return trimmed(m_name->text()); }

bool ColumnDialog::renamesUses() const { return m_uses->isChecked(); }

} // namespace Rehearsal
