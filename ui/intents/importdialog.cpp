// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/importdialog.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/interop/encoding.h"
#include "core/store/documentfile.h"
#include "ui/intents/importmodel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace Rehearsal {

/// Everything a worker needs, by value.
struct ImportDialog::Request
{
    QStringList files = {};
    std::optional<ForeignFormat> format = {}; ///< none: to be recognised
    ImportOptions options = {};
    PlacingMode mode = PlacingMode::Merge;
    QList<StoredIntent> stored = {};
};

struct ImportDialog::Preview
{
    std::optional<ForeignFormat> format = {};
    QStringList columns = {}; ///< of the first file, when it is a table
    QList<PlacedIntent> placed = {};
    Losses losses = {};
    QString error = {};
};

namespace {

QTableView *plainTable(const char *name, const QString &title, QAbstractItemModel *model,
                       QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setModel(model);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

} // namespace

ImportDialog::ImportDialog(const QStringList &files, const QList<StoredIntent> &stored,
                           QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_stored(stored)
    , m_model(new ImportModel(this))
    , m_losses(new LossesModel(this))
    , m_format(new QComboBox(this))
    , m_language(new QLineEdit(this))
    , m_mode(new QComboBox(this))
    , m_textColumn(new QComboBox(this))
    , m_intentColumn(new QComboBox(this))
    , m_textLabel(new QLabel(tr("Column of &utterances"), this))
    , m_intentLabel(new QLabel(tr("Column of inten&ts"), this))
    , m_message(new QLabel(this))
    , m_lossTitle(new QLabel(this))
    , m_import(new QPushButton(this))
{
    setObjectName(QStringLiteral("import"));
    setWindowTitle(tr("Import intents"));
    resize(940, 600);
    new QVBoxLayout(this);
    makeChoices();
    makeTables();
    makeButtons();
    connect(m_model, &ImportModel::ticked, this, &ImportDialog::showTicks);
    connect(&m_reading, &QFutureWatcher<std::shared_ptr<Preview>>::finished, this,
            &ImportDialog::showPreview);
    showTicks();
    read();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeChoices()
{
    QStringList names;
    for (const QString &file : std::as_const(m_files))
        names.append(displayText(QFileInfo(file).fileName(), 80));
    auto *about = new QLabel(this);
    about->setObjectName(QStringLiteral("import.files"));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setText(displayText(names.join(QStringLiteral(", ")), 400));

    const QList<ForeignFormat> formats = foreignFormats();
    for (const ForeignFormat format : formats)
        m_format->addItem(formatTitle(format), int(format));
    m_format->setCurrentIndex(-1);
    m_format->setObjectName(QStringLiteral("import.format"));
    m_format->setAccessibleName(tr("Kind of the files"));
    m_language->setObjectName(QStringLiteral("import.language"));
    m_language->setAccessibleName(tr("Language where the files do not say"));
    m_language->setText(m_stored.isEmpty() ? QStringLiteral("en")
                                           : m_stored.constFirst().intent.language);
    m_language->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    m_mode->setObjectName(QStringLiteral("import.mode"));
    m_mode->setAccessibleName(tr("Intents that are there already"));
    m_mode->addItem(tr("get the utterances they lack"), int(PlacingMode::Merge));
    m_mode->addItem(tr("get the imported utterances instead of theirs"), int(PlacingMode::Replace));
    m_textColumn->setObjectName(QStringLiteral("import.textColumn"));
    m_textColumn->setAccessibleName(tr("Column of utterances"));
    m_intentColumn->setObjectName(QStringLiteral("import.intentColumn"));
    m_intentColumn->setAccessibleName(tr("Column of intents"));
    m_textLabel->setBuddy(m_textColumn);
    m_intentLabel->setBuddy(m_intentColumn);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_textLabel, m_textColumn, m_intentLabel, m_intentColumn})
        widget->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("Files"), about);
    form->addRow(tr("&Kind"), m_format);
    form->addRow(m_textLabel, m_textColumn);
    form->addRow(m_intentLabel, m_intentColumn);
    form->addRow(tr("&Language, where the files do not say"), m_language);
    form->addRow(tr("Intents that are &there already"), m_mode);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);

    connect(m_format, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        read();
    });
    connect(m_mode, &QComboBox::activated, this, &ImportDialog::read);
    connect(m_textColumn, &QComboBox::activated, this, &ImportDialog::read);
    connect(m_intentColumn, &QComboBox::activated, this, &ImportDialog::read);
    connect(m_language, &QLineEdit::editingFinished, this, &ImportDialog::read);
}

void ImportDialog::makeTables()
{
    m_message->setObjectName(QStringLiteral("import.message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("problem", true);
    m_message->hide();
    layout()->addWidget(m_message);

    m_table = plainTable("import.table", tr("Intents to import"), m_model, this);
    const int letter = fontMetrics().averageCharWidth();
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(ImportModel::Name, QHeaderView::Stretch);
    header->resizeSection(ImportModel::Language, 12 * letter);
    header->resizeSection(ImportModel::Utterances, 14 * letter);
    header->resizeSection(ImportModel::Spans, 12 * letter);
    header->resizeSection(ImportModel::Change, 28 * letter);
    header->resizeSection(ImportModel::File, 44 * letter);

    m_lossTable = plainTable("import.losses", tr("What cannot come along"), m_losses, this);
    header = m_lossTable->horizontalHeader();
    header->resizeSection(LossesModel::File, 30 * letter);
    header->resizeSection(LossesModel::Line, 9 * letter);
    header->resizeSection(LossesModel::What, 52 * letter);
    header->setStretchLastSection(true);
    m_lossTitle->setObjectName(QStringLiteral("import.lossTitle"));
    m_lossTitle->setTextFormat(Qt::PlainText);
    m_lossTitle->setBuddy(m_lossTable);

    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_lossTitle);
    column->addWidget(m_lossTable, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    static_cast<QVBoxLayout *>(layout())->addWidget(split, 1);
}

void ImportDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    m_import->setObjectName(QStringLiteral("import.accept"));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::accept);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("import.cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    row->addWidget(m_import);
    row->addWidget(cancel);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

ImportDialog::Preview ImportDialog::preview(const Request &request)
{
    Preview result;
    QList<ForeignFile> files;
    for (const QString &name : request.files) {
        const auto bytes = readFile(name);
        if (!bytes) {
            result.error = bytes.error().message;
            return result;
        }
        files.append({QFileInfo(name).fileName(), *bytes});
    }
    result.format = request.format;
    if (!result.format && !files.isEmpty())
        result.format = recognised(files.constFirst());
    if (!result.format) {
        result.error = tr("Nobody can tell what kind of file this is. Choose one.");
        return result;
    }
    if (*result.format == ForeignFormat::Table && !files.isEmpty()) {
        if (const auto table = readCsv(decodeForeign(files.constFirst().bytes).text.toUtf8()))
            result.columns = table->header;
    }
    const auto imported = importIntents(*result.format, files, request.options);
    if (!imported) {
        result.error = imported.error().message;
        return result;
    }
    result.losses = imported->losses;
    result.placed =
        placeIntents(imported->intents, request.stored, QStringLiteral("intents"), request.mode);
    return result;
}

void ImportDialog::read()
{
    if (m_reading.isRunning()) {
        m_readAgain = true; // with what is chosen then
        return;
    }
    Request request;
    request.files = m_files;
    request.stored = m_stored;
    if (m_isChosen)
        request.format = ForeignFormat(m_format->currentData().toInt());
    request.mode = PlacingMode(m_mode->currentData().toInt());
    const QString language = trimmed(m_language->text());
    if (!language.isEmpty())
        request.options.language = language;
    // By number: names may be there twice.
    if (m_textColumn->currentIndex() > 0)
        request.options.textColumn = QString::number(m_textColumn->currentIndex());
    if (m_intentColumn->currentIndex() > 0)
        request.options.intentColumn = QString::number(m_intentColumn->currentIndex());
    m_import->setEnabled(false);
    const auto promise = std::make_shared<QPromise<std::shared_ptr<Preview>>>();
    promise->start();
    m_reading.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, request] {
        promise->addResult(std::make_shared<Preview>(preview(request)));
        promise->finish();
    });
}

void ImportDialog::showPreview()
{
    if (std::exchange(m_readAgain, false)) {
        read();
        return;
    }
    const std::shared_ptr<Preview> shown = m_reading.result();
    if (shown->format)
        m_format->setCurrentIndex(m_format->findData(int(*shown->format)));
    const bool isTable = shown->format == ForeignFormat::Table;
    for (QComboBox *column : {m_textColumn, m_intentColumn}) {
        if (isTable && column->count() != shown->columns.size() + 1) {
            column->clear();
            column->addItem(tr("by its name"));
            for (const QString &name : std::as_const(shown->columns))
                column->addItem(displayText(name, 60));
        }
        column->setVisible(isTable);
    }
    m_textLabel->setVisible(isTable);
    m_intentLabel->setVisible(isTable);
    m_message->setText(displayText(shown->error, 600));
    m_message->setVisible(!shown->error.isEmpty());
    m_losses->show(shown->losses);
    m_lossTitle->setText(shown->losses.isEmpty()
                             ? tr("Everything comes along.")
                             : tr("%n cannot come along:", nullptr, int(shown->losses.size())));
    m_lossTable->setVisible(!shown->losses.isEmpty());
    m_lossTitle->setVisible(shown->error.isEmpty());
    m_model->place(shown->placed);
}

void ImportDialog::showTicks()
{
    const int count = int(m_model->accepted().size());
    m_import->setText(tr("Import %n intents", nullptr, count));
    m_import->setEnabled(count > 0 && !m_reading.isRunning());
}

void ImportDialog::accept()
{
    if (!m_import->isEnabled())
        return;
    Q_EMIT confirmed(m_model->accepted());
    QDialog::accept();
}

} // namespace Rehearsal
