// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ambiguity.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QStackedLayout;

namespace Rehearsal {

class ComparedUtterance;
class FlowLayout;

/// Why an utterance is ambiguous, and what to do about it on one key: both utterances one above the
/// other, each signal with its score, and the fixes E, M, D and K. Fixes are given out; who owns the
/// documents does them.
class ConflictPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictPane(QWidget *parent = nullptr);

    /// What is ambiguous about one utterance, which is the `a` of all of them. The limits say from
    /// where on. `typed`: the text is being typed and stands nowhere yet, so that there is nothing to
    /// move, delete or keep.
    void show(const QList<Ambiguity> &ambiguities, const AmbiguityLimits &limits, bool readOnly,
              bool typed = false);
    /// How many utterances of the workspace are ambiguous, and whether that may grow.
    void showCount(int conflicts, bool learning);
    [[nodiscard]] const QList<Ambiguity> &ambiguities() const { return m_ambiguities; }
    /// The one that the fixes are about.
    [[nodiscard]] const Ambiguity *current() const;

Q_SIGNALS:
    void editRequested();
    /// To the other intent of `ambiguity`.
    void moveRequested(const Rehearsal::Ambiguity &ambiguity);
    void deleteRequested(const Rehearsal::Ambiguity &ambiguity);
    void keepRequested(const Rehearsal::Ambiguity &ambiguity, const QString &reason);
    /// An accepted one is to be warned about again.
    void revokeRequested(const Rehearsal::Ambiguity &ambiguity);
    /// The other utterance is to be shown where it stands.
    void otherRequested(const Rehearsal::AmbiguitySide &side);
    /// Esc: back to where the pane was entered from.
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitSignals();
    QAction *addFix(const char *name, const QString &text, Qt::Key key, const QString &what);
    void showCurrent();
    void askReason(bool ask);
    [[nodiscard]] QString signalText(const Ambiguity &ambiguity) const;

    QList<Ambiguity> m_ambiguities;
    AmbiguityLimits m_limits;
    bool m_readOnly = false;
    bool m_typed = false;
    QStackedLayout *m_pages = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_count = nullptr;
    QListWidget *m_signals = nullptr;
    QLabel *m_ownIntent = nullptr;
    QLabel *m_otherIntent = nullptr;
    ComparedUtterance *m_own = nullptr;
    ComparedUtterance *m_other = nullptr;
    QLabel *m_accepted = nullptr;
    FlowLayout *m_fixes = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_move = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_keep = nullptr;
    QAction *m_goTo = nullptr;
    QWidget *m_reasonLine = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace Rehearsal
