// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/annotation.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>

namespace Rehearsal {

/// A name at a stretch of the text: of a span or of a suggestion.
struct AnnotationMark
{
    TextRange range = {};
    QString label = {};
    int lane = 0; ///< of its underline, 0 is the one next to the text

    friend bool operator==(const AnnotationMark &, const AnnotationMark &) = default;
};

/// Where the text of an utterance stands at a width: lines in reading order, each with room for
/// underlines and names below, bidirectional text as Unicode has it. Positions are code points.
/// What is invisible in the text has a visible stand-in of the same length.
class AnnotationLayout
{
public:
    /// One line's part of a mark.
    struct Piece
    {
        QRectF text = {};      ///< behind the letters
        QRectF underline = {}; ///< as wide as the letters
        QRectF label = {};     ///< empty on the lines after the first one
    };

    AnnotationLayout(const QString &text, const QFont &textFont, const QFont &labelFont,
                     const QList<AnnotationMark> &marks, double width);

    [[nodiscard]] const TextUnits &units() const { return m_units; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] bool isRightToLeft() const { return m_rightToLeft; }
    [[nodiscard]] const QTextLayout &text() const { return *m_layout; }
    /// As many as marks were given; a mark that lies outside the text has no pieces.
    [[nodiscard]] const QList<QList<Piece>> &pieces() const { return m_pieces; }

    [[nodiscard]] const QString &labelOf(qsizetype mark) const { return m_marks.at(mark).label; }

    [[nodiscard]] QList<QRectF> rectsOf(TextRange range) const;
    [[nodiscard]] QRectF caretRect(int position) const;
    /// The boundary between characters that is nearest.
    [[nodiscard]] int positionAt(const QPointF &point) const;
    /// The next boundary between characters to the right or left, whatever way the text runs there;
    /// the same position at the end.
    [[nodiscard]] int beside(int position, bool right) const;
    /// In the line above or below; the same position where there is none.
    [[nodiscard]] int above(int position, bool below) const;

private:
    [[nodiscard]] QTextLine lineOf(int position) const;
    /// Of the part on one line, side by side parts as one.
    [[nodiscard]] QList<QRectF> rectsOnLine(TextRange range, const QTextLine &line) const;

    TextUnits m_units;
    std::unique_ptr<QTextLayout> m_layout;
    QList<AnnotationMark> m_marks;
    QList<QList<Piece>> m_pieces;
    double m_height = 0;
    bool m_rightToLeft = false;
};

} // namespace Rehearsal
