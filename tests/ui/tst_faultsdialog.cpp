// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/faultsmodel.h"
#include "ui/dialogs/sandboxfaultsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Rehearsal;

namespace {

/// Knows two faults and refuses arguments that are no numbers.
class ChoosySandbox final : public SandboxControl
{
public:
    State state() const override { return State::Ready; }
    QUrl url() const override { return QUrl(u"http://127.0.0.1:4711"_qs); }
    QString problem() const override { return {}; }
    QList<FaultChoice> choices() const override
    {
        return {{u"429"_qs, u"Too many requests"_qs}, {u"slow"_qs, u"Waits"_qs}};
    }
    QStringList faults() const override { return on; }
    Result<> setFaults(const QStringList &faults) override
    {
        for (const QString &fault : faults) {
            bool ok = true;
            if (fault.contains(u'='))
                fault.section(u'=', 1).section(u'@', 0, 0).toDouble(&ok);
            if (!ok)
                return Error{Error::Kind::Invalid, u"“%1” is no number."_qs.arg(fault), 0, {}};
        }
        on = faults;
        Q_EMIT faultsChanged();
        return {};
    }
    void reset() override { }

    QStringList on;
};

} // namespace

class TestFaultsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faultsAreSwitchedOnWithTheirArguments();
    void wrongFaultsAreSaidAndNothingChanges();
    void faultsThatAreOnAreShown();
    void theFilterHidesRowsAndTheWholeTextIsShown();
    void everyControlHasAName();
};

void TestFaultsDialog::faultsAreSwitchedOnWithTheirArguments()
{
    ChoosySandbox sandbox;
    SandboxFaultsDialog dialog(sandbox);
    dialog.show();
    auto *model = dialog.findChild<QTableView *>(u"faults.table"_qs)->model();
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(model->setData(model->index(0, FaultsModel::Name), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model->setData(model->index(1, FaultsModel::Argument), u"2"_qs, Qt::EditRole));
    QVERIFY(model->setData(model->index(1, FaultsModel::Method), u"post"_qs, Qt::EditRole));
    QVERIFY(model->setData(model->index(1, FaultsModel::Path), u"/api"_qs, Qt::EditRole));
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"faults.apply"_qs), Qt::LeftButton);
    QCOMPARE(sandbox.on, QStringList({u"429"_qs, u"slow=2@POST /api"_qs}));
    QVERIFY(dialog.findChild<QLabel *>(u"faults.current"_qs)
                ->text()
                .contains(u"429, slow=2@POST /api"_qs));
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"faults.clear"_qs), Qt::LeftButton);
    QCOMPARE(sandbox.on, QStringList());
    QCOMPARE(model->index(0, FaultsModel::Name).data(Qt::CheckStateRole).toInt(),
             int(Qt::Unchecked));
}

void TestFaultsDialog::wrongFaultsAreSaidAndNothingChanges()
{
    ChoosySandbox sandbox;
    sandbox.on = {u"429"_qs};
    SandboxFaultsDialog dialog(sandbox);
    dialog.show();
    auto *model = dialog.findChild<QTableView *>(u"faults.table"_qs)->model();
    QVERIFY(model->setData(model->index(1, FaultsModel::Argument), u"long"_qs, Qt::EditRole));
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"faults.apply"_qs), Qt::LeftButton);
    const auto *problem = dialog.findChild<QLabel *>(u"faults.problem"_qs);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"“slow=long” is no number."_qs));
    QCOMPARE(sandbox.on, QStringList({u"429"_qs}));
    QCOMPARE(model->index(1, FaultsModel::Argument).data().toString(), u"long"_qs);
}

void TestFaultsDialog::faultsThatAreOnAreShown()
{
    ChoosySandbox sandbox;
    sandbox.on = {u"slow=1@GET"_qs, u"slow=3@/api/v1"_qs};
    SandboxFaultsDialog dialog(sandbox);
    const auto *model = dialog.findChild<QTableView *>(u"faults.table"_qs)->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(1, FaultsModel::Argument).data().toString(), u"1"_qs);
    QCOMPARE(model->index(1, FaultsModel::Method).data().toString(), u"GET"_qs);
    QCOMPARE(model->index(2, FaultsModel::Path).data().toString(), u"/api/v1"_qs);
    QCOMPARE(qobject_cast<const FaultsModel *>(model)->faults(), sandbox.on);
}

void TestFaultsDialog::theFilterHidesRowsAndTheWholeTextIsShown()
{
    ChoosySandbox sandbox;
    SandboxFaultsDialog dialog(sandbox);
    auto *table = dialog.findChild<QTableView *>(u"faults.table"_qs);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"faults.filter"_qs), u"wait"_qs);
    QVERIFY(table->isRowHidden(0));
    QVERIFY(!table->isRowHidden(1));
    table->setCurrentIndex(table->model()->index(1, FaultsModel::Name));
    QCOMPARE(dialog.findChild<QLabel *>(u"faults.about"_qs)->text(), u"Waits"_qs);
}

void TestFaultsDialog::everyControlHasAName()
{
    ChoosySandbox sandbox;
    SandboxFaultsDialog dialog(sandbox);
    dialog.show();
    const auto all = dialog.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        if (qobject_cast<const QLabel *>(widget) || widget->objectName().startsWith(u"qt_"_qs))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestFaultsDialog)
#include "tst_faultsdialog.moc"
