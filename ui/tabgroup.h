// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/editor.h"

#include <QTabWidget>

class QToolButton;

namespace Rehearsal {

/// One row of tabs and the editor in front. Never closes a tab by itself: it says what the user
/// wants.
class TabGroup final : public QTabWidget
{
    Q_OBJECT
public:
    explicit TabGroup(QWidget *parent = nullptr);

    [[nodiscard]] QList<Editor *> editors() const;
    [[nodiscard]] Editor *editor(int index) const;
    [[nodiscard]] Editor *currentEditor() const { return editor(currentIndex()); }

Q_SIGNALS:
    void closeRequested(Rehearsal::Editor *editor);
    void menuRequested(Rehearsal::Editor *editor, const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillList();

    QToolButton *m_list; ///< all tabs by name, when the row is too short for them
};

} // namespace Rehearsal
