// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/auditlog.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace Rehearsal {

/// How an audit log lies on disk (reliability.md 8.2 and 8.5); the policy is in auditlog.cpp.

/// "audit-c0ffee00-0000000000.jsonl".
struct AuditSegmentName
{
    QString chain8 = {}; ///< the first 8 digits of the chain
    qint64 firstSeq = 0;

    [[nodiscard]] QString fileName() const;
    [[nodiscard]] static std::optional<AuditSegmentName> parse(const QString &fileName);
    friend bool operator==(const AuditSegmentName &, const AuditSegmentName &) = default;
};

/// What one line says of itself.
struct AuditLine
{
    QString chain = {};
    qint64 seq = -1;
    QString prev = {};
    QString ts = {};
    QString event = {};
    QString hash = {}; ///< of the bytes without LF, hex
};

/// nullopt when it is no record of version 1.
[[nodiscard]] std::optional<AuditLine> parseAuditLine(QByteArrayView line);

/// Lower-case hex.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

/// Where a chain stands: its head and what the next record has to know.
struct AuditPosition
{
    AuditHead head = {};
    QString ts = {}; ///< of the last record
    QString event = {};
};

/// Takes `position` over the lines of `bytes` (each with its LF), each of which must continue the one
/// before. The seq of the first that does not, or nullopt.
[[nodiscard]] std::optional<qint64> follow(AuditPosition &position, QByteArrayView bytes);

/// The segments in the folder, by chain and first record.
[[nodiscard]] QList<AuditSegmentName> auditSegments(const QString &folder);
/// The newest segment of the chain that was written to last.
[[nodiscard]] std::optional<AuditSegmentName> newestSegment(const QString &folder);

[[nodiscard]] std::optional<AuditPosition> readAuditHead(const QString &folder,
                                                         const QString &chain8);
/// Replaces the head file, unless it already names a later record; 0 or an errno.
[[nodiscard]] int writeAuditHead(const QString &folder, const AuditPosition &position);

} // namespace Rehearsal
