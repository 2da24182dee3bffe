// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/intentviewer.h"

#include "core/base/text.h"
#include "ui/models/utterancesmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {

IntentViewer::IntentViewer(const WorkspaceFile<Intent> &file, QWidget *parent)
    : Editor(parent)
    , m_path(file.path)
    , m_title(file.value.name)
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("intentViewer"));
    const Intent &intent = file.value;
    auto *about = new QLabel(this);
    about->setObjectName(QStringLiteral("intentViewer.about"));
    about->setTextFormat(Qt::PlainText);
    about->setContentsMargins(12, 10, 12, 10);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setText(displayText(tr("Utterances: %1, language: %2, type: %3")
                                   .arg(intent.utterances.size())
                                   .arg(intent.language, intent.type),
                               200));
    auto *model = new UtterancesModel(this);
    model->show(intent.utterances);
    m_table->setObjectName(QStringLiteral("intentViewer.table"));
    m_table->setAccessibleName(tr("Utterances of the intent"));
    m_table->setModel(model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(int(UtteranceColumn::Number), 44);
    m_table->horizontalHeader()->setSectionResizeMode(int(UtteranceColumn::Text),
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(int(UtteranceColumn::Entities), 280);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(about);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

void IntentViewer::reveal(const QString &pointer)
{
    const QStringList parts = pointer.split(u'/');
    const int row = parts.value(1) == u"utterances"_qs ? parts.value(2).toInt() : 0;
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(row, int(UtteranceColumn::Text)));
}

} // namespace Rehearsal
