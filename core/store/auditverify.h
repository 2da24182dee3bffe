// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"
#include "core/store/auditlog.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Rehearsal {

/// Is an audit log what was written? The rules of reliability.md 8.6, over bytes alone: nothing here
/// writes, and AuditVerifier does not even read a file. Signatures are not made, so none are checked.

/// A head that somebody kept: the record of this number had this hash.
struct KnownHead
{
    QString chain = {}; ///< empty: of whichever log is checked
    qint64 seq = -1;
    QString hash = {};   ///< hex; at least the first 12 digits
    QString source = {}; ///< a file name or "--head", for people

    friend bool operator==(const KnownHead &, const KnownHead &) = default;
};

struct AuditFinding
{
    enum class Kind {
        Broken, ///< a line is not what was written, or not where it was
        Cut,    ///< the log ends before a head that is known
        Torn,   ///< a file ends inside a record
        Gap,    ///< whole files are missing
        Warning ///< odd, but explained: does not make the log less intact
    };

    Kind kind = Kind::Broken;
    qint64 seq = -1;     ///< of the record; of a gap and a cut the first that is missing
    qint64 lastSeq = -1; ///< of a gap the last one missing, of a cut the head's
    QString file = {};
    qint64 line = 0; ///< from 1
    qint64 changedLine =
        0; ///< where the link to the line before is broken: which of both was changed
    QString reason = {};

    /// One line as reliability.md 8.6 has it. Not translated: scripts read it.
    [[nodiscard]] QString text() const;
    friend bool operator==(const AuditFinding &, const AuditFinding &) = default;
};

/// The result for one chain.
struct AuditVerification
{
    QString chain = {};
    qint64 records = 0;
    qint64 firstSeq = -1;
    qint64 lastSeq = -1;
    QString head = {}; ///< hash of the last record
    int headsMatched = 0;
    QList<AuditFinding> findings = {};

    [[nodiscard]] bool isIntact() const;
    /// "OK      1000 records, seq 0–999, …".
    [[nodiscard]] QString summary() const;
    friend bool operator==(const AuditVerification &, const AuditVerification &) = default;
};

/// {"chain", "records", …, "findings": […]}.
[[nodiscard]] Json toJson(const AuditVerification &verification);

/// Checks one chain: its segments in the order of their first records, then finish(). A value: a copy
/// goes on from where it was made.
class AuditVerifier
{
public:
    /// The chain is the one that the heads name, else that of the first record. `mayStartLater`: the
    /// first file may be any segment (single files were named), not the first.
    explicit AuditVerifier(QList<KnownHead> heads, bool mayStartLater = false);

    /// A whole segment; or in parts: beginFile(), whole lines, and endFile() with what is left.
    void read(const QString &fileName, QByteArrayView bytes);
    void beginFile(const QString &fileName);
    void readLines(QByteArrayView lines);
    void endFile(QByteArrayView rest);
    [[nodiscard]] AuditVerification finish();

    /// record_sha256 of the runs by seq, to compare exported records with.
    [[nodiscard]] const QHash<qint64, QString> &recordHashes() const { return m_recordHashes; }

private:
    void readLine(QByteArrayView line);
    void broken(const QString &reason);
    void compareHeads(qint64 seq, const QString &hash);

    /// A link that did not hold, until the next line tells which of its ends was changed.
    struct OpenLink
    {
        qsizetype finding = 0;
        qint64 lineBefore = 0;
    };

    QList<KnownHead> m_heads;
    bool m_mayStartLater;
    AuditVerification m_result;
    QString m_file;
    qint64 m_fileFirst = -1;       ///< seq that the file's name promises, or -1
    qint64 m_line = 0;             ///< number of the line being read
    qint64 m_expected = 0;         ///< seq of the next record
    std::optional<QString> m_prev; ///< hash of the line before; none where it cannot be known
    std::optional<OpenLink> m_openLink;
    bool m_isVouched = false; ///< a head names the last record
    QString m_ts;
    QHash<qint64, QString> m_recordHashes;
};

/// "41:0123abcd…" or "chain:41:0123abcd…", as reports print it; at least 12 digits of the hash.
[[nodiscard]] std::optional<KnownHead> readHead(const QString &text);

} // namespace Rehearsal
