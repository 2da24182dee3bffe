// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/intents/influencesearch.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QTableView;

namespace Rehearsal {

class InfluenceModel;
class OpenWorkspace;

/// Why a turn was taken for another intent: the sentences in the workspace that pulled it there, and
/// those that speak for the expected one. Hidden while there is no such turn.
class InfluenceView final : public QWidget
{
    Q_OBJECT
public:
    explicit InfluenceView(OpenWorkspace &workspace, QWidget *parent = nullptr);

    void showTurn(const std::optional<WrongTurn> &turn);
    [[nodiscard]] QTableView &table() { return *m_table; }
    /// Something to do about the turn, beside the title.
    void addButton(QAbstractButton *button);

Q_SIGNALS:
    /// The sentence is to be seen in its file.
    void openRequested(const QString &path, const QString &pointer);

private:
    void ask();
    void showSentences(const GuiltySentences &sentences);
    void openCurrent();

    OpenWorkspace &m_workspace;
    std::optional<WrongTurn> m_turn;
    InfluenceSearch m_search;
    InfluenceModel *m_model;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_remark;
    QTableView *m_table;
    QTimer m_askSoon; ///< the intents have changed
};

} // namespace Rehearsal
