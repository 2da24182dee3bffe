// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "core/report/evaluationchart.h"
#include "core/report/evaluationreport.h"
#include "core/report/schemas.h"
#include "tests/support/hostiletexts.h"

#include <QBuffer>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Rehearsal;

namespace {

QByteArray written(const QString &kind, const EvaluationResult &result)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeEvaluationReport(kind, result, buffer) ? buffer.data() : QByteArray("refused");
}

QString html(const EvaluationResult &result)
{
    return QString::fromUtf8(written(QStringLiteral("html"), result));
}

EvaluatedAnswer answer(const QString &text, int intent, int predicted, double confidence)
{
    EvaluatedAnswer answer;
    answer.text = text;
    answer.intent = intent;
    answer.predicted = predicted;
    answer.confidence = confidence;
    answer.margin = confidence;
    answer.fold = 0;
    return answer;
}

/// Two intents that are confused once, and one that is understood; `text` stands everywhere.
EvaluationResult sample(const QString &text = QStringLiteral("hello"))
{
    EvaluationResult result;
    result.workspaceName = text;
    result.warnings = {text};
    result.evaluation =
        evaluated({text, QStringLiteral("buy"), QStringLiteral("leave")},
                  {answer(text, 0, 1, 0.9), answer(QStringLiteral("hi"), 0, 0, 0.7),
                   answer(QStringLiteral("buy shoes"), 1, 1, 0.8), answer(text, 2, 2, 0.95)});
    result.evaluation.folds = 2;
    result.evaluation.intents[0].utterances = 2;
    result.evaluation.intents[0].nearest = 0;
    result.evaluation.intents[1].utterances = 20;
    result.evaluation.intents[2].utterances = 151;
    return result;
}

QMap<QString, int> tags(const QString &page)
{
    QMap<QString, int> counts;
    static const QRegularExpression tag(QStringLiteral("<[/!?]?[A-Za-z-]*"));
    for (auto match = tag.globalMatch(page); match.hasNext();)
        ++counts[match.next().captured(0)];
    counts.remove(QStringLiteral("<wbr"));
    return counts;
}

QStringList names(const Json &object)
{
    QStringList list;
    for (const auto &[name, value] : object.items())
        list += QString::fromStdString(name);
    return list;
}

} // namespace

class TestEvaluationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attentionComesFirst()
    {
        const QString page = html(sample());
        const auto at = [&](const char *text) { return page.indexOf(QLatin1String(text)); };
        QVERIFY(at("Needs attention") > 0);
        QVERIFY(at("Needs attention") < at("Key figures"));
        QVERIFY(at("Key figures") < at("How sure the answers are"));
        QVERIFY(at("How sure the answers are") < at("What a threshold would do"));
        QVERIFY(at("What a threshold would do") < at("Confusion matrix"));
        QVERIFY(at("Confusion matrix") < at("All intents"));
    }

    void theAttentionListNamesWhatIsWrong()
    {
        const EvaluationResult result = sample();
        const AttentionList list = attentionList(result.evaluation, 150, 10);
        QCOMPARE(list.worstIntents, (QList<int>{0, 1})); // F1 2/3 each, in the order of the intents
        QCOMPARE(list.confusedPairs.size(), 1);
        QCOMPARE(list.surestErrors, QList<qsizetype>{0});
        QCOMPARE(list.uneven, (QList<int>{0, 2})); // two utterances, and over the limit
        QCOMPARE(attentionList(result.evaluation, 150, 1).worstIntents, QList<int>{0});
    }

    void everyRateStandsBesideItsCount()
    {
        const QString page = html(sample());
        QVERIFY(page.contains(u"3 of 4 utterances were understood: 75.0 %"_qs));
        QVERIFY(page.contains(u"50.0 % (1 of 2)"_qs));
        static const QRegularExpression bare(QStringLiteral("<td class=\"number\">[0-9.]+ %</td>"));
        // Only mean confidences stand alone, with the number of their answers in the same row.
        QCOMPARE(page.count(bare), 3);
    }

    void theMatrixHidesIntentsWithoutConfusion()
    {
        const QString page = html(sample());
        const qsizetype from = page.indexOf(u"class=\"matrix\""_qs);
        const QString matrix = page.mid(from, page.indexOf(u"</table>"_qs, from) - from);
        QVERIFY(matrix.contains(u"<th scope=\"row\">buy</th>"_qs));
        QVERIFY(!matrix.contains(u"leave"_qs));
        QVERIFY(page.contains(u"2 of 3 intents"_qs));
    }

    void chartsHaveAFixedAxisAndWordsBesideThem()
    {
        const EvaluationResult result = sample();
        for (const QString &svg :
             {confidenceHistogram(result.evaluation), thresholdCurves(result.evaluation)}) {
            QVERIFY(svg.contains(u"role=\"img\" aria-label="_qs));
            for (const char *tick : {">0<", ">0.2<", ">0.8<", ">1<"})
                QVERIFY2(svg.contains(QLatin1String(tick)), tick);
        }
        QCOMPARE(medianConfidence(result.evaluation, true), std::optional(0.8));
        QCOMPARE(medianConfidence(result.evaluation, false), std::optional(0.9));
        QVERIFY(thresholdCurves(result.evaluation).contains(u"100 %"_qs));
    }

    void aPerfectEvaluationNeedsNoAttention()
    {
        EvaluationResult result;
        result.evaluation = evaluated({u"greet"_qs}, {answer(u"hello"_qs, 0, 0, 0.9)});
        result.evaluation.intents[0].utterances = 50;
        const QString page = html(result);
        QVERIFY(page.contains(u"Nothing: every utterance was understood."_qs));
        QVERIFY(!page.contains(u"Confusion matrix"_qs));
    }

    void nothingAtAllIsSaidSo()
    {
        const QString page = html({});
        QVERIFY(page.contains(u"There was no utterance to test."_qs));
        QVERIFY(!page.contains(u"nan"_qs));
        QVERIFY(!page.contains(u"<svg viewBox"_qs));
        QVERIFY(readJson(written(u"json"_qs, {})));
    }

    void textsOfOthersAreInert()
    {
        const QMap<QString, int> expected = tags(html(sample(u"hello"_qs)));
        for (const auto &[id, text] : hostileTexts()) {
            const QString page = html(sample(text));
            QCOMPARE(tags(page), expected);
            QVERIFY2(!page.contains(u"<script"_qs), id);
            QVERIFY2(readJson(written(u"json"_qs, sample(text))), id);
        }
    }

    void theSchemaNamesTheMembersThatAreWritten()
    {
        const Result<Json> file = readJson(written(u"json"_qs, sample()));
        const Result<Json> schema = readJson(schemaText(u"evaluation"_qs));
        QVERIFY(file && schema);
        const auto properties = [&](const char *pointer) {
            return names(schema->at(Json::json_pointer(pointer)));
        };
        QCOMPARE(names(*file), properties("/properties"));
        QCOMPARE(names(*member(*file, "summary")), properties("/properties/summary/properties"));
        for (const char *list :
             {"intents", "confusions", "calibration", "histogram", "thresholds"}) {
            const std::string pointer = std::string("/properties/") + list + "/items/properties";
            QCOMPARE(names(member(*file, list)->front()), properties(pointer.c_str()));
        }
        EvaluationResult blind = sample();
        blind.evaluation.method = IntentEvaluation::Method::BlindTest;
        const Result<Json> blindFile = readJson(written(u"json"_qs, blind));
        QStringList both = names(member(*file, "answers")->front());
        both.append(names(member(*blindFile, "answers")->front()).constLast());
        QCOMPARE(both, properties("/properties/answers/items/properties"));
    }

    void theAnswersStandInTheFile()
    {
        const Result<Json> file = readJson(written(u"json"_qs, sample()));
        QVERIFY(file);
        const Json &answers = *member(*file, "answers");
        QCOMPARE(answers.size(), 4U);
        QCOMPARE(asText(member(answers[0], "predicted")), u"buy"_qs);
        QCOMPARE(asNumber(member(answers[0], "confidence")), 0.9);
        QCOMPARE(asText(member(*file, "method")), u"cross-validation"_qs);
        QCOMPARE(asText(member(member(*file, "intents")->front(), "level")), u"too_few"_qs);
    }

    void anUnknownKindIsRefused()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(!writeEvaluationReport(u"pdf"_qs, {}, buffer));
    }
};

QTEST_GUILESS_MAIN(TestEvaluationReport)
#include "tst_evaluationreport.moc"
