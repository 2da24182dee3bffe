// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/utteranceedit.h"

#include <QWidget>

class QLabel;

namespace Rehearsal {

/// Whether an intent has as many utterances as it needs and may have: a bar with marks at the
/// levels, a sign, and the level in words.
class LimitsMeter final : public QWidget
{
    Q_OBJECT
public:
    explicit LimitsMeter(QWidget *parent = nullptr);

    /// `count` distinct utterances in `rows` rows; `limit` of the workspace.
    void show(int count, int rows, int limit);
    [[nodiscard]] UtteranceLevel level() const { return m_level; }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Bar;

    void showSign();

    UtteranceLevel m_level = UtteranceLevel::None;
    QLabel *m_sign;
    QLabel *m_text;
    Bar *m_bar;
};

} // namespace Rehearsal
