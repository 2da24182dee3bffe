// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/completionlist.h"

#include "core/base/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollBar>

namespace Rehearsal {
namespace {

constexpr int longestList = 200;
constexpr int rowsInSight = 8;

} // namespace

CompletionList::CompletionList(QWidget *editor, Propose propose)
    : QListWidget(editor)
    , m_editor(editor)
    , m_propose(std::move(propose))
{
    // A tip takes no focus: the keys stay where one types.
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("completion"));
    setAccessibleName(tr("Proposals"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemClicked, this, &CompletionList::accept);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textEdited, this, &CompletionList::propose);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        connect(lines, &QPlainTextEdit::textChanged, this, [this, lines] {
            if (lines->hasFocus() && lines->document()->isModified())
                CompletionList::propose();
        });
    hide();
}

QString CompletionList::text() const
{
    if (const auto *line = qobject_cast<QLineEdit *>(m_editor))
        return line->text();
    return qobject_cast<QPlainTextEdit *>(m_editor)->toPlainText();
}

int CompletionList::cursor() const
{
    if (const auto *line = qobject_cast<QLineEdit *>(m_editor))
        return line->cursorPosition();
    return qobject_cast<QPlainTextEdit *>(m_editor)->textCursor().position();
}

void CompletionList::propose()
{
    if (m_accepting)
        return;
    m_completion = m_propose(text(), cursor());
    clear();
    for (const QString &name : m_completion.names.mid(0, longestList))
        addItem(displayText(name, 200));
    if (count() == 0) {
        hide();
        return;
    }
    QRect place = m_editor->rect();
    if (const auto *lines = qobject_cast<QPlainTextEdit *>(m_editor))
        place = lines->cursorRect();
    const int height = std::min(count(), rowsInSight) * sizeHintForRow(0) + 2 * frameWidth();
    const int width = sizeHintForColumn(0) + 2 * frameWidth()
        + (count() > rowsInSight ? verticalScrollBar()->sizeHint().width() : 0) + 12;
    QPoint corner = m_editor->mapToGlobal(place.bottomLeft() + QPoint(0, 2));
    const QRect screen = m_editor->screen()->availableGeometry();
    if (corner.y() + height > screen.bottom())
        corner = m_editor->mapToGlobal(place.topLeft()) - QPoint(0, height + 2);
    setGeometry(QRect(corner, QSize(std::max(width, std::min(place.width(), 240)), height)));
    show();
}

CompletionList::Key CompletionList::take(const QKeyEvent &event)
{
    if (!isVisible())
        return Key::NotMine;
    switch (event.key()) {
    case Qt::Key_Down:
        setCurrentRow((currentRow() + 1) % count());
        return Key::Used;
    case Qt::Key_Up:
        setCurrentRow((std::max(0, currentRow()) + count() - 1) % count());
        return Key::Used;
    case Qt::Key_Escape:
        hide();
        return Key::Used;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (currentRow() < 0) {
            hide();
            return Key::NotMine;
        }
        accept();
        return m_completion.endsCell ? Key::TookAndGoesOn : Key::Used;
    default:
        return Key::NotMine;
    }
}

void CompletionList::accept()
{
    const QString name = m_completion.names.value(currentRow()) + m_completion.suffix;
    m_accepting = true;
    if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        line->setSelection(int(m_completion.start), int(m_completion.length));
        line->insert(name);
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(m_editor)) {
        QTextCursor range = lines->textCursor();
        range.setPosition(int(m_completion.start));
        range.setPosition(int(m_completion.start + m_completion.length), QTextCursor::KeepAnchor);
        range.insertText(name);
        lines->setTextCursor(range);
    }
    m_accepting = false;
    hide();
}

} // namespace Rehearsal
