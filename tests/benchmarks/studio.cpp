// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window does not answer while it opens a workspace and runs all its tests against the
// embedded sandbox. A timer of 5 ms notes the longest time between two of its ticks.

#include "app/gui/studioservice.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Rehearsal;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("benchmark_studio"));
    if (argc != 2) {
        std::fprintf(stderr, "usage: benchmark_studio WORKSPACE\n");
        return 3;
    }
    applyTheme(application, ThemeChoice::Light);
    const QTemporaryDir state;
    StudioService service(state.path());
    MainWindow window(service);
    window.resize(1280, 720);
    window.show();

    QElapsedTimer sinceTick;
    qint64 longest = 0;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&tick, &QTimer::timeout, &window,
                     [&] { longest = std::max(longest, sinceTick.restart()); });
    const auto told = [&](const char *what) {
        std::printf("%-40s longest time without an answer %5lld ms\n", what,
                    static_cast<long long>(longest));
        longest = 0;
        sinceTick.restart();
    };
    bool begun = false;
    QObject::connect(&window.runs(), &RunController::finished, &window, [&] {
        if (!begun)
            return; // opening a workspace ends the runs of the one before
        told("running all its tests");
        QTimer::singleShot(300, &window, [&] {
            told("after the run");
            QApplication::quit();
        });
    });
    QObject::connect(&service.sandbox(), &SandboxControl::stateChanged, &window, [&] {
        if (service.sandbox().state() != SandboxControl::State::Ready || begun)
            return;
        told("while the sandbox trains");
        QStringList paths;
        for (const auto &file : window.workspace().currentTests())
            paths.append(file.path);
        begun = true;
        window.runs().start(paths);
    });
    sinceTick.start();
    tick.start(5);
    QTimer::singleShot(200, &window, [&] {
        longest = 0;
        QElapsedTimer opening;
        opening.start();
        if (!window.openWorkspace(QString::fromLocal8Bit(argv[1])))
            QApplication::exit(1);
        std::printf("%-40s %5lld ms\n", "opening the workspace, blocking",
                    static_cast<long long>(opening.elapsed()));
        sinceTick.restart();
    });
    return QApplication::exec();
}
