// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/influenceview.h"

#include "core/base/text.h"
#include "ui/documents/openworkspace.h"
#include "ui/intents/influencemodel.h"
#include "ui/panels/paneltable.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

using namespace std::chrono_literals;

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

InfluenceView::InfluenceView(OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new InfluenceModel(this))
    , m_head(new QHBoxLayout)
    , m_title(plainLabel(QStringLiteral("influence.title"), this))
    , m_remark(plainLabel(QStringLiteral("influence.remark"), this))
    , m_table(panelTable(QStringLiteral("influence.sentences"),
                         tr("Sentences that explain the intent"), *m_model, this))
{
    setObjectName(QStringLiteral("influence"));
    setAccessibleName(tr("Why this intent"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    fitColumns(*m_table,
               {QStringLiteral("100 %"),
                QStringLiteral("A sentence of the length that people type"),
                QStringLiteral("an_intent_of_some_name"),
                {}});
    m_head->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_head);
    layout->addWidget(m_remark);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::activated, this, &InfluenceView::openCurrent);
    connect(&m_search, &InfluenceSearch::found, this, &InfluenceView::showSentences);

    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(300ms);
    connect(&m_askSoon, &QTimer::timeout, this, &InfluenceView::ask);
    const auto again = [this] {
        if (m_turn)
            m_askSoon.start();
    };
    connect(&workspace, &OpenWorkspace::filesChanged, this, again);
    connect(&workspace, &OpenWorkspace::edited, this, [again](const QString &path) {
        if (path.endsWith(QLatin1String(".intent.json")))
            again();
    });
    connect(&workspace, &OpenWorkspace::opened, this, [this] { showTurn(std::nullopt); });
    hide();
}

void InfluenceView::addButton(QAbstractButton *button)
{
    m_head->addWidget(button, 0, Qt::AlignTop);
}

void InfluenceView::showTurn(const std::optional<WrongTurn> &turn)
{
    setVisible(turn.has_value());
    if (turn == m_turn)
        return;
    m_turn = turn;
    m_askSoon.stop();
    m_search.stop();
    m_model->show({});
    m_table->hide();
    if (!turn)
        return;
    const QString taken = displayText(turn->taken, 60);
    m_title->setText(
        turn->expected.isEmpty()
            ? tr("Why “%1”?").arg(taken)
            : tr("Why “%1” and not “%2”?").arg(taken, displayText(turn->expected, 60)));
    m_remark->setText(tr("Looking for the sentences that pulled it there…"));
    m_remark->show();
    ask();
}

void InfluenceView::ask()
{
    if (m_turn)
        m_search.search(*m_turn, m_workspace.currentIntents());
}

void InfluenceView::showSentences(const GuiltySentences &sentences)
{
    if (sentences.turn != m_turn)
        return;
    const QString taken = displayText(sentences.turn.taken, 60);
    QString remark;
    if (!sentences.knowsTaken)
        remark = tr("The workspace has no intent “%1” to look into.").arg(taken);
    else if (sentences.sentences.isEmpty())
        remark = tr("No sentence of “%1” resembles this turn.").arg(taken);
    else if (!sentences.agrees)
        remark = tr("Trained on this workspace, the local model would rather take it for “%1”; the "
                    "service may have learned other sentences.")
                     .arg(displayText(sentences.turn.expected, 60));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_model->show(sentences.sentences);
    m_table->setVisible(!sentences.sentences.isEmpty());
    if (!sentences.sentences.isEmpty() && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void InfluenceView::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const GuiltySentence &sentence = m_model->row(current.row());
    Q_EMIT openRequested(sentence.path, QStringLiteral("/utterances/%1").arg(sentence.utterance));
}

} // namespace Rehearsal
