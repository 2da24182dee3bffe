// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/targeteditor.h"

#include "core/base/text.h"
#include "core/store/secrets.h"
#include "ui/icons.h"
#include "ui/widgets/documentline.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/signlabel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

namespace Rehearsal {
namespace {

constexpr int offeredId = Qt::UserRole;

QLabel *wrappedText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QIcon iconOf(ConnectionLine::State state)
{
    switch (state) {
    case ConnectionLine::State::Asking:
        return icon(QStringLiteral("running"), IconTint::Accent);
    case ConnectionLine::State::Good:
        return icon(QStringLiteral("passed"), IconTint::Pass);
    case ConnectionLine::State::Warning:
        return icon(QStringLiteral("warning"), IconTint::Warning);
    case ConnectionLine::State::Bad:
        return icon(QStringLiteral("failed"), IconTint::Fail);
    case ConnectionLine::State::Idle:
    case ConnectionLine::State::NotReached:
        return icon(QStringLiteral("notrun"), IconTint::Muted);
    }
    Q_UNREACHABLE();
}

QString partName(ConnectionCheck::Part part)
{
    switch (part) {
    case ConnectionCheck::SignIn:
        return TargetEditor::tr("Sign-in");
    case ConnectionCheck::Version:
        return TargetEditor::tr("Version");
    case ConnectionCheck::Environment:
        return TargetEditor::tr("Environment");
    case ConnectionCheck::Extras:
        return TargetEditor::tr("Extras");
    }
    Q_UNREACHABLE();
}

} // namespace

TargetEditor::TargetEditor(TargetDocument &document, RunService &service, QWidget *parent,
                           const QProcessEnvironment &environment)
    : Editor(parent)
    , m_document(document)
    , m_service(service)
    , m_environment(environment)
    , m_protected(
          new QCheckBox(tr("P&rotected: mark runs on it, ask before changing intents"), this))
    , m_fileProblem(wrappedText(QStringLiteral("target.fileProblem"), this))
    , m_overrides(wrappedText(QStringLiteral("target.overrides"), this))
    , m_connection(service)
{
    setObjectName(QStringLiteral("targetEditor"));
    setAccessibleName(tr("Target editor"));
    m_protected->setObjectName(QStringLiteral("target.protected"));
    m_protected->setAccessibleName(tr("Protected"));

    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(20, 16, 20, 16);
    columns->setSpacing(32);
    auto *left = new QVBoxLayout;
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(7);
    left->addWidget(m_fileProblem);
    left->addWidget(m_overrides);
    left->addLayout(form);
    left->addStretch();
    const auto fields = targetFields();
    m_rows.reserve(fields.size()); // slots keep references
    TargetField::Group group = TargetField::Group::Service;
    for (const TargetField &field : fields) {
        if (field.group == TargetField::Group::Run && group != field.group)
            form->addRow(m_protected);
        group = field.group;
        addRow(field, form);
    }
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(secretPanel());
    right->addSpacing(8);
    right->addWidget(connectionPanel());
    right->addStretch();
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("target.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_protected, &QCheckBox::clicked, this, [this](bool checked) {
        m_document.edit(tr("Change protection"),
                        [checked](Target &target) { target.isProtected = checked; });
    });
    connect(&m_document, &DocumentBase::changed, this, &TargetEditor::showValue);
    connect(&m_connection, &ConnectionCheck::changed, this, &TargetEditor::showConnection);
    connect(&m_connection, &ConnectionCheck::finished, this, &TargetEditor::offerCompletions);

    const bool isBroken = m_document.isReadOnly();
    m_fileProblem->setProperty("problem", true);
    m_fileProblem->setVisible(isBroken);
    if (isBroken) {
        const QString reason = displayText(m_document.readOnlyReason(), 400);
        m_fileProblem->setText(
            hasErrors(m_document.fileIssues())
                ? tr("The file cannot be read whole and is shown only: %1").arg(reason)
                : reason);
    }
    for (const Row &row : qAsConst(m_rows))
        row.line->setReadOnly(isBroken);
    m_protected->setEnabled(!isBroken);
    showValue();
    showConnection();
}

TargetEditor::~TargetEditor() = default;

QString TargetEditor::title() const { return m_document.title(); }

void TargetEditor::addRow(const TargetField &field, QFormLayout *form)
{
    const QString member = QString::fromLatin1(field.member);
    Row row;
    row.field = field;
    row.line = new DocumentLine;
    row.line->setObjectName(u"target."_qs % member);
    row.line->setAccessibleName(QString(field.label).remove(u'&'));
    row.line->setPlaceholderText(field.placeholder);
    row.problem = wrappedText(u"target."_qs % member % u".problem"_qs, this);
    row.problem->setProperty("problem", true);
    row.problem->hide();
    auto *box = new QVBoxLayout;
    box->setSpacing(2);
    box->addWidget(row.line);
    box->addWidget(row.problem);
    auto *label = new QLabel(field.label);
    label->setBuddy(row.line);
    form->addRow(label, box);
    const qsizetype index = m_rows.size();
    m_rows.append(row);
    connect(row.line, &QLineEdit::textEdited, this,
            [this, index](const QString &text) { typed(m_rows[index], text); });
    connect(row.line, &QLineEdit::editingFinished, &m_document, &DocumentBase::endMerge);
}

void TargetEditor::typed(Row &row, const QString &text)
{
    const bool isWrong = !row.field.problem(text, m_locale).isEmpty();
    if (!isWrong || row.field.keepsWrongText) {
        m_isTyping = true;
        m_document.edit(
            tr("Change %1").arg(row.line->accessibleName()),
            [&](Target &target) { row.field.setText(target, text, m_locale); },
            QString::fromLatin1(row.field.member));
        m_isTyping = false;
    }
    showProblem(row);
}

void TargetEditor::showValue()
{
    const Target &target = m_document.value();
    m_protected->setChecked(target.isProtected);
    for (const Row &row : qAsConst(m_rows)) {
        const QString text = row.field.text(target, m_locale);
        // What is being typed stays as it is typed.
        if (!m_isTyping && row.line->text() != text)
            row.line->setText(text);
        showProblem(row);
    }
    showSecret();
}

void TargetEditor::showProblem(const Row &row)
{
    const QString problem = row.field.problem(row.line->text(), m_locale);
    const bool isWrong = !problem.isEmpty();
    row.problem->setText(displayText(problem, 300));
    row.problem->setVisible(isWrong);
    row.line->setAccessibleDescription(problem);
    if (row.line->property("problem").toBool() == isWrong)
        return;
    row.line->setProperty("problem", isWrong);
    row.line->style()->unpolish(row.line);
    row.line->style()->polish(row.line);
}

QWidget *TargetEditor::secretPanel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Client secret"), panel));
    m_secretSource = wrappedText(QStringLiteral("target.secretSource"), panel);
    m_secretSource->setProperty("quiet", true);
    layout->addWidget(m_secretSource);
    m_secretNote = wrappedText(QStringLiteral("target.secretNote"), panel);
    m_secretNote->hide();
    layout->addWidget(m_secretNote);
    auto *set = new QPushButton(tr("&Set secret…"), panel);
    set->setObjectName(QStringLiteral("target.setSecret"));
    set->setAccessibleName(tr("Set the client secret"));
    layout->addWidget(set, 0, Qt::AlignLeft);
    connect(set, &QPushButton::clicked, this, &TargetEditor::askSecret);
    return panel;
}

void TargetEditor::showSecret()
{
    const Target &target = m_document.value();
    QStringList overrides;
    const auto values = explained(target, m_document.path(), m_environment);
    for (const ExplainedValue &value : values) {
        if (value.source == ExplainedValue::Source::Environment)
            //: %1 a member of the target file, %2 its value, %3 an environment variable
            overrides.append(tr("%1 is %2, from %3.")
                                 .arg(value.name, displayText(value.value, 200), value.place));
    }
    m_overrides->setText(tr("The environment wins over this file: %1").arg(overrides.join(u' ')));
    m_overrides->setVisible(!overrides.isEmpty());
    const Credentials found = credentialsFromEnvironment(target, m_environment);
    const QString prefix = QStringLiteral("environment ");
    if (found.source.startsWith(prefix)) {
        m_secretSource->setText(tr("From the environment variable %1. It wins over the keychain.")
                                    .arg(found.source.mid(prefix.size())));
        return;
    }
    m_secretSource->setText(
        tr("From the keychain of this computer. The variables %1 and REHEARSAL_CLIENT_SECRET win "
           "over it; neither is set.")
            .arg(QString::fromLatin1(environmentName(target.name, "CLIENT_SECRET"))));
}

void TargetEditor::askSecret()
{
    auto *dialog = new SecretDialog(m_document.value().name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *buttons = dialog->findChild<QDialogButtonBox *>())
        buttons->button(QDialogButtonBox::Ok)->setText(tr("Use it"));
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const bool remember = dialog->remember();
        m_keeping = m_service.setSecret(
            m_document.value().name, dialog->secret(), remember,
            [this, remember](const Result<> &kept) {
                if (!kept)
                    m_secretNote->setText(tr("%1 It is used until the program ends.")
                                              .arg(displayText(kept.error().message, 300)));
                else if (remember)
                    m_secretNote->setText(tr("Kept in the keychain."));
                else
                    m_secretNote->setText(tr("Used until the program ends."));
                m_secretNote->show();
            });
    });
    dialog->open();
}

QWidget *TargetEditor::connectionPanel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Connection"), panel));
    m_test = new QPushButton(panel);
    m_test->setObjectName(QStringLiteral("target.test"));
    layout->addWidget(m_test, 0, Qt::AlignLeft);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    for (int part = 0; part < ConnectionCheck::partCount; ++part) {
        const QString name = partName(ConnectionCheck::Part(part));
        Finding &finding = m_findings[part];
        finding.icon = new SignLabel(panel);
        finding.text = wrappedText(QStringLiteral("target.connection%1").arg(part), panel);
        grid->addWidget(finding.icon, part, 0, Qt::AlignTop);
        grid->addWidget(new QLabel(name, panel), part, 1, Qt::AlignTop);
        grid->addWidget(finding.text, part, 2);
    }
    layout->addLayout(grid);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_connection.isRunning())
            m_connection.cancel();
        else
            m_connection.start(m_document.value());
    });
    return panel;
}

void TargetEditor::showConnection()
{
    m_test->setText(m_connection.isRunning() ? tr("Stop") : tr("Test connection"));
    m_test->setAccessibleName(m_test->text());
    for (int part = 0; part < ConnectionCheck::partCount; ++part) {
        const ConnectionLine &line = m_connection.line(ConnectionCheck::Part(part));
        const Finding &finding = m_findings[part];
        finding.icon->setSign(iconOf(line.state));
        const QString text = line.state == ConnectionLine::State::Idle ? QStringLiteral("–")
            : line.advice.isEmpty()                                    ? line.text
                                    : tr("%1\n%2", "finding, advice").arg(line.text, line.advice);
        finding.text->setText(text);
        finding.text->setAccessibleName(
            tr("%1: %2").arg(partName(ConnectionCheck::Part(part)), text));
    }
}

void TargetEditor::offerCompletions()
{
    const ConnectionOffers &offers = m_connection.offers();
    const auto offer = [this](const char *member, const QList<std::pair<QString, QString>> &all) {
        auto *line = findChild<QLineEdit *>(u"target."_qs % QLatin1String(member));
        if (all.isEmpty()) {
            line->setCompleter(nullptr);
            return;
        }
        auto *completer = new QCompleter(line);
        auto *model = new QStandardItemModel(completer);
        for (const auto &[id, description] : all) {
            auto *item = new QStandardItem(displayText(description, 120));
            item->setData(id, offeredId);
            model->appendRow(item);
        }
        completer->setModel(model);
        completer->setCompletionRole(offeredId);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->popup()->setObjectName(u"target.offers."_qs % QLatin1String(member));
        completer->popup()->setAccessibleName(line->accessibleName());
        line->setCompleter(completer);
        // A completion that is picked is an edit like one that is typed.
        connect(completer, qOverload<const QString &>(&QCompleter::activated), line,
                [line](const QString &id) {
                    line->setText(id);
                    Q_EMIT line->textEdited(id);
                });
    };
    QList<std::pair<QString, QString>> bots;
    for (const Bot &bot : offers.bots)
        bots.append({bot.id, tr("%1   %2", "id, name").arg(bot.id, bot.name)});
    QList<std::pair<QString, QString>> versions;
    for (const BotVersion &version : offers.versions)
        versions.append(
            {version.id,
             tr("%1   %2, %3", "id, name, status").arg(version.id, version.name, version.status)});
    QList<std::pair<QString, QString>> environments;
    for (const Environment &environment : offers.environments)
        environments.append(
            {environment.id, tr("%1   %2", "id, name").arg(environment.id, environment.name)});
    offer("bot", bots);
    offer("version", versions);
    offer("environment", environments);
}

void TargetEditor::reveal(const QString &pointer)
{
    const QString member = pointer.section(u'/', 1, 1);
    for (const Row &row : qAsConst(m_rows)) {
        if (QLatin1String(row.field.member) != member)
            continue;
        row.line->setFocus();
        row.line->selectAll();
        findChild<QScrollArea *>(QStringLiteral("target.scroll"))->ensureWidgetVisible(row.line);
    }
    if (member == QLatin1String("protected"))
        m_protected->setFocus();
}

void TargetEditor::changeEvent(QEvent *event)
{
    Editor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_test)
        showConnection(); // its icons are pictures of the old colours
}

void TargetEditor::commit() { m_document.endMerge(); }

} // namespace Rehearsal
