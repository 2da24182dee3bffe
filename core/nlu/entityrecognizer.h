// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QList>
#include <QString>
#include <QStringList>

namespace Rehearsal {

/// A place in a text that means something; positions are code points, half open.
struct FoundEntity
{
    QString type = {};
    QString text = {}; ///< as it stands in the text
    /// A number in digits ("ninety-nine" is 99, "1,500" is 1500), else the text.
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
/// times, numbers, e-mail addresses and amounts of money by English rules (see builtinentities.h).
/// Built-in types are called date, time, number, email and currency; an annotated type may have one
/// of these names too and then adds to it. Entities of one type never overlap, nor do built-in ones
/// of different types (the 12 of "12 march" is no number): the longer stays, then the earlier.
/// Where an annotated entity and a built-in one are the same place, only the annotated one is
/// reported. Immutable after construction; find() may be called from several threads.
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
    struct Gazetteer;
    std::shared_ptr<const Gazetteer> m_gazetteer; ///< null without annotated entries
};

} // namespace Rehearsal
