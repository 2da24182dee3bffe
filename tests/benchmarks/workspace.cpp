// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a window with a large workspace keeps the user waiting: opened, a test edited and judged
// with all others, all tests run against the embedded sandbox. "start" measures a workspace from the
// start of the process to its first painted frame instead.

#include "app/gui/studioservice.h"
#include "tests/benchmarks/responsiveness.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <unistd.h>

using namespace Rehearsal;

namespace {

constexpr int utterancesPerIntent = 150;

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString intentName(int number) { return QStringLiteral("intent_%1").arg(number); }

bool makeWorkspace(const QString &folder, int tests, int intents)
{
    QDir().mkpath(folder + QStringLiteral("/tests"));
    QDir().mkpath(folder + QStringLiteral("/intents"));
    bool written = writeFile(folder + QStringLiteral("/rehearsal.json"),
                             "{\"format\": \"rehearsal.workspace/1\", \"name\": \"Large\"}\n");
    for (int number = 0; number < intents; ++number) {
        Intent intent;
        intent.id = intentName(number);
        intent.name = intentName(number);
        intent.language = QStringLiteral("en");
        for (int row = 0; row < utterancesPerIntent; ++row) {
            Utterance utterance;
            utterance.text = QStringLiteral("please do the thing number %1 in way %2 for %3")
                                 .arg(number)
                                 .arg(row)
                                 .arg((number * 31 + row) % 997);
            intent.utterances.append(utterance);
        }
        written = written
            && writeFile(folder + QStringLiteral("/intents/%1.intent.json").arg(intent.name),
                         fileBytes(intent));
    }
    for (int number = 0; number < tests; ++number) {
        ConversationTest test;
        test.id = QStringLiteral("test%1").arg(number);
        test.name = QStringLiteral("Test %1").arg(number);
        for (int row = 0; row < 3; ++row) {
            Turn turn;
            turn.says = QStringLiteral("please do the thing number %1 in way %2")
                            .arg(number % intents)
                            .arg(row * 1000 + number);
            turn.expects = Expectation();
            turn.expects->intent = intentName(number % intents);
            turn.expects->minConfidence = 0.1;
            test.turns.append(turn);
        }
        written = written
            && writeFile(folder + QStringLiteral("/tests/test%1.test.json").arg(number),
                         fileBytes(test));
    }
    return written;
}

/// False when it took longer than that.
bool waitUntil(const std::function<bool()> &isSo, std::chrono::seconds longest)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo() && timer.elapsed() < std::chrono::milliseconds(longest).count())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isSo();
}

void idle(int milliseconds)
{
    bool over = false;
    QTimer::singleShot(milliseconds, [&over] { over = true; });
    waitUntil([&over] { return over; }, std::chrono::seconds(60));
}

/// A line of /proc/self/status, in MB.
double memory(const char *name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(int(qstrlen(name)) + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Since this process began, in milliseconds; exact to the tick of the kernel, 10 ms.
double sinceProcessStart()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    timespec now = {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6
        - fields[19].toDouble() * 1000 / double(sysconf(_SC_CLK_TCK));
}

int measureStart(StudioService &service, const QString &folder)
{
    MainWindow window(service);
    window.show();
    window.openWorkspaceLater(folder);
    const bool open =
        waitUntil([&] { return window.editors().currentEditor(); }, std::chrono::seconds(30));
    window.repaint();
    std::printf("start to usable window %5.0f ms, processor %5.0f ms, memory %5.0f MB\n",
                sinceProcessStart(), Responsiveness::cpuTime(), memory("VmRSS:"));
    return open ? 0 : 1;
}

int measureLarge(StudioService &service, const QString &folder)
{
    MainWindow window(service);
    window.show();
    idle(500);
    bool kept = true;
    bool ready = false;
    QObject::connect(&window.workspace(), &OpenWorkspace::ready, &window, [&] { ready = true; });
    QElapsedTimer timer;
    timer.start();
    Responsiveness responsiveness;
    window.openWorkspaceLater(folder);
    if (!waitUntil([&] { return ready; }, std::chrono::seconds(60)))
        return 1;
    window.repaint();
    std::printf("opened and painted after %lld ms; promise 2000 ms %s\n",
                static_cast<long long>(timer.elapsed()),
                timer.elapsed() <= 2000 ? "kept" : "MISSED");
    kept = responsiveness.told("opening", 50) && kept;
    std::printf("memory while open %.0f MB\n", memory("VmRSS:"));
    idle(1000);
    kept = responsiveness.told("after opening", 50) && kept;

    const QString path = window.workspace().currentTests().constFirst().path;
    auto *editor = qobject_cast<TestEditor *>(window.editors().open(path));
    if (!editor)
        return 1;
    idle(500);
    responsiveness.restart();
    for (int round = 0; round < 5; ++round) {
        editor->testDocument().edit(QStringLiteral("Edit"), [&](ConversationTest &test) {
            test.turns[0].expects->intent =
                round % 2 == 0 ? QStringLiteral("unknown") : intentName(0);
        });
        idle(500);
    }
    kept = responsiveness.told("a test edited, judged with all others", 50) && kept;
    editor->testDocument().edit(QStringLiteral("Edit"),
                                [](ConversationTest &test) { test.name += QStringLiteral("!"); });
    idle(500);
    kept = responsiveness.told("a test renamed", 50) && kept;

    // Minutes with many intents, and none of the window's business.
    if (waitUntil([&] { return service.sandbox().state() == SandboxControl::State::Ready; },
                  std::chrono::seconds(20))) {
        responsiveness.told("the sandbox trained", 50);
        QStringList paths;
        const auto tests = window.workspace().currentTests();
        for (const auto &file : tests)
            paths.append(file.path);
        responsiveness.restart();
        const double before = Responsiveness::cpuTime();
        window.runs().start(paths);
        std::printf("start of %lld tests: processor %.1f ms\n",
                    static_cast<long long>(paths.size()), Responsiveness::cpuTime() - before);
        idle(50);
        kept = responsiveness.told("start of a run of all tests", 100) && kept;
        if (!waitUntil([&] { return !window.runs().isRunning(); }, std::chrono::seconds(10))) {
            kept = responsiveness.told("running", 100) && kept;
            window.runs().stop();
            waitUntil([&] { return !window.runs().isRunning(); }, std::chrono::seconds(30));
            std::printf("stopped after %d runs\n", window.runs().finishedRuns());
            idle(500);
            kept = responsiveness.told("stopping", 100) && kept;
        } else {
            idle(500);
            kept = responsiveness.told("running to the end", 100) && kept;
        }
    }
    std::printf("memory %.0f MB, at most %.0f MB\n", memory("VmRSS:"), memory("VmHWM:"));
    return kept ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("benchmark_workspace"));
    applyTheme(application, ThemeChoice::Light);
    const QTemporaryDir state;
    StudioService service(state.path());
    if (argc == 3 && qstrcmp(argv[1], "start") == 0)
        return measureStart(service, QDir(QString::fromLocal8Bit(argv[2])).absolutePath());
    const int tests = argc == 3 ? QByteArray(argv[1]).toInt() : 0;
    const int intents = argc == 3 ? QByteArray(argv[2]).toInt() : 0;
    if (tests <= 0 || intents <= 0) {
        std::fprintf(stderr, "usage: benchmark_workspace TESTS INTENTS | start WORKSPACE\n");
        return 3;
    }
    const QTemporaryDir folder;
    if (!makeWorkspace(folder.path(), tests, intents))
        return 1;
    std::printf("%d tests, %d intents of %d utterances\n", tests, intents, utterancesPerIntent);
    return measureLarge(service, folder.path());
}
