// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/document.h"

#include "core/store/documentfile.h"

#include <QDir>

#include <algorithm>

namespace Rehearsal {

DocumentBase::DocumentBase(QString root, QString path, QByteArray hash, Issues issues)
    : m_root(std::move(root))
    , m_path(std::move(path))
    , m_hash(std::move(hash))
    , m_issues(std::move(issues))
{
    m_stack.setUndoLimit(500);
    if (m_hash.isEmpty())
        m_stack.resetClean();
    connect(&m_stack, &QUndoStack::cleanChanged, this, [this] { Q_EMIT dirtyChanged(isDirty()); });
}

QString DocumentBase::absolutePath() const { return QDir(m_root).filePath(m_path); }

/// That its id is taken loses nothing; it has to be edited to get another one.
bool DocumentBase::isReadOnly() const
{
    if (!m_readOnlyReason.isEmpty())
        return true;
    return std::any_of(m_issues.cbegin(), m_issues.cend(), [](const Issue &issue) {
        return issue.severity == Issue::Severity::Error && issue.rule != QLatin1String("F-dup");
    });
}

bool DocumentBase::isDirty() const { return !hasFile() || !m_stack.isClean(); }

QString DocumentBase::readOnlyReason() const
{
    if (!m_readOnlyReason.isEmpty())
        return m_readOnlyReason;
    for (const Issue &issue : m_issues) {
        if (issue.severity == Issue::Severity::Error)
            return issue.message;
    }
    return {};
}

Result<> DocumentBase::save(OnConflict onConflict)
{
    if (!m_readOnlyReason.isEmpty())
        return Error{Error::Kind::File, m_readOnlyReason, 0, QStringLiteral("D1-F35")};
    if (isReadOnly())
        return Error{Error::Kind::File,
                     tr("%1 has errors that saving would lose; mend the file first.").arg(m_path),
                     0, QStringLiteral("D1-F17")};
    Q_EMIT saving();
    const QByteArray content = bytes();
    const auto written =
        saveFile(absolutePath(), content, m_hash, onConflict == OnConflict::Overwrite);
    if (!written)
        return written.error();
    const bool wasDirty = isDirty();
    m_hash = contentHash(content);
    m_isMissing = false;
    rememberSaved();
    m_stack.setClean();
    if (wasDirty)
        Q_EMIT dirtyChanged(false);
    Q_EMIT saved();
    return {};
}

DocumentBase::OnDisk DocumentBase::onDisk() const
{
    if (m_hash.isEmpty())
        return {};
    auto content = readFile(absolutePath(), m_path);
    if (!content) {
        const bool missing = content.error().code == QLatin1String("D1-F01");
        return {missing ? OnDisk::State::Missing : OnDisk::State::Unreadable,
                {},
                content.error().message};
    }
    const bool same = contentHash(*content) == m_hash;
    return {same ? OnDisk::State::Same : OnDisk::State::Changed, *std::move(content), {}};
}

bool DocumentBase::isChangedOnDisk() const { return onDisk().state != OnDisk::State::Same; }

void DocumentBase::setMissing(bool missing)
{
    const bool wasDirty = isDirty();
    m_isMissing = missing;
    if (isDirty() != wasDirty)
        Q_EMIT dirtyChanged(isDirty());
}

void DocumentBase::keepOver(const QByteArray &onDisk)
{
    const bool wasDirty = isDirty();
    m_hash = onDisk.isEmpty() ? QByteArray() : contentHash(onDisk);
    m_isMissing = false;
    m_stack.resetClean();
    if (!wasDirty)
        Q_EMIT dirtyChanged(true);
}

void DocumentBase::fileRead(const QByteArray &hash, const Issues &issues)
{
    m_hash = hash;
    m_issues = issues;
    setMissing(false);
}

QString DocumentBase::mergeKey(const QString &key) const
{
    return key.isEmpty() ? key : key + QLatin1Char('#') + QString::number(m_mergeEpoch);
}

} // namespace Rehearsal
