// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/sourceview.h"

#include "core/base/text.h"
#include "ui/widgets/jsonhighlighter.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace Rehearsal {

SourceView::SourceView(TestDocument &document, QWidget *parent)
    : TestView(parent)
    , m_document(document)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("sourceView"));
    m_text->setObjectName(QStringLiteral("source.text"));
    m_text->setAccessibleName(tr("Source of the test, JSON"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setReadOnly(document.isReadOnly());
    m_text->setProperty("flat", true);
    // Code is read from left to right in every language.
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->installEventFilter(this);
    new JsonHighlighter(m_text);
    m_problem->setObjectName(QStringLiteral("source.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("problem", true);
    m_problem->setContentsMargins(12, 5, 12, 5);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SourceView::judge);
    connect(&m_document, &DocumentBase::changed, this, [this] {
        // A hidden text would be written anew with each key typed elsewhere.
        if (isVisible() && !m_text->hasFocus())
            showDocument();
    });
}

void SourceView::showDocument()
{
    const QString text = QString::fromUtf8(m_document.bytes());
    if (text != m_text->toPlainText()) {
        const int before = m_text->textCursor().position();
        m_text->setPlainText(text);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(std::min(before, int(text.size())));
        m_text->setTextCursor(cursor);
    }
    m_shown = text;
    judge();
}

void SourceView::showEvent(QShowEvent *event)
{
    if (!isTyping())
        showDocument();
    TestView::showEvent(event);
}

Result<ConversationTest> SourceView::typed() const
{
    const auto json = readJson(m_text->toPlainText().toUtf8());
    if (!json)
        return json.error();
    Issues issues;
    ConversationTest test = testFromJson(*json, issues);
    for (const Issue &issue : std::as_const(issues)) {
        if (issue.severity == Issue::Severity::Error) {
            return Error{Error::Kind::Invalid,
                         //: %1 is a place in a file such as /turns/2, %2 a sentence
                         tr("%1: %2").arg(issue.pointer, issue.message), 0, issue.rule};
        }
    }
    return test;
}

/// Compared, because colouring the text counts as changing it too.
bool SourceView::isTyping() const { return m_text->toPlainText() != m_shown; }

void SourceView::judge()
{
    const auto test = isTyping() ? typed() : Result<ConversationTest>(m_document.value());
    m_problem->setVisible(!test);
    if (!test) {
        m_problem->setText(tr("This is not a test yet and is not taken over. %1")
                               .arg(displayText(test.error().message, 300)));
    }
}

void SourceView::commit()
{
    if (!isTyping() || m_document.isReadOnly())
        return;
    auto test = typed();
    if (!test)
        return;
    m_shown = m_text->toPlainText();
    m_document.edit(tr("Edit source"), [&](ConversationTest &value) { value = *std::move(test); });
    showDocument();
}

bool SourceView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut)
        commit();
    return TestView::eventFilter(watched, event);
}

/// The n-th element of "turns" starts the n-th line that holds "say": good enough to land beside it,
/// whatever the spelling of the file.
bool SourceView::reveal(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    int wanted = parts.size() > 2 && parts[1] == u"turns"_qs ? parts[2].toInt() : -1;
    for (QTextBlock line = m_text->document()->begin(); line.isValid(); line = line.next()) {
        if (wanted >= 0 && line.text().contains(u"\"say\""_qs) && wanted-- == 0) {
            m_text->setTextCursor(QTextCursor(line));
            m_text->centerCursor();
            break;
        }
    }
    m_text->setFocus();
    return true;
}

} // namespace Rehearsal
