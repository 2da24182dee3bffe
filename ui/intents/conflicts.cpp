// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/conflicts.h"

#include "core/base/text.h"
#include "core/store/judging.h"
#include "ui/documents/openworkspace.h"
#include "ui/editorarea.h"
#include "ui/intents/conflictpane.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancedelegate.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/intents/utterancestable.h"

#include <QLineEdit>

#include <algorithm>
#include <tuple>

namespace Rehearsal {
namespace {

constexpr int longestName = 80;

/// Among its panes, which may stand in another part of the window.
ConflictPane *paneOf(const IntentEditor &editor)
{
    return editor.panes()->findChild<ConflictPane *>();
}

/// A cell is open for a text.
bool isTyping(IntentEditor &editor)
{
    const auto *cell = editor.table().viewport()->findChild<QLineEdit *>();
    return cell && cell->isVisible();
}

auto placeOf(const AmbiguitySide &side) { return std::tuple(side.file, side.utterance); }

bool isSame(const AmbiguitySide &a, const AmbiguitySide &b)
{
    return a.file == b.file && a.text == b.text && a.utterance == b.utterance;
}

/// What one is led to. That an utterance is nearer to another intent is a hint beside it: right in one
/// case of two, and often in small intents.
bool isWarning(const Ambiguity &found)
{
    return !found.accepted && found.measure != AmbiguityMeasure::Nearer;
}

QString userName() { return qEnvironmentVariable("USER", QStringLiteral("unknown")); }

} // namespace

Conflicts::Conflicts(OpenWorkspace &workspace, EditorArea &editors, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_editors(editors)
    , m_clock(clock)
    , m_watch(workspace)
{
    connect(&editors, &EditorArea::added, this, [this](Editor *editor) {
        if (auto *intent = qobject_cast<IntentEditor *>(editor))
            addPane(*intent);
    });
    connect(&m_watch, &AmbiguityWatch::changed, this, &Conflicts::showAll);
    connect(&m_watch, &AmbiguityWatch::nearestChanged, this, &Conflicts::showAll);
    connect(&m_watch, &AmbiguityWatch::learningChanged, this, [this](bool learning) {
        m_learning = learning;
        showAll();
    });
    connect(&m_watch, &AmbiguityWatch::answered, this, &Conflicts::showAnswer);
}

void Conflicts::addPane(IntentEditor &editor)
{
    auto *pane = new ConflictPane(&editor);
    editor.addPane(pane);
    IntentEditor *shown = &editor;
    connect(pane, &ConflictPane::editRequested, this, [shown] {
        UtterancesTable &table = shown->table();
        shown->revealUtterance(shown->currentUtterance());
        table.setFocus();
        static_cast<QAbstractItemView &>(table).edit(table.currentIndex());
    });
    connect(pane, &ConflictPane::moveRequested, this,
            [this, shown](const Ambiguity &ambiguity) { move(*shown, ambiguity); });
    connect(pane, &ConflictPane::deleteRequested, this,
            [this, shown](const Ambiguity &ambiguity) { remove(*shown, ambiguity); });
    connect(pane, &ConflictPane::keepRequested, this,
            [this, shown](const Ambiguity &ambiguity, const QString &reason) {
                keep(*shown, ambiguity, reason);
            });
    connect(pane, &ConflictPane::revokeRequested, this,
            [this, shown](const Ambiguity &ambiguity) { revoke(*shown, ambiguity); });
    connect(pane, &ConflictPane::otherRequested, this, &Conflicts::goTo);
    connect(pane, &ConflictPane::leaveRequested, &editor.table(),
            [shown] { shown->table().setFocus(); });
    connect(&editor, &IntentEditor::currentUtteranceChanged, this,
            [this, shown] { showPane(*shown); });
    UtteranceDelegate &delegate = editor.table().utteranceDelegate();
    connect(&delegate, &UtteranceDelegate::typed, this,
            [this, shown](const QModelIndex &index, const QString &text) {
                const Intent &intent = shown->intentDocument().value();
                m_watch.ask(
                    {intent.name, text, shown->path(), shown->model().utteranceAt(index.row())});
            });
    // What was typed stands in the document now, or nowhere; the editor may be gone by then.
    connect(
        &delegate, &QAbstractItemDelegate::closeEditor, &editor,
        [this, shown] { showPane(*shown); }, Qt::QueuedConnection);
    m_watch.watchNearest(editor.path());
    showColumns(editor);
    showPane(editor);
}

void Conflicts::showAll()
{
    const auto editors = m_editors.editors();
    for (Editor *editor : editors) {
        auto *intent = qobject_cast<IntentEditor *>(editor);
        if (!intent || !paneOf(*intent))
            continue;
        showColumns(*intent);
        showPane(*intent);
    }
}

void Conflicts::showColumns(IntentEditor &editor)
{
    ByText<UtteranceAmbiguity> ambiguous;
    const auto add = [&](const Ambiguity &found, const AmbiguitySide &side) {
        if (side.file != editor.path() || found.measure == AmbiguityMeasure::Nearer)
            return;
        UtteranceAmbiguity next;
        // The margin is no share of anything; how sure the classifier is, is one.
        next.score = found.measure == AmbiguityMeasure::Model ? found.probability : found.score;
        next.isAccepted = found.accepted.has_value();
        next.why = ambiguityMessage(found);
        const auto known = ambiguous.constFind(side.text);
        if (known != ambiguous.constEnd()) {
            if (known->isAccepted == next.isAccepted)
                next.score = std::max(next.score, known->score);
            else if (next.isAccepted)
                next.score = known->score;
            next.isAccepted = next.isAccepted && known->isAccepted;
            next.why = known->why + u'\n' + next.why;
        }
        ambiguous.insert(side.text, next);
    };
    for (const Ambiguity &found : m_watch.ambiguities()) {
        add(found, found.a);
        if (found.measure != AmbiguityMeasure::Pairwise)
            continue;
        Ambiguity mirrored = found;
        std::swap(mirrored.a, mirrored.b);
        add(mirrored, mirrored.a);
    }
    editor.model().setAmbiguities(ambiguous);
    const AmbiguityWatch::Nearest found = m_watch.nearest(editor.path());
    if (found.isEmpty())
        return;
    ByText<UtteranceNearest> nearest;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        nearest.insert(it.key(), {it->side.intent, it->side.text, it->similarity});
    editor.model().setNearest(nearest);
}

void Conflicts::showPane(IntentEditor &editor)
{
    ConflictPane *pane = paneOf(editor);
    if (!pane || isTyping(editor))
        return;
    pane->show(m_watch.of(editor.path(), editor.currentUtterance()), limits(),
               editor.intentDocument().isReadOnly());
    pane->showCount(count(), m_learning);
}

/// The text is still being typed; the answer may also be of a cell that was left meanwhile.
void Conflicts::showAnswer(const TypedAnswer &answer)
{
    auto *editor = qobject_cast<IntentEditor *>(m_editors.currentEditor());
    if (!editor || editor->path() != answer.side.file || !isTyping(*editor)
        || editor->currentUtterance() != answer.side.utterance)
        return;
    ConflictPane *pane = paneOf(*editor);
    pane->show(answer.found, limits(), editor->intentDocument().isReadOnly(), true);
}

AmbiguityLimits Conflicts::limits() const
{
    AmbiguityLimits limits;
    limits.pairwise = m_workspace.files().info.ambiguityPairwise;
    limits.margin = m_workspace.files().info.ambiguityMargin;
    return limits;
}

QList<AmbiguitySide> Conflicts::openConflicts() const
{
    QList<AmbiguitySide> sides;
    for (const Ambiguity &found : m_watch.ambiguities()) {
        if (isWarning(found) && (sides.isEmpty() || !isSame(sides.constLast(), found.a)))
            sides.append(found.a);
    }
    return sides;
}

bool Conflicts::step(int by)
{
    auto *editor = qobject_cast<IntentEditor *>(m_editors.currentEditor());
    const QList<AmbiguitySide> all = openConflicts();
    if (!editor || all.isEmpty())
        return false;
    AmbiguitySide here;
    here.file = editor->path();
    here.utterance = editor->currentUtterance();
    const ConflictPane *pane = paneOf(*editor);
    const bool inPane = pane && (pane->hasFocus() || pane->isAncestorOf(pane->focusWidget()));
    // One that is in front but not in hand comes first.
    const auto isThere = [&](const AmbiguitySide &side) { return placeOf(side) == placeOf(here); };
    if (!inPane && std::any_of(all.cbegin(), all.cend(), isThere)) {
        goTo(*std::find_if(all.cbegin(), all.cend(), isThere));
        return true;
    }
    const auto isAfter = [&](const AmbiguitySide &side) { return placeOf(side) > placeOf(here); };
    const auto next = std::find_if(all.cbegin(), all.cend(), isAfter);
    if (by > 0) {
        goTo(next == all.cend() ? all.constFirst() : *next);
        return true;
    }
    auto previous = std::find_if_not(all.cbegin(), all.cend(), [&](const AmbiguitySide &side) {
        return placeOf(side) < placeOf(here);
    });
    goTo(previous == all.cbegin() ? all.constLast() : *std::prev(previous));
    return true;
}

std::optional<AmbiguitySide> Conflicts::after(const AmbiguitySide &from) const
{
    QList<AmbiguitySide> sides;
    for (const Ambiguity &found : m_watch.ambiguities()) {
        // The pair is settled, also where it stands at its other end.
        if (isWarning(found) && !isSame(found.a, from) && !isSame(found.b, from))
            sides.append(found.a);
    }
    if (sides.isEmpty())
        return std::nullopt;
    const auto next = std::find_if(sides.cbegin(), sides.cend(), [&](const AmbiguitySide &side) {
        return placeOf(side) > placeOf(from);
    });
    return next == sides.cend() ? sides.constFirst() : *next;
}

/// By its text, as rows may have come and gone since it was found.
void Conflicts::goTo(const AmbiguitySide &side)
{
    auto *editor = qobject_cast<IntentEditor *>(m_editors.open(side.file));
    if (!editor)
        return;
    const QList<Utterance> &utterances = editor->intentDocument().value().utterances;
    int place = side.utterance;
    if (place >= utterances.size() || utterances.value(place).text != side.text) {
        const auto found =
            std::find_if(utterances.cbegin(), utterances.cend(),
                         [&](const Utterance &utterance) { return utterance.text == side.text; });
        place = int(found - utterances.cbegin());
    }
    editor->revealUtterance(place);
    showPane(*editor);
    if (ConflictPane *pane = paneOf(*editor))
        pane->setFocus(Qt::ShortcutFocusReason);
}

void Conflicts::move(IntentEditor &editor, const Ambiguity &ambiguity)
{
    IntentDocument *target = m_workspace.intent(ambiguity.b.file);
    const int place = ambiguity.a.utterance;
    const QList<Utterance> &utterances = editor.intentDocument().value().utterances;
    if (!target || utterances.value(place).text != ambiguity.a.text)
        return;
    if (target->isReadOnly()) {
        Q_EMIT failed(target->readOnlyReason());
        return;
    }
    const auto next = after(ambiguity.a);
    const Utterance moved = utterances.at(place);
    const QString to = displayText(ambiguity.b.intent, longestName);
    target->edit(tr("Take an utterance from %1").arg(displayText(ambiguity.a.intent, longestName)),
                 [&](Intent &intent) { intent.utterances.append(moved); });
    editor.intentDocument().edit(tr("Move an utterance to %1").arg(to),
                                 [&](Intent &intent) { intent.utterances.removeAt(place); });
    Q_EMIT said(tr("Moved to %1. Each intent can undo its part.").arg(to));
    if (next)
        goTo(*next);
}

void Conflicts::remove(IntentEditor &editor, const Ambiguity &ambiguity)
{
    const int place = ambiguity.a.utterance;
    if (editor.intentDocument().value().utterances.value(place).text != ambiguity.a.text)
        return;
    const auto next = after(ambiguity.a);
    editor.intentDocument().edit(tr("Delete an ambiguous utterance"),
                                 [&](Intent &intent) { intent.utterances.removeAt(place); });
    if (next)
        goTo(*next);
}

/// All that is said of the utterance and that intent: one reason for one decision.
void Conflicts::keep(IntentEditor &editor, const Ambiguity &ambiguity, const QString &reason)
{
    QList<AcceptedAmbiguity> accepted;
    const QString now = timeText(m_clock.now());
    for (const Ambiguity &found : m_watch.of(editor.path(), ambiguity.a.utterance)) {
        if (found.b.intent == ambiguity.b.intent && !found.accepted)
            accepted.append(acceptance(found, reason, userName(), now));
    }
    const auto next = after(ambiguity.a);
    write(acceptAmbiguities(m_workspace.files().root, accepted));
    if (next)
        goTo(*next);
}

void Conflicts::revoke(IntentEditor &editor, const Ambiguity &ambiguity)
{
    QList<AcceptedAmbiguity> revoked;
    const QList<AcceptedAmbiguity> all =
        acceptedAmbiguities(m_workspace.files().info.acceptedAmbiguities);
    for (const Ambiguity &found : m_watch.of(editor.path(), ambiguity.a.utterance)) {
        for (const AcceptedAmbiguity &entry : all) {
            if (found.b.intent == ambiguity.b.intent && acceptanceOf(found, {entry}))
                revoked.append(entry);
        }
    }
    write(revokeAmbiguities(m_workspace.files().root, revoked));
}

void Conflicts::write(const Result<> &done)
{
    if (!done)
        Q_EMIT failed(done.error().message);
    m_workspace.rescan();
}

} // namespace Rehearsal
