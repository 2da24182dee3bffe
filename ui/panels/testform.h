// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Rehearsal {

/// What belongs to a test as a whole: tags, context, variables and what stands for each name in
/// braces, repetitions, and whether it is skipped and why.
class TestForm final : public QWidget
{
    Q_OBJECT
public:
    explicit TestForm(QWidget *parent = nullptr);

    /// `row` is the data row whose values are shown, from 0.
    void showTest(TestDocument *document, int row);
    void commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showValues();
    void takeTags();
    void takeObject(QPlainTextEdit *editor);
    void takeRepeat();
    void takeSkip();

    QPointer<TestDocument> m_document;
    int m_row = 0;
    QLineEdit *m_tags;
    QPlainTextEdit *m_context;
    QPlainTextEdit *m_variables;
    QLabel *m_names;
    QSpinBox *m_times;
    QSpinBox *m_atLeast;
    QCheckBox *m_skip;
    QLineEdit *m_reason;
    QLabel *m_problem;
};

} // namespace Rehearsal
