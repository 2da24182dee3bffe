// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace Rehearsal {

/// Asks for the client secret of a target.
class SecretDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SecretDialog(const QString &targetName, QWidget *parent = nullptr);

    [[nodiscard]] Secret secret() const;
    [[nodiscard]] bool remember() const;

private:
    QLineEdit *m_secret;
    QCheckBox *m_remember;
};

} // namespace Rehearsal
