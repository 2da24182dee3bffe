// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/rowsmodel.h"

#include <QDialog>
#include <QIcon>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;
class QTableView;

namespace Rehearsal {

/// One place to go to or thing to do.
struct Destination
{
    QString id = {};     ///< what the source's `go` gets
    QString name = {};   ///< matched against what is typed
    QString detail = {}; ///< where it is; why it cannot be done when disabled
    QString keys = {};
    bool enabled = true;

    friend bool operator==(const Destination &, const Destination &) = default;
};

class DestinationsModel final : public RowsModel<Destination>
{
    Q_OBJECT
public:
    explicit DestinationsModel(QObject *parent = nullptr)
        : RowsModel(parent)
    { }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] int columns() const override { return 3; }
};

/// A line to type into and the destinations that fit it, best first. The first character chooses
/// the source; Enter goes there, Esc goes back.
class GoToDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Source
    {
        QString prefix = {}; ///< "" is used when no other one fits
        QString hint = {};   ///< what it finds, translated: "> actions"
        QString nothing = {};
        std::function<QList<Destination>()> destinations = {};
        std::function<void(const QString &id)> go = {};
    };

    GoToDialog(QList<Source> sources, const QString &typed, QWidget *parent);

    /// The cursor stands behind the prefix; showing a dialog would select it.
    void setVisible(bool visible) override;

    static constexpr int mostShown = 200;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFitting();
    void goTo(int row);
    void choose(const Source *source);

    QList<Source> m_sources;
    const Source *m_source = nullptr;
    QList<Destination> m_destinations; ///< all of the source
    DestinationsModel *m_model;
    QLineEdit *m_line;
    QTableView *m_table;
    QLabel *m_nothing;
};

} // namespace Rehearsal
