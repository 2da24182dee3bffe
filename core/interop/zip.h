// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

namespace Rehearsal {

struct ZipLimits
{
    int entries = 20'000;
    qint64 entryBytes = 64LL * 1024 * 1024;
    qint64 bytes = 256LL * 1024 * 1024; ///< of all entries, unpacked
};

/// The regular files of a zip file, unpacked in memory; nothing is written anywhere. Folders and
/// links are left out, and so is what is named outside of the archive ("../x", "/x", "C:x"): those
/// names come in `refused`. Kind Invalid when it is no zip file, is damaged or encrypted, or goes
/// beyond the limits, which are watched while it is unpacked, whatever its headers claim.
[[nodiscard]] Result<QList<ForeignFile>> unpackZip(const QByteArray &bytes, QStringList &refused,
                                                   const ZipLimits &limits = {});

/// Always the same bytes for the same files: no time of today in it.
[[nodiscard]] Result<QByteArray> packZip(const QList<ForeignFile> &files);

} // namespace Rehearsal
