// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/jsonlines.h"

#include "core/base/json.h"

#include <QList>

#include <cstring>

namespace Rehearsal {

namespace {

struct Level
{
    bool isObject = false;
    int index = 0;
    QString key = {};
};

} // namespace

JsonLines::JsonLines(const QByteArray &json)
{
    QList<Level> levels;
    int line = 1;
    bool isKey = false;
    const auto pointer = [&levels] {
        QString path;
        for (const Level &level : levels) {
            QString part = level.isObject ? level.key : QString::number(level.index);
            path +=
                u'/' + part.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
        }
        return path;
    };
    const auto begin = [&] { m_lines.insert(pointer(), line); };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        switch (c) {
        case '\n':
            ++line;
            break;
        case '{':
        case '[':
            begin();
            levels.append({c == '{', 0, {}});
            isKey = c == '{';
            break;
        case '}':
        case ']':
            if (!levels.isEmpty())
                levels.removeLast();
            isKey = false;
            break;
        case ',':
            if (!levels.isEmpty()) {
                ++levels.last().index;
                isKey = levels.constLast().isObject;
            }
            break;
        case ':':
            isKey = false;
            break;
        case '"': {
            const qsizetype start = at;
            for (++at; at < json.size() && json.at(at) != '"'; ++at)
                at += json.at(at) == '\\';
            if (isKey && !levels.isEmpty()) {
                const auto key = readJson(QByteArrayView(json).sliced(start, at + 1 - start));
                levels.last().key = key ? asText(&*key).value_or(QString()) : QString();
            } else {
                begin();
            }
            break;
        }
        default:
            if (c == ' ' || c == '\t' || c == '\r')
                break;
            begin(); // a number or a word; to its end
            while (at + 1 < json.size() && !strchr(",]} \t\r\n", json.at(at + 1)))
                ++at;
        }
    }
}

int JsonLines::lineOf(QString pointer) const
{
    for (;;) {
        const auto found = m_lines.constFind(pointer);
        if (found != m_lines.constEnd())
            return *found;
        const qsizetype cut = pointer.lastIndexOf(u'/');
        if (cut < 0)
            return 1;
        pointer.truncate(cut);
    }
}

} // namespace Rehearsal
