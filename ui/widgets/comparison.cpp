// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/comparison.h"

#include "core/base/text.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTextBlock>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

const QString sideBySideKey = QStringLiteral("comparison/sideBySide");
const QString whiteSpaceKey = QStringLiteral("comparison/whiteSpace");

QList<DiffPart> without(QList<DiffPart> parts, DiffPart::Kind kind)
{
    parts.removeIf([kind](const DiffPart &part) { return part.kind == kind; });
    return parts;
}

} // namespace

Comparison::Comparison(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("comparison"));
    setAccessibleName(tr("Expected against actual"));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(4);
    m_sideBySide = addButton(QStringLiteral("comparison.sideBySide"), tr("Side by side"), tools);
    m_whiteSpace = addButton(QStringLiteral("comparison.whiteSpace"), tr("White space"), tools);
    tools->addStretch(1);
    QToolButton *copying = addButton(QStringLiteral("comparison.copy"), tr("Copy"), tools);
    copying->setPopupMode(QToolButton::InstantPopup);
    const auto addCopy = [&](const QString &name, const QString &text, auto slot) {
        auto *action = new QAction(text, copying);
        action->setObjectName(name);
        copying->addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    addCopy(QStringLiteral("comparison.copyExpected"), tr("Copy &expected"),
            [this] { QGuiApplication::clipboard()->setText(m_texts.expected); });
    addCopy(QStringLiteral("comparison.copyActual"), tr("Copy &actual"),
            [this] { QGuiApplication::clipboard()->setText(m_texts.actual); });
    const QSettings settings;
    for (const auto &[button, key] :
         {std::pair(m_sideBySide, sideBySideKey), std::pair(m_whiteSpace, whiteSpaceKey)}) {
        button->setCheckable(true);
        button->setChecked(settings.value(key).toBool());
        connect(button, &QToolButton::toggled, this, [this, key = key](bool on) {
            QSettings().setValue(key, on);
            showParts();
        });
    }
    auto *panes = new QHBoxLayout;
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(6);
    m_expected = addPane(QStringLiteral("comparison.expected"), panes);
    m_lastGood = addPane(QStringLiteral("comparison.lastGood"), panes);
    m_actual = addPane(QStringLiteral("comparison.actual"), panes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(tools);
    layout->addLayout(panes, 1);
    showParts();
}

bool Comparison::isSideBySide() const { return m_sideBySide->isChecked(); }

QToolButton *Comparison::addButton(const QString &name, const QString &text, QHBoxLayout *layout)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setText(text);
    layout->addWidget(button);
    return button;
}

Comparison::Pane Comparison::addPane(const QString &name, QHBoxLayout *layout)
{
    Pane pane;
    pane.box = new QWidget(this);
    pane.title = new QLabel(pane.box);
    pane.title->setTextFormat(Qt::PlainText);
    pane.title->setForegroundRole(QPalette::PlaceholderText);
    pane.text = new QPlainTextEdit(pane.box);
    pane.text->setObjectName(name);
    pane.text->setReadOnly(true);
    pane.text->setUndoRedoEnabled(false);
    pane.text->setTabChangesFocus(true);
    auto *column = new QVBoxLayout(pane.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(pane.title);
    column->addWidget(pane.text, 1);
    layout->addWidget(pane.box, 1);
    return pane;
}

void Comparison::showTexts(const ComparedTexts &texts)
{
    m_texts = texts;
    showParts();
}

void Comparison::showParts()
{
    const bool sideBySide = isSideBySide() || !m_texts.isText;
    const bool hasLastGood = m_texts.lastGood.has_value();
    m_sideBySide->setEnabled(m_texts.isText);
    const auto whole = [](const QString &text) {
        return QList<DiffPart>{{DiffPart::Kind::Same, text}};
    };
    const QList<DiffPart> difference =
        m_texts.isText ? wordDiff(m_texts.expected, m_texts.actual) : QList<DiffPart>();
    m_expected.box->setVisible(sideBySide);
    m_lastGood.box->setVisible(hasLastGood);
    if (sideBySide) {
        showPane(m_expected, tr("Expected"),
                 m_texts.isText ? without(difference, DiffPart::Kind::Added)
                                : whole(m_texts.expected));
        showPane(m_actual, tr("Actual"),
                 m_texts.isText ? without(difference, DiffPart::Kind::Removed)
                                : whole(m_texts.actual));
    } else {
        showPane(m_actual, tr("Expected (struck out) and actual (underlined)"), difference);
    }
    if (hasLastGood) {
        // What was lost since stands struck out in it.
        showPane(m_lastGood, m_texts.lastGoodTitle,
                 m_texts.isText
                     ? without(wordDiff(*m_texts.lastGood, m_texts.actual), DiffPart::Kind::Added)
                     : whole(*m_texts.lastGood));
    }
}

void Comparison::showPane(Pane &pane, const QString &title, const QList<DiffPart> &parts)
{
    pane.title->setText(displayText(title, 120));
    pane.text->setAccessibleName(displayText(title, 120));
    pane.text->clear();
    QTextCursor cursor(pane.text->document());
    const QTextCharFormat plain;
    for (const DiffPart &part : parts) {
        QTextCharFormat format;
        switch (part.kind) {
        case DiffPart::Kind::Same:
            break;
        case DiffPart::Kind::Removed:
            format.setFontStrikeOut(true);
            format.setForeground(failColor(palette()));
            break;
        case DiffPart::Kind::Added:
            format.setFontUnderline(true);
            format.setForeground(passColor(palette()));
            break;
        }
        // A difference that one cannot see is none that one can mend.
        const bool visible = m_whiteSpace->isChecked() || part.kind != DiffPart::Kind::Same;
        cursor.insertText(visible ? withVisibleSpace(part.text) : displayText(part.text, 20'000),
                          format);
    }
    cursor.setCharFormat(plain);
    pane.text->moveCursor(QTextCursor::Start);
}

} // namespace Rehearsal
