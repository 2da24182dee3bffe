// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/targetselector.h"

#include "core/base/text.h"
#include "ui/documents/openworkspace.h"
#include "ui/icons.h"
#include "ui/runcontroller.h"
#include "ui/theme.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/signlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Rehearsal {

TargetSelector::TargetSelector(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QComboBox(parent)
    , m_workspace(workspace)
    , m_runs(runs)
{
    setObjectName(QStringLiteral("target.selector"));
    setAccessibleName(tr("Target to run on"));
    setToolTip(tr("Where tests run"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(10);
    connect(this, &QComboBox::activated, this,
            [this](int index) { m_runs.setTargetName(itemData(index).toString()); });
    connect(&workspace, &OpenWorkspace::filesChanged, this, &TargetSelector::update);
    connect(&runs, &RunController::targetChanged, this, &TargetSelector::update);
    update();
}

void TargetSelector::update()
{
    const QSignalBlocker quiet(this);
    clear();
    const auto targets = m_workspace.currentTargets();
    addItem(icon(QStringLiteral("sandbox")), tr("Sandbox"), sandboxTargetName);
    for (const auto &file : targets) {
        if (file.value.name == sandboxTargetName)
            continue;
        addItem(icon(file.value.isProtected ? QStringLiteral("lock") : QStringLiteral("target")),
                displayText(file.value.name, 60), file.value.name);
    }
    setCurrentIndex(findData(m_runs.targetName()));
}

TargetStatus::TargetStatus(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_lock(new SignLabel(this))
    , m_name(new QLabel(this))
{
    setObjectName(QStringLiteral("target.status"));
    m_name->setObjectName(QStringLiteral("target.status.name"));
    m_name->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 0); // as much above as the band takes below
    row->setSpacing(0);
    row->addWidget(m_lock);
    row->addWidget(m_name);
    auto *band = new TargetBand(workspace, runs, this);
    band->setObjectName(QStringLiteral("target.status.band"));
    QSizePolicy keepsRoom = band->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    band->setSizePolicy(keepsRoom);
    m_band = band;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(row);
    layout->addWidget(band);
    connect(&workspace, &OpenWorkspace::filesChanged, this, &TargetStatus::update);
    connect(&runs, &RunController::targetChanged, this, &TargetStatus::update);
    update();
}

void TargetStatus::update()
{
    const auto target = m_workspace.targetNamed(m_runs.targetName());
    const bool locked = target && target->isProtected;
    const QString name = m_runs.targetName() == sandboxTargetName
        ? tr("Sandbox")
        : displayText(m_runs.targetName(), 40);
    m_lock->setVisible(locked);
    m_lock->setSign(icon(QStringLiteral("lock"), IconTint::Fail), 14);
    m_name->setText(name);
    // Nothing to warn of there, and a bare line would look like a slip.
    m_band->setVisible(m_runs.targetName() != sandboxTargetName);
    setVisible(m_workspace.isOpen());
    setAccessibleName(locked ? tr("Target %1, protected").arg(name) : tr("Target %1").arg(name));
    setToolTip(plainToolTip(accessibleName()));
}

TargetBand::TargetBand(OpenWorkspace &workspace, RunController &runs, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_runs(runs)
{
    setObjectName(QStringLiteral("target.band"));
    setFixedHeight(3);
    connect(&workspace, &OpenWorkspace::filesChanged, this, qOverload<>(&QWidget::update));
    connect(&runs, &RunController::targetChanged, this, qOverload<>(&QWidget::update));
}

void TargetBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto target = m_workspace.targetNamed(m_runs.targetName());
    if (target && target->isProtected) {
        painter.fillRect(rect(), failColor(palette()));
        painter.fillRect(rect(), QBrush(palette().color(QPalette::Window), Qt::BDiagPattern));
    } else {
        painter.fillRect(rect(),
                         m_runs.targetName() == sandboxTargetName ? lineColor(palette())
                                                                  : accentColor(palette()));
    }
}

} // namespace Rehearsal
