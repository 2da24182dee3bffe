// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/findbar.h"

#include "ui/find/findfields.h"
#include "ui/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// -1 for what stands above the turns or utterances.
int rowOf(const QString &pointer)
{
    return pointer.startsWith(u"/turns/"_qs) || pointer.startsWith(u"/utterances/"_qs)
        ? pointer.section(u'/', 2, 2).toInt()
        : -1;
}

} // namespace

template <typename T>
FindBar::Access FindBar::accessTo(Document<T> &document)
{
    return {[&document](const TextFinder &finder) { return finder.matches(document.value()); },
            [&document](const TextFinder &finder, const QString &what,
                        const QList<TextMatch> &found, const QString &with) {
                int replaced = 0;
                document.edit(what,
                              [&](T &value) { replaced = finder.replace(value, found, with); });
                return replaced;
            }};
}

FindBar::FindBar(TestDocument &document, QWidget *parent)
    : FindBar(document, accessTo(document), tr("Find in this test"), parent)
{ }

FindBar::FindBar(IntentDocument &document, QWidget *parent)
    : FindBar(document, accessTo(document), tr("Find in this intent"), parent)
{ }

FindBar::FindBar(DocumentBase &document, Access access, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_access(std::move(access))
    , m_fields(new FindFields(QStringLiteral("find"), this))
    , m_with(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_replaceRow(new QWidget(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(name);
    m_count->setObjectName(QStringLiteral("find.count"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    QToolButton *previous =
        addButton(QStringLiteral("find.previous"), tr("Previous match"), QStringLiteral("up"));
    QToolButton *next =
        addButton(QStringLiteral("find.next"), tr("Next match"), QStringLiteral("down"));
    QToolButton *closing =
        addButton(QStringLiteral("find.close"), tr("Close"), QStringLiteral("close"));
    m_with->setObjectName(QStringLiteral("find.with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    auto *one = new QPushButton(tr("&Replace"), m_replaceRow);
    one->setObjectName(QStringLiteral("find.replace"));
    one->setAccessibleName(tr("Replace"));
    auto *all = new QPushButton(tr("Replace &all"), m_replaceRow);
    all->setObjectName(QStringLiteral("find.replaceAll"));
    all->setAccessibleName(tr("Replace all"));

    auto *findRow = new QHBoxLayout;
    findRow->setSpacing(4);
    findRow->addWidget(m_fields, 1);
    findRow->addWidget(m_count);
    for (QToolButton *button : {previous, next, closing})
        findRow->addWidget(button);
    auto *replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->setSpacing(4);
    replaceRow->addWidget(m_with, 1);
    replaceRow->addWidget(one);
    replaceRow->addWidget(all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(4);
    layout->addLayout(findRow);
    layout->addWidget(m_replaceRow);

    connect(m_fields, &FindFields::changed, this, [this] {
        m_current = -1;
        find();
    });
    connect(&document, &DocumentBase::changed, this, [this] {
        if (isVisible())
            find();
    });
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    one->setEnabled(!document.isReadOnly());
    all->setEnabled(!document.isReadOnly());
    setFocusProxy(m_fields);
    hide();
}

QToolButton *FindBar::addButton(const QString &name, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

void FindBar::open(bool replace, const QString &text, int from)
{
    m_from = from;
    m_current = -1;
    m_replaceRow->setVisible(replace);
    show();
    m_fields->begin(text);
    find();
}

/// Looks again; stays at the current match while it is there.
void FindBar::find()
{
    const auto &finder = m_fields->finder();
    m_matches = finder ? m_access.matches(*finder) : QList<TextMatch>();
    if (m_current < 0) {
        const auto first =
            std::find_if(m_matches.cbegin(), m_matches.cend(),
                         [this](const TextMatch &match) { return rowOf(match.pointer) >= m_from; });
        m_current = m_matches.isEmpty() ? -1
            : first == m_matches.cend() ? 0
                                        : int(first - m_matches.cbegin());
        if (m_current >= 0)
            Q_EMIT shown(m_matches[m_current]);
    } else {
        m_current = std::min(m_current, int(m_matches.size()) - 1);
    }
    showCount();
    Q_EMIT matchesChanged();
}

void FindBar::step(int by)
{
    if (isHidden() || m_matches.isEmpty())
        return;
    const int count = int(m_matches.size());
    m_current = (m_current + by + count) % count;
    m_from = rowOf(m_matches[m_current].pointer);
    showCount();
    Q_EMIT shown(m_matches[m_current]);
}

void FindBar::replaceOne()
{
    const auto &finder = m_fields->finder();
    if (!finder || m_current < 0)
        return;
    const TextMatch match = m_matches[m_current];
    const auto grown = finder->replaced(match, m_with->text()).size() - match.text.size();
    m_access.replace(*finder, tr("Replace"), {match}, m_with->text());
    // Not once more what was put in.
    const auto end = match.start + match.length + grown;
    while (m_current >= 0 && m_current < m_matches.size()
           && m_matches[m_current].pointer == match.pointer
           && m_matches[m_current].inName == match.inName && m_matches[m_current].start < end)
        ++m_current;
    if (m_current >= m_matches.size())
        m_current = m_matches.isEmpty() ? -1 : 0;
    showCount();
    if (m_current >= 0)
        Q_EMIT shown(m_matches[m_current]);
}

void FindBar::replaceAll()
{
    const auto &finder = m_fields->finder();
    if (!finder)
        return;
    const QList<TextMatch> found = m_matches;
    const int replaced = m_access.replace(*finder, tr("Replace all"), found, m_with->text());
    find();
    m_count->setText(tr("%n replaced", nullptr, replaced));
}

void FindBar::showCount()
{
    if (!m_fields->finder())
        m_count->clear();
    else if (m_matches.isEmpty())
        m_count->setText(tr("Nothing found"));
    else
        //: Which match of how many: "3 of 17"
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_matches.size()));
}

void FindBar::close()
{
    hide();
    m_matches.clear();
    Q_EMIT matchesChanged();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && m_with->hasFocus() && !m_document.isReadOnly())
        replaceOne();
    else if (enter)
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace Rehearsal
