// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/rasa.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/interop/collecting.h"
#include "core/interop/encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace Rehearsal {

namespace {

constexpr qsizetype maxYamlBytes = 16 * 1024 * 1024;

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

/// "[text](name)", "[text](name:value)" or "[text]{json}" with nothing between the two.
const QRegularExpression &markup()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\[([^\\]]*)\\](?:\\(([^:)]+)(?::([^)]+))?\\)|(\\{[^}]+\\}))"));
    return pattern;
}

QString withoutQuotes(QString name)
{
    name = trimmed(name);
    static const QString quotes = QStringLiteral("\"'“”");
    while (!name.isEmpty() && quotes.contains(name.front()))
        name.remove(0, 1);
    while (!name.isEmpty() && quotes.contains(name.back()))
        name.chop(1);
    return name;
}

QString textOf(const YAML::Node &node)
{
    return node.IsScalar() ? decodeUtf8(node.Scalar()) : QString();
}

int lineOf(const YAML::Node &node) { return node.Mark().line + 1; }

class RasaReader
{
public:
    RasaReader(const ForeignFile &file, const ImportOptions &options, IntentCollector &into)
        : m_file(file.name)
        , m_language(options.language)
        , m_into(into)
    { }

    Result<> read(const QByteArray &bytes)
    {
        const DecodedText decoded = decodeForeign(bytes);
        if (decoded.isGuess)
            m_into.noteEncoding(m_file, decoded.encoding);
        m_lines = decoded.text.split(u'\n');
        const YAML::Node root = YAML::Load(decoded.text.toStdString());
        if (!root.IsMap())
            return Error{Error::Kind::Invalid, tr("The file is no Rasa training data."), 0, {}};
        for (const auto &entry : root) {
            const QString key = textOf(entry.first);
            if (key == QLatin1String("nlu"))
                readItems(entry.second);
            else if (key != QLatin1String("version"))
                lose(lineOf(entry.first), key, tr("only intents are imported"));
        }
        return {};
    }

private:
    void lose(int line, const QString &what, const QString &why)
    {
        m_into.lose(m_file, line, what, why);
    }

    void readItems(const YAML::Node &items)
    {
        if (!items.IsSequence())
            return;
        for (const YAML::Node &item : items) {
            if (item.IsMap() && item["intent"]) {
                readIntent(item);
                continue;
            }
            QString what = tr("an item of nlu");
            for (const char *kind : {"synonym", "regex", "lookup"}) {
                if (item.IsMap() && item[kind])
                    what = QString::fromLatin1(kind) + u' ' + shortQuote(textOf(item[kind]));
            }
            lose(lineOf(item), what, tr("intents have no synonyms, patterns or lookup tables"));
        }
    }

    void readIntent(const YAML::Node &item)
    {
        const QString name = textOf(item["intent"]);
        if (trimmed(name).isEmpty()) {
            lose(lineOf(item), tr("an intent"), tr("it has no name"));
            return;
        }
        if (item["metadata"])
            lose(lineOf(item["metadata"]), tr("metadata of intent %1").arg(shortQuote(name)),
                 tr("there is no place for it"));
        Intent &intent = m_into.intent(name, m_language);
        const YAML::Node examples = item["examples"];
        if (!examples)
            return;
        if (examples.IsScalar())
            readBlock(examples, intent);
        else if (examples.IsSequence())
            readList(examples, intent);
    }

    void readBlock(const YAML::Node &examples, Intent &intent)
    {
        const int first = lineOf(examples);
        // Behind a "|" each line of the file is one of the text; a folded one has only its start.
        const bool isLiteral = m_lines.value(first - 1).contains(u'|');
        const QStringList lines = textOf(examples).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const int line = isLiteral ? first + 1 + int(i) : first;
            if (lines.at(i).startsWith(u'-'))
                add(trimmed(lines.at(i).mid(1)), line, intent);
            else if (!trimmed(lines.at(i)).isEmpty())
                lose(line, shortQuote(lines.at(i)), tr("the line does not begin with “-”"));
        }
    }

    void readList(const YAML::Node &examples, Intent &intent)
    {
        for (const YAML::Node &example : examples) {
            const YAML::Node text = example.IsMap() ? example["text"] : example;
            if (!text || !text.IsScalar()) {
                lose(lineOf(example), tr("an example"), tr("it has no text"));
                continue;
            }
            if (example.IsMap() && example["metadata"])
                lose(lineOf(example["metadata"]), tr("metadata of an example"),
                     tr("there is no place for it"));
            QString shown = trimmed(textOf(text));
            if (shown.startsWith(QLatin1String("- ")))
                shown = trimmed(shown.mid(2)); // as a block with one line
            add(shown, lineOf(text), intent);
        }
    }

    void add(const QString &marked, int line, Intent &intent)
    {
        Losses losses;
        const Utterance utterance = rasaExample(marked, m_file, line, losses);
        for (const Loss &loss : std::as_const(losses))
            lose(loss.line, loss.what, loss.why);
        if (utterance.text.isEmpty())
            lose(line, tr("an example"), tr("it has no text"));
        else
            intent.utterances.append(utterance);
    }

    QString m_file;
    QString m_language;
    QStringList m_lines;
    IntentCollector &m_into;
};

} // namespace

Utterance rasaExample(const QString &marked, const QString &file, int line, Losses &losses)
{
    UtteranceBuilder builder;
    qsizetype done = 0;
    for (auto matches = markup().globalMatch(marked); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString text = match.captured(1);
        QString entity = withoutQuotes(match.captured(2));
        QString value = trimmed(match.captured(3));
        if (match.hasCaptured(4)) {
            const auto body = readJson(match.captured(4).toUtf8());
            if (!body || !asText(member(*body, "entity"))) {
                losses.append({file, line, shortQuote(match.captured()),
                               tr("it names no entity and was kept as text")});
                builder.add(marked.mid(done, match.capturedEnd() - done));
                done = match.capturedEnd();
                continue;
            }
            entity = *asText(member(*body, "entity"));
            value = asText(member(*body, "value")).value_or(QString());
            for (const char *extra : {"role", "group"}) {
                if (const Json *given = member(*body, extra))
                    losses.append({file, line,
                                   tr("%1 %2 of entity %3")
                                       .arg(QString::fromLatin1(extra),
                                            shortQuote(plainText(*given)), shortQuote(entity)),
                                   tr("spans have a name only")});
            }
        }
        if (!value.isEmpty() && value != text)
            losses.append({file, line,
                           tr("value %1 of %2").arg(shortQuote(value), shortQuote(text)),
                           tr("spans have no value other than their text")});
        builder.add(marked.mid(done, match.capturedStart() - done));
        builder.add(text, entity);
        done = match.capturedEnd();
    }
    builder.add(marked.mid(done));
    return builder.trimmedUtterance();
}

Result<ImportedIntents> readRasa(const QList<ForeignFile> &files, const ImportOptions &options)
{
    IntentCollector collector;
    for (const ForeignFile &file : files) {
        if (file.bytes.size() > maxYamlBytes)
            return Error{Error::Kind::Invalid,
                         tr("%1 is larger than 16 MiB.").arg(displayText(file.name, 200)),
                         0,
                         {}};
        // yaml-cpp reports by exception; none leaves this function.
        try {
            const auto read = RasaReader(file, options, collector).read(file.bytes);
            if (!read)
                return Error{Error::Kind::Invalid,
                             displayText(file.name, 200) + QStringLiteral(": ")
                                 + read.error().message,
                             0,
                             {}};
        } catch (const YAML::Exception &wrong) {
            return Error{Error::Kind::Invalid,
                         tr("%1, line %2: %3")
                             .arg(displayText(file.name, 200), QString::number(wrong.mark.line + 1),
                                  displayText(QString::fromStdString(wrong.msg), 200)),
                         0,
                         {}};
        }
    }
    return collector.take();
}

} // namespace Rehearsal
