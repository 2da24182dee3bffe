// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/uploaddevice.h"

#include <algorithm>
#include <cstring>

namespace Rehearsal {

UploadDevice::UploadDevice(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 UploadDevice::readData(char *data, qint64 maximum)
{
    const qint64 count = std::min(maximum, qint64(m_body.size()) - m_position);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_position, std::size_t(count));
    m_position += count;
    return count;
}

qint64 UploadDevice::writeData(const char *, qint64) { return -1; }

} // namespace Rehearsal
