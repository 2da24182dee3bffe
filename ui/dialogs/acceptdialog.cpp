// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/acceptdialog.h"

#include "core/base/text.h"
#include "ui/models/acceptmodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {

AcceptDialog::AcceptDialog(const Acceptance &acceptance, const QString &protectedTarget,
                           QWidget *parent)
    : QDialog(parent)
    , m_model(new AcceptModel(acceptance, this))
{
    setObjectName(QStringLiteral("acceptDialog"));
    setWindowTitle(tr("Accept actual as expected"));
    resize(760, 380);
    const auto addLabel = [this](const char *name, const QString &text) {
        auto *label = new QLabel(text, this);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout()->addWidget(label);
        return label;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    addLabel("accept.heading",
             tr("What the last run gave becomes what is expected. Nothing else changes, and undo "
                "takes it back in one step."));
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("accept.table"));
    table->setAccessibleName(tr("Changes"));
    table->setModel(m_model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setCurrentIndex(m_model->index(0, 0));
    layout->addWidget(table, 1);
    if (!acceptance.byThemselves.isEmpty()) {
        addLabel("accept.strict",
                 tr("What is not ticked would compare with the whole answer, where less was asked "
                    "for until now."))
            ->setProperty("quiet", true);
    }
    if (!acceptance.refused.isEmpty()) {
        QStringList lines;
        for (const QString &line : acceptance.refused.mid(0, 5))
            lines.append(displayText(line, 300));
        const int more = int(acceptance.refused.size()) - 5;
        if (more > 0)
            lines.append(tr("And %n more.", nullptr, more));
        addLabel("accept.refused", tr("Not acceptable:\n%1").arg(lines.join(u'\n')))
            ->setProperty("quiet", true);
    }
    if (!protectedTarget.isEmpty()) {
        QLabel *label =
            addLabel("accept.protected",
                     tr("&Reason (the target %1 is protected; it is kept in the audit log)")
                         .arg(displayText(protectedTarget, 80).replace(u'&', u"&&"_qs)));
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(QStringLiteral("accept.reason"));
        m_reason->setAccessibleName(tr("Reason"));
        label->setBuddy(m_reason);
        layout->addWidget(m_reason);
        connect(m_reason, &QLineEdit::textChanged, this, &AcceptDialog::showCount);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("accept.ok"));
    m_accept->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AcceptDialog::showCount);
    layout->addWidget(buttons);
    showCount();
    if (m_reason)
        m_reason->setFocus();
    else
        table->setFocus();
}

QList<ExpectationPlace> AcceptDialog::places() const { return m_model->ticked(); }

QString AcceptDialog::reason() const { return m_reason ? trimmed(m_reason->text()) : QString(); }

void AcceptDialog::showCount()
{
    const int count = int(places().size());
    m_accept->setText(tr("&Accept %n change(s)", nullptr, count));
    m_accept->setEnabled(count > 0 && (!m_reason || !reason().isEmpty()));
}

} // namespace Rehearsal
