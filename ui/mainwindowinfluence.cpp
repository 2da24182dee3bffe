// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editorarea.h"
#include "ui/intents/influenceview.h"
#include "ui/mainwindow.h"
#include "ui/panels/resultdetail.h"
#include "ui/panels/resultspanel.h"

namespace Rehearsal {

/// From a failing turn to the sentences that pulled it to the wrong intent.
void MainWindow::createInfluence()
{
    ResultDetail &detail = m_results->detail();
    auto *view = new InfluenceView(m_workspace, &detail);
    detail.addExplanation(view);
    connect(&detail, &ResultDetail::wrongIntentShown, view,
            [view](const QString &text, const QString &taken, const QString &expected) {
                view->showTurn(WrongTurn{text, taken, expected});
            });
    connect(&detail, &ResultDetail::nothingToExplain, view,
            [view] { view->showTurn(std::nullopt); });
    connect(
        view, &InfluenceView::openRequested, m_editors,
        [this](const QString &path, const QString &pointer) { m_editors->open(path, pointer); });
}

} // namespace Rehearsal
