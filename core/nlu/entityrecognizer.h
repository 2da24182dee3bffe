// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace Rehearsal {

/// A place in a text that means something; positions are code points, half open.
struct FoundEntity
{
    QString type = {};
    QString text = {}; ///< as it stands in the text
    /// A number in digits ("two" is 2), a gazetteer entry as it was annotated, else the text.
    QString value = {};
    int start = 0;
    int end = 0;

    friend bool operator==(const FoundEntity &, const FoundEntity &) = default;
};

/// A span that was annotated in an utterance: "Reserve a room for tonight", time_reference,
/// tonight.
struct GazetteerEntry
{
    QString type = {};
    QString text = {};

    friend bool operator==(const GazetteerEntry &, const GazetteerEntry &) = default;
};

/// Finds entities: annotated texts again (case ignored, whole words, longest first), and dates,
/// times, numbers, e-mail addresses and amounts of money by English rules. Built-in types are
/// called date, time, number, email and currency. Entities of one type never overlap; where two
/// would, the longer wins, then the earlier. A built-in one inside a longer one of another built-in
/// type is dropped (the 12 of "12 march"); an annotated type never hides a built-in one of another
/// name. Immutable after construction; find() may be called from several threads.
class EntityRecognizer
{
public:
    /// Only the built-in types.
    EntityRecognizer() = default;
    /// Entries without type or without a letter or digit are ignored.
    explicit EntityRecognizer(const QList<GazetteerEntry> &annotated);

    /// By start, then longest first, then by type.
    [[nodiscard]] QList<FoundEntity> find(const QString &text) const;
    /// Annotated and built-in type names, sorted.
    [[nodiscard]] QStringList types() const;

private:
    struct Phrase
    {
        QString type;
        QString text;
        std::vector<QString> words;
    };

    std::vector<Phrase> m_phrases;
    QHash<QString, std::vector<int>> m_byFirstWord;
};

} // namespace Rehearsal
