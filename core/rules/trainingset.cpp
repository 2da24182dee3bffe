// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/trainingset.h"

#include "core/base/csv.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TrainingSet", text); }

qsizetype columnOf(const CsvTable &table, QLatin1String name)
{
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        if (table.header.at(i).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

} // namespace

TrainingSet trainingSet(const QList<Intent> &intents)
{
    TrainingSet set;
    QHash<QString, int> numbers;
    for (qsizetype i = 0; i < intents.size(); ++i) {
        const Intent &intent = intents.at(i);
        if (!intent.enabled)
            continue;
        auto number = numbers.constFind(intent.name);
        if (number == numbers.constEnd()) {
            number = numbers.insert(intent.name, static_cast<int>(set.names.size()));
            set.names.append(intent.name);
        }
        for (qsizetype j = 0; j < intent.utterances.size(); ++j) {
            set.samples.append({intent.utterances.at(j).text, *number});
            set.places.append({i, j});
        }
    }
    return set;
}

Result<QuestionSet> questionSet(const QByteArray &csv, const QStringList &intentNames)
{
    const auto table = readCsv(csv);
    if (!table)
        return table.error();
    const qsizetype text = columnOf(*table, QLatin1String("text"));
    const qsizetype label = columnOf(*table, QLatin1String("intent"));
    if (text < 0 || label < 0) {
        return Error{Error::Kind::Invalid,
                     tr("The first line must name the columns “text” and “intent”; it names: %1.")
                         .arg(displayText(table->header.join(QStringLiteral(", ")), 200)),
                     0,
                     {}};
    }
    QHash<QString, int> numbers;
    for (qsizetype i = intentNames.size(); i-- > 0;)
        numbers.insert(intentNames.at(i), static_cast<int>(i));
    QuestionSet set;
    for (const QStringList &row : table->rows) {
        const QString name = row.at(label).trimmed();
        const int number = numbers.value(name, -1);
        set.questions.append({row.at(text), number});
        if (number < 0 && name.compare(QLatin1String("oos"), Qt::CaseInsensitive) != 0)
            ++set.unknownLabels[name];
    }
    return set;
}

} // namespace Rehearsal
