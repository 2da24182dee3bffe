// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/formats.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace Rehearsal {

namespace {

Error refused(const QString &name, int number)
{
    return {Error::Kind::File,
            QCoreApplication::translate("Reports", "The report could not be written: %1: %2.")
                .arg(name, QString::fromLocal8Bit(std::strerror(number))),
            0, QStringLiteral("S10-R01")};
}

/// The folder the files go to, held open, so that nobody can put another one in its place.
class Folder
{
public:
    explicit Folder(const QString &path)
        : m_path(path)
        , m_descriptor(
              ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        , m_error(m_descriptor < 0 ? errno : 0)
    { }
    ~Folder()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Folder)

    /// Replaces a file of that name; a link of that name is taken away, not followed.
    [[nodiscard]] Result<> write(const QByteArray &name, const QByteArray &bytes) const
    {
        if (m_descriptor < 0)
            return refused(m_path, m_error);
        const QString shown = m_path + u'/' + QString::fromLatin1(name);
        if (::unlinkat(m_descriptor, name.constData(), 0) != 0 && errno != ENOENT)
            return refused(shown, errno);
        const int file = ::openat(m_descriptor, name.constData(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
        if (file < 0)
            return refused(shown, errno);
        QFile out;
        const bool written = out.open(file, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)
            && out.write(bytes) == bytes.size() && out.flush();
        return written ? Result<>() : refused(shown, errno);
    }

private:
    QString m_path;
    int m_descriptor;
    int m_error;
};

const char *statusOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed:
        return "passed";
    case Verdict::Failed:
        return "failed";
    case Verdict::Error:
        return "broken";
    case Verdict::Skipped:
    case Verdict::NotRun:
        return "skipped";
    }
    Q_UNREACHABLE();
}

const char *statusOf(TurnSummary::Outcome outcome)
{
    switch (outcome) {
    case TurnSummary::Outcome::Failed:
        return "failed";
    case TurnSummary::Outcome::NotReached:
        return "skipped";
    case TurnSummary::Outcome::Passed:
    case TurnSummary::Outcome::NotAsserted:
        return "passed";
    }
    Q_UNREACHABLE();
}

/// The same for the same test in every run: it joins retries and trends.
QString hashOf(const QStringList &parts)
{
    const QByteArray text = parts.join(u'\n').toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

Json pairOf(const QString &name, const QString &value)
{
    Json json = Json::object();
    json["name"] = toJson(name);
    json["value"] = toJson(value);
    return json;
}

Json detailsOf(const QString &message, const QString &trace)
{
    Json json = Json::object();
    json["message"] = toJson(message);
    if (!trace.isEmpty())
        json["trace"] = toJson(trace);
    return json;
}

Json stepsOf(const RunReport &report, const Wording &wording, qint64 start)
{
    Json steps = Json::array();
    for (const TurnSummary &turn : turnSummaries(report, wording)) {
        Json json = Json::object();
        json["name"] =
            toJson(turn.said.isEmpty() ? QStringLiteral("(%1)").arg(turn.turn + 1) : turn.said);
        json["status"] = statusOf(turn.outcome);
        json["stage"] = "finished";
        if (!turn.failures.isEmpty())
            json["statusDetails"] = detailsOf(turn.failures.join(u'\n'), {});
        Json parameters = Json::array();
        qint64 took = 0;
        if (const Step *step = turn.step) {
            parameters.push_back(pairOf(QStringLiteral("intent"), step->intent));
            if (step->hasConfidence && step->confidenceUsable)
                parameters.push_back(
                    pairOf(QStringLiteral("confidence"), numberText(step->confidence)));
            if (step->reply)
                parameters.push_back(pairOf(QStringLiteral("reply"), *step->reply));
            const double reported = step->durationMs.value_or(0);
            took = reported > 0 && reported < 1e9 ? qint64(reported) : 0;
        }
        json["parameters"] = std::move(parameters);
        json["start"] = start;
        start += took;
        json["stop"] = start;
        json["steps"] = Json::array();
        json["attachments"] = Json::array();
        steps.push_back(std::move(json));
    }
    return steps;
}

Json labelsOf(const RunReport &report, const SuiteResult &result)
{
    Json labels = Json::array();
    labels.push_back(pairOf(QStringLiteral("framework"), QStringLiteral("rehearsal")));
    const QStringList folders = foldersOf(report, result);
    if (!result.workspaceName.isEmpty())
        labels.push_back(pairOf(QStringLiteral("parentSuite"), result.workspaceName));
    labels.push_back(pairOf(QStringLiteral("suite"), folders.join(u'/')));
    for (const QString &tag : report.spec.test.tags)
        labels.push_back(pairOf(QStringLiteral("tag"), tag));
    return labels;
}

Json parametersOf(const RunReport &report)
{
    Json parameters = Json::array();
    if (report.spec.row >= 0) {
        parameters.push_back(pairOf(QStringLiteral("row"), QString::number(report.spec.row + 1)));
    }
    if (report.spec.repeat > 0) {
        parameters.push_back(
            pairOf(QStringLiteral("repetition"), QString::number(report.spec.repeat + 1)));
    }
    return parameters;
}

Json resultOf(const RunReport &report, const SuiteResult &result, const Wording &wording,
              const QString &uuid)
{
    const QDateTime began = report.startedAt.isValid() ? report.startedAt : result.startedAt;
    const qint64 start = began.isValid() ? began.toMSecsSinceEpoch() : 0;
    const QString title = Wording::title(report);
    Json json = Json::object();
    json["uuid"] = toJson(uuid);
    json["name"] = toJson(title.isEmpty() ? QStringLiteral("(unnamed)") : title);
    json["fullName"] = toJson(report.spec.path);
    json["historyId"] = toJson(hashOf({report.spec.test.id, QString::number(report.spec.row),
                                       QString::number(report.spec.repeat)}));
    json["testCaseId"] = toJson(hashOf({report.spec.test.id}));
    json["titlePath"] = toJson(foldersOf(report, result));
    json["status"] = statusOf(report.verdict);
    json["stage"] = "finished";
    if (report.verdict != Verdict::Passed)
        json["statusDetails"] = detailsOf(wording.reason(report), wording.failures(report));
    json["start"] = start;
    json["stop"] = start + qint64(report.took.count());
    json["labels"] = labelsOf(report, result);
    json["links"] = Json::array();
    json["parameters"] = parametersOf(report);
    json["steps"] = stepsOf(report, wording, start);
    json["attachments"] = Json::array();
    return json;
}

/// A value of a Java properties file: nothing in it can begin another line.
QByteArray propertyText(const QString &text)
{
    QByteArray result;
    for (const QChar c : text) {
        if (c == u'\\') {
            result += "\\\\";
        } else if (c < u' ' || c > u'~') {
            result += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        } else {
            result += c.toLatin1();
        }
    }
    // Leading spaces would be lost.
    return result.startsWith(' ') ? '\\' + result : result;
}

QByteArray propertiesOf(const SuiteResult &result)
{
    const std::pair<const char *, QString> values[] = {{"target", result.target},
                                                       {"bot", result.bot},
                                                       {"version", result.version},
                                                       {"environment", result.environment},
                                                       {"audit_head", result.auditHead}};
    QByteArray text = "rehearsal=" REHEARSAL_VERSION "\n";
    for (const auto &[name, value] : values) {
        if (!value.isEmpty())
            text += QByteArray(name) + '=' + propertyText(value) + '\n';
    }
    return text;
}

} // namespace

/// A file a run, named by a UUID that the run and the suite's start decide: to write a report twice gives
/// the same files, another run gives others beside them, as Allure wants it.
Result<> writeAllureReport(const SuiteResult &result, const QString &folder)
{
    static const QUuid space(u"6b0f9d1e-5c3a-5c1c-9a55-2b8f8a6f7c42"_qs);
    if (!QDir().mkpath(folder))
        return refused(folder, ENOTDIR);
    const Folder files(folder);
    const Wording wording;
    qsizetype place = 0;
    for (const RunReport &report : result.reports) {
        const QStringList parts{result.target,
                                timeText(result.startedAt),
                                report.spec.path,
                                report.spec.test.id,
                                QString::number(report.spec.row),
                                QString::number(report.spec.repeat),
                                QString::number(place++)};
        const QString uuid =
            QUuid::createUuidV5(space, parts.join(u'\n')).toString(QUuid::WithoutBraces);
        const QByteArray bytes = inertJson(writeDocument(resultOf(report, result, wording, uuid)));
        if (const auto written = files.write(uuid.toLatin1() + "-result.json", bytes); !written)
            return written;
    }
    return files.write("environment.properties", propertiesOf(result));
}

} // namespace Rehearsal
