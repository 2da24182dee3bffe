// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/documents/openworkspace.h"
#include "ui/editors/sandboxtargetview.h"
#include "ui/editors/targeteditor.h"
#include "ui/theme.h"
#include "ui/widgets/secretdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Rehearsal;

namespace {

const QByteArray staging = "{\n"
                           "  \"format\": {\n"
                           "    \"kind\": \"rehearsal.target\",\n"
                           "    \"major\": 1,\n"
                           "    \"minor\": 0\n"
                           "  },\n"
                           "  \"name\": \"staging\",\n"
                           "  \"baseUrl\": \"https://myenv.example\",\n"
                           "  \"clientId\": \"me\",\n"
                           "  \"bot\": \"bot-12345\",\n"
                           "  \"owner\": \"somebody\",\n"
                           "  \"environment\": \"env-staging\",\n"
                           "  \"version\": \"ver-abc\",\n"
                           "  \"pollInterval\": 2.5,\n"
                           "  \"webhook\": {\n"
                           "    \"url\": \"https://hooks.example/x\",\n"
                           "    \"sign\": true\n"
                           "  }\n"
                           "}\n";

/// The door to a scripted backend that also lists what it has.
class Service final : public RunService
{
public:
    class ListingBackend final : public FakeBackend
    {
    public:
        explicit ListingBackend(Service &service)
            : FakeBackend(service.clock)
            , m_service(service)
        { }
        Pending listBots(Answer<QList<Bot>> answer) override
        {
            if (!m_service.lists)
                return FakeBackend::listBots(answer);
            return m_service.clock.after(std::chrono::milliseconds(5), [answer] {
                answer(QList<Bot>{{u"bot-12345"_qs, u"Travel"_qs}, {u"bot-9"_qs, u"Bank"_qs}});
            });
        }
        Pending listVersions(Answer<QList<BotVersion>> answer) override
        {
            if (!m_service.lists)
                return FakeBackend::listVersions(answer);
            return m_service.clock.after(std::chrono::milliseconds(5), [answer] {
                answer(QList<BotVersion>{{u"ver-abc"_qs, u"v1.2"_qs, u"ACTIVE"_qs, true}});
            });
        }

    private:
        Service &m_service;
    };

    class Session final : public RunSession
    {
    public:
        Session(Service &service, Target target)
            : m_service(service)
            , m_target(std::move(target))
        {
            ++m_service.sessions;
        }
        ~Session() override { --m_service.sessions; }
        const Target &target() const override { return m_target; }
        RunWorld world() override
        {
            return {m_service.backend, m_service.clock, nullptr, nullptr, nullptr, {}, nullptr};
        }
        RunPolicy policy() const override { return {}; }

    private:
        Service &m_service;
        Target m_target;
    };

    void setWorkspace(const Workspace &) override { }
    Pending open(const Target &target, Answer<std::shared_ptr<RunSession>> answer) override
    {
        opened = target;
        return clock.after(std::chrono::milliseconds(5), [this, answer] {
            if (isSecretMissing)
                answer(Error{Error::Kind::Configuration, u"There is no client secret."_qs, 0,
                             secretMissing});
            else
                answer(std::shared_ptr<RunSession>(std::make_shared<Session>(*this, opened)));
        });
    }
    Pending setSecret(const QString &name, const Secret &secret, bool remember,
                      Answer<> answer) override
    {
        secrets.append({name, secret, remember});
        return clock.after(std::chrono::milliseconds(5), [this, answer] { answer(kept); });
    }
    Result<> record(const QString &, Json) override { return {}; }
    SandboxControl &sandbox() override { return m_sandbox; }
    QString stateFolder() const override { return {}; }
    RunHistory *history() override { return nullptr; }

    struct Kept
    {
        QString name = {};
        Secret secret = {};
        bool remember = false;
    };

    ManualClock clock;
    ListingBackend backend{*this};
    bool lists = false;
    bool isSecretMissing = false;
    int sessions = 0;
    Target opened;
    QList<Kept> secrets;
    Result<> kept = {};

private:
    FakeSandbox m_sandbox;
};

} // namespace

class TestTargetEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatStandsInTheFile();
    void typingChangesTheDocumentAsOneEdit();
    void undoBringsBackTheBytes();
    void aSavedEditChangesOneLine();
    void wrongAddressesAreSaidWhileTyping_data();
    void wrongAddressesAreSaidWhileTyping();
    void aWrongNumberNeverReachesTheTarget();
    void anEmptyWebhookIsNone();
    void saysWhereTheSecretComesFrom();
    void aTypedSecretGoesToTheService();
    void aSecretThatCannotBeKeptIsSaid();
    void aGoodConnectionHasFourGoodLines();
    void aMissingSecretIsSaid();
    void aRefusedSignInEndsTheTest();
    void aWrongVersionIsNotTheEnvironmentsFault();
    void aWrongEnvironmentIsNotTheVersionsFault();
    void warningsOfTheEnvironmentAreShown();
    void offersWhatTheServerLists();
    void stopAndCloseLetGoOfTheTest();
    void revealPutsTheCursorThere();
    void followsTheTheme();
    void brokenFilesAreShownAndNotEdited();
    void everyControlHasAName();
    void theSandboxIsExplained();

private:
    [[nodiscard]] QLineEdit *line(const char *member) const
    {
        return m_editor->findChild<QLineEdit *>(u"target."_qs + QLatin1String(member));
    }
    [[nodiscard]] QLabel *problem(const char *member) const
    {
        return m_editor->findChild<QLabel *>(u"target."_qs + QLatin1String(member)
                                             + u".problem"_qs);
    }
    void type(const char *member, const QString &text) const
    {
        line(member)->setFocus();
        line(member)->selectAll();
        QTest::keyClicks(line(member), text);
    }
    void test() { QTest::mouseClick(button("target.test"), Qt::LeftButton); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_editor->findChild<QPushButton *>(QLatin1String(name));
    }
    void settle() { m_service->clock.advance(std::chrono::seconds(1)); }
    [[nodiscard]] const ConnectionLine &found(ConnectionCheck::Part part) const
    {
        return m_editor->connection().line(part);
    }
    [[nodiscard]] QList<ConnectionLine::State> states() const
    {
        return {found(ConnectionCheck::SignIn).state, found(ConnectionCheck::Version).state,
                found(ConnectionCheck::Environment).state, found(ConnectionCheck::Extras).state};
    }
    void open(const QProcessEnvironment &environment = {})
    {
        m_editor = std::make_unique<TargetEditor>(*m_document, *m_service, nullptr, environment);
        m_editor->resize(1000, 420);
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    using State = ConnectionLine::State;
    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<TargetEditor> m_editor;
    TargetDocument *m_document = nullptr;
};

void TestTargetEditor::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    QVERIFY(QDir(m_files->path()).mkpath(u"targets"_qs));
    m_files->write(u"targets/staging.target.json"_qs, staging);
    m_workspace = std::make_unique<OpenWorkspace>();
    QVERIFY(m_workspace->open(m_files->path()));
    m_document = m_workspace->target(u"targets/staging.target.json"_qs);
    QVERIFY(m_document);
    m_service = std::make_unique<Service>();
    open();
}

void TestTargetEditor::cleanup()
{
    m_editor.reset();
    m_workspace.reset();
    m_service.reset();
}

void TestTargetEditor::showsWhatStandsInTheFile()
{
    QCOMPARE(line("name")->text(), u"staging"_qs);
    QCOMPARE(line("baseUrl")->text(), u"https://myenv.example"_qs);
    QCOMPARE(line("tokenUrl")->text(), QString());
    QCOMPARE(line("bot")->text(), u"bot-12345"_qs);
    QCOMPARE(line("webhook")->text(), u"https://hooks.example/x"_qs);
    QCOMPARE(line("pollInterval")->text(), u"2.5"_qs);
    QCOMPARE(line("timeout")->text(), QString());
    QVERIFY(!problem("baseUrl")->isVisible());
}

void TestTargetEditor::typingChangesTheDocumentAsOneEdit()
{
    type("version", u"ver-def"_qs);
    QCOMPARE(m_document->value().version, u"ver-def"_qs);
    QCOMPARE(m_document->undoStack().count(), 1);
    type("bot", u"bot-9"_qs);
    QCOMPARE(m_document->undoStack().count(), 2);
    QTest::mouseClick(m_editor->findChild<QCheckBox *>(u"target.protected"_qs), Qt::LeftButton);
    QVERIFY(m_document->value().isProtected);
    QCOMPARE(m_document->undoStack().count(), 3);
    // The same field again, after another, is an edit of its own.
    type("bot", u"bot-10"_qs);
    QCOMPARE(m_document->undoStack().count(), 4);
}

void TestTargetEditor::undoBringsBackTheBytes()
{
    for (const char *member : {"name", "baseUrl", "tokenUrl", "clientId", "bot", "version",
                               "environment", "webhook", "caFile"})
        type(member, u"https://else.example"_qs);
    type("pollInterval", u"7"_qs);
    type("timeout", u"30"_qs);
    line("webhook")->selectAll();
    QTest::keyClick(line("webhook"), Qt::Key_Delete);
    QTest::mouseClick(m_editor->findChild<QCheckBox *>(u"target.protected"_qs), Qt::LeftButton);
    QVERIFY(m_document->bytes() != staging);
    const QByteArray changed = m_document->bytes();
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QCOMPARE(m_document->bytes(), staging);
    QCOMPARE(line("name")->text(), u"staging"_qs);
    QCOMPARE(line("webhook")->text(), u"https://hooks.example/x"_qs);
    while (m_document->undoStack().canRedo())
        m_document->undoStack().redo();
    QCOMPARE(m_document->bytes(), changed);
}

void TestTargetEditor::aSavedEditChangesOneLine()
{
    type("version", u"ver-def"_qs);
    QVERIFY(m_document->save());
    const QByteArray saved = m_files->read(u"targets/staging.target.json"_qs);
    QCOMPARE(changedLines(staging, saved), 1);
    QVERIFY(saved.contains("\"owner\": \"somebody\""));
}

void TestTargetEditor::wrongAddressesAreSaidWhileTyping_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("http") << u"baseUrl"_qs << u"http://myenv.example"_qs << u"Use https://"_qs;
    QTest::newRow("user") << u"baseUrl"_qs << u"https://a@b.example"_qs << u"user name"_qs;
    QTest::newRow("token") << u"tokenUrl"_qs << u"ftp://x.example"_qs << u"https://"_qs;
    QTest::newRow("hook") << u"webhook"_qs << u"hooks"_qs << u"not an address"_qs;
    QTest::newRow("bot") << u"bot"_qs << u"a/b"_qs << u"Allowed are"_qs;
    QTest::newRow("version") << u"version"_qs << u".."_qs << u"Allowed are"_qs;
    QTest::newRow("sandbox") << u"name"_qs << u"sandbox"_qs << u"embedded sandbox"_qs;
}

void TestTargetEditor::wrongAddressesAreSaidWhileTyping()
{
    QFETCH(const QString, member);
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    const QByteArray name = member.toLatin1();
    type(name.constData(), text);
    QVERIFY(problem(name.constData())->isVisible());
    QVERIFY2(problem(name.constData())->text().contains(said),
             qPrintable(problem(name.constData())->text()));
    m_document->undoStack().undo();
    QVERIFY(!problem(name.constData())->isVisible());
}

void TestTargetEditor::aWrongNumberNeverReachesTheTarget()
{
    type("timeout", u"30"_qs);
    QCOMPARE(m_document->value().timeout, std::optional(30.0));
    type("timeout", u"soon"_qs);
    QVERIFY(problem("timeout")->isVisible());
    QCOMPARE(m_document->value().timeout, std::optional(30.0));
    QCOMPARE(line("timeout")->text(), u"soon"_qs);
    line("timeout")->selectAll();
    QTest::keyClick(line("timeout"), Qt::Key_Delete);
    QCOMPARE(m_document->value().timeout, std::optional<double>());
    QVERIFY(!problem("timeout")->isVisible());
}

void TestTargetEditor::anEmptyWebhookIsNone()
{
    line("webhook")->setFocus();
    line("webhook")->selectAll();
    QTest::keyClick(line("webhook"), Qt::Key_Delete);
    QVERIFY(!m_document->value().webhook);
    m_document->undoStack().undo();
    QVERIFY(m_document->value().webhook->sign);
}

void TestTargetEditor::saysWhereTheSecretComesFrom()
{
    const auto said = [this] {
        return m_editor->findChild<QLabel *>(u"target.secretSource"_qs)->text();
    };
    QVERIFY(said().contains(u"keychain"_qs));
    QVERIFY(said().contains(u"REHEARSAL_STAGING_CLIENT_SECRET"_qs));
    QProcessEnvironment environment;
    environment.insert(u"REHEARSAL_STAGING_CLIENT_SECRET"_qs, u"hush-hush-hush"_qs);
    open(environment);
    QVERIFY(
        said().startsWith(u"From the environment variable REHEARSAL_STAGING_CLIENT_SECRET."_qs));
    QVERIFY(!said().contains(u"hush"_qs));
    environment.insert(u"REHEARSAL_BASE_URL"_qs, u"https://elsewhere.example"_qs);
    open(environment);
    const auto *overrides = m_editor->findChild<QLabel *>(u"target.overrides"_qs);
    QVERIFY(!overrides->isHidden());
    QVERIFY(overrides->text().contains(
        u"baseUrl is https://elsewhere.example, from REHEARSAL_BASE_URL."_qs));
    QVERIFY(!overrides->text().contains(u"hush"_qs));
}

void TestTargetEditor::aTypedSecretGoesToTheService()
{
    QTest::mouseClick(button("target.setSecret"), Qt::LeftButton);
    auto *dialog = m_editor->findChild<SecretDialog *>();
    QVERIFY(dialog);
    auto *text = dialog->findChild<QLineEdit *>();
    QCOMPARE(text->echoMode(), QLineEdit::Password);
    QTest::keyClicks(text, u"hush"_qs);
    dialog->accept();
    settle();
    QCOMPARE(m_service->secrets.size(), 1);
    QCOMPARE(m_service->secrets.at(0).name, u"staging"_qs);
    QCOMPARE(m_service->secrets.at(0).secret, Secret("hush"));
    QVERIFY(m_service->secrets.at(0).remember);
    QCOMPARE(m_editor->findChild<QLabel *>(u"target.secretNote"_qs)->text(),
             u"Kept in the keychain."_qs);
    QVERIFY(!m_document->bytes().contains("hush"));
}

void TestTargetEditor::aSecretThatCannotBeKeptIsSaid()
{
    m_service->kept = Error{Error::Kind::NotFound, u"The keychain is not available."_qs, 0, {}};
    QTest::mouseClick(button("target.setSecret"), Qt::LeftButton);
    auto *dialog = m_editor->findChild<SecretDialog *>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"hush"_qs);
    dialog->accept();
    settle();
    QCOMPARE(m_editor->findChild<QLabel *>(u"target.secretNote"_qs)->text(),
             u"The keychain is not available. It is used until the program ends."_qs);
}

void TestTargetEditor::aGoodConnectionHasFourGoodLines()
{
    TargetCheck check;
    check.versionName = u"v1.2"_qs;
    check.deployed = true;
    m_service->backend.target = check;
    type("version", u"ver-xyz"_qs);
    test();
    QCOMPARE(button("target.test")->text(), u"Stop"_qs);
    QCOMPARE(found(ConnectionCheck::SignIn).state, State::Asking);
    settle();
    QCOMPARE(m_service->opened.version, u"ver-xyz"_qs);
    QCOMPARE(states(), QList<State>({State::Good, State::Good, State::Good, State::Good}));
    QCOMPARE(found(ConnectionCheck::Version).text, u"Version v1.2 is active."_qs);
    QVERIFY(found(ConnectionCheck::Extras).text.startsWith(u"Core operations only"_qs));
    QCOMPARE(m_editor->findChild<QLabel *>(u"target.connection1"_qs)->text(),
             u"Version v1.2 is active."_qs);
    QCOMPARE(button("target.test")->text(), u"Test connection"_qs);
    QVERIFY2(m_service->backend.callsOf(u"submit"_qs).isEmpty(), "nothing is run");
}

void TestTargetEditor::aMissingSecretIsSaid()
{
    m_service->isSecretMissing = true;
    QSignalSpy missing(&m_editor->connection(), &ConnectionCheck::secretMissing);
    test();
    settle();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(states(),
             QList<State>({State::Bad, State::NotReached, State::NotReached, State::NotReached}));
    QCOMPARE(found(ConnectionCheck::SignIn).text, u"There is no client secret."_qs);
    QVERIFY(found(ConnectionCheck::SignIn).advice.contains(u"Set the secret"_qs));
}

void TestTargetEditor::aRefusedSignInEndsTheTest()
{
    m_service->backend.signIn =
        Error{Error::Kind::Unauthorized, u"<b>No</b>"_qs, 401, u"S1-H401"_qs};
    test();
    settle();
    QCOMPARE(states(),
             QList<State>({State::Bad, State::NotReached, State::NotReached, State::NotReached}));
    const auto *shown = m_editor->findChild<QLabel *>(u"target.connection0"_qs);
    QCOMPARE(shown->text(), u"<b>No</b>\nCheck client id and secret of the target."_qs);
    QCOMPARE(shown->textFormat(), Qt::PlainText);
}

void TestTargetEditor::aWrongVersionIsNotTheEnvironmentsFault()
{
    m_service->backend.target =
        Error{Error::Kind::Configuration, u"Version is ARCHIVED."_qs, 0, u"S2-C2"_qs};
    test();
    settle();
    QCOMPARE(states(), QList<State>({State::Good, State::Bad, State::NotReached, State::Good}));
    QCOMPARE(found(ConnectionCheck::Version).text, u"Version is ARCHIVED."_qs);
}

void TestTargetEditor::aWrongEnvironmentIsNotTheVersionsFault()
{
    m_service->backend.target =
        Error{Error::Kind::Configuration, u"STRICT without the bot."_qs, 0, u"S3-C1"_qs};
    test();
    settle();
    QCOMPARE(states(), QList<State>({State::Good, State::Good, State::Bad, State::Good}));
}

void TestTargetEditor::warningsOfTheEnvironmentAreShown()
{
    TargetCheck check;
    check.warnings = {u"Unknown isolation mode."_qs};
    m_service->backend.target = check;
    test();
    settle();
    QCOMPARE(found(ConnectionCheck::Environment).state, State::Warning);
    QCOMPARE(found(ConnectionCheck::Environment).text, u"Unknown isolation mode."_qs);
    QCOMPARE(found(ConnectionCheck::Version).text,
             u"Version ver-abc is active, though not deployed."_qs);
}

void TestTargetEditor::offersWhatTheServerLists()
{
    m_service->lists = true;
    test();
    settle();
    QCOMPARE(found(ConnectionCheck::Extras).text, u"Beside the core: list of bots."_qs);
    QVERIFY(line("version")->completer());
    QVERIFY(!line("environment")->completer());
    auto *completer = line("bot")->completer();
    QVERIFY(completer);
    QCOMPARE(completer->model()->rowCount(), 2);
    type("bot", u"bot-9"_qs);
    completer->setCompletionPrefix(u"bot-9"_qs);
    QCOMPARE(completer->completionCount(), 1);
    QCOMPARE(completer->currentCompletion(), u"bot-9"_qs);
    Q_EMIT completer->activated(u"bot-12345"_qs);
    QCOMPARE(m_document->value().bot, u"bot-12345"_qs);
}

void TestTargetEditor::stopAndCloseLetGoOfTheTest()
{
    m_service->backend.silent = FakeBackend::Verb::CheckTarget;
    test();
    settle();
    QCOMPARE(m_service->backend.live(), 1);
    test();
    QCOMPARE(m_service->backend.live(), 0);
    QVERIFY(!m_editor->connection().isRunning());
    QCOMPARE(states(),
             QList<State>({State::Good, State::NotReached, State::NotReached, State::NotReached}));
    test();
    settle();
    QCOMPARE(m_service->backend.live(), 1);
    m_editor.reset();
    QCOMPARE(m_service->backend.live(), 0);
    QCOMPARE(m_service->sessions, 0);
}

void TestTargetEditor::revealPutsTheCursorThere()
{
    m_editor->reveal(u"/webhook/url"_qs);
    QVERIFY(line("webhook")->hasFocus());
    m_editor->reveal(u"/baseUrl"_qs);
    QVERIFY(line("baseUrl")->hasFocus());
}

void TestTargetEditor::followsTheTheme()
{
    const auto shown = [](const QLabel *label) {
        return label->palette().color(label->foregroundRole());
    };
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(*qApp, theme);
        QCOMPARE(shown(problem("baseUrl")), failColor(QApplication::palette()));
    }
}

void TestTargetEditor::brokenFilesAreShownAndNotEdited()
{
    m_editor.reset();
    m_files->write(u"targets/staging.target.json"_qs, QByteArray(staging).replace("2.5", "\"x\""));
    m_workspace = std::make_unique<OpenWorkspace>();
    QVERIFY(m_workspace->open(m_files->path()));
    m_document = m_workspace->target(u"targets/staging.target.json"_qs);
    QVERIFY(m_document);
    open();
    QVERIFY(m_editor->findChild<QLabel *>(u"target.fileProblem"_qs)->isVisible());
    QCOMPARE(line("name")->text(), u"staging"_qs);
    QVERIFY(line("name")->isReadOnly());
    QTest::keyClicks(line("name"), u"x"_qs);
    QCOMPARE(m_document->undoStack().count(), 0);
}

void TestTargetEditor::everyControlHasAName()
{
    const auto all = m_editor->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        if (qobject_cast<const QLabel *>(widget) || widget->objectName().startsWith(u"qt_"_qs))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestTargetEditor::theSandboxIsExplained()
{
    SandboxTargetView view(m_service->sandbox());
    view.show();
    QVERIFY(!view.document());
    const auto *state = view.findChild<QLabel *>(u"sandboxTarget.state"_qs);
    QVERIFY(state->text().contains(u"off"_qs));
    static_cast<FakeSandbox &>(m_service->sandbox()).setState(SandboxControl::State::Ready);
    QVERIFY(state->text().contains(u"http://127.0.0.1:4711"_qs));
    QSignalSpy requested(&view, &SandboxTargetView::faultsRequested);
    QTest::mouseClick(view.findChild<QPushButton *>(u"sandboxTarget.faults"_qs), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
}

QTEST_MAIN(TestTargetEditor)
#include "tst_targeteditor.moc"
