// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/checksdialog.h"

#include "core/base/text.h"
#include "ui/icons.h"
#include "ui/models/checksmodel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// A combo box where the model offers choices, else a line.
class CheckDelegate final : public QStyledItemDelegate
{
public:
    CheckDelegate(ChecksModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    { }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const auto choices = m_model.choices(index);
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        box->setObjectName(QStringLiteral("checks.choice"));
        box->setAccessibleName(
            m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        for (const auto &[name, label] : choices)
            box->addItem(label, name);
        auto *self = const_cast<CheckDelegate *>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
            box->showPopup();
        } else {
            QStyledItemDelegate::setEditorData(editor, index);
        }
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    ChecksModel &m_model;
};

} // namespace

ChecksDialog::ChecksDialog(const QList<Check> &checks, const QString &says, QWidget *parent)
    : QDialog(parent)
    , m_model(new ChecksModel(this))
    , m_table(new QTableView(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("checksDialog"));
    setWindowTitle(tr("Checks of the turn"));
    resize(720, 340);
    m_model->show(checks);

    auto *heading = new QLabel(tr("After the user says “%1”").arg(displayText(says, 120)), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);

    m_table->setObjectName(QStringLiteral("checksTable"));
    m_table->setAccessibleName(tr("Checks"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CheckDelegate(*m_model, m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(int(CheckColumn::Value),
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(int(CheckColumn::Kind), 160);
    m_table->setColumnWidth(int(CheckColumn::Target), 110);
    m_table->setColumnWidth(int(CheckColumn::Operator), 130);
    m_table->setColumnWidth(int(CheckColumn::Not), 44);
    m_table->setColumnWidth(int(CheckColumn::Severity), 84);

    m_problem->setObjectName(QStringLiteral("checks.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);

    auto *add = new QPushButton(icon(QStringLiteral("add")), tr("&Add check"), this);
    add->setObjectName(QStringLiteral("checks.add"));
    add->setAccessibleName(tr("Add check"));
    add->setAutoDefault(false);
    auto *remove = new QPushButton(icon(QStringLiteral("remove")), tr("&Remove check"), this);
    remove->setObjectName(QStringLiteral("checks.remove"));
    remove->setAccessibleName(tr("Remove check"));
    remove->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &ChecksDialog::addCheck);
    connect(remove, &QPushButton::clicked, this, &ChecksDialog::removeCheck);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChecksDialog::judge);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChecksDialog::judge);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ChecksDialog::judge);

    auto *edits = new QHBoxLayout;
    edits->addWidget(add);
    edits->addWidget(remove);
    edits->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(m_table, 1);
    layout->addLayout(edits);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    judge();
    if (checks.isEmpty())
        addCheck();
}

QList<Check> ChecksDialog::checks() const { return m_model->rows(); }

void ChecksDialog::addCheck()
{
    m_model->add();
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, int(CheckColumn::Value)));
    m_table->setFocus();
}

void ChecksDialog::removeCheck()
{
    if (m_table->currentIndex().isValid())
        m_model->remove(m_table->currentIndex().row());
}

void ChecksDialog::judge()
{
    const QString problem = m_model->problem();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, failColor(colors));
    m_problem->setPalette(colors);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace Rehearsal
