// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/repeatdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {
namespace {

/// As many as the command line takes.
constexpr int mostTimes = 10'000;

} // namespace

RepeatDialog::RepeatDialog(const QString &title, const QString &acceptText, const Repeat &rule,
                           QWidget *parent)
    : QDialog(parent)
    , m_times(new QSpinBox(this))
    , m_atLeast(new QSpinBox(this))
{
    setObjectName(QStringLiteral("repeatDialog"));
    setWindowTitle(title);
    m_times->setObjectName(QStringLiteral("repeat.times"));
    m_times->setAccessibleName(tr("How often each test runs"));
    m_times->setRange(1, mostTimes);
    m_times->setValue(rule.times);
    m_atLeast->setObjectName(QStringLiteral("repeat.atLeast"));
    m_atLeast->setAccessibleName(tr("How many of its runs must pass"));
    m_atLeast->setRange(1, m_times->value());
    m_atLeast->setValue(rule.atLeast);
    // All stays all; what was asked for less stays as it is while it can.
    connect(m_times, &QSpinBox::valueChanged, this, [this](int times) {
        const bool wasAll = m_atLeast->value() == m_atLeast->maximum();
        m_atLeast->setMaximum(times);
        if (wasAll)
            m_atLeast->setValue(times);
    });
    auto *form = new QFormLayout;
    form->addRow(tr("&Run each test so many times"), m_times);
    form->addRow(tr("&Passed if at least so many pass"), m_atLeast);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *accepting = buttons->button(QDialogButtonBox::Ok);
    accepting->setText(acceptText);
    accepting->setObjectName(QStringLiteral("repeat.accept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    m_times->selectAll();
}

int RepeatDialog::times() const { return m_times->value(); }

int RepeatDialog::atLeast() const { return m_atLeast->value(); }

} // namespace Rehearsal
