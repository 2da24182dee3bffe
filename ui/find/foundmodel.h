// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/findtext.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <optional>

namespace Rehearsal {

/// What was found in one file.
struct FoundFile
{
    QString path = {};
    QString title = {};
    bool replaceable = true;
    QList<TextMatch> matches = {};
    QList<bool> ticked = {}; ///< one a match
};

/// Files with their matches below: place, text with the match, and the text after replacing. Matches
/// of files that may be changed have a box to tick.
class FoundModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Place, Text, After };
    enum Role {
        StartRole = Qt::UserRole, ///< of the match in the text shown
        LengthRole,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void clear();
    void append(const FoundFile &file);
    /// What After shows; nothing without `with`.
    void setReplacement(const std::optional<TextFinder> &finder,
                        const std::optional<QString> &with);
    [[nodiscard]] const QList<FoundFile> &files() const { return m_files; }
    [[nodiscard]] int matchCount() const { return m_matchCount; }
    [[nodiscard]] int tickedCount() const;
    /// nullptr for a file.
    [[nodiscard]] const TextMatch *matchAt(const QModelIndex &index) const;
    [[nodiscard]] const FoundFile *fileAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QVariant fileData(const FoundFile &file, int column, int role) const;
    [[nodiscard]] QVariant matchData(const FoundFile &file, int row, int column, int role) const;

    QList<FoundFile> m_files;
    int m_matchCount = 0;
    std::optional<TextFinder> m_finder;
    std::optional<QString> m_with;
};

/// "Turn 3, expected intent", for people.
[[nodiscard]] QString placeName(const QString &pointer);

} // namespace Rehearsal
