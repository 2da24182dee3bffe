// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/proposalsdialog.h"

#include "core/base/text.h"
#include "ui/conversation/observedruns.h"
#include "ui/dialogs/proposalsmodel.h"
#include "ui/widgets/verdict.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace Rehearsal {

ProposalsDialog::ProposalsDialog(TestDocument &document, const Target &target, RunService &service,
                                 QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_target(target)
    , m_runs(new ObservedRuns(service, this))
    , m_model(new ProposalsModel(this))
    , m_table(new QTableView(this))
    , m_times(new QSpinBox(this))
    , m_run(new QPushButton(this))
    , m_accept(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_about(new QLabel(this))
{
    setObjectName(QStringLiteral("proposals"));
    setWindowTitle(tr("Propose assertions"));
    resize(940, 520);
    m_about->setObjectName(QStringLiteral("proposals.about"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setText(
        tr("“%1” is run several times on %2. What is the same every time can become an "
           "expectation.")
            .arg(displayText(document.title(), 80),
                 m_target.name == sandboxTargetName ? tr("the sandbox")
                                                    : displayText(m_target.name, 60)));
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(makeRuns());
    layout->addWidget(m_about);
    layout->addWidget(m_table, 1);
    layout->addLayout(makeButtons());

    connect(m_runs, &ObservedRuns::progressed, this, &ProposalsDialog::showProgress);
    connect(m_runs, &ObservedRuns::finished, this, &ProposalsDialog::showProposals);
    connect(m_model, &ProposalsModel::ticked, this, &ProposalsDialog::showTicks);
    showProgress();
    showTicks();
    m_times->setFocus();
}

ProposalsDialog::~ProposalsDialog() = default;

void ProposalsDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("proposals.table"));
    m_table->setAccessibleName(tr("Proposed expectations"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(ProposalsModel::Proposed, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(ProposalsModel::Accept, 30 * letter);
    header->resizeSection(ProposalsModel::Kind, 26 * letter);
    header->resizeSection(ProposalsModel::Now, 20 * letter);
    header->resizeSection(ProposalsModel::Evidence, 30 * letter);
}

QLayout *ProposalsDialog::makeRuns()
{
    auto *label = new QLabel(tr("&How often"), this);
    label->setBuddy(m_times);
    m_times->setObjectName(QStringLiteral("proposals.times"));
    m_times->setAccessibleName(tr("How often the test is run"));
    m_times->setRange(fewestRuns, mostRuns);
    m_times->setValue(5);
    m_run->setObjectName(QStringLiteral("proposals.run"));
    m_run->setAutoDefault(false);
    m_progress->setObjectName(QStringLiteral("proposals.progress"));
    m_progress->setAccessibleName(tr("Progress of the runs"));
    m_progress->setTextVisible(false);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_times);
    row->addWidget(m_run);
    row->addWidget(m_progress, 1);
    row->addStretch();
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_runs->isRunning())
            m_runs->stop();
        else
            startRuns();
    });
    return row;
}

QLayout *ProposalsDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const char *name, const QString &text, auto slot) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(text).remove(u'&'));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    m_all = add("proposals.all", tr("Tick a&ll"), [this] { m_model->tickAll(true); });
    m_none = add("proposals.none", tr("Tick &none"), [this] { m_model->tickAll(false); });
    row->addStretch();
    m_accept->setObjectName(QStringLiteral("proposals.accept"));
    m_accept->setProperty("primary", true);
    m_accept->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &ProposalsDialog::accept);
    row->addWidget(m_accept);
    add("proposals.cancel", tr("Cancel"), &ProposalsDialog::reject);
    return row;
}

void ProposalsDialog::startRuns()
{
    m_runs->start(m_document.value(), m_document.path(), m_target, m_times->value());
}

void ProposalsDialog::accept()
{
    if (m_runs->isRunning())
        return;
    if (m_model->rowCount() == 0) {
        startRuns();
        return;
    }
    const QList<Proposal> accepted = m_model->accepted();
    m_document.edit(tr("Accept proposed assertions"),
                    [&](ConversationTest &test) { test = accepting(test, accepted); });
    QDialog::accept();
}

void ProposalsDialog::reject()
{
    // Esc while it runs stops; a second one closes.
    if (m_runs->isRunning())
        m_runs->stop();
    else
        QDialog::reject();
}

void ProposalsDialog::showProgress()
{
    const bool running = m_runs->isRunning();
    m_times->setEnabled(!running);
    m_run->setText(running ? tr("&Stop") : tr("&Run"));
    m_run->setAccessibleName(m_run->text().remove(u'&'));
    m_progress->setVisible(running);
    m_progress->setMaximum(std::max(1, m_runs->total()));
    m_progress->setValue(m_runs->ended());
    if (running) {
        m_about->setText(tr("%1 of %2 runs have ended.").arg(m_runs->ended()).arg(m_runs->total()));
    }
}

void ProposalsDialog::showProposals()
{
    showProgress();
    const qsizetype observed = m_runs->observed().size();
    QString problem;
    if (const auto &error = m_runs->error())
        problem = tr("%1 %2").arg(displayText(error->message, 400), adviceFor(error->kind));
    if (observed < 2) {
        m_model->propose({}, m_document.value());
        m_about->setText(problem.isEmpty()
                             ? tr("Too few runs came to their end to tell what stays the same.")
                             : tr("Too few runs came to their end to tell what stays the same. %1")
                                   .arg(problem));
        m_times->setFocus();
        return;
    }
    m_model->propose(proposalsFrom(m_runs->observed()), m_document.value());
    const QString runs = tr("Runs observed: %1.").arg(observed);
    if (m_model->rowCount() == 0) {
        m_about->setText(
            tr("%1 The test expects already what they have in common. %2").arg(runs, problem));
        return;
    }
    m_about->setText(
        tr("%1 Ticked is what the test says nothing about yet. %2").arg(runs, problem));
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
}

void ProposalsDialog::showTicks()
{
    const int ticked = int(m_model->accepted().size());
    m_accept->setText(tr("&Accept (%1)").arg(ticked));
    m_accept->setAccessibleName(m_accept->text().remove(u'&'));
    m_accept->setEnabled(ticked > 0);
    m_all->setEnabled(m_model->rowCount() > 0);
    m_none->setEnabled(m_model->rowCount() > 0);
    m_accept->setDefault(ticked > 0);
    m_run->setDefault(ticked == 0);
}

} // namespace Rehearsal
