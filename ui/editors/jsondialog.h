// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/json.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace Rehearsal {

/// An object as JSON text. Cannot be accepted while the text is none; says where it is wrong.
class JsonDialog final : public QDialog
{
    Q_OBJECT
public:
    JsonDialog(const QString &title, const QString &explanation, const std::optional<Json> &object,
               QWidget *parent = nullptr);

    /// Nothing when the text is empty.
    [[nodiscard]] const std::optional<Json> &object() const { return m_object; }

private:
    void judge();

    std::optional<Json> m_object;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace Rehearsal
