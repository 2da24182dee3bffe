// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Rehearsal {

/// A request body that can be read once only. QNetworkAccessManager sends a POST or PUT again by
/// itself when the server closes without an answer (finding F1); from a sequential device it cannot
/// read again, so that exactly one request reaches the wire.
class UploadDevice : public QIODevice
{
    Q_OBJECT
public:
    explicit UploadDevice(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Never; quietly, for Qt tries it before it would send again.
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    /// Some of it was handed out and may have been sent.
    [[nodiscard]] bool isStarted() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace Rehearsal
