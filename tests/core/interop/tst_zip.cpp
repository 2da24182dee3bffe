// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/zip.h"

#include <QRandomGenerator>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace Rehearsal;

namespace {

/// A zip file with one entry of any kind, which packZip() would never make.
QByteArray zipWith(const char *name, unsigned type, const QByteArray &content, bool compressed)
{
    QByteArray bytes(content.size() + 65'536, Qt::Uninitialized);
    std::size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_options(writer,
                              compressed ? "zip:compression=deflate" : "zip:compression=store");
    archive_write_open_memory(writer, bytes.data(), std::size_t(bytes.size()), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, name);
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    if (type == AE_IFLNK)
        archive_entry_set_symlink_utf8(entry, "/etc/passwd");
    else
        archive_entry_set_size(entry, content.size());
    archive_write_header(writer, entry);
    if (type == AE_IFREG)
        archive_write_data(writer, content.constData(), std::size_t(content.size()));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.truncate(qsizetype(used));
    return bytes;
}

} // namespace

class ZipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesComeBackAsTheyWere();
    void nothingOutsideOfTheArchiveIsTaken_data();
    void nothingOutsideOfTheArchiveIsTaken();
    void aBombEndsAtTheLimit();
    void damageIsAnErrorAndNeverACrash();
};

void ZipTest::filesComeBackAsTheyWere()
{
    const QList<ForeignFile> files = {{u"a/b.json"_qs, "{}"},
                                      {u"empty"_qs, QByteArray("")},
                                      {u"\u4f60\u597d.json"_qs, QByteArray(300'000, 'x')}};
    const auto packed = packZip(files);
    QVERIFY(bool(packed));
    QVERIFY(packed->size() < 5'000);
    QCOMPARE(*packZip(files), *packed);
    QStringList refused;
    const auto back = unpackZip(*packed, refused);
    QVERIFY(bool(back));
    QCOMPARE(*back, files);
    QVERIFY(refused.isEmpty());
}

void ZipTest::nothingOutsideOfTheArchiveIsTaken_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::newRow("parent") << zipWith("../../etc/cron.d/x", AE_IFREG, "x", true);
    QTest::newRow("inside parent") << zipWith("intents/../../x.json", AE_IFREG, "x", true);
    QTest::newRow("absolute") << zipWith("/etc/x", AE_IFREG, "x", true);
    QTest::newRow("backslash") << zipWith("..\\x", AE_IFREG, "x", true);
    QTest::newRow("drive") << zipWith("C:x", AE_IFREG, "x", true);
    QTest::newRow("link") << zipWith("intents/x.json", AE_IFLNK, "", true);
}

void ZipTest::nothingOutsideOfTheArchiveIsTaken()
{
    QFETCH(QByteArray, zip);
    QStringList refused;
    const auto files = unpackZip(zip, refused);
    QVERIFY(bool(files));
    QVERIFY(files->isEmpty());
    QCOMPARE(refused.size(), 1);
}

void ZipTest::aBombEndsAtTheLimit()
{
    const QByteArray bomb = zipWith("x", AE_IFREG, QByteArray(20'000'000, 'x'), true);
    QVERIFY(bomb.size() < 100'000);
    QStringList refused;
    QVERIFY(!unpackZip(bomb, refused, {10, 1'000'000, 50'000'000}));
    QVERIFY(!unpackZip(bomb, refused, {10, 50'000'000, 1'000'000}));
    QVERIFY(bool(unpackZip(bomb, refused, {10, 50'000'000, 50'000'000})));

    QList<ForeignFile> many;
    for (int i = 0; i < 11; ++i)
        many.append({u"f%1"_qs.arg(i), "x"});
    const auto refusal = unpackZip(*packZip(many), refused, {10, 1'000, 1'000});
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().kind, Error::Kind::Invalid);
}

void ZipTest::damageIsAnErrorAndNeverACrash()
{
    const QByteArray sound = *packZip({{u"a.json"_qs, QByteArray(5'000, 'a')}, {u"b"_qs, "b"}});
    QRandomGenerator random(5);
    for (int round = 0; round < 2'000; ++round) {
        QByteArray broken = sound;
        if (round % 2 == 0)
            broken.truncate(random.bounded(int(broken.size())));
        for (int i = 0; i < 3 && !broken.isEmpty(); ++i)
            broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
        QStringList refused;
        const auto files = unpackZip(broken, refused, {10, 100'000, 100'000});
        if (!files)
            QCOMPARE(files.error().kind, Error::Kind::Invalid);
    }
    QStringList refused;
    QVERIFY(!unpackZip("PK\x03\x04", refused));
}

QTEST_GUILESS_MAIN(ZipTest)
#include "tst_zip.moc"
