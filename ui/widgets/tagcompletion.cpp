// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tagcompletion.h"

#include "core/base/text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace Rehearsal {

TagCompletion::TagCompletion(QLineEdit &line)
    : QObject(&line)
    , m_line(line)
    , m_offered(new QStringListModel(this))
    , m_completer(new QCompleter(m_offered, this))
{
    m_completer->setWidget(&line);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(&line, &QLineEdit::textEdited, this, &TagCompletion::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &TagCompletion::take);
}

void TagCompletion::setTags(const QStringList &tags) { m_tags = tags; }

void TagCompletion::offer()
{
    const QString before = m_line.text().left(m_line.cursorPosition());
    const QString begun = trimmed(before.section(u',', -1));
    if (begun.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QStringList used = m_line.text().split(u',');
    for (QString &tag : used)
        tag = trimmed(tag);
    QStringList offered;
    for (const QString &tag : std::as_const(m_tags)) {
        if (!used.contains(tag))
            offered.append(tag);
    }
    m_offered->setStringList(offered);
    m_completer->setCompletionPrefix(begun);
    if (m_completer->completionCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void TagCompletion::take(const QString &tag)
{
    const QString text = m_line.text();
    const int cursor = m_line.cursorPosition();
    const auto start = cursor == 0 ? 0 : text.lastIndexOf(u',', cursor - 1) + 1;
    m_line.setText(text.left(start) + (start > 0 ? u" "_qs : QString()) + tag + text.mid(cursor));
    m_line.setCursorPosition(int(start) + (start > 0 ? 1 : 0) + int(tag.size()));
    // The line tells only of what is typed.
    Q_EMIT m_line.textEdited(m_line.text());
}

} // namespace Rehearsal
