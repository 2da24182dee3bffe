// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"
#include "ui/models/turncells.h"

#include <QMap>
#include <QPointer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Rehearsal {

class ChecksForm;

/// The fields of the chosen turns of a test: all of one turn with its checks, and of several those
/// that make sense for all of them. What is typed counts when the field is left, as in the table; a
/// text that a turn cannot take stays in its field with the reason below.
class TurnForm final : public QWidget
{
    Q_OBJECT
public:
    explicit TurnForm(QWidget *parent = nullptr);

    void setIntentNames(const QStringList &names);
    /// Rows from 0; the document outlives the call only. Empty: nothing is edited.
    void showTurns(TestDocument *document, const QList<int> &turns);
    /// Takes what is being typed.
    void commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addLine(TurnColumn column, const char *name, const QString &label);
    void take(TurnColumn column, const QString &text);
    void takeEntities();
    void takeChecks();
    void showValues();
    void showProblem(const QString &text);

    QPointer<TestDocument> m_document;
    QList<int> m_turns;
    QLocale m_locale;
    QFormLayout *m_layout;
    QMap<TurnColumn, QLineEdit *> m_lines;
    QPlainTextEdit *m_entities;
    QLabel *m_problem;
    QLabel *m_checksTitle;
    ChecksForm *m_checks;
};

} // namespace Rehearsal
