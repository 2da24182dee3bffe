// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backend/address.h"
#include "core/backend/cognigyv1/cognigyv1backend.h"
#include "core/sandbox/sandboxserver.h"
#include "core/store/auditlog.h"
#include "core/store/jobjournal.h"
#include "core/store/publishedintents.h"
#include "core/work/intentpublication.h"
#include "core/work/webhook.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <memory>

namespace Rehearsal {

inline Intent trainingIntent(const QString &id, const QStringList &texts)
{
    Intent intent;
    intent.id = id;
    intent.name = id;
    intent.language = QStringLiteral("en");
    for (const QString &text : texts)
        intent.utterances.append({text, {}, {}});
    return intent;
}

inline QList<Intent> trainingIntents()
{
    return {trainingIntent(QStringLiteral("greet"),
                           {QStringLiteral("hello"), QStringLiteral("good morning"),
                            QStringLiteral("hi there"), QStringLiteral("hey you"),
                            QStringLiteral("good evening to you")}),
            trainingIntent(QStringLiteral("book"),
                           {QStringLiteral("book a flight"), QStringLiteral("fly me to Rome"),
                            QStringLiteral("I need a plane ticket"),
                            QStringLiteral("get me a flight"), QStringLiteral("flights please")}),
            trainingIntent(QStringLiteral("leave"),
                           {QStringLiteral("goodbye"), QStringLiteral("see you"),
                            QStringLiteral("bye now"), QStringLiteral("that was all"),
                            QStringLiteral("talk to you later")})};
}

inline Intent edited(Intent intent, const QString &text)
{
    intent.utterances.append({text, {}, {}});
    return intent;
}

/// Lets time pass as it does while something is on the network, and skips longer waits: the watchdog of
/// the exchange ticks four times a second as long as a request is out.
inline bool play(ManualClock &clock, const std::function<bool()> &isDone,
                 std::chrono::milliseconds limit = std::chrono::seconds(60))
{
    QElapsedTimer real;
    real.start();
    qint64 last = 0;
    while (!isDone() && real.elapsed() < limit.count()) {
        QTest::qWait(1);
        const qint64 now = real.elapsed();
        clock.advance(std::chrono::milliseconds(now - last));
        last = now;
        if (!isDone() && clock.nextDue() > std::chrono::milliseconds(250))
            clock.advanceToNext();
    }
    return isDone();
}

/// One who publishes: a backend, a journal and an audit log of its own.
struct Publisher
{
    explicit Publisher(const Target &at, const Secret &secret = Secret("secret"),
                       BackendOptions options = {})
        : target(at)
        , backend(target, {QStringLiteral("tester"), secret, {}}, clock, std::move(options))
    {
        clock.setNow(QDateTime::currentDateTimeUtc()); // as servers see it, for the dates they name
        if (!audit.open() || !journal.open())
            qFatal("no state folder");
        QObject::connect(&backend, &CognigyV1Backend::exchanged, &context,
                         [this](const ExchangeRecord &record) { requests.append(record); });
    }

    [[nodiscard]] UpdateSpec spec(const Intent &intent) const
    {
        UpdateSpec spec;
        spec.op = QUuid::createUuid().toString(QUuid::WithoutBraces);
        spec.intent = intent;
        spec.base = published.find(originText(target.baseUrl), intent.id);
        return spec;
    }
    IntentPublication &begin(const QList<UpdateSpec> &specs)
    {
        isDone = false;
        publication = std::make_unique<IntentPublication>(
            specs, target,
            RunWorld{backend,
                     clock,
                     &audit,
                     &journal,
                     target.webhook ? &webhook : nullptr,
                     {QStringLiteral("ci"), QStringLiteral("tester")},
                     nullptr},
            policy, &published);
        QObject::connect(publication.get(), &IntentPublication::waiting, &context,
                         [this](const QString &text) { said << text; });
        QObject::connect(publication.get(), &IntentPublication::finished, &context,
                         [this] { isDone = true; });
        publication->start();
        return *publication;
    }
    [[nodiscard]] QList<UpdateReport> publish(const QList<UpdateSpec> &specs)
    {
        begin(specs);
        if (!play(clock, [this] { return isDone; }))
            qWarning("the publication did not end");
        return publication->reports();
    }
    [[nodiscard]] UpdateReport publish(const UpdateSpec &one)
    {
        return publish(QList<UpdateSpec>{one}).first();
    }
    [[nodiscard]] int count(const char *phase) const
    {
        return int(std::count_if(requests.begin(), requests.end(), [&](const auto &record) {
            return record.phase == QLatin1String(phase);
        }));
    }

    QObject context;
    QTemporaryDir state;
    ManualClock clock;
    Target target;
    CognigyV1Backend backend;
    AuditLog audit{state.path(), clock};
    JobJournal journal{state.path(), QStringLiteral("test"), clock};
    Outbox outbox{state.path()};
    WebhookDelivery delivery{outbox, clock,
                             [this](const QString &, const Answer<QList<Secret>> &answer) {
                                 return clock.after(std::chrono::milliseconds(0),
                                                    [answer] { answer(QList<Secret>()); });
                             },
                             [] { return 0.5; }};
    Webhook webhook{outbox, delivery, clock,  QStringLiteral("test"),
                    false,  &audit,   std::chrono::milliseconds(1000)};
    PublishedIntents published{QString(), QString()};
    PublicationPolicy policy = {};
    QList<ExchangeRecord> requests = {};
    QStringList said = {};
    bool isDone = false;
    std::unique_ptr<IntentPublication> publication;
};

} // namespace Rehearsal
