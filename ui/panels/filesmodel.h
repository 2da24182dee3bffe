// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panels/workspacefilter.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace Rehearsal {

namespace FileRole {
enum {
    Path = Qt::UserRole, ///< relative to the workspace
    Name,                ///< the `name` in the file, without marks
    Tags,
    States,   ///< what status: and is: find
    IsFolder, ///< may be dropped on
    Shown,    ///< what is shown, to change an item only when it differs
};
}

/// Files that are dragged onto a folder; moving them is for others.
class FilesModel final : public QStandardItemModel
{
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void dropped(const QStringList &paths, const QString &folder);
};

class FilteredFiles final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(const WorkspaceFilter &filter);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    WorkspaceFilter m_filter;
};

/// Renames in place: the editor has the name alone, without the marks shown beside it.
class FileNameDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

Q_SIGNALS:
    void renamed(const QString &path, const QString &name) const;
};

} // namespace Rehearsal
