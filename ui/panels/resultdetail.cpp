// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/resultdetail.h"

#include "core/base/text.h"
#include "core/report/wording.h"
#include "ui/runcontroller.h"
#include "ui/widgets/comparison.h"
#include "ui/widgets/verdict.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {
namespace {

constexpr qsizetype shownIntents = 3;

const Step *stepOf(const QList<Step> &steps, int turn)
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(),
                                    [turn](const Step &step) { return step.index == turn; });
    return found == steps.cend() ? nullptr : &*found;
}

/// What an earlier answer has where this expectation looks; nothing where it was not kept.
std::optional<QString> lookedAt(const CheckResult &result, const Step &step)
{
    if (result.kind == u"reply")
        return step.reply;
    if (result.kind == u"intent")
        return step.intent;
    if (result.kind == u"confidence" && step.hasConfidence)
        return numberText(roundedTo(step.confidence, 4));
    return std::nullopt;
}

/// Texts that mean to be the same can be laid over each other; a pattern or a part cannot.
bool isWholeText(const CheckResult &result)
{
    return result.expected.is_string() && !result.negated
        && (result.op == u"equals" || result.op == u"contains" || result.op == u"wildcard");
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ResultDetail::ResultDetail(RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_title(plainLabel(this))
    , m_remark(plainLabel(this))
    , m_comparison(new Comparison(this))
    , m_intents(plainLabel(this))
    , m_replyTitle(plainLabel(this))
    , m_reply(new QPlainTextEdit(this))
    , m_exchange(new QToolButton(this))
{
    setObjectName(QStringLiteral("results.detail"));
    setAccessibleName(tr("Why an expectation did not hold"));
    m_title->setObjectName(QStringLiteral("results.detail.title"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_remark->setObjectName(QStringLiteral("results.detail.remark"));
    m_intents->setObjectName(QStringLiteral("results.detail.intents"));
    m_replyTitle->setText(tr("Reply"));
    m_replyTitle->setForegroundRole(QPalette::PlaceholderText);
    m_reply->setObjectName(QStringLiteral("results.detail.reply"));
    m_reply->setAccessibleName(tr("Reply of the turn"));
    m_reply->setReadOnly(true);
    m_reply->setTabChangesFocus(true);
    m_exchange->setObjectName(QStringLiteral("results.detail.exchange"));
    m_exchange->setText(tr("Show exchange"));
    m_exchange->setAccessibleName(tr("Show the exchange behind this turn"));
    connect(m_exchange, &QToolButton::clicked, this, [this] {
        if (m_place.run >= 0 && m_place.run < m_runs.result().reports.size())
            Q_EMIT exchangeRequested(m_runs.result().reports[m_place.run], m_place.turn);
    });

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_exchange, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_remark);
    layout->addWidget(m_comparison, 3);
    layout->addWidget(m_intents);
    layout->addWidget(m_replyTitle);
    layout->addWidget(m_reply, 1);
    layout->addStretch();
    showPlace({});
}

void ResultDetail::setExchangeOffered(bool offered)
{
    m_exchangeOffered = offered;
    showPlace(m_place);
}

void ResultDetail::showPlace(const ResultPlace &place)
{
    m_place = place;
    const bool hasRun = place.run >= 0 && place.run < m_runs.result().reports.size();
    m_exchange->setVisible(m_exchangeOffered && hasRun);
    for (QWidget *part : {static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_comparison),
                          static_cast<QWidget *>(m_intents), static_cast<QWidget *>(m_replyTitle),
                          static_cast<QWidget *>(m_reply)})
        part->hide();
    if (!hasRun) {
        Q_EMIT nothingToExplain();
        m_title->setText(
            tr("Choose a turn or an expectation to see why it did not hold; F8 goes to "
               "the next failure."));
        return;
    }
    const RunReport &report = m_runs.shownReport(place.run);
    const Rejudgement *again = m_runs.rejudgement(place.run);
    QStringList remarks;
    if (again)
        remarks.append(rejudgedSentence(*again));
    explainIntent(report, place.turn);
    if (place.turn < 0) {
        m_title->setText(Wording::title(report));
        if (!again)
            remarks.append(verdictSentence(report));
        if (report.error)
            remarks.append(adviceFor(report.error->kind));
        for (const QString &warning : report.warnings)
            remarks.append(displayText(warning, 300));
    } else {
        showTurn(report, place.turn);
        const CheckResult *shown = nullptr;
        if (place.check >= 0 && place.check < report.checks.size()) {
            shown = &report.checks[place.check];
        } else {
            const auto failed = std::find_if(
                report.checks.cbegin(), report.checks.cend(), [&](const CheckResult &result) {
                    return result.turn == place.turn && isFailure(result);
                });
            shown = failed == report.checks.cend() ? nullptr : &*failed;
        }
        if (shown)
            showCheck(report, *shown);
    }
    m_remark->setText(remarks.join(u'\n'));
    m_remark->setVisible(!remarks.isEmpty());
}

void ResultDetail::addExplanation(QWidget *explanation)
{
    auto *parts = qobject_cast<QVBoxLayout *>(layout());
    parts->insertWidget(parts->indexOf(m_intents) + 1, explanation, 3);
}

void ResultDetail::explainIntent(const RunReport &report, int turn)
{
    const auto wrong =
        std::find_if(report.checks.cbegin(), report.checks.cend(), [turn](const CheckResult &one) {
            return one.turn == turn && one.kind == u"intent" && one.verdict == CheckVerdict::Fail;
        });
    const Step *step = stepOf(report.steps, turn);
    if (wrong == report.checks.cend() || !step || step->intent.isEmpty()) {
        Q_EMIT nothingToExplain();
        return;
    }
    const bool isNamed = wrong->expected.is_string() && !wrong->negated && wrong->op == u"equals";
    const QString said = step->userInput.isEmpty() && turn < report.spec.test.turns.size()
        ? report.spec.test.turns[turn].says
        : step->userInput;
    Q_EMIT wrongIntentShown(said, step->intent, isNamed ? valueText(wrong->expected) : QString());
}

void ResultDetail::showTurn(const RunReport &report, int turn)
{
    const QString says =
        turn < report.spec.test.turns.size() ? report.spec.test.turns[turn].says : QString();
    m_title->setText(tr("Turn %1: “%2”").arg(turn + 1).arg(displayText(says, 160)));
    const Step *step = stepOf(report.steps, turn);
    if (!step)
        return;
    QStringList intents;
    const QLocale locale;
    for (const Alternative &other :
         step->alternatives.first(std::min(step->alternatives.size(), shownIntents))) {
        //: an intent and its confidence
        intents.append(tr("%1 %2").arg(displayText(other.intent, 60),
                                       locale.toString(other.confidence, 'f', 2)));
    }
    if (intents.isEmpty() && !step->intent.isEmpty())
        intents.append(tr("%1 %2").arg(displayText(step->intent, 60),
                                       locale.toString(step->confidence, 'f', 2)));
    m_intents->setText(tr("Intents: %1").arg(intents.join(u" · "_qs)));
    m_intents->setVisible(!intents.isEmpty());
    m_reply->setPlainText(displayText(step->reply.value_or(QString()), 20'000));
    m_replyTitle->setVisible(step->reply.has_value());
    m_reply->setVisible(step->reply.has_value());
}

void ResultDetail::showCheck(const RunReport &report, const CheckResult &result)
{
    m_title->setText(tr("%1 – %2: %3")
                         .arg(m_title->text(), displayText(checkTitle(result), 120),
                              Wording::verdict(result.verdict)));
    ComparedTexts texts;
    texts.expected =
        result.expected.is_null() ? Wording().expected(result) : valueText(result.expected);
    texts.isText = isWholeText(result);
    const Step *step = stepOf(report.steps, result.turn);
    const bool isReply = result.kind == u"reply";
    texts.actual = isReply && step && step->reply ? *step->reply : valueText(result.actual);
    if (result.verdict != CheckVerdict::Pass) {
        const auto good = m_runs.lastGood(report);
        const Step *goodStep = good ? stepOf(good->steps, result.turn) : nullptr;
        if (goodStep) {
            texts.lastGood = lookedAt(result, *goodStep);
            texts.lastGoodTitle =
                tr("Last good, %1")
                    .arg(QLocale().toString(good->at.toLocalTime(), QLocale::ShortFormat));
        }
    }
    m_comparison->showTexts(texts);
    m_comparison->show();
    // It stands in the comparison, or the room is for why an intent was found.
    if (isReply || (result.kind == u"intent" && result.verdict == CheckVerdict::Fail)) {
        m_replyTitle->hide();
        m_reply->hide();
    }
}

} // namespace Rehearsal
