// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/devicewriter.h"

#include <QCoreApplication>

namespace Rehearsal {

void DeviceWriter::write(const QByteArray &bytes)
{
    constexpr qsizetype bufferSize = 256 * 1024;
    m_buffer += bytes;
    if (m_buffer.size() >= bufferSize)
        flush();
}

void DeviceWriter::flush()
{
    if (!m_refused && m_device.write(m_buffer) != m_buffer.size())
        m_refused = true;
    m_buffer.resize(0);
}

Result<> DeviceWriter::finish()
{
    flush();
    if (!m_refused)
        return {};
    return Error{Error::Kind::File,
                 QCoreApplication::translate("Reports", "The report could not be written: %1.")
                     .arg(m_device.errorString()),
                 0, QStringLiteral("S10-R01")};
}

} // namespace Rehearsal
