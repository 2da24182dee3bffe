// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statefolder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Rehearsal;

class TestStateFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = qgetenv("XDG_STATE_HOME"); }
    void cleanup() { qputenv("XDG_STATE_HOME", m_before); }
    void takesTheFolderItIsGiven();
    void takesTheStateHomeElseTheHomeFolder();
    void makesAPrivateFolder();
    void namesAWorkspaceTheSameThroughALink();
    void tellsWorkspacesOfTheSameNameApart();

private:
    QByteArray m_before;
};

void TestStateFolder::takesTheFolderItIsGiven()
{
    const QTemporaryDir folder;
    QCOMPARE(stateFolder(folder.filePath(QStringLiteral("x/../state"))),
             folder.filePath(QStringLiteral("state")));
    QVERIFY(QDir::isAbsolutePath(stateFolder(QStringLiteral("."))));
}

void TestStateFolder::takesTheStateHomeElseTheHomeFolder()
{
    const QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
    QCOMPARE(stateFolder(), folder.filePath(QStringLiteral("rehearsal")));
    for (const char *unusable : {"", "relative/path"}) {
        qputenv("XDG_STATE_HOME", unusable);
        QCOMPARE(stateFolder(), QString(QDir::homePath() + u"/.local/state/rehearsal"));
    }
}

void TestStateFolder::makesAPrivateFolder()
{
    const QTemporaryDir folder;
    const QString made = stateFolder(folder.filePath(QStringLiteral("deep/state")));
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(made).constData(), &info), 0);
    QVERIFY(S_ISDIR(info.st_mode));
    QCOMPARE(info.st_mode & 0777U, 0700U);
}

void TestStateFolder::namesAWorkspaceTheSameThroughALink()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("Travel agent")));
    const QString real = folder.filePath(QStringLiteral("Travel agent"));
    QVERIFY(QFile::link(real, folder.filePath(QStringLiteral("link"))));
    const QString key = workspaceKey(real);
    QCOMPARE(workspaceKey(folder.filePath(QStringLiteral("link"))), key);
    QCOMPARE(workspaceKey(QString(real + u"/")), key);
    QVERIFY(QRegularExpression(QStringLiteral("\\ATravel-agent-[0-9a-f]{12}\\z"))
                .match(key)
                .hasMatch());
}

void TestStateFolder::tellsWorkspacesOfTheSameNameApart()
{
    QVERIFY(workspaceKey(QStringLiteral("/one/travel"))
            != workspaceKey(QStringLiteral("/two/travel")));
}

QTEST_GUILESS_MAIN(TestStateFolder)
#include "tst_statefolder.moc"
