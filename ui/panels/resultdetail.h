// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/resultsmodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace Rehearsal {

class Comparison;
class RunController;

/// The side of the results that says why: expected against actual of one expectation, what the bot
/// answered, which intents it thought of, and what it answered when the test last passed.
class ResultDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit ResultDetail(RunController &runs, QWidget *parent = nullptr);

    /// A turn without its expectation shows the first one that failed.
    void showPlace(const ResultPlace &place);
    /// Offers the request and answer behind a turn; off until somebody shows them.
    void setExchangeOffered(bool offered);
    /// What explains a wrong intent stands below the intents that the bot thought of.
    void addExplanation(QWidget *explanation);

Q_SIGNALS:
    /// The exchange behind this run is to be shown; turn -1 is the whole simulation.
    void exchangeRequested(const Rehearsal::RunReport &report, int turn);
    /// What is shown now is a turn that was taken for another intent; `expected` is empty where any
    /// other would have been right.
    void wrongIntentShown(const QString &text, const QString &taken, const QString &expected);
    void nothingToExplain();

private:
    void showCheck(const RunReport &report, const CheckResult &result);
    void showTurn(const RunReport &report, int turn);
    void explainIntent(const RunReport &report, int turn);

    RunController &m_runs;
    ResultPlace m_place;
    QLabel *m_title;
    QLabel *m_remark;
    Comparison *m_comparison;
    QLabel *m_intents;
    QLabel *m_replyTitle;
    QPlainTextEdit *m_reply;
    QToolButton *m_exchange;
    bool m_exchangeOffered = false;
};

} // namespace Rehearsal
