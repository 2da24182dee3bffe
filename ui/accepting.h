// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/accept.h"
#include "ui/documents/document.h"
#include "ui/models/turncells.h"

#include <QObject>

class QWidget;

namespace Rehearsal {

class RunController;
class RunService;

/// The expectations that a cell of the table shows, or would be held against: those of "Last intent"
/// are the expected intent. Empty for the cells that stand for the whole turn.
[[nodiscard]] QList<ExpectationPlace> placesOf(const Turn &turn, int row, TurnColumn column);

/// Makes what the last run gave the new expectation of a test: at once where it is one change or
/// nothing is replaced, else after showing what would change. One undo step. On a protected target a reason is asked and kept in
/// the audit log.
class Accepting final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs belong to `window`; everything outlives this.
    Accepting(RunController &runs, RunService &service, QWidget &window);

    void acceptPlaces(TestDocument &document, const QList<ExpectationPlace> &places);
    /// From 0.
    void acceptTurns(TestDocument &document, const QList<int> &turns);
    void acceptTest(TestDocument &document);

Q_SIGNALS:
    /// Why nothing came of it, or what went wrong with it; plain text.
    void said(const QString &text);

private:
    void propose(TestDocument &document, const RunReport &report, const Acceptance &acceptance,
                 bool atOnce);
    void take(TestDocument &document, const RunReport &report,
              const QList<ExpectationPlace> &places, const QString &reason);
    void keepReason(const TestDocument &document, const RunReport &report,
                    const Acceptance &acceptance, const QString &reason);
    [[nodiscard]] const RunReport *reportOf(const TestDocument &document);

    RunController &m_runs;
    RunService &m_service;
    QWidget &m_window;
};

} // namespace Rehearsal
