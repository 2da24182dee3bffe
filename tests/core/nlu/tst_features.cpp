// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nlu/features.h"

#include <algorithm>
#include <cmath>
#include <QElapsedTimer>
#include <QTest>
#include <set>

using namespace Rehearsal;

namespace {

NGrams gramsOf(const QString &text)
{
    NGrams grams;
    extractNGrams(text, grams);
    return grams;
}

double partLength(const FeatureSpace &space, const FeatureVector &features, bool words)
{
    double sum = 0.0;
    for (const Feature &feature : features) {
        if (space.isWord(feature.index) == words)
            sum += static_cast<double>(feature.value) * static_cast<double>(feature.value);
    }
    return std::sqrt(sum);
}

} // namespace

class TestFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingLowersAndComposes();
    void halfSurrogatePairsAreReplaced();
    void wordsComeAloneAndInPairs();
    void punctuationSplitsWordsButNotPairs();
    void characterGramsStayInsideATokenAndItsSpaces();
    void marksBelongToTheirWord();
    void weightsFollowTheFormula();
    void bothPartsHaveTheSameLength();
    void unknownNGramsAreLeftOut();
    void transformAgreesWithFit();
    void hostileTextsEndQuickly();
};

void TestFeatures::foldingLowersAndComposes()
{
    QCOMPARE(foldText(QStringLiteral("Book A FLIGHT")), std::u32string(U"book a flight"));
    QCOMPARE(foldText(u"E\u0301cole"_qs), std::u32string(U"\u00E9cole"));
    QCOMPARE(foldText(u"\u00C4RGER \U0001F600"_qs), std::u32string(U"\u00E4rger \U0001F600"));
    QCOMPARE(foldText(QString()), std::u32string());
}

void TestFeatures::halfSurrogatePairsAreReplaced()
{
    QString text = QStringLiteral("a");
    text.append(QChar(0xD83D));
    text.append(QLatin1Char('b'));
    text.append(QChar(0xDE00));
    QCOMPARE(foldText(text), std::u32string(U"a\uFFFDb\uFFFD"));
}

void TestFeatures::wordsComeAloneAndInPairs()
{
    QCOMPARE(gramsOf(QStringLiteral("book a flight")).words.size(), 5U);
    QCOMPARE(gramsOf(QStringLiteral("Book a FLIGHT")).words,
             gramsOf(QStringLiteral("book  a flight")).words);
    // A pair is not the two words written as one, nor the pair the other way round.
    const auto pair = gramsOf(QStringLiteral("to day"));
    const auto turned = gramsOf(QStringLiteral("day to"));
    QCOMPARE(pair.words.size(), 3U);
    const std::set<std::uint64_t> all = {pair.words.begin(), pair.words.end()};
    QVERIFY(!all.contains(gramsOf(QStringLiteral("today")).words.front()));
    QVERIFY(!all.contains(turned.words.at(1)) || pair.words.at(1) != turned.words.at(1));
}

void TestFeatures::punctuationSplitsWordsButNotPairs()
{
    QCOMPARE(gramsOf(QStringLiteral("don't, stop!")).words,
             gramsOf(QStringLiteral("don t stop")).words);
    QCOMPARE(gramsOf(QStringLiteral("snake_case 42")).words.size(), 3U);
    QVERIFY(gramsOf(QStringLiteral("?! ...")).words.empty());
    QVERIFY(!gramsOf(QStringLiteral("?! ...")).characters.empty());
}

void TestFeatures::characterGramsStayInsideATokenAndItsSpaces()
{
    // " a ": " a", "a ", " a "; nothing is longer than the token.
    QCOMPARE(gramsOf(QStringLiteral("a")).characters.size(), 3U);
    // " ab ": three of 2, two of 3, one of 4.
    QCOMPARE(gramsOf(QStringLiteral("ab")).characters.size(), 6U);
    // " book ": 5 + 4 + 3.
    QCOMPARE(gramsOf(QStringLiteral("book")).characters.size(), 12U);
    QCOMPARE(gramsOf(QStringLiteral("ab a")).characters.size(), 9U);
    QVERIFY(gramsOf(QStringLiteral(" \t\n")).characters.empty());
    // One code point outside the first plane counts once.
    QCOMPARE(gramsOf(u"\U0001F600"_qs).characters.size(), 3U);
}

void TestFeatures::marksBelongToTheirWord()
{
    // Two syllables of Hindi with vowel signs.
    QCOMPARE(gramsOf(u"\u0915\u093F\u0924\u093E\u092C"_qs).words.size(), 1U);
}

void TestFeatures::weightsFollowTheFormula()
{
    FeatureSpace space;
    const FeatureMatrix rows = space.fit({QStringLiteral("go go"), QStringLiteral("stop")});
    QCOMPARE(rows.rowCount(), 2U);
    // Words of the first text: "go" twice and "go go" once, both in one of two texts.
    FeatureVector words;
    for (const Feature &feature : rows.row(0)) {
        if (space.isWord(feature.index))
            words.push_back(feature);
    }
    QCOMPARE(words.size(), 2U);
    const double ratio = static_cast<double>(std::max(words[0].value, words[1].value))
        / static_cast<double>(std::min(words[0].value, words[1].value));
    QVERIFY(std::abs(ratio - (1.0 + std::log(2.0))) < 1e-6);
    // Seen in one of two against in both: ln(3/2) + 1 against ln(3/3) + 1.
    FeatureSpace shared;
    const FeatureMatrix two = shared.fit({QStringLiteral("x y"), QStringLiteral("x z")});
    std::vector<float> values;
    for (const Feature &feature : two.row(0)) {
        if (shared.isWord(feature.index))
            values.push_back(feature.value);
    }
    std::sort(values.begin(), values.end());
    QCOMPARE(values.size(), 3U);
    QVERIFY(std::abs(static_cast<double>(values[1]) / static_cast<double>(values[0])
                     - (std::log(1.5) + 1.0))
            < 1e-6);
}

void TestFeatures::bothPartsHaveTheSameLength()
{
    FeatureSpace space;
    space.fit({QStringLiteral("book a flight to paris"), QStringLiteral("cancel it"),
               QStringLiteral("!?")});
    FeatureVector features;
    space.transform(QStringLiteral("book it to paris"), features);
    QVERIFY(std::abs(partLength(space, features, true) - std::sqrt(0.5)) < 1e-6);
    QVERIFY(std::abs(partLength(space, features, false) - std::sqrt(0.5)) < 1e-6);
    QVERIFY(std::is_sorted(features.begin(), features.end(),
                           [](const Feature &a, const Feature &b) { return a.index < b.index; }));
    space.transform(QStringLiteral("!?"), features);
    QCOMPARE(partLength(space, features, true), 0.0);
    QVERIFY(std::abs(partLength(space, features, false) - std::sqrt(0.5)) < 1e-6);
}

void TestFeatures::unknownNGramsAreLeftOut()
{
    FeatureSpace space;
    space.fit({QStringLiteral("abc")});
    FeatureVector features = {{3, 1.0F}};
    space.transform(QStringLiteral("xyz"), features);
    QVERIFY(features.empty());
    space.transform(QString(), features);
    QVERIFY(features.empty());
    FeatureSpace().transform(QStringLiteral("abc"), features);
    QVERIFY(features.empty());
}

void TestFeatures::transformAgreesWithFit()
{
    const QList<QString> texts = {QStringLiteral("Book a flight"), QString(),
                                  QStringLiteral("book book BOOK a hotel"),
                                  u"na\u00EFve \u6771\u4EAC"_qs};
    FeatureSpace space;
    const FeatureMatrix rows = space.fit(texts);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        FeatureVector features;
        space.transform(texts.at(i), features);
        const auto row = rows.row(static_cast<std::size_t>(i));
        QVERIFY(std::equal(features.begin(), features.end(), row.begin(), row.end()));
    }
}

void TestFeatures::hostileTextsEndQuickly()
{
    QString marks = QStringLiteral("a");
    for (int i = 0; i < 50000; ++i)
        marks += i % 2 == 0 ? QChar(0x0301) : QChar(0x0323);
    const QString texts[] = {QString(100000, QLatin1Char('x')), QString(100000, QChar(0xD800)),
                             QString(100000, QChar(0)), marks};
    QElapsedTimer timer;
    timer.start();
    FeatureSpace space;
    space.fit(QList<QString>(std::begin(texts), std::end(texts)));
    FeatureVector features;
    for (const QString &text : texts) {
        space.transform(text, features);
        for (const Feature &feature : features)
            QVERIFY(std::isfinite(feature.value));
    }
    qInfo("weighed in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TestFeatures)
#include "tst_features.moc"
