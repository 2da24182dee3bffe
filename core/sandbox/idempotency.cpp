// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/idempotency.h"

#include <QCryptographicHash>

namespace Rehearsal::Sandbox {

namespace {

constexpr std::chrono::hours lifetime{24};
constexpr qsizetype manyKeys = 100'000;

} // namespace

Idempotency::Entry Idempotency::enter(const QString &key, const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    const std::chrono::milliseconds now = m_clock.elapsed();
    const auto found = m_keys.constFind(key);
    if (found != m_keys.constEnd() && now - found->since < lifetime) {
        if (found->bodyHash != hash)
            return {State::OtherBody, {}};
        if (found->answer.isNull())
            return {State::InProgress, {}};
        return {State::Answered, found->answer};
    }
    if (m_keys.size() >= manyKeys) {
        m_keys.removeIf([now](const auto &entry) { return now - entry.value().since >= lifetime; });
        if (m_keys.size() >= manyKeys)
            m_keys.clear();
    }
    m_keys.insert(key, {hash, {}, now});
    return {State::New, {}};
}

void Idempotency::remember(const QString &key, const QByteArray &answer)
{
    const auto found = m_keys.find(key);
    if (found != m_keys.end())
        found->answer = answer;
}

} // namespace Rehearsal::Sandbox
