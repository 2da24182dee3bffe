// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interop/zip.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Interop", text); }

struct ReaderEnd
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
struct WriterEnd
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};
struct EntryEnd
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

Error invalid(const QString &message) { return {Error::Kind::Invalid, message, 0, {}}; }

Error damaged(archive *reader)
{
    const char *reason = archive_error_string(reader);
    return invalid(tr("The zip file cannot be read: %1")
                       .arg(displayText(QString::fromUtf8(reason ? reason : ""), 200)));
}

bool staysInside(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':')
        || name.contains(QChar(0)))
        return false;
    const QStringList parts = name.split(u'/');
    return !parts.contains(QStringLiteral(".."));
}

QString nameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? QString::fromUtf8(bytes) : QString();
}

} // namespace

Result<QList<ForeignFile>> unpackZip(const QByteArray &bytes, QStringList &refused,
                                     const ZipLimits &limits)
{
    const std::unique_ptr<archive, ReaderEnd> reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.constData(), std::size_t(bytes.size()))
        != ARCHIVE_OK)
        return damaged(reader.get());
    QList<ForeignFile> files;
    qint64 total = 0;
    int entries = 0;
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return damaged(reader.get());
        if (++entries > limits.entries)
            return invalid(tr("The zip file has more than %1 entries.").arg(limits.entries));
        if (archive_entry_is_encrypted(entry))
            return invalid(tr("The zip file is encrypted."));
        const QString name = nameOf(entry);
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        if (archive_entry_filetype(entry) != AE_IFREG || !staysInside(name)) {
            refused.append(name);
            continue;
        }
        QByteArray content;
        std::array<char, 65'536> block{};
        for (;;) {
            const la_ssize_t read = archive_read_data(reader.get(), block.data(), block.size());
            if (read < 0)
                return damaged(reader.get());
            if (read == 0)
                break;
            total += read;
            if (content.size() + read > limits.entryBytes || total > limits.bytes)
                return invalid(tr("The zip file unpacks to more than is allowed (%1 MiB a file, "
                                  "%2 MiB in all).")
                                   .arg(limits.entryBytes / 1024 / 1024)
                                   .arg(limits.bytes / 1024 / 1024));
            content.append(block.data(), qsizetype(read));
        }
        files.append({name, content});
    }
    std::sort(files.begin(), files.end(),
              [](const ForeignFile &a, const ForeignFile &b) { return a.name < b.name; });
    return files;
}

Result<QByteArray> packZip(const QList<ForeignFile> &files)
{
    // Nothing is compressed to more than it was, and each entry has two headers of its name.
    qsizetype room = 1024;
    for (const ForeignFile &file : files)
        room += file.bytes.size() + file.bytes.size() / 100 + 4 * file.name.size() * 3 + 1024;
    QByteArray bytes(room, Qt::Uninitialized);
    std::size_t used = 0;
    const std::unique_ptr<archive, WriterEnd> writer(archive_write_new());
    const auto failed = [&writer] {
        const char *reason = archive_error_string(writer.get());
        return Error{Error::Kind::File, QString::fromUtf8(reason ? reason : ""), 0, {}};
    };
    if (archive_write_set_format_zip(writer.get()) != ARCHIVE_OK
        || archive_write_set_options(writer.get(), "zip:hdrcharset=UTF-8") < ARCHIVE_WARN
        || archive_write_open_memory(writer.get(), bytes.data(), std::size_t(bytes.size()), &used)
            != ARCHIVE_OK)
        return failed();
    for (const ForeignFile &file : files) {
        const std::unique_ptr<archive_entry, EntryEnd> entry(archive_entry_new());
        archive_entry_set_pathname_utf8(entry.get(), file.name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 315'532'800, 0); // 1980, the first year of zip
        archive_entry_set_size(entry.get(), file.bytes.size());
        if (archive_write_header(writer.get(), entry.get()) < ARCHIVE_WARN
            || archive_write_data(writer.get(), file.bytes.constData(),
                                  std::size_t(file.bytes.size()))
                != file.bytes.size())
            return failed();
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return failed();
    bytes.truncate(qsizetype(used));
    return bytes;
}

} // namespace Rehearsal
