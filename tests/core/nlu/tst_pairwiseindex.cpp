// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nlu/pairwiseindex.h"
#include "core/nlu/publishedsimilarity.h"
#include "core/nlu/random.h"
#include "tests/benchmarks/nludata.h"
#include "tests/support/gzipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Rehearsal;

namespace {

using Pairs = std::vector<SimilarPair>;

QJsonDocument pythonSays(const QString &name)
{
    return QJsonDocument::fromJson(
        unpacked(QStringLiteral(REHEARSAL_TEST_DATA "/ambiguity/") + name));
}

Pairs pairsOf(const QJsonValue &list)
{
    Pairs pairs;
    for (const QJsonValue pair : list.toArray()) {
        const QJsonArray fields = pair.toArray();
        pairs.push_back({fields.at(0).toInt(), fields.at(1).toInt(), fields.at(2).toDouble()});
    }
    std::sort(pairs.begin(), pairs.end(), [](const SimilarPair &a, const SimilarPair &b) {
        return std::pair(a.a, a.b) < std::pair(b.a, b.b);
    });
    return pairs;
}

/// The first difference in words, empty if there is none.
QString difference(const Pairs &found, const Pairs &expected)
{
    for (std::size_t i = 0; i < std::max(found.size(), expected.size()); ++i) {
        const SimilarPair a = i < found.size() ? found[i] : SimilarPair();
        const SimilarPair b = i < expected.size() ? expected[i] : SimilarPair();
        if (a.a != b.a || a.b != b.b || std::abs(a.score - b.score) > 1e-9) {
            return QStringLiteral("found %1/%2 %3, expected %4/%5 %6")
                .arg(a.a)
                .arg(a.b)
                .arg(a.score, 0, 'g', 12)
                .arg(b.a)
                .arg(b.b)
                .arg(b.score, 0, 'g', 12);
        }
    }
    return {};
}

/// Each with each, by the formula alone.
Pairs comparedOneByOne(const QList<TrainingSample> &utterances, double threshold)
{
    Pairs pairs;
    for (int a = 0; a < utterances.size(); ++a) {
        for (int b = a + 1; b < utterances.size(); ++b) {
            if (utterances.at(a).intent == utterances.at(b).intent)
                continue;
            const double score = publishedSimilarity(utterances.at(a).text, utterances.at(b).text);
            if (score > 0 && score >= threshold - SimilarityTolerance)
                pairs.push_back({a, b, score});
        }
    }
    return pairs;
}

/// What the two queries say of one utterance must be what stands in the list of all pairs.
std::vector<SimilarUtterance> partnersIn(const Pairs &pairs, std::int32_t utterance)
{
    std::vector<SimilarUtterance> partners;
    for (const SimilarPair &pair : pairs) {
        if (pair.a == utterance)
            partners.push_back({pair.b, pair.score});
        if (pair.b == utterance)
            partners.push_back({pair.a, pair.score});
    }
    std::sort(partners.begin(), partners.end(),
              [](const SimilarUtterance &a, const SimilarUtterance &b) {
                  return a.score != b.score ? a.score > b.score : a.utterance < b.utterance;
              });
    return partners;
}

/// Texts of a small vocabulary, some of them with repeats, some of them nearly another one.
QList<TrainingSample> randomUtterances(std::uint64_t seed, int count, int vocabulary, int longest)
{
    Random random(seed);
    const auto below = [&](int limit) {
        return static_cast<int>(random.below(static_cast<std::uint32_t>(limit)));
    };
    QList<TrainingSample> utterances;
    for (int i = 0; i < count; ++i) {
        QStringList words;
        if (i > 0 && below(3) == 0) {
            words = utterances.at(below(i)).text.split(QChar(u' '));
            words[below(int(words.size()))] = u'w' + QString::number(below(vocabulary));
        } else {
            for (int length = 1 + below(longest); length > 0; --length)
                words.append(u'w'
                             + QString::number(std::min(below(vocabulary), below(vocabulary))));
        }
        utterances.append({words.join(QChar(u' ')), below(4)});
    }
    return utterances;
}

} // namespace

class tst_PairwiseIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void adversarialCorporaGiveThePairsOfThePublishedCode();
    void bankingUtterancesGiveThePairsOfThePublishedCode();
    void everyThresholdGivesThePairsOfTheFormula_data();
    void everyThresholdGivesThePairsOfTheFormula();
    void aTextOfManyWordsIsJudgedToo();
    void emptyTextsAreLikeNothing();
    void equalTextsReachOne();
    void editsLeaveWhatAFreshIndexWouldHave();
    void aQueryFindsWhatAllPairsHold();
    void aQueryWithUnknownWordsIsExact();
    void theTenBestAreThoseOfTheFormula_data();
    void theTenBestAreThoseOfTheFormula();
    void twoThreadsFindTheSame();
    void aStoppedSearchFindsNothing();
};

void tst_PairwiseIndex::adversarialCorporaGiveThePairsOfThePublishedCode()
{
    const QJsonArray corpora = pythonSays(QStringLiteral("adversarial.json.gz")).array();
    QVERIFY(corpora.size() >= 60);
    for (const QJsonValue corpus : corpora) {
        const QJsonArray texts = corpus[QLatin1String("texts")].toArray();
        const QJsonArray intents = corpus[QLatin1String("intents")].toArray();
        QList<TrainingSample> utterances;
        for (qsizetype i = 0; i < texts.size(); ++i)
            utterances.append({texts.at(i).toString(), intents.at(i).toInt()});
        const double threshold = corpus[QLatin1String("threshold")].toDouble();
        const Pairs expected = pairsOf(corpus[QLatin1String("pairs")]);
        QVERIFY(!expected.empty());
        QCOMPARE(difference(PairwiseIndex(utterances).pairs(threshold), expected), QString());
        QCOMPARE(difference(comparedOneByOne(utterances, threshold), expected), QString());
    }
}

void tst_PairwiseIndex::bankingUtterancesGiveThePairsOfThePublishedCode()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("train.csv"));
    QVERIFY(unpackInto(QStringLiteral(REHEARSAL_TEST_DATA "/banking77/train.csv.gz"), file));
    const QString other = folder.filePath(QStringLiteral("test.csv"));
    QVERIFY(unpackInto(QStringLiteral(REHEARSAL_TEST_DATA "/banking77/test.csv.gz"), other));
    const LabelledSet banking = readBanking77(file, other);
    const QJsonObject python = pythonSays(QStringLiteral("banking77.json.gz")).object();
    QList<TrainingSample> utterances;
    for (const QJsonValue row : python[QLatin1String("rows")].toArray())
        utterances.append({banking.train.at(row.toInt()).text, int(utterances.size())});
    QCOMPARE(utterances.size(), 1500);
    const PairwiseIndex index(utterances);
    const Pairs all = pairsOf(python[QLatin1String("pairs")]);
    for (const double threshold : {0.6, 0.7, 0.85}) {
        Pairs expected;
        std::copy_if(all.begin(), all.end(), std::back_inserter(expected),
                     [&](const SimilarPair &pair) { return pair.score >= threshold - 1e-9; });
        QVERIFY(!expected.empty());
        QCOMPARE(difference(index.pairs(threshold), expected), QString());
    }
}

void tst_PairwiseIndex::everyThresholdGivesThePairsOfTheFormula_data()
{
    QTest::addColumn<double>("threshold");
    for (const double threshold : {0.0, 0.1, 0.25, 0.5, 0.7, 0.85, 0.95, 0.99, 1.0})
        QTest::addRow("%g", threshold) << threshold;
}

void tst_PairwiseIndex::everyThresholdGivesThePairsOfTheFormula()
{
    QFETCH(const double, threshold);
    std::uint64_t seed = 1;
    for (const int vocabulary : {2, 5, 11, 40}) {
        for (const int longest : {4, 12, 30}) {
            const QList<TrainingSample> utterances =
                randomUtterances(seed++, 150, vocabulary, longest);
            QCOMPARE(difference(PairwiseIndex(utterances).pairs(threshold),
                                comparedOneByOne(utterances, threshold)),
                     QString());
        }
    }
}

void tst_PairwiseIndex::aTextOfManyWordsIsJudgedToo()
{
    QStringList words;
    for (int i = 0; i < 300; ++i)
        words.append(u'w' + QString::number(i));
    const QString text = words.join(QChar(u' '));
    const QString much = QStringList(70'000, QStringLiteral("a")).join(QChar(u' '));
    const PairwiseIndex index(
        {{text, 0}, {text + QStringLiteral(" more"), 1}, {much, 0}, {much, 1}});
    const Pairs pairs = index.pairs(0.85);
    QCOMPARE(pairs.size(), std::size_t(2));
    QCOMPARE(pairs.at(1), (SimilarPair{2, 3, 1.0}));
}

void tst_PairwiseIndex::emptyTextsAreLikeNothing()
{
    const PairwiseIndex index({{QString(), 0}, {QString(), 1}, {QStringLiteral(" \t"), 2}});
    QVERIFY(index.pairs(0.1).empty());
    QVERIFY(index.similar({QString(), 5}, 0.1).empty());
    QVERIFY(index.mostSimilar({QString(), 5}).empty());
    QVERIFY(PairwiseIndex().pairs(0.85).empty());
    QVERIFY(PairwiseIndex().mostSimilar({QStringLiteral("hello"), 0}).empty());
}

void tst_PairwiseIndex::equalTextsReachOne()
{
    const QList<TrainingSample> utterances = randomUtterances(99, 400, 30, 20);
    QList<TrainingSample> twice = utterances;
    for (const TrainingSample &utterance : utterances)
        twice.append({utterance.text.toUpper(), utterance.intent + 10});
    const Pairs pairs = PairwiseIndex(twice).pairs(1.0);
    for (int i = 0; i < utterances.size(); ++i) {
        const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const SimilarPair &pair) {
            return pair.a == i && pair.b == i + 400;
        });
        QVERIFY(found != pairs.end());
        QVERIFY(found->score <= 1.0 && found->score > 1.0 - 1e-9);
    }
}

void tst_PairwiseIndex::editsLeaveWhatAFreshIndexWouldHave()
{
    QList<TrainingSample> utterances = randomUtterances(7, 120, 9, 10);
    PairwiseIndex index(utterances);
    const QList<TrainingSample> others = randomUtterances(8, 400, 12, 14);
    Random random(3);
    for (qsizetype i = 0; i < others.size(); ++i) {
        const auto place =
            static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(utterances.size())));
        switch (i % 3) {
        case 0:
            index.replace(place, others.at(i));
            utterances[place] = others.at(i);
            break;
        case 1:
            index.remove(place);
            QCOMPARE(index.add(others.at(i)), place);
            utterances[place] = others.at(i);
            break;
        default:
            QCOMPARE(index.add(others.at(i)), std::int32_t(utterances.size()));
            utterances.append(others.at(i));
        }
    }
    for (const double threshold : {0.4, 0.85}) {
        QCOMPARE(difference(index.pairs(threshold), comparedOneByOne(utterances, threshold)),
                 QString());
    }
    // What is removed is never found, and removing it again is nothing.
    index.remove(5);
    index.remove(5);
    index.remove(100'000);
    for (const SimilarPair &pair : index.pairs(0.4))
        QVERIFY(pair.a != 5 && pair.b != 5);
    QVERIFY(index.similar({utterances.at(5).text, 77}, 1.0).empty()
            || index.similar({utterances.at(5).text, 77}, 1.0).front().utterance != 5);
}

void tst_PairwiseIndex::aQueryFindsWhatAllPairsHold()
{
    const QList<TrainingSample> utterances = randomUtterances(21, 300, 12, 12);
    const PairwiseIndex index(utterances);
    for (const double threshold : {0.3, 0.7, 0.85, 1.0}) {
        const Pairs pairs = comparedOneByOne(utterances, threshold);
        for (int i = 0; i < utterances.size(); ++i)
            QCOMPARE(index.similar(utterances.at(i), threshold, i), partnersIn(pairs, i));
    }
}

void tst_PairwiseIndex::aQueryWithUnknownWordsIsExact()
{
    const QList<TrainingSample> utterances = randomUtterances(22, 200, 9, 8);
    const PairwiseIndex index(utterances);
    for (const TrainingSample &typed : randomUtterances(23, 100, 14, 9)) {
        QList<TrainingSample> all = utterances;
        all.append({typed.text, 50});
        const auto last = static_cast<std::int32_t>(all.size() - 1);
        for (const double threshold : {0.3, 0.85}) {
            QCOMPARE(index.similar({typed.text, 50}, threshold),
                     partnersIn(comparedOneByOne(all, threshold), last));
        }
    }
}

void tst_PairwiseIndex::theTenBestAreThoseOfTheFormula_data()
{
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<int>("longest");
    QTest::newRow("short, few words") << 3 << 4;
    QTest::newRow("long, few words") << 4 << 25;
    QTest::newRow("short, many words") << 60 << 5;
    QTest::newRow("long, many words") << 60 << 20;
}

void tst_PairwiseIndex::theTenBestAreThoseOfTheFormula()
{
    QFETCH(const int, vocabulary);
    QFETCH(const int, longest);
    const QList<TrainingSample> utterances = randomUtterances(31, 300, vocabulary, longest);
    const PairwiseIndex index(utterances);
    const Pairs pairs = comparedOneByOne(utterances, 0.0);
    for (int i = 0; i < utterances.size(); ++i) {
        std::vector<SimilarUtterance> expected = partnersIn(pairs, i);
        const std::vector<SimilarUtterance> found = index.mostSimilar(utterances.at(i), 10, i);
        expected.resize(std::min<std::size_t>(expected.size(), 10));
        QCOMPARE(found.size(), expected.size());
        // Of equal scores, rounding may name another one.
        for (std::size_t k = 0; k < found.size(); ++k) {
            QVERIFY(std::abs(found[k].score - expected[k].score) < 1e-9);
            QVERIFY(std::abs(found[k].score
                             - publishedSimilarity(utterances.at(i).text,
                                                   utterances.at(found[k].utterance).text))
                    < 1e-9);
        }
    }
}

void tst_PairwiseIndex::twoThreadsFindTheSame()
{
    const PairwiseIndex index(randomUtterances(41, 3000, 40, 12));
    QVERIFY(!index.pairs(0.7).empty());
    QCOMPARE(index.pairs(0.7, 2), index.pairs(0.7, 1));
}

void tst_PairwiseIndex::aStoppedSearchFindsNothing()
{
    const PairwiseIndex index(randomUtterances(41, 300, 10, 12));
    std::stop_source source;
    source.request_stop();
    QVERIFY(index.pairs(0.7, 2, source.get_token()).empty());
}

QTEST_APPLESS_MAIN(tst_PairwiseIndex)
#include "tst_pairwiseindex.moc"
