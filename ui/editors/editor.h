// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document.h"

#include <QJsonObject>
#include <QWidget>

namespace Rehearsal {

class FindBar;

/// One tab of the window.
class Editor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Of the file it shows, relative to the workspace.
    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    /// nullptr when it only shows.
    [[nodiscard]] virtual DocumentBase *document() { return nullptr; }
    /// Brings the place into view, by JSON pointer ("/turns/2/expect"); "" is the whole.
    virtual void reveal(const QString &pointer) = 0;
    /// Commits what is being typed, so that run and save see it.
    virtual void commit() { }
    /// Finds in what it shows; nullptr when nothing is found in here.
    [[nodiscard]] virtual FindBar *findBar() { return nullptr; }
    /// Opens the bar for finding, with the line for replacing or without.
    virtual void openFind(bool /*replace*/) { }
    /// How it is looked at, for the next session: selection, scroll and splitters of all named item
    /// views, texts and splitters inside; editors add what they have besides (the view in front).
    [[nodiscard]] virtual QJsonObject viewState() const;
    /// Takes what still fits; the rest is left alone.
    virtual void setViewState(const QJsonObject &state);
};

} // namespace Rehearsal
