// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/testtemplates.h"

#include "core/store/documentfile.h"
#include "core/store/workspace.h"

#include <QDir>
#include <QRegularExpression>

namespace Rehearsal {
namespace {

void addTests(const QDir &folder, QList<ConversationTest> &tests)
{
    const QStringList names = folder.entryList({QStringLiteral("*.test.json")},
                                               QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const WorkspaceFile<ConversationTest> file = readTest(folder.path(), name);
        if (!hasErrors(file.issues))
            tests.append(file.value);
    }
}

} // namespace

QList<ConversationTest> testTemplates(const QString &root)
{
    QList<ConversationTest> tests;
    // Resources are no files of the system: the workspace's own reader cannot read them.
    const QDir builtIn(QStringLiteral(":/templates"));
    const QStringList names = builtIn.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(builtIn.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Issues issues;
        if (const auto json = readJson(file.readAll()))
            tests.append(testFromJson(*json, issues));
    }
    addTests(QDir(QDir(root).filePath(QStringLiteral("templates"))), tests);
    return tests;
}

Result<QString> saveTemplate(const QString &root, const ConversationTest &test)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString stem = test.name.toLower().replace(others, QStringLiteral("-"));
    if (stem.isEmpty() || stem == QLatin1String("-"))
        stem = QStringLiteral("template");
    const QString path = QStringLiteral("templates/%1.test.json").arg(stem);
    const auto saved = saveFile(QDir(root).filePath(path), fileBytes(test), QByteArray());
    if (!saved)
        return saved.error();
    return path;
}

} // namespace Rehearsal
