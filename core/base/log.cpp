// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"

#include "core/base/text.h"

#include <QMutex>
#include <QRegularExpression>
#include <QUrl>

#include <cstdio>
#include <vector>

namespace Rehearsal {

Q_LOGGING_CATEGORY(logNet, "rehearsal.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logRun, "rehearsal.run", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "rehearsal.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "rehearsal.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "rehearsal.ui", QtWarningMsg)

namespace {

constexpr int longestLine = 8192;

// The redactor must know the secrets wherever a message comes from, also from Qt's own threads;
// that is why this one table is global.
QMutex secretsMutex;
std::vector<QString> &knownSecrets()
{
    static std::vector<QString> secrets;
    return secrets;
}

void remember(const QString &form)
{
    constexpr int shortestForm = 4; // shorter ones would blank out ordinary words
    if (form.size() < shortestForm)
        return;
    auto &known = knownSecrets();
    if (std::find(known.begin(), known.end(), form) == known.end())
        known.push_back(form);
}

// As with the secrets: messages come from any thread.
QMutex sinkMutex;
std::function<void(const LogLine &)> &sink()
{
    static std::function<void(const LogLine &)> installed;
    return installed;
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const char *level = "";
    switch (type) {
    case QtDebugMsg:
        level = "debug";
        break;
    case QtInfoMsg:
        level = "info";
        break;
    case QtWarningMsg:
        level = "warning";
        break;
    case QtCriticalMsg:
        level = "error";
        break;
    case QtFatalMsg:
        level = "fatal";
        break;
    }
    const QString text = redacted(message);
    const char *category = context.category ? context.category : "default";
    std::fprintf(stderr, "%s: %s: %s\n", category, level, text.toUtf8().constData());
    const QMutexLocker lock(&sinkMutex);
    if (sink())
        sink()({QDateTime::currentDateTimeUtc(), type, QString::fromLatin1(category), text});
}

} // namespace

void installLogging()
{
    qInstallMessageHandler(writeMessage);
    if (qEnvironmentVariableIsSet("REHEARSAL_TRACE"))
        enableTrace(true);
}

void setLogSink(std::function<void(const LogLine &)> wanted)
{
    const QMutexLocker lock(&sinkMutex);
    sink() = std::move(wanted);
}

void enableTrace(bool on)
{
    QLoggingCategory::setFilterRules(on ? QStringLiteral("rehearsal.*.debug=true") : QString());
}

void rememberSecret(const Secret &secret)
{
    if (secret.isEmpty())
        return;
    const QMutexLocker lock(&secretsMutex);
    const QByteArray &value = secret.reveal();
    const QString plain = QString::fromUtf8(value);
    remember(plain);
    remember(QString::fromLatin1(QUrl::toPercentEncoding(plain)));
    remember(QString::fromLatin1(value.toBase64()));
    QString escaped = plain;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    remember(escaped);
}

QString redacted(const QString &text)
{
    static const QString hidden = QStringLiteral("[secret]");
    static const QRegularExpression patterns(
        QStringLiteral("(?<=Bearer )[A-Za-z0-9._~+/=-]+"
                       "|eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"
                       "|whsec_[A-Za-z0-9+/=]+"
                       "|(?<=client_secret=)[^&\\s]+"
                       "|-----BEGIN [A-Z ]*KEY-----[\\s\\S]*?(-----END [A-Z ]*KEY-----|$)"));
    QString result = text.left(longestLine * 4);
    {
        const QMutexLocker lock(&secretsMutex);
        for (const QString &secret : knownSecrets())
            result.replace(secret, hidden);
    }
    result.replace(patterns, hidden);
    result.replace(u'\n', u'⏎');
    return displayText(result, longestLine);
}

} // namespace Rehearsal
