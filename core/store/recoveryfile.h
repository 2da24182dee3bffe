// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/processmark.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Rehearsal {

/// The first line of a recovery copy (reliability.md 7.3): whose edits these are.
struct RecoveryHeader
{
    QString root = {};        ///< of the workspace, absolute
    QString path = {};        ///< of the document, relative to it
    QByteArray baseHash = {}; ///< SHA-256 of the file the edits began with, raw; empty: no file yet
    ProcessMark writer = {};

    friend bool operator==(const RecoveryHeader &, const RecoveryHeader &) = default;
};

/// What the file of the document is now, compared with its recovery copy.
enum class RecoveryBase {
    Same,      ///< as when the edits began, or as after one of them
    Changed,   ///< somebody else wrote it since (F31)
    Missing,   ///< there is none: never saved, or removed
    Recovered, ///< holds exactly the last edit: nothing to recover
};

/// What a recovery copy gives.
struct RecoveredDocument
{
    QString file = {}; ///< the copy itself
    RecoveryHeader header = {};
    QByteArray bytes = {};    ///< of the document after the last edit that could be read
    QDateTime changedAt = {}; ///< of that edit, UTC
    int recovered = 0;        ///< edits since the last save that `bytes` holds
    int edits = 0;            ///< edits that were written; more than `recovered` when damaged (F32)
    RecoveryBase base = RecoveryBase::Same;

    friend bool operator==(const RecoveredDocument &, const RecoveredDocument &) = default;
};

/// Lines of a recovery copy, each with its CRC-32 (checkedline.h): the header; then, an edit a line,
/// either the whole document
///   {"n":3,"t":1768473000000,"all":"…"}
/// or what it changes in the one before
///   {"n":4,"t":…,"from":3,"at":120,"cut":5,"put":"…"}
/// with n counting edits since the last save, t in UTC ms, `at` and `cut` in bytes.
[[nodiscard]] QByteArray headerLine(const RecoveryHeader &header);
[[nodiscard]] QByteArray wholeLine(int edit, const QDateTime &time, const QByteArray &bytes);
/// Cuts at whole UTF-8 characters; both documents are UTF-8.
[[nodiscard]] QByteArray changeLine(int edit, const QDateTime &time, int before,
                                    const QByteArray &beforeBytes, const QByteArray &bytes);

/// Reads strictly: from the first line that is damaged or does not follow the one before, edits are
/// lost until the next whole document. The current file of the document is compared too. Kind File
/// with code D1-F32 when nothing can be recovered, D1-F18 for a newer format.
[[nodiscard]] Result<RecoveredDocument> readRecoveryFile(const QString &file);

} // namespace Rehearsal
