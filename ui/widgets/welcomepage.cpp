// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/welcomepage.h"

#include "ui/icons.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Rehearsal {

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/rehearsal.svg")).pixmap(72));
    auto *title = new QLabel(tr("Rehearse the conversation before your users have it"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text =
        new QLabel(tr("Write conversation tests as tables, run them against a bot and see for "
                      "every turn what was expected and what came back. The sandbox comes "
                      "along: no account, no network."),
                   this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setFixedWidth(560);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *sample = new QPushButton(icon(QStringLiteral("run"), IconTint::OnAccent),
                                   tr("Try the sample"), this);
    sample->setObjectName(QStringLiteral("welcome.sample"));
    sample->setAccessibleName(tr("Try the sample"));
    sample->setProperty("primary", true);
    sample->setDefault(true);
    sample->setToolTip(tr("Copies the travel sample, opens it and runs its test (Ctrl+Return)"));
    auto *open = new QPushButton(icon(QStringLiteral("open")), tr("Open a workspace…"), this);
    open->setObjectName(QStringLiteral("welcome.open"));
    open->setAccessibleName(tr("Open a workspace"));
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    setFocusProxy(sample);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(sample);
    buttons->addWidget(open);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(mark, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

} // namespace Rehearsal
