// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ambiguity.h"

#include "core/base/text.h"
#include "core/rules/ambiguitysearch.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Rehearsal {

namespace {

constexpr AmbiguityMeasure allMeasures[] = {AmbiguityMeasure::Pairwise, AmbiguityMeasure::Corpus,
                                            AmbiguityMeasure::Nearer, AmbiguityMeasure::Model};

QString tr(const char *text) { return QCoreApplication::translate("Ambiguity", text); }

QString percent(double share) { return QString::number(qRound(100 * share)); }

bool namesBoth(const AcceptedAmbiguity &entry, const AmbiguitySide &a, const AmbiguitySide &b)
{
    return entry.intentA == a.intent && entry.textA == a.text && entry.intentB == b.intent
        && entry.textB == b.text;
}

bool isSameAcceptance(const AcceptedAmbiguity &a, const AcceptedAmbiguity &b)
{
    return a.intentA == b.intentA && a.textA == b.textA && a.intentB == b.intentB
        && a.textB == b.textB && a.measure == b.measure;
}

std::optional<AcceptedAmbiguity> acceptedFromJson(const Json &entry)
{
    const auto textOf = [](const Json *object, std::string_view name) {
        return object == nullptr ? std::nullopt : asText(member(*object, name));
    };
    const Json *a = member(entry, "a");
    const Json *b = member(entry, "b");
    const auto intentA = textOf(a, "intent");
    const auto textA = textOf(a, "text");
    const auto intentB = textOf(b, "intent");
    const auto textB = textOf(b, "text");
    if (!intentA || !textA || !intentB || !textB)
        return std::nullopt;
    return AcceptedAmbiguity{*intentA,
                             *textA,
                             *intentB,
                             *textB,
                             textOf(&entry, "measure").value_or(QString()),
                             textOf(&entry, "reason").value_or(QString()),
                             textOf(&entry, "by").value_or(QString()),
                             textOf(&entry, "at").value_or(QString())};
}

Json entryOf(const AcceptedAmbiguity &accepted)
{
    Json entry = Json::object();
    entry["a"]["intent"] = toJson(accepted.intentA);
    entry["a"]["text"] = toJson(accepted.textA);
    entry["b"]["intent"] = toJson(accepted.intentB);
    entry["b"]["text"] = toJson(accepted.textB);
    entry["measure"] = toJson(accepted.measure);
    entry["reason"] = toJson(accepted.reason);
    entry["by"] = toJson(accepted.by);
    entry["at"] = toJson(accepted.at);
    return entry;
}

} // namespace

QString measureName(AmbiguityMeasure measure)
{
    switch (measure) {
    case AmbiguityMeasure::Pairwise:
        return QStringLiteral("pairwise");
    case AmbiguityMeasure::Corpus:
        return QStringLiteral("corpus");
    case AmbiguityMeasure::Nearer:
        return QStringLiteral("nearer");
    case AmbiguityMeasure::Model:
        return QStringLiteral("model");
    }
    Q_UNREACHABLE();
}

std::optional<AmbiguityMeasure> measureNamed(const QString &name)
{
    for (const AmbiguityMeasure measure : allMeasures) {
        if (measureName(measure) == name)
            return measure;
    }
    return std::nullopt;
}

QList<Ambiguity> findAmbiguities(const QList<IntentInFile> &intents, const AmbiguityLimits &limits,
                                 const QList<AmbiguityMeasure> &measures, int threads,
                                 const std::stop_token &stop)
{
    AmbiguitySearch search(intents, limits, threads, stop);
    QList<Ambiguity> found;
    for (const AmbiguityMeasure measure : measures)
        found += search.run(measure);
    return stop.stop_requested() ? QList<Ambiguity>() : found;
}

QStringList sharedWords(const QString &first, const QString &second)
{
    const QStringList others = splitAtWhiteSpace(lowered(second));
    const QSet<QString> inSecond(others.begin(), others.end());
    QStringList shared;
    for (const QString &word : splitAtWhiteSpace(lowered(first))) {
        if (inSecond.contains(word) && !shared.contains(word))
            shared.append(word);
    }
    return shared;
}

QString ambiguityMessage(const Ambiguity &ambiguity)
{
    const AmbiguitySide &b = ambiguity.b;
    switch (ambiguity.measure) {
    case AmbiguityMeasure::Pairwise:
        return tr("%1 % similar to “%2” in intent %3.")
            .arg(percent(ambiguity.score), b.text, b.intent);
    case AmbiguityMeasure::Corpus:
        return tr("%1 % similar to “%2” in intent %3 by the weight of its words.")
            .arg(percent(ambiguity.score), b.text, b.intent);
    case AmbiguityMeasure::Nearer:
        return tr("Nearer to “%1” in intent %2 (%3 %) than to its own intent (%4 %).")
            .arg(b.text, b.intent, percent(ambiguity.score), percent(ambiguity.probability));
    case AmbiguityMeasure::Model:
        return tr("Taken for intent %1 (margin %2, probability %3 %). Its nearest utterance is "
                  "“%4”.")
            .arg(b.intent, QString::number(ambiguity.score, 'f', 2), percent(ambiguity.probability),
                 b.text);
    }
    Q_UNREACHABLE();
}

Issue ambiguityIssue(const Ambiguity &ambiguity)
{
    const auto pointer = [](const AmbiguitySide &side) {
        return QStringLiteral("/utterances/%1").arg(side.utterance);
    };
    return {Issue::Severity::Warning,    QStringLiteral("V08"),
            ambiguityMessage(ambiguity), ambiguity.a.file,
            pointer(ambiguity.a),        {{ambiguity.b.file, pointer(ambiguity.b)}}};
}

QList<AcceptedAmbiguity> acceptedAmbiguities(const Json &list)
{
    QList<AcceptedAmbiguity> accepted;
    if (!list.is_array())
        return accepted;
    for (const Json &entry : list) {
        if (const auto read = acceptedFromJson(entry))
            accepted.append(*read);
    }
    return accepted;
}

std::optional<AcceptedAmbiguity> acceptanceOf(const Ambiguity &ambiguity,
                                              const QList<AcceptedAmbiguity> &accepted)
{
    const AmbiguitySide &a = ambiguity.a;
    const AmbiguitySide &b = ambiguity.b;
    const bool ofIntent = ambiguity.measure == AmbiguityMeasure::Nearer
        || ambiguity.measure == AmbiguityMeasure::Model;
    for (const AcceptedAmbiguity &entry : accepted) {
        const bool sameIntent = ofIntent && entry.measure == measureName(ambiguity.measure)
            && entry.intentA == a.intent && entry.textA == a.text && entry.intentB == b.intent;
        if (sameIntent || namesBoth(entry, a, b) || namesBoth(entry, b, a))
            return entry;
    }
    return std::nullopt;
}

AcceptedAmbiguity acceptance(const Ambiguity &ambiguity, const QString &reason, const QString &by,
                             const QString &at)
{
    return {ambiguity.a.intent,
            ambiguity.a.text,
            ambiguity.b.intent,
            ambiguity.b.text,
            measureName(ambiguity.measure),
            reason,
            by,
            at};
}

Json withAccepted(Json json, const AcceptedAmbiguity &accepted)
{
    json = withoutAccepted(std::move(json), accepted);
    if (!json.is_object())
        json = Json::object();
    Json &ambiguity = json["ambiguity"];
    if (!ambiguity.is_object())
        ambiguity = Json::object();
    Json &list = ambiguity["accepted"];
    if (!list.is_array())
        list = Json::array();
    list.push_back(entryOf(accepted));
    return json;
}

Json withoutAccepted(Json json, const AcceptedAmbiguity &accepted)
{
    const Json *ambiguity = member(json, "ambiguity");
    const Json *before = ambiguity == nullptr ? nullptr : member(*ambiguity, "accepted");
    if (before == nullptr || !before->is_array())
        return json;
    Json after = Json::array();
    for (const Json &entry : *before) {
        const auto read = acceptedFromJson(entry);
        if (!read || !isSameAcceptance(*read, accepted))
            after.push_back(entry);
    }
    json["ambiguity"]["accepted"] = std::move(after);
    return json;
}

} // namespace Rehearsal
