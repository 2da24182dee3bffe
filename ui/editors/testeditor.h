// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "ui/editors/editor.h"

class QAction;
class QLabel;
class QLineEdit;
class QToolBar;
class QToolButton;

namespace Rehearsal {

class TurnsModel;
class TurnsTable;

/// A conversation test: name, tags and context above the one table of its turns.
class TestEditor final : public Editor
{
    Q_OBJECT
public:
    TestEditor(TestDocument &document, const QStringList &intentNames, QWidget *parent = nullptr);
    ~TestEditor() override;

    [[nodiscard]] QString path() const override { return m_document.path(); }
    [[nodiscard]] QString title() const override { return m_document.title(); }
    [[nodiscard]] DocumentBase *document() override { return &m_document; }
    [[nodiscard]] TestDocument &testDocument() { return m_document; }
    void reveal(const QString &pointer) override;
    void commit() override;
    void setIntentNames(const QStringList &names);
    /// What the newest run gave; nullptr without one.
    void showReport(const RunReport *report, bool running);
    /// Turn from 0.
    void revealTurn(int turn);
    [[nodiscard]] TurnsTable &table() { return *m_table; }

private:
    void buildHeader();
    void buildActions();
    QAction *addTableAction(const QString &name, const QString &iconName, const QString &text,
                            const QKeySequence &key, void (TurnsTable::*slot)());
    void showValue();
    void showRefused();
    void editContext();
    void editChecks(int row);

    TestDocument &m_document;
    TurnsModel *m_model;
    TurnsTable *m_table;
    QLineEdit *m_name;
    QLineEdit *m_tags;
    QToolButton *m_context;
    QToolBar *m_tools;
    QLabel *m_verdict;
    QLabel *m_remark;
};

} // namespace Rehearsal
