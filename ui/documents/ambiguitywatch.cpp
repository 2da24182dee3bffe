// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/ambiguitywatch.h"

#include "ui/documents/ambiguitythreads.h"
#include "ui/documents/openworkspace.h"

#include <algorithm>

namespace Rehearsal {
namespace {

/// Intents are learned when nobody has edited them for so long.
constexpr int restBeforeLearningMs = 400;
constexpr int slowMs = 1000;

} // namespace

AmbiguityWatch::AmbiguityWatch(OpenWorkspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_threads(std::make_unique<AmbiguityThreads>(*this))
{
    m_learnSoon.setSingleShot(true);
    m_learnSoon.setInterval(restBeforeLearningMs);
    connect(&m_learnSoon, &QTimer::timeout, this, &AmbiguityWatch::learn);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { Q_EMIT learningChanged(true); });
    connect(&workspace, &OpenWorkspace::opened, this, &AmbiguityWatch::forget);
    connect(&workspace, &OpenWorkspace::filesChanged, this, &AmbiguityWatch::follow);
    connect(&workspace, &OpenWorkspace::edited, this, &AmbiguityWatch::followEdit);
    follow();
}

AmbiguityWatch::~AmbiguityWatch() = default;

QList<Ambiguity> AmbiguityWatch::of(const QString &file, int utterance) const
{
    QList<Ambiguity> found;
    for (const Ambiguity &one : m_ambiguities) {
        if (one.a.file == file && one.a.utterance == utterance) {
            found.append(one);
        } else if (one.measure == AmbiguityMeasure::Pairwise && one.b.file == file
                   && one.b.utterance == utterance) {
            found.append(one);
            std::swap(found.last().a, found.last().b);
        }
    }
    return found;
}

void AmbiguityWatch::ask(const AmbiguitySide &side) { m_threads->ask(side); }

void AmbiguityWatch::watchNearest(const QString &file) { m_threads->watchNearest(file); }

bool AmbiguityWatch::isSettled() const
{
    return m_edits == m_followed && !m_learning && !m_learnSoon.isActive();
}

QList<IntentInFile> AmbiguityWatch::intents() const
{
    QList<IntentInFile> list;
    const auto files = m_workspace.currentIntents();
    for (const auto &file : files)
        list.append({file.path, file.value});
    return list;
}

AmbiguityLimits AmbiguityWatch::limits() const
{
    const WorkspaceInfo &info = m_workspace.files().info;
    AmbiguityLimits limits;
    limits.pairwise = info.ambiguityPairwise;
    limits.margin = info.ambiguityMargin;
    limits.accepted = acceptedAmbiguities(info.acceptedAmbiguities);
    return limits;
}

/// Another workspace: its files follow.
void AmbiguityWatch::forget()
{
    m_threads->stopLearning();
    m_sent.clear();
    m_nearest.clear();
    ++m_edits;
    m_threads->edit([](AmbiguityIndex &index) { index.reset({}, {}); }, QString());
}

/// What differs from what the thread has; most signals of the workspace are about other things.
void AmbiguityWatch::follow()
{
    const AmbiguityLimits now = limits();
    if (now != m_sentLimits) {
        const bool learnsAnew =
            now.margin != m_sentLimits.margin || now.nearer != m_sentLimits.nearer;
        m_sentLimits = now;
        ++m_edits;
        m_threads->edit([now](AmbiguityIndex &index) { index.setLimits(now); }, QString());
        if (learnsAnew)
            m_learnSoon.start();
    }
    QSet<QString> gone;
    for (auto it = m_sent.cbegin(); it != m_sent.cend(); ++it)
        gone.insert(it.key());
    const QList<IntentInFile> current = intents();
    if (m_sent.isEmpty() && !current.isEmpty()) {
        for (const IntentInFile &file : current)
            m_sent.insert(file.file, file.intent);
        ++m_edits;
        m_threads->edit([current, now](AmbiguityIndex &index) { index.reset(current, now); },
                        QString());
        m_learnSoon.start();
        return;
    }
    for (const IntentInFile &file : current) {
        gone.remove(file.file);
        send(file);
    }
    for (const QString &file : std::as_const(gone)) {
        m_sent.remove(file);
        ++m_edits;
        m_threads->edit([file](AmbiguityIndex &index) { index.remove(file); }, file);
        m_learnSoon.start();
    }
}

void AmbiguityWatch::followEdit(const QString &file)
{
    if (const auto *intent = dynamic_cast<IntentDocument *>(m_workspace.document(file)))
        send({file, intent->value()});
}

void AmbiguityWatch::send(const IntentInFile &file)
{
    const auto known = m_sent.constFind(file.file);
    if (known != m_sent.constEnd() && known->name == file.intent.name
        && known->utterances == file.intent.utterances)
        return;
    m_sent.insert(file.file, file.intent);
    ++m_edits;
    m_threads->edit([file](AmbiguityIndex &index) { index.update(file); }, file.file);
    m_threads->stopLearning();
    m_learnSoon.start();
}

void AmbiguityWatch::learn()
{
    m_learning = true;
    m_slow.start();
    m_threads->learn(intents(), limits());
}

void AmbiguityWatch::learned(const std::shared_ptr<const AmbiguitySearch> &search)
{
    ++m_edits;
    m_threads->edit([search](AmbiguityIndex &index) { index.learn(search); }, QString());
    if (m_learnSoon.isActive())
        return; // it is old already
    m_learning = false;
    if (m_slow.isActive())
        m_slow.stop();
    else
        Q_EMIT learningChanged(false);
}

void AmbiguityWatch::take(const QList<Ambiguity> &ambiguities, int edits)
{
    m_followed += edits;
    if (std::exchange(m_ambiguities, ambiguities) != ambiguities || isSettled())
        Q_EMIT changed();
}

void AmbiguityWatch::takeNearest(const QString &file, const Nearest &nearest)
{
    if (std::exchange(m_nearest[file], nearest) != nearest)
        Q_EMIT nearestChanged(file);
}

} // namespace Rehearsal
