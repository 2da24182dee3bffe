// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interop/formats.h"
#include "core/interop/placing.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Rehearsal {

class ImportModel;
class LossesModel;

/// Shows what files of other tools would bring into the workspace, and what they would not, before
/// anything is done. Reading happens on a worker thread; every choice reads anew.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `stored` are the intents of the workspace as edited.
    ImportDialog(const QStringList &files, const QList<StoredIntent> &stored,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    [[nodiscard]] ImportModel &model() const { return *m_model; }
    [[nodiscard]] LossesModel &losses() const { return *m_losses; }
    void accept() override;

Q_SIGNALS:
    void confirmed(const QList<Rehearsal::PlacedIntent> &placed);

private:
    struct Preview;
    struct Request;

    void makeChoices();
    void makeTables();
    void makeButtons();
    [[nodiscard]] static Preview preview(const Request &request);
    void read();
    void showPreview();
    void showTicks();

    QStringList m_files;
    QList<StoredIntent> m_stored;
    ImportModel *m_model;
    LossesModel *m_losses;
    QComboBox *m_format;
    QLineEdit *m_language;
    QComboBox *m_mode;
    QComboBox *m_textColumn;
    QComboBox *m_intentColumn;
    QLabel *m_textLabel;
    QLabel *m_intentLabel;
    QTableView *m_table;
    QTableView *m_lossTable;
    QLabel *m_message;
    QLabel *m_lossTitle;
    QPushButton *m_import;
    bool m_isChosen = false; ///< somebody chose the format
    bool m_readAgain = false;
    QFutureWatcher<std::shared_ptr<Preview>> m_reading;
};

} // namespace Rehearsal
