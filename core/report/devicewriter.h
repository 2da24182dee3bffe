// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace Rehearsal {

/// Buffers what a report writes, so that a report of any length takes little memory, and remembers
/// the first refusal of the device.
class DeviceWriter
{
public:
    explicit DeviceWriter(QIODevice &device)
        : m_device(device)
    { }

    void write(const QByteArray &bytes);
    void write(const char *text) { write(QByteArray(text)); }
    void write(const QString &text) { write(text.toUtf8()); }
    /// Writes what is left. Error kind File, with the reason the device gives.
    [[nodiscard]] Result<> finish();

private:
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_refused = false;
};

} // namespace Rehearsal
