// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/find/findpanel.h"

#include "ui/documents/openworkspace.h"
#include "ui/find/findfields.h"
#include "ui/find/foundmodel.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

/// Work at a time, so that no key waits for it.
constexpr int sliceMs = 8;
/// More help nobody, and a tree of them would be slow.
constexpr int mostMatches = 20'000;
constexpr int mostOpenFiles = 50;

/// Draws a text with the match in it marked: bold and on a ground of its own.
class MatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QVariant start = index.data(FoundModel::StartRole);
        QStyleOptionViewItem shown = option;
        initStyleOption(&shown, index);
        const QString text = shown.text;
        if (start.isValid())
            shown.text.clear();
        const QStyle *style = shown.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);
        if (!start.isValid())
            return;
        QTextLayout::FormatRange range;
        range.start = start.toInt();
        range.length = index.data(FoundModel::LengthRole).toInt();
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
        QTextLayout layout(text, shown.font);
        QTextOption lineOption;
        lineOption.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(lineOption);
        layout.setFormats({range});
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(shown.rect.width());
        layout.endLayout();
        painter->save();
        painter->setClipRect(shown.rect);
        painter->setPen(shown.palette.color(QPalette::Text));
        const double y = shown.rect.top() + (shown.rect.height() - line.height()) / 2;
        layout.draw(painter, QPointF(shown.rect.left() + 4, y));
        painter->restore();
    }
};

} // namespace

FindPanel::FindPanel(OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_fields(new FindFields(QStringLiteral("findAll"), this))
    , m_replaces(new QCheckBox(tr("Re&place with"), this))
    , m_with(new QLineEdit(this))
    , m_replace(new QPushButton(tr("Replace &ticked"), this))
    , m_count(new QLabel(this))
    , m_model(new FoundModel(this))
    , m_tree(new QTreeView(this))
{
    setObjectName(QStringLiteral("findPanel"));
    m_replaces->setObjectName(QStringLiteral("findAll.replaces"));
    m_replaces->setAccessibleName(tr("Replace with another text"));
    m_with->setObjectName(QStringLiteral("findAll.with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setEnabled(false);
    m_replace->setObjectName(QStringLiteral("findAll.replace"));
    m_replace->setAccessibleName(tr("Replace the ticked matches"));
    m_count->setObjectName(QStringLiteral("findAll.count"));
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    m_tree->setObjectName(QStringLiteral("findAll.tree"));
    m_tree->setAccessibleName(tr("What was found in the workspace"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new MatchDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(FoundModel::Place, 240);
    m_tree->setColumnWidth(FoundModel::Text, 340);
    m_tree->setColumnHidden(FoundModel::After, true);

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_fields, 3);
    row->addWidget(m_replaces);
    row->addWidget(m_with, 2);
    row->addWidget(m_replace);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_count);
    layout->addWidget(m_tree, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &FindPanel::start);
    connect(&m_slice, &QTimer::timeout, this, &FindPanel::work);
    connect(m_fields, &FindFields::changed, this, [this] {
        m_replaced = 0;
        m_left = 0;
        m_soon.start();
    });
    const auto preview = [this] {
        const bool replaces = m_replaces->isChecked();
        m_with->setEnabled(replaces);
        m_tree->setColumnHidden(FoundModel::After, !replaces);
        m_model->setReplacement(m_fields->finder(),
                                replaces ? std::optional(m_with->text()) : std::nullopt);
        showCounts();
    };
    connect(m_replaces, &QCheckBox::toggled, this, preview);
    connect(m_with, &QLineEdit::textChanged, this, preview);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FindPanel::showCounts);
    connect(m_replace, &QPushButton::clicked, this, &FindPanel::replaceTicked);
    connect(&m_fields->line(), &QLineEdit::returnPressed, this, [this] {
        m_tree->setFocus();
        if (m_model->rowCount() > 0)
            m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const TextMatch *match = m_model->matchAt(index);
        if (match)
            Q_EMIT activated(m_model->fileAt(index)->path, TextMatch(*match));
        else if (const FoundFile *file = m_model->fileAt(index))
            Q_EMIT activated(file->path, file->matches.value(0));
    });
    connect(&workspace, &OpenWorkspace::opened, this, [this] { m_soon.start(); });
    setFocusProxy(m_fields);
    showCounts();
}

void FindPanel::begin(const QString &text) { m_fields->begin(text); }

void FindPanel::start()
{
    m_slice.stop();
    m_model->clear();
    m_model->setReplacement(m_fields->finder(),
                            m_replaces->isChecked() ? std::optional(m_with->text()) : std::nullopt);
    m_next = 0;
    if (m_fields->finder() && m_workspace.isOpen()) {
        m_tests = m_workspace.currentTests();
        m_intents = m_workspace.currentIntents();
        m_slice.start(0);
    }
    showCounts();
}

void FindPanel::work()
{
    QElapsedTimer timer;
    timer.start();
    while (m_slice.isActive() && timer.elapsed() < sliceMs) {
        if (!m_replacing.isEmpty())
            replaceInNext();
        else
            findInNext();
    }
    showCounts();
}

void FindPanel::findInNext()
{
    const TextFinder &finder = *m_fields->finder();
    FoundFile found;
    if (m_next < m_tests.size()) {
        const auto &file = m_tests[m_next];
        found = {
            file.path, file.value.name, !hasErrors(file.issues), finder.matches(file.value), {}};
    } else if (m_next - m_tests.size() < m_intents.size()) {
        const auto &file = m_intents[m_next - m_tests.size()];
        found = {
            file.path, file.value.name, !hasErrors(file.issues), finder.matches(file.value), {}};
    }
    ++m_next;
    if (!found.matches.isEmpty()) {
        m_model->append(found);
        // Not thousands of them: each one costs the tree more than the one before.
        if (m_model->rowCount() <= mostOpenFiles)
            m_tree->expand(m_model->index(m_model->rowCount() - 1, 0));
    }
    if (m_next >= m_tests.size() + m_intents.size() || m_model->matchCount() >= mostMatches) {
        m_slice.stop();
        m_tests.clear();
        m_intents.clear();
    }
}

void FindPanel::replaceTicked()
{
    m_soon.stop();
    m_slice.stop();
    m_replaced = 0;
    m_left = 0;
    for (const FoundFile &file : m_model->files()) {
        if (file.ticked.contains(true))
            m_replacing.append(file.path);
    }
    if (!m_replacing.isEmpty())
        m_slice.start(0);
}

void FindPanel::replaceInNext()
{
    const QString path = m_replacing.takeFirst();
    TestDocument *test = m_workspace.test(path);
    IntentDocument *intent = test ? nullptr : m_workspace.intent(path);
    for (const FoundFile &file : m_model->files()) {
        if (file.path != path || (!test && !intent) || !m_fields->finder())
            continue;
        QList<TextMatch> ticked;
        for (qsizetype at = 0; at < file.matches.size(); ++at) {
            if (file.ticked[at])
                ticked.append(file.matches[at]);
        }
        int replaced = 0;
        const auto replace = [&](auto &value) {
            replaced = m_fields->finder()->replace(value, ticked, m_with->text());
        };
        if (test)
            test->edit(tr("Replace in workspace"), replace);
        else
            intent->edit(tr("Replace in workspace"), replace);
        m_replaced += replaced;
        m_left += int(ticked.size()) - replaced;
    }
    if (m_replacing.isEmpty()) {
        m_slice.stop();
        start();
    }
}

void FindPanel::showCounts()
{
    const int ticked = m_replaces->isChecked() && !isBusy() ? m_model->tickedCount() : 0;
    m_replace->setEnabled(ticked > 0);
    QStringList words;
    if (m_replaced > 0)
        words.append(tr("%n replaced.", nullptr, m_replaced));
    if (m_left > 0)
        words.append(tr("%n changed meanwhile or would not fit and stayed.", nullptr, m_left));
    if (m_fields->finder()) {
        if (m_model->matchCount() > 0 || !isBusy())
            words.append(tr("%n found", nullptr, m_model->matchCount()));
        if (m_model->matchCount() >= mostMatches)
            words.append(tr("There are more; look for something rarer."));
        if (m_slice.isActive())
            words.append(tr("Searching…"));
        if (ticked > 0)
            words.append(tr("%n ticked", nullptr, ticked));
    } else {
        words.append(tr("Looks in names, tags, what users say, intents, entities and checks of all "
                        "tests, and in the utterances of all intents."));
    }
    m_count->setText(words.join(u" · "_qs));
}

} // namespace Rehearsal

#include "findpanel.moc"
