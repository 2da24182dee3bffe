// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runservice.h"

#include <QWidget>

class QLabel;

namespace Rehearsal {

class SignLabel;

/// How the sandbox is, in the status bar.
class SandboxStatus final : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxStatus(SandboxControl &sandbox, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

private:
    void update();

    SandboxControl &m_sandbox;
    SignLabel *m_icon;
    QLabel *m_text;
};

} // namespace Rehearsal
