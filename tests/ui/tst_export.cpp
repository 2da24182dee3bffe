// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suitesample.h"
#include "ui/export/pdfreport.h"
#include "ui/export/reportexport.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Rehearsal;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the PDF says it in its page tree.
int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression count(u"/Count (\\d+)"_qs);
    return count.match(QString::fromLatin1(pdf)).captured(1).toInt();
}

SuiteResult longSample(int times)
{
    SuiteResult result = suiteSample();
    const QList<RunReport> few = result.reports;
    for (int i = 1; i < times; ++i)
        result.reports += few;
    return result;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void filesHoldWhatTheCommandLineWrites_data();
    void filesHoldWhatTheCommandLineWrites();
    void aPdfHasPages();
    void aLongPdfHasManyPagesAndDoesNotHoldTheWindow();
    void hostileTextsGoIntoAPdf();
    void whatCannotBeWrittenIsSaid();
    void theDialogExportsInTheChosenFormat();
    void againMeansSameFolderAndFormatAndAFreeName();
    void againNeedsNoQuestionTheFirstTime();
    void nothingToExportIsSaid();
    void fileNamesAreMadeOfTheRun();
    void endsAfterWhatIsBeingWritten();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QWidget m_window;
};

void TestExport::init()
{
    QCoreApplication::setOrganizationName(u"rehearsal-test"_qs);
    QCoreApplication::setApplicationName(u"tst_export"_qs);
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window.show();
}

void TestExport::filesHoldWhatTheCommandLineWrites_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("kind");
    QTest::newRow("audit") << ExportFormat::Audit << u"audit"_qs;
    QTest::newRow("html") << ExportFormat::Html << u"html"_qs;
    QTest::newRow("result") << ExportFormat::Result << u"result"_qs;
    QTest::newRow("junit") << ExportFormat::JUnit << u"junit"_qs;
}

void TestExport::filesHoldWhatTheCommandLineWrites()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QString, kind);
    QBuffer expected;
    expected.open(QIODevice::WriteOnly);
    QVERIFY(writeReport(kind, suiteSample(), expected));
    ReportExport exporter;
    QSignalSpy exported(&exporter, &ReportExport::exported);
    exporter.exportTo(suiteSample(), file(u"report"_qs), format);
    QVERIFY(exported.isEmpty());
    QVERIFY(exported.wait());
    QCOMPARE(exported.at(0).at(0).toString(), file(u"report"_qs));
    QCOMPARE(contentOf(file(u"report"_qs)), expected.data());
}

void TestExport::aPdfHasPages()
{
    const QByteArray pdf = pdfReport(suiteSample());
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pagesOf(pdf) >= 1);
    QVERIFY2(pdf.contains("/FontFile"), "fonts are embedded");
    // An empty page of ours is smaller than 2 kB.
    QVERIFY(pdf.size() > 5000);
}

void TestExport::aLongPdfHasManyPagesAndDoesNotHoldTheWindow()
{
    const int few = pagesOf(pdfReport(longSample(5)));
    const int many = pagesOf(pdfReport(longSample(20)));
    QVERIFY2(many > 3 * few, qPrintable(u"%1 and %2 pages"_qs.arg(few).arg(many)));

    ReportExport exporter;
    QSignalSpy exported(&exporter, &ReportExport::exported);
    exporter.exportTo(longSample(20), file(u"long.pdf"_qs), ExportFormat::Pdf);
    QVERIFY(exported.isEmpty()); // it was written by somebody else, while the window went on
    QVERIFY(exported.wait(60'000));
    QCOMPARE(pagesOf(contentOf(file(u"long.pdf"_qs))), many);
}

void TestExport::hostileTextsGoIntoAPdf()
{
    const QString hostile = u"<b>&amp;</b><img src=\"file:///etc/passwd\"> \u202Eabc"_qs;
    const QByteArray pdf = pdfReport(suiteSample(hostile));
    QVERIFY(pagesOf(pdf) >= 1);
    QVERIFY2(!pdf.contains("/Subtype /Image"), "nothing is loaded");
}

void TestExport::whatCannotBeWrittenIsSaid()
{
    ReportExport exporter;
    QSignalSpy failed(&exporter, &ReportExport::failed);
    exporter.exportTo(suiteSample(), m_folder->path(), ExportFormat::Audit);
    QVERIFY(failed.wait());
    const auto error = failed.at(0).at(0).value<Error>();
    QCOMPARE(error.kind, Error::Kind::File);
    QVERIFY(!error.message.isEmpty());
}

void TestExport::theDialogExportsInTheChosenFormat()
{
    ReportExport exporter;
    QSignalSpy exported(&exporter, &ReportExport::exported);
    exporter.chooseAndExport(&m_window, suiteSample());
    auto *dialog = m_window.findChild<QFileDialog *>(u"exportDialog"_qs);
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    dialog->setDirectory(m_folder->path());
    dialog->selectNameFilter(exportFilter(ExportFormat::Html));
    Q_EMIT dialog->filterSelected(exportFilter(ExportFormat::Html));
    QCOMPARE(QFileInfo(dialog->selectedFiles().constFirst()).fileName(),
             u"travel-20261120-103000.html"_qs);
    dialog->selectFile(file(u"mine.html"_qs));
    QMetaObject::invokeMethod(dialog, "accept");
    QVERIFY(exported.wait());
    QVERIFY(contentOf(file(u"mine.html"_qs)).startsWith("<!DOCTYPE html>"));
}

void TestExport::againMeansSameFolderAndFormatAndAFreeName()
{
    QSettings settings;
    settings.setValue(u"export/folder"_qs, m_folder->path());
    settings.setValue(u"export/format"_qs, u"audit"_qs);
    ReportExport exporter;
    QSignalSpy exported(&exporter, &ReportExport::exported);
    exporter.exportAgain(suiteSample());
    QVERIFY(exported.wait());
    exporter.exportAgain(suiteSample());
    QVERIFY(exported.wait());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name),
             QStringList({u"travel-20261120-103000-2.audit.json"_qs,
                          u"travel-20261120-103000.audit.json"_qs}));
}

void TestExport::againNeedsNoQuestionTheFirstTime()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Rehearsal"_qs;
    ReportExport exporter;
    QSignalSpy exported(&exporter, &ReportExport::exported);
    exporter.exportAgain(suiteSample());
    QVERIFY(exported.wait());
    const QString path = exported.constFirst().constFirst().toString();
    QCOMPARE(QFileInfo(path).path(), folder);
    QVERIFY(contentOf(path).contains("<html"));
    QVERIFY(QFile::remove(path));
}

void TestExport::nothingToExportIsSaid()
{
    ReportExport exporter;
    QSignalSpy failed(&exporter, &ReportExport::failed);
    exporter.chooseAndExport(&m_window, SuiteResult());
    exporter.exportAgain(SuiteResult());
    QCOMPARE(failed.size(), 2);
}

void TestExport::fileNamesAreMadeOfTheRun()
{
    SuiteResult result = suiteSample();
    QCOMPARE(exportFileName(result, ExportFormat::Pdf), u"travel-20261120-103000.pdf"_qs);
    result.workspaceName = u"../Größe & <x>"_qs;
    QCOMPARE(exportFileName(result, ExportFormat::JUnit), u"größe-x-20261120-103000.junit.xml"_qs);
    result.workspaceName = u"///"_qs;
    QCOMPARE(exportFileName(result, ExportFormat::Audit),
             u"rehearsal-20261120-103000.audit.json"_qs);
}

void TestExport::endsAfterWhatIsBeingWritten()
{
    {
        ReportExport exporter;
        exporter.exportTo(longSample(5), file(u"last.pdf"_qs), ExportFormat::Pdf);
    }
    QVERIFY(contentOf(file(u"last.pdf"_qs)).startsWith("%PDF"));
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
