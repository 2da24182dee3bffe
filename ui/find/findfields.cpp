// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/findfields.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace Rehearsal {

FindFields::FindFields(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_matchCase(addSwitch(name + u".matchCase"_qs, tr("Aa"), tr("Match case")))
    , m_wholeWord(addSwitch(name + u".wholeWord"_qs, tr("|ab|"), tr("Whole words only")))
    , m_isPattern(addSwitch(name + u".pattern"_qs, tr(".*"), tr("Regular expression")))
    , m_problem(new QLabel(this))
{
    m_line->setObjectName(QString(name + u".text"_qs));
    m_line->setAccessibleName(tr("Find"));
    m_line->setPlaceholderText(tr("Find"));
    m_line->setClearButtonEnabled(true);
    m_line->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_problem->setObjectName(QString(name + u".problem"_qs));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    for (QToolButton *button : {m_matchCase, m_wholeWord, m_isPattern})
        layout->addWidget(button);
    layout->addWidget(m_problem, 1);
    connect(m_line, &QLineEdit::textChanged, this, &FindFields::read);
    setFocusProxy(m_line);
}

QToolButton *FindFields::addSwitch(const QString &name, const QString &sign, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setProperty("chip", true);
    connect(button, &QToolButton::toggled, this, &FindFields::read);
    return button;
}

void FindFields::begin(const QString &text)
{
    if (!text.isEmpty() && !text.contains(u'\n'))
        m_line->setText(text);
    m_line->setFocus();
    m_line->selectAll();
}

void FindFields::read()
{
    m_finder.reset();
    QString problem;
    if (!m_line->text().isEmpty()) {
        const auto finder = TextFinder::make({m_line->text(), m_matchCase->isChecked(),
                                              m_wholeWord->isChecked(), m_isPattern->isChecked()});
        if (finder)
            m_finder = *finder;
        else
            problem = finder.error().message;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_line->setAccessibleDescription(problem);
    if (m_line->property("problem").toBool() == problem.isEmpty()) {
        m_line->setProperty("problem", !problem.isEmpty());
        m_line->style()->unpolish(m_line);
        m_line->style()->polish(m_line);
    }
    Q_EMIT changed();
}

} // namespace Rehearsal
