// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/linediff.h"
#include "ui/models/rowsmodel.h"

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace Rehearsal {

/// Two texts line by line. What differs carries a colour and a sign.
class DiffModel final : public RowsModel<DiffLine>
{
    Q_OBJECT
public:
    enum Column { LeftNumber, Left, Sign, RightNumber, Right, ColumnCount };

    DiffModel(const QString &leftTitle, const QString &rightTitle, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }

private:
    QString m_leftTitle;
    QString m_rightTitle;
};

/// Shows two versions of a file side by side and lets the user choose what becomes of them.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Texts
    {
        QString title = {};
        QString leftTitle = {};
        QString left = {};
        QString rightTitle = {};
        QString right = {};
    };

    explicit CompareDialog(const Texts &texts, QWidget *parent = nullptr);

    /// A button that accepts the dialog and then calls `chosen`. Escape and Close reject it.
    void addChoice(const QString &name, const QString &text, std::function<void()> chosen);
    /// How many runs of differing lines there are.
    [[nodiscard]] int differences() const;

public Q_SLOTS:
    void showNext();
    void showPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool startsDifference(int row) const;
    void moveBy(int step);
    void showPlace();

    DiffModel *m_model;
    QTableView *m_table;
    QLabel *m_place;
    QHBoxLayout *m_choices;
};

} // namespace Rehearsal
