// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <QTest>

#include <cmath>

using namespace Rehearsal;

class tst_Text : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsAtPythonsWhiteSpace();
    void lowersLikePython_data();
    void lowersLikePython();
    void offsetsCountCodePoints_data();
    void offsetsCountCodePoints();
    void aLeadingByteOrderMarkIsAnOrdinaryCharacter();
    void roundsLikePython_data();
    void roundsLikePython();
    void makesHiddenCharactersVisible();
    void cutsLongTextAndSaysHowMuchIsLeft();
    void aTerminalGetsNoControlCharacters();
    void wildcards_data();
    void wildcards();
};

void tst_Text::splitsAtPythonsWhiteSpace()
{
    QCOMPARE(splitAtWhiteSpace(QStringLiteral("\u00a0a\u2003b\u001fc\u200bd  e ")),
             QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c\u200bd"),
                          QStringLiteral("e")}));
    QCOMPARE(trimmed(QStringLiteral("\u001c\u0085 x \u3000")), QStringLiteral("x"));
    QVERIFY(splitAtWhiteSpace(QString()).isEmpty());
}

void tst_Text::lowersLikePython_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lower");
    QTest::newRow("dotted capital I") << "İ"
                                      << "i̇";
    QTest::newRow("final sigma") << "ΟΔΟΣ"
                                 << "οδος";
    QTest::newRow("sigma inside") << "ΣΑΣ ΣΑ"
                                  << "σας σα";
    QTest::newRow("sigma alone") << "Σ"
                                 << "σ";
    QTest::newRow("sigma before an apostrophe and a letter") << "ΑΣ'Α"
                                                             << "ασ'α";
}

void tst_Text::lowersLikePython()
{
    QFETCH(QString, text);
    QFETCH(QString, lower);
    QCOMPARE(lowered(text), lower);
}

void tst_Text::offsetsCountCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("codePoints");
    QTest::addColumn<int>("units");
    QTest::newRow("emoji") << "book 😀 hotel" << 12 << 13;
    QTest::newRow("combining") << QStringLiteral("e\u0301") << 2 << 2;
    QTest::newRow("family") << QStringLiteral("👨\u200d👩\u200d👧") << 5 << 8;
    QTest::newRow("flag") << "🇩🇪" << 2 << 4;
    QTest::newRow("empty") << "" << 0 << 0;
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) << 1 << 1;
}

void tst_Text::offsetsCountCodePoints()
{
    QFETCH(QString, text);
    QFETCH(int, codePoints);
    QFETCH(int, units);
    QCOMPARE(codePointCount(text), codePoints);
    QCOMPARE(int(text.size()), units);
    for (int i = 0; i <= codePoints; ++i)
        QCOMPARE(codePointOffset(text, utf16Offset(text, i)), i);
    QCOMPARE(utf16Offset(text, codePoints + 5), units);
    QCOMPARE(codePointSlice(QStringLiteral("book 😀 hotel"), 7, 12), QStringLiteral("hotel"));
}

void tst_Text::aLeadingByteOrderMarkIsAnOrdinaryCharacter()
{
    QCOMPARE(decodeUtf8("\xef\xbb\xbf"
                        "a"),
             QStringLiteral("\ufeffa"));
}

void tst_Text::roundsLikePython_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<double>("rounded");
    QTest::newRow("0.125") << 0.125 << 2 << 0.12;
    QTest::newRow("0.12345") << 0.12345 << 4 << 0.1235;
    QTest::newRow("0.12335") << 0.12335 << 4 << 0.1234;
    QTest::newRow("66.666") << 200.0 / 3 << 2 << 66.67;
    QTest::newRow("negative") << -0.125 << 2 << -0.12;
    QTest::newRow("large") << 1e300 << 2 << 1e300;
}

void tst_Text::roundsLikePython()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(double, rounded);
    QCOMPARE(roundedTo(value, decimals), rounded);
    QVERIFY(std::isinf(roundedTo(INFINITY, 2)));
}

void tst_Text::makesHiddenCharactersVisible()
{
    QCOMPARE(displayText(QStringLiteral("a\u202eb\x1b\u200bc")),
             QStringLiteral("a⟨U+202E⟩b⟨U+001B⟩⟨U+200B⟩c"));
    QCOMPARE(displayText(QString(QChar(0xdc00))), QStringLiteral("⟨U+DC00⟩"));
    QCOMPARE(displayText(QStringLiteral("Grüße 😀\n")), QStringLiteral("Grüße 😀\n"));
}

void tst_Text::cutsLongTextAndSaysHowMuchIsLeft()
{
    QCOMPARE(displayText(QString(50, u'x'), 10),
             QString(10, u'x') + QStringLiteral("… (40 more characters)"));
}

void tst_Text::aTerminalGetsNoControlCharacters()
{
    const QString text =
        terminalText(QStringLiteral("a\x1b[2J\r\nPASS\u009b ::error::x ##vso[y\t."));
    for (const QChar c : text)
        QVERIFY(c >= u' ' && !(c >= u'\x7f' && c <= u'\u009f'));
    QVERIFY(!text.contains(QLatin1String("::")));
    QVERIFY(!text.contains(QLatin1String("##vso[")));
}

void tst_Text::wildcards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("matches");
    QTest::newRow("whole text") << "Which hotel?"
                                << "Which hotel?" << true;
    QTest::newRow("not only a part") << "Which hotel?"
                                     << "hotel" << false;
    QTest::newRow("any run") << "Flight AB12 on Monday"
                             << "Flight * on *" << true;
    QTest::newRow("empty run") << "ab"
                               << "a*b" << true;
    QTest::newRow("case") << "A"
                          << "a" << false;
    QTest::newRow("only a star") << ""
                                 << "*" << true;
    QTest::newRow("falls back") << "aab"
                                << "*ab" << true;
}

void tst_Text::wildcards()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(bool, matches);
    QCOMPARE(matchesWildcard(text, pattern), matches);
    QVERIFY(!matchesWildcard(QString(20'000, u'a'), QStringLiteral("*a*a*a*a*a*b"))); // no blow-up
}

QTEST_GUILESS_MAIN(tst_Text)
#include "tst_text.moc"
