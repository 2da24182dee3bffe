// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/devicewriter.h"
#include "core/report/formats.h"
#include "core/report/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

namespace Rehearsal {

namespace {

constexpr int nameLimit = 512; ///< code points

QString tr(const char *text) { return QCoreApplication::translate("JUnitReport", text); }

bool isAllowed(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

/// XML 1.0 has no way to write some characters, not even as references: they become ⟨U+XXXX⟩.
QString escaped(const QString &text, bool attribute)
{
    QString result;
    result.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            result += c;
            result += text.at(++i);
        } else if (!isAllowed(c.unicode())) {
            result += QStringLiteral("⟨U+%1⟩").arg(
                QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        } else if (c == u'&') {
            result += QLatin1String("&amp;");
        } else if (c == u'<') {
            result += QLatin1String("&lt;");
        } else if (c == u'>') {
            result += QLatin1String("&gt;");
        } else if (c == u'"') {
            result += QLatin1String("&quot;");
        } else if (c == u'\r' || (attribute && (c == u'\n' || c == u'\t'))) {
            result += QStringLiteral("&#%1;").arg(c.unicode());
        } else {
            result += c;
        }
    }
    return result;
}

QString attribute(const char *name, const QString &value)
{
    return u' ' + QString::fromLatin1(name) + QLatin1String("=\"") + escaped(value, true) + u'"';
}

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000.0, 'f', 3);
}

QString cut(const QString &text, int limit)
{
    return codePointCount(text) <= limit ? text : codePointSlice(text, 0, limit - 1) + u'…';
}

/// The folder inside the workspace, with dots.
QString className(const RunReport &report, const SuiteResult &result)
{
    QStringList folders = report.spec.path.split(u'/', Qt::SkipEmptyParts);
    if (!folders.isEmpty())
        folders.removeLast();
    for (QString &folder : folders)
        folder.replace(u'.', u'_');
    if (!folders.isEmpty())
        return cut(folders.join(u'.'), nameLimit);
    return result.workspaceName.isEmpty() ? QStringLiteral("rehearsal")
                                          : cut(result.workspaceName, nameLimit);
}

/// GitLab ignores the second of two cases of one name, so that every name is made unique.
class UniqueNames
{
public:
    QString next(const QString &className, const QString &name)
    {
        QString unique = cut(name, nameLimit);
        for (int copy = 2; m_taken.contains(className + u'\n' + unique); ++copy) {
            const QString suffix = QStringLiteral(" (%1)").arg(copy);
            unique = cut(name, nameLimit - int(suffix.size())) + suffix;
        }
        m_taken.insert(className + u'\n' + unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
};

QString notes(const RunReport &report, const Wording &wording)
{
    QStringList lines = report.warnings;
    for (const CheckResult &result : report.checks) {
        if (result.verdict != CheckVerdict::Pass && !isFailure(result))
            lines += wording.sentence(result);
    }
    return lines.join(u'\n');
}

QString outcome(const char *element, const QString &type, const QString &message,
                const QString &text)
{
    const QString name = QString::fromLatin1(element);
    return QLatin1String("      <") + name + attribute("type", type)
        + attribute("message", cut(message, nameLimit)) + u'>' + escaped(text, false)
        + QLatin1String("</") + name + QLatin1String(">\n");
}

QString outcomeOf(const RunReport &report, const Wording &wording)
{
    const QString reason = wording.reason(report);
    switch (report.verdict) {
    case Verdict::Passed:
        return {};
    case Verdict::Failed:
        return outcome("failure", QStringLiteral("assertion"), reason, wording.failures(report));
    case Verdict::Error:
        return outcome("error", report.error ? report.error->code : QString(), reason,
                       wording.failures(report));
    case Verdict::Skipped:
        return outcome("skipped", QStringLiteral("skipped"),
                       report.spec.test.skip ? *report.spec.test.skip : reason, {});
    case Verdict::NotRun:
        return outcome("skipped", QStringLiteral("not_run"), tr("The test was not run."), {});
    }
    Q_UNREACHABLE();
}

QString property(const char *name, const QString &value)
{
    if (value.isEmpty())
        return {};
    return QLatin1String("      <property") + attribute("name", QString::fromLatin1(name))
        + attribute("value", value) + QLatin1String("/>\n");
}

QString properties(const SuiteResult &result)
{
    return QLatin1String("    <properties>\n")
        + property("rehearsal.version", QStringLiteral(REHEARSAL_VERSION))
        + property("target", result.target) + property("bot", result.bot)
        + property("version", result.version) + property("environment", result.environment)
        + property("audit_head", result.auditHead) + QLatin1String("    </properties>\n");
}

} // namespace

/// The strict dialect (junit-10.xsd): no skipped or timestamp on testsuites, no file, line,
/// assertions or properties on a testcase.
Result<> writeJUnitReport(const SuiteResult &result, QIODevice &device)
{
    const RunCounts counts = result.counts();
    const Wording wording;
    const QString suiteName =
        cut(result.workspaceName.isEmpty() ? QStringLiteral("rehearsal") : result.workspaceName,
            nameLimit);
    const QString figures = attribute("tests", QString::number(counts.total))
        + attribute("failures", QString::number(counts.failed))
        + attribute("errors", QString::number(counts.error));
    DeviceWriter writer(device);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write(QString(QLatin1String("<testsuites")
                         + attribute("name", QStringLiteral("rehearsal"))
                         + attribute("time", seconds(result.took)) + figures
                         + QLatin1String(">\n  <testsuite") + attribute("name", suiteName) + figures
                         + attribute("skipped", QString::number(counts.skipped + counts.notRun))
                         + attribute("time", seconds(result.took))));
    if (result.startedAt.isValid()) {
        writer.write(attribute(
            "timestamp", result.startedAt.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))));
    }
    writer.write(">\n");
    writer.write(properties(result));
    UniqueNames names;
    for (const RunReport &report : result.reports) {
        const QString folder = className(report, result);
        writer.write(QString(QLatin1String("    <testcase")
                             + attribute("name", names.next(folder, Wording::title(report)))
                             + attribute("classname", folder)
                             + attribute("time", seconds(report.took)) + QLatin1String(">\n")));
        writer.write(outcomeOf(report, wording));
        const QString more = notes(report, wording);
        if (!more.isEmpty()) {
            writer.write(QString(QLatin1String("      <system-out>") + escaped(more, false)
                                 + QLatin1String("</system-out>\n")));
        }
        writer.write("    </testcase>\n");
    }
    writer.write("  </testsuite>\n</testsuites>\n");
    return writer.finish();
}

} // namespace Rehearsal
