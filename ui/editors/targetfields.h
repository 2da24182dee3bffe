// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/target.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace Rehearsal {

/// One line of the form of a target.
struct TargetField
{
    enum class Group { Service, Agent, Run };

    const char *member = nullptr; ///< of the file; also its object name
    Group group = Group::Service;
    QString label = {};
    QString placeholder = {}; ///< what stands for an empty line
    /// What is in the target, as one types it.
    QString (*text)(const Target &target, const QLocale &locale) = nullptr;
    /// Only called with texts that have no problem, or for fields that may hold a wrong one.
    void (*setText)(Target &target, const QString &text, const QLocale &locale) = nullptr;
    /// What is wrong with a text; empty when nothing is.
    QString (*problem)(const QString &text, const QLocale &locale) = nullptr;
    bool keepsWrongText = true; ///< false for numbers: a wrong one has no place in the target
};

/// In the order of the form.
[[nodiscard]] QList<TargetField> targetFields();

} // namespace Rehearsal
