// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/foundmodel.h"

#include "core/base/text.h"
#include "ui/widgets/plaintext.h"

namespace Rehearsal {
namespace {

/// What stands around a match is shown this far, in UTF-16 units.
constexpr qsizetype before = 40;
constexpr qsizetype after = 160;

QString shownPart(const QString &text) { return displayText(text).replace(u'\n', u" ⏎ "_qs); }

/// The text around a part of it, and where the part stands in what is shown.
struct Excerpt
{
    QString text = {};
    qsizetype start = 0;
    qsizetype length = 0;
};

Excerpt excerptOf(const QString &text, qsizetype start, qsizetype length)
{
    const qsizetype from = std::max(qsizetype(0), start - before);
    Excerpt excerpt;
    excerpt.text = (from > 0 ? u"…"_qs : QString()) + shownPart(text.mid(from, start - from));
    excerpt.start = excerpt.text.size();
    const QString match = shownPart(text.mid(start, length));
    excerpt.length = match.size();
    excerpt.text += match + shownPart(text.mid(start + length, after));
    return excerpt;
}

} // namespace

QString placeName(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    const QString top = parts.value(1);
    if (top == u"name"_qs)
        return FoundModel::tr("Name");
    if (top == u"tags"_qs)
        return FoundModel::tr("Tags");
    const int number = parts.value(2).toInt() + 1;
    if (top == u"utterances"_qs)
        return FoundModel::tr("Utterance %1").arg(number);
    const QString member = parts.value(3) == u"expect"_qs ? parts.value(4) : parts.value(3);
    if (member == u"intent"_qs)
        return FoundModel::tr("Turn %1, expected intent").arg(number);
    if (member == u"entities"_qs)
        return FoundModel::tr("Turn %1, entities").arg(number);
    if (member == u"checks"_qs)
        return FoundModel::tr("Turn %1, checks").arg(number);
    return FoundModel::tr("Turn %1, user says").arg(number);
}

void FoundModel::clear()
{
    if (m_files.isEmpty())
        return;
    beginRemoveRows({}, 0, int(m_files.size()) - 1);
    m_files.clear();
    m_matchCount = 0;
    endRemoveRows();
}

void FoundModel::append(const FoundFile &file)
{
    const int row = int(m_files.size());
    beginInsertRows({}, row, row);
    m_files.append(file);
    m_files.last().ticked = QList<bool>(file.matches.size(), file.replaceable);
    m_matchCount += int(file.matches.size());
    endInsertRows();
}

void FoundModel::setReplacement(const std::optional<TextFinder> &finder,
                                const std::optional<QString> &with)
{
    m_finder = finder;
    m_with = with;
    for (int row = 0; row < m_files.size(); ++row) {
        const QModelIndex file = index(row, 0);
        Q_EMIT dataChanged(index(0, Place, file), index(rowCount(file) - 1, After, file));
    }
}

int FoundModel::tickedCount() const
{
    qsizetype count = 0;
    for (const FoundFile &file : m_files)
        count += file.ticked.count(true);
    return int(count);
}

const FoundFile *FoundModel::fileAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_files[index.internalId() == 0 ? index.row() : int(index.internalId()) - 1];
}

const TextMatch *FoundModel::matchAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_files[int(index.internalId()) - 1].matches[index.row()];
}

/// The id of a match is the row of its file plus one; a file's is 0.
QModelIndex FoundModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex FoundModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_files.size());
    return parent.internalId() == 0 && parent.column() == 0
        ? int(m_files[parent.row()].matches.size())
        : 0;
}

int FoundModel::columnCount(const QModelIndex &) const { return After + 1; }

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    return index.internalId() == 0
        ? fileData(m_files[index.row()], index.column(), role)
        : matchData(m_files[int(index.internalId()) - 1], index.row(), index.column(), role);
}

QVariant FoundModel::fileData(const FoundFile &file, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Place && file.replaceable && m_with) {
        const auto ticked = file.ticked.count(true);
        return ticked == 0                 ? Qt::Unchecked
            : ticked == file.ticked.size() ? Qt::Checked
                                           : Qt::PartiallyChecked;
    }
    if (role == Qt::ToolTipRole)
        return plainToolTip(file.path);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Place)
        //: A file and how many matches it has: "Book a flight (3)"
        return tr("%1 (%2)").arg(displayText(file.title, 200)).arg(file.matches.size());
    if (column == Text)
        return displayText(file.path, 200);
    return file.replaceable || !m_with ? QString() : tr("Not replaced here");
}

QVariant FoundModel::matchData(const FoundFile &file, int row, int column, int role) const
{
    const TextMatch &match = file.matches[row];
    if (role == Qt::CheckStateRole && column == Place && file.replaceable && m_with)
        return file.ticked[row] ? Qt::Checked : Qt::Unchecked;
    if (column == Place)
        return role == Qt::DisplayRole ? placeName(match.pointer) : QVariant();
    if (column == After) {
        if (!m_with || !m_finder || !file.replaceable)
            return {};
        const QString next = m_finder->replaced(match, *m_with);
        const Excerpt excerpt =
            excerptOf(next, match.start, next.size() - match.text.size() + match.length);
        return role == Qt::DisplayRole ? excerpt.text
            : role == StartRole        ? QVariant(int(excerpt.start))
            : role == LengthRole       ? QVariant(int(excerpt.length))
                                       : QVariant();
    }
    if (role == Qt::ToolTipRole)
        return plainToolTip(match.text);
    if (role != Qt::DisplayRole && role != StartRole && role != LengthRole)
        return {};
    const Excerpt excerpt = excerptOf(match.text, match.start, match.length);
    return role == Qt::DisplayRole ? QVariant(excerpt.text)
        : role == StartRole        ? QVariant(int(excerpt.start))
                                   : QVariant(int(excerpt.length));
}

bool FoundModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool ticked = value.toInt() == Qt::Checked;
    const QModelIndex file = index.internalId() == 0 ? index : index.parent();
    FoundFile &found = m_files[file.row()];
    if (index.internalId() == 0)
        found.ticked.fill(ticked);
    else
        found.ticked[index.row()] = ticked;
    Q_EMIT dataChanged(file, file, {Qt::CheckStateRole});
    Q_EMIT dataChanged(this->index(0, Place, file), this->index(rowCount(file) - 1, Place, file),
                       {Qt::CheckStateRole});
    return true;
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Place");
    case Text:
        return tr("Text");
    case After:
        return tr("After replacing");
    default:
        return {};
    }
}

Qt::ItemFlags FoundModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.column() == Place && m_with && fileAt(index)->replaceable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace Rehearsal
