// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/labeldialog.h"

#include "core/base/text.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Rehearsal {

LabelDialog::LabelDialog(int rows, const QStringList &entities, QWidget *parent)
    : QDialog(parent)
    , m_words(new QLineEdit(this))
    , m_entity(new QLineEdit(this))
{
    setObjectName(QStringLiteral("labelDialog"));
    setWindowTitle(tr("Label words"));
    auto *about = new QLabel(
        tr("Labels the words wherever they stand in %n selected rows, in capitals or not.", nullptr,
           rows),
        this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("label.words"));
    m_words->setAccessibleName(tr("Words to label"));
    m_words->setPlaceholderText(tr("paris"));
    m_words->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_entity->setObjectName(QStringLiteral("label.entity"));
    m_entity->setAccessibleName(tr("Entity"));
    m_entity->setPlaceholderText(tr("city"));
    auto *completer = new QCompleter(entities, m_entity);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_entity->setCompleter(completer);
    auto *form = new QFormLayout;
    form->addRow(tr("&Words"), m_words);
    form->addRow(tr("&Entity"), m_entity);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("&Label"));
    m_accept->setObjectName(QStringLiteral("label.accept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(buttons);
    const auto judge = [this] { m_accept->setEnabled(!words().isEmpty() && !entity().isEmpty()); };
    connect(m_words, &QLineEdit::textChanged, this, judge);
    connect(m_entity, &QLineEdit::textChanged, this, judge);
    judge();
}

QString LabelDialog::words() const { return trimmed(m_words->text()); }

QString LabelDialog::entity() const { return trimmed(m_entity->text()); }

} // namespace Rehearsal
