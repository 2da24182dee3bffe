// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QIcon>
#include <QLabel>

namespace Rehearsal {

/// A small picture in a line of text. A pixmap would keep the colours of the theme it was made in;
/// this keeps the icon and paints it anew for another theme.
class SignLabel final : public QLabel
{
    Q_OBJECT
public:
    using QLabel::QLabel;

    /// `extent` in device-independent pixels.
    void setSign(const QIcon &icon, int extent = 16)
    {
        m_icon = icon;
        m_extent = extent;
        setPixmap(m_icon.pixmap(m_extent));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_icon.isNull())
            setPixmap(m_icon.pixmap(m_extent));
    }

private:
    QIcon m_icon;
    int m_extent = 16;
};

} // namespace Rehearsal
