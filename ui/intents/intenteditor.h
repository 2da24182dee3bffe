// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/annotation.h"
#include "core/rules/findtext.h"
#include "ui/editors/editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QToolButton;

namespace Rehearsal {

class AnnotatePane;
class FindBar;
class FlowLayout;
class LimitsMeter;
class TableActions;
class UtterancesModel;
class UtterancesTable;

/// An intent: its head above the table of its utterances, panes about the current utterance beside
/// it, and below how many utterances there are.
class IntentEditor final : public Editor
{
    Q_OBJECT
public:
    /// `actions` of the window for its table; without, the editor has its own. `utteranceLimit` is
    /// that of the workspace.
    IntentEditor(IntentDocument &document, int utteranceLimit, QWidget *parent = nullptr,
                 TableActions *actions = nullptr);
    ~IntentEditor() override;

    [[nodiscard]] QString path() const override { return m_document.path(); }
    [[nodiscard]] QString title() const override { return m_document.title(); }
    [[nodiscard]] DocumentBase *document() override { return &m_document; }
    [[nodiscard]] IntentDocument &intentDocument() { return m_document; }
    void reveal(const QString &pointer) override;
    void commit() override;
    [[nodiscard]] FindBar *findBar() override { return m_find; }
    void openFind(bool replace) override;

    [[nodiscard]] UtterancesTable &table() { return *m_table; }
    /// Takes what others find out about the utterances (setAmbiguities() and so on).
    [[nodiscard]] UtterancesModel &model() { return *m_model; }
    /// Puts a pane beside the table, below those that are there; the editor owns it.
    void addPane(QWidget *pane);
    /// All panes. They stand beside the table unless somebody shows them elsewhere.
    [[nodiscard]] QWidget *panes() const;
    /// Puts them beside the table again.
    void takePanesBack();
    /// The current utterance of the intent, from 0; -1 without one.
    [[nodiscard]] int currentUtterance() const;
    /// Brings an utterance to the front, also when the filter hid it.
    void revealUtterance(int utterance);
    /// The current utterance as an annotation has it.
    void setCurrentUtterance(const QString &what, const Utterance &utterance);
    /// The utterances with a selected cell, from 0; ascending.
    [[nodiscard]] QList<int> selectedUtterances() const;
    /// What the rules say about this intent.
    void showIssues(const Issues &issues);
    /// Entity types of the workspace, offered while entities are typed, and what is labelled there.
    void setEntityTypes(const QStringList &types, const KnownValues &known);
    /// The keyboard goes to the text of the current utterance, to label words in it.
    void annotate();
    /// Says something about the last action below the table; gone with the next edit.
    void note(const QString &text);

    /// Asks for words and an entity, and labels the words in the selected rows.
    void labelInRows();

Q_SIGNALS:
    /// The current utterance is another one or says something else now.
    void currentUtteranceChanged();

private:
    void buildHead();
    void buildTools(TableActions &actions);
    void buildFooter();
    void buildAnnotation();
    void showAnnotation();
    void step(int by);
    void showValue();
    void showRemark();
    void showMatch(const TextMatch &match);
    void markMatches();

    IntentDocument &m_document;
    int m_utteranceLimit;
    UtterancesModel *m_model;
    UtterancesTable *m_table;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QLineEdit *m_language;
    QComboBox *m_type;
    QCheckBox *m_enabled;
    QLineEdit *m_filter;
    QToolButton *m_more;
    FlowLayout *m_bar; ///< kind, tools and filter; two lines where one is too narrow
    QSplitter *m_split;
    QSplitter *m_side;
    QLabel *m_empty;
    QLabel *m_remark;
    QLabel *m_legend;
    LimitsMeter *m_meter;
    FindBar *m_find;
    AnnotatePane *m_annotate;
    QStringList m_entityTypes;
    QStringList m_labels; ///< entities in the order of their letters and digits
    QString m_note;
};

} // namespace Rehearsal
