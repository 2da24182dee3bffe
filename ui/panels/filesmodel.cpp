// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/filesmodel.h"

#include <QLineEdit>
#include <QMimeData>

#include <algorithm>

namespace Rehearsal {
namespace {

const QString pathsType = QStringLiteral("application/x-rehearsal-paths");

QStringList pathsIn(const QMimeData &data)
{
    return QString::fromUtf8(data.data(pathsType)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QStringList FilesModel::mimeTypes() const { return {pathsType}; }

QMimeData *FilesModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList paths;
    for (const QModelIndex &index : indexes)
        paths.append(index.data(FileRole::Path).toString());
    auto *data = new QMimeData;
    data->setData(pathsType, paths.join(u'\n').toUtf8());
    return data;
}

bool FilesModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                 const QModelIndex &parent) const
{
    const QString folder = parent.data(FileRole::Path).toString();
    const QStringList paths = pathsIn(*data);
    // Tests stay below tests/: elsewhere they would not be read.
    return parent.data(FileRole::IsFolder).toBool() && !paths.isEmpty()
        && std::all_of(paths.cbegin(), paths.cend(), [&](const QString &path) {
               return path.section(u'/', 0, 0) == folder.section(u'/', 0, 0);
           });
}

/// The rows follow when the files are read again, so nothing is dropped for the view.
bool FilesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                              const QModelIndex &parent)
{
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT dropped(pathsIn(*data), parent.data(FileRole::Path).toString());
    return false;
}

void FilteredFiles::setFilter(const WorkspaceFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

bool FilteredFiles::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_filter.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(FileRole::IsFolder).toBool())
        return false; // shown for what it holds
    return m_filter.accepts(
        index.data(FileRole::Name).toString() + u' ' + index.data(FileRole::Path).toString(),
        index.data(FileRole::Tags).toStringList(), index.data(FileRole::States).toStringList());
}

void FileNameDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(index.data(FileRole::Name).toString());
        line->setAccessibleName(tr("Name"));
    }
}

void FileNameDelegate::setModelData(QWidget *editor, QAbstractItemModel *,
                                    const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        Q_EMIT renamed(index.data(FileRole::Path).toString(), line->text());
}

} // namespace Rehearsal
