// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/secretdialog.h"

#include "core/base/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Rehearsal {

SecretDialog::SecretDialog(const QString &targetName, QWidget *parent)
    : QDialog(parent)
    , m_secret(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("&Remember it in the keychain"), this))
{
    setObjectName(QStringLiteral("secretDialog"));
    setWindowTitle(tr("Client secret"));
    auto *label =
        new QLabel(tr("Client secret of the target %1:").arg(displayText(targetName, 80)), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_secret);
    m_secret->setObjectName(QStringLiteral("secret.text"));
    m_secret->setAccessibleName(tr("Client secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMinimumWidth(320);
    m_remember->setObjectName(QStringLiteral("secret.remember"));
    m_remember->setAccessibleName(tr("Remember it in the keychain"));
    m_remember->setChecked(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Use and run"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    connect(m_secret, &QLineEdit::textChanged, buttons, [buttons](const QString &text) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(label);
    layout->addWidget(m_secret);
    layout->addWidget(m_remember);
    layout->addWidget(buttons);
}

Secret SecretDialog::secret() const { return Secret(m_secret->text().toUtf8()); }

bool SecretDialog::remember() const { return m_remember->isChecked(); }

} // namespace Rehearsal
