// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QTextLayout;

namespace Rehearsal {

/// An utterance beside another one: what both share is dim, what tells it apart bold and underlined.
class ComparedUtterance final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparedUtterance(QWidget *parent = nullptr);

    /// `shared` are words in lower case, as sharedWords() gives them.
    void show(const QString &text, const QStringList &shared);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The words that are bold, in the order of the text.
    [[nodiscard]] QStringList distinguishing() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Word
    {
        qsizetype start = 0;
        qsizetype length = 0;
        bool shared = false;
    };

    int layOut(QTextLayout &layout, int width) const;

    QString m_text;  ///< as it is
    QString m_shown; ///< with what is invisible made visible
    QList<Word> m_words;
};

} // namespace Rehearsal
