// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/rasa.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/interop/collecting.h"
#include "core/interop/exporting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

QString yamlName(const QString &name)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A(?!(?:true|false|null|yes|no|on|off|y|n)\\z)[A-Za-z_][A-Za-z0-9_/]*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    // A JSON string is a double-quoted one of YAML.
    return plain.match(name).hasMatch() ? name : QString::fromUtf8(writeCompact(toJson(name)));
}

QString annotation(const QString &text, const QString &entity)
{
    static const QRegularExpression special(QStringLiteral("[:)\"'“”\\s]"));
    if (!special.match(entity).hasMatch())
        return u'[' + text + QStringLiteral("](") + entity + u')';
    Json body = Json::object();
    body["entity"] = toJson(entity);
    return u'[' + text + u']' + QString::fromUtf8(writeCompact(body));
}

struct Example
{
    QString marked = {};
    Utterance meant = {}; ///< what should be read from it
};

Example exampleOf(const Utterance &utterance, const QString &file, int line, Losses &losses)
{
    Example result;
    UtteranceBuilder meant;
    int done = 0;
    const auto addPlain = [&](int end) {
        const QString text = codePointSlice(utterance.text, done, end);
        result.marked += text;
        meant.add(text);
        done = end;
    };
    for (const EntitySpan &span : separateSpans(utterance, file, line, losses)) {
        const QString text = codePointSlice(utterance.text, span.start, span.end);
        if (text.contains(u']') || span.entity.contains(u'}') || trimmed(span.entity) != span.entity
            || span.entity.isEmpty()) {
            losses.append({file, line,
                           tr("entity %1 of %2").arg(shortQuote(span.entity), shortQuote(text)),
                           tr("its text or name cannot stand in the markup")});
            continue;
        }
        addPlain(span.start);
        result.marked += annotation(text, span.entity);
        meant.add(text, span.entity);
        done = span.end;
    }
    addPlain(codePointCount(utterance.text));
    result.marked = trimmed(result.marked);
    result.meant = meant.trimmedUtterance();
    return result;
}

} // namespace

ExportedFiles writeRasa(const QList<Intent> &intents, const QString &fileName)
{
    ExportedFiles exported;
    noteFields(intents, fileName, {}, exported.losses);
    QString text = QStringLiteral("version: \"3.1\"\n\nnlu:\n");
    int line = 4;
    for (const Intent &intent : intents) {
        if (hasLineBreakOrControl(intent.name) || trimmed(intent.name).isEmpty()) {
            exported.losses.append({fileName, line, tr("intent %1").arg(shortQuote(intent.name)),
                                    tr("its name cannot stand in the file")});
            continue;
        }
        text += QStringLiteral("- intent: ") + yamlName(intent.name)
            + QStringLiteral("\n  examples: |\n");
        line += 2;
        for (const Utterance &utterance : intent.utterances) {
            if (!fitsOneLine(utterance, fileName, line, exported.losses))
                continue;
            Losses here;
            const Example example = exampleOf(utterance, fileName, line, here);
            // What looks like markup by itself would come back as something else.
            Losses ignored;
            if (rasaExample(example.marked, fileName, line, ignored) != example.meant
                || !ignored.isEmpty()) {
                exported.losses.append({fileName, line, shortQuote(utterance.text),
                                        tr("parts of the text would be read as markup")});
                continue;
            }
            exported.losses += here;
            text += QStringLiteral("    - ") + example.marked + u'\n';
            ++line;
        }
        text += u'\n';
        ++line;
    }
    exported.files.append({fileName, text.toUtf8()});
    return exported;
}

} // namespace Rehearsal
