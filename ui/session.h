// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// What the window looked like when a workspace was left, and which workspaces there were: files in
/// the state folder, private to this computer. All of it may be lost without harm, so errors are
/// logged and nothing else.
class SessionFiles
{
public:
    explicit SessionFiles(QString stateFolder);

    /// Empty without one, or when it cannot be read.
    [[nodiscard]] QJsonObject session(const QString &workspaceRoot) const;
    void writeSession(const QString &workspaceRoot, const QJsonObject &session) const;

    /// Newest first; folders that are gone are left out.
    [[nodiscard]] QStringList recentWorkspaces() const;
    void addRecent(const QString &workspaceRoot) const;

    static constexpr int mostRecent = 10;

private:
    [[nodiscard]] QJsonObject read(const QString &file) const;
    void write(const QString &file, const QJsonObject &content) const;

    QString m_folder;
};

} // namespace Rehearsal
