// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace Rehearsal {

/// A copy of a sample workspace that a test may change.
class SampleWorkspace
{
public:
    explicit SampleWorkspace(const QString &sample = QStringLiteral("travel"))
    {
        const QString source = QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples/") + sample;
        QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString copy = path() + file.mid(source.size());
            QDir().mkpath(QFileInfo(copy).path());
            QFile::copy(file, copy);
            QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QByteArray read(const QString &file) const
    {
        QFile opened(m_folder.filePath(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile opened(m_folder.filePath(file));
        if (opened.open(QIODevice::WriteOnly))
            opened.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

/// How many lines of two files differ, by position; -1 when they are not equally long.
inline int changedLines(const QByteArray &before, const QByteArray &after)
{
    const auto left = before.split('\n');
    const auto right = after.split('\n');
    if (left.size() != right.size())
        return -1;
    int changed = 0;
    for (qsizetype line = 0; line < left.size(); ++line)
        changed += left[line] != right[line];
    return changed;
}

} // namespace Rehearsal
