// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/editors/connectioncheck.h"
#include "ui/editors/editor.h"
#include "ui/editors/targetfields.h"

#include <QHash>
#include <QProcessEnvironment>

class QCheckBox;
class QCompleter;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Rehearsal {

class SignLabel;

/// The form of one target: where to run, where the secret comes from, and whether it all works.
class TargetEditor final : public Editor
{
    Q_OBJECT
public:
    /// `document` and `service` outlive it. `environment` is where secrets are looked for first.
    TargetEditor(TargetDocument &document, RunService &service, QWidget *parent = nullptr,
                 const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~TargetEditor() override;

    [[nodiscard]] QString path() const override { return m_document.path(); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] DocumentBase *document() override { return &m_document; }
    void reveal(const QString &pointer) override;
    void commit() override;

    [[nodiscard]] ConnectionCheck &connection() { return m_connection; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A line of the form with what is wrong with it below.
    struct Row
    {
        TargetField field = {};
        QLineEdit *line = nullptr;
        QLabel *problem = nullptr;
    };
    struct Finding
    {
        SignLabel *icon = nullptr;
        QLabel *text = nullptr;
    };

    void addRow(const TargetField &field, QFormLayout *form);
    QWidget *secretPanel();
    QWidget *connectionPanel();
    void typed(Row &row, const QString &text);
    void showValue();
    void showProblem(const Row &row);
    void showSecret();
    void showConnection();
    void offerCompletions();
    void askSecret();

    TargetDocument &m_document;
    RunService &m_service;
    QProcessEnvironment m_environment;
    QLocale m_locale;
    QList<Row> m_rows;
    QCheckBox *m_protected;
    QLabel *m_fileProblem;
    QLabel *m_overrides; ///< what the environment says instead
    QLabel *m_secretSource = nullptr;
    QLabel *m_secretNote = nullptr;
    QPushButton *m_test = nullptr;
    Finding m_findings[ConnectionCheck::partCount];
    bool m_isTyping = false;
    ConnectionCheck m_connection;
    Pending m_keeping;
};

} // namespace Rehearsal
