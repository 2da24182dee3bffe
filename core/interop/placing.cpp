// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/placing.h"

#include "core/base/text.h"
#include "core/interop/exporting.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Rehearsal {

namespace {

QString published(const Utterance &utterance) { return lowered(trimmed(utterance.text)); }

/// How many of `utterances` are not among `others`.
int missing(const QList<Utterance> &utterances, const QList<Utterance> &others)
{
    QHash<QString, int> counts;
    for (const Utterance &other : others)
        ++counts[published(other)];
    int result = 0;
    for (const Utterance &utterance : utterances) {
        int &left = counts[published(utterance)];
        if (left > 0)
            --left;
        else
            ++result;
    }
    return result;
}

QList<Utterance> merged(const QList<Utterance> &there, const QList<Utterance> &imported)
{
    QList<Utterance> result = there;
    QSet<QString> known;
    for (const Utterance &utterance : there)
        known.insert(published(utterance));
    for (const Utterance &utterance : imported) {
        if (!known.contains(published(utterance))) {
            known.insert(published(utterance));
            result.append(utterance);
        }
    }
    return result;
}

} // namespace

QList<PlacedIntent> placeIntents(const QList<Intent> &imported, const QList<StoredIntent> &stored,
                                 const QString &folder, PlacingMode mode)
{
    QSet<QString> ids;
    QSet<QString> paths; // where case does not count, so that the workspace may be copied anywhere
    for (const StoredIntent &each : stored) {
        ids.insert(each.intent.id);
        paths.insert(each.path.toLower());
    }
    QSet<QString> languages;
    for (const Intent &intent : imported)
        languages.insert(intent.language);

    QList<PlacedIntent> placed;
    for (const Intent &intent : imported) {
        const auto there =
            std::find_if(stored.begin(), stored.end(), [&](const StoredIntent &each) {
                return each.intent.name == intent.name && each.intent.language == intent.language;
            });
        PlacedIntent result;
        if (there != stored.end()) {
            result.path = there->path;
            result.intent = there->intent;
            result.intent.utterances = mode == PlacingMode::Merge
                ? merged(there->intent.utterances, intent.utterances)
                : intent.utterances;
            result.added = missing(result.intent.utterances, there->intent.utterances);
            result.removed = missing(there->intent.utterances, result.intent.utterances);
            result.change = result.intent == there->intent ? PlacedIntent::Change::Same
                                                           : PlacedIntent::Change::Changed;
            placed.append(result);
            continue;
        }
        result.intent = intent;
        result.added = int(intent.utterances.size());
        for (int number = 2; ids.contains(result.intent.id); ++number)
            result.intent.id = intent.id.left(120) + u'_' + QString::number(number);
        ids.insert(result.intent.id);
        QStringList none;
        QString base = folder;
        if (languages.size() > 1)
            base += u'/' + fileNameFor(intent.language, none);
        const QString stem = fileNameFor(intent.name, none);
        const QString suffix = QStringLiteral(".intent.json");
        result.path = base + u'/' + stem + suffix;
        for (int number = 2; paths.contains(result.path.toLower()); ++number)
            result.path = base + u'/' + stem + u'-' + QString::number(number) + suffix;
        paths.insert(result.path.toLower());
        placed.append(result);
    }
    return placed;
}

} // namespace Rehearsal
