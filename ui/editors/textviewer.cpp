// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/textviewer.h"

#include "core/base/text.h"
#include "core/store/documentfile.h"

#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// Laying out more would hold up the window.
constexpr qsizetype mostBytes = 1024 * 1024;

} // namespace

TextViewer::TextViewer(const QString &root, const QString &path, const QString &reason,
                       QWidget *parent)
    : Editor(parent)
    , m_path(path)
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("textViewer"));
    auto *why = new QLabel(this);
    why->setObjectName(QStringLiteral("textViewer.reason"));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    why->setContentsMargins(12, 10, 12, 10);
    why->setProperty("problem", true);
    QString sentences =
        tr("%1 It is shown as text and cannot be changed here.").arg(displayText(reason, 400));
    m_text->setObjectName(QStringLiteral("textViewer.text"));
    m_text->setAccessibleName(tr("Text of the file"));
    m_text->setAccessibleDescription(sentences);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setProperty("flat", true);
    // Code is read from left to right in every language.
    m_text->setLayoutDirection(Qt::LeftToRight);
    const auto content = readFile(QDir(root).filePath(path), path);
    if (content) {
        m_text->setPlainText(QString::fromUtf8(content->left(mostBytes)));
        if (content->size() > mostBytes)
            sentences += u' ' + tr("Only its first part is shown.");
    } else {
        sentences += u' ' + displayText(content.error().message, 400);
    }
    why->setText(sentences);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(why);
    layout->addWidget(m_text, 1);
    setFocusProxy(m_text);
}

QString TextViewer::title() const { return m_path.section(u'/', -1); }

void TextViewer::reveal(const QString &) { m_text->setFocus(); }

} // namespace Rehearsal
