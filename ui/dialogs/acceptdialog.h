// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/accept.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Rehearsal {

class AcceptModel;

/// Shows what accepting the answers of the last run would change, before it does: a line a change,
/// with a tick. What says more than its author meant is not ticked at first. On a protected target it
/// wants a reason.
class AcceptDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `protectedTarget` is the name of the target when it is protected, else empty.
    AcceptDialog(const Acceptance &acceptance, const QString &protectedTarget,
                 QWidget *parent = nullptr);

    [[nodiscard]] QList<ExpectationPlace> places() const;
    /// Empty where none was asked for.
    [[nodiscard]] QString reason() const;

private:
    void showCount();

    AcceptModel *m_model;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace Rehearsal
