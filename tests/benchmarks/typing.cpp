// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long after a key the warning about an ambiguous utterance stands, in the window with CLINC150
// (150 intents of 150 utterances), and how long the window does not answer meanwhile. `benchmark_typing
// FOLDER`: FOLDER holds data_full.json (see nlu.sh). Ends with 1 if a promise is missed.

#include "tests/benchmarks/nludata.h"
#include "tests/benchmarks/responsiveness.h"
#include "tests/ui/support/fakerunservice.h"
#include "ui/editorarea.h"
#include "ui/intents/conflictpane.h"
#include "ui/intents/conflicts.h"
#include "ui/intents/intenteditor.h"
#include "ui/intents/utterancestable.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Rehearsal;

namespace {

constexpr double warningPromise = 100; // ms after the key
constexpr double gapPromise = 50;
constexpr int betweenKeysMs = 60; // 200 words a minute

bool writeWorkspace(const QString &root, const LabelledSet &set)
{
    QList<Intent> intents;
    for (const QString &name : set.intentNames) {
        Intent intent;
        intent.id = name;
        intent.name = name;
        intent.language = QStringLiteral("en");
        intents.append(intent);
    }
    for (const TrainingSample &sample : set.train + set.validation + set.test)
        intents[sample.intent].utterances.append({sample.text, {}, {}});
    QDir().mkpath(root + QStringLiteral("/intents"));
    bool written = true;
    for (const Intent &intent : std::as_const(intents)) {
        QFile file(root + QStringLiteral("/intents/%1.intent.json").arg(intent.name));
        written = written && file.open(QIODevice::WriteOnly) && file.write(fileBytes(intent)) > 0;
    }
    QFile info(root + QStringLiteral("/rehearsal.json"));
    return written && info.open(QIODevice::WriteOnly)
        && info.write("{\"format\": {\"kind\": \"rehearsal.workspace\", \"major\": 1, "
                      "\"minor\": 0}}\n")
        > 0;
}

template <typename Holds>
bool waitFor(int seconds, const Holds &holds)
{
    QElapsedTimer time;
    time.start();
    while (!holds() && time.elapsed() < 1000LL * seconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    return holds();
}

void rest(int milliseconds)
{
    QElapsedTimer time;
    time.start();
    waitFor(60, [&] { return time.elapsed() >= milliseconds; });
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const LabelledSet clinc = readClinc150(folder.filePath(QStringLiteral("data_full.json")));
    const QTemporaryDir root;
    if (clinc.train.isEmpty() || !writeWorkspace(root.path(), clinc)) {
        std::fprintf(stderr, "no data in %s\n", qPrintable(folder.path()));
        return 2;
    }

    FakeRunService service;
    MainWindow window(service);
    window.resize(1280, 720);
    window.show();
    Responsiveness responsiveness;
    bool kept = true;
    window.openWorkspaceLater(root.path());
    AmbiguityWatch &watch = window.conflicts().watch();
    if (!waitFor(60, [&] { return !watch.ambiguities().isEmpty(); }))
        return 2;
    kept = responsiveness.told("open, first conflicts", gapPromise) && kept;
    QElapsedTimer learning;
    learning.start();
    if (!waitFor(120, [&] { return watch.isSettled(); }))
        return 2;
    std::printf("%d conflicts, learned after %.1f s\n", window.conflicts().count(),
                double(learning.elapsed()) / 1e3);
    kept = responsiveness.told("learn 22,500 utterances", gapPromise) && kept;

    auto *editor = qobject_cast<IntentEditor *>(
        window.editors().open(QStringLiteral("intents/reminder.intent.json")));
    rest(500);
    kept = responsiveness.told("open an intent of 150", gapPromise) && kept;
    editor->revealUtterance(3);
    editor->table().setFocus();
    QTest::keyClick(&editor->table(), Qt::Key_F2);
    auto *cell = editor->table().viewport()->findChild<QLineEdit *>();
    auto *pane = editor->panes()->findChild<ConflictPane *>();
    if (!cell || !pane)
        return 2;
    cell->selectAll();
    responsiveness.restart();

    QElapsedTimer sinceKey;
    QString answered;
    double answeredAfter = 0;
    QObject::connect(&watch, &AmbiguityWatch::answered, &window, [&](const TypedAnswer &answer) {
        answered = answer.side.text;
        answeredAfter = double(sinceKey.nsecsElapsed()) / 1e6;
    });
    const QString sentence =
        QStringLiteral("how many miles can i drive before i need to change my oil");
    std::vector<double> delays;
    for (const QChar letter : sentence) {
        sinceKey.start();
        QTest::keyClick(cell, letter.toLatin1());
        if (!waitFor(5, [&] { return answered == cell->text(); }))
            return 2;
        delays.push_back(answeredAfter);
        rest(betweenKeysMs);
    }
    const bool stands = pane->current() && pane->current()->a.text == sentence;
    kept = responsiveness.told("type an ambiguous utterance", gapPromise) && kept && stands;
    std::sort(delays.begin(), delays.end());
    const double worst = delays.back();
    std::printf(
        "warning stands: %s; after a key %.1f ms (p50), %.1f ms (longest)   promise %.0f ms %s\n",
        stands ? "yes" : "NO", delays[delays.size() / 2], worst, warningPromise,
        worst <= warningPromise ? "kept" : "MISSED");
    QTest::keyClick(cell, Qt::Key_Return);
    waitFor(120, [&] { return watch.isSettled(); });
    kept = responsiveness.told("take it and learn again", gapPromise) && kept;
    return kept && worst <= warningPromise ? 0 : 1;
}
