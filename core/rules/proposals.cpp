// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/proposals.h"

#include "core/base/text.h"
#include "core/rules/metrics.h"
#include "core/rules/stabletext.h"

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

using Steps = QList<const Step *>; ///< of one turn, one a run

template <typename Get>
bool sameInAll(const Steps &steps, Get get)
{
    return std::all_of(steps.begin(), steps.end(),
                       [&](const Step *step) { return get(*step) == get(*steps.first()); });
}

Proposal proposed(int turn, Proposal::Kind kind, const Steps &steps)
{
    Proposal proposal;
    proposal.turn = turn;
    proposal.kind = kind;
    proposal.runs = int(steps.size());
    return proposal;
}

Proposal proposedCheck(int turn, const Steps &steps, const char *kind, const char *op,
                       const Json &value)
{
    Proposal proposal = proposed(turn, Proposal::Kind::Check, steps);
    proposal.check.kind = QLatin1String(kind);
    proposal.check.op = QLatin1String(op);
    proposal.check.value = value;
    return proposal;
}

/// Nothing when one of the steps has none that could be compared.
std::optional<double> lowestConfidence(const Steps &steps)
{
    double lowest = 1;
    for (const Step *step : steps) {
        if (!step->hasConfidence || !step->confidenceUsable)
            return {};
        lowest = std::min(lowest, step->confidence);
    }
    return lowest;
}

double minimumFor(double lowest)
{
    // The grid in whole lines: 0.95 - 0.05 must not fall below 0.90 for want of a last bit.
    const double lines = std::floor((lowest - proposedMargin) / proposedGrid + 1e-9);
    return std::max(proposedFloor, roundedTo(lines * proposedGrid, 2));
}

/// True when the turn will have an intent that entities can stand beside.
bool proposeIntent(int turn, const Steps &steps, QList<Proposal> &proposals)
{
    const QString intent = steps.first()->intent;
    const bool clear = !intent.isEmpty()
        && sameInAll(steps, [](const Step &step) { return step.intent; })
        && std::none_of(steps.begin(), steps.end(),
                        [](const Step *step) { return step->outOfScope; });
    if (!clear)
        return false;
    const std::optional<double> lowest = lowestConfidence(steps);
    if (!lowest || *lowest < proposedFloor) {
        proposals.append(
            proposedCheck(turn, steps, "intent", "oneOf", toJson(QStringList{intent})));
        return false;
    }
    Proposal name = proposed(turn, Proposal::Kind::Intent, steps);
    name.value = toJson(intent);
    name.lowestConfidence = lowest;
    Proposal minimum = proposed(turn, Proposal::Kind::MinConfidence, steps);
    minimum.value = minimumFor(*lowest);
    minimum.lowestConfidence = lowest;
    proposals += {name, minimum};
    return true;
}

/// Of the first entity of the type; null when it has neither value nor text.
Json entityValue(const Step &step, const QString &type)
{
    for (const Json &entity : step.entities) {
        if (asText(member(entity, "type")) != type)
            continue;
        for (const char *name : {"value", "text"}) {
            if (const Json *value = member(entity, name); value && !value->is_null())
                return *value;
        }
        return {};
    }
    return {};
}

void proposeEntities(int turn, const Steps &steps, bool withIntent, QList<Proposal> &proposals)
{
    const QStringList types = entityTypes(*steps.first());
    for (const QString &type : types) {
        const bool inAll = std::all_of(steps.begin(), steps.end(), [&](const Step *step) {
            return step->entitiesReported && entityTypes(*step).contains(type);
        });
        if (!inAll)
            continue;
        const Json value = entityValue(*steps.first(), type);
        if (withIntent && !value.is_null()
            && sameInAll(steps, [&](const Step &step) { return entityValue(step, type); })) {
            Proposal entity = proposed(turn, Proposal::Kind::Entity, steps);
            entity.entityType = type;
            entity.value = value;
            proposals.append(entity);
        } else {
            Proposal present = proposedCheck(turn, steps, "entity", "present", {});
            present.check.target = type;
            proposals.append(present);
        }
    }
}

void proposeReply(int turn, const Steps &steps, QList<Proposal> &proposals)
{
    QStringList replies;
    for (const Step *step : steps) {
        if (!step->reply || step->reply->isEmpty())
            return;
        replies.append(*step->reply);
    }
    if (sameInAll(steps, [](const Step &step) { return step.reply; })) {
        proposals.append(proposedCheck(turn, steps, "reply", "equals", toJson(replies.first())));
    } else {
        replies.removeDuplicates();
        if (const std::optional<QString> pattern = stablePattern(replies))
            proposals.append(proposedCheck(turn, steps, "reply", "wildcard", toJson(*pattern)));
    }
}

/// The check that the proposed one would take the place of, or -1.
qsizetype replacedBy(const Check &proposed, const QList<Check> &checks)
{
    const auto isWholeText = [](const Check &check) {
        return check.op == u"equals" || check.op == u"wildcard";
    };
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const Check &check = checks[i];
        if (check.negated || check.kind != proposed.kind || check.target != proposed.target)
            continue;
        if (check.op == proposed.op || (isWholeText(check) && isWholeText(proposed)))
            return i;
    }
    return -1;
}

void accept(Turn &turn, const Proposal &proposal)
{
    Expectation expects = turn.expects.value_or(Expectation());
    switch (proposal.kind) {
    case Proposal::Kind::Intent:
        expects.intent = asText(&proposal.value);
        break;
    case Proposal::Kind::MinConfidence:
        if (!expects.intent)
            return;
        expects.minConfidence = asNumber(&proposal.value);
        break;
    case Proposal::Kind::Entity:
        if (!expects.intent)
            return;
        if (!expects.entities || !expects.entities->is_object())
            expects.entities = Json::object();
        (*expects.entities)[proposal.entityType.toStdString()] = proposal.value;
        break;
    case Proposal::Kind::Check:
        if (const qsizetype at = replacedBy(proposal.check, expects.checks); at >= 0) {
            expects.checks[at].op = proposal.check.op;
            expects.checks[at].value = proposal.check.value;
        } else {
            expects.checks.append(proposal.check);
        }
        break;
    }
    turn.expects = expects;
}

} // namespace

QList<Proposal> proposalsFrom(const QList<QList<Step>> &runs)
{
    QList<Proposal> proposals;
    if (runs.isEmpty())
        return proposals;
    QList<QHash<int, const Step *>> byTurn;
    int turns = 0;
    for (const QList<Step> &run : runs) {
        byTurn.append(firstSteps(run));
        for (const Step &step : run)
            turns = std::max(turns, step.index + 1);
    }
    for (int turn = 0; turn < turns; ++turn) {
        Steps steps;
        for (const auto &run : std::as_const(byTurn)) {
            if (const Step *step = run.value(turn))
                steps.append(step);
        }
        if (steps.size() != runs.size())
            continue;
        const bool withIntent = proposeIntent(turn, steps, proposals);
        proposeEntities(turn, steps, withIntent, proposals);
        proposeReply(turn, steps, proposals);
    }
    return proposals;
}

Json assertedNow(const Turn &turn, const Proposal &proposal)
{
    if (!turn.expects)
        return {};
    const Expectation &expects = *turn.expects;
    switch (proposal.kind) {
    case Proposal::Kind::Intent:
        return expects.intent ? toJson(*expects.intent) : Json();
    case Proposal::Kind::MinConfidence:
        return expects.minConfidence ? Json(*expects.minConfidence) : Json();
    case Proposal::Kind::Entity:
        if (expects.entities) {
            if (const Json *value = member(*expects.entities, proposal.entityType.toStdString()))
                return *value;
        }
        return {};
    case Proposal::Kind::Check:
        if (const qsizetype at = replacedBy(proposal.check, expects.checks); at >= 0)
            return expects.checks[at].value;
        return {};
    }
    Q_UNREACHABLE();
}

ConversationTest accepting(const ConversationTest &test, const QList<Proposal> &proposals)
{
    ConversationTest result = test;
    // Intents first, whatever the order: the others may rest on them.
    for (const bool intents : {true, false}) {
        for (const Proposal &proposal : proposals) {
            const bool isIntent = proposal.kind == Proposal::Kind::Intent;
            if (isIntent == intents && proposal.turn >= 0 && proposal.turn < result.turns.size())
                accept(result.turns[proposal.turn], proposal);
        }
    }
    return result;
}

} // namespace Rehearsal
