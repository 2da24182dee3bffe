// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes until an edited expectation of a test of 50 turns is judged again on screen, against
// how long the test takes to run on the embedded sandbox.

#include "app/gui/studioservice.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Rehearsal;

namespace {

constexpr int turns = 50;
constexpr int rounds = 200;

/// The sample with one test of many turns.
bool makeWorkspace(const QString &sample, const QString &folder)
{
    QDir().mkpath(folder + QStringLiteral("/tests"));
    QDir().mkpath(folder + QStringLiteral("/intents"));
    const QDir intents(sample + QStringLiteral("/intents"));
    for (const QString &name : intents.entryList(QDir::Files))
        QFile::copy(intents.filePath(name), folder + QStringLiteral("/intents/") + name);
    QFile::copy(sample + QStringLiteral("/rehearsal.json"),
                folder + QStringLiteral("/rehearsal.json"));
    ConversationTest test;
    test.id = QStringLiteral("long");
    test.name = QStringLiteral("Long");
    for (int number = 0; number < turns; ++number) {
        Turn turn;
        turn.says = QStringLiteral("book flight to paris");
        turn.expects = Expectation();
        turn.expects->intent = QStringLiteral("book_flight");
        turn.expects->minConfidence = 0.1;
        test.turns.append(turn);
    }
    QFile file(folder + QStringLiteral("/tests/long.test.json"));
    const QByteArray bytes = fileBytes(test);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void waitUntil(const std::function<bool()> &isSo)
{
    while (!isSo())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("benchmark_rejudge"));
    if (argc != 2) {
        std::fprintf(stderr, "usage: benchmark_rejudge SAMPLE\n");
        return 3;
    }
    applyTheme(application, ThemeChoice::Light);
    const QTemporaryDir state;
    const QTemporaryDir folder;
    if (!makeWorkspace(QString::fromLocal8Bit(argv[1]), folder.path()))
        return 1;
    StudioService service(state.path());
    MainWindow window(service);
    window.resize(1280, 720);
    window.show();
    if (!window.openWorkspace(folder.path()))
        return 1;
    waitUntil([&] { return service.sandbox().state() == SandboxControl::State::Ready; });
    auto *editor = qobject_cast<TestEditor *>(window.editors().currentEditor());
    if (!editor)
        return 1;
    QElapsedTimer timer;
    timer.start();
    window.runs().start(QStringList{editor->path()});
    waitUntil([&] { return !window.runs().isRunning(); });
    const double run = double(timer.nsecsElapsed()) / 1e6;
    if (!window.runs().lastReport(editor->path()))
        return 1;

    const QModelIndex cell = editor->table().model()->index(turns - 1, int(TurnColumn::State));
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const QString before = cell.data(Qt::AccessibleTextRole).toString();
        timer.restart();
        editor->testDocument().edit(QStringLiteral("Edit"), [&](ConversationTest &test) {
            test.turns[turns - 1].expects->intent =
                round % 2 == 0 ? QStringLiteral("book_hotel") : QStringLiteral("book_flight");
        });
        waitUntil([&] { return cell.data(Qt::AccessibleTextRole).toString() != before; });
        window.repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%d turns judged again on screen: median %.2f ms, worst of %d %.2f ms\n", turns,
                median, rounds, times.back());
    std::printf("the run itself: %.0f ms, %.0f times the median\n", run, run / median);
    return times.back() <= 50 ? 0 : 1;
}
