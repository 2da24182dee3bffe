// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

// The real command line, as a process of its own; REHEARSAL_CLI is its path.
namespace Rehearsal {

struct Outcome
{
    int code = -1;
    QByteArray out = {};
    QByteArray err = {};
};

/// The travel sample in a folder of its own, to be broken at will.
class Travel
{
public:
    Travel()
    {
        const QString sample = QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples/travel");
        QDirIterator files(sample, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString copy = path(file.mid(sample.size() + 1));
            QDir().mkpath(QFileInfo(copy).absolutePath());
            QFile::copy(file, copy);
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString root() const { return m_folder.path(); }
    [[nodiscard]] QString test() const
    {
        return path(QStringLiteral("tests/book-a-flight.test.json"));
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void replace(const QString &name, const QByteArray &before, const QByteArray &after) const
    {
        QByteArray text = read(name);
        QVERIFY(text.contains(before));
        write(name, text.replace(before, after));
    }
    /// A target at this address with the bot of the sample.
    void addTarget(const QByteArray &name, const QByteArray &url, const QByteArray &more = {}) const
    {
        write(QStringLiteral("targets/") + QString::fromLatin1(name)
                  + QStringLiteral(".target.json"),
              "{\"format\":{\"kind\":\"rehearsal.target\",\"major\":1,\"minor\":0},\"name\":\""
                  + name + "\",\"baseUrl\":\"" + url
                  + "\",\"clientId\":\"tester\",\"bot\":\"bot-12345\",\"environment\":\"env-"
                    "staging\","
                    "\"version\":\"ver-abc\""
                  + more + "}");
    }

private:
    QTemporaryDir m_folder;
};

inline QProcessEnvironment environment(const QString &secret)
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    if (!secret.isEmpty())
        result.insert(QStringLiteral("REHEARSAL_CLIENT_SECRET"), secret);
    return result;
}

inline Outcome cli(const QStringList &arguments, const QString &secret = {},
                   const QString &folder = {})
{
    QProcess process;
    process.setProcessEnvironment(environment(secret));
    process.setWorkingDirectory(folder.isEmpty() ? QDir::tempPath() : folder);
    process.start(QStringLiteral(REHEARSAL_CLI), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

/// `rehearsal-cli run` on this workspace, with a state folder inside it.
inline Outcome run(const Travel &travel, const QStringList &more = {}, const QString &secret = {})
{
    return cli(QStringList({QStringLiteral("run"), QStringLiteral("--workspace"), travel.root(),
                            QStringLiteral("--state"), travel.path(QStringLiteral("state")),
                            QStringLiteral("--poll-interval"), QStringLiteral("0.2")})
                   + more,
               secret);
}

/// A sandbox process with faults, on a port of its own.
class ServingSandbox
{
public:
    explicit ServingSandbox(const Travel &travel, const QStringList &faults = {})
    {
        QStringList arguments{QStringLiteral("sandbox"), QStringLiteral("--workspace"),
                              travel.root(), QStringLiteral("--port"), QStringLiteral("0")};
        for (const QString &fault : faults)
            arguments << QStringLiteral("--fault") << fault;
        m_process.start(QStringLiteral(REHEARSAL_CLI), arguments);
        if (m_process.waitForReadyRead(30'000))
            m_url = m_process.readLine().trimmed();
    }
    ~ServingSandbox()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    [[nodiscard]] QByteArray url() const { return m_url; }

private:
    QProcess m_process;
    QByteArray m_url;
};

/// A port of this machine on which nobody listens.
inline QByteArray closedAddress()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return "http://127.0.0.1:" + QByteArray::number(server.serverPort());
}

} // namespace Rehearsal
