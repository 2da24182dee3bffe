// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/opening.h"

#include "core/base/text.h"
#include "core/store/documentfile.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/documents/openworkspace.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QLocale>

namespace Rehearsal {
namespace {

const QString aboutWindow = QStringLiteral("other window");
const QString aboutCopies = QStringLiteral("recovery");
const QString aboutDisk = QStringLiteral("recovery copies");

/// The time alone for today, else with its date.
QString shownTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate()
        ? QLocale().toString(local.time(), QLocale::ShortFormat)
        : QLocale().toString(local, QLocale::ShortFormat);
}

/// Those that are given back together, and those that are asked about one by one.
QList<RecoveredDocument> copiesWith(const FoundCopies &left, bool newerFile)
{
    QList<RecoveredDocument> copies = left.documents;
    copies.removeIf([newerFile](const RecoveredDocument &copy) {
        return (copy.base == RecoveryBase::Changed) != newerFile;
    });
    return copies;
}

QString questionAbout(const RecoveredDocument &copy)
{
    return aboutCopies % u' ' % copy.header.path;
}

} // namespace

Opening::Opening(OpenWorkspace &workspace, MessageBar &messages, const QString &stateFolder,
                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_messages(messages)
    , m_copies(stateFolder, m_clock)
    , m_recovery(workspace, m_copies)
    , m_lock(stateFolder)
{
    connect(&workspace, &OpenWorkspace::opened, this, &Opening::settle);
    connect(&m_recovery, &Recovery::looked, this, &Opening::offerCopies);
    connect(&m_copies, &RecoveryCopies::failed, this, [this](const Error &error) {
        m_messages.ask(aboutDisk, MessageBar::Kind::Problem, error.message, {});
    });
    connect(&m_copies, &RecoveryCopies::written, this, [this] { m_messages.withdraw(aboutDisk); });
}

Opening::~Opening() = default;

bool Opening::mayOpen(const QString &root, std::function<void()> open)
{
    m_messages.withdraw(aboutWindow);
    const auto holder = m_lock.claim(root);
    if (m_acceptedRoot == root) {
        m_acceptedRoot.clear();
        return true;
    }
    m_readOnlyReason.clear();
    if (!holder)
        return true;
    askAboutOtherWindow(root, *holder, open);
    return false;
}

void Opening::askAboutOtherWindow(const QString &root, const LockHolder &holder,
                                  const std::function<void()> &open)
{
    const auto accept = [this, root, open](const QString &readOnlyReason) {
        m_acceptedRoot = root;
        m_readOnlyReason = readOnlyReason;
        open();
        m_acceptedRoot.clear();
    };
    const QString name = displayText(QDir(root).dirName(), 80);
    const QString reason = tr("Opened read-only: the workspace is open in another window (process "
                              "%1, since %2).")
                               .arg(QString::number(holder.pid), shownTime(holder.since));
    m_messages.ask(aboutWindow, MessageBar::Kind::Problem,
                   tr("%1 is open in another window (process %2, since %3).")
                       .arg(name, QString::number(holder.pid), shownTime(holder.since)),
                   {{tr("Open read-only"), [accept, reason] { accept(reason); }},
                    {tr("Open anyway"), [accept] { accept({}); }},
                    {tr("Cancel"), [] {}}});
}

void Opening::settle()
{
    m_messages.withdraw(aboutCopies);
    m_lock.settle();
    m_workspace.setReadOnly(m_readOnlyReason);
    if (m_readOnlyReason.isEmpty())
        m_recovery.look();
    else
        m_messages.ask(aboutWindow, MessageBar::Kind::Info, m_readOnlyReason, {});
}

void Opening::offerCopies()
{
    const QList<RecoveredDocument> copies = copiesWith(m_recovery.left(), false);
    const int documents = int(copies.size());
    if (documents > 0 || !m_recovery.left().damaged.isEmpty()) {
        const QString text = documents > 0
            ? tr("After an unexpected end: %n documents can be recovered.", nullptr, documents)
            : tr("After an unexpected end: nothing could be recovered from %n damaged recovery "
                 "copies.",
                 nullptr, int(m_recovery.left().damaged.size()));
        QList<MessageBar::Choice> choices;
        if (documents > 0) {
            choices.append({tr("Recover all"), [this] { recoverAll(); }});
            choices.append({tr("Show differences"), [this, copies] {
                                offerCopies();
                                compare(copies, tr("&Recover all"), [this] { recoverAll(); });
                            }});
        }
        choices.append({tr("Discard"), [this] { askBeforeDiscarding(); }});
        m_messages.ask(aboutCopies, MessageBar::Kind::Problem, text, choices);
    }
    const auto newer = copiesWith(m_recovery.left(), true);
    for (const RecoveredDocument &copy : newer)
        askAboutNewerFile(copy);
}

/// F31: somebody wrote the file after the edits began, so neither side is simply the newer one.
void Opening::askAboutNewerFile(const RecoveredDocument &copy)
{
    const QString path = copy.header.path;
    const QString shown = displayText(path, 200);
    const QString time = shownTime(copy.changedAt);
    const auto again = [this, copy] { askAboutNewerFile(copy); };
    m_messages.ask(questionAbout(copy), MessageBar::Kind::Problem,
                   tr("Changes from %1 that were not saved were found, and %2 was changed since.")
                       .arg(time, shown),
                   {{tr("Show differences"),
                     [this, copy, path, again] {
                         again();
                         compare({copy}, tr("&Recover"), [this, path] { recover(path); });
                     }},
                    {tr("Recover"), [this, path] { recover(path); }},
                    {tr("Discard"), [this, copy, path, shown, again] {
                         m_messages.ask(
                             questionAbout(copy), MessageBar::Kind::Problem,
                             tr("Discard the edits of %1 that were not saved for good?").arg(shown),
                             {{tr("Discard for good"), [this, path] { m_recovery.discard(path); }},
                              {tr("Keep them"), again}});
                     }}});
}

/// The files as they are beside what would be recovered, one below the other.
void Opening::compare(const QList<RecoveredDocument> &copies, const QString &recover,
                      const std::function<void()> &accepted)
{
    QString onDisk;
    QString recovered;
    for (const RecoveredDocument &copy : copies) {
        const QString heading =
            copies.size() > 1 ? u"――― " % copy.header.path % u" ―――\n" : QString();
        const auto file = readFile(QDir(copy.header.root).filePath(copy.header.path));
        onDisk += heading % QString::fromUtf8(file ? *file : QByteArray());
        recovered += heading % QString::fromUtf8(copy.bytes);
    }
    const QString title = copies.size() == 1
        ? tr("Differences in %1").arg(copies.constFirst().header.path)
        : tr("Differences in %n documents", nullptr, int(copies.size()));
    auto *dialog = new CompareDialog({title, tr("In the file"), onDisk, tr("Recovered"), recovered},
                                     m_messages.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addChoice(QStringLiteral("compare.recover"), recover, accepted);
    dialog->open();
}

void Opening::askBeforeDiscarding()
{
    const auto documents = copiesWith(m_recovery.left(), false).size();
    if (documents == 0) {
        m_recovery.discardAll();
        return;
    }
    m_messages.ask(aboutCopies, MessageBar::Kind::Problem,
                   tr("Discard the edits that were not saved in %n documents for good?", nullptr,
                      int(documents)),
                   {{tr("Discard for good"), [this] { m_recovery.discardAll(); }},
                    {tr("Keep them"), [this] { offerCopies(); }}});
}

void Opening::recover(const QString &path)
{
    const auto outcome = m_recovery.recover(path);
    if (!outcome)
        return;
    m_messages.withdraw(questionAbout(outcome->copy));
    tell(*outcome);
    if (!outcome->result)
        return;
    m_messages.showMessage(
        MessageBar::Kind::Info,
        tr("%1 was recovered and is not saved yet. Undo brings back what stands in the file.")
            .arg(displayText(path, 200)));
    Q_EMIT recovered({path});
}

void Opening::recoverAll()
{
    m_messages.withdraw(aboutCopies);
    QStringList paths;
    const auto outcomes = m_recovery.recoverAll();
    for (const Recovery::Outcome &outcome : outcomes) {
        if (outcome.result)
            paths.append(outcome.copy.header.path);
        tell(outcome);
    }
    if (!paths.isEmpty()) {
        m_messages.showMessage(
            MessageBar::Kind::Info,
            tr("%n documents were recovered. They are not saved yet.", nullptr, int(paths.size())));
    }
    Q_EMIT recovered(paths);
}

/// What the user should know of a document besides that it is back.
void Opening::tell(const Recovery::Outcome &outcome)
{
    const RecoveredDocument &copy = outcome.copy;
    const QString shown = displayText(copy.header.path, 200);
    const QString time = shownTime(copy.changedAt);
    QStringList remarks;
    if (!outcome.result) {
        remarks.append(tr("Edits of %1 from %2 could not be recovered and are kept aside. %3")
                           .arg(shown, time, outcome.result.error().message));
    }
    if (copy.recovered < copy.edits) {
        //: %3 is a file, %4 a time
        remarks.append(
            tr("%1 of %2 edits of %3 from %4 could be recovered.")
                .arg(QString::number(copy.recovered), QString::number(copy.edits), shown, time));
    }
    if (!remarks.isEmpty()) {
        m_messages.ask(questionAbout(copy), MessageBar::Kind::Problem, remarks.join(u' '), {});
    }
}

} // namespace Rehearsal
