// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/accessibletables.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QPointer>

namespace Rehearsal {
namespace {

/// A cell that is not there.
class NoCell final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    explicit NoCell(QAbstractItemView *view)
        : m_view(view)
    { }

    bool isValid() const override { return false; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text) const override { return {}; }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override { return {}; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = true;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface *>(this)
            : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return -1; }
    int rowIndex() const override { return -1; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QPointer<QAbstractItemView> m_view;
};

/// Qt's own interface of an item view with NoCell in place of no answer.
class GuardedView final : public QAccessibleInterface, public QAccessibleTableInterface
{
public:
    /// `inner` is owned by Qt and lives as long as the view.
    GuardedView(QAbstractItemView *view, QAccessibleInterface *inner)
        : m_view(view)
        , m_inner(inner)
    { }
    ~GuardedView() override
    {
        if (m_noCell != 0)
            QAccessible::deleteAccessibleInterface(m_noCell);
    }

    bool isValid() const override { return m_view && m_inner->isValid(); }
    QObject *object() const override { return m_view; }
    QWindow *window() const override { return m_inner->window(); }
    QList<std::pair<QAccessibleInterface *, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override
    {
        return m_inner->relations(match);
    }
    QAccessibleInterface *focusChild() const override { return m_inner->focusChild(); }
    QAccessibleInterface *childAt(int x, int y) const override { return m_inner->childAt(x, y); }
    QAccessibleInterface *parent() const override { return m_inner->parent(); }
    QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < childCount() ? m_inner->child(index) : nullptr;
    }
    int childCount() const override { return m_inner->childCount(); }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->isValid() ? m_inner->indexOfChild(child) : -1;
    }
    QString text(QAccessible::Text text) const override { return m_inner->text(text); }
    void setText(QAccessible::Text kind, const QString &text) override
    {
        m_inner->setText(kind, text);
    }
    QRect rect() const override { return m_inner->rect(); }
    QAccessible::Role role() const override { return m_inner->role(); }
    QAccessible::State state() const override { return m_inner->state(); }
    QColor foregroundColor() const override { return m_inner->foregroundColor(); }
    QColor backgroundColor() const override { return m_inner->backgroundColor(); }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : m_inner->interface_cast(type);
    }

    QAccessibleInterface *caption() const override { return inner().caption(); }
    QAccessibleInterface *summary() const override { return inner().summary(); }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        QAccessibleInterface *cell = has(row, column) ? inner().cellAt(row, column) : nullptr;
        if (cell)
            return cell;
        if (m_noCell == 0)
            m_noCell = QAccessible::registerAccessibleInterface(new NoCell(m_view));
        return QAccessible::accessibleInterface(m_noCell);
    }
    int selectedCellCount() const override { return inner().selectedCellCount(); }
    QList<QAccessibleInterface *> selectedCells() const override { return inner().selectedCells(); }
    QString columnDescription(int column) const override
    {
        return hasColumn(column) ? inner().columnDescription(column) : QString();
    }
    QString rowDescription(int row) const override
    {
        return hasRow(row) ? inner().rowDescription(row) : QString();
    }
    int selectedColumnCount() const override { return inner().selectedColumnCount(); }
    int selectedRowCount() const override { return inner().selectedRowCount(); }
    int columnCount() const override { return inner().columnCount(); }
    int rowCount() const override { return inner().rowCount(); }
    QList<int> selectedColumns() const override { return inner().selectedColumns(); }
    QList<int> selectedRows() const override { return inner().selectedRows(); }
    bool isColumnSelected(int column) const override
    {
        return hasColumn(column) && inner().isColumnSelected(column);
    }
    bool isRowSelected(int row) const override { return hasRow(row) && inner().isRowSelected(row); }
    bool selectRow(int row) override { return hasRow(row) && inner().selectRow(row); }
    bool selectColumn(int column) override
    {
        return hasColumn(column) && inner().selectColumn(column);
    }
    bool unselectRow(int row) override { return hasRow(row) && inner().unselectRow(row); }
    bool unselectColumn(int column) override
    {
        return hasColumn(column) && inner().unselectColumn(column);
    }
    void modelChange(QAccessibleTableModelChangeEvent *event) override
    {
        inner().modelChange(event);
    }

private:
    QAccessibleTableInterface &inner() const { return *m_inner->tableInterface(); }
    bool hasRow(int row) const { return row >= 0 && row < rowCount(); }
    bool hasColumn(int column) const { return column >= 0 && column < columnCount(); }
    bool has(int row, int column) const { return hasRow(row) && hasColumn(column); }

    QPointer<QAbstractItemView> m_view;
    QAccessibleInterface *m_inner;
    mutable QAccessible::Id m_noCell = 0;
};

/// Qt's factory makes the interface, then ours is put around it. Its class is not exported, so the
/// way to it leads through the query that is under way; the guard lets that pass.
QAccessibleInterface *guardedView(const QString &className, QObject *object)
{
    static QObject *asking = nullptr;
    const bool known = className == QLatin1String("QTableView")
        || className == QLatin1String("QTreeView") || className == QLatin1String("QListView");
    auto *view = qobject_cast<QAbstractItemView *>(object);
    if (!known || !view || asking == object)
        return nullptr;
    QObject *const before = std::exchange(asking, object);
    QAccessibleInterface *inner = QAccessible::queryAccessibleInterface(object);
    asking = before;
    return inner && inner->tableInterface() ? new GuardedView(view, inner) : nullptr;
}

} // namespace

void installAccessibleTableGuard() { QAccessible::installFactory(guardedView); }

} // namespace Rehearsal
