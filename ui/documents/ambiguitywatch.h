// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ambiguityindex.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Rehearsal {

class AmbiguityThreads;
class OpenWorkspace;

/// What is ambiguous if this text stood in its place.
struct TypedAnswer
{
    AmbiguitySide side = {};
    QList<Ambiguity> found = {};                  ///< with `side` as `a`
    QList<AmbiguitySearch::Nearest> similar = {}; ///< ten at most, best first

    friend bool operator==(const TypedAnswer &, const TypedAnswer &) = default;
};

/// Watches all intents of a workspace, with the edits that are not saved, for what is ambiguous. Works
/// on two threads of its own: one follows each edit and answers for what is being typed; the other
/// learns all intents once they have rested for a moment, and the next edit cancels that.
class AmbiguityWatch final : public QObject
{
    Q_OBJECT
public:
    using Nearest = QHash<QString, AmbiguitySearch::Nearest>; ///< by text

    explicit AmbiguityWatch(OpenWorkspace &workspace, QObject *parent = nullptr);
    ~AmbiguityWatch() override;

    /// Of all intents, by the place of `a`; those accepted too.
    [[nodiscard]] const QList<Ambiguity> &ambiguities() const { return m_ambiguities; }
    /// Those of one utterance, as `a`: of two that are alike each is ambiguous.
    [[nodiscard]] QList<Ambiguity> of(const QString &file, int utterance) const;
    /// Ends with answered(), unless a later question came before.
    void ask(const AmbiguitySide &side);
    /// From now on nearestChanged() tells about this file.
    void watchNearest(const QString &file);
    [[nodiscard]] Nearest nearest(const QString &file) const { return m_nearest.value(file); }
    /// All edits up to now have been followed, and nothing is being learned.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void changed();
    void nearestChanged(const QString &file);
    void answered(const Rehearsal::TypedAnswer &answer);
    /// What takes longer than a second began or ended.
    void learningChanged(bool learning);

private:
    friend class AmbiguityThreads;

    void forget();
    void follow();
    void followEdit(const QString &file);
    void send(const IntentInFile &file);
    void learn();
    void take(const QList<Ambiguity> &ambiguities, int edits);
    void takeNearest(const QString &file, const Nearest &nearest);
    void learned(const std::shared_ptr<const AmbiguitySearch> &search);
    [[nodiscard]] QList<IntentInFile> intents() const;
    [[nodiscard]] AmbiguityLimits limits() const;

    OpenWorkspace &m_workspace;
    QHash<QString, Intent> m_sent; ///< as the thread has them
    AmbiguityLimits m_sentLimits;
    QList<Ambiguity> m_ambiguities;
    QHash<QString, Nearest> m_nearest;
    int m_edits = 0;    ///< sent
    int m_followed = 0; ///< of these
    bool m_learning = false;
    QTimer m_learnSoon;
    QTimer m_slow;
    std::unique_ptr<AmbiguityThreads> m_threads;
};

} // namespace Rehearsal
