// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/messagebar.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/widgets/signlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Rehearsal {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new SignLabel(this))
    , m_text(new QLabel(this))
    , m_waiting(new QLabel(this))
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
    connect(close, &QToolButton::clicked, this, &MessageBar::endCurrent);
    m_waiting->setObjectName(QStringLiteral("messageBar.waiting"));
    m_waiting->setTextFormat(Qt::PlainText);
    m_waiting->setProperty("quiet", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_waiting);
    layout->addLayout(m_choices);
    layout->addWidget(close);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text, const QList<Choice> &choices)
{
    m_messages.removeIf([](const Message &message) { return message.about.isEmpty(); });
    m_messages.prepend({{}, kind, text, choices});
    showCurrent();
}

void MessageBar::ask(const QString &about, Kind kind, const QString &text,
                     const QList<Choice> &choices)
{
    const Message message{about, kind, text, choices};
    const qsizetype known = indexOf(about);
    if (known < 0) {
        m_messages.append(message);
        if (m_messages.size() == 1)
            showCurrent();
        else
            showWaiting();
        return;
    }
    const bool saysTheSame = m_messages[known].text == text && m_messages[known].kind == kind
        && m_messages[known].choices.size() == choices.size();
    m_messages[known] = message;
    if (known == 0 && !saysTheSame)
        showCurrent();
}

void MessageBar::withdraw(const QString &about)
{
    const qsizetype known = indexOf(about);
    if (known < 0)
        return;
    m_messages.removeAt(known);
    if (known == 0)
        showCurrent();
    else
        showWaiting();
}

void MessageBar::withdrawAll()
{
    m_messages.clear();
    showCurrent();
}

bool MessageBar::isAsking(const QString &about) const { return indexOf(about) >= 0; }

QString MessageBar::text() const { return m_text->text(); }

qsizetype MessageBar::indexOf(const QString &about) const
{
    for (qsizetype index = 0; index < m_messages.size(); ++index) {
        if (m_messages[index].about == about)
            return index;
    }
    return -1;
}

void MessageBar::endCurrent()
{
    if (!m_messages.isEmpty())
        m_messages.removeFirst();
    showCurrent();
}

void MessageBar::showCurrent()
{
    for (QWidget *button : std::as_const(m_buttons)) {
        button->hide();
        button->setObjectName({});
        button->deleteLater();
    }
    m_buttons.clear();
    if (m_messages.isEmpty()) {
        hide();
        return;
    }
    const Message &message = m_messages.constFirst();
    const bool problem = message.kind == Kind::Problem;
    m_icon->setSign(icon(problem ? QStringLiteral("error") : QStringLiteral("info"),
                         problem ? IconTint::Fail : IconTint::Accent));
    m_text->setText(displayText(message.text, 600));
    for (qsizetype index = 0; index < message.choices.size(); ++index) {
        const QString &text = message.choices[index].text;
        auto *button = new QPushButton(text, this);
        button->setObjectName(QStringLiteral("messageBar.choice%1").arg(index));
        button->setAccessibleName(text);
        // By its place: the same question may have been asked anew meanwhile.
        connect(button, &QPushButton::clicked, this, [this, index] {
            const auto chosen = m_messages.constFirst().choices[index].chosen;
            endCurrent();
            chosen();
        });
        m_choices->addWidget(button);
        m_buttons.append(button);
    }
    showWaiting();
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showWaiting()
{
    const int waiting = int(m_messages.size()) - 1;
    //: Further messages that wait behind the one shown
    m_waiting->setText(tr("%n more", nullptr, waiting));
    m_waiting->setVisible(waiting > 0);
}

} // namespace Rehearsal
