// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"
#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/intents/influencemodel.h"
#include "ui/intents/influenceview.h"
#include "ui/mainwindow.h"
#include "ui/panels/resultdetail.h"
#include "ui/panels/resultspanel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Rehearsal;

namespace {

const QString guilty = QStringLiteral("book a flight with a hotel to paris");
const QString testPath = QStringLiteral("tests/book-a-flight.test.json");
const QString hotelPath = QStringLiteral("intents/book_hotel.intent.json");

} // namespace

class TestInfluenceView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aWrongIntentNamesItsSentences();
    void enterOpensTheSentence();
    void aRightIntentNeedsNoReason();
    void anUnknownIntentIsSaidSo();
    void anEditIsFollowed();
    void textsOfOthersStayPlain();

private:
    /// The first turn is taken for `intent`; the first failure is chosen.
    void runTakenFor(const QString &intent);

    std::unique_ptr<SampleWorkspace> m_folder;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
    InfluenceView *m_view = nullptr;
};

void TestInfluenceView::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_influenceview"));
    qRegisterMetaType<RunReport>();
}

void TestInfluenceView::init()
{
    QSettings().clear();
    m_folder = std::make_unique<SampleWorkspace>();
    auto hotel = readJson(m_folder->read(hotelPath));
    QVERIFY(hotel);
    Json utterance = Json::object();
    utterance["text"] = toJson(guilty);
    (*hotel)["utterances"].insert((*hotel)["utterances"].begin(), utterance);
    m_folder->write(hotelPath, writeDocument(*hotel));
    m_service = std::make_unique<FakeRunService>();
    m_service->backend.delay = std::chrono::milliseconds(0);
    m_service->backend.jobDuration = std::chrono::milliseconds(0);
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(m_window->openWorkspace(m_folder->path()));
    m_view = m_window->findChild<InfluenceView *>(QStringLiteral("influence"));
    QVERIFY(m_view);
    new QAbstractItemModelTester(m_view->table().model(), m_view->table().model());
}

void TestInfluenceView::cleanup()
{
    m_window.reset();
    m_service.reset();
    m_folder.reset();
}

void TestInfluenceView::runTakenFor(const QString &intent)
{
    m_service->backend.onFetch = [intent](const QString &id, int) -> Result<Snapshot> {
        Snapshot snapshot;
        snapshot.id = id;
        snapshot.state = Snapshot::State::Completed;
        snapshot.status = u"COMPLETED"_qs;
        snapshot.durationMs = 20;
        for (int turn = 0; turn < 3; ++turn) {
            Step step;
            step.index = turn;
            step.userInput = u"book flight to paris"_qs;
            step.intent = intent;
            step.confidence = 0.91;
            step.hasConfidence = true;
            snapshot.steps.append(step);
        }
        return snapshot;
    };
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    m_window->runs().start({testPath});
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20000);
    m_window->results().showRun(0);
}

void TestInfluenceView::aWrongIntentNamesItsSentences()
{
    QVERIFY(m_view->isHidden());
    runTakenFor(u"book_hotel"_qs);
    QVERIFY(!m_view->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(m_view->table().model()->rowCount() > 1, 20000);
    const auto *model = qobject_cast<InfluenceModel *>(m_view->table().model());
    QCOMPARE(model->row(0).text, guilty);
    QCOMPARE(model->row(0).intent, u"book_hotel"_qs);
    QCOMPARE(model->row(0).path, hotelPath);
    QCOMPARE(model->row(0).utterance, qsizetype(0));
    QVERIFY(model->row(0).shared.contains(u"paris"_qs));
    QVERIFY(model->row(0).share > model->row(1).share || model->row(1).isAgainst);
    const GuiltySentence last = model->row(model->rowCount() - 1);
    QVERIFY(last.isAgainst);
    QCOMPARE(last.intent, u"book_flight"_qs);
    QVERIFY(m_view->findChild<QLabel *>(u"influence.title"_qs)
                ->text()
                .contains(u"“book_hotel” and not “book_flight”"_qs));
}

void TestInfluenceView::enterOpensTheSentence()
{
    runTakenFor(u"book_hotel"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->table().model()->rowCount() > 1, 20000);
    m_view->table().setFocus();
    QTest::keyClick(&m_view->table(), Qt::Key_Return);
    const Editor *editor = m_window->editors().currentEditor();
    QVERIFY(editor);
    QCOMPARE(editor->path(), hotelPath);
}

void TestInfluenceView::aRightIntentNeedsNoReason()
{
    runTakenFor(u"book_flight"_qs); // fails for other reasons
    QVERIFY(m_view->isHidden());
}

void TestInfluenceView::anUnknownIntentIsSaidSo()
{
    runTakenFor(u"small_talk"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QLabel *>(u"influence.remark"_qs)
                                 ->text()
                                 .contains(u"no intent “small_talk”"_qs),
                             20000);
    QVERIFY(m_view->table().isHidden());
}

void TestInfluenceView::anEditIsFollowed()
{
    runTakenFor(u"book_hotel"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->table().model()->rowCount() > 1, 20000);
    IntentDocument *hotel = m_window->workspace().intent(hotelPath);
    QVERIFY(hotel);
    hotel->edit(u"Delete utterance"_qs, [](Intent &intent) { intent.utterances.removeFirst(); });
    const auto *model = qobject_cast<InfluenceModel *>(m_view->table().model());
    QTRY_VERIFY_WITH_TIMEOUT(model->row(0).text != guilty, 20000);
}

void TestInfluenceView::textsOfOthersStayPlain()
{
    runTakenFor(u"<b>hotel</b>"_qs);
    const auto *title = m_view->findChild<QLabel *>(u"influence.title"_qs);
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QVERIFY(title->text().contains(u"<b>hotel</b>"_qs));
}

QTEST_MAIN(TestInfluenceView)
#include "tst_influenceview.moc"
