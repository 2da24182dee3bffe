// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/turnresult.h"

#include "core/base/text.h"
#include "core/report/wording.h"
#include "ui/icons.h"
#include "ui/widgets/comparison.h"
#include "ui/widgets/signlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

using Part = ExpectationPlace::Part;

constexpr int shownAlternatives = 3;
constexpr int shownLength = 2000;

ExpectationPlace placeOf(const CheckResult &result)
{
    if (!result.published)
        return {result.turn, Part::Check, result.check};
    if (result.kind == QLatin1String("confidence"))
        return {result.turn, Part::Confidence, -1};
    if (result.kind == QLatin1String("entity"))
        return {result.turn, Part::Entities, -1};
    return {result.turn, Part::Intent, -1};
}

QIcon verdictIconOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pass:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case CheckVerdict::Fail:
        return icon(QStringLiteral("failed"), IconTint::Fail);
    case CheckVerdict::NotEvaluable:
        return icon(QStringLiteral("question"), IconTint::Warning);
    }
    Q_UNREACHABLE();
}

QString entitiesText(const Step &step)
{
    QStringList lines;
    for (const Json &entity : step.entities) {
        const Json *value = member(entity, "value");
        if (!value || value->is_null())
            value = member(entity, "text");
        const QString type = asText(member(entity, "type")).value_or(QString());
        lines.append(value ? TurnResult::tr("%1 = %2").arg(type, plainText(*value)) : type);
    }
    return lines.join(u'\n');
}

/// Members that are new, other or gone, a line each.
QString contextChanges(const Json &before, const Json &now)
{
    QStringList lines;
    if (!now.is_object())
        return before == now ? QString() : plainText(now);
    for (const auto &[name, value] : now.items()) {
        const Json *old = member(before, name);
        if (!old)
            lines.append(TurnResult::tr("+ %1 = %2").arg(decodeUtf8(name), plainText(value)));
        else if (*old != value)
            lines.append(TurnResult::tr("%1 = %2 (was %3)")
                             .arg(decodeUtf8(name), plainText(value), plainText(*old)));
    }
    if (before.is_object()) {
        for (const auto &[name, value] : before.items()) {
            if (!now.contains(name))
                lines.append(TurnResult::tr("− %1").arg(decodeUtf8(name)));
        }
    }
    return lines.join(u'\n');
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TurnResult::TurnResult(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("turnResult"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void TurnResult::showTurn(const RunReport *report, int turn, bool running)
{
    Shown next;
    next.running = running;
    next.hasReport = report != nullptr;
    if (report) {
        for (const CheckResult &result : report->checks) {
            if (result.turn == turn)
                next.checks.append(result);
        }
        for (const Step &step : report->steps) {
            if (step.index == turn && !next.step)
                next.step = step;
            if (step.index == turn - 1 && !next.contextBefore)
                next.contextBefore = step.context;
        }
        if (turn == 0)
            next.contextBefore = report->spec.test.context;
    }
    if (m_shown == next)
        return;
    m_shown = next;
    build();
}

void TurnResult::build()
{
    // A button of it may have been clicked just now.
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    layout()->addWidget(m_content);
    if (m_shown->running) {
        addText(tr("Running…"), true);
    } else if (!m_shown->hasReport) {
        addText(tr("Not run yet."), true);
    } else {
        for (const CheckResult &result : std::as_const(m_shown->checks))
            addCheck(result);
        if (m_shown->step)
            addFacts(*m_shown->step);
        else
            addText(tr("The turn got no answer in the last run."), true);
    }
    m_content->show();
}

void TurnResult::addText(const QString &text, bool quiet)
{
    QLabel *label = plainLabel(text, m_content);
    label->setProperty("quiet", quiet);
    m_layout->addWidget(label);
}

void TurnResult::addCheck(const CheckResult &result)
{
    const Wording wording;
    auto *box = new QWidget(m_content);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    auto *sign = new SignLabel(box);
    sign->setSign(verdictIconOf(result.verdict));
    sign->setAccessibleName(Wording::verdict(result.verdict));
    sign->setToolTip(Wording::verdict(result.verdict));
    grid->addWidget(sign, 0, 0, Qt::AlignTop);
    const bool failed = result.verdict != CheckVerdict::Pass;
    //: Kind of a check and how it went: "Reply: failed"
    auto *title = plainLabel(
        tr("%1: %2").arg(wording.kind(result), Wording::verdict(result.verdict).toLower()), box);
    title->setObjectName(QStringLiteral("turnResult.check"));
    grid->addWidget(title, 0, 1);
    if (failed) {
        auto *accept = new QToolButton(box);
        accept->setObjectName(QStringLiteral("turnResult.accept"));
        accept->setText(tr("Accept"));
        accept->setAccessibleName(tr("Accept actual: %1").arg(wording.kind(result)));
        accept->setToolTip(tr("Expect from now on what came"));
        accept->setEnabled(result.verdict == CheckVerdict::Fail);
        connect(accept, &QToolButton::clicked, this,
                [this, place = placeOf(result)] { Q_EMIT acceptRequested({place}); });
        grid->addWidget(accept, 0, 2, Qt::AlignTop);
    }
    const bool areTexts = result.expected.is_string() && result.actual.is_string();
    if (failed && areTexts && result.op == QLatin1String("equals") && !result.published) {
        auto *comparison = new Comparison(box);
        comparison->showTexts({plainText(result.expected), plainText(result.actual), {}, {}, true});
        grid->addWidget(comparison, 1, 0, 1, 3);
        m_layout->addWidget(box);
        return;
    }
    const auto addPair = [&](int row, const QString &name, const QString &text,
                             const char *object) {
        auto *label = plainLabel(tr("%1: %2").arg(name, text), box);
        label->setObjectName(QLatin1String(object));
        label->setProperty("quiet", !failed);
        grid->addWidget(label, row, 1, 1, 2);
    };
    addPair(1, tr("Expected"), wording.expected(result), "turnResult.expected");
    addPair(2, tr("Came"), wording.actual(result), "turnResult.actual");
    m_layout->addWidget(box);
}

void TurnResult::addFact(const char *name, const QString &title, const QString &text)
{
    auto *heading = plainLabel(title, m_content);
    heading->setProperty("quiet", true);
    auto *label = plainLabel(displayText(text, shownLength), m_content);
    label->setObjectName(QLatin1String(name));
    label->setAccessibleName(title);
    auto *box = new QVBoxLayout;
    box->setSpacing(1);
    box->addWidget(heading);
    box->addWidget(label);
    m_layout->addLayout(box);
}

void TurnResult::addFacts(const Step &step)
{
    const QLocale locale;
    QStringList intents;
    for (const Alternative &one : step.alternatives.mid(0, shownAlternatives)) {
        //: A confidence and an intent
        intents.append(tr("%1  %2").arg(locale.toString(one.confidence, 'f', 2), one.intent));
    }
    if (intents.isEmpty()) {
        const QString intent = step.intent.isEmpty() ? tr("none") : step.intent;
        intents.append(step.hasConfidence && step.confidenceUsable
                           ? tr("%1  %2").arg(locale.toString(step.confidence, 'f', 2), intent)
                           : intent);
    }
    addFact("turnResult.intents", tr("Intents found"), intents.join(u'\n'));
    const QString entities = entitiesText(step);
    addFact("turnResult.entities", tr("Entities found"),
            !step.entitiesReported   ? tr("not reported")
                : entities.isEmpty() ? tr("none")
                                     : entities);
    addFact("turnResult.reply", tr("Reply"),
            !step.reply                 ? tr("none")
                : step.reply->isEmpty() ? tr("(empty)")
                                        : *step.reply);
    if (step.context) {
        const QString changes =
            contextChanges(m_shown->contextBefore.value_or(Json::object()), *step.context);
        addFact("turnResult.context", tr("Context changed"),
                changes.isEmpty() ? tr("nothing") : changes);
    }
    if (step.durationMs)
        addFact("turnResult.duration", tr("Took"),
                tr("%1 ms").arg(locale.toString(*step.durationMs, 'f', 0)));
}

} // namespace Rehearsal
