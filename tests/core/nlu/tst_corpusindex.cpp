// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/nlu/corpusindex.h"
#include "core/nlu/random.h"
#include "tests/benchmarks/nludata.h"
#include "tests/support/gzipped.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Rehearsal;

namespace {

/// TF-IDF as the formula says, text by text, without any index.
class Formula
{
public:
    Formula(const QList<TrainingSample> &utterances, CorpusFeatures features)
    {
        QList<QHash<QString, double>> counts;
        QHash<QString, double> uses;
        for (const TrainingSample &utterance : utterances) {
            QHash<QString, double> count;
            for (const QString &feature : featuresOf(utterance.text, features))
                count[feature] += 1.0;
            for (auto it = count.cbegin(); it != count.cend(); ++it)
                uses[it.key()] += 1.0;
            counts.append(count);
        }
        for (QHash<QString, double> &vector : counts) {
            double squares = 0.0;
            for (auto it = vector.begin(); it != vector.end(); ++it) {
                *it *= std::log((1.0 + double(counts.size())) / (1.0 + uses[it.key()])) + 1.0;
                squares += *it * *it;
            }
            for (double &weight : vector)
                weight /= std::sqrt(squares);
        }
        m_vectors = counts;
    }

    [[nodiscard]] double cosine(qsizetype a, qsizetype b) const
    {
        double sum = 0.0;
        for (auto it = m_vectors[a].cbegin(); it != m_vectors[a].cend(); ++it)
            sum += *it * m_vectors[b].value(it.key(), 0.0);
        return sum;
    }

private:
    static QStringList featuresOf(const QString &text, CorpusFeatures kind)
    {
        QStringList features;
        for (const QString &word : splitAtWhiteSpace(lowered(text))) {
            if (kind == CorpusFeatures::Words) {
                if (word.size() > 1)
                    features.append(word);
                continue;
            }
            const QString padded = u' ' + word + u' ';
            for (qsizetype length = 3; length <= 5; ++length) {
                for (qsizetype at = 0; at + length <= padded.size(); ++at)
                    features.append(padded.mid(at, length));
            }
        }
        return features;
    }

    QList<QHash<QString, double>> m_vectors = {};
};

QList<TrainingSample> randomUtterances(std::uint64_t seed, int count, int vocabulary, int longest)
{
    Random random(seed);
    QList<TrainingSample> utterances;
    for (int i = 0; i < count; ++i) {
        QStringList words;
        for (std::size_t length = 1 + random.below(std::size_t(longest)); length > 0; --length) {
            const std::size_t a = random.below(std::size_t(vocabulary));
            const std::size_t b = random.below(std::size_t(vocabulary));
            words.append(u"word"_qs + QString::number(std::min(a, b)));
        }
        utterances.append({words.join(QChar(u' ')), static_cast<int>(random.below(4))});
    }
    return utterances;
}

} // namespace

class tst_CorpusIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clincGivesThePairsOfScikitLearn();
    void pairsAreThoseOfTheFormula_data();
    void pairsAreThoseOfTheFormula();
    void neighboursAreThoseOfTheFormula_data();
    void neighboursAreThoseOfTheFormula();
    void aTypedTextIsWeighedByTheCorpus();
    void textsWithoutKnownWordsHaveNoNeighbours();
    void twoThreadsFindTheSame();
    void aStoppedSearchFindsNothing();
};

void tst_CorpusIndex::clincGivesThePairsOfScikitLearn()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("data_full.json"));
    QVERIFY(unpackInto(QStringLiteral(REHEARSAL_TEST_DATA "/clinc150/data_full.json.gz"), file));
    const LabelledSet clinc = readClinc150(file);
    // Each utterance an intent of its own: then all pairs are asked for.
    QList<TrainingSample> utterances = clinc.train + clinc.validation + clinc.test;
    for (qsizetype i = 0; i < utterances.size(); ++i)
        utterances[i].intent = static_cast<int>(i);
    QCOMPARE(utterances.size(), 22'500);

    const QJsonObject python =
        QJsonDocument::fromJson(
            unpacked(QStringLiteral(REHEARSAL_TEST_DATA "/ambiguity/clinc150.json.gz")))
            .object();
    const QJsonArray expected = python[QLatin1String("pairs")].toArray();
    const std::vector<SimilarPair> found =
        CorpusIndex(utterances).pairs(python[QLatin1String("threshold")].toDouble());
    QCOMPARE(qsizetype(found.size()), expected.size());
    QCOMPARE(found.size(), std::size_t(8'088)); // performance.md 2.6
    for (std::size_t i = 0; i < found.size(); ++i) {
        const QJsonArray pair = expected.at(qsizetype(i)).toArray();
        QCOMPARE(found[i].a, pair.at(0).toInt());
        QCOMPARE(found[i].b, pair.at(1).toInt());
        QVERIFY(std::abs(found[i].score - pair.at(2).toDouble()) <= 1e-9);
    }
}

void tst_CorpusIndex::pairsAreThoseOfTheFormula_data()
{
    QTest::addColumn<CorpusFeatures>("features");
    QTest::addColumn<double>("threshold");
    for (const double threshold : {0.0, 0.3, 0.6, 0.85, 0.99, 1.0}) {
        QTest::addRow("words %g", threshold) << CorpusFeatures::Words << threshold;
        QTest::addRow("characters %g", threshold) << CorpusFeatures::Characters << threshold;
    }
}

void tst_CorpusIndex::pairsAreThoseOfTheFormula()
{
    QFETCH(const CorpusFeatures, features);
    QFETCH(const double, threshold);
    std::uint64_t seed = 1;
    for (const int vocabulary : {2, 6, 25}) {
        for (const int longest : {3, 15}) {
            const QList<TrainingSample> utterances =
                randomUtterances(seed++, 80, vocabulary, longest);
            const Formula formula(utterances, features);
            const std::vector<SimilarPair> found =
                CorpusIndex(utterances, features).pairs(threshold);
            auto next = found.begin();
            for (qsizetype a = 0; a < utterances.size(); ++a) {
                for (qsizetype b = a + 1; b < utterances.size(); ++b) {
                    const double score = formula.cosine(a, b);
                    if (utterances[a].intent == utterances[b].intent || score <= 0.0
                        || score < threshold - 1e-9)
                        continue;
                    QVERIFY(next != found.end());
                    QCOMPARE(std::pair(next->a, next->b), std::pair(int(a), int(b)));
                    QVERIFY(std::abs(next->score - score) < 1e-9);
                    ++next;
                }
            }
            QVERIFY(next == found.end());
        }
    }
}

void tst_CorpusIndex::neighboursAreThoseOfTheFormula_data()
{
    QTest::addColumn<CorpusFeatures>("features");
    QTest::addColumn<int>("vocabulary");
    for (const int vocabulary : {2, 8, 100}) {
        QTest::addRow("words, %d", vocabulary) << CorpusFeatures::Words << vocabulary;
        QTest::addRow("characters, %d", vocabulary) << CorpusFeatures::Characters << vocabulary;
    }
}

void tst_CorpusIndex::neighboursAreThoseOfTheFormula()
{
    QFETCH(const CorpusFeatures, features);
    QFETCH(const int, vocabulary);
    const QList<TrainingSample> utterances = randomUtterances(77, 150, vocabulary, 12);
    const Formula formula(utterances, features);
    const std::vector<Neighbours> all = CorpusIndex(utterances, features).allNeighbours();
    QCOMPARE(qsizetype(all.size()), utterances.size());
    for (qsizetype a = 0; a < utterances.size(); ++a) {
        double own = 0.0;
        double other = 0.0;
        for (qsizetype b = 0; b < utterances.size(); ++b) {
            double &best = utterances[a].intent == utterances[b].intent ? own : other;
            if (a != b)
                best = std::max(best, formula.cosine(a, b));
        }
        const Neighbours &found = all[std::size_t(a)];
        QVERIFY(std::abs(found.own.score - own) < 1e-9);
        QVERIFY(std::abs(found.other.score - other) < 1e-9);
        for (const SimilarUtterance &neighbour : {found.own, found.other}) {
            QCOMPARE(neighbour.utterance >= 0, neighbour.score > 0.0);
            if (neighbour.utterance >= 0)
                QVERIFY(std::abs(formula.cosine(a, neighbour.utterance) - neighbour.score) < 1e-9);
        }
    }
}

void tst_CorpusIndex::aTypedTextIsWeighedByTheCorpus()
{
    const CorpusIndex index({{QStringLiteral("book a room"), 0},
                             {QStringLiteral("book a flight"), 1},
                             {QStringLiteral("cancel the flight"), 1}});
    const Neighbours room = index.neighbours({QStringLiteral("Book that room"), 1});
    QCOMPARE(room.other.utterance, 0);
    QVERIFY(std::abs(room.other.score - 1.0) < 1e-9); // "that" is unknown and does not count
    QCOMPARE(room.own.utterance, 1);
    // idf is ln(4/3) + 1 of two texts, ln(4/2) + 1 of one
    const double rare = std::log(2.0) + 1.0;
    const double frequent = std::log(4.0 / 3.0) + 1.0;
    QVERIFY(std::abs(room.own.score
                     - frequent * frequent
                         / (std::sqrt(rare * rare + frequent * frequent)
                            * std::sqrt(2 * frequent * frequent)))
            < 1e-9);
    QCOMPARE(index.neighbours({QStringLiteral("book that room"), 1}, 0).other.utterance, -1);
}

void tst_CorpusIndex::textsWithoutKnownWordsHaveNoNeighbours()
{
    const CorpusIndex index({{QStringLiteral("a b c"), 0}, {QString(), 1}});
    QCOMPARE(index.neighbours({QStringLiteral("a b c"), 1}), Neighbours());
    QCOMPARE(index.allNeighbours(), std::vector<Neighbours>(2));
    QVERIFY(index.pairs(0.1).empty());
    QCOMPARE(CorpusIndex().neighbours({QStringLiteral("hello there"), 0}), Neighbours());
    QVERIFY(CorpusIndex().pairs(0.5).empty());
}

void tst_CorpusIndex::twoThreadsFindTheSame()
{
    const CorpusIndex index(randomUtterances(5, 2000, 60, 10));
    QVERIFY(!index.pairs(0.8).empty());
    QCOMPARE(index.pairs(0.8, 2), index.pairs(0.8, 1));
    QCOMPARE(index.allNeighbours(2), index.allNeighbours(1));
}

void tst_CorpusIndex::aStoppedSearchFindsNothing()
{
    const CorpusIndex index(randomUtterances(5, 200, 6, 10));
    std::stop_source source;
    source.request_stop();
    QVERIFY(index.pairs(0.8, 2, source.get_token()).empty());
    QVERIFY(index.allNeighbours(2, source.get_token()).empty());
}

QTEST_APPLESS_MAIN(tst_CorpusIndex)
#include "tst_corpusindex.moc"
