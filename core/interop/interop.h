// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/intent.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// Something that one side can say and the other cannot, so that it did not come along.
struct Loss
{
    QString file = {};
    int line = 0; ///< from 1; 0 when it is about the file as a whole
    QString what = {};
    QString why = {};

    friend bool operator==(const Loss &, const Loss &) = default;
};

using Losses = QList<Loss>;

struct ForeignFile
{
    QString name = {}; ///< as it is shown, and where its suffix says what it is
    QByteArray bytes = {};

    friend bool operator==(const ForeignFile &, const ForeignFile &) = default;
};

/// The intents of some files. Each pair of name and language stands once, in the order of the files;
/// ids are made from both and all differ.
struct ImportedIntents
{
    QList<Intent> intents = {};
    Losses losses = {};

    friend bool operator==(const ImportedIntents &, const ImportedIntents &) = default;
};

/// Files as another tool reads them.
struct ExportedFiles
{
    QList<ForeignFile> files = {};
    Losses losses = {};

    friend bool operator==(const ExportedFiles &, const ExportedFiles &) = default;
};

struct ImportOptions
{
    QString language = QStringLiteral("en"); ///< where the format does not say
    /// Columns of a table, by name or number from 1; empty: recognised by their usual names.
    QString textColumn = {};
    QString intentColumn = {};
    QString languageColumn = {};
};

} // namespace Rehearsal
