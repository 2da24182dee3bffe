// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/editor.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>

namespace Rehearsal {
namespace {

constexpr int mostRanges = 50; ///< a selection in more pieces is not remembered

QJsonObject stateOf(const QAbstractItemView &view)
{
    QJsonObject state;
    state[QStringLiteral("row")] = view.currentIndex().row();
    state[QStringLiteral("column")] = view.currentIndex().column();
    state[QStringLiteral("y")] = view.verticalScrollBar()->value();
    state[QStringLiteral("x")] = view.horizontalScrollBar()->value();
    QJsonArray ranges;
    if (view.selectionModel()) {
        const QItemSelection selection = view.selectionModel()->selection();
        for (const QItemSelectionRange &range : selection) {
            if (!range.parent().isValid() && ranges.size() < mostRanges)
                ranges.append(QJsonArray{range.top(), range.left(), range.bottom(), range.right()});
        }
    }
    state[QStringLiteral("selected")] = ranges;
    return state;
}

void restore(QAbstractItemView &view, const QJsonObject &state)
{
    const QAbstractItemModel *model = view.model();
    if (!model || !view.selectionModel())
        return;
    const QModelIndex current = model->index(state[QStringLiteral("row")].toInt(-1),
                                             state[QStringLiteral("column")].toInt(-1));
    if (current.isValid())
        view.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    QItemSelection selection;
    const QJsonArray ranges = state[QStringLiteral("selected")].toArray();
    for (const QJsonValue &value : ranges) {
        const QJsonArray range = value.toArray();
        const QModelIndex from = model->index(range[0].toInt(-1), range[1].toInt(-1));
        const QModelIndex to = model->index(range[2].toInt(-1), range[3].toInt(-1));
        if (from.isValid() && to.isValid())
            selection.select(from, to);
    }
    if (!selection.isEmpty())
        view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    view.verticalScrollBar()->setValue(state[QStringLiteral("y")].toInt());
    view.horizontalScrollBar()->setValue(state[QStringLiteral("x")].toInt());
}

} // namespace

QJsonObject Editor::viewState() const
{
    QJsonObject state;
    const auto views = findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (!view->objectName().isEmpty() && view->model())
            state[view->objectName()] = stateOf(*view);
    }
    const auto texts = findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *text : texts) {
        if (!text->objectName().isEmpty()) {
            state[text->objectName()] =
                QJsonObject{{QStringLiteral("cursor"), text->textCursor().position()},
                            {QStringLiteral("y"), text->verticalScrollBar()->value()}};
        }
    }
    const auto splitters = findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty()) {
            state[splitter->objectName()] = QJsonObject{
                {QStringLiteral("sizes"), QString::fromLatin1(splitter->saveState().toBase64())}};
        }
    }
    return state;
}

void Editor::setViewState(const QJsonObject &state)
{
    // When it has its size: scroll bars have no range before.
    QTimer::singleShot(0, this, [this, state] {
        const auto views = findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            if (state.contains(view->objectName()))
                restore(*view, state[view->objectName()].toObject());
        }
        const auto texts = findChildren<QPlainTextEdit *>();
        for (QPlainTextEdit *text : texts) {
            const QJsonObject place = state[text->objectName()].toObject();
            if (place.isEmpty())
                continue;
            QTextCursor cursor = text->textCursor();
            cursor.setPosition(std::clamp(place[QStringLiteral("cursor")].toInt(), 0,
                                          text->document()->characterCount() - 1));
            text->setTextCursor(cursor);
            text->verticalScrollBar()->setValue(place[QStringLiteral("y")].toInt());
        }
        const auto splitters = findChildren<QSplitter *>();
        for (QSplitter *splitter : splitters) {
            const QString sizes =
                state[splitter->objectName()].toObject()[QStringLiteral("sizes")].toString();
            if (!sizes.isEmpty())
                splitter->restoreState(QByteArray::fromBase64(sizes.toLatin1()));
        }
    });
}

} // namespace Rehearsal
