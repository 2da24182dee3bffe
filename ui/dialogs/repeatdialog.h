// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"

#include <QDialog>

class QSpinBox;

namespace Rehearsal {

/// How often a test runs and how many of its runs must pass: for one run of the suite, or as the rule of a
/// test.
class RepeatDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `acceptText` is what its first button does.
    RepeatDialog(const QString &title, const QString &acceptText, const Repeat &rule,
                 QWidget *parent = nullptr);

    [[nodiscard]] int times() const;
    [[nodiscard]] int atLeast() const;

private:
    QSpinBox *m_times;
    QSpinBox *m_atLeast;
};

} // namespace Rehearsal
