// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/schemas.h"

#include <QFile>

namespace Rehearsal {

QStringList schemaKinds()
{
    return {
        QStringLiteral("test"),      QStringLiteral("intent"),     QStringLiteral("target"),
        QStringLiteral("workspace"), QStringLiteral("world"),      QStringLiteral("result"),
        QStringLiteral("events"),    QStringLiteral("comparison"), QStringLiteral("evaluation")};
}

QByteArray schemaText(const QString &kind)
{
    if (!schemaKinds().contains(kind))
        return {};
    QFile file(QStringLiteral(":/schemas/%1.schema.json").arg(kind));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Rehearsal
