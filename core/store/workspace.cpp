// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/workspace.h"

#include "core/base/text.h"
#include "core/store/documentfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace Rehearsal {

namespace {

/// Carries the context of the translations.
struct WorkspaceText
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

constexpr int deepestFolder = 64;
constexpr int newestMajor = 1;

Issue errorIn(const QString &path, const QString &rule, const QString &message)
{
    return Issue{Issue::Severity::Error, rule, message, path, {}};
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// What the strict reader says, as the document matrix numbers and words it (D1 of
/// reliability.md 6.9).
Issue unreadable(const QString &path, const Error &error)
{
    const QString shown = displayText(path);
    if (error.kind == Error::Kind::File)
        return errorIn(path, error.code.section(QChar(u'-'), -1), error.message);
    static const QHash<QString, QString> rules = {{QStringLiteral("B01"), QStringLiteral("F11")},
                                                  {QStringLiteral("B05"), QStringLiteral("F15")},
                                                  {QStringLiteral("B06"), QStringLiteral("F16")},
                                                  {QStringLiteral("B07"), QStringLiteral("F12")},
                                                  {QStringLiteral("B19"), QStringLiteral("F10")}};
    const QString rule = rules.value(error.code, QStringLiteral("F14"));
    if (rule == QLatin1String("F11"))
        return errorIn(path, rule, WorkspaceText::tr("Could not open %1. It is empty.").arg(shown));
    return errorIn(
        path, rule,
        WorkspaceText::tr("Could not open %1. %2").arg(shown, capitalised(error.message)));
}

/// The first line (from 1) where a merge left both versions standing, or 0.
int mergeConflictLine(const QByteArray &bytes)
{
    if (!bytes.contains("=======") || !bytes.contains(">>>>>>> "))
        return 0;
    int line = 1;
    qsizetype start = 0;
    while (start >= 0 && start < bytes.size()) {
        if (QByteArrayView(bytes).sliced(start).startsWith("<<<<<<< "))
            return line;
        const qsizetype end = bytes.indexOf('\n', start);
        start = end < 0 ? -1 : end + 1;
        ++line;
    }
    return 0;
}

std::optional<Json> jsonOf(const QString &path, const QByteArray &bytes, Issues &issues)
{
    Result<Json> json = readJson(bytes);
    if (!json) {
        const int line = mergeConflictLine(bytes);
        issues.append(line > 0 ? errorIn(path, QStringLiteral("F39"),
                                         WorkspaceText::tr("Could not open %1. Line %2: a merge of "
                                                           "two versions was not finished. Choose "
                                                           "between them and remove the markers.")
                                             .arg(displayText(path), QString::number(line)))
                               : unreadable(path, json.error()));
        return std::nullopt;
    }
    return *std::move(json);
}

/// The JSON of a file of the workspace with the hash of its bytes; an issue when there is none.
std::optional<Json> readJsonFile(const QString &root, const QString &path, QByteArray &hash,
                                 Issues &issues)
{
    const Result<QByteArray> bytes = readFile(root + QChar(u'/') + path, path);
    if (!bytes) {
        issues.append(unreadable(path, bytes.error()));
        return std::nullopt;
    }
    hash = contentHash(*bytes);
    return jsonOf(path, *bytes, issues);
}

/// Puts the path into issues that were found in the file. Of a file of another kind or a newer
/// format only that is said: what else is wrong with it follows from it.
void settleIssues(Issues &issues, const QString &path, int major)
{
    const auto isFormatError = [](const Issue &issue) {
        return issue.severity == Issue::Severity::Error
            && issue.pointer.startsWith(QLatin1String("/format"));
    };
    if (std::any_of(issues.cbegin(), issues.cend(), isFormatError))
        issues.removeIf([&](const Issue &issue) { return !isFormatError(issue); });
    for (Issue &issue : issues) {
        issue.file = path;
        if (issue.rule == QLatin1String("F18")) {
            issue.message =
                WorkspaceText::tr("Could not open %1. It was made by a newer version "
                                  "(format %2); this version reads up to %3.")
                    .arg(displayText(path), QString::number(major), QString::number(newestMajor));
        }
    }
}

template <typename T>
WorkspaceFile<T> readItem(const QString &root, const QString &path,
                          T (*fromJson)(const Json &, Issues &))
{
    WorkspaceFile<T> file;
    file.path = path;
    const std::optional<Json> json = readJsonFile(root, path, file.hash, file.issues);
    if (!json)
        return file;
    file.value = fromJson(*json, file.issues);
    settleIssues(file.issues, path, file.value.format.major);
    return file;
}

template <typename T>
WorkspaceFile<T> itemFromBytes(const QString &path, const QByteArray &bytes,
                               T (*fromJson)(const Json &, Issues &))
{
    WorkspaceFile<T> file;
    file.path = path;
    file.hash = contentHash(bytes);
    if (const std::optional<Json> json = jsonOf(path, bytes, file.issues)) {
        file.value = fromJson(*json, file.issues);
        settleIssues(file.issues, path, file.value.format.major);
    }
    return file;
}

/// Collects the files with this suffix below `folder` (relative, '/' separated). Folders that
/// cannot be listed and links become issues, a missing top folder is none.
void collect(const QString &root, const QString &folder, const QByteArray &suffix, int depth,
             QStringList &paths, QStringList &folders, Issues &issues)
{
    const QByteArray absolute = QFile::encodeName(root + QChar(u'/') + folder);
    struct stat info = {};
    if (depth == 0) {
        if (::lstat(absolute.constData(), &info) < 0 && errno == ENOENT)
            return;
        if (S_ISLNK(info.st_mode)) {
            issues.append({Issue::Severity::Warning,
                           QStringLiteral("F21"),
                           WorkspaceText::tr("%1 is a link. Links are not followed.")
                               .arg(displayText(folder)),
                           folder,
                           {}});
            return;
        }
    }
    if (depth > deepestFolder) {
        issues.append(errorIn(folder, QStringLiteral("F16"),
                              WorkspaceText::tr("Could not open %1. It is nested too deeply.")
                                  .arg(displayText(folder))));
        return;
    }
    const std::unique_ptr<DIR, int (*)(DIR *)> listing(::opendir(absolute.constData()), ::closedir);
    if (!listing) {
        const bool denied = errno == EACCES || errno == EPERM;
        issues.append(errorIn(
            folder, denied ? QStringLiteral("F02") : QStringLiteral("F09"),
            denied
                ? WorkspaceText::tr("Could not open the folder %1. You do not have permission to "
                                    "read it.")
                      .arg(displayText(folder))
                : WorkspaceText::tr("Could not open %1. It is not a folder that can be read.")
                      .arg(displayText(folder))));
        return;
    }
    folders.append(folder);
    while (const dirent *entry = ::readdir(listing.get())) {
        const QByteArray name(entry->d_name);
        if (name.startsWith('.'))
            continue;
        unsigned char type = entry->d_type;
        if (type == DT_UNKNOWN
            && ::fstatat(::dirfd(listing.get()), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0) {
            type = S_ISDIR(info.st_mode) ? DT_DIR : S_ISLNK(info.st_mode) ? DT_LNK : DT_REG;
        }
        if (type == DT_LNK)
            continue;
        const QString path = folder + QChar(u'/') + QFile::decodeName(name);
        if (type == DT_DIR)
            collect(root, path, suffix, depth + 1, paths, folders, issues);
        else if (name.endsWith(suffix) && name.size() > suffix.size())
            paths.append(path);
    }
}

QStringList filesOfKind(const QString &root, const QString &folder, const QByteArray &suffix,
                        QStringList &folders, Issues &issues)
{
    QStringList paths;
    collect(root, folder, suffix, 0, paths, folders, issues);
    std::sort(paths.begin(), paths.end(), [](const QString &left, const QString &right) {
        return left.toUtf8() < right.toUtf8();
    });
    return paths;
}

template <typename T, typename Key>
void reportDuplicates(QList<WorkspaceFile<T>> &files, Key key, const char *what)
{
    QHash<QString, QString> seen;
    for (WorkspaceFile<T> &file : files) {
        const QString value = key(file.value);
        if (value.isEmpty())
            continue;
        const auto first = seen.constFind(value);
        if (first == seen.constEnd()) {
            seen.insert(value, file.path);
            continue;
        }
        file.issues.append(
            {Issue::Severity::Error, QStringLiteral("F-dup"),
             WorkspaceText::tr("The %1 “%2” is already that of %3.")
                 .arg(QLatin1String(what), displayText(value, 80), displayText(*first)),
             file.path, QStringLiteral("/") + QLatin1String(what)});
    }
}

/// The objects in the member `name` of `object`; no other elements.
QList<const Json *> objectsIn(const Json &object, const char *name)
{
    QList<const Json *> found;
    const Json *list = member(object, name);
    if (!list || !list->is_array())
        return found;
    for (const Json &element : *list) {
        if (element.is_object())
            found.append(&element);
    }
    return found;
}

QString textOf(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

bool allows(const Json &environment, const QString &bot)
{
    if (textOf(environment, "isolation_mode") != QLatin1String("STRICT"))
        return true;
    const Json *allowed = member(environment, "allowed_bot_ids");
    if (!allowed || !allowed->is_array())
        return false;
    return std::any_of(allowed->begin(), allowed->end(),
                       [&](const Json &id) { return asText(&id) == bot; });
}

} // namespace

QStringList Workspace::intentNames() const
{
    QStringList names;
    names.reserve(intents.size());
    for (const WorkspaceFile<Intent> &file : intents) {
        if (!file.value.name.isEmpty())
            names.append(file.value.name);
    }
    return names;
}

std::optional<Target> Workspace::target(const QString &name) const
{
    const auto found =
        std::find_if(targets.cbegin(), targets.cend(),
                     [&](const WorkspaceFile<Target> &file) { return file.value.name == name; });
    if (name != sandboxTargetName)
        return found == targets.cend() ? std::nullopt : std::optional(found->value);
    const Target standard = sandboxTarget(world);
    if (found == targets.cend())
        return standard;
    Target target = found->value;
    const auto fill = [](QString &text, const QString &fallback) {
        if (text.isEmpty())
            text = fallback;
    };
    fill(target.bot, standard.bot);
    fill(target.version, standard.version);
    fill(target.environment, standard.environment);
    fill(target.clientId, standard.clientId);
    return target;
}

QString findWorkspace(const QString &directory)
{
    QDir folder(QDir::cleanPath(QFileInfo(directory).absoluteFilePath()));
    do {
        if (QFileInfo(folder.filePath(QStringLiteral("rehearsal.json"))).isFile())
            return folder.path();
    } while (folder.cdUp());
    return {};
}

Result<Workspace> openWorkspace(const QString &root)
{
    Workspace workspace;
    workspace.root = QDir::cleanPath(QFileInfo(root).absoluteFilePath());
    const QFileInfo info(workspace.root);
    const QString shown = displayText(root);
    if (!info.isDir()) {
        return info.exists()
            ? Error{Error::Kind::File,
                    WorkspaceText::tr("Could not open %1. It is not a folder.").arg(shown), 0,
                    QStringLiteral("D1-F09")}
            : Error{Error::Kind::File,
                    WorkspaceText::tr("Could not open %1. It does not exist.").arg(shown), 0,
                    QStringLiteral("D1-F01")};
    }
    if (!info.isReadable() || !info.isExecutable()) {
        return Error{Error::Kind::File,
                     WorkspaceText::tr("Could not open %1. You do not have permission to read it.")
                         .arg(shown),
                     0, QStringLiteral("D1-F02")};
    }

    const QString infoPath = QStringLiteral("rehearsal.json");
    if (QFileInfo::exists(workspace.root + QChar(u'/') + infoPath)) {
        Issues issues;
        if (const auto json = readJsonFile(workspace.root, infoPath, workspace.infoHash, issues)) {
            workspace.info = workspaceInfoFromJson(*json, issues);
            settleIssues(issues, infoPath, workspace.info.format.major);
        }
        workspace.issues += issues;
    }
    if (workspace.info.name.isEmpty())
        workspace.info.name = info.fileName();

    for (const QString &path : filesOfKind(workspace.root, QStringLiteral("tests"), ".test.json",
                                           workspace.folders, workspace.issues))
        workspace.tests.append(readTest(workspace.root, path));
    for (const QString &path : filesOfKind(workspace.root, QStringLiteral("intents"),
                                           ".intent.json", workspace.folders, workspace.issues))
        workspace.intents.append(readIntent(workspace.root, path));
    for (const QString &path : filesOfKind(workspace.root, QStringLiteral("targets"),
                                           ".target.json", workspace.folders, workspace.issues))
        workspace.targets.append(readTarget(workspace.root, path));
    workspace.folders.sort();
    reportDuplicates(
        workspace.tests, [](const ConversationTest &test) { return test.id; }, "id");
    reportDuplicates(
        workspace.intents, [](const Intent &intent) { return intent.id; }, "id");
    reportDuplicates(
        workspace.targets, [](const Target &target) { return target.name; }, "name");

    const QString worldPath = QStringLiteral("sandbox/world.json");
    if (QFileInfo::exists(workspace.root + QChar(u'/') + worldPath)) {
        Issues issues;
        QByteArray hash;
        if (auto json = readJsonFile(workspace.root, worldPath, hash, issues)) {
            const FileFormat format = readFormat(*json, QStringLiteral("rehearsal.world"), issues);
            settleIssues(issues, worldPath, format.major);
            if (!hasErrors(issues))
                workspace.world = *std::move(json);
        }
        workspace.issues += issues;
    }
    return workspace;
}

WorkspaceFile<ConversationTest> readTest(const QString &root, const QString &path)
{
    return readItem(root, path, testFromJson);
}

WorkspaceFile<Intent> readIntent(const QString &root, const QString &path)
{
    return readItem(root, path, intentFromJson);
}

WorkspaceFile<Target> readTarget(const QString &root, const QString &path)
{
    return readItem(root, path, targetFromJson);
}

WorkspaceFile<ConversationTest> testFromBytes(const QString &path, const QByteArray &bytes)
{
    return itemFromBytes(path, bytes, testFromJson);
}

WorkspaceFile<Target> targetFromBytes(const QString &path, const QByteArray &bytes)
{
    return itemFromBytes(path, bytes, targetFromJson);
}

WorkspaceFile<Intent> intentFromBytes(const QString &path, const QByteArray &bytes)
{
    return itemFromBytes(path, bytes, intentFromJson);
}

QByteArray fileBytes(const ConversationTest &test) { return writeDocument(toJson(test)); }

QByteArray fileBytes(const Intent &intent) { return writeDocument(toJson(intent)); }

QByteArray fileBytes(const Target &target) { return writeDocument(toJson(target)); }

Target sandboxTarget(const Json &world)
{
    const Json standard = defaultWorld();
    const Json &used = world.is_object() ? world : standard;
    Target target;
    target.name = sandboxTargetName;
    target.clientId = sandboxTargetName;
    if (const auto clients = objectsIn(used, "clients"); !clients.isEmpty())
        target.clientId = textOf(*clients.first(), "id");

    const auto bots = objectsIn(used, "bots");
    if (bots.isEmpty())
        return target;
    target.bot = textOf(*bots.first(), "id");
    const auto versions = objectsIn(*bots.first(), "versions");
    const auto deployed = std::find_if(versions.cbegin(), versions.cend(), [](const Json *version) {
        return asBool(member(*version, "deployed")).value_or(false);
    });
    const auto active = std::find_if(versions.cbegin(), versions.cend(), [](const Json *version) {
        return textOf(*version, "status") == QLatin1String("ACTIVE");
    });
    if (deployed != versions.cend())
        target.version = textOf(**deployed, "id");
    else if (active != versions.cend())
        target.version = textOf(**active, "id");

    const auto environments = objectsIn(used, "environments");
    const auto allowing =
        std::find_if(environments.cbegin(), environments.cend(),
                     [&](const Json *environment) { return allows(*environment, target.bot); });
    if (allowing != environments.cend())
        target.environment = textOf(**allowing, "id");
    return target;
}

Json defaultWorld()
{
    const Json format = {{"kind", "rehearsal.world"}, {"major", 1}, {"minor", 0}};
    const Json version = {
        {"id", "ver-sandbox"}, {"name", "current"}, {"status", "ACTIVE"}, {"deployed", true}};
    const Json bot = {
        {"id", "bot-sandbox"}, {"name", "Sandbox"}, {"versions", Json::array({version})}};
    const Json environment = {{"id", "env-sandbox"},
                              {"name", "Sandbox"},
                              {"isolation_mode", "PERMISSIVE"},
                              {"allowed_bot_ids", Json::array()}};
    return {{"format", format},
            {"bots", Json::array({bot})},
            {"environments", Json::array({environment})},
            {"replies", Json::object()},
            {"clients", Json::array()}};
}

} // namespace Rehearsal
