// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace Rehearsal {

/// The bytes of a regular file of at most 64 MiB. Error kind File with code D1-F01 (missing), F02
/// (no permission), F07 (read error), F09 (not a regular file), F10 (too large). Messages name the
/// file `shownAs`, or as `path` when that is empty.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, const QString &shownAs = {});

/// SHA-256, raw 32 bytes: how a document knows that somebody else changed its file.
[[nodiscard]] QByteArray contentHash(const QByteArray &bytes);

/// The verified atomic save of reliability.md 7.2: temporary file in the same folder, every byte
/// written and synced, read back and compared, content on disk compared with `expectedHash` (of
/// what we read; empty: the file must not exist unless `overwrite`) before the rename, folder
/// synced. Follows symbolic links, keeps permission bits, makes missing parent folders. A file that
/// already holds exactly `bytes` is never a conflict. Kind Conflict with code D4-F26 when somebody
/// else changed the file meanwhile and D4-F01 when somebody removed it; kind File with D4-F03 (no
/// permission), F05 (read-only file system), F06 (disk full), F08 (I/O error), F09 (not a regular
/// file), F38 (name not allowed) otherwise; the old file is then unchanged and no temporary file is
/// left. One exception: when only the sync of the folder failed, the code is D4-F08 as well, the
/// text says "was saved, but" and the new bytes are in place.
[[nodiscard]] Result<> saveFile(const QString &path, const QByteArray &bytes,
                                const QByteArray &expectedHash, bool overwrite = false);

} // namespace Rehearsal
