// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/findtext.h"
#include "ui/documents/document.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Rehearsal {

class FindFields;

/// Finds and replaces in one test or intent, below its editor. Finds while one types; each replacing is one
/// edit.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(TestDocument &document, QWidget *parent = nullptr);
    explicit FindBar(IntentDocument &document, QWidget *parent = nullptr);

    /// Shows the bar and begins at turn or utterance `from` (from 0; -1 is the name).
    void open(bool replace, const QString &text, int from);
    void findNext() { step(1); }
    void findPrevious() { step(-1); }
    [[nodiscard]] const QList<TextMatch> &matches() const { return m_matches; }

Q_SIGNALS:
    /// The current match is another one, or the same is to be shown again.
    void shown(const TextMatch &match);
    /// matches() are others now; none when the bar is closed.
    void matchesChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// How the kind of document is searched; replacing is one edit and gives how many there were.
    struct Access
    {
        std::function<QList<TextMatch>(const TextFinder &finder)> matches;
        std::function<int(const TextFinder &finder, const QString &what,
                          const QList<TextMatch> &found, const QString &with)>
            replace;
    };
    template <typename T>
    [[nodiscard]] static Access accessTo(Document<T> &document);
    FindBar(DocumentBase &document, Access access, const QString &name, QWidget *parent);
    QToolButton *addButton(const QString &name, const QString &text, const QString &iconName);
    void find();
    void step(int by);
    void replaceOne();
    void replaceAll();
    void showCount();
    void close();

    DocumentBase &m_document;
    Access m_access;
    FindFields *m_fields;
    QLineEdit *m_with;
    QLabel *m_count;
    QWidget *m_replaceRow;
    QList<TextMatch> m_matches;
    int m_current = -1;
    int m_from = -1;
};

} // namespace Rehearsal
