// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"
#include "ui/editors/testview.h"

class QItemSelectionModel;
class QLabel;
class QListView;

namespace Rehearsal {

class TranscriptDelegate;
class TurnsModel;

/// The test as a conversation. Arrows go over the turns, F2 edits what the user says, Enter shows the
/// turn in the table, A accepts what came.
class TranscriptView final : public TestView
{
    Q_OBJECT
public:
    /// `chosen` is the selection of the table, which goes along with the turn chosen here.
    TranscriptView(TestDocument &document, TurnsModel &model, QItemSelectionModel &chosen,
                   QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("transcript"); }
    [[nodiscard]] QString title() const override { return tr("Tra&nscript"); }
    void showReport(const RunReport *report, bool running) override;
    [[nodiscard]] bool reveal(const QString &pointer) override;
    void commit() override;
    [[nodiscard]] QListView &list() { return *m_list; }

Q_SIGNALS:
    /// Is to be shown in the table; from 0.
    void turnActivated(int turn);
    void acceptRequested(int turn);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addKey(const char *name, const QString &text, int key, void (TranscriptView::*slot)());
    void editCurrent();
    void activateCurrent();
    void acceptCurrent();
    void goTo(int turn);
    void showEmpty();

    TestDocument &m_document;
    TurnsModel &m_model;
    QItemSelectionModel &m_chosen;
    QListView *m_list;
    TranscriptDelegate *m_delegate;
    QLabel *m_empty;
    QLabel *m_hint;
};

} // namespace Rehearsal
