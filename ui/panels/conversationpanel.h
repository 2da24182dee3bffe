// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QWidget>

#include <optional>

class QAction;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolBar;

namespace Rehearsal {

class BubblesModel;
class BubblesView;
class OpenWorkspace;
class RunController;
class RunService;
class Talk;
struct ConversationTest;
struct RunReport;
struct Target;

template <typename T>
class Document;
using TestDocument = Document<ConversationTest>;

/// Talk to the bot on the target of the window; while nobody talks, the conversation of the current
/// test as its last run went.
class ConversationPanel final : public QWidget
{
    Q_OBJECT
public:
    ConversationPanel(RunService &service, OpenWorkspace &workspace, RunController &runs,
                      QWidget *parent = nullptr);
    ~ConversationPanel() override;

    /// The one in front; nullptr when there is none.
    void setCurrentTest(TestDocument *test);
    /// Buttons for a talk and for the current test, in a row above the bubbles.
    void setActions(const QList<QAction *> &forTalk, const QList<QAction *> &forTest);
    void focusInput();
    [[nodiscard]] Talk &talk() { return *m_talk; }
    [[nodiscard]] bool isTalking() const;

Q_SIGNALS:
    /// A bubble of the current test was chosen.
    void turnActivated(const QString &path, int turn);
    /// Whether somebody talks, or whether the bot answered, has changed.
    void talkChanged();
    void secretNeeded(const QString &targetName);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolBar *makeTools(const QString &name);
    QWidget *makeInput();
    QFrame *makeProblem();
    void send();
    void sendTo(const Target &target, const QString &text);
    void askAboutProtected(const Target &target, const QString &text);
    void recall(int by);
    void editContext();
    void showAll();
    void showTitle();

    OpenWorkspace &m_workspace;
    RunController &m_runs;
    Talk *m_talk;
    TestDocument *m_test = nullptr;
    BubblesModel *m_model;
    BubblesView *m_view;
    QLabel *m_title;
    QToolBar *m_talkTools;
    QToolBar *m_testTools;
    QLabel *m_empty;
    QFrame *m_problem;
    QLabel *m_problemText;
    QLineEdit *m_input;
    QPushButton *m_send;
    QAction *m_startOver;
    QAction *m_context;
    QStringList m_said;      ///< for recalling, oldest first
    int m_recalled = 0;      ///< how far back
    QSet<QString> m_allowed; ///< protected targets the user agreed to talk to
};

} // namespace Rehearsal
