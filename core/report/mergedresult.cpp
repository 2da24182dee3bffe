// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/reports.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Reports", text); }

Error refused(const QString &message)
{
    return {Error::Kind::Invalid, message, 0, QStringLiteral("shards")};
}

auto placeOf(const RunReport &report)
{
    return std::tuple(report.spec.path.toUtf8(), report.spec.test.id, report.spec.row,
                      report.spec.repeat);
}

bool isSameTarget(const SuiteResult &a, const SuiteResult &b)
{
    return a.target == b.target && a.bot == b.bot && a.version == b.version
        && a.environment == b.environment;
}

void addTo(QStringList &list, const QStringList &more)
{
    for (const QString &one : more) {
        if (!one.isEmpty() && !list.contains(one))
            list.append(one);
    }
}

} // namespace

Result<SuiteResult> mergedResult(const QList<SuiteResult> &shards)
{
    if (shards.size() == 1)
        return shards.constFirst();
    SuiteResult merged;
    QDateTime end;
    QStringList heads;
    for (const SuiteResult &shard : shards) {
        if (!isSameTarget(shard, shards.constFirst())) {
            return refused(
                tr("These are no shards of one run: one ran on %1 (%2), another on %3 (%4).")
                    .arg(shards.constFirst().target, shards.constFirst().version, shard.target,
                         shard.version));
        }
        const QDateTime shardEnd =
            shard.startedAt.addMSecs(static_cast<qint64>(shard.took.count()));
        if (!merged.startedAt.isValid() || shard.startedAt < merged.startedAt)
            merged.startedAt = shard.startedAt;
        if (!end.isValid() || shardEnd > end)
            end = shardEnd;
        if (merged.workspaceName.isEmpty())
            merged.workspaceName = shard.workspaceName;
        addTo(heads, {shard.auditHead});
        addTo(merged.warnings, shard.warnings);
        merged.reports += shard.reports;
    }
    std::stable_sort(
        merged.reports.begin(), merged.reports.end(),
        [](const RunReport &a, const RunReport &b) { return placeOf(a) < placeOf(b); });
    const auto twice = std::adjacent_find(
        merged.reports.cbegin(), merged.reports.cend(),
        [](const RunReport &a, const RunReport &b) { return placeOf(a) == placeOf(b); });
    if (twice != merged.reports.cend()) {
        return refused(tr("These are no shards of one run: two of them hold the test “%1” (%2).")
                           .arg(twice->spec.test.name, twice->spec.path));
    }
    if (!shards.isEmpty()) {
        merged.target = shards.constFirst().target;
        merged.bot = shards.constFirst().bot;
        merged.version = shards.constFirst().version;
        merged.environment = shards.constFirst().environment;
    }
    if (merged.startedAt.isValid())
        merged.took = std::chrono::milliseconds(merged.startedAt.msecsTo(end));
    merged.auditHead = heads.join(u' ');
    return merged;
}

} // namespace Rehearsal
