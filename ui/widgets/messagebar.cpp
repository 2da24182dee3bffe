// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebar.h"

#include "core/base/text.h"
#include "ui/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Rehearsal {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_choices(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Midlight);
    m_text->setObjectName(QStringLiteral("messageBar.text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("messageBar.close"));
    close->setAccessibleName(tr("Close message"));
    close->setToolTip(tr("Close message"));
    close->setIcon(icon(QStringLiteral("close"), IconTint::Muted));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_choices);
    layout->addWidget(close);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<Choice> &choices)
{
    for (QWidget *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    const bool problem = kind == Kind::Problem;
    m_icon->setPixmap(icon(problem ? QStringLiteral("error") : QStringLiteral("info"),
                           problem ? IconTint::Fail : IconTint::Accent)
                          .pixmap(16));
    m_text->setText(displayText(text, 600));
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(QStringLiteral("messageBar.choice%1").arg(m_buttons.size()));
        button->setAccessibleName(choice.text);
        connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
            hide();
            chosen();
        });
        m_choices->addWidget(button);
        m_buttons.append(button);
    }
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const { return m_text->text(); }

} // namespace Rehearsal
