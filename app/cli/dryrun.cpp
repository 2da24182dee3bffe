// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dryrun.h"

#include "app/cli/output.h"
#include "core/backend/cognigyv1/requests.h"
#include "core/base/text.h"
#include "core/report/runevents.h"

#include <QCoreApplication>

namespace Rehearsal {

ExitCode printRequests(const QList<RunSpec> &specs, const Target &target)
{
    Target place = target;
    // The sandbox inside takes a free port when it starts, and it is not started here.
    const bool isInside = target.name == sandboxTargetName && target.baseUrl.isEmpty();
    if (isInside)
        place.baseUrl = QStringLiteral("http://127.0.0.1");
    const auto endpoint = Cognigy::endpointOf(place);
    if (!endpoint) {
        printError(endpoint.error());
        return exitCodeOf(endpoint.error());
    }
    int count = 0;
    for (const RunSpec &spec : specs) {
        if (spec.test.skip) {
            printNote(QCoreApplication::translate("CommandLine", "skipped: %1")
                          .arg(terminalText(spec.test.name)));
            continue;
        }
        const RequestPlan plan = Cognigy::submit(*endpoint, place, spec);
        Json line = Json::object();
        line["test"] = toJson(spec.test.name);
        line["path"] = toJson(spec.path);
        line["row"] = spec.row < 0 ? Json() : Json(spec.row);
        line["repeat"] = spec.repeat;
        line["method"] = toJson(QString::fromLatin1(plan.method));
        line["url"] = toJson(plan.subject.url.toString(QUrl::FullyEncoded));
        line["body"] = Cognigy::simulationBody(place, spec.test);
        if (!printBytes(eventLine(line)))
            return ExitCode::NotWritten;
        ++count;
    }
    printNote(QCoreApplication::translate("CommandLine",
                                          "Requests that would be submitted: %1. Nothing was sent.")
                  .arg(count));
    return ExitCode::Passed;
}

} // namespace Rehearsal
