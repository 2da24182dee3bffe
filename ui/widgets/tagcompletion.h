// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace Rehearsal {

/// Offers the tags there are while one types in a line of tags separated by commas. Only the tag at
/// the cursor is completed, and none that the line has already.
class TagCompletion final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the line.
    explicit TagCompletion(QLineEdit &line);

    void setTags(const QStringList &tags);

private:
    void offer();
    void take(const QString &tag);

    QLineEdit &m_line;
    QStringList m_tags;
    QStringListModel *m_offered;
    QCompleter *m_completer;
};

} // namespace Rehearsal
