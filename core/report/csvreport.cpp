// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/report/devicewriter.h"
#include "core/report/formats.h"

namespace Rehearsal {

namespace {

/// Spreadsheets take a cell that begins so for a formula, also after spaces.
bool looksLikeFormula(const QString &text)
{
    static const QString openers =
        QStringLiteral("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20") + QChar(QChar::Null);
    for (const QChar c : text) {
        if (openers.contains(c))
            return true;
        if (!c.isSpace())
            return false;
    }
    return false;
}

/// Quoted whatever it holds, so that no separator of any locale can split it. What has no place in a text
/// file is shown as ⟨U+XXXX⟩.
QString cell(const QString &text)
{
    QString result = QStringLiteral("\"");
    result.reserve(text.size() + 8);
    if (looksLikeFormula(text))
        result += u'\'';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            result += c;
            result += text.at(++i);
        } else if (c.isNull() || c.isSurrogate()) {
            result += QStringLiteral("⟨U+%1⟩").arg(
                QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        } else if (c == u'"') {
            result += QLatin1String("\"\"");
        } else {
            result += c;
        }
    }
    return result + u'"';
}

/// Our own figures, unquoted, so that a spreadsheet can reckon with them.
QString cell(double value)
{
    return QString::number(roundedTo(value, 6), 'f', QLocale::FloatingPointShortest);
}

QString cell(const std::optional<double> &value) { return value ? cell(*value) : QString(); }

QString cell(int value) { return QString::number(value); }

QString outcomeName(const TurnSummary &turn)
{
    switch (turn.outcome) {
    case TurnSummary::Outcome::Passed:
        return QStringLiteral("passed");
    case TurnSummary::Outcome::Failed:
        return QStringLiteral("failed");
    case TurnSummary::Outcome::NotAsserted:
        return QStringLiteral("not_asserted");
    case TurnSummary::Outcome::NotReached:
        return QStringLiteral("not_reached");
    }
    Q_UNREACHABLE();
}

QString testCells(const RunReport &report)
{
    const QStringList cells{
        cell(report.spec.path),
        cell(report.spec.test.id),
        cell(report.spec.test.name),
        report.spec.row < 0 ? QString() : cell(report.spec.row + 1),
        cell(report.spec.repeat + 1),
        cell(verdictName(report.verdict)),
        cell(report.simulationId),
        cell(static_cast<int>(report.took.count())),
        cell(report.error ? report.error->code : QString()),
        cell(report.error ? report.error->message : QString()),
    };
    return cells.join(u',');
}

QString turnCells(const RunReport &report, const TurnSummary &turn)
{
    const auto &expects = report.spec.test.turns.at(turn.turn).expects;
    const Step *step = turn.step;
    const bool isSure = step && step->hasConfidence && step->confidenceUsable;
    const QStringList cells{
        cell(turn.turn + 1),
        cell(turn.said),
        cell(step ? step->reply.value_or(QString()) : QString()),
        cell(step ? step->intent : QString()),
        isSure ? cell(step->confidence) : QString(),
        cell(expects && expects->intent ? *expects->intent : QString()),
        cell(expects ? expects->minConfidence : std::optional<double>()),
        cell(outcomeName(turn)),
        cell(turn.failures.join(u'\n')),
        cell(step ? step->durationMs : std::optional<double>()),
    };
    return cells.join(u',');
}

} // namespace

/// One line a turn, or one for a run without turns; turns, rows and repetitions count from 1.
Result<> writeCsvReport(const SuiteResult &result, QIODevice &device)
{
    const Wording wording;
    DeviceWriter writer(device);
    // The mark is what tells spreadsheets that this is UTF-8.
    writer.write("\xef\xbb\xbf"
                 "path,test_id,test,row,repetition,verdict,simulation_id,run_ms,error_code,error,"
                 "turn,said,reply,intent,confidence,expected_intent,min_confidence,turn_verdict,"
                 "failures,turn_ms\r\n");
    for (const RunReport &report : result.reports) {
        const QString test = testCells(report);
        const QList<TurnSummary> turns = turnSummaries(report, wording);
        for (const TurnSummary &turn : turns)
            writer.write(QString(test + u',' + turnCells(report, turn) + QLatin1String("\r\n")));
        if (turns.isEmpty())
            writer.write(QString(test + QString(10, u',') + QLatin1String("\r\n")));
    }
    return writer.finish();
}

} // namespace Rehearsal
