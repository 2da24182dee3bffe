// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/assess.h"
#include "tests/support/hostiletexts.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/transcriptdelegate.h"
#include "ui/editors/transcriptview.h"
#include "ui/editors/turnstable.h"
#include "ui/models/turnsmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Rehearsal;

class TestTranscript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theViewIsReachedByItsButton();
    void arrowsGoOverTheTurnsAndTheTableGoesAlong();
    void enterShowsTheTurnInTheTable();
    void theUserIsEditedInPlace();
    void acceptAsksForTheTurn();
    void aFailedTurnIsWrittenOut();
    void bubblesStandOnTheirSides();
    void twoHundredTurnsStayQuick();
    void anyTextIsPaintedAsItIs();

private:
    [[nodiscard]] const ConversationTest &value() const { return m_document->value(); }
    [[nodiscard]] RunReport report() const
    {
        RunSpec spec;
        spec.test = value();
        Snapshot snapshot;
        snapshot.state = Snapshot::State::Completed;
        for (int turn = 0; turn < value().turns.size(); ++turn) {
            Step step;
            step.index = turn;
            step.intent = turn == 1
                ? u"book_hotel"_qs
                : value().turns[turn].expects.value_or(Expectation()).intent.value_or(QString());
            step.confidence = 0.97;
            step.reply = u"An answer"_qs;
            snapshot.steps.append(step);
        }
        return assess(spec, {}, snapshot);
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] int heightOf(int turn) const
    {
        return m_list->visualRect(m_list->model()->index(turn, int(TurnColumn::Says))).height();
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<TestEditor> m_editor;
    TestDocument *m_document = nullptr;
    QListView *m_list = nullptr;
};

void TestTranscript::initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

void TestTranscript::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_workspace = std::make_unique<OpenWorkspace>();
    QVERIFY(m_workspace->open(m_files->path()));
    m_document = m_workspace->test(u"tests/book-a-flight.test.json"_qs);
    m_editor = std::make_unique<TestEditor>(*m_document, m_workspace->intentNames());
    m_editor->resize(900, 500);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_list = m_editor->findChild<QListView *>(u"transcript.list"_qs);
    QVERIFY(m_list);
    m_editor->showView(u"transcript"_qs);
    m_list->setFocus();
}

void TestTranscript::cleanup()
{
    m_editor.reset();
    m_workspace.reset();
}

void TestTranscript::theViewIsReachedByItsButton()
{
    m_editor->showView(u"table"_qs);
    QTest::mouseClick(m_editor->findChild<QToolButton *>(u"testEditor.view.transcript"_qs),
                      Qt::LeftButton);
    QVERIFY(m_list->isVisible());
    QCOMPARE(m_editor->viewId(), u"transcript"_qs);
}

void TestTranscript::arrowsGoOverTheTurnsAndTheTableGoesAlong()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 2);
    QCOMPARE(m_editor->table().currentIndex().row(), 2);
    press(Qt::Key_Up);
    QCOMPARE(m_editor->table().currentIndex().row(), 1);
}

void TestTranscript::enterShowsTheTurnInTheTable()
{
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->viewId(), u"table"_qs);
    QVERIFY(m_editor->table().hasFocus());
    QCOMPARE(m_editor->table().currentIndex().row(), 1);
}

void TestTranscript::theUserIsEditedInPlace()
{
    const ConversationTest before = value();
    press(Qt::Key_Down);
    press(Qt::Key_F2);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("a flight at noon"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(value().turns[1].says, u"a flight at noon"_qs);
    QCOMPARE(m_editor->viewId(), u"transcript"_qs);
    m_document->undoStack().undo();
    QCOMPARE(value(), before);
    // What is being typed counts when the test is run or saved.
    m_list->setFocus();
    press(Qt::Key_F2);
    line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("half"));
    m_editor->commit();
    QCOMPARE(value().turns[1].says, u"half"_qs);
}

void TestTranscript::acceptAsksForTheTurn()
{
    QSignalSpy asked(m_editor.get(), &TestEditor::acceptTurnRequested);
    press(Qt::Key_Down);
    press(Qt::Key_A);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toInt(), 1);
}

void TestTranscript::aFailedTurnIsWrittenOut()
{
    const RunReport given = report();
    QVERIFY(given.verdict == Verdict::Failed);
    m_editor->showReport(&given, false);
    // Heading, expected and came.
    const int line = m_list->fontMetrics().height();
    QVERIFY(heightOf(1) >= heightOf(0) + 3 * line);
    m_editor->showReport(nullptr, false);
    QVERIFY(heightOf(1) <= heightOf(0) + line);
}

void TestTranscript::bubblesStandOnTheirSides()
{
    auto *delegate = qobject_cast<TranscriptDelegate *>(m_list->itemDelegate());
    QStyleOptionViewItem option;
    option.font = m_list->font();
    option.rect = {0, 0, 600, 100};
    const QModelIndex index = m_list->model()->index(0, int(TurnColumn::Says));
    option.direction = Qt::LeftToRight;
    QVERIFY(delegate->userBubble(option, index).center().x() > 300);
    option.direction = Qt::RightToLeft;
    QVERIFY(delegate->userBubble(option, index).center().x() < 300);
}

void TestTranscript::twoHundredTurnsStayQuick()
{
    m_document->edit(u"Fill"_qs, [](ConversationTest &test) {
        const Turn turn = test.turns[0];
        for (int at = 0; at < 200; ++at) {
            test.turns.append(turn);
            test.turns.last().says =
                u"The user says something of some length, number %1"_qs.arg(at);
        }
    });
    const RunReport given = report();
    m_editor->showReport(&given, false);
    (void)m_list->grab();
    QElapsedTimer timer;
    timer.start();
    m_document->edit(u"Type"_qs, [](ConversationTest &test) { test.turns[100].says = u"x"_qs; });
    m_list->scrollToBottom();
    (void)m_list->grab();
    const qint64 took = timer.elapsed();
    qInfo("edit, layout and paint of 203 turns: %lld ms", took);
}

void TestTranscript::anyTextIsPaintedAsItIs()
{
    const auto texts = hostileTexts() + unicodeTexts();
    qint64 longest = 0;
    for (const auto &[name, text] : texts) {
        m_document->edit(u"Hostile"_qs,
                         [said = text](ConversationTest &test) { test.turns[0].says = said; });
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(!m_list->grab().isNull(), name);
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("longest edit and paint of a hostile text: %lld ms", longest);
}

QTEST_MAIN(TestTranscript)
#include "tst_transcript.moc"
