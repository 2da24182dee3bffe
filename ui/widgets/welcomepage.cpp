// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/welcomepage.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/widgets/plaintext.h"

#include <QDir>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_recent(new QWidget(this))
    , m_recentList(new QVBoxLayout(m_recent))
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
    layout->addWidget(m_recent, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_recentList->setContentsMargins(0, 12, 0, 0);
    m_recentList->setSpacing(2);
    setRecent({});
}

void WelcomePage::setRecent(const QStringList &folders)
{
    constexpr int mostOffered = 5;
    while (QLayoutItem *item = m_recentList->takeAt(0)) {
        // One of them may be what was clicked just now.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    auto *title = new QLabel(tr("Opened before"), m_recent);
    title->setProperty("quiet", true);
    m_recentList->addWidget(title, 0, Qt::AlignHCenter);
    for (const QString &folder : folders.mid(0, mostOffered)) {
        auto *button = new QToolButton(m_recent);
        button->setObjectName(QStringLiteral("welcome.recent"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(QStringLiteral("open"), IconTint::Muted));
        const QString name = displayText(QDir(folder).dirName(), 50);
        button->setText(QString(name).replace(u'&', u"&&"_qs));
        button->setAccessibleName(tr("Open %1").arg(name));
        button->setToolTip(plainToolTip(QDir::toNativeSeparators(folder)));
        connect(button, &QToolButton::clicked, this,
                [this, folder] { Q_EMIT recentRequested(folder); });
        m_recentList->addWidget(button, 0, Qt::AlignHCenter);
    }
    m_recent->setVisible(!folders.isEmpty());
}

} // namespace Rehearsal
