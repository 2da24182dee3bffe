// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"
#include "ui/editors/testview.h"

class QLabel;
class QPlainTextEdit;

namespace Rehearsal {

/// The test as it stands in its file. What is typed becomes one edit of the document when it is
/// committed (run, save, another view, the focus goes elsewhere) and is a test; until then it only
/// stands here, with what is wrong below it.
class SourceView final : public TestView
{
    Q_OBJECT
public:
    explicit SourceView(TestDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("source"); }
    [[nodiscard]] QString title() const override { return tr("&Source"); }
    [[nodiscard]] bool reveal(const QString &pointer) override;
    void commit() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showDocument();
    /// The test that stands in the text, or why it is none.
    [[nodiscard]] Result<ConversationTest> typed() const;
    void judge();
    [[nodiscard]] bool isTyping() const;

    TestDocument &m_document;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QString m_shown; ///< what the document had when it was shown here last
};

} // namespace Rehearsal
