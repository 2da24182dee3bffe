// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reports.h"

#include "core/report/formats.h"

#include <QCoreApplication>

#include <array>

namespace Rehearsal {

namespace {

struct Format
{
    const char *kind;
    Result<> (*write)(const SuiteResult &, QIODevice &);
};

constexpr std::array formats{
    Format{"result", writeResultReport}, Format{"audit", writeAuditReport},
    Format{"junit", writeJUnitReport},   Format{"html", writeHtmlReport},
    Format{"csv", writeCsvReport},       Format{"ctrf", writeCtrfReport},
};

Error noSuchKind(const QString &kind)
{
    return {
        Error::Kind::Invalid,
        QCoreApplication::translate("Reports", "There is no report of the kind “%1”.").arg(kind),
        0,
        {}};
}

} // namespace

RunCounts SuiteResult::counts() const
{
    RunCounts counts;
    for (const RunReport &report : reports)
        counts.add(report.verdict);
    return counts;
}

QStringList folderReportKinds() { return {QStringLiteral("allure")}; }

QStringList reportKinds()
{
    QStringList kinds;
    for (const Format &format : formats)
        kinds.append(QString::fromLatin1(format.kind));
    return kinds;
}

Result<> writeReport(const QString &kind, const SuiteResult &result, QIODevice &device)
{
    for (const Format &format : formats) {
        if (kind == QLatin1String(format.kind))
            return format.write(result, device);
    }
    return noSuchKind(kind);
}

Result<> writeFolderReport(const QString &kind, const SuiteResult &result, const QString &folder)
{
    if (folderReportKinds().contains(kind))
        return writeAllureReport(result, folder);
    return noSuchKind(kind);
}

QByteArray inertJson(QByteArray json)
{
    // These bytes occur inside strings only, where the escape means the same.
    json.replace("</", "<\\/");
    json.replace("\xe2\x80\xa8", "\\u2028");
    json.replace("\xe2\x80\xa9", "\\u2029");
    return json;
}

QByteArray indentedElement(const Json &json, int spaces)
{
    const QByteArray margin(spaces, ' ');
    QByteArray text = inertJson(writeDocument(json));
    text.chop(1);
    text.replace("\n", QByteArray("\n" + margin));
    return margin + text;
}

} // namespace Rehearsal
