// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/recoverycopy.h"

#include <QObject>

#include <optional>

namespace Rehearsal {

class DocumentBase;
class OpenWorkspace;

/// Keeps a recovery copy of every document with edits that are not saved, and gives documents back
/// what a process that ended unexpectedly left in them.
class Recovery : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    Recovery(OpenWorkspace &workspace, RecoveryCopies &copies, QObject *parent = nullptr);
    /// Edits of documents that are still open stay in their copies.
    ~Recovery() override;

    /// Looks for copies left for the open workspace; looked() follows.
    void look();
    [[nodiscard]] const FoundCopies &left() const { return m_left; }

    /// What became of one document.
    struct Outcome
    {
        RecoveredDocument copy = {};
        Result<> result = {}; ///< why the document could not be given back; its copy is kept then
    };
    /// Each document gets what was left of it as one edit that undo takes back, and is not saved; one
    /// without a file is new again. A copy goes once the edit is in a copy of this process. Documents
    /// whose file was changed since stay left: what is recovered would stand over something newer.
    QList<Outcome> recoverAll();
    /// This document, whatever its file is now; empty when nothing is left of it.
    std::optional<Outcome> recover(const QString &path);
    /// For good: what recoverAll() would give back, and what is damaged.
    void discardAll();
    /// For good: what is left of this document.
    void discard(const QString &path);

Q_SIGNALS:
    void looked();

private:
    void watch(DocumentBase *document);
    [[nodiscard]] Result<> giveBack(const RecoveredDocument &copy);
    std::optional<RecoveredDocument> take(const QString &path);

    OpenWorkspace &m_workspace;
    RecoveryCopies &m_copies;
    FoundCopies m_left;
    Pending m_looking;
    bool m_isTakingOver = false;
};

} // namespace Rehearsal
