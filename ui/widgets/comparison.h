// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/worddiff.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace Rehearsal {

/// What was expected against what came, and what came when it last was good.
struct ComparedTexts
{
    QString expected = {};
    QString actual = {};
    std::optional<QString> lastGood = {};
    QString lastGoodTitle = {}; ///< "Last good, 12 Nov 17:04"
    /// Off where the two are no texts to lay over each other: a threshold and a figure.
    bool isText = true;

    friend bool operator==(const ComparedTexts &, const ComparedTexts &) = default;
};

/// Two or three texts with their differing words marked by colour and line, in one text or side by side.
/// White space that differs is visible; all of it on request. Either side can be copied as it is.
class Comparison final : public QWidget
{
    Q_OBJECT
public:
    explicit Comparison(QWidget *parent = nullptr);

    void showTexts(const ComparedTexts &texts);
    [[nodiscard]] bool isSideBySide() const;

private:
    struct Pane
    {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        QPlainTextEdit *text = nullptr;
    };

    Pane addPane(const QString &name, QHBoxLayout *layout);
    QToolButton *addButton(const QString &name, const QString &text, QHBoxLayout *layout);
    void showParts();
    void showPane(Pane &pane, const QString &title, const QList<DiffPart> &parts);

    ComparedTexts m_texts;
    QToolButton *m_sideBySide;
    QToolButton *m_whiteSpace;
    Pane m_expected;
    Pane m_lastGood;
    Pane m_actual;
};

} // namespace Rehearsal
