// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/documentfile.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/documents/recovery.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <memory>
#include <unistd.h>

using namespace Rehearsal;

namespace {

const QString testPath = QStringLiteral("tests/book-a-flight.test.json");

/// Time in the child runs that much faster, so that 250 ms and 2 s pass in a fifth.
constexpr int faster = 5;
constexpr int killsWanted = 200;
constexpr int chainsAtOnce = 4;

class FastClock final : public Clock
{
public:
    QDateTime now() const override { return m_real.now(); }
    std::chrono::milliseconds elapsed() const override { return m_real.elapsed() * faster; }
    Pending after(std::chrono::milliseconds wait, std::function<void()> then) override
    {
        return m_real.after(wait / faster, std::move(then));
    }

private:
    SystemClock m_real;
};

/// Milliseconds on a clock that parent and child share.
qint64 sharedTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QByteArray hashOf(const DocumentBase &document) { return contentHash(document.bytes()).toHex(); }

/// The process that is killed: recovers what the one before left and edits on. Says on its output
///   R n hash    recovered the test as it was after edit n
///   E n hash t  made edit n at the shared time t
///   W n         the recovery copy holds edit n
///   S n         saved after edit n
///   D n         so many edits at the end of the copy were damaged
///   C           the file was newer than the copy
class Child : public QObject
{
    Q_OBJECT
public:
    Child(const QString &workspace, const QString &state, quint32 seed)
        : m_random(seed)
        , m_copies(state, m_clock)
        , m_recovery(m_workspace, m_copies)
    {
        connect(&m_copies, &RecoveryCopies::written, this, [this](const DocumentKey &, int edit) {
            // What was written before the last save is told late.
            if (m_writtenSinceSave == 0 && edit != 1)
                return;
            m_writtenSinceSave = edit;
            say({"W", QByteArray::number(m_offset + edit)});
        });
        connect(&m_recovery, &Recovery::looked, this, &Child::begin);
        m_between.setTimerType(Qt::PreciseTimer);
        m_between.setInterval(2);
        connect(&m_between, &QTimer::timeout, this, &Child::work);
        if (!m_workspace.open(workspace))
            qFatal("no workspace");
        m_recovery.look();
    }

private:
    static void say(const QByteArrayList &words)
    {
        const QByteArray line = words.join(' ') + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
            qFatal("no pipe");
    }

    void begin()
    {
        const auto outcomes = m_recovery.recoverAll();
        // Killed between save and removal of the copy, with edits that were not written: the file is
        // newer, and the user, who is asked, keeps it.
        const auto newer = m_recovery.left().documents;
        for (const RecoveredDocument &copy : newer) {
            say({"C"});
            if (copy.recovered < copy.edits)
                say({"D", QByteArray::number(copy.edits - copy.recovered)});
            m_recovery.discard(copy.header.path);
        }
        m_test = m_workspace.test(testPath);
        for (const auto &outcome : outcomes) {
            const RecoveredDocument &copy = outcome.copy;
            if (!outcome.result)
                say({"failed", outcome.result.error().message.toUtf8()});
            // The kernel may stop in the middle of a line when the process is killed.
            if (copy.recovered < copy.edits)
                say({"D", QByteArray::number(copy.edits - copy.recovered)});
        }
        m_number = m_test->value().name.section(u' ', 1).toInt();
        // Taking over is the first edit of the new copy.
        m_offset = m_test->isDirty() ? m_number - 1 : m_number;
        say({"R", QByteArray::number(m_number), hashOf(*m_test)});
        m_between.start();
    }

    void work()
    {
        if (m_writtenSinceSave > 0 && m_random.bounded(60) == 0) {
            if (!m_test->save())
                qFatal("not saved");
            m_writtenSinceSave = 0;
            m_offset = m_number;
            say({"S", QByteArray::number(m_number)});
            return;
        }
        const qint64 time = sharedTime();
        ++m_number;
        m_test->edit(QStringLiteral("Edit"), [this](ConversationTest &test) {
            test.name = u"Edit "_qs + QString::number(m_number);
            const int turn = m_random.bounded(int(test.turns.size()));
            switch (m_random.bounded(4)) {
            case 0:
                if (test.turns.size() < 60)
                    test.turns.insert(turn, test.turns[turn]);
                break;
            case 1:
                if (test.turns.size() > 1)
                    test.turns.removeAt(turn);
                break;
            default:
                test.turns[turn].says = u"Grüße 😀 \"%1\""_qs.arg(m_random.generate());
                break;
            }
        });
        say({"E", QByteArray::number(m_number), hashOf(*m_test), QByteArray::number(time)});
    }

    QRandomGenerator m_random;
    FastClock m_clock;
    OpenWorkspace m_workspace;
    RecoveryCopies m_copies;
    Recovery m_recovery;
    TestDocument *m_test = nullptr;
    QTimer m_between;
    int m_number = 0;
    int m_offset = 0;
    int m_writtenSinceSave = 0;
};

/// What all chains found out.
struct Figures
{
    int kills = 0;
    int edits = 0;
    int failedRecoveries = 0;
    int damagedCopies = 0;
    int mostEditsDamaged = 0;
    int newerFiles = 0;
    int wrongContents = 0;
    int lostWritten = 0; ///< recovered less than what was said to be written or saved
    int lostTooMuch = 0; ///< more than one edit and more than 2 s of work
    int mostEditsLost = 0;
    qint64 longestWorkLost = 0; ///< ms of the child's time
    QStringList remarks = {};
};

/// One workspace whose process is killed and started again and again.
class Chain : public QObject
{
    Q_OBJECT
public:
    Chain(quint32 seed, Figures &figures)
        : m_random(seed)
        , m_figures(figures)
    {
        m_kill.setSingleShot(true);
        m_kill.setTimerType(Qt::PreciseTimer);
        connect(&m_kill, &QTimer::timeout, this, [this] {
            m_killedAt = sharedTime();
            ::kill(pid_t(m_child->processId()), SIGKILL);
        });
    }

    /// Ends, after `kills`, with a child that only recovers.
    void run(int kills)
    {
        m_left = kills;
        start();
    }
    [[nodiscard]] bool isFinished() const { return m_left < 0; }

private:
    void start()
    {
        m_child = std::make_unique<QProcess>();
        m_child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(m_child.get(), &QProcess::readyReadStandardOutput, this, &Chain::read);
        connect(m_child.get(), &QProcess::finished, this, &Chain::ended, Qt::QueuedConnection);
        m_child->start(
            QCoreApplication::applicationFilePath(),
            {u"--edit"_qs, m_files.path(), m_state.path(), QString::number(m_random.generate())});
        // Some are killed before they have recovered, or while they do.
        if (m_left > 0 && m_random.bounded(8) == 0)
            m_kill.start(10 + m_random.bounded(60));
    }

    void read()
    {
        while (m_child->canReadLine())
            heard(m_child->readLine().trimmed().split(' '));
    }

    void heard(const QByteArrayList &words)
    {
        const int number = words.value(1).toInt();
        if (words[0] == "E") {
            m_done = number;
            m_hashes.insert(number, words[2]);
            m_times.insert(number, words[3].toLongLong());
            ++m_figures.edits;
        } else if (words[0] == "W" || words[0] == "S") {
            m_safe = std::max(m_safe, number);
        } else if (words[0] == "R") {
            recovered(number, words[2]);
            if (m_left == 0)
                m_kill.start(0);
            else if (!m_kill.isActive())
                m_kill.start(5 + m_random.bounded(250));
        } else if (words[0] == "D") {
            ++m_figures.damagedCopies;
            m_figures.mostEditsDamaged = std::max(m_figures.mostEditsDamaged, number);
        } else if (words[0] == "C") {
            ++m_figures.newerFiles;
        } else {
            ++m_figures.failedRecoveries;
            m_figures.remarks.append(QString::fromUtf8(words.join(' ')));
        }
    }

    void recovered(int number, const QByteArray &hash)
    {
        if (m_hashes.contains(number) && m_hashes[number] != hash)
            ++m_figures.wrongContents;
        if (number < m_safe || number > m_done) {
            ++m_figures.lostWritten;
            m_figures.remarks.append(
                u"recovered %1, safe %2, done %3"_qs.arg(number).arg(m_safe).arg(m_done));
        }
        const int lost = m_done - number;
        if (lost > 0) {
            const qint64 work = (m_killedAt - m_times.value(number + 1)) * faster;
            m_figures.mostEditsLost = std::max(m_figures.mostEditsLost, lost);
            m_figures.longestWorkLost = std::max(m_figures.longestWorkLost, work);
            if (lost > 1 && work > 2000)
                ++m_figures.lostTooMuch;
        }
        m_hashes.insert(number, hash);
        m_done = number;
        m_safe = number;
    }

    void ended()
    {
        m_kill.stop();
        read();
        if (m_child->exitStatus() != QProcess::CrashExit) {
            ++m_figures.failedRecoveries;
            m_figures.remarks.append(u"ended by itself: %1"_qs.arg(m_child->exitCode()));
        }
        if (m_left > 0)
            ++m_figures.kills;
        if (--m_left >= 0)
            start();
    }

    QRandomGenerator m_random;
    Figures &m_figures;
    SampleWorkspace m_files;
    QTemporaryDir m_state;
    std::unique_ptr<QProcess> m_child;
    QTimer m_kill;
    qint64 m_killedAt = 0;
    QHash<int, QByteArray> m_hashes;
    QHash<int, qint64> m_times;
    int m_done = 0;
    int m_safe = 0;
    int m_left = 0;
};

} // namespace

class TestRecoveryKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoHundredKillsLoseAtMostTwoSecondsOfWork();
};

void TestRecoveryKill::twoHundredKillsLoseAtMostTwoSecondsOfWork()
{
    QElapsedTimer timer;
    timer.start();
    Figures figures;
    std::vector<std::unique_ptr<Chain>> chains;
    for (quint32 seed = 1; seed <= chainsAtOnce; ++seed)
        chains.push_back(std::make_unique<Chain>(seed, figures));
    for (const auto &chain : chains)
        chain->run(killsWanted / chainsAtOnce);
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(chains.cbegin(), chains.cend(),
                                         [](const auto &chain) { return chain->isFinished(); }),
                             240'000);
    qInfo("%d kills in %d edits, %.1f s: failed recoveries %d, most edits lost %d, longest work "
          "lost %lld ms (of the child's time), copies with a cut line %d, files newer than the "
          "copy %d",
          figures.kills, figures.edits, double(timer.elapsed()) / 1000, figures.failedRecoveries,
          figures.mostEditsLost, figures.longestWorkLost, figures.damagedCopies,
          figures.newerFiles);
    const QString remarks = figures.remarks.join(u'\n');
    QVERIFY2(figures.failedRecoveries == 0, qPrintable(remarks));
    QVERIFY2(figures.lostWritten == 0, qPrintable(remarks));
    QCOMPARE(figures.wrongContents, 0);
    QVERIFY(figures.mostEditsDamaged <= 1);
    QCOMPARE(figures.lostTooMuch, 0);
    QCOMPARE(figures.kills, killsWanted);
    QVERIFY(figures.edits > killsWanted);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--edit")) {
        const Child child(arguments.value(2), arguments.value(3), arguments.value(4).toUInt());
        return QCoreApplication::exec();
    }
    TestRecoveryKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recoverykill.moc"
