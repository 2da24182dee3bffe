// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/issuesmodel.h"
#include "ui/models/turnsmodel.h"
#include "ui/panels/problemspanel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Rehearsal;

namespace {

const QString flight = QStringLiteral("tests/book-a-flight.test.json");

} // namespace

class TestProblems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyRuleIsShownWithItsPlace();
    void enterAndNextProblemGoToTheCell_data();
    void enterAndNextProblemGoToTheCell();
    void aFixIsOneStepToUndo();
    void aFixIsOfferedInTheTableToo();
    void allOfARuleAreMendedAtOnce();
    void aDuplicateIdGetsANewOne();
    void ignoredHereIsRememberedInTheProject();
    void anUnknownIntentIsCreated();
    void theCurrentProblemStaysWhenOthersCome();
    void filterChipsAndGroupsChooseWhatIsShown();
    void rowsAreCopiedAsText();
    void problemsFollowAnEditWithin300Ms();
    void cellsAreMarked();
    void aMergeConflictIsAProblemWithItsLine();
    void theModelKeepsItsPromises();
    void aTestIsMadeFromATemplate();
    void tagsAreCompleted();

private:
    /// The test of the sample with these members and turns; quotation marks are single ones.
    void write(const QString &path, const QByteArray &test) const
    {
        m_files->write(
            path,
            QByteArray("{'format':{'kind':'rehearsal.test','major':1,'minor':0}," + test + "}")
                .replace('\'', '"'));
    }
    void open()
    {
        QVERIFY(m_window->openWorkspace(m_files->path()));
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("dock.problems"));
        dock->show();
        dock->raise();
        table().setFocus();
    }
    [[nodiscard]] ProblemsPanel &panel() const { return *m_window->findChild<ProblemsPanel *>(); }
    [[nodiscard]] QTableView &table() const
    {
        return *m_window->findChild<QTableView *>(QStringLiteral("problems.table"));
    }
    [[nodiscard]] TestEditor *editor() const
    {
        return qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    }
    /// "C09 turn 1, expected intent" of each row that is no heading.
    [[nodiscard]] QStringList shown() const
    {
        QStringList rows;
        const QAbstractItemModel &model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto text = [&](IssueColumn column) {
                return model.index(row, int(column)).data().toString();
            };
            if (!text(IssueColumn::Rule).isEmpty())
                rows.append(text(IssueColumn::Rule) + u' ' + text(IssueColumn::Place));
        }
        return rows;
    }
    void selectRule(const char *rule)
    {
        QVERIFY(
            panel().select([&](const Issue &issue) { return issue.rule == QLatin1String(rule); }));
        table().setFocus();
    }
    /// No window manager here gives the focus back when a menu closes.
    [[nodiscard]] QWidget *focused() const
    {
        if (!QApplication::focusWidget())
            m_window->activateWindow();
        static_cast<void>(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }));
        return QApplication::focusWidget();
    }
    /// The fix of this id from the menu that Alt+Enter opens, taken with the keyboard.
    void takeFix(const QString &name)
    {
        QTest::keyClick(focused(), Qt::Key_Return, Qt::AltModifier);
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("problems.fixes"));
        QVERIFY(menu);
        QVERIFY(menu->isVisible());
        auto *action = menu->findChild<QAction *>(name);
        QVERIFY2(action, qPrintable(name));
        for (int tries = 0; menu->activeAction() != action && tries < 20; ++tries)
            QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), action);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QMenu *>(QStringLiteral("problems.fixes")));
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestProblems::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_problems"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestProblems::init()
{
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestProblems::cleanup()
{
    m_window.reset();
    m_service.reset();
    m_files.reset();
}

void TestProblems::everyRuleIsShownWithItsPlace()
{
    write(flight,
          "'id':'1','name':'One','tags':[' a'],"
          "'variables':{'unused':'1'},'data':{'columns':['c'],'rows':[['1']]},"
          "'context':{'api_key':'abcd'},'turns':["
          "{'say':''},"
          "{'say':'a {{nobody}}','delayMs':70000,'expect':{'intent':'book_fligth',"
          "'minConfidence':0,'entities':{'dta':'x'}}},"
          "{'say':'b','expect':{'minConfidence':0.5,'checks':["
          "{'kind':'mood','op':'equals','value':'y'},"
          "{'kind':'reply','op':'regex','value':'[b'},"
          "{'kind':'entity','op':'present'},"
          "{'kind':'margin','op':'atLeast','value':'y'},"
          "{'kind':'reply','op':'contains','value':'','not':true}]}},"
          "{'say':'same words','expect':{'intent':'book_flight'}}]");
    write(QStringLiteral("tests/two.test.json"),
          "'id':'1','name':'one','turns':[{'say':'Same words','expect':{'intent':'book_hotel'}}]");
    write(QStringLiteral("tests/three.test.json"),
          "'id':'3','name':'Three','turns':[{'say':'only should','expect':{'checks':["
          "{'kind':'reply','op':'contains','value':'y','severity':'should'}]}}]");
    write(QStringLiteral("tests/four.test.json"),
          "'id':'4','name':'Four','turns':[{'say':'Only should'}]");
    write(QStringLiteral("tests/five.test.json"), "'id':'5','name':'Five','turns':[]");
    // What cannot be read is not judged further.
    write(QStringLiteral("tests/six.test.json"),
          "'id':'6','name':'Six','data':{'columns':['c'],'rows':[['1','2']]},'turns':[]");
    open();
    QStringList rules;
    for (const QString &row : shown())
        rules.append(row.section(u' ', 0, 0));
    for (const char *rule : {"C01", "C02", "C03", "C04", "C05", "C06", "C07",  "C08", "C09",
                             "C10", "C11", "C13", "C14", "C15", "C16", "C18",  "C19", "C20",
                             "C21", "C22", "C24", "C25", "C26", "F23", "F-dup"})
        QVERIFY2(rules.contains(QLatin1String(rule)), rule);
    QVERIFY(shown().contains(u"C09 turn 2, expected intent"_qs));
    const auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("dock.problems"));
    QCOMPARE(dock->windowTitle(), u"Problems %1"_qs.arg(rules.size()));
}

void TestProblems::enterAndNextProblemGoToTheCell_data()
{
    QTest::addColumn<QByteArray>("turn");
    QTest::addColumn<int>("column");
    QTest::newRow("say") << QByteArray("{'say':''}") << int(TurnColumn::Says);
    QTest::newRow("delay") << QByteArray(
        "{'say':'y','delayMs':70000,'expect':{'intent':'book_flight'}}")
                           << int(TurnColumn::Delay);
    QTest::newRow("intent") << QByteArray("{'say':'y','expect':{'intent':'x'}}")
                            << int(TurnColumn::Intent);
    QTest::newRow("minimum") << QByteArray(
        "{'say':'y','expect':{'intent':'book_flight','minConfidence':0}}")
                             << int(TurnColumn::MinConfidence);
    QTest::newRow("entities") << QByteArray(
        "{'say':'y','expect':{'intent':'book_flight','entities':{'x':'y'}}}")
                              << int(TurnColumn::Entities);
    QTest::newRow("checks") << QByteArray("{'say':'y','expect':{'intent':'book_flight','checks':["
                                          "{'kind':'reply','op':'wildcard','value':'*'}]}}")
                            << int(TurnColumn::Checks);
}

void TestProblems::enterAndNextProblemGoToTheCell()
{
    QFETCH(QByteArray, turn);
    QFETCH(int, column);
    write(flight,
          "'id':'1','name':'One','turns':[{'say':'x','expect':{'intent':'book_flight'}}," + turn
              + "]");
    open();
    table().setCurrentIndex(table().model()->index(1, 0)); // below the heading of its file
    QVERIFY(panel().currentIssue());
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(editor()->table().hasFocus());
    QCOMPARE(editor()->table().currentIndex().row(), 1);
    QCOMPARE(editor()->table().currentIndex().column(), column);

    editor()->table().setCurrentIndex(editor()->table().model()->index(0, 0));
    QVERIFY(panel().step(1));
    QCOMPARE(editor()->table().currentIndex().row(), 1);
    QVERIFY(panel().step(-1));
    QCOMPARE(editor()->table().currentIndex().row(), 1);
}

void TestProblems::aFixIsOneStepToUndo()
{
    write(flight,
          "'id':'1','name':'One','turns':[{'say':'fly','expect':{'intent':'book_fligth'}}]");
    open();
    QCOMPARE(shown(), QStringList{u"C09 turn 1, expected intent"_qs});
    selectRule("C09");
    takeFix(QStringLiteral("problems.fix.useIntent"));
    TestDocument *document = m_window->workspace().test(flight);
    QCOMPARE(*document->value().turns[0].expects->intent, u"book_flight"_qs);
    QCOMPARE(document->undoStack().count(), 1);
    QTRY_COMPARE(shown(), QStringList());
    QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(*document->value().turns[0].expects->intent, u"book_fligth"_qs);
    QTRY_COMPARE(shown(), QStringList{u"C09 turn 1, expected intent"_qs});
}

void TestProblems::aFixIsOfferedInTheTableToo()
{
    write(flight,
          "'id':'1','name':'One','turns':[{'say':'fly','expect':{'intent':'book_fligth'}}]");
    open();
    TurnsTable &turns = editor()->table();
    turns.setFocus();
    turns.setCurrentIndex(turns.model()->index(0, int(TurnColumn::Intent)));
    takeFix(QStringLiteral("problems.fix.removeExpectation"));
    QVERIFY(!m_window->workspace().test(flight)->value().turns[0].expects);
}

void TestProblems::allOfARuleAreMendedAtOnce()
{
    const QByteArray turns =
        "'turns':[{'say':'%','delayMs':70000,'expect':{'intent':'book_flight'}},"
        "{'say':'%%','delayMs':80000,'expect':{'intent':'book_flight'}}]";
    const QString second = QStringLiteral("tests/two.test.json");
    write(flight, "'id':'1','name':'One'," + QByteArray(turns).replace('%', "a"));
    write(second, "'id':'2','name':'Two'," + QByteArray(turns).replace('%', "b"));
    open();
    QCOMPARE(shown().size(), 4);
    selectRule("C25");
    takeFix(QStringLiteral("problems.fixAll.usualDelay"));
    QTRY_COMPARE(shown(), QStringList());
    for (const QString &path : {flight, second}) {
        QCOMPARE(m_window->workspace().test(path)->undoStack().count(), 1);
        QCOMPARE(m_window->workspace().test(path)->value().turns[1].delayMs, 500);
    }
}

void TestProblems::aDuplicateIdGetsANewOne()
{
    write(flight, "'id':'1','name':'One','turns':[{'say':'a','expect':{'intent':'book_flight'}}]");
    const QString second = QStringLiteral("tests/two.test.json");
    write(second, "'id':'1','name':'Two','turns':[{'say':'b','expect':{'intent':'book_flight'}}]");
    open();
    QCOMPARE(shown(), QStringList{u"F-dup /id"_qs});
    selectRule("F-dup");
    takeFix(QStringLiteral("problems.fix.newId"));
    QTRY_COMPARE(shown(), QStringList());
    QVERIFY(m_window->workspace().test(second)->value().id != u"1"_qs);
}

void TestProblems::ignoredHereIsRememberedInTheProject()
{
    write(flight, "'id':'1','name':'One','turns':[{'say':'fly','expect':{'intent':'elsewhere'}}]");
    const QByteArray before = m_files->read(QStringLiteral("rehearsal.json"));
    open();
    selectRule("C09");
    takeFix(QStringLiteral("problems.fix.ignore"));
    QTRY_COMPARE(shown(), QStringList());
    const QByteArray after = m_files->read(QStringLiteral("rehearsal.json"));
    QVERIFY(after.contains("ignoredIssues"));
    QVERIFY(after.startsWith(before.left(before.size() - 3))); // the rest stands as it stood
    QVERIFY(m_window->openWorkspace(m_files->path()));
    QCOMPARE(shown(), QStringList());
}

void TestProblems::anUnknownIntentIsCreated()
{
    write(flight,
          "'id':'1','name':'One','turns':[{'say':'rent a car','expect':"
          "{'intent':'rent_car'}}]");
    open();
    selectRule("C09");
    takeFix(QStringLiteral("problems.fix.createIntent"));
    QTRY_COMPARE(shown(), QStringList());
    const QByteArray intent = m_files->read(QStringLiteral("intents/rent_car.intent.json"));
    QVERIFY(intent.contains("\"rent a car\""));
}

void TestProblems::theCurrentProblemStaysWhenOthersCome()
{
    write(flight,
          "'id':'1','name':'One','turns':[{'say':'a','expect':{'intent':'x'}},"
          "{'say':'b','expect':{'intent':'book_flight'}},"
          "{'say':'c','expect':{'intent':'z'}}]");
    open();
    QVERIFY(panel().select(
        [](const Issue &issue) { return issue.pointer == u"/turns/2/expect/intent"_qs; }));
    TestDocument *document = m_window->workspace().test(flight);
    document->edit(u"edit"_qs, [](ConversationTest &test) {
        test.turns[1].expects->intent = u"y"_qs;
        test.turns[1].delayMs = 70000;
    });
    QTRY_COMPARE(shown().size(), 4);
    QCOMPARE(panel().currentIssue()->pointer, u"/turns/2/expect/intent"_qs);
    QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table().selectionModel()->selectedRows()[0].row(), table().currentIndex().row());
}

void TestProblems::filterChipsAndGroupsChooseWhatIsShown()
{
    write(flight,
          "'id':'1','name':'One','variables':{'v':''},'turns':[{'say':''},"
          "{'say':'a','expect':{'intent':'x'}}]");
    open();
    QCOMPARE(shown().size(), 4); // C02 error, C09 warning, C14 and C19 infos
    const auto chip = [this](const char *name) {
        return m_window->findChild<QToolButton *>(QLatin1String(name));
    };
    QCOMPARE(chip("problems.chip.errors")->text(), u"1"_qs);
    QCOMPARE(chip("problems.chip.warnings")->text(), u"1"_qs);
    QCOMPARE(chip("problems.chip.infos")->text(), u"2"_qs);
    QTest::mouseClick(chip("problems.chip.infos"), Qt::LeftButton);
    QCOMPARE(shown().size(), 2);
    QTest::keyClicks(m_window->findChild<QLineEdit *>(QStringLiteral("problems.filter")),
                     u"c09"_qs);
    QCOMPARE(shown(), QStringList{u"C09 turn 2, expected intent"_qs});
    m_window->findChild<QLineEdit *>(QStringLiteral("problems.filter"))->clear();
    QTest::mouseClick(chip("problems.chip.infos"), Qt::LeftButton);
    auto *grouping = m_window->findChild<QComboBox *>(QStringLiteral("problems.grouping"));
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(table().model()->rowCount(), 8); // four rules with one each
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(table().model()->rowCount(), 7); // three severities
    table().setFocus();
    table().setCurrentIndex(table().model()->index(0, 0));
    QTest::keyClick(&table(), Qt::Key_Left);
    QCOMPARE(table().model()->rowCount(), 6); // the errors are folded
    QTest::keyClick(&table(), Qt::Key_Right);
    QCOMPARE(table().model()->rowCount(), 7);
}

void TestProblems::rowsAreCopiedAsText()
{
    write(flight, "'id':'1','name':'One','turns':[{'say':'a','expect':{'intent':'x'}}]");
    open();
    selectRule("C09");
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             u"Warning\tC09\ttests/book-a-flight.test.json\t/turns/0/expect/intent\t"
             "The workspace has no intent “x”."_qs);
}

void TestProblems::problemsFollowAnEditWithin300Ms()
{
    open();
    QCOMPARE(shown(), QStringList());
    m_window->workspace().test(flight)->edit(
        u"edit"_qs, [](ConversationTest &test) { test.turns[0].expects->intent = u"nobody"_qs; });
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList{u"C09 turn 1, expected intent"_qs}, 300);
}

void TestProblems::cellsAreMarked()
{
    write(flight, "'id':'1','name':'One','turns':[{'say':'a','expect':{'intent':'x'}}]");
    open();
    const auto cell = [this](TurnColumn column) {
        return editor()->table().model()->index(0, int(column));
    };
    QCOMPARE(cell(TurnColumn::Intent).data(TurnsModel::IssueRole).toInt(),
             int(Issue::Severity::Warning));
    QVERIFY(cell(TurnColumn::Intent)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"The workspace has no intent"_qs));
    QVERIFY(!cell(TurnColumn::Says).data(TurnsModel::IssueRole).isValid());
    m_window->workspace().test(flight)->edit(u"edit"_qs, [](ConversationTest &test) {
        test.turns[0].expects->intent = u"book_flight"_qs;
    });
    QTRY_VERIFY(!cell(TurnColumn::Intent).data(TurnsModel::IssueRole).isValid());
}

void TestProblems::aMergeConflictIsAProblemWithItsLine()
{
    m_files->write(QStringLiteral("tests/merged.test.json"),
                   "{\n  \"id\": \"7\",\n<<<<<<< HEAD\n  \"name\": \"A\",\n=======\n  \"name\": "
                   "\"B\",\n>>>>>>> other\n  \"turns\": []\n}\n");
    open();
    QCOMPARE(shown(), QStringList{u"F39 "_qs});
    QVERIFY(panel().select([](const Issue &issue) {
        return issue.message.contains(u"tests/merged.test.json. Line 3:"_qs);
    }));
}

void TestProblems::theModelKeepsItsPromises()
{
    IssuesModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    Issues issues;
    for (int number = 0; number < 5; ++number) {
        issues.append({Issue::Severity(number % 3),
                       u"C0%1"_qs.arg(number),
                       u"m"_qs,
                       u"tests/%1"_qs.arg(number % 2),
                       {}});
        model.show(issueRows(issues, {}));
    }
    IssueSelection folded;
    folded.collapsed.insert(u"tests/0"_qs);
    model.show(issueRows(issues, folded));
    QCOMPARE(model.rowCount(), 4);
    model.show({});
}

void TestProblems::aTestIsMadeFromATemplate()
{
    open();
    m_window->actions().action(QStringLiteral("file.newFromTemplate"))->trigger();
    auto *dialog = m_window->findChild<QInputDialog *>(QStringLiteral("templateDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->comboBoxItems().size(), 5);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(editor()->title(), dialog->comboBoxItems().constFirst());
    QVERIFY(!editor()->testDocument().value().turns.isEmpty());
    QVERIFY(!editor()->testDocument().value().id.startsWith(u"template"_qs));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"testEditor.name"_qs);
    m_window->actions().action(QStringLiteral("file.saveAsTemplate"))->trigger();
    QVERIFY(QDir(m_files->path()).entryList({u"templates"_qs}).size() == 1);
}

void TestProblems::tagsAreCompleted()
{
    write(QStringLiteral("tests/two.test.json"),
          "'id':'2','name':'Two','tags':['nightly','smoke'],'turns':[{'say':'b','expect':"
          "{'intent':'book_flight'}}]");
    write(flight,
          "'id':'1','name':'One','tags':['smoke'],'turns':[{'say':'a','expect':"
          "{'intent':'book_flight'}}]");
    open();
    auto *tags = editor()->findChild<QLineEdit *>(QStringLiteral("testEditor.tags"));
    tags->setFocus();
    tags->end(false);
    QTest::keyClicks(tags, u", ni"_qs);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(tags->text(), u"smoke, nightly"_qs);
    QCOMPARE(editor()->testDocument().value().tags, (QStringList{u"smoke"_qs, u"nightly"_qs}));
}

QTEST_MAIN(TestProblems)
#include "tst_problems.moc"
