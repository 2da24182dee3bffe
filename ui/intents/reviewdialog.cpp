// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/reviewdialog.h"

#include "core/backend/address.h"
#include "core/base/text.h"
#include "ui/intents/reviewtable.h"
#include "ui/widgets/plaintext.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Rehearsal {

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString spansText(const Utterance &utterance)
{
    QStringList spans;
    for (const EntitySpan &span : utterance.spans)
        spans.append(QStringLiteral("%1 %2–%3").arg(span.entity).arg(span.start).arg(span.end));
    return spans.isEmpty() ? ReviewDialog::tr("no annotations") : spans.join(QStringLiteral(", "));
}

QString said(const std::optional<Utterance> &utterance)
{
    if (!utterance)
        return ReviewDialog::tr("removed");
    return utterance->spans.isEmpty() ? utterance->text
                                      : utterance->text + u" [" + spansText(*utterance) + u']';
}

QList<QStringList> changeRows(const ReviewedIntent &reviewed, bool isReadable)
{
    const QString name = reviewed.spec.intent.name;
    QList<QStringList> rows;
    if (!isReadable) {
        rows.append({name, ReviewDialog::tr("sent whole"), ReviewDialog::tr("cannot be read"),
                     ReviewDialog::tr("%n utterance(s)", nullptr,
                                      int(reviewed.spec.intent.utterances.size()))});
    }
    if (reviewed.isNew)
        rows.append({name, ReviewDialog::tr("+ new intent"), {}, {}});
    for (const FieldChange &field : reviewed.difference.fields) {
        if (!reviewed.isNew)
            rows.append({name, QStringLiteral("~ ") + field.field, field.before, field.after});
    }
    for (const UtteranceChange &row : reviewed.difference.rows) {
        switch (row.change) {
        case RowChange::Same:
            break;
        case RowChange::Added:
            rows.append({name, ReviewDialog::tr("+ added"), {}, row.after.text});
            break;
        case RowChange::Removed:
            rows.append({name, ReviewDialog::tr("− removed"), row.before.text, {}});
            break;
        case RowChange::Changed:
            if (row.onlySpans()) {
                rows.append({name, ReviewDialog::tr("~ annotations"),
                             row.before.text + u" [" + spansText(row.before) + u']',
                             row.after.text + u" [" + spansText(row.after) + u']'});
            } else {
                rows.append({name, ReviewDialog::tr("~ changed"), row.before.text, row.after.text});
            }
            break;
        }
    }
    return rows;
}

QStringList issueRow(const ReviewedIntent &reviewed, const Issue &issue)
{
    const QString row = issue.pointer.section(u'/', 2, 2);
    bool isRow = false;
    const int number = row.toInt(&isRow);
    return {reviewed.spec.intent.name, isRow ? QString::number(number + 1) : QString(), issue.rule,
            issue.message};
}

QString stateText(UpdateState state)
{
    switch (state) {
    case UpdateState::Unchanged:
        return ReviewDialog::tr("unchanged");
    case UpdateState::Saved:
        return ReviewDialog::tr("saved");
    case UpdateState::SavedNotTrained:
        return ReviewDialog::tr("saved, not trained");
    case UpdateState::Conflict:
        return ReviewDialog::tr("conflict");
    case UpdateState::Refused:
        return ReviewDialog::tr("not saved");
    case UpdateState::Unknown:
        return ReviewDialog::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString auditText(const UpdateReport &report)
{
    const Json *ours = member(report.auditRecord, "rehearsal");
    const auto seq = ours && report.audited ? asInteger(member(*ours, "seq")) : std::nullopt;
    return seq ? ReviewDialog::tr("record %1").arg(*seq) : ReviewDialog::tr("none");
}

} // namespace

ReviewDialog::ReviewDialog(std::unique_ptr<Publishing> publishing, QWidget *parent)
    : QDialog(parent)
    , m_publishing(std::move(publishing))
    , m_heading(plainLabel(QStringLiteral("review.heading"), this))
    , m_tabs(new QTabWidget(this))
    , m_changes(new ReviewTable(QStringLiteral("review.changes"), tr("Changes on the server"),
                                {tr("Intent"), tr("Change"), tr("On the server"), tr("Here")}, 2,
                                this))
    , m_errors(new ReviewTable(QStringLiteral("review.errors"), tr("Errors"),
                               {tr("Intent"), tr("Row"), tr("Rule"), tr("What is wrong")}, 3, this))
    , m_warnings(new ReviewTable(QStringLiteral("review.warnings"), tr("Warnings"),
                                 {tr("Intent"), tr("Row"), tr("Rule"), tr("What to look at")}, 3,
                                 this))
    , m_results(new ReviewTable(QStringLiteral("review.results"), tr("What came of it"),
                                {tr("Intent"), tr("State"), tr("Audit log"), tr("Details")}, 3,
                                this))
    , m_effect(plainLabel(QStringLiteral("review.effect"), this))
    , m_confirmLabel(plainLabel(QStringLiteral("review.confirmLabel"), this))
    , m_confirm(new QLineEdit(this))
    , m_step(plainLabel(QStringLiteral("review.step"), this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("reviewDialog"));
    setWindowTitle(tr("Review and save intents"));
    resize(860, 520);
    m_tabs->setObjectName(QStringLiteral("review.tabs"));
    m_tabs->addTab(m_changes, tr("&Changes"));
    m_tabs->addTab(m_errors, tr("&Errors"));
    m_warningsPage = buildWarnings();
    m_tabs->addTab(m_warningsPage, tr("&Warnings"));
    m_tabs->addTab(buildPayload(), tr("&Payload"));
    m_results->hide();
    m_confirm->setObjectName(QStringLiteral("review.confirm"));
    m_confirm->setAccessibleName(tr("Name of the protected target"));
    m_confirmLabel->setBuddy(m_confirm);
    m_confirmLabel->hide();
    m_confirm->hide();
    m_progress->setObjectName(QStringLiteral("review.progress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_effect->setProperty("quiet", true);

    auto *buttons = new QDialogButtonBox(this);
    m_retrain = buttons->addButton(tr("&Train again"), QDialogButtonBox::ActionRole);
    m_retrain->setObjectName(QStringLiteral("review.retrain"));
    m_save = buttons->addButton(tr("&Save and retrain"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("review.save"));
    m_save->setProperty("primary", true);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_close->setObjectName(QStringLiteral("review.close"));

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_effect);
    layout->addWidget(m_confirmLabel);
    layout->addWidget(m_confirm);
    layout->addWidget(m_step);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);

    connect(m_save, &QPushButton::clicked, this,
            [this] { m_conflict >= 0 ? mergeAndSave() : save(); });
    connect(m_retrain, &QPushButton::clicked, this, [this] {
        m_publishing->retrain();
        showButtons();
    });
    connect(m_close, &QPushButton::clicked, this, &ReviewDialog::reject);
    connect(m_confirm, &QLineEdit::textChanged, this, &ReviewDialog::showButtons);
    connect(m_publishing.get(), &Publishing::reviewed, this, &ReviewDialog::showReview);
    connect(m_publishing.get(), &Publishing::failed, this, &ReviewDialog::showFailure);
    connect(m_publishing.get(), &Publishing::finished, this, &ReviewDialog::showResult);
    connect(m_publishing.get(), &Publishing::stepped, this,
            [this](const QString &text) { m_step->setText(displayText(text, 300)); });
    connect(m_publishing.get(), &Publishing::progressed, this, [this](double part) {
        m_progress->setRange(0, part < 0 ? 0 : 100);
        m_progress->setValue(part < 0 ? 0 : int(part * 100));
    });
    connect(m_publishing.get(), &Publishing::measured, this, &ReviewDialog::showEffect);
    showEffect();
    m_heading->setText(tr("What differs from %1 is read and judged before anything is sent.")
                           .arg(displayText(m_publishing->target().name, 80)));
    showButtons();
}

ReviewDialog::~ReviewDialog() { m_publishing->disconnect(this); }

void ReviewDialog::start()
{
    m_progress->setRange(0, 0);
    m_publishing->review();
}

QWidget *ReviewDialog::buildWarnings()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    auto *groups = new QWidget(page);
    m_groupsLayout = new QGridLayout(groups);
    m_groupsLayout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(groups);
    layout->addWidget(m_warnings, 1);
    return page;
}

QWidget *ReviewDialog::buildPayload()
{
    auto *page = new QWidget(this);
    m_payloadOf = new QComboBox(page);
    m_payloadOf->setObjectName(QStringLiteral("review.payloadOf"));
    m_payloadOf->setAccessibleName(tr("Intent"));
    m_payload = new QPlainTextEdit(page);
    m_payload->setObjectName(QStringLiteral("review.payload"));
    m_payload->setAccessibleName(tr("The bytes that are sent"));
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(tr("C&opy"), page);
    copy->setObjectName(QStringLiteral("review.copy"));
    auto *layout = new QGridLayout(page);
    layout->addWidget(m_payloadOf, 0, 0);
    layout->addWidget(copy, 0, 1);
    layout->addWidget(m_payload, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    connect(m_payloadOf, &QComboBox::currentIndexChanged, this, &ReviewDialog::showPayload);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (const int intent = m_payloadOf->currentIndex(); intent >= 0) {
            if (const auto bytes = m_publishing->payload(intent))
                QGuiApplication::clipboard()->setText(QString::fromUtf8(*bytes));
        }
    });
    return page;
}

void ReviewDialog::showEffect()
{
    const auto &measured = m_publishing->effect();
    if (!measured) {
        m_effect->setText(m_publishing->isMeasuring() ? tr("Measuring the effect on accuracy…")
                                                      : tr("Effect on accuracy: not measured."));
        m_effect->setToolTip(QString());
        return;
    }
    const EditEffect &effect = measured->effect;
    const auto share = [](const Proportion &right) {
        return QLocale().toString(100 * right.share().value_or(0), 'f', 1);
    };
    //: %1 is "+1 / −2 of 15000 utterances" or "no measurable change"
    const QString sum = tr("Effect on accuracy: %1. Cross-validated %2 % before, %3 % after.")
                            .arg(effectText(effect), share(effect.before), share(effect.after));
    const auto nameOf = [&measured](int intent) {
        return displayText(measured->names.value(intent), 60);
    };
    QStringList lines;
    for (const auto &[heading, changed] : {std::pair(tr("Understood from now on:"), effect.won),
                                           std::pair(tr("No longer understood:"), effect.lost)}) {
        if (changed.isEmpty())
            continue;
        lines.append(heading);
        for (const ChangedAnswer &answer : changed.mid(0, 20)) {
            //: An utterance, the intent it was taken for, and the one it is taken for now
            lines.append(tr("“%1”: %2 → %3")
                             .arg(displayText(answer.text, 80), nameOf(answer.before),
                                  nameOf(answer.after)));
        }
    }
    constexpr qsizetype seen = 5;
    m_effect->setText((QStringList(sum) + lines.mid(0, seen)).join(u'\n'));
    m_effect->setToolTip(lines.size() > seen ? plainToolTip(lines.join(u'\n')) : QString());
    m_effect->setAccessibleDescription(lines.join(u'\n'));
}

void ReviewDialog::showReview()
{
    m_isReviewed = true;
    const PublishReview &review = m_publishing->current();
    const Target &target = m_publishing->target();
    QList<QStringList> changes;
    QList<QStringList> errors;
    m_payloadOf->clear();
    for (const ReviewedIntent &reviewed : review.intents) {
        changes += changeRows(reviewed, review.isReadable);
        for (const Issue &issue : reviewed.issues) {
            if (issue.severity == Issue::Severity::Error)
                errors.append(issueRow(reviewed, issue));
        }
        m_payloadOf->addItem(displayText(reviewed.spec.intent.name, 80));
    }
    m_changes->show(changes);
    m_errors->show(errors);
    showEffect();
    showWarnings();
    m_tabs->setTabText(0, tr("&Changes (%1)").arg(changes.size()));
    m_tabs->setTabText(1, tr("&Errors (%1)").arg(errors.size()));
    m_tabs->setTabText(2, tr("&Warnings (%1)").arg(m_warnings->rows().size()));
    QString heading = review.intents.isEmpty()
        ? tr("Nothing differs from %1.").arg(displayText(target.name, 80))
        : tr("%n intent(s) differ from %1 (%2).", nullptr, int(review.intents.size()))
              .arg(displayText(target.name, 80), displayHost(QUrl(target.baseUrl)));
    if (!review.isReadable) {
        heading += u' '
            + tr("This server cannot return intents: all are sent, and what somebody else changed "
                 "meanwhile is not noticed.");
    }
    m_heading->setText(heading);
    m_confirmLabel->setText(tr("This target is protected. Type its name to save: %1")
                                .arg(displayText(target.name, 80)));
    m_confirmLabel->setVisible(target.isProtected && !review.intents.isEmpty());
    m_confirm->setVisible(m_confirmLabel->isVisibleTo(this));
    m_tabs->setCurrentIndex(!errors.isEmpty() ? 1 : m_groups.isEmpty() ? 0 : 2);
    m_step->clear();
    showButtons();
    if (!m_groups.isEmpty() && errors.isEmpty())
        m_groups.first().reason->setFocus();
    else if (m_confirm->isVisibleTo(this))
        m_confirm->setFocus();
    else
        m_save->setFocus();
}

/// One acknowledgement each rule: the reason, which goes into the audit record.
void ReviewDialog::showWarnings()
{
    QMap<QString, int> counts;
    QList<QStringList> rows;
    for (const ReviewedIntent &reviewed : m_publishing->current().intents) {
        for (const Issue &issue : reviewed.issues) {
            if (issue.severity != Issue::Severity::Warning)
                continue;
            rows.append(issueRow(reviewed, issue));
            ++counts[issue.rule];
        }
    }
    m_warnings->show(rows);
    for (auto group = counts.cbegin(); group != counts.cend(); ++group) {
        auto *label = new QLabel(
            tr("Why %n warning(s) %1 may stay:", nullptr, group.value()).arg(group.key()),
            m_warningsPage);
        label->setTextFormat(Qt::PlainText);
        auto *reason = new QLineEdit(m_warningsPage);
        reason->setObjectName(QStringLiteral("review.reason.") + group.key());
        reason->setAccessibleName(tr("Reason for %1").arg(group.key()));
        reason->setPlaceholderText(tr("kept in the audit log"));
        label->setBuddy(reason);
        const int row = m_groupsLayout->rowCount();
        m_groupsLayout->addWidget(label, row, 0);
        m_groupsLayout->addWidget(reason, row, 1);
        connect(reason, &QLineEdit::textChanged, this, &ReviewDialog::showButtons);
        m_groups.append({group.key(), reason});
    }
}

void ReviewDialog::showPayload()
{
    const int intent = m_payloadOf->currentIndex();
    if (intent < 0 || intent >= m_publishing->current().intents.size()) {
        m_payload->clear();
        return;
    }
    const auto bytes = m_publishing->payload(intent);
    m_payload->setPlainText(
        displayText(bytes ? QString::fromUtf8(*bytes) : bytes.error().message, 100'000));
}

void ReviewDialog::showFailure(const Error &error)
{
    m_progress->setRange(0, 100);
    if (error.code == RunService::secretMissing) {
        Q_EMIT secretNeeded();
        return;
    }
    m_step->setText(displayText(error.message));
    showButtons();
}

QHash<QString, QString> ReviewDialog::reasons() const
{
    QHash<QString, QString> reasons;
    for (const Group &group : m_groups)
        reasons.insert(group.rule, trimmed(group.reason->text()));
    return reasons;
}

bool ReviewDialog::mayBeSaved() const
{
    const auto given = reasons();
    const bool hasReasons = std::none_of(given.cbegin(), given.cend(),
                                         [](const QString &text) { return text.isEmpty(); });
    const Target &target = m_publishing->target();
    const bool isConfirmed = !target.isProtected || trimmed(m_confirm->text()) == target.name;
    return m_isReviewed && !m_publishing->isBusy() && !m_publishing->current().intents.isEmpty()
        && m_errors->rows().isEmpty() && hasReasons && isConfirmed;
}

void ReviewDialog::showButtons()
{
    const bool isBusy = m_publishing->isBusy();
    const auto &reports = m_publishing->reports();
    const bool isUntrained =
        std::any_of(reports.begin(), reports.end(), [](const UpdateReport &report) {
            return report.state == UpdateState::SavedNotTrained;
        });
    m_save->setVisible(!m_isDone || m_conflict >= 0);
    m_save->setText(m_conflict >= 0 ? tr("&Merge and save") : tr("&Save and retrain"));
    m_save->setEnabled(m_conflict >= 0 ? !isBusy : mayBeSaved());
    m_retrain->setVisible(m_isDone && isUntrained);
    m_retrain->setEnabled(!isBusy);
    m_close->setText(m_isDone && !isBusy ? tr("Close") : tr("Cancel"));
    m_progress->setVisible(isBusy || !m_isReviewed);
}

void ReviewDialog::save()
{
    if (!mayBeSaved())
        return;
    m_publishing->publish(reasons());
    m_tabs->setEnabled(false);
    m_close->setFocus();
    showButtons();
}

void ReviewDialog::showResult()
{
    m_isDone = true;
    m_conflict = -1;
    m_tabs->setEnabled(true);
    QList<QStringList> rows;
    int saved = 0;
    const auto &reports = m_publishing->reports();
    for (int index = 0; index < reports.size(); ++index) {
        const UpdateReport &report = reports.at(index);
        const auto error = errorOf(report);
        const QString details =
            error ? error->message : (report.warnings + report.training.warnings).join(u' ');
        rows.append({report.intent.name, stateText(report.state), auditText(report), details});
        saved += report.isSaved() ? 1 : 0;
        if (report.state == UpdateState::Conflict && m_conflict < 0)
            m_conflict = index;
    }
    m_results->show(rows);
    if (m_tabs->indexOf(m_results) < 0)
        m_tabs->insertTab(0, m_results, tr("&Result"));
    m_results->setVisible(true);
    m_tabs->setCurrentWidget(m_results);
    m_confirmLabel->hide();
    m_confirm->hide();
    m_heading->setText(
        tr("%1 of %n intent(s) saved on %2.", nullptr, int(reports.size()))
            .arg(QString::number(saved), displayText(m_publishing->target().name, 80)));
    m_step->clear();
    if (m_conflict >= 0)
        showConflict(m_conflict);
    showButtons();
    (m_conflict >= 0 ? m_save : m_close)->setFocus();
}

/// Both versions beside each other, a choice each row that both changed.
void ReviewDialog::showConflict(int index)
{
    const UpdateReport &report = m_publishing->reports().at(index);
    if (!report.server || !report.base) {
        m_conflict = -1; // it is gone there, or was never known: nothing to merge with
        return;
    }
    delete m_conflictPage;
    m_choices.clear();
    const IntentMerge merge = mergeIntents(*report.base, report.intent, *report.server);
    auto *page = new QWidget(this);
    auto *layout = new QGridLayout(page);
    auto *text = plainLabel(QStringLiteral("review.conflict"), page);
    text->setText(
        merge.conflicts.isEmpty()
            ? tr("%1 was changed on the server meanwhile. Your changes and theirs do not touch: %2 "
                 "of yours and %3 of theirs are kept.")
                  .arg(displayText(report.intent.name, 80), QString::number(merge.fromMine),
                       QString::number(merge.fromTheirs))
            : tr("%1 was changed on the server meanwhile. Choose what to keep where both changed "
                 "the same.")
                  .arg(displayText(report.intent.name, 80)));
    layout->addWidget(text, 0, 0, 1, 3);
    int row = 1;
    for (const MergeConflict &conflict : merge.conflicts) {
        auto *mine = plainLabel({}, page);
        auto *theirs = plainLabel({}, page);
        const bool isField = !conflict.field.isEmpty();
        mine->setText(
            tr("Mine: %1").arg(displayText(isField ? conflict.myValue : said(conflict.mine), 300)));
        theirs->setText(
            tr("Theirs: %1")
                .arg(displayText(isField ? conflict.theirValue : said(conflict.theirs), 300)));
        auto *choice = new QComboBox(page);
        choice->setObjectName(QStringLiteral("review.choice.%1").arg(row - 1));
        choice->setAccessibleName(tr("What to keep"));
        choice->addItem(tr("Mine"), int(MergeChoice::Mine));
        choice->addItem(tr("Theirs"), int(MergeChoice::Theirs));
        if (conflict.canKeepBoth())
            choice->addItem(tr("Both"), int(MergeChoice::Both));
        layout->addWidget(mine, row, 0);
        layout->addWidget(theirs, row, 1);
        layout->addWidget(choice, row, 2);
        m_choices.append(choice);
        ++row;
    }
    layout->setRowStretch(row, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(page);
    m_conflictPage = area;
    m_tabs->insertTab(1, area, tr("Con&flict"));
    m_tabs->setCurrentWidget(area);
}

void ReviewDialog::mergeAndSave()
{
    const UpdateReport report = m_publishing->reports().at(m_conflict);
    QList<MergeChoice> choices;
    for (const QComboBox *choice : std::as_const(m_choices))
        choices.append(MergeChoice(choice->currentData().toInt()));
    const Intent merged = mergeIntents(*report.base, report.intent, *report.server, choices).merged;
    Q_EMIT this->merged(report.path, merged);
    const int conflict = std::exchange(m_conflict, -1);
    delete std::exchange(m_conflictPage, nullptr);
    m_publishing->publishMerged(conflict, merged);
    showButtons();
}

void ReviewDialog::reject()
{
    if (m_publishing->isBusy()) {
        m_publishing->cancel(); // its end is shown, then the dialog can be closed
        return;
    }
    QDialog::reject();
}

} // namespace Rehearsal
