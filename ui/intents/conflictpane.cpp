// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intents/conflictpane.h"

#include "core/base/text.h"
#include "ui/intents/comparedutterance.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int longestName = 80;

QString percent(double share) { return QLocale().toString(100 * share, 'f', 0); }

QString margin(double value) { return QLocale().toString(value, 'f', 2); }

} // namespace

ConflictPane::ConflictPane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("conflictPane"));
    setAccessibleName(tr("Conflict"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(11 * fontMetrics().lineSpacing());
    build();
    show({}, {}, false);
    showCount(0, false);
}

void ConflictPane::build()
{
    const auto label = [this](const char *name, QWidget *parent) {
        auto *made = new QLabel(parent);
        made->setObjectName(QLatin1String(name));
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        return made;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(6);

    auto *head = new QHBoxLayout;
    auto *title = label("conflictPane.title", this);
    title->setText(tr("Conflict"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_count = label("conflictPane.count", this);
    m_count->setProperty("quiet", true);
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    head->addWidget(title);
    head->addWidget(m_count, 1);
    layout->addLayout(head);

    m_pages = new QStackedLayout;
    layout->addLayout(m_pages, 1);
    m_none = emptyState(QString(), this);
    m_none->setObjectName(QStringLiteral("conflictPane.none"));
    m_pages->addWidget(m_none);

    auto *page = new QWidget(this);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    auto *scroll = new QScrollArea(page);
    scroll->setObjectName(QStringLiteral("conflictPane.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *texts = new QWidget(scroll);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_signals = new QListWidget(texts);
    m_signals->setObjectName(QStringLiteral("conflictPane.signals"));
    m_signals->setAccessibleName(tr("Why it is ambiguous"));
    m_signals->setWordWrap(true);
    m_signals->setFrameShape(QFrame::NoFrame);
    m_signals->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_signals->setTextElideMode(Qt::ElideNone);
    m_signals->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ownIntent = label("conflictPane.ownIntent", texts);
    m_otherIntent = label("conflictPane.otherIntent", texts);
    for (QLabel *intent : {m_ownIntent, m_otherIntent})
        intent->setProperty("quiet", true);
    m_own = new ComparedUtterance(texts);
    m_own->setObjectName(QStringLiteral("conflictPane.own"));
    m_own->setAccessibleName(tr("This utterance"));
    m_other = new ComparedUtterance(texts);
    m_other->setObjectName(QStringLiteral("conflictPane.other"));
    m_other->setAccessibleName(tr("The other utterance"));
    m_accepted = label("conflictPane.accepted", texts);
    column->addWidget(m_signals);
    column->addWidget(m_ownIntent);
    column->addWidget(m_own);
    column->addWidget(m_otherIntent);
    column->addWidget(m_other);
    column->addWidget(m_accepted);
    column->addStretch(1);
    scroll->setWidget(texts);
    all->addWidget(scroll, 1);

    m_reasonLine = new QWidget(page);
    auto *reason = new QHBoxLayout(m_reasonLine);
    reason->setContentsMargins(0, 0, 0, 0);
    m_reason = new QLineEdit(m_reasonLine);
    m_reason->setObjectName(QStringLiteral("conflictPane.reason"));
    m_reason->setAccessibleName(tr("Reason for keeping it"));
    m_reason->setPlaceholderText(tr("Why is it fine? Enter keeps it, Esc does not."));
    reason->addWidget(m_reason);
    all->addWidget(m_reasonLine);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        const QString why = trimmed(m_reason->text());
        const Ambiguity *ambiguity = current();
        if (why.isEmpty() || !ambiguity)
            return;
        const Ambiguity kept = *ambiguity;
        askReason(false);
        Q_EMIT keepRequested(kept, why);
    });

    m_fixes = new FlowLayout(2); // in one row they would be wider than a panel
    //: Buttons of a conflict: the key stands in front of what it does
    m_edit = addFix("conflict.edit", tr("E Edit"), Qt::Key_E, tr("Edit this utterance"));
    m_move = addFix("conflict.move", tr("M Move"), Qt::Key_M,
                    tr("Move this utterance to the other intent"));
    m_delete = addFix("conflict.delete", tr("D Delete"), Qt::Key_D, tr("Delete this utterance"));
    m_keep = addFix("conflict.keep", tr("K Keep…"), Qt::Key_K, tr("Keep it, with a reason"));
    m_goTo = addFix("conflict.goTo", tr("G Go to"), Qt::Key_G, tr("Go to the other utterance"));
    all->addLayout(m_fixes);
    m_pages->addWidget(page);

    connect(m_signals, &QListWidget::currentRowChanged, this, &ConflictPane::showCurrent);
    connect(m_edit, &QAction::triggered, this, &ConflictPane::editRequested);
    connect(m_move, &QAction::triggered, this, [this] {
        const Ambiguity ambiguity = *current();
        Q_EMIT moveRequested(ambiguity);
    });
    connect(m_delete, &QAction::triggered, this, [this] {
        const Ambiguity ambiguity = *current();
        Q_EMIT deleteRequested(ambiguity);
    });
    connect(m_keep, &QAction::triggered, this, [this] {
        if (!current()->accepted) {
            askReason(true);
            return;
        }
        const Ambiguity ambiguity = *current();
        Q_EMIT revokeRequested(ambiguity);
    });
    connect(m_goTo, &QAction::triggered, this, [this] {
        const AmbiguitySide side = current()->b;
        Q_EMIT otherRequested(side);
    });
    auto *leave =
        new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        if (m_reasonLine->isHidden())
            Q_EMIT leaveRequested();
        else
            askReason(false);
    });
}

QAction *ConflictPane::addFix(const char *name, const QString &text, Qt::Key key,
                              const QString &what)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(what);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    auto *button = new QToolButton(this);
    button->setObjectName(QString(u"button."_qs + QLatin1String(name)));
    button->setDefaultAction(action);
    button->setAccessibleName(what);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_fixes->addWidget(button);
    return action;
}

const Ambiguity *ConflictPane::current() const
{
    const int row = std::max(m_signals->currentRow(), 0);
    return row < m_ambiguities.size() ? &m_ambiguities.at(row) : nullptr;
}

void ConflictPane::show(const QList<Ambiguity> &ambiguities, const AmbiguityLimits &limits,
                        bool readOnly, bool typed)
{
    const bool same = ambiguities == m_ambiguities && limits == m_limits && readOnly == m_readOnly
        && typed == m_typed && m_signals->count() == ambiguities.size();
    if (same && !ambiguities.isEmpty())
        return;
    m_ambiguities = ambiguities;
    m_limits = limits;
    m_readOnly = readOnly;
    m_typed = typed;
    {
        const QSignalBlocker blocker(m_signals);
        m_signals->clear();
        for (const Ambiguity &ambiguity : ambiguities) {
            auto *item = new QListWidgetItem(signalText(ambiguity), m_signals);
            item->setToolTip(plainToolTip(ambiguityMessage(ambiguity)));
        }
        m_signals->setCurrentRow(0);
    }
    fitSignals();
    const bool hadFocus = m_pages->currentIndex() == 1 && isAncestorOf(focusWidget());
    m_pages->setCurrentIndex(ambiguities.isEmpty() ? 0 : 1);
    if (hadFocus && ambiguities.isEmpty())
        setFocus();
    showCurrent();
}

/// As high as its lines at this width.
void ConflictPane::fitSignals()
{
    int height = 2;
    for (int row = 0; row < m_signals->count(); ++row)
        height += m_signals->sizeHintForRow(row);
    m_signals->setFixedHeight(height);
}

void ConflictPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSignals();
}

QString ConflictPane::signalText(const Ambiguity &ambiguity) const
{
    const QString other = displayText(ambiguity.b.intent, longestName);
    switch (ambiguity.measure) {
    case AmbiguityMeasure::Pairwise:
        //: %1 and %3 per cent, %2 an intent
        return tr("Near-duplicate: %1 % similar to an utterance of %2 (warned from %3 %)")
            .arg(percent(ambiguity.score), other, percent(m_limits.pairwise));
    case AmbiguityMeasure::Corpus:
        return tr("Same rare words: %1 % similar to an utterance of %2 (warned from %3 %)")
            .arg(percent(ambiguity.score), other, percent(m_limits.corpus));
    case AmbiguityMeasure::Nearer:
        return tr("Nearer to %2 (%1 %) than to its own intent (%3 %)")
            .arg(percent(ambiguity.score), other, percent(ambiguity.probability));
    case AmbiguityMeasure::Model:
        return tr("The classifier takes it for %2: margin %1 (warned from %4), probability %3 %")
            .arg(margin(ambiguity.score), other, percent(ambiguity.probability),
                 margin(m_limits.margin));
    }
    Q_UNREACHABLE();
}

void ConflictPane::showCount(int conflicts, bool learning)
{
    QString text = conflicts == 0
        ? tr("none in the workspace")
        : tr("%n in the workspace, F8 goes to the next", nullptr, conflicts);
    if (learning)
        text = tr("%1 · learning…").arg(text);
    m_count->setText(text);
    m_none->setText(conflicts == 0 ? tr("No utterance is ambiguous.")
                                   : tr("This utterance is not ambiguous."));
}

void ConflictPane::askReason(bool ask)
{
    m_reasonLine->setVisible(ask);
    if (ask) {
        m_reason->clear();
        m_reason->setFocus();
    } else if (m_reason->hasFocus()) {
        setFocus();
    }
}

void ConflictPane::showCurrent()
{
    askReason(false);
    const Ambiguity *ambiguity = current();
    const bool stands = ambiguity && !m_typed;
    m_edit->setEnabled(stands && !m_readOnly);
    m_move->setEnabled(stands && !m_readOnly);
    m_delete->setEnabled(stands && !m_readOnly);
    m_keep->setEnabled(stands && !m_readOnly);
    m_goTo->setEnabled(ambiguity);
    if (!ambiguity)
        return;
    const auto intent = [](const AmbiguitySide &side) {
        return displayText(side.intent, longestName);
    };
    m_ownIntent->setText(m_typed ? tr("%1, as typed").arg(intent(ambiguity->a))
                                 : intent(ambiguity->a));
    m_otherIntent->setText(intent(ambiguity->b));
    m_own->show(ambiguity->a.text, ambiguity->shared);
    m_other->show(ambiguity->b.text, ambiguity->shared);
    m_accepted->setVisible(ambiguity->accepted.has_value());
    if (ambiguity->accepted) {
        m_accepted->setText(ambiguity->accepted->by.isEmpty()
                                ? tr("Kept: %1").arg(displayText(ambiguity->accepted->reason, 300))
                                : tr("Kept by %2: %1")
                                      .arg(displayText(ambiguity->accepted->reason, 300),
                                           displayText(ambiguity->accepted->by, longestName)));
    }
    m_keep->setText(ambiguity->accepted ? tr("K Warn again") : tr("K Keep…"));
    m_keep->setToolTip(ambiguity->accepted ? tr("Warn about it again")
                                           : tr("Keep it, with a reason"));
}

} // namespace Rehearsal
