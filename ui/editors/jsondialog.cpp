// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/jsondialog.h"

#include "core/base/text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Rehearsal {

JsonDialog::JsonDialog(const QString &title, const QString &explanation,
                       const std::optional<Json> &object, QWidget *parent)
    : QDialog(parent)
    , m_object(object)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("jsonDialog"));
    setWindowTitle(title);
    resize(520, 340);
    auto *hint = new QLabel(explanation, this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("json.text"));
    m_text->setAccessibleName(title);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    if (object)
        m_text->setPlainText(QString::fromUtf8(writeIndented(*object)));
    m_problem->setObjectName(QStringLiteral("json.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, failColor(colors));
    m_problem->setPalette(colors);
    connect(m_text, &QPlainTextEdit::textChanged, this, &JsonDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(hint);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    judge();
}

void JsonDialog::judge()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    QString problem;
    if (text.trimmed().isEmpty()) {
        m_object.reset();
    } else if (auto json = readJson(text); !json) {
        problem = json.error().message;
    } else if (!json->is_object()) {
        problem = tr("This must be an object: { \"name\": value, … }");
    } else {
        m_object = *std::move(json);
    }
    m_problem->setText(displayText(problem, 300));
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace Rehearsal
