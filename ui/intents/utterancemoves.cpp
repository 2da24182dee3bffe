// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/utterancemoves.h"

#include "core/base/text.h"
#include "core/nlu/publishedsimilarity.h"
#include "core/rules/utteranceedit.h"
#include "ui/documents/openworkspace.h"
#include "ui/widgets/messagebar.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <optional>

namespace Rehearsal {
namespace {

struct Nearest
{
    QString intent = {};
    QString text = {};
    double similarity = 0;
};

/// The most alike utterance of other intents by the published rule; empty when none shares a word.
Nearest nearestOther(const QString &text, const QString &path,
                     const QList<WorkspaceFile<Intent>> &intents)
{
    Nearest nearest;
    for (const auto &file : intents) {
        if (file.path == path)
            continue;
        for (const Utterance &utterance : file.value.utterances) {
            const double similarity = publishedSimilarity(text, utterance.text);
            if (similarity > nearest.similarity)
                nearest = {file.value.name, utterance.text, similarity};
        }
    }
    return nearest;
}

/// Waits for a worker; abandoned, it drops what that finds.
class Comparing final : public Operation
{
    Q_OBJECT
public:
    Comparing(const QString &text, const QString &path, const QList<WorkspaceFile<Intent>> &intents,
              std::function<void(const Nearest &nearest)> answer)
        : m_answer(std::move(answer))
    {
        const auto promise = std::make_shared<QPromise<Nearest>>();
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            if (const auto tell = std::exchange(m_answer, {}))
                tell(m_watcher.result());
        });
        promise->start();
        m_watcher.setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, text, path, intents] {
            promise->addResult(nearestOther(text, path, intents));
            promise->finish();
        });
    }
    void abandon() override { m_answer = {}; }

private:
    std::function<void(const Nearest &nearest)> m_answer;
    QFutureWatcher<Nearest> m_watcher;
};

QString shown(const QString &text) { return displayText(text, 80); }

} // namespace

UtteranceMoves::UtteranceMoves(OpenWorkspace &workspace, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_messages(messages)
{
    connect(&workspace, &OpenWorkspace::opened, this, [this] { m_checking.reset(); });
}

UtteranceMoves::~UtteranceMoves() = default;

IntentDocument *UtteranceMoves::writable(const QString &path)
{
    IntentDocument *intent = m_workspace.intent(path);
    if (intent && !intent->isReadOnly())
        return intent;
    m_messages.showMessage(MessageBar::Kind::Problem,
                           intent
                               ? tr("%1 cannot be edited. %2")
                                     .arg(shown(path), displayText(intent->readOnlyReason(), 200))
                               : tr("There is no intent %1 any more.").arg(shown(path)));
    return nullptr;
}

void UtteranceMoves::move(const QString &from, const QList<int> &utterances, const QString &to)
{
    IntentDocument *source = writable(from);
    IntentDocument *target = source && to != from ? writable(to) : nullptr;
    QList<int> rows = utterances;
    std::sort(rows.begin(), rows.end());
    if (!target || rows.isEmpty() || rows.constFirst() < 0
        || rows.constLast() >= source->value().utterances.size())
        return;
    QList<Utterance> moved;
    for (const int row : std::as_const(rows))
        moved.append(source->value().utterances[row]);
    const int first = int(target->value().utterances.size());
    AddedUtterances outcome;
    for (IntentDocument *document : {source, target})
        document->endMerge();
    const QString name = shown(target->value().name);
    target->edit(tr("Move utterances here"),
                 [&](Intent &intent) { outcome = addUtterances(intent, moved); });
    source->edit(tr("Move utterances to %1").arg(name), [&](Intent &intent) {
        for (auto row = rows.crbegin(); row != rows.crend(); ++row)
            intent.utterances.removeAt(*row);
    });
    QString text = tr("%n utterances moved to %1.", nullptr, int(rows.size())).arg(name);
    if (outcome.merged > 0) {
        //: Follows "3 utterances moved to book_hotel."; %1 the sentence before
        text = tr("%1 %n were there already and are merged.", nullptr, outcome.merged).arg(text);
    }
    tell(text, {{target, target->undoStack().index()}, {source, source->undoStack().index()}}, to,
         outcome.added > 0 ? first : -1);
}

bool UtteranceMoves::add(const QString &text, const QString &to)
{
    IntentDocument *target = writable(to);
    const QString sentence = trimmed(text);
    if (!target || sentence.isEmpty())
        return false;
    const QList<Utterance> &there = target->value().utterances;
    const QString name = shown(target->value().name);
    for (int row = 0; row < there.size(); ++row) {
        if (!isSameUtterance(there[row].text, sentence))
            continue;
        m_messages.showMessage(
            MessageBar::Kind::Info, tr("%1 has “%2” already.").arg(name, shown(sentence)),
            {{tr("Show it"), [this, to, row] {
                  Q_EMIT showRequested(to, QStringLiteral("/utterances/%1").arg(row));
              }}});
        return false;
    }
    Utterance utterance;
    utterance.text = sentence;
    int row = 0;
    target->endMerge();
    target->edit(tr("Add an utterance"), [&](Intent &intent) {
        // The empty row that a new intent begins with is filled.
        if (intent.utterances.size() == 1 && intent.utterances[0] == Utterance())
            intent.utterances.clear();
        row = int(intent.utterances.size());
        intent.utterances.append(utterance);
    });
    //: %1 is a sentence, %2 the name of an intent
    const QString said = tr("Added “%1” to %2; not saved yet.").arg(shown(sentence), name);
    const QList<Step> steps{{target, target->undoStack().index()}};
    tell(said, steps, to, row);
    checkNearness(sentence, to, said, steps, row);
    return true;
}

/// Off the thread of the window; the answer takes the place of what was said when it is bad news.
void UtteranceMoves::checkNearness(const QString &text, const QString &path, const QString &said,
                                   const QList<Step> &steps, int row)
{
    const double limit = m_workspace.files().info.ambiguityPairwise;
    m_checking = Pending(new Comparing(
        text, path, m_workspace.currentIntents(),
        [this, limit, path, said, steps, row](const Nearest &nearest) {
            // Undone, or another message is there by now.
            if (nearest.similarity < limit - SimilarityTolerance || m_messages.text() != said)
                return;
            //: %1 is a sentence, %2 a share such as "91 %", %3 an utterance of the intent %4
            tell(tr("%1 It is ambiguous: %2 similar to “%3” in intent %4.")
                     .arg(said, QLocale().toString(nearest.similarity * 100, 'f', 0) + u" %",
                          shown(nearest.text), shown(nearest.intent)),
                 steps, path, row);
        }));
}

void UtteranceMoves::tell(const QString &text, const QList<Step> &steps, const QString &path,
                          int row)
{
    QList<MessageBar::Choice> choices{{tr("Undo"), [this, steps] { undo(steps); }}};
    if (row >= 0) {
        choices.append({tr("Show it"), [this, path, row] {
                            Q_EMIT showRequested(path, QStringLiteral("/utterances/%1").arg(row));
                        }});
    }
    m_messages.showMessage(MessageBar::Kind::Info, text, choices);
}

/// All of it or nothing: half of a move would lose an utterance or have it twice.
void UtteranceMoves::undo(const QList<Step> &steps)
{
    const bool isLast = std::all_of(steps.cbegin(), steps.cend(), [](const Step &step) {
        return step.document && step.document->undoStack().index() == step.index;
    });
    if (!isLast) {
        m_messages.showMessage(MessageBar::Kind::Info,
                               tr("The intents were edited since. Undo in their editors."));
        return;
    }
    for (const Step &step : steps)
        step.document->undoStack().undo();
}

} // namespace Rehearsal

#include "utterancemoves.moc"
