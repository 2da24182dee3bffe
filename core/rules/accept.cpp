// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/accept.h"

#include "core/base/text.h"
#include "core/domain/placeholders.h"
#include "core/rules/checks.h"
#include "core/rules/metrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Rehearsal {

namespace {

using Part = ExpectationPlace::Part;

constexpr int fractionSteps = 20; ///< of 0.05
constexpr double timeStepMs = 100;

QString tr(const char *text) { return QCoreApplication::translate("Acceptance", text); }

double fractionAbove(double actual)
{
    int step = 0;
    while (step < fractionSteps && roundedTo(double(step) / fractionSteps, 2) < actual)
        ++step;
    return roundedTo(double(step) / fractionSteps, 2);
}

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// "1" of "for 1 person" but not of "room 12".
bool isWholeWord(const QString &text, qsizetype start, qsizetype length)
{
    const bool cutsFront = isWordCharacter(text, start) && isWordCharacter(text, start - 1);
    const bool cutsBack =
        isWordCharacter(text, start + length - 1) && isWordCharacter(text, start + length);
    return !cutsFront && !cutsBack;
}

/// `actual` with the placeholders put back; the longest value first where several begin.
QString withPlaceholders(const QString &actual, QList<Placeholder> placeholders)
{
    std::stable_sort(
        placeholders.begin(), placeholders.end(),
        [](const Placeholder &a, const Placeholder &b) { return a.value.size() > b.value.size(); });
    QString result;
    for (qsizetype at = 0; at < actual.size();) {
        const auto found = std::find_if(
            placeholders.cbegin(), placeholders.cend(), [&](const Placeholder &placeholder) {
                return !placeholder.value.isEmpty()
                    && QStringView(actual).mid(at).startsWith(placeholder.value)
                    && isWholeWord(actual, at, placeholder.value.size());
            });
        if (found == placeholders.cend()) {
            result += actual[at++];
        } else {
            result += found->asWritten;
            at += found->value.size();
        }
    }
    return result;
}

/// All texts of a value, for the placeholders in them.
QString textsOf(const Json &value)
{
    if (const auto text = asText(&value))
        return *text + u'\n';
    QString texts;
    if (value.is_structured()) {
        for (const Json &element : value)
            texts += textsOf(element);
    }
    return texts;
}

QString listOf(const Json &entities)
{
    QStringList lines;
    if (entities.is_object()) {
        for (const auto &[type, value] : entities.items())
            lines.append(tr("%1 = %2").arg(decodeUtf8(type), plainText(value)));
    }
    return lines.join(QStringLiteral(", "));
}

QString intentText(const QString &intent) { return intent.isEmpty() ? tr("no intent") : intent; }

/// Label of the kind and of the operator; as written where they are unknown.
std::pair<QString, QString> labelsOf(const Check &check)
{
    const auto forms = checkForms();
    for (const CheckForm &form : forms) {
        if (form.kind != check.kind)
            continue;
        for (const CheckOperator &known : form.operators) {
            if (known.name == check.op)
                return {form.label, known.label};
        }
        return {form.label, check.op};
    }
    return {check.kind, check.op};
}

QString checkText(const Check &check)
{
    const QString op = labelsOf(check).second;
    //: An operator and a value: "equals “Which hotel?”"
    return check.value.is_null() ? op : tr("%1 “%2”").arg(op, plainText(check.value));
}

/// The value that the first entity of each type has; empty where the server gave none.
Json foundEntities(const Step &step)
{
    Json found = Json::object();
    for (const Json &entity : step.entities) {
        const auto type = asText(member(entity, "type"));
        if (!type || found.contains(type->toStdString()))
            continue;
        const Json *value = member(entity, "value");
        if (!value || value->is_null())
            value = member(entity, "text");
        found[type->toStdString()] = value && !value->is_null() ? *value : toJson(QString());
    }
    return found;
}

class Accepting
{
public:
    Accepting(const ConversationTest &test, const RunReport &report)
        : m_report(report)
        , m_row(report.spec.row)
        , m_steps(firstSteps(report.steps))
    {
        m_result.test = test;
        Issues ignored;
        m_now = expanded(test, m_row, ignored);
        if (report.hasMetrics && report.metrics.durationMs > 0)
            m_snapshot.durationMs = report.metrics.durationMs;
    }

    void take(const ExpectationPlace &place, bool named)
    {
        const Step *step = stepOf(place.turn);
        if (!step)
            return;
        switch (place.part) {
        case Part::Intent:
            takeIntent(place, *step, named);
            return;
        case Part::Confidence:
            takeConfidence(place, *step, named);
            return;
        case Part::Entities:
            takeEntities(place, *step, named);
            return;
        case Part::Reply:
            takeReply(place, *step);
            return;
        case Part::Check:
            takeCheck(place, *step, named);
            return;
        }
    }

    void takeTurn(int turn, bool fromNothing)
    {
        if (turn < 0 || turn >= m_result.test.turns.size())
            return;
        const std::optional<Expectation> expects = m_result.test.turns.at(turn).expects;
        const bool isNew = !expects || expects->isEmpty();
        if (isNew && !fromNothing)
            return;
        const Step *step = stepOf(turn);
        if (!step)
            return;
        if (isNew || expects->intent) {
            const bool isBare = !isNew && isIntentAlone(*expects);
            take({turn, Part::Intent, -1}, isNew);
            take({turn, Part::Confidence, -1},
                 isNew || (isBare && step->hasConfidence && step->confidenceUsable));
            take({turn, Part::Entities, -1}, isBare && step->entitiesReported);
        }
        if (isNew)
            return;
        for (int check = 0; check < expects->checks.size(); ++check)
            take({turn, Part::Check, check}, false);
    }

    [[nodiscard]] Acceptance result() const { return m_result; }

private:
    static bool isIntentAlone(const Expectation &expects)
    {
        return expects.intent && !expects.intent->isEmpty() && !expects.minConfidence
            && expects.entities.value_or(Json::object()).empty() && expects.checks.isEmpty();
    }

    /// nullptr, with the reason noted once, when the run says nothing about the turn.
    const Step *stepOf(int turn)
    {
        if (turn < 0 || turn >= m_now.turns.size())
            return nullptr;
        const QList<Turn> &ran = m_report.spec.test.turns;
        if (turn >= ran.size() || ran.at(turn).says != m_now.turns.at(turn).says) {
            refuse(tr("Turn %1 says something else than in the last run: run the test again.")
                       .arg(turn + 1));
            return nullptr;
        }
        const Step *step = m_steps.value(turn);
        if (!step)
            refuse(tr("Turn %1 got no answer in the last run.").arg(turn + 1));
        return step;
    }

    void refuse(const QString &why)
    {
        if (!m_result.refused.contains(why))
            m_result.refused.append(why);
    }

    void refuse(const ExpectationPlace &place, const QString &what, const QString &why)
    {
        //: %1 is a place such as "Turn 2, Reply", %2 a sentence
        refuse(tr("%1: %2").arg(title(place, what), why));
    }

    [[nodiscard]] QString title(const ExpectationPlace &place, const QString &what) const
    {
        if (m_row < 0)
            return tr("Turn %1, %2").arg(QString::number(place.turn + 1), what);
        return tr("Turn %1, %2 (data row %3)")
            .arg(QString::number(place.turn + 1), what, QString::number(m_row + 1));
    }

    void note(const ExpectationPlace &place, const QString &what, const QString &before,
              const QString &after)
    {
        m_result.changes.append({place, title(place, what), before, after});
    }

    Expectation &expectationOf(int turn)
    {
        std::optional<Expectation> &expects = m_result.test.turns[turn].expects;
        if (!expects)
            expects.emplace();
        return *expects;
    }

    /// Nothing when no text in the file would read as `actual` does in the run.
    [[nodiscard]] std::optional<QString> written(const QString &actual, const QString &before) const
    {
        const auto placeholders = placeholdersIn(before, m_result.test, m_row);
        for (const QString &text : {withPlaceholders(actual, placeholders), actual}) {
            const auto inText = placeholdersIn(text, m_result.test, m_row);
            const bool isDefined = std::all_of(inText.cbegin(), inText.cend(), [](const auto &one) {
                return one.source != Placeholder::Source::Undefined;
            });
            if (isDefined && filledIn(text, m_result.test, m_row) == actual)
                return text;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Json> written(const Json &actual, const Json &before) const
    {
        if (const auto text = asText(&actual)) {
            const auto one = written(*text, textsOf(before));
            return one ? std::optional(toJson(*one)) : std::nullopt;
        }
        Json result = actual;
        if (result.is_structured()) {
            for (Json &element : result) {
                auto one = written(element, before);
                if (!one)
                    return std::nullopt;
                element = *std::move(one);
            }
        }
        return result;
    }

    static QString literalBraces()
    {
        return tr("what came holds “{{…}}”, which would be read as a variable.");
    }

    void takeIntent(const ExpectationPlace &place, const Step &step, bool named)
    {
        const std::optional<Expectation> &expects = m_now.turns.at(place.turn).expects;
        const std::optional<QString> now = expects ? expects->intent : std::nullopt;
        const QString what = tr("expected intent");
        if ((!now && !named) || now == step.intent)
            return;
        if (!now && step.intent.isEmpty()) {
            refuse(place, what, tr("no intent was found."));
            return;
        }
        const QString before = m_result.test.turns.at(place.turn)
                                   .expects.value_or(Expectation())
                                   .intent.value_or(QString());
        const auto text = written(step.intent, before);
        if (!text) {
            refuse(place, what, literalBraces());
            return;
        }
        note(place, what, now ? intentText(before) : QString(), intentText(*text));
        Expectation &expectation = expectationOf(place.turn);
        expectation.intent = *text;
        if (!now && !expectation.minConfidence && step.hasConfidence && step.confidenceUsable)
            m_freshIntents.append(place.turn);
    }

    void takeConfidence(const ExpectationPlace &place, const Step &step, bool named)
    {
        const QString what = tr("minimum confidence");
        const std::optional<Expectation> &expects = m_result.test.turns.at(place.turn).expects;
        if (!expects || !expects->intent) {
            if (named)
                refuse(place, what, tr("a minimum confidence needs an expected intent."));
            return;
        }
        const double minimum = expects->minConfidence.value_or(defaultMinConfidence);
        const bool usable = step.hasConfidence && step.confidenceUsable;
        const bool holds = usable && step.confidence >= minimum;
        const bool isFresh =
            m_freshIntents.contains(place.turn) || (holds && named && !expects->minConfidence);
        if (holds && !isFresh)
            return;
        if (!usable) {
            refuse(place, what, tr("the bot gave no confidence."));
            return;
        }
        const double next = acceptedMinimum(step.confidence);
        note(place, what, isFresh ? QString() : numberText(minimum), numberText(next));
        expectationOf(place.turn).minConfidence = next;
    }

    void takeEntities(const ExpectationPlace &place, const Step &step, bool named)
    {
        const QString what = tr("expected entities");
        const Expectation expects =
            m_result.test.turns.at(place.turn).expects.value_or(Expectation());
        const Json before = expects.entities.value_or(Json::object());
        if (before.empty() && !named)
            return;
        if (!expects.intent) {
            refuse(place, what, tr("expected entities need an expected intent."));
            return;
        }
        if (!step.entitiesReported) {
            refuse(place, what, tr("the bot reported no entities."));
            return;
        }
        const Json found = foundEntities(step);
        const bool holds =
            std::all_of(before.items().begin(), before.items().end(),
                        [&](const auto &item) { return found.contains(item.key()); });
        if (holds && (!before.empty() || found.empty()))
            return;
        Json next = Json::object();
        for (const auto &[type, value] : before.items()) {
            if (found.contains(type))
                next[type] = value;
        }
        for (const auto &[type, value] : found.items()) {
            if (next.contains(type))
                continue;
            const auto text = written(value, before);
            if (!text) {
                refuse(place, what, literalBraces());
                return;
            }
            next[type] = *text;
        }
        note(place, what, listOf(before), listOf(next));
        if (next.empty())
            expectationOf(place.turn).entities.reset();
        else
            expectationOf(place.turn).entities = std::move(next);
    }

    void takeReply(const ExpectationPlace &place, const Step &step)
    {
        const QList<Check> checks =
            m_now.turns.at(place.turn).expects.value_or(Expectation()).checks;
        bool isChecked = false;
        for (int position = 0; position < checks.size(); ++position) {
            if (checks.at(position).kind != QLatin1String("reply"))
                continue;
            isChecked = true;
            const CheckResult result =
                judged(checks.at(position), place.turn, position, &step, m_snapshot);
            if (result.verdict != CheckVerdict::Pass) {
                takeCheck({place.turn, Part::Check, position}, step, true);
                return;
            }
        }
        if (isChecked)
            return;
        Check check;
        check.kind = QStringLiteral("reply");
        check.op = QStringLiteral("equals");
        const QString what = labelsOf(check).first;
        if (!step.reply) {
            refuse(place, what, tr("the bot gave no reply."));
            return;
        }
        const auto text = written(*step.reply, QString());
        if (!text) {
            refuse(place, what, literalBraces());
            return;
        }
        check.value = toJson(*text);
        note(place, what, {}, checkText(check));
        expectationOf(place.turn).checks.append(check);
    }

    /// The check that what came fulfils; `onlyNamed` when it says more than the one before.
    struct Replacement
    {
        std::optional<Check> check = {};
        bool onlyNamed = false;
        QString problem = {};
    };

    [[nodiscard]] Replacement equalsOf(Check check, const Json &actual, bool onlyNamed) const
    {
        const auto value = written(actual, check.value);
        if (!value)
            return {std::nullopt, false, literalBraces()};
        check.op = QStringLiteral("equals");
        check.value = *value;
        return {check, onlyNamed, {}};
    }

    [[nodiscard]] Replacement replacementOf(Check check, const CheckResult &result) const
    {
        const QString &op = check.op;
        if (check.negated)
            return {std::nullopt, false, tr("what must not come came; change the check itself.")};
        if (result.actual.is_null() || op == QLatin1String("present"))
            return {std::nullopt, false, tr("it did not come; remove the check instead.")};
        if (check.kind == QLatin1String("intent")) {
            Json names = check.value.is_array() ? check.value : Json::array({check.value});
            const auto name = written(plainText(result.actual), textsOf(check.value));
            if (!name)
                return {std::nullopt, false, literalBraces()};
            names.push_back(toJson(*name));
            check.value = names;
            return {check, false, {}};
        }
        const bool atLeast = op == QLatin1String("atLeast");
        if (!atLeast && op != QLatin1String("atMost"))
            return equalsOf(check, result.actual, op != QLatin1String("equals"));
        const double actual = asNumber(&result.actual).value_or(0);
        if (check.kind == QLatin1String("latency") || check.kind == QLatin1String("duration")) {
            const double steps = actual / timeStepMs;
            const double rounded = (atLeast ? std::floor(steps) : std::ceil(steps)) * timeStepMs;
            check.value = rounded < 1e15 ? Json(qint64(rounded)) : Json(rounded);
        } else if (check.kind == QLatin1String("context")) {
            check.value = result.actual;
        } else {
            check.value = Json(atLeast ? acceptedMinimum(actual) : fractionAbove(actual));
        }
        return {check, false, {}};
    }

    /// As it reads in the run.
    [[nodiscard]] Check concrete(const Check &check) const
    {
        ConversationTest one = m_result.test;
        Turn turn;
        turn.expects.emplace().checks = {check};
        one.turns = {turn};
        Issues ignored;
        return expanded(one, m_row, ignored).turns.constFirst().expects->checks.constFirst();
    }

    void takeCheck(const ExpectationPlace &place, const Step &step, bool named)
    {
        const QList<Check> checks =
            m_now.turns.at(place.turn).expects.value_or(Expectation()).checks;
        if (place.check < 0 || place.check >= checks.size())
            return;
        const CheckResult result =
            judged(checks.at(place.check), place.turn, place.check, &step, m_snapshot);
        if (result.verdict == CheckVerdict::Pass)
            return;
        const Check before = m_result.test.turns.at(place.turn).expects->checks.at(place.check);
        QString what = labelsOf(before).first;
        if (!before.target.isEmpty()) {
            //: Kind of a check and what it looks at: "Entity date"
            what = tr("%1 %2").arg(what, before.target);
        }
        if (result.verdict == CheckVerdict::NotEvaluable) {
            refuse(place, what, tr("it cannot be judged from this answer."));
            return;
        }
        const Replacement next = replacementOf(before, result);
        if (!next.check) {
            refuse(place, what, next.problem);
            return;
        }
        const CheckResult again =
            judged(concrete(*next.check), place.turn, place.check, &step, m_snapshot);
        if (again.verdict != CheckVerdict::Pass) {
            refuse(place, what, tr("no value of this check would hold."));
            return;
        }
        if (next.onlyNamed && !named) {
            m_result.byThemselves.append(
                {place, title(place, what), checkText(before), checkText(*next.check)});
            return;
        }
        note(place, what, checkText(before), checkText(*next.check));
        expectationOf(place.turn).checks[place.check] = *next.check;
    }

    const RunReport &m_report;
    int m_row;
    QHash<int, const Step *> m_steps;
    Snapshot m_snapshot;       ///< only what checks look at beside the step
    ConversationTest m_now;    ///< as it would run, before the changes
    QList<int> m_freshIntents; ///< turns that expected no intent before
    Acceptance m_result;
};

} // namespace

double acceptedMinimum(double actual)
{
    int step = fractionSteps;
    while (step > 0 && roundedTo(double(step) / fractionSteps, 2) > actual)
        --step;
    return roundedTo(double(step) / fractionSteps, 2);
}

Acceptance accepted(const ConversationTest &test, const RunReport &report,
                    const QList<ExpectationPlace> &places)
{
    Accepting accepting(test, report);
    for (const ExpectationPlace &place : places)
        accepting.take(place, true);
    return accepting.result();
}

Acceptance acceptedTurns(const ConversationTest &test, const RunReport &report,
                         const QList<int> &turns)
{
    Accepting accepting(test, report);
    for (const int turn : turns)
        accepting.takeTurn(turn, true);
    return accepting.result();
}

Acceptance acceptedTest(const ConversationTest &test, const RunReport &report)
{
    Accepting accepting(test, report);
    for (int turn = 0; turn < test.turns.size(); ++turn)
        accepting.takeTurn(turn, false);
    return accepting.result();
}

} // namespace Rehearsal
