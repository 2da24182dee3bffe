// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Rehearsal {
namespace {

class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(QString name, IconTint tint)
        : m_name(std::move(name))
        , m_tint(tint)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, drawn(rect.size() * ratio, mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(size, mode);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawn(size, mode);
    }
    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }
    QString key() const override { return QStringLiteral("rehearsal"); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        switch (m_tint) {
        case IconTint::Text:
            return palette.color(QPalette::Text);
        case IconTint::Muted:
            return mutedColor(palette);
        case IconTint::Pass:
            return passColor(palette);
        case IconTint::Fail:
            return failColor(palette);
        case IconTint::Warning:
            return warningColor(palette);
        case IconTint::Accent:
            return accentColor(palette);
        case IconTint::OnAccent:
            return palette.color(QPalette::HighlightedText);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QPixmap drawn(const QSize &size, QIcon::Mode mode) const
    {
        const QString colorName = color(mode).name();
        const QString key = QStringLiteral("rehearsal-icon/%1/%2/%3x%4")
                                .arg(m_name, colorName)
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer renderer(file.readAll().replace("currentColor", colorName.toLatin1()));
            QPainter painter(&pixmap);
            renderer.render(&painter);
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    IconTint m_tint;
};

} // namespace

QIcon icon(const QString &name, IconTint tint) { return QIcon(new PaletteIconEngine(name, tint)); }

} // namespace Rehearsal
