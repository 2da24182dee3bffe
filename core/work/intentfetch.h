// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/backend.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace Rehearsal {

/// The intents of a server, as far as it can tell.
struct ServerIntents
{
    QHash<QString, ServerIntent> intents = {}; ///< by id
    QStringList ids = {};                      ///< in the server's order
    bool isComplete = false; ///< it could be listed: what is not here does not exist there
    bool isReadable = true;  ///< false: the server cannot return intents at all

    friend bool operator==(const ServerIntents &, const ServerIntents &) = default;
};

/// Reads the intents of a server: all by listing them, or those of `ids` one by one where it cannot
/// list. Ends with `finished`, once; deleting it cancels.
class IntentFetch : public QObject
{
    Q_OBJECT
public:
    IntentFetch(Backend &backend, QStringList ids, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const Rehearsal::Result<Rehearsal::ServerIntents> &result);

private:
    void readNext();
    void add(const ServerIntent &intent);

    Backend &m_backend;
    QStringList m_left;
    ServerIntents m_result;
    Pending m_pending;
};

} // namespace Rehearsal
