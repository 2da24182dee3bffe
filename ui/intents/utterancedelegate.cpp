// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/utterancedelegate.h"

#include "core/base/text.h"
#include "ui/editors/issuemark.h"
#include "ui/intents/entitycolors.h"
#include "ui/intents/utterancesmodel.h"
#include "ui/models/completion.h"
#include "ui/theme.h"
#include "ui/widgets/completionlist.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QPlainTextEdit>
#include <QTextLayout>

namespace Rehearsal {
namespace {

constexpr int longestDrawn = 1000; ///< code points
constexpr int margin = 4;

/// A text as it is drawn, with the letters of its entities in it.
struct Drawn
{
    QString text = {};
    QList<QTextLayout::FormatRange> formats = {};
};

UtteranceColumn columnOf(const QModelIndex &index) { return UtteranceColumn(index.column()); }

const UtterancesModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const UtterancesModel *>(index.model());
}

class Drawing
{
public:
    Drawing(const QStringList &entities, const QPalette &palette, bool selected, qreal letterSize)
        : m_entities(entities)
        , m_palette(palette)
        , m_selected(selected)
        , m_letterSize(letterSize)
    { }

    [[nodiscard]] Drawn draw(const Utterance &utterance)
    {
        QList<EntitySpan> spans = utterance.spans;
        std::stable_sort(spans.begin(), spans.end(), [](const auto &left, const auto &right) {
            return left.start < right.start;
        });
        const int length = codePointCount(utterance.text);
        int at = 0;
        for (const EntitySpan &span : std::as_const(spans)) {
            // What the rules complain about is marked and not drawn.
            if (span.start < at || span.end <= span.start || span.end > length || at > longestDrawn)
                continue;
            append(codePointSlice(utterance.text, at, span.start));
            const auto number = m_entities.indexOf(span.entity);
            const auto start = m_drawn.text.size();
            append(codePointSlice(utterance.text, span.start, span.end));
            QTextCharFormat words;
            words.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            words.setUnderlineColor(m_selected ? m_palette.color(QPalette::HighlightedText)
                                               : entityLook(m_palette, int(number)).line);
            if (!m_selected)
                words.setBackground(entityLook(m_palette, int(number)).tint);
            m_drawn.formats.append({int(start), int(m_drawn.text.size() - start), words});
            const QString letter = entityLetter(number);
            QTextCharFormat small;
            small.setFontPointSize(m_letterSize);
            small.setFontWeight(QFont::Bold);
            small.setForeground(
                m_palette.color(m_selected ? QPalette::HighlightedText : QPalette::Text));
            if (!m_selected)
                small.setBackground(entityLook(m_palette, int(number)).tint);
            // A thin space keeps the letter from reading as one of the word.
            m_drawn.text += QChar(0x2009);
            m_drawn.formats.append({int(m_drawn.text.size()) - 1, int(letter.size()) + 1, small});
            m_drawn.text += letter;
            at = span.end;
        }
        append(codePointSlice(utterance.text, at, length));
        return m_drawn;
    }

private:
    void append(const QString &part)
    {
        m_drawn.text += displayText(part, longestDrawn).replace(u'\n', u" ⏎ "_qs);
    }

    const QStringList &m_entities;
    const QPalette &m_palette;
    bool m_selected;
    qreal m_letterSize;
    Drawn m_drawn;
};

/// One line of at most this width; how much of the text it holds.
int layOut(QTextLayout &layout, qreal width, QTextOption::WrapMode wrap)
{
    QTextOption option;
    option.setWrapMode(wrap);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

} // namespace

void UtteranceDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const UtteranceColumn column = columnOf(index);
    if (column == UtteranceColumn::Number) {
        option->text = index.data(Qt::AccessibleTextRole).toString();
        option->features |= QStyleOptionViewItem::HasDisplay;
    }
    if (column != UtteranceColumn::Text && column != UtteranceColumn::Entities)
        option->palette.setColor(QPalette::Text, mutedColor(option->palette));
    option->textElideMode = Qt::ElideRight;
}

void UtteranceDelegate::paintLabelled(QPainter &painter, const QStyleOptionViewItem &option,
                                      const Utterance &utterance, const QStringList &entities) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    const qreal letterSize = std::max(6.0, QFontInfo(option.font).pointSizeF() * 0.72);
    Drawn drawn = Drawing(entities, option.palette, selected, letterSize).draw(utterance);
    auto layout = std::make_unique<QTextLayout>(drawn.text, option.font);
    layout->setFormats(drawn.formats);
    layOut(*layout, place.width(), QTextOption::NoWrap);
    if (layout->lineAt(0).naturalTextWidth() > place.width()) {
        const QFontMetrics metrics(option.font);
        QTextLayout fits(drawn.text, option.font);
        fits.setFormats(drawn.formats);
        const int length = layOut(fits, place.width() - metrics.horizontalAdvance(u'…'),
                                  QTextOption::WrapAnywhere);
        layout = std::make_unique<QTextLayout>(drawn.text.left(length) + u'…', option.font);
        layout->setFormats(drawn.formats);
        layOut(*layout, place.width(), QTextOption::NoWrap);
    }
    painter.save();
    painter.setClipRect(option.rect);
    painter.setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const qreal y = place.top() + (place.height() - layout->boundingRect().height()) / 2;
    layout->draw(&painter, QPointF(place.left(), y));
    painter.restore();
}

void UtteranceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool refused = index.data(UtterancesModel::RefusedRole).toBool();
    if (refused && !selected)
        painter->fillRect(option.rect, failBackground(option.palette));
    const UtterancesModel &model = modelOf(index);
    const Utterance &utterance = model.row(index.row()).utterance;
    if (columnOf(index) == UtteranceColumn::Text && !utterance.spans.isEmpty()) {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter,
                                            ground.widget);
        paintLabelled(*painter, ground, utterance, model.entityOrder());
    } else {
        QStyledItemDelegate::paint(painter, option, index);
    }
    if (const QVariant issue = index.data(UtterancesModel::IssueRole); issue.isValid())
        paintIssueMark(*painter, option, Issue::Severity(issue.toInt()));
    painter->save();
    if (m_found.contains({index.row(), index.column()})) {
        painter->setPen(QPen(warningColor(option.palette), 1, Qt::DashLine));
        painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(accentColor(option.palette), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    if (refused) {
        // A corner as spreadsheets mark a cell with a remark: not by colour alone.
        const QPoint corner = option.rect.topRight();
        painter->setPen(Qt::NoPen);
        painter->setBrush(failColor(option.palette));
        painter->drawPolygon(QPolygon({corner, corner - QPoint(8, 0), corner + QPoint(0, 8)}));
    }
    painter->restore();
}

QWidget *UtteranceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    const QString name =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (columnOf(index) == UtteranceColumn::Entities) {
        auto *editor = new QPlainTextEdit(parent);
        editor->setObjectName(QStringLiteral("utteranceEditor.entities"));
        editor->setAccessibleName(name);
        editor->setTabChangesFocus(true);
        editor->setPlaceholderText(tr("entity = words"));
        editor->setLineWrapMode(QPlainTextEdit::NoWrap);
        new CompletionList(editor, [this](const QString &text, qsizetype cursor) {
            KnownNames known;
            known.entityTypes = m_entities;
            return completionAt(text, cursor, CellTopic::Entities, known);
        });
        return editor;
    }
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("utteranceEditor.text"));
    editor->setAccessibleName(name);
    editor->setFrame(false);
    auto *self = const_cast<UtteranceDelegate *>(this); // signals of Qt's delegates are not const
    connect(editor, &QLineEdit::textEdited, self,
            [self, place = QPersistentModelIndex(index)](const QString &text) {
                Q_EMIT self->typed(place, text);
            });
    return editor;
}

void UtteranceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor)) {
        lines->setPlainText(text);
        // As in a line: the first key typed replaces what stands there.
        lines->selectAll();
    }
}

void UtteranceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const auto *lines = qobject_cast<QPlainTextEdit *>(editor);
    const QString text = line ? line->text() : lines ? lines->toPlainText() : QString();
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text);
}

/// Enter ends the editing in a cell of several lines too, as in spreadsheets; with Shift or Alt it
/// begins a line.
bool UtteranceDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *list = object->findChild<CompletionList *>(QString(), Qt::FindDirectChildrenOnly);
    if (list && event->type() == QEvent::KeyPress
        && list->take(*static_cast<QKeyEvent *>(event)) == CompletionList::Key::Used)
        return true;
    if (list && list->isVisible() && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (list && event->type() == QEvent::FocusOut)
        list->hide();
    auto *lines = qobject_cast<QPlainTextEdit *>(object);
    if (lines && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) {
                lines->insertPlainText(u"\n"_qs);
            } else {
                Q_EMIT commitData(lines);
                Q_EMIT closeEditor(lines, SubmitModelCache);
            }
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

void UtteranceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    QRect place = option.rect;
    if (columnOf(index) == UtteranceColumn::Entities) {
        place.setSize({std::max(place.width(), 220), option.fontMetrics.height() * 5});
        const QRect view = editor->parentWidget()->rect();
        place.moveBottom(std::min(place.bottom(), view.bottom()));
        place.moveRight(std::min(place.right(), view.right()));
        place.moveLeft(std::max(place.left(), view.left()));
    }
    editor->setGeometry(place);
}

} // namespace Rehearsal
