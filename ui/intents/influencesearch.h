// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/workspace.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace Rehearsal {

/// A turn that was taken for another intent than the one expected.
struct WrongTurn
{
    QString text = {};
    QString taken = {};
    QString expected = {}; ///< empty: any but `taken`

    friend bool operator==(const WrongTurn &, const WrongTurn &) = default;
};

/// A sentence in the intents that a wrong turn was judged by.
struct GuiltySentence
{
    QString intent = {};
    QString text = {};
    QString path = {}; ///< of the file of the intent
    qsizetype utterance = -1;
    double share = 0.0;      ///< of what all sentences of its intent contribute, 0 to 1
    bool isAgainst = false;  ///< speaks for the expected intent
    QStringList shared = {}; ///< words it has in common with the turn

    friend bool operator==(const GuiltySentence &, const GuiltySentence &) = default;
};

struct GuiltySentences
{
    WrongTurn turn = {};
    bool knowsTaken = false; ///< the workspace has the intent it was taken for
    bool agrees = false;     ///< the local model takes it for the same
    QList<GuiltySentence> sentences = {};

    friend bool operator==(const GuiltySentences &, const GuiltySentences &) = default;
};

/// Asks on a worker thread which sentences pulled a turn to the wrong intent. A new question stops
/// the one before.
class InfluenceSearch final : public QObject
{
    Q_OBJECT
public:
    explicit InfluenceSearch(QObject *parent = nullptr);
    ~InfluenceSearch() override;

    void search(const WrongTurn &turn, const QList<WorkspaceFile<Intent>> &intents);
    void stop();

Q_SIGNALS:
    void found(const Rehearsal::GuiltySentences &sentences);

private:
    using Found = std::optional<GuiltySentences>;

    std::stop_source m_stop;
    std::unique_ptr<QFutureWatcher<Found>> m_watcher;
};

} // namespace Rehearsal
