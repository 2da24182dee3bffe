// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/exchangemodel.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>
#include <QUrl>

namespace Rehearsal {
namespace {

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

bool wentWell(const ExchangeRecord &record)
{
    return record.fault.isEmpty() && record.status >= 200 && record.status < 400;
}

} // namespace

QString curlCommand(const ExchangeRecord &record)
{
    QString command = QStringLiteral("curl -X ") + quoted(record.method) + u' ' + quoted(record.url)
        + QStringLiteral(" -H \"Authorization: Bearer $TOKEN\"");
    if (!record.requestBody.isEmpty())
        command += QStringLiteral(" -H 'Content-Type: application/json' --data-raw ")
            + quoted(record.requestBody);
    return command;
}

void ExchangeModel::add(const ExchangeRecord &record)
{
    QList<ExchangeRow> next = rows();
    next.append({++m_last, QDateTime::currentDateTimeUtc(), record});
    if (next.size() > mostRows)
        next.removeFirst();
    show(next);
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ExchangeRow &shown = row(index.row());
    const ExchangeRecord &record = shown.record;
    const auto column = ExchangeColumn(index.column());
    if (role == searchRole)
        return QStringList{
            record.method, record.url,         record.phase,    QString::number(record.status),
            record.fault,  record.requestBody, record.replyBody}
            .join(u'\n');
    if (role == Qt::ToolTipRole)
        return plainToolTip(record.url);
    if (role == Qt::DecorationRole && column == ExchangeColumn::Status)
        return wentWell(record) ? icon(QStringLiteral("passed"), IconTint::Pass)
                                : icon(QStringLiteral("failed"), IconTint::Fail);
    if (role == Qt::TextAlignmentRole
        && (column == ExchangeColumn::Milliseconds || column == ExchangeColumn::Attempt))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ExchangeColumn::Time:
        return shown.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case ExchangeColumn::Phase:
        return record.phase;
    case ExchangeColumn::Method:
        return displayText(record.method, 20);
    case ExchangeColumn::Path:
        return displayText(QUrl(record.url).path(), 300);
    case ExchangeColumn::Status:
        //: %1 an HTTP status, %2 the id of a fault
        return record.fault.isEmpty() ? QString::number(record.status)
            : record.status == 0      ? record.fault
                                 : tr("%1 (%2)").arg(QString::number(record.status), record.fault);
    case ExchangeColumn::Milliseconds:
        return QLocale().toString(record.ms);
    case ExchangeColumn::Attempt:
        return record.attempt;
    }
    Q_UNREACHABLE();
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (ExchangeColumn(section)) {
    case ExchangeColumn::Time:
        return tr("Time");
    case ExchangeColumn::Phase:
        return tr("Phase");
    case ExchangeColumn::Method:
        return tr("Method");
    case ExchangeColumn::Path:
        return tr("Path");
    case ExchangeColumn::Status:
        return tr("Status");
    case ExchangeColumn::Milliseconds:
        return tr("ms");
    case ExchangeColumn::Attempt:
        return tr("Attempt");
    }
    return {};
}

} // namespace Rehearsal
