// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/fileactions.h"

#include "core/base/text.h"
#include "core/rules/utteranceedit.h"
#include "core/store/documentfile.h"
#include "ui/documents/closing.h"
#include "ui/documents/openworkspace.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <memory>

namespace Rehearsal {
namespace {

bool isAtOrBelow(const QString &path, const QString &top)
{
    return path == top || path.startsWith(top + QLatin1Char('/'));
}

/// A folder stands for all in it: those below another one of the list are left out.
QStringList topmost(QStringList paths)
{
    paths.sort();
    paths.removeDuplicates();
    QStringList tops;
    for (const QString &path : std::as_const(paths)) {
        if (tops.isEmpty() || !isAtOrBelow(path, tops.constLast()))
            tops.append(path);
    }
    return tops;
}

struct FileError
{
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

Error failed(const QString &text) { return Error{Error::Kind::File, text, 0, {}}; }

Result<> renameTo(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to)) {
        return failed(
            FileError::tr("%1 exists already. Nothing was replaced.").arg(displayText(to, 300)));
    }
    QDir().mkpath(QFileInfo(to).path());
    // QFile::rename() copies between file systems and refuses folders; this one does neither.
    if (!QDir().rename(from, to))
        return failed(FileError::tr("Could not move %1.").arg(displayText(from, 300)));
    return {};
}

/// One file or folder that is in the workspace or in the trash.
class Trashed
{
public:
    explicit Trashed(QString path)
        : m_path(std::move(path))
    { }
    [[nodiscard]] Result<> discard()
    {
        // Without this folder Qt 6.4 takes the current one for the trash.
        QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
        if (QFile::moveToTrash(m_path, &m_inTrash) && !m_inTrash.isEmpty())
            return {};
        return failed(FileError::tr("Could not move %1 to the trash. It is still there.")
                          .arg(displayText(m_path, 300)));
    }
    [[nodiscard]] Result<> restore() const
    {
        if (const auto moved = renameTo(m_inTrash, m_path); !moved)
            return moved;
        // The note that the trash keeps of where it came from (freedesktop.org Trash 1.0).
        const QFileInfo inTrash(m_inTrash);
        const QString notes = inTrash.path().section(QLatin1Char('/'), 0, -2);
        QFile::remove(notes + QStringLiteral("/info/") + inTrash.fileName()
                      + QStringLiteral(".trashinfo"));
        return {};
    }

private:
    QString m_path;
    QString m_inTrash;
};

/// Does `act` to each; when one fails, `back` to those done, so that nothing is left half way.
template <typename Items, typename Act, typename Back>
Result<> allOrNone(Items &items, Act act, Back back)
{
    for (qsizetype index = 0; index < items.size(); ++index) {
        const Result<> done = act(items[index]);
        if (done)
            continue;
        while (--index >= 0)
            (void)Result<>(back(items[index]));
        return done;
    }
    return {};
}

struct Copy
{
    QString path = {};
    QByteArray bytes = {};
};

struct Way
{
    QString from = {};
    QString to = {};
};

} // namespace

/// Done and undone by a function each; one that fails says so and leaves the rest as it is.
class FileActions::Command final : public QUndoCommand
{
public:
    using Act = std::function<Result<>()>;

    Command(FileActions &actions, const QString &text, Act act, Act back)
        : QUndoCommand(text)
        , m_actions(actions)
        , m_act(std::move(act))
        , m_back(std::move(back))
    { }
    void redo() override { run(m_act); }
    void undo() override { run(m_back); }

private:
    void run(const Act &act)
    {
        const auto done = act();
        if (!done) {
            m_actions.fail(done.error().message);
            setObsolete(true);
        }
        m_actions.m_workspace.rescan();
    }

    FileActions &m_actions;
    Act m_act;
    Act m_back;
};

FileActions::FileActions(OpenWorkspace &workspace, Closing &closing, MessageBar &messages,
                         QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_closing(closing)
    , m_messages(messages)
{
    workspace.undoGroup().addStack(&m_stack);
    connect(&workspace, &OpenWorkspace::opened, this, [this] { m_stack.clear(); });
}

FileActions::~FileActions() = default;

QString FileActions::absolute(const QString &path) const
{
    return QDir(m_workspace.files().root).filePath(path);
}

void FileActions::fail(const QString &text)
{
    m_messages.showMessage(MessageBar::Kind::Problem, text);
}

bool FileActions::perform(Command *command)
{
    const int before = m_stack.index();
    m_stack.push(command);
    // Tabs that closed for it have made another stack the active one.
    m_stack.setActive();
    return m_stack.index() > before;
}

/// Edits are settled and documents let go of before their files move.
void FileActions::release(const QStringList &tops, std::function<void()> then)
{
    QList<DocumentBase *> documents = m_workspace.documents();
    documents.removeIf([&](const DocumentBase *document) {
        return std::none_of(tops.cbegin(), tops.cend(),
                            [&](const QString &top) { return isAtOrBelow(document->path(), top); });
    });
    QStringList paths;
    for (const DocumentBase *document : std::as_const(documents))
        paths.append(document->path());
    m_closing.close(documents, [this, paths, then = std::move(then)] {
        for (const QString &path : paths)
            m_workspace.letGo(path);
        then();
    });
}

void FileActions::remove(const QStringList &paths)
{
    const QStringList tops = topmost(paths);
    release(tops, [this, tops] {
        const auto trashed = std::make_shared<QList<Trashed>>();
        for (const QString &path : tops) {
            if (QFileInfo::exists(absolute(path)))
                trashed->append(Trashed(absolute(path)));
        }
        const auto discard = [](Trashed &one) { return one.discard(); };
        const auto restore = [](Trashed &one) { return one.restore(); };
        const int count = int(trashed->size());
        if (count == 0
            || !perform(new Command(
                *this, tr("Delete %n item(s)", nullptr, count),
                [=] { return allOrNone(*trashed, discard, restore); },
                [=] { return allOrNone(*trashed, restore, discard); })))
            return;
        m_messages.showMessage(MessageBar::Kind::Info,
                               tr("%n item(s) moved to the trash.", nullptr, count),
                               {{tr("Undo"), [this, index = m_stack.index()] {
                                     if (m_stack.index() == index)
                                         m_stack.undo();
                                 }}});
    });
}

void FileActions::duplicate(const QStringList &paths)
{
    const auto copies = std::make_shared<QList<Copy>>();
    const auto nameOf = [](const QString &name) {
        //: The name of a copy
        return tr("%1 copy").arg(name);
    };
    const auto add = [&](const QString &path, const QByteArray &bytes) {
        const QString suffix = u'.' + path.section(u'.', -2);
        const QString stem = path.chopped(suffix.size());
        QString free;
        for (int number = 1; free.isEmpty() || QFileInfo::exists(absolute(free)); ++number) {
            free = stem + QStringLiteral("-copy")
                + (number > 1 ? u'-' + QString::number(number) : QString()) + suffix;
        }
        copies->append({absolute(free), bytes});
    };
    const auto wanted = [&](const auto &file) {
        return paths.contains(file.path) && !hasErrors(file.issues);
    };
    const auto tests = m_workspace.currentTests();
    for (const auto &file : tests) {
        if (!wanted(file))
            continue;
        ConversationTest copy = file.value;
        copy.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        copy.name = nameOf(copy.name);
        add(file.path, fileBytes(copy));
    }
    const auto intents = m_workspace.currentIntents();
    QStringList ids;
    for (const auto &file : intents)
        ids.append(file.value.id);
    for (const auto &file : intents) {
        if (!wanted(file))
            continue;
        Intent copy = file.value;
        copy.name = nameOf(copy.name);
        copy.id = freeIntentId(copy.name, ids);
        ids.append(copy.id);
        add(file.path, fileBytes(copy));
    }
    const auto targets = m_workspace.currentTargets();
    for (const auto &file : targets) {
        if (!wanted(file))
            continue;
        Target copy = file.value;
        copy.name = nameOf(copy.name);
        add(file.path, fileBytes(copy));
    }
    if (copies->isEmpty())
        return;
    const auto write = [](const Copy &copy) { return saveFile(copy.path, copy.bytes, {}); };
    const auto discard = [](const Copy &copy) { return Trashed(copy.path).discard(); };
    perform(new Command(
        *this, tr("Duplicate %n file(s)", nullptr, int(copies->size())),
        [=] { return allOrNone(*copies, write, discard); },
        [=] { return allOrNone(*copies, discard, write); }));
}

void FileActions::move(const QStringList &paths, const QString &folder)
{
    QStringList tops = topmost(paths);
    tops.removeIf([&](const QString &path) {
        return path.section(u'/', 0, -2) == folder || isAtOrBelow(folder, path);
    });
    const auto ways = std::make_shared<QList<Way>>();
    for (const QString &path : std::as_const(tops))
        ways->append({absolute(path), absolute(folder + u'/' + path.section(u'/', -1))});
    if (ways->isEmpty())
        return;
    release(tops, [this, ways] {
        const auto forth = [](const Way &way) { return renameTo(way.from, way.to); };
        const auto back = [](const Way &way) { return renameTo(way.to, way.from); };
        perform(new Command(
            *this, tr("Move %n item(s)", nullptr, int(ways->size())),
            [=] { return allOrNone(*ways, forth, back); },
            [=] { return allOrNone(*ways, back, forth); }));
    });
}

void FileActions::addFolder(const QString &parent, const QString &name)
{
    const QString plain = trimmed(name);
    if (plain.isEmpty() || plain.contains(u'/') || plain.startsWith(u'.')) {
        fail(tr("“%1” cannot be the name of a folder.").arg(displayText(plain, 80)));
        return;
    }
    const QString path = absolute(parent + u'/' + plain);
    perform(new Command(
        *this, tr("New folder"),
        [path]() -> Result<> {
            if (!QFileInfo::exists(path) && QDir().mkpath(path))
                return {};
            return failed(
                FileError::tr("Could not make the folder %1.").arg(displayText(path, 300)));
        },
        [path]() -> Result<> {
            if (QDir().rmdir(path))
                return {};
            return failed(FileError::tr("Could not remove the folder %1. It is not empty.")
                              .arg(displayText(path, 300)));
        }));
}

void FileActions::rename(const QString &path, const QString &name)
{
    const QString wanted = trimmed(name);
    if (wanted.isEmpty())
        return;
    if (TestDocument *test = m_workspace.test(path))
        test->edit(tr("Rename test"), [&](ConversationTest &value) { value.name = wanted; });
    else if (TargetDocument *target = m_workspace.target(path))
        target->edit(tr("Rename target"), [&](Target &value) { value.name = wanted; });
    else if (IntentDocument *intent = m_workspace.intent(path))
        intent->edit(tr("Rename intent"), [&](Intent &value) { value.name = wanted; });
}

} // namespace Rehearsal
