// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/comparedialog.h"

#include "core/base/text.h"
#include "ui/theme.h"
#include "ui/widgets/plaintext.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int longestLine = 2000;

QString signOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return {};
    case DiffLine::Kind::Changed:
        return QStringLiteral("≠");
    case DiffLine::Kind::Removed:
        return QStringLiteral("−");
    case DiffLine::Kind::Added:
        return QStringLiteral("+");
    }
    Q_UNREACHABLE();
}

QString wordOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return DiffModel::tr("same");
    case DiffLine::Kind::Changed:
        return DiffModel::tr("changed");
    case DiffLine::Kind::Removed:
        return DiffModel::tr("only on the first side");
    case DiffLine::Kind::Added:
        return DiffModel::tr("only on the second side");
    }
    Q_UNREACHABLE();
}

QColor tint(const QColor &color)
{
    QColor faint = color;
    faint.setAlphaF(0.18F);
    return faint;
}

} // namespace

DiffModel::DiffModel(const QString &leftTitle, const QString &rightTitle, QObject *parent)
    : RowsModel(parent)
    , m_leftTitle(leftTitle)
    , m_rightTitle(rightTitle)
{ }

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DiffLine &line = row(index.row());
    const bool isText = index.column() == Left || index.column() == Right;
    const QString &text = index.column() == Left ? line.left : line.right;
    if (role == Qt::DisplayRole) {
        switch (Column(index.column())) {
        case LeftNumber:
            return line.leftNumber > 0 ? QVariant(line.leftNumber) : QVariant();
        case RightNumber:
            return line.rightNumber > 0 ? QVariant(line.rightNumber) : QVariant();
        case Sign:
            return signOf(line.kind);
        case Left:
        case Right:
            return displayText(text, longestLine);
        case ColumnCount:
            break;
        }
        return {};
    }
    if (role == Qt::AccessibleDescriptionRole)
        return wordOf(line.kind);
    if (role == Qt::ToolTipRole)
        return isText ? plainToolTip(text) : wordOf(line.kind);
    if (role == Qt::TextAlignmentRole) {
        if (index.column() == Sign)
            return int(Qt::AlignCenter);
        return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::FontRole && isText)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QPalette palette;
    if (role == Qt::ForegroundRole && !isText && index.column() != Sign)
        return mutedColor(palette);
    if (role != Qt::BackgroundRole)
        return {};
    switch (line.kind) {
    case DiffLine::Kind::Same:
        return {};
    case DiffLine::Kind::Changed:
        return tint(warningColor(palette));
    case DiffLine::Kind::Removed:
        return tint(failColor(palette));
    case DiffLine::Kind::Added:
        return tint(passColor(palette));
    }
    Q_UNREACHABLE();
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Left)
        return m_leftTitle;
    return section == Right ? m_rightTitle : QString();
}

CompareDialog::CompareDialog(const Texts &texts, QWidget *parent)
    : QDialog(parent)
    , m_model(new DiffModel(texts.leftTitle, texts.rightTitle, this))
    , m_table(new QTableView(this))
    , m_place(new QLabel(this))
    , m_choices(new QHBoxLayout)
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(displayText(texts.title, 120));
    resize(960, 560);
    m_model->show(lineDiff(texts.left, texts.right));
    m_table->setObjectName(QStringLiteral("compare.table"));
    m_table->setAccessibleName(texts.title);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 3);
    for (const int column : {DiffModel::LeftNumber, DiffModel::Sign, DiffModel::RightNumber})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const int column : {DiffModel::Left, DiffModel::Right})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_place->setObjectName(QStringLiteral("compare.place"));
    m_place->setTextFormat(Qt::PlainText);

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_place, 1);
    const auto add = [&](QHBoxLayout *layout, const char *name, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(text).remove(u'&'));
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    const int all = differences();
    auto *previous = add(bar, "compare.previous", tr("&Previous difference"));
    auto *next = add(bar, "compare.next", tr("&Next difference"));
    connect(previous, &QPushButton::clicked, this, &CompareDialog::showPrevious);
    connect(next, &QPushButton::clicked, this, &CompareDialog::showNext);
    previous->setEnabled(all > 0);
    next->setEnabled(all > 0);
    m_choices->addStretch(1);
    auto *close = add(m_choices, "compare.close", tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    layout->addLayout(m_choices);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CompareDialog::showPlace);
    m_table->setFocus();
    showNext();
    showPlace();
}

void CompareDialog::addChoice(const QString &name, const QString &text,
                              std::function<void()> chosen)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    m_choices->insertWidget(m_choices->count() - 1, button);
    connect(button, &QPushButton::clicked, this, [this, chosen = std::move(chosen)] {
        const auto call = chosen;
        accept();
        call();
    });
}

/// F8 as between the failed turns of a run.
void CompareDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F8)
        QDialog::keyPressEvent(event);
    else if (event->modifiers() == Qt::ShiftModifier)
        showPrevious();
    else
        showNext();
}

bool CompareDialog::startsDifference(int row) const
{
    const auto differs = [this](int index) {
        return m_model->row(index).kind != DiffLine::Kind::Same;
    };
    return differs(row) && (row == 0 || !differs(row - 1));
}

int CompareDialog::differences() const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        count += startsDifference(row);
    return count;
}

void CompareDialog::showNext() { moveBy(1); }

void CompareDialog::showPrevious() { moveBy(-1); }

/// To the next start of a difference in that direction, around the end.
void CompareDialog::moveBy(int step)
{
    const int rows = m_model->rowCount();
    const QModelIndex current = m_table->currentIndex();
    int row = current.isValid() ? current.row() : -1;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + step + rows) % rows;
        if (startsDifference(row)) {
            m_table->setCurrentIndex(m_model->index(row, DiffModel::Left));
            m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
}

void CompareDialog::showPlace()
{
    const int all = differences();
    if (all == 0) {
        m_place->setText(tr("No differences"));
        return;
    }
    int number = 0;
    for (int row = 0; row <= m_table->currentIndex().row(); ++row)
        number += startsDifference(row);
    m_place->setText(tr("Difference %1 of %2").arg(number).arg(all));
}

} // namespace Rehearsal
