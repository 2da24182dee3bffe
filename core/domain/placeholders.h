// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/conversationtest.h"

#include <QList>
#include <QString>

namespace Rehearsal {

/// One `{{name}}` of a text, with what stands for it and where that comes from.
struct Placeholder
{
    enum class Source { Undefined, Variable, DataRow };

    QString name = {};
    QString asWritten = {}; ///< "{{ city }}"
    qsizetype position = 0; ///< of `asWritten` in the text
    Source source = Source::Undefined;
    QString value = {}; ///< empty when undefined

    friend bool operator==(const Placeholder &, const Placeholder &) = default;
};

/// Every `{{name}}` of `text` in order, as expanded() reads them. A column of the data rows comes
/// before a variable of the same name. `row` is the data row to look at, from 0; one that the test
/// does not have leaves the columns undefined.
[[nodiscard]] QList<Placeholder> placeholdersIn(const QString &text, const ConversationTest &test,
                                                int row);

/// For people, a line: "{{city}} = Paris (data row 3)", "{{x}} is not defined". `row` from 0.
[[nodiscard]] QString placeholderText(const Placeholder &placeholder, int row);

/// The text with every defined `{{name}}` replaced.
[[nodiscard]] QString filledIn(const QString &text, const ConversationTest &test, int row);

} // namespace Rehearsal
