// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/ambiguitydata.h"

#include "core/nlu/random.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Rehearsal {

QList<TrainingSample> splicedUtterances(const QList<TrainingSample> &real, qsizetype count)
{
    constexpr int mostOfAnIntent = 150;
    Random random(150'000);
    QHash<int, QList<QStringList>> wordsOfIntent;
    QSet<QString> known;
    QList<TrainingSample> all;
    const auto add = [&](const QString &text, int intent) {
        const qsizetype before = known.size();
        known.insert(text);
        if (known.size() > before)
            all.append({text, intent});
    };
    for (const TrainingSample &sample : real) {
        add(sample.text, sample.intent);
        wordsOfIntent[sample.intent].append(sample.text.split(QChar(u' ')));
    }
    while (all.size() < count) {
        const int intent = real.at(qsizetype(random.below(std::size_t(real.size())))).intent;
        const QList<QStringList> &texts = std::as_const(wordsOfIntent)[intent];
        const QStringList &head = texts.at(qsizetype(random.below(std::size_t(texts.size()))));
        const QStringList &tail = texts.at(qsizetype(random.below(std::size_t(texts.size()))));
        const auto cut = qsizetype(random.below(std::size_t(head.size())));
        const qsizetype joint = tail.indexOf(head.at(cut));
        if (joint < 0)
            continue;
        const QStringList spliced = head.mid(0, cut) + tail.mid(joint);
        if (spliced.size() >= 3 && spliced.size() <= 30)
            add(spliced.join(QChar(u' ')), intent);
    }

    QHash<int, int> used;
    QHash<std::pair<int, int>, int> numbers;
    for (TrainingSample &sample : all) {
        const std::pair part(sample.intent, used[sample.intent]++ / mostOfAnIntent);
        if (!numbers.contains(part))
            numbers.insert(part, int(numbers.size()));
        sample.intent = numbers.value(part);
    }
    return all;
}

} // namespace Rehearsal
