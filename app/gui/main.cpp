// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/studioservice.h"
#include "app/process.h"
#include "core/store/statefolder.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

using namespace Rehearsal;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    prepareProcess();
    QApplication::setDesktopFileName(QStringLiteral("io.github.rehearsal.Rehearsal"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/rehearsal.svg")));

    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("rehearsal"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);

    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    options.addOptions(
        {{QStringLiteral("workspace"), QStringLiteral("Open this folder."), QStringLiteral("DIR")},
         {QStringLiteral("state"), QStringLiteral("Keep history and audit log there."),
          QStringLiteral("DIR")},
         {QStringLiteral("theme"), QStringLiteral("light, dark, contrast or system."),
          QStringLiteral("THEME")}});
    options.process(application);
    const QString theme = options.isSet(QStringLiteral("theme"))
        ? options.value(QStringLiteral("theme"))
        : QSettings().value(QStringLiteral("theme")).toString();
    applyTheme(application, themeFromName(theme).value_or(ThemeChoice::System));

    StudioService service(stateFolder(options.value(QStringLiteral("state"))));
    MainWindow window(service);
    window.show();
    const QString folder = options.isSet(QStringLiteral("workspace"))
        ? options.value(QStringLiteral("workspace"))
        : findWorkspace(QDir::currentPath());
    if (!folder.isEmpty())
        window.openWorkspaceLater(QDir(folder).absolutePath());
    return QApplication::exec();
}
