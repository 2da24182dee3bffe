// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/findtext.h"
#include "core/store/workspace.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace Rehearsal {

class FindFields;
class FoundModel;
class OpenWorkspace;

/// Finds in all tests and intents, as edited, and replaces in them after a preview.
/// Works in slices, so that the window answers however many files there are.
class FindPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FindPanel(OpenWorkspace &workspace, QWidget *parent = nullptr);

    void begin(const QString &text);
    [[nodiscard]] FoundModel &model() { return *m_model; }
    [[nodiscard]] bool isBusy() const { return m_soon.isActive() || m_slice.isActive(); }

Q_SIGNALS:
    /// A match is to be shown in its editor.
    void activated(const QString &path, const TextMatch &match);

private:
    void start();
    void work();
    void findInNext();
    void replaceTicked();
    void replaceInNext();
    void showCounts();

    OpenWorkspace &m_workspace;
    FindFields *m_fields;
    QCheckBox *m_replaces;
    QLineEdit *m_with;
    QPushButton *m_replace;
    QLabel *m_count;
    FoundModel *m_model;
    QTreeView *m_tree;
    QTimer m_soon;
    QTimer m_slice;
    QList<WorkspaceFile<ConversationTest>> m_tests; ///< to be searched
    QList<WorkspaceFile<Intent>> m_intents;
    qsizetype m_next = 0;    ///< in m_tests, then m_intents
    QStringList m_replacing; ///< paths
    int m_replaced = 0;
    int m_left = 0;
};

} // namespace Rehearsal
