// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/editor.h"
#include "ui/runservice.h"

class QLabel;

namespace Rehearsal {

/// Explains the target `sandbox`, which always exists and has no file.
class SandboxTargetView final : public Editor
{
    Q_OBJECT
public:
    explicit SandboxTargetView(SandboxControl &sandbox, QWidget *parent = nullptr);

    /// The name of the target: there is no file.
    [[nodiscard]] QString path() const override { return sandboxTargetName; }
    [[nodiscard]] QString title() const override { return tr("Sandbox"); }
    void reveal(const QString &) override { }

Q_SIGNALS:
    void faultsRequested();

private:
    void showState();

    SandboxControl &m_sandbox;
    QLabel *m_state;
};

} // namespace Rehearsal
