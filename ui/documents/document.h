// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <utility>

namespace Rehearsal {

/// What all documents share: a file of the workspace, its undo stack and whether somebody else
/// changed the file meanwhile.
class DocumentBase : public QObject
{
    Q_OBJECT
public:
    DocumentBase(QString root, QString path, QByteArray hash, Issues issues);

    [[nodiscard]] const QString &root() const { return m_root; }
    /// Relative to the workspace.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString absolutePath() const;
    [[nodiscard]] QUndoStack &undoStack() { return m_stack; }
    /// Has edits that are not in the file, or there is no file.
    [[nodiscard]] bool isDirty() const;
    /// False for what never was saved and for what somebody deleted meanwhile.
    [[nodiscard]] bool isMissing() const { return m_isMissing; }
    [[nodiscard]] bool hasFile() const { return !m_hash.isEmpty() && !m_isMissing; }
    /// SHA-256 of the file as we read or wrote it last, raw; empty: none yet.
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }
    /// Cannot be edited: see readOnlyReason().
    [[nodiscard]] bool isReadOnly() const;
    /// Why, for people; empty when it can. Either the file could not be read whole, so that saving
    /// would lose what stands in it, or what setReadOnly() said.
    [[nodiscard]] QString readOnlyReason() const;
    /// From now on it cannot be edited, whatever its file says. Before an editor shows it.
    void setReadOnly(const QString &reason) { m_readOnlyReason = reason; }
    /// What was wrong with the file when it was read.
    [[nodiscard]] const Issues &fileIssues() const { return m_issues; }
    [[nodiscard]] virtual QString title() const = 0;
    /// What would stand in the file.
    [[nodiscard]] virtual QByteArray bytes() const = 0;
    /// bytes() of now, to be called later and on any thread.
    [[nodiscard]] virtual std::function<QByteArray()> bytesLater() const = 0;

    /// Writes the file, verified. Kind Conflict when it is not as we read it: offer reload() or
    /// save(Overwrite).
    enum class OnConflict { Refuse, Overwrite };
    [[nodiscard]] Result<> save(OnConflict onConflict = OnConflict::Refuse);
    /// Takes what stands in the file now. One more edit, so that undo brings ours back.
    [[nodiscard]] virtual Result<> reload() = 0;
    /// Takes what an earlier process left of this document as one edit, also where the file itself
    /// cannot be read. Kind File when these bytes are no such document.
    [[nodiscard]] virtual Result<> restore(const QByteArray &bytes) = 0;
    /// Goes back to what was read or saved last and forgets the edits for good.
    virtual void discardEdits() = 0;

    /// What stands on disk against what we read or wrote last.
    struct OnDisk
    {
        enum class State { Same, Changed, Missing, Unreadable };
        State state = State::Same;
        QByteArray bytes = {};
        QString problem = {}; ///< why it is Unreadable
    };
    [[nodiscard]] OnDisk onDisk() const;
    /// What reload() would stumble over.
    [[nodiscard]] virtual Issues issuesOnDisk() const = 0;
    [[nodiscard]] bool isChangedOnDisk() const;
    /// Remembers that the file is gone (the document is dirty then) or there again.
    void setMissing(bool missing);
    /// From now on the edits stand on these bytes: the user has seen them and keeps their own. Saves
    /// nothing; a later save finds a conflict only when the file has changed once more. Empty: over
    /// no file.
    void keepOver(const QByteArray &onDisk);
    /// Ends the merging of keystrokes into one edit: the next one stands for itself.
    void endMerge() { ++m_mergeEpoch; }

Q_SIGNALS:
    /// The value is another now; the typed document knows value() and before().
    void changed();
    void dirtyChanged(bool dirty);
    /// The file is about to be written.
    void saving();
    void saved();
    /// The edits were given up by the user: nothing of them is to be kept.
    void discarded();

protected:
    void fileRead(const QByteArray &hash, const Issues &issues);
    virtual void rememberSaved() = 0;
    [[nodiscard]] QString mergeKey(const QString &key) const;

private:
    QString m_root;
    QString m_path;
    QByteArray m_hash;
    Issues m_issues;
    QString m_readOnlyReason;
    bool m_isMissing = false;
    QUndoStack m_stack;
    int m_mergeEpoch = 0;
};

/// What Document needs to know of a kind of file.
[[nodiscard]] inline auto readFileOf(const ConversationTest &, const QString &root,
                                     const QString &path)
{
    return readTest(root, path);
}
[[nodiscard]] inline auto readFileOf(const Target &, const QString &root, const QString &path)
{
    return readTarget(root, path);
}
[[nodiscard]] inline auto readFileOf(const Intent &, const QString &root, const QString &path)
{
    return readIntent(root, path);
}
[[nodiscard]] inline auto fileOf(const ConversationTest &, const QString &path,
                                 const QByteArray &bytes)
{
    return testFromBytes(path, bytes);
}
[[nodiscard]] inline auto fileOf(const Target &, const QString &path, const QByteArray &bytes)
{
    return targetFromBytes(path, bytes);
}
[[nodiscard]] inline auto fileOf(const Intent &, const QString &path, const QByteArray &bytes)
{
    return intentFromBytes(path, bytes);
}

/// A value, its file and its undo stack. All edits go through edit(): a copy is changed and, if it
/// differs, pushed as one {before, after} that undo and redo swap.
template <typename T>
class Document final : public DocumentBase
{
public:
    Document(const QString &root, const WorkspaceFile<T> &file)
        : DocumentBase(root, file.path, file.hash, file.issues)
        , m_value(file.value)
        , m_before(file.value)
        , m_saved(file.value)
    { }

    [[nodiscard]] const T &value() const { return m_value; }
    /// In a slot of changed(): what the value was.
    [[nodiscard]] const T &before() const { return m_before; }
    [[nodiscard]] QString title() const override { return m_value.name; }
    [[nodiscard]] QByteArray bytes() const override { return fileBytes(m_value); }
    [[nodiscard]] std::function<QByteArray()> bytesLater() const override
    {
        return [value = m_value] { return fileBytes(value); };
    }

    /// `key` merges this edit with the one before when that had the same key (typing in one field).
    /// Gives false when nothing changed.
    template <typename Change>
    bool edit(const QString &text, Change &&change, const QString &key = {})
    {
        T next = m_value;
        std::forward<Change>(change)(next);
        if (next == m_value || isReadOnly())
            return false;
        undoStack().push(new Edit(*this, text, m_value, std::move(next), mergeKey(key)));
        return true;
    }

    Result<> reload() override
    {
        const WorkspaceFile<T> file = readFileOf(m_value, root(), path());
        if (hasErrors(file.issues))
            return Error{Error::Kind::File, file.issues.constFirst().message, 0,
                         file.issues.constFirst().rule};
        fileRead(file.hash, file.issues);
        endMerge();
        edit(DocumentBase::tr("Reload from disk"), [&](T &value) { value = file.value; });
        m_saved = m_value;
        undoStack().setClean();
        return {};
    }

    Result<> restore(const QByteArray &bytes) override
    {
        const WorkspaceFile<T> file = fileOf(m_value, path(), bytes);
        // Half-written values (a test without a name) are edits too: nothing may be lost of them.
        if (hasErrors(file.issues) && fileBytes(file.value) != bytes)
            return Error{Error::Kind::File, file.issues.constFirst().message, 0,
                         file.issues.constFirst().rule};
        if (hasErrors(fileIssues()))
            fileRead(hash(), {});
        endMerge();
        edit(DocumentBase::tr("Recover edits"), [&](T &value) { value = file.value; });
        return {};
    }
    Issues issuesOnDisk() const override { return readFileOf(m_value, root(), path()).issues; }

    void discardEdits() override
    {
        if (m_value != m_saved)
            become(m_saved);
        undoStack().clear();
        Q_EMIT discarded();
    }

protected:
    void rememberSaved() override { m_saved = m_value; }

private:
    class Edit final : public QUndoCommand
    {
    public:
        Edit(Document &document, const QString &text, T before, T after, QString key)
            : QUndoCommand(text)
            , m_document(document)
            , m_before(std::move(before))
            , m_after(std::move(after))
            , m_key(std::move(key))
        { }
        void undo() override { m_document.become(m_before); }
        void redo() override { m_document.become(m_after); }
        int id() const override { return m_key.isEmpty() ? -1 : 1; }
        bool mergeWith(const QUndoCommand *other) override
        {
            const auto *next = static_cast<const Edit *>(other);
            if (next->m_key != m_key)
                return false;
            m_after = next->m_after;
            setObsolete(m_after == m_before);
            return true;
        }

    private:
        Document &m_document;
        T m_before;
        T m_after;
        QString m_key;
    };

    void become(const T &value)
    {
        m_before = std::exchange(m_value, value);
        Q_EMIT changed();
    }

    T m_value;
    T m_before;
    T m_saved; ///< what stands in the file
};

using TestDocument = Document<ConversationTest>;
using TargetDocument = Document<Target>;
using IntentDocument = Document<Intent>;

} // namespace Rehearsal
