// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/sandboxstatus.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/signlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Rehearsal {

SandboxStatus::SandboxStatus(SandboxControl &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_sandbox(sandbox)
    , m_icon(new SignLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("sandbox.status"));
    m_text->setObjectName(QStringLiteral("sandbox.status.text"));
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(0);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    connect(&sandbox, &SandboxControl::stateChanged, this, &SandboxStatus::update);
    connect(&sandbox, &SandboxControl::faultsChanged, this, &SandboxStatus::update);
    update();
}

QString SandboxStatus::text() const { return m_text->text(); }

void SandboxStatus::update()
{
    QString text;
    IconTint tint = IconTint::Muted;
    switch (m_sandbox.state()) {
    case SandboxControl::State::Off:
        text = tr("Sandbox off");
        break;
    case SandboxControl::State::Training:
        text = tr("Sandbox learning the intents…");
        tint = IconTint::Warning;
        break;
    case SandboxControl::State::Ready:
        text = tr("Sandbox ready on %1").arg(m_sandbox.url().authority());
        tint = IconTint::Pass;
        break;
    case SandboxControl::State::Failed:
        text = tr("Sandbox failed: %1").arg(m_sandbox.problem());
        tint = IconTint::Fail;
        break;
    }
    if (const int faults = int(m_sandbox.faults().size()); faults > 0) {
        text = tr("%1, %2").arg(text, tr("faults rehearsed: %1").arg(faults));
        tint = IconTint::Warning;
    }
    m_icon->setSign(icon(QStringLiteral("dot"), tint), 14);
    m_text->setText(displayText(text, 100));
    setToolTip(plainToolTip(m_sandbox.faults().join(u'\n')));
    setAccessibleName(text);
}

} // namespace Rehearsal
