// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/intentmerge.h"
#include "ui/intents/publishing.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableView;

namespace Rehearsal {

class ReviewTable;

/// The gate before intents go to a server: what would change there row by row, errors that block,
/// warnings that want a reason each group, the bytes that would be sent; then PUT, training and job with
/// what came of them. Somebody else's save is shown beside ours and merged. Nothing is sent before the
/// button, and to a protected target only after its name was typed.
class ReviewDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `publishing` has not begun; the dialog owns it.
    explicit ReviewDialog(std::unique_ptr<Publishing> publishing, QWidget *parent = nullptr);
    ~ReviewDialog() override;

    /// Begins reading and judging.
    void start();
    [[nodiscard]] Publishing &publishing() { return *m_publishing; }

    void reject() override;

Q_SIGNALS:
    /// There is no secret for the target: ask for it and begin anew.
    void secretNeeded();
    /// A merge was chosen; the document of that file should say the same.
    void merged(const QString &path, const Rehearsal::Intent &intent);

private:
    struct Group
    {
        QString rule = {};
        QLineEdit *reason = nullptr;
    };

    QWidget *buildWarnings();
    QWidget *buildPayload();
    void showReview();
    void showEffect();
    void showWarnings();
    void showPayload();
    void showFailure(const Error &error);
    void showResult();
    void showConflict(int report);
    void showMerge();
    void showButtons();
    void save();
    void mergeAndSave();
    [[nodiscard]] QHash<QString, QString> reasons() const;
    [[nodiscard]] bool mayBeSaved() const;

    std::unique_ptr<Publishing> m_publishing;
    QLabel *m_heading;
    QTabWidget *m_tabs;
    ReviewTable *m_changes;
    ReviewTable *m_errors;
    ReviewTable *m_warnings;
    ReviewTable *m_results;
    QWidget *m_warningsPage = nullptr;
    QGridLayout *m_groupsLayout = nullptr;
    QList<Group> m_groups;
    QComboBox *m_payloadOf = nullptr;
    QPlainTextEdit *m_payload = nullptr;
    QWidget *m_conflictPage = nullptr;
    QList<QComboBox *> m_choices;
    int m_conflict = -1; ///< report of the conflict shown
    QLabel *m_effect;
    QLabel *m_confirmLabel;
    QLineEdit *m_confirm;
    QLabel *m_step;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_retrain;
    QPushButton *m_close;
    bool m_isReviewed = false;
    bool m_isDone = false;
};

} // namespace Rehearsal
