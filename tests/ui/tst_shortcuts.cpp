// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/fakerunservice.h"
#include "tests/ui/support/sampleworkspace.h"
#include "ui/dialogs/cheatsheet.h"
#include "ui/dialogs/gotodialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/editorarea.h"
#include "ui/editors/testeditor.h"
#include "ui/editors/turnstable.h"
#include "ui/mainwindow.h"
#include "ui/models/fuzzymatch.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>

using namespace Rehearsal;

namespace {

using Table = QHash<QKeySequence::StandardKey, QStringList>;

/// What the five desktops bind to the standard keys (Qt 6.4: qplatformtheme.cpp), for those that
/// differ or that others might clash with.
const QHash<QString, Table> &desktops()
{
    static const Table common = {
        {QKeySequence::Undo, {u"Ctrl+Z"_qs}},          {QKeySequence::Save, {u"Ctrl+S"_qs}},
        {QKeySequence::Open, {u"Ctrl+O"_qs}},          {QKeySequence::New, {u"Ctrl+N"_qs}},
        {QKeySequence::Copy, {u"Ctrl+C"_qs}},          {QKeySequence::Cut, {u"Ctrl+X"_qs}},
        {QKeySequence::Paste, {u"Ctrl+V"_qs}},         {QKeySequence::SelectAll, {u"Ctrl+A"_qs}},
        {QKeySequence::Find, {u"Ctrl+F"_qs}},          {QKeySequence::Print, {u"Ctrl+P"_qs}},
        {QKeySequence::HelpContents, {u"F1"_qs}},      {QKeySequence::FindNext, {u"F3"_qs}},
        {QKeySequence::FindPrevious, {u"Shift+F3"_qs}}};
    static const QHash<QString, Table> all = [] {
        QHash<QString, Table> tables;
        Table x11 = common;
        x11.insert(QKeySequence::Redo, {u"Ctrl+Shift+Z"_qs});
        x11.insert(QKeySequence::Delete, {u"Del"_qs, u"Ctrl+D"_qs});
        x11.insert(QKeySequence::Close, {u"Ctrl+W"_qs});
        x11.insert(QKeySequence::Quit, {u"Ctrl+Q"_qs});
        x11.insert(QKeySequence::Refresh, {u"F5"_qs});
        x11.insert(QKeySequence::NextChild, {u"Ctrl+Tab"_qs, u"Forward"_qs});
        x11.insert(QKeySequence::PreviousChild, {u"Ctrl+Shift+Tab"_qs, u"Back"_qs});
        x11.insert(QKeySequence::AddTab, {u"Ctrl+T"_qs});
        tables.insert(u"X11"_qs, x11);
        Table kde = x11;
        kde.insert(QKeySequence::Replace, {u"Ctrl+R"_qs});
        kde.insert(QKeySequence::NextChild, {u"Ctrl+Tab"_qs, u"Forward"_qs, u"Ctrl+,"_qs});
        kde.insert(QKeySequence::PreviousChild, {u"Ctrl+Shift+Tab"_qs, u"Back"_qs, u"Ctrl+."_qs});
        kde.insert(QKeySequence::FullScreen, {u"F11"_qs, u"Ctrl+Shift+F"_qs});
        kde.insert(QKeySequence::AddTab, {u"Ctrl+Shift+N"_qs, u"Ctrl+T"_qs});
        tables.insert(u"KDE"_qs, kde);
        Table gnome = x11;
        gnome.insert(QKeySequence::Replace, {u"Ctrl+H"_qs});
        gnome.insert(QKeySequence::Refresh, {u"Ctrl+R"_qs, u"F5"_qs});
        gnome.insert(QKeySequence::SaveAs, {u"Ctrl+Shift+S"_qs});
        gnome.insert(QKeySequence::FullScreen, {u"Ctrl+F11"_qs});
        gnome.insert(QKeySequence::FindNext, {u"Ctrl+G"_qs, u"F3"_qs});
        gnome.insert(QKeySequence::FindPrevious, {u"Ctrl+Shift+G"_qs, u"Shift+F3"_qs});
        tables.insert(u"GNOME"_qs, gnome);
        Table windows = common;
        windows.insert(QKeySequence::Redo,
                       {u"Ctrl+Y"_qs, u"Alt+Shift+Backspace"_qs, u"Ctrl+Shift+Z"_qs});
        windows.insert(QKeySequence::Undo, {u"Ctrl+Z"_qs, u"Alt+Backspace"_qs});
        windows.insert(QKeySequence::Delete, {u"Del"_qs});
        windows.insert(QKeySequence::Close, {u"Ctrl+F4"_qs, u"Ctrl+W"_qs});
        windows.insert(QKeySequence::Replace, {u"Ctrl+H"_qs});
        windows.insert(QKeySequence::Refresh, {u"F5"_qs});
        windows.insert(QKeySequence::NextChild, {u"Ctrl+Tab"_qs, u"Ctrl+F6"_qs, u"Forward"_qs});
        windows.insert(QKeySequence::PreviousChild,
                       {u"Ctrl+Shift+Tab"_qs, u"Ctrl+Shift+F6"_qs, u"Back"_qs});
        windows.insert(QKeySequence::FullScreen, {u"F11"_qs, u"Alt+Enter"_qs});
        windows.insert(QKeySequence::FindNext, {u"F3"_qs, u"Ctrl+G"_qs});
        tables.insert(u"Windows"_qs, windows);
        Table mac = common; // Ctrl is the command key, Meta the control key
        mac.insert(QKeySequence::Redo, {u"Ctrl+Shift+Z"_qs});
        mac.insert(QKeySequence::Delete, {u"Del"_qs, u"Meta+D"_qs});
        mac.insert(QKeySequence::Close, {u"Ctrl+W"_qs});
        mac.insert(QKeySequence::Quit, {u"Ctrl+Q"_qs});
        mac.insert(QKeySequence::SaveAs, {u"Ctrl+Shift+S"_qs});
        mac.insert(QKeySequence::Preferences, {u"Ctrl+,"_qs});
        mac.insert(QKeySequence::Refresh, {u"Ctrl+R"_qs});
        mac.insert(QKeySequence::NextChild,
                   {u"Ctrl+}"_qs, u"Ctrl+Tab"_qs, u"Forward"_qs, u"Ctrl+Shift+]"_qs});
        mac.insert(QKeySequence::PreviousChild,
                   {u"Ctrl+{"_qs, u"Ctrl+Shift+Tab"_qs, u"Back"_qs, u"Ctrl+Shift+["_qs});
        mac.insert(QKeySequence::FullScreen, {u"Ctrl+Meta+F"_qs});
        mac.insert(QKeySequence::FindNext, {u"Ctrl+G"_qs});
        mac.insert(QKeySequence::FindPrevious, {u"Ctrl+Shift+G"_qs});
        mac.insert(QKeySequence::HelpContents, {u"Ctrl+?"_qs});
        tables.insert(u"macOS"_qs, mac);
        return tables;
    }();
    return all;
}

QList<QKeySequence> keysOn(const QString &desktop, QKeySequence::StandardKey standard)
{
    QList<QKeySequence> keys;
    const QStringList texts = desktops().value(desktop).value(standard);
    for (const QString &text : texts)
        keys.append(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

bool isBareFunctionKey(const QKeySequence &key)
{
    return key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() >= Qt::Key_F1
        && key[0].key() <= Qt::Key_F35;
}

} // namespace

class TestShortcuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void noTwoActionsShareAKeyOnAnyDesktop_data();
    void noTwoActionsShareAKeyOnAnyDesktop();
    void menusHoldEveryActionOnceAndHaveDistinctMnemonics();
    void everyActionIsFoundByTypingItsName();
    void aDisabledActionSaysWhyNot();
    void enterRunsWhatThePaletteShows();
    void goToFindsFilesTurnsAndTags();
    void escapeLeavesThingsAsTheyWere();
    void theCheatSheetShowsEveryShortcut();
    void ownKeysWinAndSurviveARestart();
    void theSettingsRefuseAKeyThatIsTaken();
    void aThemeAppliesAtOnceAndFollowsTheSystem();
    void betterMatchesComeFirst();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    /// By its key, once it has the keyboard.
    void openGoTo(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(key, modifiers);
        QVERIFY(goTo());
        QTRY_VERIFY(goTo()->findChild<QLineEdit *>(u"goTo.line"_qs)->hasFocus());
    }
    [[nodiscard]] GoToDialog *goTo() const
    {
        const auto all = m_window->findChildren<GoToDialog *>();
        for (GoToDialog *dialog : all) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    [[nodiscard]] QAbstractItemModel &fitting() const
    {
        return *goTo()->findChild<QTableView *>(u"goTo.table"_qs)->model();
    }
    void type(const QString &text)
    {
        QTest::keyClicks(goTo()->findChild<QLineEdit *>(u"goTo.line"_qs), text);
    }
    [[nodiscard]] QString shown(int row, int column) const
    {
        return fitting().index(row, column).data().toString();
    }

    std::unique_ptr<SampleWorkspace> m_files;
    std::unique_ptr<FakeRunService> m_service;
    std::unique_ptr<MainWindow> m_window;
};

void TestShortcuts::initTestCase()
{
    QApplication::setOrganizationName(QStringLiteral("Rehearsal"));
    QApplication::setApplicationName(QStringLiteral("tst_shortcuts"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestShortcuts::init()
{
    QSettings().clear();
    m_files = std::make_unique<SampleWorkspace>();
    m_service = std::make_unique<FakeRunService>();
    m_window = std::make_unique<MainWindow>(*m_service);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->openWorkspace(m_files->path()));
}

void TestShortcuts::cleanup()
{
    m_window.reset();
    m_service.reset();
}

void TestShortcuts::noTwoActionsShareAKeyOnAnyDesktop_data()
{
    QTest::addColumn<QString>("desktop");
    const QStringList names = desktops().keys();
    QCOMPARE(names.size(), 5);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestShortcuts::noTwoActionsShareAKeyOnAnyDesktop()
{
    QFETCH(QString, desktop);
    m_window->actions().assignKeys(
        [&](QKeySequence::StandardKey standard) { return keysOn(desktop, standard); });
    QHash<QKeySequence, QString> claimed;
    for (const Actions::Entry &entry : m_window->actions().all()) {
        QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.id));
        const auto keys = entry.action->shortcuts();
        for (const QKeySequence &key : keys) {
            const QString both = entry.id + u" and "_qs + claimed.value(key) + u": "_qs
                + key.toString(QKeySequence::PortableText);
            QVERIFY2(!claimed.contains(key), qPrintable(both));
            claimed.insert(key, entry.id);
            const bool fromTheDesktop = entry.standard != QKeySequence::UnknownKey
                && keysOn(desktop, entry.standard).contains(key);
            QVERIFY2(fromTheDesktop || !(key[0].keyboardModifiers() & Qt::MetaModifier),
                     qPrintable(both));
        }
        // A function key alone may only be the second way.
        QVERIFY2(keys.isEmpty() || !std::all_of(keys.cbegin(), keys.cend(), isBareFunctionKey),
                 qPrintable(entry.id));
    }
    // What must not lose its key to a desktop's list.
    QCOMPARE(claimed.value(QKeySequence(u"Ctrl+Return"_qs)), u"run.current"_qs);
    QCOMPARE(claimed.value(QKeySequence(u"F5"_qs)), u"run.current"_qs);
    QCOMPARE(claimed.value(QKeySequence(u"Ctrl+Alt+Shift+A"_qs)), u"run.acceptTest"_qs);
    QCOMPARE(claimed.value(QKeySequence(u"Ctrl+Shift+Z"_qs)), u"edit.redo"_qs);
    QCOMPARE(claimed.value(QKeySequence(u"Ctrl+Y"_qs)), u"edit.redo"_qs);
    // Editors' own actions work where their table has the keyboard, together with the window's.
    const auto editors = m_window->editors().editors();
    for (const Editor *editor : editors) {
        QHash<QKeySequence, QString> local;
        const auto actions = editor->findChildren<QAction *>();
        for (const QAction *action : actions) {
            const auto keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                QVERIFY2(!claimed.contains(key),
                         qPrintable(action->text() + u": "_qs + claimed.value(key)));
                QVERIFY2(action->shortcutContext() == Qt::WidgetShortcut
                             || action->shortcutContext() == Qt::WidgetWithChildrenShortcut,
                         qPrintable(action->text()));
                QVERIFY2(!local.contains(key) || action->parent()->inherits("QLineEdit"),
                         qPrintable(action->text() + u": "_qs + local.value(key)));
                local.insert(key, action->text());
            }
        }
    }
}

void TestShortcuts::menusHoldEveryActionOnceAndHaveDistinctMnemonics()
{
    QHash<QAction *, int> places;
    QSet<QChar> menuLetters;
    const auto menus = m_window->menuBar()->actions();
    for (QAction *top : menus) {
        const auto letter = [](const QString &text) {
            const qsizetype at = text.indexOf(u'&');
            return at < 0 ? QChar() : text[at + 1].toLower();
        };
        QVERIFY2(!menuLetters.contains(letter(top->text())), qPrintable(top->text()));
        menuLetters.insert(letter(top->text()));
        QVERIFY2(!top->menu()->isEmpty(), qPrintable(top->text()));
        const auto entries = top->menu()->actions();
        QVERIFY2(!entries.constFirst()->isSeparator(), qPrintable(top->text()));
        QVERIFY2(!entries.constLast()->isSeparator(), qPrintable(top->text()));
        for (QAction *entry : entries)
            ++places[entry];
    }
    for (const Actions::Entry &entry : m_window->actions().all())
        QVERIFY2(places.value(entry.action) == 1, qPrintable(entry.id));
}

void TestShortcuts::everyActionIsFoundByTypingItsName()
{
    openGoTo(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QAbstractItemModelTester tester(&fitting());
    auto *line = goTo()->findChild<QLineEdit *>(u"goTo.line"_qs);
    for (const Actions::Entry &entry : m_window->actions().all()) {
        const QString name = Actions::plainName(entry.action->text());
        line->setText(u'>' + name);
        QVERIFY2(shown(0, 0) == name, qPrintable(name + u" but "_qs + shown(0, 0)));
        // A panel may be called as an action is.
        const QString key = entry.action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(key.isEmpty() || shown(0, 2).startsWith(key)
                     || (shown(1, 0) == name && shown(1, 2).startsWith(key)),
                 qPrintable(name));
    }
    // Those of the table in front as well.
    line->setText(u">duplicate rows"_qs);
    QCOMPARE(shown(0, 0), u"Duplicate rows"_qs);
}

void TestShortcuts::aDisabledActionSaysWhyNot()
{
    for (const Actions::Entry &entry : m_window->actions().all())
        QVERIFY2(entry.action->isEnabled() || !entry.reason.isEmpty(), qPrintable(entry.id));
    openGoTo(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"stop"_qs);
    QCOMPARE(shown(0, 0), u"Stop"_qs);
    QVERIFY(shown(0, 1).contains(u"No run is under way."_qs));
    press(Qt::Key_Return, Qt::NoModifier);
    QVERIFY(goTo()); // nothing happened, and it stays
    QVERIFY(
        m_window->actions().action(u"run.stop"_qs)->toolTip().contains(u"No run is under way."_qs));
}

void TestShortcuts::enterRunsWhatThePaletteShows()
{
    QSignalSpy started(&m_window->runs(), &RunController::started);
    openGoTo(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"run all"_qs);
    press(Qt::Key_Return, Qt::NoModifier);
    QTRY_COMPARE(started.size(), 1);
    QVERIFY(!goTo());
}

void TestShortcuts::goToFindsFilesTurnsAndTags()
{
    openGoTo(Qt::Key_K, Qt::ControlModifier);
    type(u"hotel"_qs);
    QVERIFY(shown(0, 1).contains(u"book_hotel.intent.json"_qs));
    press(Qt::Key_Return, Qt::NoModifier);
    QCOMPARE(m_window->editors().currentEditor()->path(), u"intents/book_hotel.intent.json"_qs);

    openGoTo(Qt::Key_K, Qt::ControlModifier);
    type(u"#smoke"_qs);
    QCOMPARE(shown(0, 0), u"#smoke"_qs);
    press(Qt::Key_Return, Qt::NoModifier);
    QCOMPARE(m_window->editors().currentEditor()->path(), u"tests/book-a-flight.test.json"_qs);

    openGoTo(Qt::Key_K, Qt::ControlModifier);
    type(u"@"_qs);
    QCOMPARE(fitting().rowCount(), 3);
    press(Qt::Key_Down, Qt::NoModifier);
    press(Qt::Key_Return, Qt::NoModifier);
    auto *test = qobject_cast<TestEditor *>(m_window->editors().currentEditor());
    QVERIFY(test);
    QCOMPARE(test->table().currentIndex().row(), 1);
    m_window->activateWindow();
    QTRY_VERIFY(test->table().hasFocus());
}

void TestShortcuts::escapeLeavesThingsAsTheyWere()
{
    QWidget *before = QApplication::focusWidget();
    openGoTo(Qt::Key_K, Qt::ControlModifier);
    type(u"hotel"_qs);
    press(Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(!goTo());
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), before);
    QCOMPARE(m_window->editors().currentEditor()->path(), u"tests/book-a-flight.test.json"_qs);
}

void TestShortcuts::theCheatSheetShowsEveryShortcut()
{
    press(Qt::Key_Slash, Qt::ControlModifier);
    auto *sheet = m_window->findChild<CheatSheet *>();
    QVERIFY(sheet);
    QTest::mouseClick(sheet->findChild<QPushButton *>(u"cheatSheet.copy"_qs), Qt::LeftButton);
    const QString text = QApplication::clipboard()->text();
    for (const Actions::Entry &entry : m_window->actions().all()) {
        if (!entry.action->shortcut().isEmpty())
            QVERIFY2(text.contains(Actions::plainName(entry.action->text())), qPrintable(entry.id));
    }
    QVERIFY(text.contains(u"Duplicate rows"_qs));
    auto *tree = sheet->findChild<QTreeWidget *>(u"cheatSheet.tree"_qs);
    QTest::keyClicks(sheet->findChild<QLineEdit *>(u"cheatSheet.filter"_qs), u"Ctrl+F2"_qs);
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->childCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), u"Stop"_qs);
}

void TestShortcuts::ownKeysWinAndSurviveARestart()
{
    const QKeySequence own(u"Ctrl+Alt+Shift+R"_qs);
    m_window->actions().setUserKeys(u"run.all"_qs, {own});
    const Actions::Entry *owner = m_window->actions().owner(own, u"run.stop"_qs);
    QVERIFY(owner);
    QCOMPARE(owner->id, u"run.all"_qs);
    m_window = std::make_unique<MainWindow>(*m_service);
    QCOMPARE(m_window->actions().action(u"run.all"_qs)->shortcuts(), QList<QKeySequence>{own});
    m_window->actions().resetUserKeys(u"run.all"_qs);
    QCOMPARE(m_window->actions().action(u"run.all"_qs)->shortcut(),
             QKeySequence(u"Ctrl+Shift+Return"_qs));
}

void TestShortcuts::theSettingsRefuseAKeyThatIsTaken()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    auto *settings = m_window->findChild<SettingsDialog *>();
    QVERIFY(settings);
    settings->findChild<QTabWidget *>(u"settings.pages"_qs)->setCurrentIndex(1);
    auto *tree = settings->findChild<QTreeWidget *>(u"settings.shortcuts.tree"_qs);
    auto *keys = settings->findChild<QKeySequenceEdit *>(u"settings.shortcuts.keys"_qs);
    auto *assign = settings->findChild<QPushButton *>(u"settings.shortcuts.assign"_qs);
    auto *refusal = settings->findChild<QLabel *>(u"settings.shortcuts.refusal"_qs);
    const auto choose = [&](const QString &text) {
        tree->setCurrentItem(tree->findItems(text, Qt::MatchExactly, 1).value(0));
        QVERIFY(tree->currentItem());
    };
    choose(u"Run all"_qs);
    keys->setKeySequence(QKeySequence(u"Ctrl+F2"_qs));
    QTest::mouseClick(assign, Qt::LeftButton);
    QVERIFY2(refusal->text().contains(u"Stop"_qs), qPrintable(refusal->text()));
    QCOMPARE(m_window->actions().action(u"run.all"_qs)->shortcut(),
             QKeySequence(u"Ctrl+Shift+Return"_qs));
    keys->setKeySequence(QKeySequence(u"Ctrl+Alt+Shift+R"_qs));
    QVERIFY(refusal->text().isEmpty());
    QTest::mouseClick(assign, Qt::LeftButton);
    QCOMPARE(m_window->actions().action(u"run.all"_qs)->shortcut(),
             QKeySequence(u"Ctrl+Alt+Shift+R"_qs));
    QTest::mouseClick(settings->findChild<QPushButton *>(u"settings.shortcuts.reset"_qs),
                      Qt::LeftButton);
    QCOMPARE(m_window->actions().action(u"run.all"_qs)->shortcut(),
             QKeySequence(u"Ctrl+Shift+Return"_qs));
}

void TestShortcuts::aThemeAppliesAtOnceAndFollowsTheSystem()
{
    const auto inkOfIcons = [this] {
        const QImage image = m_window->actions().action(u"run.all"_qs)->icon().pixmap(16).toImage();
        for (int at = 0; at < 16 * 16; ++at) {
            const QColor color = image.pixelColor(at % 16, at / 16);
            if (color.alpha() == 255)
                return color.lightness();
        }
        return -1;
    };
    m_window->actions().action(u"view.theme.light"_qs)->trigger();
    QVERIFY(!isDark(QApplication::palette()));
    QVERIFY(inkOfIcons() < 128);
    m_window->actions().action(u"view.theme.contrast"_qs)->trigger();
    QVERIFY(isHighContrast(QApplication::palette()));
    QVERIFY(inkOfIcons() > 200);
    bool dark = false;
    setSystemDarkness([&dark] { return dark; });
    m_window->actions().action(u"view.theme.system"_qs)->trigger();
    QVERIFY(!isDark(QApplication::palette()));
    dark = true; // what the desktop sends to each window
    QEvent changed(QEvent::ThemeChange);
    QApplication::sendEvent(m_window->windowHandle(), &changed);
    QTRY_VERIFY(isDark(QApplication::palette()));
    QVERIFY(inkOfIcons() > 128);
    setSystemDarkness({});
    m_window->actions().action(u"view.theme.light"_qs)->trigger();
}

void TestShortcuts::betterMatchesComeFirst()
{
    QCOMPARE(fuzzyScore(u"xyz", u"Run all"), 0);
    QVERIFY(fuzzyScore(u"", u"Run all") > 0);
    QVERIFY(fuzzyScore(u"ra", u"Run all") > fuzzyScore(u"ra", u"Export report as"));
    QVERIFY(fuzzyScore(u"run all", u"Run all") > fuzzyScore(u"run all", u"Run failed, all"));
    QVERIFY(fuzzyScore(u"bf", u"book_flight") > fuzzyScore(u"bf", u"about fruit"));
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
