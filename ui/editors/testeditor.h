// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"
#include "core/rules/findtext.h"
#include "core/rules/rejudge.h"
#include "ui/editors/editor.h"
#include "ui/models/turncells.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace Rehearsal {

class DataRowsView;
class FindBar;
class TableActions;
class TagCompletion;
class TestView;
class TurnsModel;
class TurnsTable;

/// A conversation test: name, tags and context above the table of its turns and the other views of
/// it.
class TestEditor final : public Editor
{
    Q_OBJECT
public:
    /// `actions` of the window for its table; without, the editor has its own.
    TestEditor(TestDocument &document, const QStringList &intentNames, QWidget *parent = nullptr,
               TableActions *actions = nullptr);
    ~TestEditor() override;

    [[nodiscard]] QString path() const override { return m_document.path(); }
    [[nodiscard]] QString title() const override { return m_document.title(); }
    [[nodiscard]] DocumentBase *document() override { return &m_document; }
    [[nodiscard]] TestDocument &testDocument() { return m_document; }
    void reveal(const QString &pointer) override;
    void commit() override;
    [[nodiscard]] QJsonObject viewState() const override;
    void setViewState(const QJsonObject &state) override;
    void setIntentNames(const QStringList &names);
    /// What the newest run gave; nullptr without one. `again` says how it was judged again since.
    void showReport(const RunReport *report, bool running, const Rejudgement *again = nullptr);
    void setEntityTypes(const QStringList &types);
    void openFind(bool replace) override;
    [[nodiscard]] FindBar *findBar() override { return m_find; }
    /// Brings a match into view; the focus stays where it is.
    void showMatch(const TextMatch &match);
    /// What the rules say about this test.
    void showIssues(const Issues &issues);
    /// The tags there are in the workspace, offered while one types.
    void setKnownTags(const QStringList &tags);
    /// Turn from 0.
    void revealTurn(int turn, TurnColumn column = TurnColumn::Says);
    [[nodiscard]] TurnsTable &table() { return *m_table; }
    [[nodiscard]] DataRowsView &dataRows() { return *m_dataRows; }
    /// "table" or the id of a TestView; unknown ones change nothing.
    void showView(const QString &id);
    [[nodiscard]] QString viewId() const;
    [[nodiscard]] QStringList viewIds() const;

Q_SIGNALS:
    void viewChanged();
    /// What is being typed counts now: whoever shows fields of the test elsewhere takes it over.
    void committing();
    /// What the last run gave in this turn, from 0, is to be expected from now on.
    void acceptTurnRequested(int turn);

private:
    void buildHeader();
    void buildViews();
    void addView(TestView *view);
    void addViewButton(const QString &id, const QString &title);
    [[nodiscard]] TestView *currentView() const;
    void buildTools(TableActions &actions);
    void showValue();
    void showRefused();
    void markMatches();
    void editContext();
    void editChecks(int row);

    TestDocument &m_document;
    TurnsModel *m_model;
    TurnsTable *m_table;
    DataRowsView *m_dataRows;
    QLineEdit *m_name;
    QLineEdit *m_tags;
    TagCompletion *m_tagCompletion;
    QToolButton *m_context;
    QToolBar *m_tools;
    QStackedWidget *m_pages; ///< the table, then the views
    QList<TestView *> m_views;
    QButtonGroup *m_viewButtons; ///< by page
    QHBoxLayout *m_viewRow;
    QLabel *m_verdict;
    QLabel *m_remark;
    FindBar *m_find;
};

} // namespace Rehearsal
