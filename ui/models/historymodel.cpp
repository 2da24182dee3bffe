// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/historymodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/verdict.h"

#include <QLocale>

namespace Rehearsal {
namespace {

QString seconds(double milliseconds)
{
    //: seconds
    return HistoryModel::tr("%1 s").arg(QLocale().toString(milliseconds / 1000, 'f', 1));
}

/// A run of nothing that could be measured has no mean.
QString confidence(double mean)
{
    return mean > 0 ? QLocale().toString(mean, 'f', 2) : QStringLiteral("–");
}

} // namespace

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryRun &run = row(index.row());
    const QLocale locale;
    if (role == Qt::ToolTipRole)
        return plainToolTip(locale.toString(run.startedAt.toLocalTime(), QLocale::LongFormat));
    if (role != Qt::DisplayRole)
        return {};
    switch (HistoryColumn(index.column())) {
    case HistoryColumn::When:
        return locale.toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
    case HistoryColumn::Outcome:
        return tr("%1 of %2 passed").arg(run.counts.passed).arg(run.counts.total);
    case HistoryColumn::Target:
        return displayText(run.target, 120);
    case HistoryColumn::Version:
        return displayText(run.version, 120);
    case HistoryColumn::Took:
        return seconds(double(run.tookMs));
    case HistoryColumn::Confidence:
        return confidence(run.averageConfidence);
    case HistoryColumn::Who:
        return displayText(run.who, 120);
    }
    Q_UNREACHABLE();
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (HistoryColumn(section)) {
    case HistoryColumn::When:
        return tr("When");
    case HistoryColumn::Outcome:
        return tr("Verdicts");
    case HistoryColumn::Target:
        return tr("Target");
    case HistoryColumn::Version:
        return tr("Version");
    case HistoryColumn::Took:
        return tr("Took");
    case HistoryColumn::Confidence:
        return tr("Confidence");
    case HistoryColumn::Who:
        return tr("Who");
    }
    return {};
}

QVariant HistoryTestsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryTest &test = row(index.row());
    const auto column = HistoryTestColumn(index.column());
    if (role == Qt::DecorationRole && column == HistoryTestColumn::Verdict)
        return verdictIcon(test.verdict);
    if (role == Qt::ToolTipRole)
        return plainToolTip(test.path);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case HistoryTestColumn::Verdict:
        return verdictText(test.verdict);
    case HistoryTestColumn::Test: {
        QString name = displayText(test.name, 200);
        if (test.row >= 0)
            name = tr("%1, data row %2").arg(name).arg(test.row + 1);
        if (test.repeat > 0)
            name = tr("%1, repetition %2").arg(name).arg(test.repeat + 1);
        return name;
    }
    case HistoryTestColumn::Confidence:
        return confidence(test.averageConfidence);
    case HistoryTestColumn::Took:
        return seconds(test.durationMs);
    }
    Q_UNREACHABLE();
}

QVariant HistoryTestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (HistoryTestColumn(section)) {
    case HistoryTestColumn::Verdict:
        return tr("Verdict");
    case HistoryTestColumn::Test:
        return tr("Test");
    case HistoryTestColumn::Confidence:
        return tr("Confidence");
    case HistoryTestColumn::Took:
        return tr("Took");
    }
    return {};
}

} // namespace Rehearsal
