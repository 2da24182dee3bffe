// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/pdfreport.h"

#include "core/base/text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace Rehearsal {
namespace {

/// What a CSS pixel is, so that margins in pixels and type in points keep their proportion. At the
/// writer's own 1,200 dpi the margins of headings would vanish.
constexpr int dotsPerInch = 96;
constexpr double footerRoom = 30; ///< pixels

QString tr(const char *text) { return QCoreApplication::translate("PdfReport", text); }

void drawFooter(QPainter &painter, const QRectF &page, const QString &title, int number, int count)
{
    const QRectF line(page.left(), page.bottom() - footerRoom, page.width(), footerRoom);
    painter.setPen(QColor(0x57606a));
    painter.setFont(QFont(painter.font().family(), 8));
    const QString pageText = tr("Page %1 of %2").arg(number).arg(count);
    const double pageWidth = painter.fontMetrics().horizontalAdvance(pageText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, pageText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight,
                                                      int(line.width() - pageWidth - 20)));
}

} // namespace

QByteArray pdfReport(const SuiteResult &result)
{
    const QString title = tr("Rehearsal report: %1").arg(displayText(result.workspaceName, 200));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Rehearsal"));

    const QRectF page(QPointF(0, 0), QSizeF(writer.width(), writer.height()));
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(
        QStringLiteral("table { border-collapse: collapse; border-color: #c8ced4; }"));
    document.setUseDesignMetrics(true); // letters do not snap to these few dots
    document.documentLayout()->setPaintDevice(&writer);
    const QSizeF body(page.width(), page.height() - footerRoom);
    document.setPageSize(body);
    document.setHtml(htmlBodyForPrint(result));

    // On our own: QTextDocument::print() would add margins of its own and scale.
    const int pages = document.pageCount();
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black); // whatever the theme of the window
    QPainter painter(&writer);
    for (int number = 1; number <= pages; ++number) {
        if (number > 1)
            writer.newPage();
        painter.save();
        const double top = (number - 1) * body.height();
        painter.translate(0, -top);
        context.clip = QRectF(QPointF(0, top), body);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFooter(painter, page, title, number, pages);
    }
    painter.end();
    return buffer.data();
}

} // namespace Rehearsal
