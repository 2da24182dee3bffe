// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/linediff.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace Rehearsal;

namespace {

/// One letter a row, as a reader would mark it: "=a" same, "-a" removed, "+a" added, "a>b" changed.
QString drawn(const QList<DiffLine> &rows)
{
    QStringList drawn;
    for (const DiffLine &row : rows) {
        switch (row.kind) {
        case DiffLine::Kind::Same:
            drawn.append(u'=' + row.left);
            break;
        case DiffLine::Kind::Removed:
            drawn.append(u'-' + row.left);
            break;
        case DiffLine::Kind::Added:
            drawn.append(u'+' + row.right);
            break;
        case DiffLine::Kind::Changed:
            drawn.append(row.left + u'>' + row.right);
            break;
        }
    }
    return drawn.join(u' ');
}

QString lines(const QString &letters)
{
    QString text;
    for (const QChar letter : letters)
        text += QString(letter) + QLatin1Char('\n');
    return text;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatChanged_data();
    void showsWhatChanged();
    void numbersTheLinesOfBothSides();
    void bothSidesAreWholeAndTheEditIsShortest();
    void textsFarApartEndSoon();
};

void TestLineDiff::showsWhatChanged_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *left, const char *right, const char *rows) {
        QTest::newRow(name) << QString(QLatin1String(left)) << QString(QLatin1String(right))
                            << QString(QLatin1String(rows));
    };
    row("equal", "abc", "abc", "=a =b =c");
    row("both empty", "", "", "");
    row("all new", "", "ab", "+a +b");
    row("all gone", "ab", "", "-a -b");
    row("one changed", "abc", "axc", "=a b>x =c");
    row("one more", "abc", "abxc", "=a =b +x =c");
    row("one less", "abc", "ac", "=a -b =c");
    row("two places", "abcdef", "xbcdyf", "a>x =b =c =d e>y =f");
    row("changed and more", "abc", "axyc", "=a b>x +y =c");
    row("moved", "abcd", "bcda", "-a =b =c =d +a");
}

void TestLineDiff::showsWhatChanged()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(drawn(lineDiff(lines(left), lines(right))), "rows");
}

void TestLineDiff::numbersTheLinesOfBothSides()
{
    const auto rows = lineDiff(lines(QStringLiteral("abc")), lines(QStringLiteral("abxc")));
    QCOMPARE(rows[2].leftNumber, 0);
    QCOMPARE(rows[2].rightNumber, 3);
    QCOMPARE(rows[3].leftNumber, 3);
    QCOMPARE(rows[3].rightNumber, 4);
}

void TestLineDiff::bothSidesAreWholeAndTheEditIsShortest()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        const auto draw = [&] {
            QString letters;
            for (quint32 length = random.bounded(12U); length > 0; --length)
                letters += QLatin1Char(char('a' + random.bounded(4)));
            return letters;
        };
        const QString left = draw();
        const QString right = draw();
        QString leftBack;
        QString rightBack;
        int same = 0;
        const auto rows = lineDiff(lines(left), lines(right));
        for (const DiffLine &row : rows) {
            leftBack += row.left;
            rightBack += row.right;
            same += row.kind == DiffLine::Kind::Same;
        }
        QCOMPARE(leftBack, left);
        QCOMPARE(rightBack, right);
        // The longest common subsequence, by the book.
        QList<QList<int>> longest(left.size() + 1, QList<int>(right.size() + 1, 0));
        for (qsizetype x = 1; x <= left.size(); ++x) {
            for (qsizetype y = 1; y <= right.size(); ++y) {
                longest[x][y] = left[x - 1] == right[y - 1]
                    ? longest[x - 1][y - 1] + 1
                    : std::max(longest[x - 1][y], longest[x][y - 1]);
            }
        }
        QCOMPARE(same, longest[left.size()][right.size()]);
    }
}

void TestLineDiff::textsFarApartEndSoon()
{
    QString left;
    QString right;
    for (int line = 0; line < 20000; ++line) {
        left += QStringLiteral("left %1\n").arg(line);
        right += QStringLiteral("right %1\n").arg(line);
    }
    const auto rows = lineDiff(left, right);
    QCOMPARE(rows.size(), 20000);
    QCOMPARE(rows.constFirst().kind, DiffLine::Kind::Changed);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
