// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

const QStringList sourceSuffixes = {QStringLiteral("*.h"), QStringLiteral("*.cpp")};

/// What a layer may include beside itself. Change it on purpose or not at all.
const QMap<QString, QSet<QString>> &allowedIncludes()
{
    static const auto layers = [](std::initializer_list<const char *> names) {
        QSet<QString> set;
        for (const char *name : names)
            set.insert(QString::fromLatin1(name));
        return set;
    };
    static const QSet<QString> allOfCore =
        layers({"core/base", "core/domain", "core/nlu", "core/rules", "core/backend", "core/store",
                "core/report", "core/interop", "core/work"});
    static const QMap<QString, QSet<QString>> table = {
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/domain"), layers({"core/base"})},
        {QStringLiteral("core/nlu"), layers({"core/base", "core/domain"})},
        {QStringLiteral("core/rules"), layers({"core/base", "core/domain", "core/nlu"})},
        {QStringLiteral("core/backend"), layers({"core/base", "core/domain"})},
        {QStringLiteral("core/store"),
         layers({"core/base", "core/domain", "core/nlu", "core/rules"})},
        {QStringLiteral("core/report"),
         layers({"core/base", "core/domain", "core/nlu", "core/rules"})},
        {QStringLiteral("core/interop"), layers({"core/base", "core/domain"})},
        {QStringLiteral("core/work"),
         layers(
             {"core/base", "core/domain", "core/nlu", "core/rules", "core/backend", "core/store"})},
        {QStringLiteral("core/sandbox"),
         layers({"core/base", "core/domain", "core/nlu", "core/rules"})},
        {QStringLiteral("ui"), allOfCore},
        {QStringLiteral("app"), allOfCore + layers({"core/sandbox", "ui"})},
    };
    return table;
}

/// "core/base" of "core/base/json.h", "ui" of "ui/models/rowsmodel.h"; empty for files of no layer.
QString layerOf(const QString &path)
{
    const QString top = path.section(QLatin1Char('/'), 0, 0);
    const QString layer = top == QLatin1String("core") ? path.section(QLatin1Char('/'), 0, 1) : top;
    return allowedIncludes().contains(layer) ? layer : QString();
}

QStringList filesBelow(const QStringList &folders, const QStringList &nameFilters)
{
    const QDir root(QStringLiteral(REHEARSAL_SOURCE_DIR));
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator walk(root.filePath(folder), nameFilters, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(root.relativeFilePath(walk.next()));
    }
    files.sort();
    return files;
}

QString readSource(const QString &path)
{
    QFile file(QDir(QStringLiteral(REHEARSAL_SOURCE_DIR)).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Include
{
    QString path = {};
    bool system = false;
};

QList<Include> includesOf(const QString &source)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"),
        QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (auto match = pattern.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        includes.append({found.captured(2), found.captured(1) == QLatin1String("<")});
    }
    return includes;
}

/// What breaks the table among the includes of one file.
QStringList violations(const QString &path, const QString &source)
{
    const QString layer = layerOf(path);
    if (layer.isEmpty())
        return {path + QStringLiteral(": belongs to no layer")};
    static const QRegularExpression windowModules(QStringLiteral(
        "^(QtWidgets|QtGui|QtCharts|QtPrintSupport|Q\\w*(Widget|Window|Dialog|Chart|Pixmap))\\b"));

    QStringList found;
    for (const Include &include : includesOf(source)) {
        const QString complaint = path + QStringLiteral(": ") + include.path;
        if (include.system) {
            if (layer.startsWith(QLatin1String("core/"))
                && windowModules.match(include.path).hasMatch())
                found.append(complaint + QStringLiteral(" is not for the core"));
            continue;
        }
        if (include.path.endsWith(QLatin1String(".moc")))
            continue;
        const QString included = layerOf(include.path);
        if (included.isEmpty())
            found.append(complaint + QStringLiteral(" is not written from the root"));
        else if (included != layer && !allowedIncludes().value(layer).contains(included))
            found.append(complaint + QStringLiteral(" lies above or beside"));
    }
    return found;
}

/// The line of the licence in the first lines of a file, whatever its comment sign.
bool namesItsLicence(const QString &source)
{
    const QString head = source.section(QLatin1Char('\n'), 0, 4);
    return head.contains(QLatin1String("SPDX-FileCopyrightText: "))
        && head.contains(QLatin1String("SPDX-License-Identifier: "));
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongIncludeIsFound_data();
    void aWrongIncludeIsFound();
    void everyIncludeKeepsToTheTable();
    void everySourceNamesItsLicence();
    void noFileNamesAPlaceOnOneMachine();
};

void LayeringTest::aWrongIncludeIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *path, const char *line, bool allowed) {
        QTest::addRow("%s in %s", line, path)
            << QString::fromLatin1(path) << QString::fromLatin1(line) << allowed;
    };
    row("core/work/run.cpp", "#include \"core/backend/backend.h\"", true);
    row("core/work/run.cpp", "#include \"core/work/run.h\"", true);
    row("core/work/run.cpp", "#include \"run.moc\"", true);
    row("core/work/run.cpp", "#include <QTimer>", true);
    row("app/cli/main.cpp", "#include \"core/sandbox/sandboxserver.h\"", true);
    row("core/base/json.cpp", "#include \"core/domain/intent.h\"", false);
    row("core/backend/exchange.cpp", "#include \"core/rules/assess.h\"", false);
    row("core/sandbox/routes.cpp", "  #  include \"core/backend/http.h\"", false);
    row("core/work/run.cpp", "#include \"core/report/reports.h\"", false);
    row("ui/mainwindow.cpp", "#include \"core/sandbox/sandboxserver.h\"", false);
    row("ui/mainwindow.cpp", "#include \"app/composition.h\"", false);
    row("core/work/run.cpp", "#include \"run.h\"", false);
    row("core/report/html.cpp", "#include <QWidget>", false);
    row("core/report/html.cpp", "#include <QtCharts/QChart>", false);
}

void LayeringTest::aWrongIncludeIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QCOMPARE(violations(path, line).isEmpty(), allowed);
}

void LayeringTest::everyIncludeKeepsToTheTable()
{
    const QStringList files = filesBelow(
        {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}, sourceSuffixes);
    QVERIFY(files.size() > 20);
    QStringList found;
    for (const QString &path : files)
        found += violations(path, readSource(path));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void LayeringTest::everySourceNamesItsLicence()
{
    const QStringList folders = {QStringLiteral("core"), QStringLiteral("ui"),
                                 QStringLiteral("app"), QStringLiteral("tests"),
                                 QStringLiteral(".ci")};
    QStringList files =
        filesBelow(folders,
                   sourceSuffixes
                       + QStringList{QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake"),
                                     QStringLiteral("*.sh"), QStringLiteral("*.py"),
                                     QStringLiteral("*.mjs"), QStringLiteral("run")});
    files.append(QStringLiteral("CMakeLists.txt"));
    QStringList found;
    for (const QString &path : std::as_const(files)) {
        if (!namesItsLicence(readSource(path)))
            found.append(path);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void LayeringTest::noFileNamesAPlaceOnOneMachine()
{
    // Tests may speak of a made-up home folder; everything else has no business there.
    static const QRegularExpression place(
        QStringLiteral("(?<![\\w.~/-])/(root|work|home|Users)/[\\w.-]+"));
    static const QRegularExpression placeInTests(
        QStringLiteral("(?<![\\w.~/-])/(root|work)/[\\w.-]+"));
    const QStringList folders = {QStringLiteral("core"),      QStringLiteral("ui"),
                                 QStringLiteral("app"),       QStringLiteral("tests"),
                                 QStringLiteral("resources"), QStringLiteral("translations")};
    QStringList found;
    for (const QString &path :
         filesBelow(folders,
                    {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.txt"),
                     QStringLiteral("*.cmake"), QStringLiteral("*.sh"), QStringLiteral("*.py"),
                     QStringLiteral("*.mjs"), QStringLiteral("*.json"), QStringLiteral("*.md"),
                     QStringLiteral("*.ts"), QStringLiteral("*.qrc")})) {
        const bool isTest = path.startsWith(QLatin1String("tests/"));
        const QRegularExpressionMatch match =
            (isTest ? placeInTests : place).match(readSource(path));
        if (match.hasMatch())
            found.append(path + QStringLiteral(": ") + match.captured());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
