// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accepting.h"

#include "core/base/text.h"
#include "ui/dialogs/acceptdialog.h"
#include "ui/runcontroller.h"

#include <QPointer>

#include <algorithm>

namespace Rehearsal {
namespace {

using Part = ExpectationPlace::Part;

/// "/turns/1/expect/checks/0", for the audit log.
QString pointerOf(const ExpectationPlace &place)
{
    const QString expect = QStringLiteral("/turns/%1/expect/").arg(place.turn);
    switch (place.part) {
    case Part::Intent:
        return expect + QStringLiteral("intent");
    case Part::Confidence:
        return expect + QStringLiteral("minConfidence");
    case Part::Entities:
        return expect + QStringLiteral("entities");
    case Part::Reply:
        return expect + QStringLiteral("checks");
    case Part::Check:
        return expect + QStringLiteral("checks/%1").arg(place.check);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ExpectationPlace> placesOf(const Turn &turn, int row, TurnColumn column)
{
    switch (column) {
    case TurnColumn::Intent:
    case TurnColumn::LastIntent:
        return {{row, Part::Intent, -1}};
    case TurnColumn::MinConfidence:
    case TurnColumn::LastConfidence:
    case TurnColumn::Delta:
        return {{row, Part::Confidence, -1}};
    case TurnColumn::Entities:
        return {{row, Part::Entities, -1}};
    case TurnColumn::LastReply:
        return {{row, Part::Reply, -1}};
    case TurnColumn::Checks: {
        QList<ExpectationPlace> places;
        for (int check = 0; turn.expects && check < turn.expects->checks.size(); ++check)
            places.append({row, Part::Check, check});
        return places;
    }
    case TurnColumn::Number:
    case TurnColumn::State:
    case TurnColumn::Says:
    case TurnColumn::Delay:
        return {};
    }
    Q_UNREACHABLE();
}

Accepting::Accepting(RunController &runs, RunService &service, QWidget &window)
    : QObject(&window)
    , m_runs(runs)
    , m_service(service)
    , m_window(window)
{ }

const RunReport *Accepting::reportOf(const TestDocument &document)
{
    if (document.isReadOnly())
        return nullptr;
    const RunReport *report = m_runs.lastReport(document.path());
    if (!report || report->steps.isEmpty()) {
        Q_EMIT said(tr("There is no answer to accept: run the test first."));
        return nullptr;
    }
    return report;
}

void Accepting::acceptPlaces(TestDocument &document, const QList<ExpectationPlace> &places)
{
    if (const RunReport *report = reportOf(document))
        propose(document, *report, accepted(document.value(), *report, places), places.size() == 1);
}

void Accepting::acceptTurns(TestDocument &document, const QList<int> &turns)
{
    if (const RunReport *report = reportOf(document))
        propose(document, *report, acceptedTurns(document.value(), *report, turns), false);
}

void Accepting::acceptTest(TestDocument &document)
{
    const RunReport *report = reportOf(document);
    if (!report)
        return;
    const Acceptance acceptance = acceptedTest(document.value(), *report);
    const bool replaces =
        std::any_of(acceptance.changes.cbegin(), acceptance.changes.cend(),
                    [](const ExpectationChange &change) { return !change.before.isEmpty(); });
    propose(document, *report, acceptance, !replaces);
}

void Accepting::propose(TestDocument &document, const RunReport &report,
                        const Acceptance &acceptance, bool atOnce)
{
    if (acceptance.changes.isEmpty() && acceptance.byThemselves.isEmpty()) {
        Q_EMIT said(acceptance.refused.isEmpty()
                        ? tr("Everything that is expected there came; nothing is to be accepted.")
                        : displayText(acceptance.refused.constFirst(), 300));
        return;
    }
    const QString protectedTarget = report.target.isProtected ? report.target.name : QString();
    const bool isWhole = acceptance.byThemselves.isEmpty() && acceptance.refused.isEmpty();
    if (atOnce && protectedTarget.isEmpty() && !acceptance.changes.isEmpty()
        && (isWhole || acceptance.changes.size() == 1)) {
        QList<ExpectationPlace> places;
        for (const ExpectationChange &change : acceptance.changes)
            places.append(change.place);
        take(document, report, places, {});
        return;
    }
    auto *dialog = new AcceptDialog(acceptance, protectedTarget, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, report, document = QPointer(&document)] {
                if (document)
                    take(*document, report, dialog->places(), dialog->reason());
            });
    dialog->open();
}

void Accepting::take(TestDocument &document, const RunReport &report,
                     const QList<ExpectationPlace> &places, const QString &reason)
{
    const Acceptance acceptance = accepted(document.value(), report, places);
    document.endMerge();
    const bool done =
        document.edit(tr("Accept actual"), [&](ConversationTest &test) { test = acceptance.test; });
    if (done && report.target.isProtected)
        keepReason(document, report, acceptance, reason);
}

/// The texts stay out of the log, as those of runs do.
void Accepting::keepReason(const TestDocument &document, const RunReport &report,
                           const Acceptance &acceptance, const QString &reason)
{
    QStringList pointers;
    for (const ExpectationChange &change : acceptance.changes)
        pointers.append(pointerOf(change.place));
    Json members = Json::object();
    members["object"] = {{"kind", "test"},
                         {"id", toJson(document.value().id)},
                         {"name", toJson(document.value().name)}};
    members["data"] = {{"target", toJson(report.target.name)},
                       {"simulation_id", toJson(report.simulationId)},
                       {"reason", toJson(reason)},
                       {"accepted", toJson(pointers)}};
    if (const auto kept = m_service.record(QStringLiteral("expectation.accepted"), members);
        !kept) {
        Q_EMIT said(tr("The reason could not be kept in the audit log: %1")
                        .arg(displayText(kept.error().message, 300)));
    }
}

} // namespace Rehearsal
