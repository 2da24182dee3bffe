// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/editor.h"

class QPlainTextEdit;

namespace Rehearsal {

/// A file of the workspace that this version cannot edit, as the text that stands in it, with the
/// reason above.
class TextViewer final : public Editor
{
    Q_OBJECT
public:
    TextViewer(const QString &root, const QString &path, const QString &reason,
               QWidget *parent = nullptr);

    [[nodiscard]] QString path() const override { return m_path; }
    [[nodiscard]] QString title() const override;
    void reveal(const QString &pointer) override;

private:
    QString m_path;
    QPlainTextEdit *m_text;
};

} // namespace Rehearsal
