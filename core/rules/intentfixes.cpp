// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/intentfixes.h"

#include "core/base/text.h"
#include "core/rules/testissues.h"
#include "core/rules/utteranceedit.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("IntentFixes", text); }

/// The number behind `name` in a JSON pointer, or -1.
int numberBehind(const QString &pointer, const QString &name)
{
    const QStringList parts = pointer.split(u'/');
    const auto at = parts.indexOf(name);
    bool isNumber = false;
    const int number = at < 0 ? -1 : parts.value(at + 1).toInt(&isNumber);
    return isNumber ? number : -1;
}

bool hasIssue(const QString &text, const QString &rule)
{
    Intent tried;
    Utterance utterance;
    utterance.text = text;
    tried.utterances.append(utterance);
    const Issues issues = intentIssues(tried, 1);
    return std::any_of(issues.cbegin(), issues.cend(), [&](const Issue &issue) {
        return issue.rule == rule && issue.pointer.startsWith(QLatin1String("/utterances"));
    });
}

/// Without each character whose absence takes the issue away; the rules know which they are.
QString withoutBadCharacters(const QString &text, const QString &rule)
{
    QString kept;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const QString character = text.mid(at, pair ? 2 : 1);
        at += character.size();
        // Between letters, as a joiner is judged by what stands beside it.
        if (!hasIssue(u'a' + character + u'a', rule))
            kept += character;
    }
    return kept;
}

EntitySpan wholeCharacters(const QString &text, EntitySpan span)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const auto boundary = [&](int codePoint, bool back) {
        const int at = utf16Offset(text, codePoint);
        finder.setPosition(at);
        if (at == 0 || at == text.size() || finder.isAtBoundary())
            return codePoint;
        const qsizetype next = back ? finder.toPreviousBoundary() : finder.toNextBoundary();
        return codePointOffset(text, int(next));
    };
    span.start = boundary(span.start, true);
    span.end = boundary(span.end, false);
    return span;
}

} // namespace

QList<QuickFix> intentFixes(const Issue &issue, const Intent &intent, const QStringList &takenIds)
{
    QList<QuickFix> fixes;
    const auto change = [&](const char *id, const QString &text, bool fitsAll, auto mend) {
        Intent mended = intent;
        mend(mended);
        if (mended == intent)
            return;
        QuickFix fix;
        fix.kind = QuickFix::Kind::ChangeIntent;
        fix.id = QLatin1String(id);
        fix.text = text;
        fix.fitsAll = fitsAll;
        fix.mended = std::move(mended);
        fixes.append(fix);
    };
    const QString &rule = issue.rule;
    const auto is = [&](const char *id) { return rule == QLatin1String(id); };
    const int row = numberBehind(issue.pointer, QStringLiteral("utterances"));
    const bool hasRow = row >= 0 && row < intent.utterances.size();
    const int span = numberBehind(issue.pointer, QStringLiteral("entities"));
    const bool hasSpan = hasRow && span >= 0 && span < intent.utterances[row].spans.size();
    if (hasRow && (is("V03") || is("V12"))) {
        change("removeDuplicate", tr("Remove the duplicate"), true,
               [&](Intent &mended) { mended.utterances.removeAt(row); });
    } else if (hasRow && is("V11")) {
        change("removeEmpty", tr("Remove the empty row"), true,
               [&](Intent &mended) { mended.utterances.removeAt(row); });
    } else if (hasRow && (is("V09") || is("V10"))) {
        change("removeCharacter", tr("Take the character out"), true, [&](Intent &mended) {
            const Utterance before = mended.utterances[row];
            const QString text = withoutBadCharacters(before.text, rule);
            mended.utterances[row].spans = spansAfterEdit(before, text).kept;
            mended.utterances[row].text = text;
        });
    } else if (hasSpan && is("V16")) {
        change("wholeCharacter", tr("Label the whole character"), true, [&](Intent &mended) {
            EntitySpan &place = mended.utterances[row].spans[span];
            place = wholeCharacters(mended.utterances[row].text, place);
        });
    } else if (hasSpan && (is("V04") || is("V05") || is("V06") || is("V07"))) {
        change("removeLabel", tr("Remove the label"), true,
               [&](Intent &mended) { mended.utterances[row].spans.removeAt(span); });
    } else if (is("V14")) {
        change("standardType", tr("Make it a standard intent"), true,
               [](Intent &mended) { mended.type = QStringLiteral("standard"); });
    } else if (is("V15")) {
        const QString id = freeIntentId(intent.name, takenIds);
        change("makeId", tr("Use the ID %1").arg(id), false,
               [&](Intent &mended) { mended.id = id; });
    }
    return fixes;
}

Intent withAllFixed(Intent intent, const Issues &issues, const QString &fixId,
                    const QStringList &takenIds)
{
    Issues ordered = issues;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Issue &left, const Issue &right) {
        const auto place = [](const Issue &issue) {
            return std::pair(numberBehind(issue.pointer, QStringLiteral("utterances")),
                             numberBehind(issue.pointer, QStringLiteral("entities")));
        };
        return place(left) > place(right);
    });
    for (const Issue &issue : std::as_const(ordered)) {
        const QList<QuickFix> fixes = intentFixes(issue, intent, takenIds);
        for (const QuickFix &fix : fixes) {
            if (fix.id == fixId && fix.mended)
                intent = *fix.mended;
        }
    }
    return intent;
}

} // namespace Rehearsal
