// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandtext.h"

#include <algorithm>

namespace Rehearsal {

QString shellWord(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar sign) {
        const char16_t code = sign.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || QStringView(u"_-./+:@%=").contains(sign);
    });
    if (isPlain)
        return text;
    // Within single quotes nothing is special but the quote itself.
    QString quoted = text;
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return QString(u'\'' + quoted + u'\'');
}

QString runCommandText(const QString &workspaceRoot, const QString &target,
                       const RunRequest &request)
{
    QStringList words = {QStringLiteral("rehearsal-cli"), QStringLiteral("run"),
                         QString(u"--target=" + target)};
    if (request.repeat > 0)
        words.append(QStringLiteral("--repeat=%1").arg(request.repeat));
    if (request.repeat > 0 && request.atLeast > 0)
        words.append(QStringLiteral("--at-least=%1").arg(request.atLeast));
    // A path that looks like an option would be taken for one.
    for (const QString &path : request.paths)
        words.append(path.startsWith(u'-') ? QString(u"./" + path) : path);
    std::transform(words.begin(), words.end(), words.begin(), shellWord);
    return QString(u"cd " + shellWord(workspaceRoot) + u" && " + words.join(u' '));
}

} // namespace Rehearsal
