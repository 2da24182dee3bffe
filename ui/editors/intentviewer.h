// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/intent.h"
#include "ui/editors/editor.h"

class QTableView;

namespace Rehearsal {

/// The utterances of an intent, to look at.
class IntentViewer final : public Editor
{
    Q_OBJECT
public:
    IntentViewer(const WorkspaceFile<Intent> &file, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const override { return m_path; }
    [[nodiscard]] QString title() const override { return m_title; }
    void reveal(const QString &pointer) override;

private:
    QString m_path;
    QString m_title;
    QTableView *m_table;
};

} // namespace Rehearsal
