// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace Rehearsal {

/// Tells names, texts and other values of JSON apart; the colours follow the palette of the editor.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    /// Belongs to the document of `editor`.
    explicit JsonHighlighter(QPlainTextEdit *editor);

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_editor;
};

} // namespace Rehearsal
