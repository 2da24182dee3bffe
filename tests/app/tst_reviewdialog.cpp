// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/studioservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/intents/reviewdialog.h"
#include "ui/intents/reviewtable.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

namespace {

const QString hotelPath = QStringLiteral("intents/book_hotel.intent.json");

} // namespace

/// The review with the real service: sandbox, HTTP, journal, audit log.
class TestReviewDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatWouldChangeAndSendsNothing();
    void savesTrainsAndEndsWithTheAuditEntry();
    void errorsBlock();
    void aProtectedTargetWantsItsName();
    void savedAndNotTrainedIsTrainedAgainWithoutAPut();
    void somebodyElsesSaveIsMerged();
    void cancellingEndsWithinAMoment();

private:
    [[nodiscard]] QList<WorkspaceFile<Intent>> edited(const std::function<void(Intent &)> &change)
    {
        QList<WorkspaceFile<Intent>> intents = m_workspace.intents;
        for (auto &file : intents) {
            if (file.path == hotelPath)
                change(file.value);
        }
        return intents;
    }
    ReviewDialog &open(const QList<WorkspaceFile<Intent>> &intents, const Target &target)
    {
        m_dialog = std::make_unique<ReviewDialog>(std::make_unique<Publishing>(
            *m_service, m_workspace.root, m_workspace.info, intents, target));
        m_dialog->open();
        m_dialog->start();
        return *m_dialog;
    }
    ReviewDialog &open(const QList<WorkspaceFile<Intent>> &intents)
    {
        return open(intents, *m_workspace.target(sandboxTargetName));
    }
    template <typename T>
    [[nodiscard]] T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] bool isReviewed()
    {
        QSignalSpy reviewed(&m_dialog->publishing(), &Publishing::reviewed);
        return reviewed.wait(30'000);
    }
    /// Writes a reason for every group of warnings, by keyboard.
    void giveReasons()
    {
        for (QLineEdit *reason : m_dialog->findChildren<QLineEdit *>()) {
            if (reason->objectName().startsWith(u"review.reason."))
                QTest::keyClicks(reason, QStringLiteral("as in the sample"));
        }
    }
    [[nodiscard]] bool save()
    {
        QSignalSpy finished(&m_dialog->publishing(), &Publishing::finished);
        QTest::keyClick(child<QPushButton>("review.save"), Qt::Key_Space);
        return finished.wait(30'000);
    }
    [[nodiscard]] QString state(int report) const
    {
        return updateStateName(m_dialog->publishing().reports().at(report).state);
    }
    [[nodiscard]] int puts() const { return int(m_served.filter(QStringLiteral("PUT")).size()); }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<StudioService> m_service;
    std::unique_ptr<ReviewDialog> m_dialog;
    Workspace m_workspace;
    QStringList m_served;
};

void TestReviewDialog::initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

void TestReviewDialog::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_state = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<StudioService>(m_state->path());
    m_workspace = *openWorkspace(m_files->path());
    m_service->setWorkspace(m_workspace);
    m_served.clear();
    connect(
        &m_service->sandbox(), &SandboxControl::served, this,
        [this](const QString &method, const QString &path) { m_served += method + u' ' + path; });
    QTRY_COMPARE_WITH_TIMEOUT(m_service->sandbox().state(), SandboxControl::State::Ready, 30'000);
}

void TestReviewDialog::cleanup()
{
    m_dialog.reset();
    m_service.reset();
}

void TestReviewDialog::showsWhatWouldChangeAndSendsNothing()
{
    open(edited([](Intent &intent) {
        intent.utterances.removeFirst();
        intent.utterances.append({QStringLiteral("where may I rest my head"), {}, {}});
    }));
    QVERIFY(isReviewed());
    const auto rows = child<ReviewTable>("review.changes")->rows();
    const QAbstractItemModelTester tester(child<ReviewTable>("review.changes")->model());
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.first().at(1).contains(QStringLiteral("removed")));
    QCOMPARE(rows.first().at(2), QStringLiteral("Reserve a room for tonight"));
    QVERIFY(rows.last().at(1).contains(QStringLiteral("added")));
    QCOMPARE(rows.last().at(3), QStringLiteral("where may I rest my head"));
    QVERIFY(child<QPlainTextEdit>("review.payload")
                ->toPlainText()
                .startsWith(QStringLiteral("{\"id\":\"intent_12345\"")));
    // The sample has two utterances that are hard to tell apart: that wants a reason.
    QVERIFY(!child<QPushButton>("review.save")->isEnabled());
    giveReasons();
    QVERIFY(child<QPushButton>("review.save")->isEnabled());
    QCOMPARE(puts(), 0);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(puts(), 0);
}

void TestReviewDialog::savesTrainsAndEndsWithTheAuditEntry()
{
    open(edited([](Intent &intent) {
        intent.utterances.append({QStringLiteral("where may I rest my head"), {}, {}});
    }));
    QVERIFY(isReviewed());
    giveReasons();
    QVERIFY(save());
    QCOMPARE(state(0), QStringLiteral("saved"));
    const UpdateReport report = m_dialog->publishing().reports().first();
    QVERIFY(report.audited);
    QCOMPARE(report.accepted.first().reason, QStringLiteral("as in the sample"));
    QCOMPARE(report.training.state, TrainingOutcome::State::Completed);
    QCOMPARE(puts(), 1);
    QVERIFY(child<ReviewTable>("review.results")
                ->rows()
                .first()
                .at(2)
                .startsWith(QStringLiteral("record ")));
    QVERIFY(child<QPushButton>("review.close")->hasFocus());
}

void TestReviewDialog::errorsBlock()
{
    open(edited([](Intent &intent) { intent.utterances.append({QStringLiteral("  "), {}, {}}); }));
    QVERIFY(isReviewed());
    QCOMPARE(child<QTabWidget>("review.tabs")->currentIndex(), 1);
    QCOMPARE(child<ReviewTable>("review.errors")->rows().first().at(2), QStringLiteral("V11"));
    giveReasons();
    QVERIFY(!child<QPushButton>("review.save")->isEnabled());
}

void TestReviewDialog::aProtectedTargetWantsItsName()
{
    Target target = *m_workspace.target(sandboxTargetName);
    target.isProtected = true;
    open(edited([](Intent &intent) {
             intent.utterances.append({QStringLiteral("where may I rest my head"), {}, {}});
         }),
         target);
    QVERIFY(isReviewed());
    giveReasons();
    QVERIFY(!child<QPushButton>("review.save")->isEnabled());
    QTest::keyClicks(child<QLineEdit>("review.confirm"), QStringLiteral("sandbox"));
    QVERIFY(child<QPushButton>("review.save")->isEnabled());
}

void TestReviewDialog::savedAndNotTrainedIsTrainedAgainWithoutAPut()
{
    QVERIFY(m_service->sandbox().setFaults({QStringLiteral("403@POST /api/v1/nlp/retrain")}));
    open(edited([](Intent &intent) {
        intent.utterances.append({QStringLiteral("where may I rest my head"), {}, {}});
    }));
    QVERIFY(isReviewed());
    giveReasons();
    QVERIFY(save());
    QCOMPARE(state(0), QStringLiteral("saved_not_trained"));
    QVERIFY(child<QPushButton>("review.retrain")->isVisible());
    QVERIFY(m_service->sandbox().setFaults({}));
    QSignalSpy finished(&m_dialog->publishing(), &Publishing::finished);
    QTest::keyClick(child<QPushButton>("review.retrain"), Qt::Key_Space);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(state(0), QStringLiteral("saved"));
    QVERIFY(!child<QPushButton>("review.retrain")->isVisible());
    QCOMPARE(puts(), 1);
}

void TestReviewDialog::somebodyElsesSaveIsMerged()
{
    open(edited([](Intent &intent) {
        intent.utterances.append({QStringLiteral("where may I rest my head"), {}, {}});
    }));
    QVERIFY(isReviewed());
    giveReasons();
    // Somebody else saves between her read and her PUT.
    const std::unique_ptr<ReviewDialog> mine = std::move(m_dialog);
    open(edited([](Intent &intent) {
        intent.utterances.append({QStringLiteral("beds for everybody"), {}, {}});
    }));
    QVERIFY(isReviewed());
    giveReasons();
    QSignalSpy stepped(&mine->publishing(), &Publishing::stepped);
    Publishing &hers = mine->publishing();
    bool saved = false;
    connect(&hers, &Publishing::stepped, this, [&](const QString &text) {
        if (text.startsWith(QStringLiteral("Saving")) && !std::exchange(saved, true))
            QVERIFY(save());
    });
    QSignalSpy finished(&hers, &Publishing::finished);
    auto *button = mine->findChild<QPushButton *>(QStringLiteral("review.save"));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(updateStateName(hers.reports().first().state), QStringLiteral("conflict"));
    QCOMPARE(button->text(), QStringLiteral("&Merge and save"));
    QSignalSpy merged(mine.get(), &ReviewDialog::merged);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(updateStateName(hers.reports().first().state), QStringLiteral("saved"));
    QCOMPARE(merged.size(), 1);
    const QByteArray sent = hers.reports().first().payload;
    QVERIFY(sent.contains("where may I rest my head"));
    QVERIFY(sent.contains("beds for everybody"));
}

void TestReviewDialog::cancellingEndsWithinAMoment()
{
    QVERIFY(m_service->sandbox().setFaults({QStringLiteral("hang@PUT")}));
    open(edited([](Intent &intent) {
        intent.utterances.append({QStringLiteral("where may I rest my head"), {}, {}});
    }));
    QVERIFY(isReviewed());
    giveReasons();
    QSignalSpy finished(&m_dialog->publishing(), &Publishing::finished);
    QSignalSpy stepped(&m_dialog->publishing(), &Publishing::stepped);
    QTest::keyClick(child<QPushButton>("review.save"), Qt::Key_Space);
    QTRY_VERIFY(!stepped.isEmpty());
    QTest::qWait(100); // the request goes out
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(finished.wait(1000));
    QVERIFY(m_dialog->isVisible()); // what came of it is to be read
    QVERIFY(state(0) == QStringLiteral("unknown") || state(0) == QStringLiteral("refused"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
