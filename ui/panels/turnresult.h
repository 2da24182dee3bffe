// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "core/rules/accept.h"

#include <QWidget>

class QVBoxLayout;

namespace Rehearsal {

/// What the last run gave for one turn: each expectation with its verdict, what was expected and what
/// came, and the answer itself. What does not hold can be accepted.
class TurnResult final : public QWidget
{
    Q_OBJECT
public:
    explicit TurnResult(QWidget *parent = nullptr);

    /// nullptr: no run yet. `turn` from 0. Valid during the call only.
    void showTurn(const RunReport *report, int turn, bool running);

Q_SIGNALS:
    void acceptRequested(const QList<Rehearsal::ExpectationPlace> &places);

private:
    /// What is shown; compared, so that typing elsewhere does not build it anew.
    struct Shown
    {
        QList<CheckResult> checks = {};
        std::optional<Step> step = {};
        std::optional<Json> contextBefore = {};
        bool hasReport = false;
        bool running = false;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    void build();
    void addCheck(const CheckResult &result);
    void addFacts(const Step &step);
    void addText(const QString &text, bool quiet);
    void addFact(const char *name, const QString &title, const QString &text);

    std::optional<Shown> m_shown;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr; ///< of the content
};

} // namespace Rehearsal
