// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/interop.h"

#include <QHash>
#include <QSet>

namespace Rehearsal {

/// Puts an utterance together from pieces, counting code points.
class UtteranceBuilder
{
public:
    void add(const QString &text);
    /// A piece that is an entity. An empty one is none.
    void add(const QString &text, const QString &entity);
    /// White space at the ends taken away; spans follow, and one of nothing but that is gone.
    [[nodiscard]] Utterance trimmedUtterance() const;
    [[nodiscard]] const Utterance &utterance() const { return m_utterance; }

private:
    Utterance m_utterance;
    int m_length = 0; ///< code points
};

/// Intents by name and language while files are read.
class IntentCollector
{
public:
    /// The one of this name and language, made when it is not there yet.
    [[nodiscard]] Intent &intent(const QString &name, const QString &language);
    void lose(const QString &file, int line, const QString &what, const QString &why);
    /// Says that the bytes of a file were taken for something that nothing proves.
    void noteEncoding(const QString &file, const QString &encoding);
    /// Gives every intent its id.
    [[nodiscard]] ImportedIntents take();

private:
    ImportedIntents m_result;
    QHash<QString, qsizetype> m_places;
};

/// An id that the rules allow, from a name; "intent_" and a hash where nothing of it can be kept.
[[nodiscard]] QString intentIdFor(const QString &name);

/// "“…”" with the text cut and made safe to show.
[[nodiscard]] QString shortQuote(const QString &text);

} // namespace Rehearsal
