// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/placeholders.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Placeholders", text); }

void lookUp(Placeholder &placeholder, const ConversationTest &test, int row)
{
    if (test.data && row >= 0 && row < test.data->rows.size()) {
        const QStringList &cells = test.data->rows[row];
        // The last of two columns of one name wins, as it does in a run.
        const qsizetype column = test.data->columns.lastIndexOf(placeholder.name);
        if (column >= 0 && column < cells.size()) {
            placeholder.source = Placeholder::Source::DataRow;
            placeholder.value = cells[column];
            return;
        }
    }
    if (!test.variables)
        return;
    if (const Json *value = member(*test.variables, placeholder.name.toStdString())) {
        placeholder.source = Placeholder::Source::Variable;
        placeholder.value = plainText(*value);
    }
}

} // namespace

QList<Placeholder> placeholdersIn(const QString &text, const ConversationTest &test, int row)
{
    QList<Placeholder> found;
    qsizetype done = 0;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), done);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("}}"), open + 2);
        if (close < 0)
            return found;
        Placeholder placeholder;
        placeholder.name = trimmed(text.mid(open + 2, close - open - 2));
        placeholder.asWritten = text.mid(open, close + 2 - open);
        placeholder.position = open;
        lookUp(placeholder, test, row);
        found.append(placeholder);
        done = close + 2;
    }
}

QString placeholderText(const Placeholder &placeholder, int row)
{
    const QString name = displayText(placeholder.asWritten, 80);
    const QString value =
        placeholder.value.isEmpty() ? tr("(empty)") : displayText(placeholder.value, 200);
    switch (placeholder.source) {
    case Placeholder::Source::Undefined:
        return tr("%1 is not defined: neither a column of the data rows nor a variable").arg(name);
    case Placeholder::Source::Variable:
        //: %1 is a placeholder such as {{city}}, %2 its value
        return tr("%1 = %2 (variable of the test)").arg(name, value);
    case Placeholder::Source::DataRow:
        //: %1 is a placeholder such as {{city}}, %2 its value, %3 a number
        return tr("%1 = %2 (data row %3)").arg(name, value, QString::number(row + 1));
    }
    Q_UNREACHABLE();
}

QString filledIn(const QString &text, const ConversationTest &test, int row)
{
    QString result;
    qsizetype done = 0;
    const auto found = placeholdersIn(text, test, row);
    for (const Placeholder &placeholder : found) {
        result += text.mid(done, placeholder.position - done);
        result += placeholder.source == Placeholder::Source::Undefined ? placeholder.asWritten
                                                                       : placeholder.value;
        done = placeholder.position + placeholder.asWritten.size();
    }
    return result + text.mid(done);
}

} // namespace Rehearsal
