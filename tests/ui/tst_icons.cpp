// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace Rehearsal;

class tst_Icons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconShowsSomething_data();
    void everyIconShowsSomething();
};

void tst_Icons::everyIconShowsSomething_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 30);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void tst_Icons::everyIconShowsSomething()
{
    QFETCH(QString, name);
    const QImage image = icon(name, IconTint::Text).pixmap(16, 16).toImage();
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    QVERIFY2(drawn > 4, qPrintable(name)); // a faulty file draws nothing and a button stays empty
}

QTEST_MAIN(tst_Icons)
#include "tst_icons.moc"
