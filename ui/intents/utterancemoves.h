// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/pending.h"
#include "ui/documents/document.h"

#include <QObject>
#include <QPointer>

namespace Rehearsal {

class MessageBar;
class OpenWorkspace;

/// Utterances that go into an intent from outside of it: from another intent, or from a turn that was
/// misunderstood. Each document that changes gets one undo step; the message bar says what became of
/// it, offers to take it back, and tells when the new sentence stands too near to another intent.
class UtteranceMoves : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    UtteranceMoves(OpenWorkspace &workspace, MessageBar &messages, QObject *parent = nullptr);
    ~UtteranceMoves() override;

    /// `utterances` by their positions. What the other intent has already is merged: it goes from
    /// here, and its labels go there if there are none.
    void move(const QString &from, const QList<int> &utterances, const QString &to);
    /// False when the intent has it already or may not be edited; the message bar says so.
    bool add(const QString &text, const QString &to);

Q_SIGNALS:
    /// The place is to be shown: "/utterances/21".
    void showRequested(const QString &path, const QString &pointer);

private:
    /// What undo takes back, as long as nothing else was edited meanwhile.
    struct Step
    {
        QPointer<DocumentBase> document = {};
        int index = 0;
    };

    [[nodiscard]] IntentDocument *writable(const QString &path);
    void tell(const QString &text, const QList<Step> &steps, const QString &path, int row);
    void undo(const QList<Step> &steps);
    void checkNearness(const QString &text, const QString &path, const QString &said,
                       const QList<Step> &steps, int row);

    OpenWorkspace &m_workspace;
    MessageBar &m_messages;
    Pending m_checking;
};

} // namespace Rehearsal
