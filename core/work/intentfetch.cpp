// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/work/intentfetch.h"

namespace Rehearsal {

IntentFetch::IntentFetch(Backend &backend, QStringList ids, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_left(std::move(ids))
{ }

void IntentFetch::start()
{
    m_pending = m_backend.listIntents([this](const Result<QList<ServerIntent>> &answer) {
        if (answer) {
            for (const ServerIntent &item : *answer)
                add(item);
            m_result.isComplete = true;
            Q_EMIT finished(m_result);
        } else if (answer.error().kind == Error::Kind::Unsupported) {
            readNext();
        } else {
            Q_EMIT finished(answer.error());
        }
    });
}

void IntentFetch::readNext()
{
    if (m_left.isEmpty()) {
        Q_EMIT finished(m_result);
        return;
    }
    m_pending =
        m_backend.readIntent(m_left.takeFirst(), [this](const Result<ServerIntent> &answer) {
            if (!answer && answer.error().kind == Error::Kind::Unsupported) {
                m_result.isReadable = false;
                Q_EMIT finished(m_result);
                return;
            }
            if (!answer && answer.error().kind != Error::Kind::NotFound) {
                Q_EMIT finished(answer.error());
                return;
            }
            if (answer)
                add(*answer);
            readNext();
        });
}

void IntentFetch::add(const ServerIntent &intent)
{
    if (!m_result.intents.contains(intent.intent.id))
        m_result.ids.append(intent.intent.id);
    m_result.intents.insert(intent.intent.id, intent);
}

} // namespace Rehearsal
