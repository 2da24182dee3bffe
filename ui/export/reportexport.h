// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/export/exportformat.h"

#include <QObject>

class QThread;
class QWidget;

namespace Rehearsal {

/// Writes reports to files, away from the window's thread and verified. Remembers folder and format
/// of the last export, so that the next one is a single action.
class ReportExport final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Waits for what is being written.
    ~ReportExport() override;

    /// Overwrites. Ends with exported() or failed(), never before it has returned.
    void exportTo(const SuiteResult &result, const QString &path, ExportFormat format);
    /// Asks where and as what; does not block.
    void chooseAndExport(QWidget *parent, const SuiteResult &result);
    /// Without asking: same folder and format as the last time, a free name. The first time HTML, into
    /// "Rehearsal" in the user's documents.
    void exportAgain(const SuiteResult &result);

Q_SIGNALS:
    void exported(const QString &path);
    void failed(const Rehearsal::Error &error);

private:
    [[nodiscard]] bool refuseEmpty(const SuiteResult &result);

    QList<QThread *> m_writers;
};

} // namespace Rehearsal
