// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/openworkspace.h"

#include "core/rules/utteranceedit.h"
#include "core/store/documentfile.h"
#include "core/store/judging.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

namespace Rehearsal {
namespace {

template <typename T>
const WorkspaceFile<T> *fileOf(const QList<WorkspaceFile<T>> &files, const QString &path)
{
    for (const auto &file : files) {
        if (file.path == path)
            return &file;
    }
    return nullptr;
}

template <typename T>
QList<WorkspaceFile<T>> withEdits(QList<WorkspaceFile<T>> files,
                                  const std::map<QString, std::unique_ptr<DocumentBase>> &documents)
{
    for (const auto &[path, base] : documents) {
        const auto *document = dynamic_cast<const Document<T> *>(base.get());
        if (!document)
            continue;
        // They are sorted as they were read.
        const auto place =
            std::lower_bound(files.cbegin(), files.cend(), path.toUtf8(),
                             [](const WorkspaceFile<T> &file, const QByteArray &wanted) {
                                 return file.path.toUtf8() < wanted;
                             });
        const auto index = place - files.cbegin();
        if (place != files.cend() && place->path == path)
            files[index].value = document->value();
        else
            files.insert(index, {path, document->value(), {}, document->fileIssues()});
    }
    return files;
}

auto &filesOf(Workspace &workspace, const ConversationTest &) { return workspace.tests; }
auto &filesOf(Workspace &workspace, const Target &) { return workspace.targets; }
auto &filesOf(Workspace &workspace, const Intent &) { return workspace.intents; }

/// As an unchanged folder is read every time somebody comes back to the window.
bool isSameOnDisk(const Workspace &left, const Workspace &right)
{
    const auto same = [](const auto &some, const auto &others) {
        return std::equal(some.cbegin(), some.cend(), others.cbegin(), others.cend(),
                          [](const auto &file, const auto &other) {
                              return file.path == other.path && file.hash == other.hash
                                  && file.issues == other.issues;
                          });
    };
    return left.infoHash == right.infoHash && left.folders == right.folders
        && left.issues == right.issues && left.world == right.world && same(left.tests, right.tests)
        && same(left.intents, right.intents) && same(left.targets, right.targets);
}

} // namespace

OpenWorkspace::OpenWorkspace(QObject *parent)
    : QObject(parent)
{
    m_judgeSoon.setSingleShot(true);
    m_judgeSoon.setInterval(150);
    connect(&m_judgeSoon, &QTimer::timeout, this, &OpenWorkspace::judge);
}

OpenWorkspace::~OpenWorkspace() = default;

Result<> OpenWorkspace::open(const QString &root)
{
    auto read = readJudged(root);
    if (!read)
        return read.error();
    become(*std::move(read));
    return {};
}

void OpenWorkspace::openLater(const QString &root)
{
    m_opening = readJudgedLater(root, [this](Result<JudgedWorkspace> read) {
        m_opening.reset();
        if (!read) {
            Q_EMIT openFailed(read.error());
            return;
        }
        const auto taken = std::make_shared<JudgedWorkspace>(*std::move(read));
        const auto enter = [this, taken] { become(std::move(*taken)); };
        if (m_door)
            m_door(enter);
        else
            enter();
    });
}

void OpenWorkspace::rescan()
{
    if (!isOpen())
        return;
    if (m_rescanning) {
        m_rescanAgain = true;
        return;
    }
    m_rescanning = readJudgedLater(m_files.root, [this](Result<JudgedWorkspace> read) {
        m_rescanning.reset();
        if (read)
            take(*std::move(read));
        Q_EMIT scanned();
        if (std::exchange(m_rescanAgain, false))
            rescan();
    });
}

void OpenWorkspace::become(JudgedWorkspace read)
{
    m_opening.reset();
    m_rescanning.reset();
    m_rescanAgain = false;
    m_files = std::move(read.files);
    m_fileIssues = std::move(read.fileIssues);
    m_rules = std::move(read.rules);
    Q_EMIT opened();
    m_documents.clear();
    Q_EMIT filesChanged();
    judge();
    Q_EMIT ready();
}

void OpenWorkspace::take(JudgedWorkspace read)
{
    if (isSameOnDisk(m_files, read.files))
        return;
    m_files = std::move(read.files);
    m_fileIssues = std::move(read.fileIssues);
    read.rules.setHistory(m_rules.history());
    m_rules = std::move(read.rules);
    Q_EMIT filesChanged();
    judge();
}

template <typename T>
Document<T> *OpenWorkspace::adopt(std::unique_ptr<Document<T>> document)
{
    Document<T> *adopted = document.get();
    m_undoGroup.addStack(&adopted->undoStack());
    connect(adopted, &DocumentBase::changed, this, [this, adopted] {
        m_judgeSoon.start();
        if (adopted->value().name != adopted->before().name)
            Q_EMIT filesChanged();
        Q_EMIT edited(adopted->path());
    });
    connect(adopted, &DocumentBase::dirtyChanged, this, &OpenWorkspace::filesChanged);
    connect(adopted, &DocumentBase::saved, this, [this, adopted] { fileSaved(*adopted); });
    adopted->setReadOnly(m_readOnlyReason);
    m_documents[adopted->path()] = std::move(document);
    Q_EMIT documentOpened(adopted);
    return adopted;
}

/// What stands on disk now is what the document holds; the rest of the folder need not be read for it.
template <typename T>
void OpenWorkspace::fileSaved(const Document<T> &document)
{
    const WorkspaceFile<T> file{
        document.path(), document.value(), contentHash(document.bytes()), {}};
    auto &files = filesOf(m_files, document.value());
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto &known) {
        return known.path.toUtf8() >= file.path.toUtf8();
    });
    if (found != files.end() && found->path == file.path)
        *found = file;
    else
        files.insert(found, file);
    // Its tab may close before the folder is read again, and that finds nothing new in it.
    if constexpr (std::is_same_v<T, Intent>) {
        m_fileIssues.removeIf([&](const Issue &issue) { return issue.file == file.path; });
        m_fileIssues += issuesOf(file, m_files.info.utterancesPerIntent);
    }
    Q_EMIT filesChanged();
    m_judgeSoon.start();
}

TestDocument *OpenWorkspace::test(const QString &path)
{
    if (auto *open = document(path))
        return dynamic_cast<TestDocument *>(open);
    const auto *file = fileOf(m_files.tests, path);
    return file ? adopt(std::make_unique<TestDocument>(m_files.root, *file)) : nullptr;
}

TargetDocument *OpenWorkspace::target(const QString &path)
{
    if (auto *open = document(path))
        return dynamic_cast<TargetDocument *>(open);
    const auto *file = fileOf(m_files.targets, path);
    return file ? adopt(std::make_unique<TargetDocument>(m_files.root, *file)) : nullptr;
}

IntentDocument *OpenWorkspace::intent(const QString &path)
{
    if (auto *open = document(path))
        return dynamic_cast<IntentDocument *>(open);
    const auto *file = fileOf(m_files.intents, path);
    return file ? adopt(std::make_unique<IntentDocument>(m_files.root, *file)) : nullptr;
}

/// "tests/book-a-flight.test.json", with a number when that is taken.
QString OpenWorkspace::freePath(const QString &folder, const QString &name,
                                const QString &suffix) const
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString stem = name.toLower().replace(others, QStringLiteral("-"));
    while (stem.startsWith(u'-'))
        stem.remove(0, 1);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("new");
    for (int number = 1;; ++number) {
        const QString path = folder + u'/' + stem
            + (number > 1 ? u'-' + QString::number(number) : QString()) + suffix;
        if (!document(path) && !QFileInfo::exists(QDir(m_files.root).filePath(path)))
            return path;
    }
}

TestDocument *OpenWorkspace::addTest(const QString &name)
{
    ConversationTest test;
    test.name = name;
    Turn turn;
    turn.delayMs = newTurnDelayMs;
    test.turns.append(turn);
    return addTest(test);
}

TestDocument *OpenWorkspace::addTest(const ConversationTest &test)
{
    WorkspaceFile<ConversationTest> file;
    file.path = freePath(QStringLiteral("tests"), test.name, QStringLiteral(".test.json"));
    file.value = test;
    file.value.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    TestDocument *added = adopt(std::make_unique<TestDocument>(m_files.root, file));
    Q_EMIT filesChanged();
    return added;
}

TargetDocument *OpenWorkspace::addTarget(const QString &name)
{
    WorkspaceFile<Target> file;
    file.path = freePath(QStringLiteral("targets"), name, QStringLiteral(".target.json"));
    file.value.name = name;
    TargetDocument *added = adopt(std::make_unique<TargetDocument>(m_files.root, file));
    Q_EMIT filesChanged();
    return added;
}

IntentDocument *OpenWorkspace::addIntent(const QString &name)
{
    WorkspaceFile<Intent> file;
    file.path = freePath(QStringLiteral("intents"), name, QStringLiteral(".intent.json"));
    const auto intents = currentIntents();
    QStringList ids;
    for (const auto &known : intents)
        ids.append(known.value.id);
    file.value.id = freeIntentId(name, ids);
    file.value.name = name;
    file.value.language =
        intents.isEmpty() ? QStringLiteral("en") : intents.constFirst().value.language;
    file.value.utterances.append(Utterance());
    IntentDocument *added = adopt(std::make_unique<IntentDocument>(m_files.root, file));
    Q_EMIT filesChanged();
    m_judgeSoon.start();
    return added;
}

void OpenWorkspace::addIntents(const QList<WorkspaceFile<Intent>> &files)
{
    for (const auto &file : files)
        adopt(std::make_unique<IntentDocument>(m_files.root, file));
    if (files.isEmpty())
        return;
    Q_EMIT filesChanged();
    m_judgeSoon.start();
}

Result<DocumentBase *> OpenWorkspace::addRecovered(const QString &path, const QByteArray &bytes)
{
    const auto add = [&](auto file) -> Result<DocumentBase *> {
        using Value = decltype(file.value);
        if (hasErrors(file.issues) && fileBytes(file.value) != bytes)
            return Error{Error::Kind::File, file.issues.constFirst().message, 0,
                         file.issues.constFirst().rule};
        file.hash.clear();
        file.issues.clear();
        DocumentBase *added = adopt(std::make_unique<Document<Value>>(m_files.root, file));
        Q_EMIT filesChanged();
        m_judgeSoon.start();
        return added;
    };
    if (path.endsWith(QLatin1String(".target.json")))
        return add(targetFromBytes(path, bytes));
    if (path.endsWith(QLatin1String(".intent.json")))
        return add(intentFromBytes(path, bytes));
    return add(testFromBytes(path, bytes));
}

void OpenWorkspace::letGo(const QString &path)
{
    const auto found = m_documents.find(path);
    if (found != m_documents.end() && !found->second->isDirty()) {
        Q_EMIT documentClosing(found->second.get());
        m_documents.erase(found);
    }
}

void OpenWorkspace::discard(const QString &path)
{
    const auto found = m_documents.find(path);
    if (found == m_documents.end())
        return;
    Q_EMIT documentClosing(found->second.get());
    Q_EMIT found->second->discarded();
    m_documents.erase(path);
    Q_EMIT filesChanged();
    m_judgeSoon.start();
}

DocumentBase *OpenWorkspace::document(const QString &path) const
{
    const auto found = m_documents.find(path);
    return found == m_documents.end() ? nullptr : found->second.get();
}

QList<DocumentBase *> OpenWorkspace::documents() const
{
    QList<DocumentBase *> all;
    for (const auto &[path, document] : m_documents)
        all.append(document.get());
    return all;
}

QList<WorkspaceFile<ConversationTest>> OpenWorkspace::currentTests() const
{
    return withEdits(m_files.tests, m_documents);
}

QList<WorkspaceFile<Target>> OpenWorkspace::currentTargets() const
{
    return withEdits(m_files.targets, m_documents);
}

QList<WorkspaceFile<Intent>> OpenWorkspace::currentIntents() const
{
    return withEdits(m_files.intents, m_documents);
}

QStringList OpenWorkspace::intentNames() const
{
    Workspace edited;
    edited.intents = currentIntents();
    return edited.intentNames();
}

QString OpenWorkspace::intentPath(const QString &name) const
{
    const auto intents = currentIntents();
    for (const auto &file : intents) {
        if (file.value.name == name)
            return file.path;
    }
    return {};
}

std::optional<Target> OpenWorkspace::targetNamed(const QString &name) const
{
    // By the workspace's own rule, which fills in what a file for the sandbox leaves out.
    Workspace edited;
    edited.world = m_files.world;
    edited.targets = currentTargets();
    return edited.target(name);
}

void OpenWorkspace::setConfidenceHistory(const ConfidenceHistory &history)
{
    m_rules.setHistory(history);
    m_judgeSoon.start();
}

/// What is wrong with all but the tests: as it stands on disk, but open intents as they are edited.
Issues OpenWorkspace::judgedIntents()
{
    QHash<QString, JudgedIntent> judged;
    for (const auto &[path, base] : m_documents) {
        const auto *document = dynamic_cast<const IntentDocument *>(base.get());
        if (!document)
            continue;
        const auto known = m_intents.constFind(path);
        // Values share what they hold while nobody edits them: comparing an equal one costs nothing.
        if (known != m_intents.constEnd() && known->intent == document->value()) {
            judged.insert(path, *known);
            continue;
        }
        const WorkspaceFile<Intent> file{path, document->value(), {}, document->fileIssues()};
        judged.insert(path, {document->value(), issuesOf(file, m_files.info.utterancesPerIntent)});
    }
    m_intents = judged;
    Issues issues = m_fileIssues;
    issues.removeIf([&](const Issue &issue) { return judged.contains(issue.file); });
    for (const auto &[path, base] : m_documents)
        issues += judged.value(path).issues;
    return issues;
}

void OpenWorkspace::judge()
{
    Workspace edited;
    edited.intents = currentIntents();
    if (const Vocabulary vocabulary = vocabularyOf(edited); vocabulary != m_rules.vocabulary())
        m_rules.setVocabulary(vocabulary);
    const Issues issues = withoutIgnored(
        m_rules.judge(testsToJudge(currentTests())) + judgedIntents(), m_files.info.ignoredIssues);
    if (issues == m_issues)
        return;
    m_issues = issues;
    Q_EMIT issuesChanged();
}

} // namespace Rehearsal
