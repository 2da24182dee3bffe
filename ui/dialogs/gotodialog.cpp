// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/gotodialog.h"

#include "ui/models/fuzzymatch.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {

QVariant DestinationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Destination &destination = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? destination.name
            : index.column() == 1  ? destination.detail
                                   : destination.keys;
    case Qt::ToolTipRole:
        return plainToolTip(destination.detail);
    case Qt::TextAlignmentRole:
        return int((index.column() == 2 ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (!destination.enabled)
            return QApplication::palette().color(QPalette::Disabled, QPalette::Text);
        if (index.column() > 0)
            return QApplication::palette().color(QPalette::PlaceholderText);
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == 0 && !destination.enabled
            ? tr("%1, not possible now").arg(destination.name)
            : QVariant();
    default:
        return {};
    }
}

/// Disabled ones can be stood on, so that their reason is read.
Qt::ItemFlags DestinationsModel::flags(const QModelIndex &index) const
{
    return RowsModel::flags(index) & ~Qt::ItemIsEditable;
}

GoToDialog::GoToDialog(QList<Source> sources, const QString &typed, QWidget *parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_model(new DestinationsModel(this))
    , m_line(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_nothing(emptyState(QString(), this))
{
    setObjectName(QStringLiteral("goTo"));
    setWindowTitle(tr("Go to"));
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList hints;
    for (const Source &source : std::as_const(m_sources))
        hints.append(source.hint);
    m_line->setObjectName(QStringLiteral("goTo.line"));
    m_line->setAccessibleName(tr("Type what to go to"));
    m_line->setPlaceholderText(hints.join(u"   "));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_table->setObjectName(QStringLiteral("goTo.table"));
    m_table->setAccessibleName(tr("What fits"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_line);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_line, &QLineEdit::textChanged, this, &GoToDialog::showFitting);
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { goTo(index.row()); });
    const int letter = fontMetrics().averageCharWidth();
    resize(std::min(letter * 100, parent ? parent->width() - 40 : letter * 100),
           std::min(fontMetrics().height() * 26, parent ? parent->height() * 3 / 4 : 500));
    m_line->setText(typed);
    m_line->setFocus();
    showFitting();
}

void GoToDialog::setVisible(bool visible)
{
    QDialog::setVisible(visible);
    m_line->end(false);
}

void GoToDialog::choose(const Source *source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_destinations = source->destinations();
}

void GoToDialog::showFitting()
{
    const QString text = m_line->text();
    const Source *chosen = nullptr;
    for (const Source &source : std::as_const(m_sources)) {
        if (source.prefix.isEmpty() ? chosen == nullptr : text.startsWith(source.prefix))
            chosen = &source;
    }
    choose(chosen);
    const QString typed = text.mid(chosen->prefix.size());
    QList<std::pair<int, const Destination *>> fitting;
    for (const Destination &destination : std::as_const(m_destinations)) {
        // What cannot be done stands below what can, if both fit alike.
        int score = 4 * fuzzyScore(typed, destination.name);
        if (score == 0)
            score = fuzzyScore(typed, destination.detail) > 0 ? 1 : 0;
        if (score > 0)
            fitting.append({2 * score + (destination.enabled ? 1 : 0), &destination});
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Destination> shown;
    for (const auto &[score, destination] : std::as_const(fitting)) {
        if (shown.size() < mostShown)
            shown.append(*destination);
    }
    m_model->show(shown);
    m_table->setVisible(!shown.isEmpty());
    m_nothing->setVisible(shown.isEmpty());
    m_nothing->setText(m_destinations.isEmpty() ? chosen->nothing : tr("Nothing fits."));
    if (!shown.isEmpty())
        m_table->selectRow(0);
    m_table->scrollToTop();
}

void GoToDialog::goTo(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->row(row).enabled)
        return;
    const QString id = m_model->row(row).id;
    const auto go = m_source->go;
    accept();
    go(id);
}

/// The line keeps the keyboard; these keys are for the list below it.
bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        auto *press = static_cast<QKeyEvent *>(event);
        switch (press->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_table, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            goTo(m_table->currentIndex().row());
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Rehearsal
