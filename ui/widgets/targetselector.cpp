// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/targetselector.h"

#include "core/base/text.h"
#include "ui/documents/openworkspace.h"
#include "ui/icons.h"
#include "ui/runcontroller.h"
#include "ui/theme.h"

#include <QPainter>
#include <QSignalBlocker>

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
