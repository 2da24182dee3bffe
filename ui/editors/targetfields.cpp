// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/targetfields.h"

#include "core/backend/address.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <cmath>

namespace Rehearsal {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("TargetFields", text); }

QString noProblem(const QString &, const QLocale &) { return {}; }

QString nameProblem(const QString &text, const QLocale &)
{
    if (trimmed(text).isEmpty())
        return tr("A target needs a name.");
    if (text == sandboxTargetName)
        return tr("This name belongs to the embedded sandbox.");
    return {};
}

QString neededAddressProblem(const QString &text, const QLocale &)
{
    const auto address = readAddress(text);
    return address ? QString() : address.error().message;
}

QString addressProblem(const QString &text, const QLocale &locale)
{
    return text.isEmpty() ? QString() : neededAddressProblem(text, locale);
}

QString identifierProblem(const QString &text, const QLocale &)
{
    if (text.isEmpty())
        return tr("Needed to run on this target.");
    if (!isIdentifier(text))
        return tr("Allowed are letters, digits and . _ ~ -");
    return {};
}

/// In the user's way, and as the file has it when that cannot be mistaken for anything else.
std::optional<double> secondsOf(const QString &text, const QLocale &locale)
{
    bool ok = false;
    double seconds = locale.toDouble(text, &ok);
    if (!ok && !text.contains(u','))
        seconds = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(seconds) ? std::optional(seconds) : std::nullopt;
}

QString secondsText(const std::optional<double> &seconds, const QLocale &locale)
{
    if (!seconds)
        return {};
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(*seconds, 'g', QLocale::FloatingPointShortest);
}

/// The bounds of targetFromJson().
constexpr double shortestPoll = 0.05;
constexpr double shortestTimeout = 0.001;
constexpr double longestSeconds = 7 * 24 * 3600;

QString secondsProblem(const QString &text, const QLocale &locale, double least)
{
    if (text.isEmpty())
        return {};
    const auto seconds = secondsOf(text, locale);
    if (seconds && *seconds >= least && *seconds <= longestSeconds)
        return {};
    return tr("A number of seconds from %1 to %2.")
        .arg(secondsText(least, locale), secondsText(longestSeconds, locale));
}

std::optional<double> optionalSeconds(const QString &text, const QLocale &locale)
{
    return text.isEmpty() ? std::nullopt : secondsOf(text, locale);
}

/// A field that is a text of the target as it stands.
template <QString Target::*member>
TargetField plain(const char *name, TargetField::Group group, const QString &label,
                  const QString &placeholder, QString (*problem)(const QString &, const QLocale &))
{
    TargetField field;
    field.member = name;
    field.group = group;
    field.label = label;
    field.placeholder = placeholder;
    field.text = [](const Target &target, const QLocale &) { return target.*member; };
    field.setText = [](Target &target, const QString &text, const QLocale &) {
        target.*member = text;
    };
    field.problem = problem;
    return field;
}

TargetField webhookField()
{
    TargetField field;
    field.member = "webhook";
    field.group = TargetField::Group::Run;
    field.label = tr("&Webhook URL");
    field.placeholder = tr("none");
    field.text = [](const Target &target, const QLocale &) {
        return target.webhook ? target.webhook->url : QString();
    };
    field.setText = [](Target &target, const QString &text, const QLocale &) {
        if (text.isEmpty())
            target.webhook.reset();
        else if (target.webhook)
            target.webhook->url = text;
        else
            target.webhook = WebhookTarget{text, false, {}};
    };
    field.problem = addressProblem;
    return field;
}

TargetField pollField()
{
    TargetField field;
    field.member = "pollInterval";
    field.group = TargetField::Group::Run;
    field.label = tr("&Poll every (s)");
    field.placeholder = QStringLiteral("2");
    field.text = [](const Target &target, const QLocale &locale) {
        return secondsText(target.pollInterval, locale);
    };
    field.setText = [](Target &target, const QString &text, const QLocale &locale) {
        target.pollInterval = optionalSeconds(text, locale);
    };
    field.problem = [](const QString &text, const QLocale &locale) {
        return secondsProblem(text, locale, shortestPoll);
    };
    field.keepsWrongText = false;
    return field;
}

TargetField timeoutField()
{
    TargetField field = pollField();
    field.member = "timeout";
    field.label = tr("Give up a&fter (s)");
    field.placeholder = QStringLiteral("600");
    field.text = [](const Target &target, const QLocale &locale) {
        return secondsText(target.timeout, locale);
    };
    field.setText = [](Target &target, const QString &text, const QLocale &locale) {
        target.timeout = optionalSeconds(text, locale);
    };
    field.problem = [](const QString &text, const QLocale &locale) {
        return secondsProblem(text, locale, shortestTimeout);
    };
    return field;
}

} // namespace

QList<TargetField> targetFields()
{
    using Group = TargetField::Group;
    return {
        plain<&Target::name>("name", Group::Service, tr("&Name"), {}, nameProblem),
        plain<&Target::baseUrl>("baseUrl", Group::Service, tr("&Base URL"),
                                QStringLiteral("https://…"), neededAddressProblem),
        plain<&Target::tokenUrl>("tokenUrl", Group::Service, tr("&Token URL"),
                                 tr("from the base URL"), addressProblem),
        plain<&Target::clientId>("clientId", Group::Service, tr("&Client id"), {}, noProblem),
        plain<&Target::bot>("bot", Group::Agent, tr("B&ot"), {}, identifierProblem),
        plain<&Target::version>("version", Group::Agent, tr("&Version"), {}, identifierProblem),
        plain<&Target::environment>("environment", Group::Agent, tr("&Environment"), {},
                                    identifierProblem),
        webhookField(),
        pollField(),
        timeoutField(),
        plain<&Target::caFile>("caFile", Group::Run, tr("C&A file"), tr("the system's authorities"),
                               noProblem),
    };
}

} // namespace Rehearsal
