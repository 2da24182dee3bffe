// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/studioservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/charts/confidencechart.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/turncells.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

/// As git writes a file of another commit: a new one put in the place of the old.
void pull(const QString &file, const QByteArray &bytes)
{
    QSaveFile saved(file);
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(bytes);
    QVERIFY(saved.commit());
}

} // namespace

/// Journeys J1 and J8 of ux.md 8 through the whole program, counted in actions: one click, one key
/// chord, or one field typed. J2 by recording is in tst_conversation, J2 by typing in
/// tst_spreadsheet, J4 in tst_runs.
class TestJourneys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aNewcomerSeesAFinishedRunAfterOneActionAndItsChartAfterTwo();
    void aPullWithoutEditsTakesNoAction();
    void aPullOverEditsTakesOneAction_data();
    void aPullOverEditsTakesOneAction();

private:
    void click(QAbstractButton *button)
    {
        QVERIFY(button && button->isVisible() && button->isEnabled());
        ++m_actions;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        ++m_actions;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    [[nodiscard]] QString says(int turn) const
    {
        return editor()->table().model()->index(turn, int(TurnColumn::Says)).data().toString();
    }
    [[nodiscard]] QPushButton *choice(const QString &text) const
    {
        const auto buttons = m_window->messages().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    int m_actions = 0;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<StudioService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestJourneys::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_journeys"));
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestJourneys::init()
{
    m_actions = 0;
    m_state = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<StudioService>(m_state->path());
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestJourneys::cleanup()
{
    m_window.reset();
    m_service.reset();
}

/// J1: from the first window to a finished run against the sandbox, and on to its chart. Nothing
/// but loopback is asked: the target is the sandbox of this process.
void TestJourneys::aNewcomerSeesAFinishedRunAfterOneActionAndItsChartAfterTwo()
{
    QSignalSpy finished(&m_window->runs(), &RunController::reported);
    click(m_window->findChild<QPushButton *>(QStringLiteral("welcome.sample")));
    QVERIFY(finished.wait(60'000));
    QTRY_VERIFY(!m_window->runs().isRunning());
    QCOMPARE(m_actions, 1);
    const QString root = m_window->workspace().files().root;
    const RunReport *report = m_window->runs().lastReport(testPath);
    QVERIFY(report);
    QCOMPARE(report->verdict, Verdict::Passed);
    QCOMPARE(QUrl(report->target.baseUrl).host(), QStringLiteral("127.0.0.1"));

    auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("dock.chart"));
    if (!dock->property("inFront").toBool())
        press(Qt::Key_6, Qt::AltModifier);
    QTRY_VERIFY(dock->isVisible() && dock->property("inFront").toBool());
    QVERIFY(m_window->findChild<ConfidenceChart *>()->isVisible());
    QVERIFY2(m_actions <= 2, qPrintable(QString::number(m_actions)));
    QDir(root).removeRecursively();
}

/// J8, clean: the view follows by itself and keeps its place, three times in a row.
void TestJourneys::aPullWithoutEditsTakesNoAction()
{
    const SampleWorkspace files;
    QVERIFY(m_window->openWorkspace(files.path()));
    QTRY_VERIFY(editor());
    editor()->table().setCurrentIndex(editor()->table().model()->index(2, int(TurnColumn::Intent)));
    QByteArray bytes = files.read(testPath);
    QByteArray place = "book flight to paris";
    for (const char *wanted : {"fly me to rome", "fly me to oslo", "fly me to bonn"}) {
        bytes.replace(place, wanted);
        place = wanted;
        pull(files.path() + u'/' + testPath, bytes);
        QTRY_COMPARE(says(0), QString::fromLatin1(wanted));
        QCOMPARE(editor()->table().currentIndex().row(), 2);
        QVERIFY(!m_window->isWindowModified());
    }
    QCOMPARE(m_actions, 0);
}

void TestJourneys::aPullOverEditsTakesOneAction_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("shown");
    QTest::newRow("theirs") << QStringLiteral("Reload") << QStringLiteral("fly me to rome");
    QTest::newRow("mine") << QStringLiteral("Keep mine") << QStringLiteral("fly me to oslo");
}

/// J8, with edits: a bar with three choices, and no byte is written before one is taken.
void TestJourneys::aPullOverEditsTakesOneAction()
{
    QFETCH(QString, choice);
    QFETCH(QString, shown);
    const SampleWorkspace files;
    QVERIFY(m_window->openWorkspace(files.path()));
    QTRY_VERIFY(editor());
    editor()->testDocument().edit(QStringLiteral("Edit"), [](ConversationTest &test) {
        test.turns[0].says = QStringLiteral("fly me to oslo");
    });
    QByteArray theirs = files.read(testPath);
    theirs.replace("book flight to paris", "fly me to rome");
    pull(files.path() + u'/' + testPath, theirs);
    QTRY_VERIFY(this->choice(choice));
    QVERIFY(this->choice(QStringLiteral("Compare")));
    QCOMPARE(says(0), QStringLiteral("fly me to oslo"));
    QCOMPARE(files.read(testPath), theirs);

    click(this->choice(choice));
    QTRY_COMPARE(says(0), shown);
    QVERIFY(files.read(testPath).contains(
        choice == QStringLiteral("Keep mine") ? "fly me to oslo" : "fly me to rome"));
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(m_actions, 1);
}

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
