// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace Rehearsal {

/// What stands in the middle while nothing is open: one thing to do at once, and a second.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Folders, newest first; a few of them are offered.
    void setRecent(const QStringList &folders);

Q_SIGNALS:
    void recentRequested(const QString &folder);
    void sampleRequested();
    void openRequested();

private:
    QWidget *m_recent;
    QVBoxLayout *m_recentList;
};

} // namespace Rehearsal
