// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/cognigyv1/cognigyv1backend.h"
#include "core/sandbox/sandboxserver.h"
#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/work/suiterun.h"

#include <QChildEvent>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUuid>

using namespace Rehearsal;
using namespace std::chrono_literals;
using Stage = SimulationRun::Stage;

namespace {

/// Knows every child that any network manager of this program ever got, and so every reply.
class ReplyWatch : public QObject
{
    Q_OBJECT
public:
    ReplyWatch() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // When a child is added it is not yet the reply that it will be.
        if (event->type() == QEvent::ChildAdded && qobject_cast<QNetworkAccessManager *>(watched))
            m_children.append(static_cast<QChildEvent *>(event)->child());
        return false;
    }
    [[nodiscard]] int live()
    {
        int count = 0;
        m_children.removeIf([](const QPointer<QObject> &child) { return child.isNull(); });
        for (const QPointer<QObject> &child : std::as_const(m_children)) {
            if (qobject_cast<QNetworkReply *>(child)) {
                ++count;
                m_seen = true;
            }
        }
        return count;
    }
    /// It has seen a reply at all, so that it would see one that stayed.
    [[nodiscard]] bool hasSeen() const { return m_seen; }

private:
    QList<QPointer<QObject>> m_children;
    bool m_seen = false;
};

Intent intentOf(const QString &name, const QStringList &texts)
{
    Intent intent;
    intent.id = name;
    intent.name = name;
    intent.language = QStringLiteral("en");
    for (const QString &text : texts) {
        Utterance utterance;
        utterance.text = text;
        intent.utterances.append(utterance);
    }
    return intent;
}

QList<Intent> intents()
{
    return {
        intentOf(QStringLiteral("greet"),
                 {QStringLiteral("hello"), QStringLiteral("good morning"),
                  QStringLiteral("hi there"), QStringLiteral("hey you"),
                  QStringLiteral("good evening to you"), QStringLiteral("hello bot")}),
        intentOf(QStringLiteral("book"),
                 {QStringLiteral("book a flight"), QStringLiteral("fly me to paris"),
                  QStringLiteral("i need a ticket"), QStringLiteral("reserve a seat"),
                  QStringLiteral("book me a trip to rome"), QStringLiteral("a flight to oslo")})};
}

RunSpec newSpec()
{
    RunSpec spec;
    spec.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    spec.test.id = QStringLiteral("kill");
    spec.test.name = QStringLiteral("Kill");
    for (const char *text : {"hello", "book a flight"}) {
        Turn turn;
        turn.says = QString::fromLatin1(text);
        turn.expects = Expectation();
        turn.expects->intent = QStringLiteral("greet");
        spec.test.turns.append(turn);
    }
    return spec;
}

enum class End { Cancel, Delete };

} // namespace

/// Runs against a real server over real sockets, with audit log and journal, ended after every
/// millisecond of their life. Nothing may go wrong, nothing may be said twice, nothing may stay behind.
/// What "nothing may go wrong" means is up to the sanitizers that this is built with.
class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // Most of the time that a run takes is the job's, so that each stage gets its share of kills.
        Sandbox::SandboxOptions options;
        options.stepDuration = 20ms;
        m_server = std::make_unique<Sandbox::SandboxServer>(intents(), Json(), options, m_clock);
        const Result<> listening = m_server->listen();
        QVERIFY2(bool(listening), listening ? "" : qPrintable(listening.error().message));
        QTRY_VERIFY(m_server->isTrained());
        m_audit = std::make_unique<AuditLog>(m_folder.path(), m_clock);
        m_journal = std::make_unique<JobJournal>(m_folder.path(), QStringLiteral("kill"), m_clock);
        const Result<> audited = m_audit->open();
        QVERIFY(bool(audited));
        const Result<> journalled = m_journal->open();
        QVERIFY(bool(journalled));
    }
    void cleanupTestCase()
    {
        m_journal.reset();
        m_audit.reset();
        m_server.reset();
        QVERIFY(m_replies.hasSeen());
        QCOMPARE(m_replies.live(), 0);
        QStringList stages;
        for (auto stage = m_killedIn.cbegin(); stage != m_killedIn.cend(); ++stage) {
            const auto name = QMetaEnum::fromType<Stage>().valueToKey(int(stage.key()));
            stages += QString::fromLatin1(name) % u": " % QString::number(stage.value());
        }
        qInfo("%d runs ended early or late; their stages then: %s", m_runs,
              qPrintable(stages.join(u", ")));
        QVERIFY2(m_killedIn.size() >= 3, "the runs were all ended in the same stages");
    }

    void aRunThatIsLeftAlonePasses()
    {
        const auto backend = newBackend();
        SimulationRun run(newSpec(), m_server->target(), worldOf(*backend), {});
        QList<RunReport> reports;
        connect(&run, &SimulationRun::finished, this,
                [&](const RunReport &report) { reports += report; });
        run.start();
        QTRY_COMPARE(reports.size(), 1);
        QVERIFY2(!reports.first().error,
                 reports.first().error ? qPrintable(reports.first().error->message) : "");
        QVERIFY(reports.first().audited);
        QCOMPARE(reports.first().steps.size(), 2);
    }

    void runsEndAfterEveryMillisecond_data()
    {
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<bool>("signedIn");
        QTest::newRow("cancelled, first use of the server") << true << false;
        QTest::newRow("cancelled, signed in before") << true << true;
        QTest::newRow("deleted, first use of the server") << false << false;
        QTest::newRow("deleted, signed in before") << false << true;
    }
    void runsEndAfterEveryMillisecond()
    {
        QFETCH(bool, cancelled);
        QFETCH(bool, signedIn);
        auto backend = newBackend();
        for (int moment = 0; moment <= 90; ++moment) {
            if (!signedIn)
                backend = newBackend();
            endOne(*backend, moment, cancelled ? End::Cancel : End::Delete);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void suitesEndAfterEveryMillisecond_data()
    {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("deleted") << false;
    }
    void suitesEndAfterEveryMillisecond()
    {
        QFETCH(bool, cancelled);
        const auto backend = newBackend();
        for (int moment = 0; moment <= 90; ++moment) {
            QPointer<SuiteRun> suite =
                new SuiteRun({newSpec(), newSpec(), newSpec()}, m_server->target(),
                             worldOf(*backend), {{}, 2, false}, this);
            int reports = 0;
            int finished = 0;
            connect(suite, &SuiteRun::runFinished, this, [&] { ++reports; });
            connect(suite, &SuiteRun::finished, this, [&] { ++finished; });
            bool ended = false;
            suite->start();
            after(moment, [&] {
                if (cancelled)
                    suite->cancel();
                else
                    delete suite;
                ended = true;
            });
            QTRY_VERIFY(ended && (!cancelled || finished == 1));
            m_runs += 3;
            delete suite;
            QTRY_VERIFY(isQuiet(*backend));
            QVERIFY(finished <= 1);
            QCOMPARE(reports, finished == 1 ? 3 : reports);
        }
    }

private:
    std::unique_ptr<CognigyV1Backend> newBackend()
    {
        const Target target = m_server->target();
        return std::make_unique<CognigyV1Backend>(
            target, SignIn{target.clientId, m_server->clientSecret(), {}}, m_clock);
    }
    RunWorld worldOf(Backend &backend)
    {
        return {backend, m_clock, m_audit.get(), m_journal.get()};
    }
    void after(int milliseconds, const std::function<void()> &then)
    {
        QTimer::singleShot(milliseconds, Qt::PreciseTimer, this, then);
    }
    /// No operation of the backend and no reply of any network manager is left.
    bool isQuiet(const CognigyV1Backend &backend)
    {
        return m_replies.live() == 0
            && backend.findChildren<Operation *>(QString(), Qt::FindDirectChildrenOnly).isEmpty();
    }
    void endOne(CognigyV1Backend &backend, int moment, End end)
    {
        QPointer<SimulationRun> run =
            new SimulationRun(newSpec(), m_server->target(), worldOf(backend), {}, this);
        QList<RunReport> reports;
        connect(run, &SimulationRun::finished, this,
                [&](const RunReport &report) { reports += report; });
        bool ended = false;
        qsizetype before = 0;
        run->start();
        (void)m_replies.live();
        after(moment, [&] {
            ++m_killedIn[run->stage()];
            (void)m_replies.live();
            before = reports.size();
            if (end == End::Cancel)
                run->cancel();
            else
                delete run;
            ended = true;
        });
        QTRY_VERIFY(ended && (end == End::Delete || !reports.isEmpty()));
        ++m_runs;
        QTRY_VERIFY(isQuiet(backend));
        QCOMPARE(reports.size(), end == End::Cancel ? 1 : before);
        for (const RunReport &report : std::as_const(reports)) {
            QVERIFY(report.audited);
            const bool stopped = report.error && report.error->kind == Error::Kind::Cancelled;
            QVERIFY2(!report.error || stopped,
                     report.error ? qPrintable(report.error->message) : "");
        }
        delete run;
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    ReplyWatch m_replies;
    std::unique_ptr<Sandbox::SandboxServer> m_server;
    std::unique_ptr<AuditLog> m_audit;
    std::unique_ptr<JobJournal> m_journal;
    QMap<Stage, int> m_killedIn;
    int m_runs = 0;
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_killtest.moc"
