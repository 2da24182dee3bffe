// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/sandboxtargetview.h"

#include "core/base/text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Rehearsal {

SandboxTargetView::SandboxTargetView(SandboxControl &sandbox, QWidget *parent)
    : Editor(parent)
    , m_sandbox(sandbox)
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("sandboxTarget"));
    setAccessibleName(tr("The target sandbox"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *text = new QLabel(
        tr("The sandbox is a server on this computer that the studio starts with the workspace. It "
           "understands what the intents of the workspace teach it and answers as "
           "sandbox/world.json says. It needs no settings, no secret and no file."),
        this);
    text->setObjectName(QStringLiteral("sandboxTarget.text"));
    for (QLabel *label : {text, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMaximumWidth(620);
    }
    m_state->setObjectName(QStringLiteral("sandboxTarget.state"));
    auto *faults = new QPushButton(tr("Rehearse &faults…"), this);
    faults->setObjectName(QStringLiteral("sandboxTarget.faults"));
    faults->setAccessibleName(tr("Rehearse faults of the sandbox"));
    connect(faults, &QPushButton::clicked, this, &SandboxTargetView::faultsRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_state);
    layout->addWidget(faults, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(&m_sandbox, &SandboxControl::stateChanged, this, &SandboxTargetView::showState);
    showState();
}

void SandboxTargetView::showState()
{
    switch (m_sandbox.state()) {
    case SandboxControl::State::Off:
        m_state->setText(tr("It is off until a workspace is open."));
        return;
    case SandboxControl::State::Training:
        m_state->setText(
            tr("It listens at %1 and is learning the intents.").arg(m_sandbox.url().toString()));
        return;
    case SandboxControl::State::Ready:
        m_state->setText(tr("It is ready at %1.").arg(m_sandbox.url().toString()));
        return;
    case SandboxControl::State::Failed:
        m_state->setText(tr("It could not start: %1").arg(displayText(m_sandbox.problem(), 400)));
        return;
    }
}

} // namespace Rehearsal
