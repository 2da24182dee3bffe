// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/nludata.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Rehearsal {

namespace {

/// Numbers intents in the order in which they are first met.
class IntentNumbers
{
public:
    explicit IntentNumbers(QStringList &names)
        : m_names(names)
    { }

    int of(const QString &name)
    {
        const auto found = m_numbers.constFind(name);
        if (found != m_numbers.constEnd())
            return *found;
        const auto number = static_cast<int>(m_names.size());
        m_numbers.insert(name, number);
        m_names.append(name);
        return number;
    }

private:
    QStringList &m_names;
    QHash<QString, int> m_numbers;
};

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The records of a comma-separated file: quoted fields may hold commas, line ends and doubled
/// quotation marks.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == QLatin1Char('"')) {
            quoted = i + 1 < text.size() && text.at(i + 1) == QLatin1Char('"');
            if (quoted) {
                field.append(c);
                ++i;
            }
        } else if (quoted) {
            field.append(c);
        } else if (c == QLatin1Char('"')) {
            quoted = true;
        } else if (c == QLatin1Char(',')) {
            record.append(field);
            field.clear();
        } else if (c == QLatin1Char('\n')) {
            record.append(field);
            records.append(record);
            record.clear();
            field.clear();
        } else if (c != QLatin1Char('\r')) {
            field.append(c);
        }
    }
    return records;
}

QList<TrainingSample> readBankingFile(const QString &name, IntentNumbers &numbers)
{
    QList<TrainingSample> samples;
    const QList<QStringList> records = readCsv(QString::fromUtf8(contentOf(name)));
    for (qsizetype i = 1; i < records.size(); ++i) {
        if (records.at(i).size() == 2)
            samples.append({records.at(i).at(0), numbers.of(records.at(i).at(1))});
    }
    return samples;
}

} // namespace

LabelledSet readClinc150(const QString &file)
{
    LabelledSet set;
    IntentNumbers numbers(set.intentNames);
    const QJsonObject data = QJsonDocument::fromJson(contentOf(file)).object();
    const auto read = [&](QLatin1String part) {
        QList<TrainingSample> samples;
        for (const QJsonValue pair : data.value(part).toArray())
            samples.append(
                {pair.toArray().at(0).toString(), numbers.of(pair.toArray().at(1).toString())});
        return samples;
    };
    set.train = read(QLatin1String("train"));
    set.validation = read(QLatin1String("val"));
    set.test = read(QLatin1String("test"));
    for (const QJsonValue pair : data.value(QLatin1String("oos_test")).toArray())
        set.outOfScopeTest.append(pair.toArray().at(0).toString());
    return set;
}

LabelledSet readBanking77(const QString &trainFile, const QString &testFile)
{
    LabelledSet set;
    IntentNumbers numbers(set.intentNames);
    set.train = readBankingFile(trainFile, numbers);
    set.test = readBankingFile(testFile, numbers);
    return set;
}

} // namespace Rehearsal
