// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/workspace.h"
#include "tests/support/hostiletexts.h"
#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTcpServer>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Rehearsal;

namespace {

/// In front of each foreign text, so that it is found wherever it went.
const QString mark = QStringLiteral("\u2620");

/// Nothing that came from outside may be read as markup.
bool isInert(const QString &text)
{
    if (!text.contains(mark) || !Qt::mightBeRichText(text))
        return true;
    // Our own frame around escaped text: what is left has no tag.
    QString inside = text;
    for (const QString &tag :
         {QStringLiteral("<qt>"), QStringLiteral("</qt>"), QStringLiteral("<br>"),
          QStringLiteral("<br/>"), QStringLiteral("<p>"), QStringLiteral("</p>"),
          QStringLiteral("<p style='white-space:pre-wrap'>"),
          QStringLiteral("<span style='white-space:pre-wrap'>"), QStringLiteral("</span>")})
        inside.remove(tag);
    return !inside.contains(u'<');
}

/// The `&` of a foreign text underlines nothing and does not vanish.
bool keepsAmpersand(const QString &text) { return !text.contains(QString(mark + u"&File"_qs)); }

void lookAtItems(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &found)
{
    constexpr int mostRows = 300;
    for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::ToolTipRole, Qt::WhatsThisRole, Qt::StatusTipRole}) {
                if (!isInert(index.data(role).toString()))
                    found.append(u"item: " + index.data(role).toString().left(80));
            }
        }
        lookAtItems(model, model.index(row, 0, parent), found);
    }
}

/// Every place in which some widget that lives now would show foreign text as rich text.
QStringList richPlaces()
{
    QStringList found;
    const auto widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        const QString name =
            QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        for (const QString &tip : {widget->toolTip(), widget->whatsThis(), widget->statusTip()}) {
            if (!isInert(tip))
                found.append(name + u" tip: " + tip.left(80));
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool foreign = label->text().contains(mark);
            if (label->textFormat() != Qt::PlainText
                && (foreign || Qt::mightBeRichText(label->text())))
                found.append(name + u" label: " + label->text().left(80));
            if (foreign && label->buddy() && !keepsAmpersand(label->text()))
                found.append(name + u" mnemonic: " + label->text().left(80));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!keepsAmpersand(button->text()))
                found.append(name + u" mnemonic: " + button->text().left(80));
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (!keepsAmpersand(tabs->tabText(tab)))
                    found.append(name + u" mnemonic: " + tabs->tabText(tab).left(80));
                if (!isInert(tabs->tabToolTip(tab)))
                    found.append(name + u" tip: " + tabs->tabToolTip(tab).left(80));
            }
        } else if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            const auto actions = menu->actions();
            for (const QAction *action : actions) {
                if (!keepsAmpersand(action->text()) || !isInert(action->toolTip()))
                    found.append(name + u" action: " + action->text().left(80));
            }
        } else if (const auto *rich = qobject_cast<const QTextEdit *>(widget)) {
            // Plain text put in as plain text still has its tags to read.
            if (rich->toPlainText().contains(mark)
                && rich->document()->toHtml().contains(QLatin1String("<img")))
                found.append(name + u" picture in a text");
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            if (view->model())
                lookAtItems(*view->model(), {}, found);
        }
    }
    found.removeDuplicates();
    return found;
}

/// Tells whether anybody opened a file.
class Canary
{
public:
    explicit Canary(const QString &path)
        : m_queue(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        inotify_add_watch(m_queue, path.toLocal8Bit().constData(), IN_OPEN | IN_ACCESS);
    }
    ~Canary() { close(m_queue); }
    Q_DISABLE_COPY_MOVE(Canary)

    [[nodiscard]] bool wasTouched() const
    {
        char event[4096];
        return read(m_queue, event, sizeof event) > 0;
    }

private:
    int m_queue;
};

/// The longest time in which the event loop did not come round, ms.
class Heartbeat : public QObject
{
    Q_OBJECT
public:
    Heartbeat()
    {
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(5);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class TestHostileTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingForeignIsShownAsMarkup();
    void whatAServerSaysIsPlainInEveryPanel();
    void errorsOfAServerArePlain();
    void theWalkFindsALabelThatIsNotPlain();

private:
    [[nodiscard]] Intent hostileIntent() const;
    [[nodiscard]] ConversationTest hostileTest() const;
    void openAndRun();
    /// Every dock in front, every view of every editor, every row current once.
    void lookEverywhere();
    void walkViews();

    QList<std::pair<const char *, QString>> m_texts;
    QTcpServer m_receiver; ///< whom a loaded picture would ask
    int m_requests = 0;
    QString m_canaryFile;
    std::unique_ptr<Canary> m_canary;
    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestHostileTexts::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_hostiletexts"));
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY(m_receiver.listen(QHostAddress::LocalHost));
    connect(&m_receiver, &QTcpServer::newConnection, this, [this] { ++m_requests; });
}

void TestHostileTexts::init()
{
    m_requests = 0;
    m_files = std::make_unique<SampleWorkspace>();
    m_files->write(QStringLiteral("canary.png"), QByteArrayLiteral("not a picture"));
    m_canaryFile = m_files->path() + u"/canary.png";
    m_texts = hostileTexts();
    m_texts += unicodeTexts();
    m_texts.append({"file", u"<img src=\"file://" + m_canaryFile + u"\">"});
    m_texts.append(
        {"server",
         QStringLiteral("<img src=\"http://127.0.0.1:%1/p\">").arg(m_receiver.serverPort())});
    for (auto &[id, text] : m_texts)
        text.prepend(mark);
    m_service = std::make_unique<FakeRunService>();
}

void TestHostileTexts::cleanup()
{
    m_window.reset();
    m_service.reset();
    m_canary.reset();
    m_files.reset();
}

Intent TestHostileTexts::hostileIntent() const
{
    Intent intent;
    intent.id = QStringLiteral("hostile");
    intent.name = mark + u"<b>&File"_qs;
    intent.language = QStringLiteral("en");
    for (const auto &[id, text] : m_texts)
        intent.utterances.append({text, {{mark + u"<i>type"_qs, 0, 1, {}}}, {}});
    return intent;
}

ConversationTest TestHostileTexts::hostileTest() const
{
    ConversationTest test;
    test.id = QStringLiteral("hostile");
    test.name = mark + u"<img src=\"file://"_qs + m_canaryFile + u"\">"_qs;
    test.tags = {mark + u"<b>tag"_qs, mark + u"&File"_qs};
    test.context = Json::object();
    test.variables = Json{{"7*7", QString(mark + u"<b>49"_qs).toStdString()}};
    for (const auto &[id, text] : m_texts) {
        (*test.context)[id] = toJson(text);
        (*test.variables)[id] = toJson(text);
        Turn turn;
        turn.says = text;
        turn.expects = Expectation();
        turn.expects->intent = text;
        turn.expects->minConfidence = 0.5;
        turn.expects->entities = Json{{"city", text.toStdString()}};
        Check check;
        check.kind = QStringLiteral("reply");
        check.op = QStringLiteral("equals");
        check.value = toJson(text);
        turn.expects->checks = {check};
        test.turns.append(turn);
    }
    return test;
}

void TestHostileTexts::openAndRun()
{
    m_files->write(QStringLiteral("tests/hostile.test.json"), fileBytes(hostileTest()));
    m_files->write(QStringLiteral("intents/hostile.intent.json"), fileBytes(hostileIntent()));
    Target target;
    target.name = mark + u"<b>&File"_qs;
    target.baseUrl = QStringLiteral("https://127.0.0.1");
    target.bot = mark + u"<b>bot"_qs;
    m_files->write(QStringLiteral("targets/hostile.target.json"), fileBytes(target));
    for (const auto &[id, text] : m_texts) {
        ConversationTest test;
        test.id = QLatin1String(id);
        test.name = text;
        test.turns.append(Turn{.says = text});
        m_files->write(u"tests/names/" + QLatin1String(id) + u".test.json", fileBytes(test));
    }
    m_canary = std::make_unique<Canary>(m_canaryFile);
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QTRY_VERIFY(m_window->workspace().isOpen());
    m_window->editors().open(QStringLiteral("intents/hostile.intent.json"));
    m_window->editors().open(QStringLiteral("targets/hostile.target.json"));
    for (const auto &[id, text] : m_texts)
        m_window->editors().open(u"tests/names/" + QLatin1String(id) + u".test.json");
    m_window->editors().open(QStringLiteral("tests/hostile.test.json"));
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    connect(&m_window->runs(), &RunController::refused, this,
            [](const Error &error) { QFAIL(qPrintable(error.message)); });
    m_window->runs().start({QStringLiteral("tests/hostile.test.json")});
    QVERIFY(finished.wait());
}

void TestHostileTexts::lookEverywhere()
{
    const auto docks = m_window->findChildren<QDockWidget *>();
    for (QDockWidget *dock : docks) {
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
    }
    const auto editors = m_window->editors().editors();
    for (Editor *editor : editors) {
        auto *test = qobject_cast<TestEditor *>(editor);
        const QStringList views = test ? test->viewIds() : QStringList();
        for (const QString &view : views)
            test->showView(view);
    }
    walkViews();
    // What hides behind the test in front.
    m_window->editors().open(QStringLiteral("intents/hostile.intent.json"));
    walkViews();
    m_window->grab();
    m_window->editors().open(QStringLiteral("tests/hostile.test.json"));
    m_window->grab();
}

void TestHostileTexts::walkViews()
{
    const auto views = m_window->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && view->isVisible() && row < std::min(model->rowCount(), 100);
             ++row) {
            view->setCurrentIndex(model->index(row, 0));
            QCoreApplication::processEvents();
        }
    }
}

void TestHostileTexts::nothingForeignIsShownAsMarkup()
{
    const Heartbeat heartbeat;
    m_service->backend.outcome.state = Snapshot::State::Completed;
    openAndRun();
    lookEverywhere();
    QCOMPARE(richPlaces(), QStringList());
    QVERIFY(!m_canary->wasTouched());
    QCOMPARE(m_requests, 0);
    qInfo("longest gap of the event loop with hostile files: %lld ms", heartbeat.longest());
}

void TestHostileTexts::whatAServerSaysIsPlainInEveryPanel()
{
    const Heartbeat heartbeat;
    Snapshot &outcome = m_service->backend.outcome;
    outcome.state = Snapshot::State::Completed;
    for (qsizetype index = 0; index < m_texts.size(); ++index) {
        const QString &text = m_texts[index].second;
        Step step;
        step.index = int(index);
        step.intent = text;
        step.reply = text;
        step.confidence = 0.4;
        step.alternatives = {{text, 0.4}, {mark + u"<b>second"_qs, 0.3}};
        step.entities =
            Json::array({{{"type", text.toStdString()}, {"value", text.toStdString()}}});
        step.context = Json{{text.toStdString(), text.toStdString()}};
        outcome.steps.append(step);
    }
    outcome.notes = {mark + u"<b>note"_qs};
    openAndRun();
    lookEverywhere();
    QCOMPARE(richPlaces(), QStringList());
    QVERIFY(!m_canary->wasTouched());
    QCOMPARE(m_requests, 0);
    qInfo("longest gap of the event loop with a hostile server: %lld ms", heartbeat.longest());
}

void TestHostileTexts::errorsOfAServerArePlain()
{
    m_service->backend.target = Error{
        Error::Kind::Configuration, mark + u"<img src=\"file://"_qs + m_canaryFile + u"\">&File"_qs,
        0, QStringLiteral("S3")};
    openAndRun();
    lookEverywhere();
    QCOMPARE(richPlaces(), QStringList());
    QVERIFY(!m_canary->wasTouched());
}

/// A check that cannot fail shows nothing.
void TestHostileTexts::theWalkFindsALabelThatIsNotPlain()
{
    QLabel label(mark + u"<b>x"_qs);
    QCOMPARE(richPlaces().size(), 1);
    label.setTextFormat(Qt::PlainText);
    QCOMPARE(richPlaces(), QStringList());
    label.setToolTip(mark + u"<b>x"_qs);
    QCOMPARE(richPlaces().size(), 1);
}

QTEST_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
