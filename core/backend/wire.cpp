// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backend/wire.h"

namespace Rehearsal {

LateAnswer::LateAnswer(std::function<void()> then, QObject *parent)
    : Operation(parent)
    , m_then(std::move(then))
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (const auto ready = std::exchange(m_then, nullptr))
                ready();
        },
        Qt::QueuedConnection);
}

} // namespace Rehearsal
