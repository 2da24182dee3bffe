// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/htmlparts.h"

#include "core/report/htmlchart.h"

#include <QCoreApplication>
#include <QFile>

namespace Rehearsal::Html {

namespace {

QString head(const QString &title, const QString &style, const QString &further)
{
    const QString language = QCoreApplication::translate(
        "HtmlReport", "en", "language of the report, as the lang attribute wants it");
    return QLatin1String("<!DOCTYPE html>\n<html lang=\"") + htmlText(language)
        + QLatin1String("\">\n<head>\n<meta charset=\"utf-8\">\n") + further
        + element("title", title) + QLatin1String("<style>\n") + style
        + QLatin1String("</style>\n</head>\n<body>\n");
}

} // namespace

QString element(const char *tag, const QString &text, const QString &cssClass)
{
    return raw(tag, htmlText(text), cssClass);
}

QString raw(const char *tag, const QString &content, const QString &cssClass)
{
    const QString name = QString::fromLatin1(tag);
    const QString attribute =
        cssClass.isEmpty() ? QString() : QString(QLatin1String(" class=\"") + cssClass + u'"');
    return u'<' + name + attribute + u'>' + content + QLatin1String("</") + name
        + QLatin1String(">\n");
}

QString styleSheet(const char *name)
{
    QFile file(QStringLiteral(":/report/%1").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString pageHead(const QString &title, const QString &style)
{
    return head(title, style,
                QStringLiteral("<meta http-equiv=\"Content-Security-Policy\" "
                               "content=\"default-src 'none'; style-src 'unsafe-inline'; "
                               "img-src data:\">\n"
                               "<meta name=\"viewport\" "
                               "content=\"width=device-width, initial-scale=1\">\n"));
}

QString printHead(const QString &title, const QString &style) { return head(title, style, {}); }

} // namespace Rehearsal::Html
