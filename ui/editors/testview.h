// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/run.h"

#include <QWidget>

namespace Rehearsal {

/// One of the ways in which a test editor shows its test: table, transcript, data rows, source.
/// The editor keeps them and shows one at a time; each follows the document by itself.
class TestView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// "table": part of action ids and of the remembered session.
    [[nodiscard]] virtual QString id() const = 0;
    /// Of its button; with a mnemonic.
    [[nodiscard]] virtual QString title() const = 0;
    /// What the newest run gave; nullptr without one. Valid during the call only.
    virtual void showReport(const RunReport *, bool /*running*/) { }
    /// True when it can show the place, a JSON pointer into the test, and did.
    [[nodiscard]] virtual bool reveal(const QString & /*pointer*/) { return false; }
    /// Takes what is being typed into the document.
    virtual void commit() { }
};

} // namespace Rehearsal
