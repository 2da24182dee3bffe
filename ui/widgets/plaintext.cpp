// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plaintext.h"

#include "core/base/text.h"

namespace Rehearsal {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QStringList lines;
    const auto foreign = text.split(u'\n');
    for (const QString &line : foreign)
        lines.append(displayText(line, 1000).toHtmlEscaped());
    return u"<qt><p>"_qs % lines.join(u"<br/>"_qs) % u"</p></qt>"_qs;
}

} // namespace Rehearsal
