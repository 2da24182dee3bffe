// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conversation/bubblesmodel.h"

#include "core/base/text.h"
#include "core/rules/metrics.h"
#include "ui/conversation/talk.h"
#include "ui/models/turnsmodel.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Rehearsal {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("Bubbles", text); }

QString shown(const QString &text) { return displayText(text, longestBubble); }

QString confidenceText(double confidence) { return QLocale().toString(confidence, 'f', 2); }

/// "book_flight 0.97 · date = monday"
QString understood(const Step &step)
{
    QStringList parts;
    const QString name = step.intent.isEmpty() ? tr("no intent") : displayText(step.intent, 80);
    //: %1 an intent, %2 its confidence
    parts.append(step.hasConfidence ? tr("%1 %2").arg(name, confidenceText(step.confidence))
                                    : name);
    if (step.outOfScope)
        parts.append(tr("out of scope"));
    for (const Json &entity : step.entities) {
        const QString type = asText(member(entity, "type")).value_or(QString());
        const Json *value = member(entity, "value");
        if (!value || value->is_null())
            value = member(entity, "text");
        parts.append(displayText(
            value && !value->is_null() ? tr("%1 = %2").arg(type, plainText(*value)) : type, 120));
    }
    return parts.join(u" · "_qs);
}

QString expectation(const Turn &turn)
{
    if (!turn.expects || !turn.expects->intent)
        return {};
    const double least = turn.expects->minConfidence.value_or(defaultMinConfidence);
    //: %1 an intent, %2 the least confidence
    return tr("expects %1 ≥ %2").arg(displayText(*turn.expects->intent, 80), confidenceText(least));
}

QString replyText(const Step &step) { return step.reply ? shown(*step.reply) : tr("(no reply)"); }

void addFindings(Bubble &user, Bubble &bot, const RunReport &report, int turn)
{
    bool judged = false;
    for (const CheckResult &result : report.checks) {
        if (result.turn != turn)
            continue;
        judged = true;
        if (result.verdict != CheckVerdict::Fail)
            continue;
        // Each stands beside what it is about: the words understood, or the answer.
        const bool isReply = result.kind != u"intent" && result.kind != u"confidence"
            && result.kind != u"entity" && result.kind != u"margin";
        Bubble &bubble = isReply ? bot : user;
        bubble.mark = Bubble::Mark::Failed;
        bubble.remarks.append(shown(findingText(result)));
    }
    if (judged && user.mark == Bubble::Mark::None && bot.mark == Bubble::Mark::None)
        user.mark = Bubble::Mark::Passed;
}

} // namespace

QVariant BubblesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Bubble &bubble = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return bubble.text;
    case Qt::ToolTipRole:
        return plainToolTip(bubble.remarks.join(u'\n'));
    case Qt::AccessibleTextRole: {
        QStringList parts{bubble.side == Bubble::Side::User ? tr("You: %1").arg(bubble.text)
                                                            : tr("Bot: %1").arg(bubble.text)};
        if (!bubble.detail.isEmpty())
            parts.append(bubble.detail);
        if (bubble.mark == Bubble::Mark::Failed)
            parts.append(tr("failed"));
        else if (bubble.mark == Bubble::Mark::Passed)
            parts.append(tr("passed"));
        return (parts + bubble.remarks).join(u". "_qs);
    }
    case BubbleTurnRole:
        return bubble.turn;
    default:
        return {};
    }
}

QList<Bubble> bubblesOf(const Talk &talk)
{
    QList<Bubble> bubbles;
    for (int turn = 0; turn < talk.turns().size(); ++turn) {
        const TalkTurn &said = talk.turns()[turn];
        Bubble user;
        user.turn = turn;
        user.text = shown(said.says);
        if (said.step)
            user.detail = understood(*said.step);
        bubbles.append(user);
        Bubble bot;
        bot.side = Bubble::Side::Bot;
        bot.turn = turn;
        if (said.step) {
            bot.text = replyText(*said.step);
            if (said.laterReply) {
                bot.mark = Bubble::Mark::Varied;
                bot.remarks.append(
                    tr("Asked again, the bot said: %1").arg(shown(*said.laterReply)));
            }
        } else if (talk.state() == Talk::State::Waiting) {
            bot.mark = Bubble::Mark::Waiting;
            bot.text = talk.waitingFor().isEmpty() ? tr("…") : shown(talk.waitingFor());
        } else {
            continue;
        }
        bubbles.append(bot);
    }
    return bubbles;
}

QList<Bubble> bubblesOf(const ConversationTest &test, const RunReport *report)
{
    QList<Bubble> bubbles;
    const auto steps = report ? firstSteps(report->steps) : QHash<int, const Step *>();
    Issues issues;
    const ConversationTest now =
        report ? expanded(test, report->spec.row, issues) : ConversationTest();
    for (int turn = 0; turn < test.turns.size(); ++turn) {
        Bubble user;
        user.turn = turn;
        user.text = shown(test.turns[turn].says);
        Bubble bot;
        bot.side = Bubble::Side::Bot;
        bot.turn = turn;
        const bool same = report && turn < now.turns.size() && turn < report->spec.test.turns.size()
            && now.turns[turn].says == report->spec.test.turns[turn].says;
        const Step *step = same ? steps.value(turn) : nullptr;
        if (same)
            user.text = shown(now.turns[turn].says);
        if (!step) {
            user.detail = expectation(test.turns[turn]);
            bubbles.append(user);
            continue;
        }
        user.detail = understood(*step);
        bot.text = replyText(*step);
        addFindings(user, bot, *report, turn);
        bubbles += {user, bot};
    }
    return bubbles;
}

} // namespace Rehearsal
