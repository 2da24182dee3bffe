// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Rehearsal {

/// What stands in the middle while nothing is open: one thing to do at once, and a second.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void openRequested();
};

} // namespace Rehearsal
