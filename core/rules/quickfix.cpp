// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/quickfix.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace Rehearsal {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("QuickFix", text); }

QString shown(const QString &name) { return displayText(name, 60); }

/// Levenshtein's distance, case ignored.
int distance(const QString &left, const QString &right)
{
    QList<int> costs(right.size() + 1);
    std::iota(costs.begin(), costs.end(), 0);
    for (qsizetype row = 0; row < left.size(); ++row) {
        int diagonal = int(row);
        costs[0] = int(row) + 1;
        for (qsizetype column = 0; column < right.size(); ++column) {
            const int above = costs[column + 1];
            const int change = diagonal + (left[row] == right[column] ? 0 : 1);
            costs[column + 1] = std::min({above + 1, costs[column] + 1, change});
            diagonal = above;
        }
    }
    return costs.constLast();
}

/// The parts of a JSON pointer, unescaped.
QStringList partsOf(const QString &pointer)
{
    QStringList parts = pointer.mid(1).split(u'/');
    for (QString &part : parts)
        part.replace(QLatin1String("~1"), QLatin1String("/"))
            .replace(QLatin1String("~0"), QLatin1String("~"));
    return parts;
}

/// Finds the fixes of one issue. Each looks at the place itself, since the test may have changed
/// since it was judged; a place that is gone has none.
class Fixes
{
public:
    Fixes(const Issue &issue, const ConversationTest *test, const Vocabulary &vocabulary,
          const ConfidenceHistory &history, const QString &newId)
        : m_issue(issue)
        , m_test(test)
        , m_parts(partsOf(issue.pointer))
        , m_vocabulary(vocabulary)
        , m_history(history)
        , m_newId(newId)
    { }

    [[nodiscard]] QList<QuickFix> all()
    {
        if (m_test)
            findChanges();
        for (const Issue::Place &place : m_issue.related) {
            QuickFix fix;
            fix.kind = QuickFix::Kind::ShowPlace;
            fix.id = QStringLiteral("showOther");
            fix.text = tr("Show the other place, in %1").arg(displayText(place.file, 120));
            fix.place = place;
            m_fixes.append(fix);
        }
        if (!m_test && !m_issue.file.isEmpty() && m_issue.rule != QLatin1String("F21")) {
            QuickFix fix;
            fix.kind = QuickFix::Kind::OpenFile;
            fix.id = QStringLiteral("openFile");
            fix.text = tr("Open %1 in another program").arg(displayText(m_issue.file, 120));
            m_fixes.append(fix);
        }
        if (m_issue.severity != Issue::Severity::Error && !m_issue.file.isEmpty()) {
            QuickFix fix;
            fix.kind = QuickFix::Kind::Ignore;
            fix.id = QStringLiteral("ignore");
            fix.text = tr("Ignore here");
            m_fixes.append(fix);
        }
        return m_fixes;
    }

private:
    using Change = std::function<void(ConversationTest &)>;

    void change(const char *id, const QString &text, const Change &mend, bool fitsAll = false)
    {
        QuickFix fix;
        fix.id = QLatin1String(id);
        fix.text = text;
        fix.fitsAll = fitsAll;
        ConversationTest mended = *m_test;
        mend(mended);
        if (mended == *m_test)
            return;
        fix.test = std::move(mended);
        m_fixes.append(fix);
    }

    [[nodiscard]] int number(int part) const
    {
        bool isNumber = false;
        const int value = m_parts.value(part).toInt(&isNumber);
        return isNumber ? value : -1;
    }
    /// The turn that the pointer is in, or -1.
    [[nodiscard]] int turn() const
    {
        const int position = m_parts.value(0) == QLatin1String("turns") ? number(1) : -1;
        return position < m_test->turns.size() ? position : -1;
    }
    [[nodiscard]] const Expectation *expectation() const
    {
        const int position = turn();
        return position >= 0 && m_test->turns[position].expects ? &*m_test->turns[position].expects
                                                                : nullptr;
    }
    /// The check that the pointer is in, or -1.
    [[nodiscard]] int check() const
    {
        const Expectation *expects = expectation();
        const int position =
            expects && m_parts.value(3) == QLatin1String("checks") ? number(4) : -1;
        return expects && position < expects->checks.size() ? position : -1;
    }
    [[nodiscard]] bool isAt(const char *name) const
    {
        return !m_parts.isEmpty() && m_parts.constLast() == QLatin1String(name);
    }

    void findChanges()
    {
        const QString &rule = m_issue.rule;
        const auto is = [&](const char *id) { return rule == QLatin1String(id); };
        if (is("C01"))
            addTurn();
        else if (is("C02"))
            removeTurn();
        else if (is("C03") || is("M06") || is("C15"))
            mendExpectation();
        else if (is("C06"))
            fillRow();
        else if (is("C07"))
            defineName();
        else if (is("C08"))
            skip();
        else if (is("C09"))
            mendIntent();
        else if (is("C12"))
            limitRepeat();
        else if (is("C13"))
            mendEntityType();
        else if (is("C16"))
            demandChecks();
        else if (is("C17"))
            lowerMinimum();
        else if (is("C18"))
            removeColumn();
        else if (is("C19"))
            removeVariable();
        else if (is("C20"))
            rename();
        else if (is("C24"))
            tidyTags();
        else if (is("C25"))
            shortenDelay();
        else if (is("F-dup"))
            giveNewId();
        else if (is("F23"))
            removeValue();
        if (check() >= 0 && !is("C09") && !is("C13"))
            removeCheck();
    }

    void addTurn()
    {
        change("addTurn", tr("Add a turn"), [](ConversationTest &test) {
            Turn first;
            first.delayMs = newTurnDelayMs;
            test.turns.append(first);
        });
    }

    void removeTurn()
    {
        if (const int position = turn(); position >= 0) {
            change(
                "removeTurn", tr("Delete the turn"),
                [&](ConversationTest &test) { test.turns.removeAt(position); }, true);
        }
    }

    void mendExpectation()
    {
        const int position = turn();
        if (!expectation() || check() >= 0)
            return;
        if (isAt("minConfidence")) {
            change(
                "removeMinimum", tr("Remove the minimum confidence"),
                [&](ConversationTest &test) {
                    test.turns[position].expects->minConfidence.reset();
                },
                true);
            if (expectation()->intent) {
                change(
                    "usualMinimum",
                    tr("Ask for the usual minimum of %1").arg(numberText(newTurnMinConfidence)),
                    [&](ConversationTest &test) {
                        test.turns[position].expects->minConfidence = newTurnMinConfidence;
                    },
                    true);
            }
        } else if (isAt("entities")) {
            change(
                "removeEntities", tr("Remove the entities"),
                [&](ConversationTest &test) { test.turns[position].expects->entities.reset(); },
                true);
        }
    }

    void removeCheck()
    {
        const int position = turn();
        const int index = check();
        change(
            "removeCheck", tr("Remove the check"),
            [&](ConversationTest &test) {
                std::optional<Expectation> &expects = test.turns[position].expects;
                expects->checks.removeAt(index);
                if (expects->isEmpty())
                    expects.reset();
            },
            true);
    }

    void fillRow()
    {
        const int row = number(2);
        if (!m_test->data || row < 0 || row >= m_test->data->rows.size())
            return;
        const bool isShort = m_test->data->rows[row].size() < m_test->data->columns.size();
        change(
            isShort ? "fillRow" : "cutRow",
            isShort ? tr("Fill the row up with empty cells") : tr("Cut the cells at its end"),
            [&](ConversationTest &test) {
                QStringList &cells = test.data->rows[row];
                while (cells.size() > test.data->columns.size())
                    cells.removeLast();
                while (cells.size() < test.data->columns.size())
                    cells.append(QString());
            },
            true);
    }

    /// The first name in the text at the place that is neither a column nor a variable.
    [[nodiscard]] QString undefinedName() const
    {
        static const QRegularExpression placeholder(QStringLiteral("\\{\\{([^}]*)\\}\\}"));
        const QStringList known = knownNames();
        // nlohmann's own pointers throw on a place that is gone; ours looks.
        const Json whole = toJson(*m_test);
        const Json *value = &whole;
        for (const QString &part : m_parts) {
            if (value->is_array()) {
                bool isNumber = false;
                const auto index = part.toULongLong(&isNumber);
                value = isNumber && index < value->size() ? &(*value)[std::size_t(index)] : nullptr;
            } else {
                value = member(*value, part.toStdString());
            }
            if (!value)
                return {};
        }
        auto found = placeholder.globalMatch(plainText(*value));
        while (found.hasNext()) {
            const QString name = trimmed(found.next().captured(1));
            if (!known.contains(name))
                return name;
        }
        return {};
    }

    [[nodiscard]] QStringList knownNames() const
    {
        QStringList names = m_test->data ? m_test->data->columns : QStringList();
        if (m_test->variables && m_test->variables->is_object()) {
            for (const auto &[key, value] : m_test->variables->get_ref<const Json::object_t &>())
                names.append(decodeUtf8(key));
        }
        return names;
    }

    void defineName()
    {
        const QString name = undefinedName();
        if (name.isEmpty())
            return;
        change("defineVariable", tr("Define the variable “%1”").arg(shown(name)),
               [&](ConversationTest &test) {
                   if (!test.variables || !test.variables->is_object())
                       test.variables = Json::object();
                   (*test.variables)[name.toStdString()] = "";
               });
        const QStringList near = nearestNames(name, knownNames(), 1);
        const int position = turn();
        if (near.isEmpty() || position < 0)
            return;
        change("useName", tr("Use {{%1}}").arg(shown(near.constFirst())),
               [&](ConversationTest &test) {
                   static const QRegularExpression placeholder(
                       QStringLiteral("\\{\\{\\s*%1\\s*\\}\\}"));
                   const QRegularExpression wrong(
                       placeholder.pattern().arg(QRegularExpression::escape(name)));
                   Turn &mended = test.turns[position];
                   const QString right = u"{{" + near.constFirst() + u"}}";
                   mended.says.replace(wrong, right);
                   if (!mended.expects)
                       return;
                   if (mended.expects->intent)
                       mended.expects->intent->replace(wrong, right);
                   for (Check &each : mended.expects->checks) {
                       if (auto text = asText(&each.value))
                           each.value = toJson(text->replace(wrong, right));
                   }
               });
    }

    void skip()
    {
        change("skip", tr("Skip the test until it asserts something"),
               [](ConversationTest &test) { test.skip = tr("asserts nothing yet"); });
    }

    void mendIntent()
    {
        const int position = turn();
        const Expectation *expects = expectation();
        if (!expects)
            return;
        const int index = check();
        const QString name = index < 0 ? expects->intent.value_or(QString())
                                       : unknownNameOf(expects->checks[index].value);
        if (name.isEmpty())
            return;
        for (const QString &near : nearestNames(name, m_vocabulary.intents, 3)) {
            change("useIntent", tr("Use the known intent “%1”").arg(shown(near)),
                   [&](ConversationTest &test) {
                       Expectation &mended = *test.turns[position].expects;
                       if (index < 0)
                           mended.intent = near;
                       else
                           replaceName(mended.checks[index].value, name, near);
                   });
        }
        QuickFix create;
        create.kind = QuickFix::Kind::CreateIntent;
        create.id = QStringLiteral("createIntent");
        create.text = tr("Create the intent “%1” with this utterance").arg(shown(name));
        create.intent = name;
        create.utterance = m_test->turns[position].says;
        if (!trimmed(create.utterance).isEmpty())
            m_fixes.append(create);
        if (index < 0) {
            change(
                "removeExpectation", tr("Remove the expectation"),
                [&](ConversationTest &test) {
                    std::optional<Expectation> &mended = test.turns[position].expects;
                    mended->intent.reset();
                    mended->minConfidence.reset();
                    mended->entities.reset();
                    if (mended->checks.isEmpty())
                        mended.reset();
                },
                true);
        } else {
            removeCheck();
        }
    }

    [[nodiscard]] QString unknownNameOf(const Json &names) const
    {
        if (!names.is_array())
            return plainText(names);
        const int index = number(6);
        return index >= 0 && index < int(names.size()) ? plainText(names[std::size_t(index)])
                                                       : QString();
    }
    static void replaceName(Json &names, const QString &name, const QString &by)
    {
        if (names.is_string()) {
            names = toJson(by);
        } else if (names.is_array()) {
            for (Json &each : names) {
                if (asText(&each) == name)
                    each = toJson(by);
            }
        }
    }

    void limitRepeat()
    {
        change("limitRepeat", tr("Ask for as many passes as there are repetitions"),
               [](ConversationTest &test) {
                   if (!test.repeat)
                       return;
                   test.repeat->times = std::max(1, test.repeat->times);
                   test.repeat->atLeast = std::clamp(test.repeat->atLeast, 1, test.repeat->times);
               });
    }

    void mendEntityType()
    {
        const int position = turn();
        const Expectation *expects = expectation();
        if (!expects)
            return;
        const int index = check();
        const QString type = index >= 0 ? expects->checks[index].target : m_parts.value(4);
        if (index < 0 && !(expects->entities && member(*expects->entities, type.toStdString()))) {
            return;
        }
        for (const QString &near : nearestNames(type, m_vocabulary.entityTypes, 3)) {
            change("useEntityType", tr("Use the known type “%1”").arg(shown(near)),
                   [&](ConversationTest &test) {
                       Expectation &mended = *test.turns[position].expects;
                       if (index >= 0)
                           mended.checks[index].target = near;
                       else
                           mended.entities = renamed(*mended.entities, type, near);
                   });
        }
        if (index >= 0) {
            removeCheck();
            return;
        }
        change(
            "removeEntity", tr("Do not expect this entity"),
            [&](ConversationTest &test) {
                Expectation &mended = *test.turns[position].expects;
                mended.entities->erase(type.toStdString());
                if (mended.entities->empty())
                    mended.entities.reset();
            },
            true);
    }

    /// A member under another name, at its place among the others.
    [[nodiscard]] static Json renamed(const Json &object, const QString &from, const QString &to)
    {
        Json result = Json::object();
        for (const auto &[key, value] : object.get_ref<const Json::object_t &>())
            result[key == from.toStdString() ? to.toStdString() : key] = value;
        return result;
    }

    void demandChecks()
    {
        change("demandChecks", tr("Make every check a must"), [](ConversationTest &test) {
            for (Turn &each : test.turns) {
                if (!each.expects)
                    continue;
                for (Check &one : each.expects->checks)
                    one.severity = Severity::Must;
            }
        });
    }

    void lowerMinimum()
    {
        const int position = turn();
        const Expectation *expects = expectation();
        if (!expects || !expects->intent)
            return;
        const auto seen = m_history.seen(m_test->id, position, *expects->intent);
        if (!seen)
            return;
        // Down, so that what was seen passes.
        const double lower = std::floor(seen->highest * 100) / 100;
        change(
            "lowerMinimum", tr("Lower the minimum to %1 (highest seen)").arg(numberText(lower)),
            [&](ConversationTest &test) { test.turns[position].expects->minConfidence = lower; },
            true);
    }

    void removeColumn()
    {
        const int column = number(2);
        if (!m_test->data || column < 0 || column >= m_test->data->columns.size())
            return;
        change(
            "removeColumn", tr("Remove the column “%1”").arg(shown(m_test->data->columns[column])),
            [&](ConversationTest &test) {
                test.data->columns.removeAt(column);
                for (QStringList &row : test.data->rows) {
                    if (column < row.size())
                        row.removeAt(column);
                }
                if (test.data->columns.isEmpty())
                    test.data.reset();
            },
            true);
    }

    void removeVariable()
    {
        const QString name = m_parts.value(1);
        change(
            "removeVariable", tr("Remove the variable “%1”").arg(shown(name)),
            [&](ConversationTest &test) {
                if (!test.variables || !test.variables->is_object())
                    return;
                test.variables->erase(name.toStdString());
                if (test.variables->empty())
                    test.variables.reset();
            },
            true);
    }

    void rename()
    {
        //: The name of a second test of that name
        const QString name = tr("%1 (2)").arg(m_test->name);
        change("rename", tr("Rename it to “%1”").arg(shown(name)),
               [&](ConversationTest &test) { test.name = name; });
    }

    void tidyTags()
    {
        change(
            "tidyTags", tr("Tidy the tags up"),
            [](ConversationTest &test) {
                QStringList tidy;
                for (const QString &each : std::as_const(test.tags)) {
                    const QString tag = trimmed(each);
                    if (!tag.isEmpty() && !tidy.contains(tag))
                        tidy.append(tag);
                }
                test.tags = tidy;
            },
            true);
    }

    void shortenDelay()
    {
        const int position = turn();
        if (position < 0)
            return;
        change(
            "usualDelay", tr("Pause for %1 ms").arg(newTurnDelayMs),
            [&](ConversationTest &test) { test.turns[position].delayMs = newTurnDelayMs; }, true);
    }

    void giveNewId()
    {
        change("newId", tr("Give it a new id"), [&](ConversationTest &test) { test.id = m_newId; });
    }

    /// Values that look secret stand in context, variables, data or texts. Only members of objects
    /// can go; a text loses what stands in it.
    void removeValue()
    {
        const QString name = m_parts.value(1);
        const bool inContext = m_parts.value(0) == QLatin1String("context");
        if (m_parts.size() != 2 || (!inContext && m_parts.value(0) != QLatin1String("variables")))
            return;
        change("removeValue", tr("Remove the value"), [&](ConversationTest &test) {
            std::optional<Json> &values = inContext ? test.context : test.variables;
            if (values && values->is_object() && values->contains(name.toStdString()))
                (*values)[name.toStdString()] = "";
        });
    }

    const Issue &m_issue;
    const ConversationTest *m_test;
    QStringList m_parts;
    const Vocabulary &m_vocabulary;
    const ConfidenceHistory &m_history;
    QString m_newId;
    QList<QuickFix> m_fixes;
};

} // namespace

QStringList nearestNames(const QString &name, const QStringList &known, int count)
{
    QList<std::pair<int, QString>> ranked;
    const QString wanted = name.toLower();
    const int farthest = std::max(2, int(wanted.size()) / 2);
    for (const QString &each : known) {
        if (std::abs(each.size() - wanted.size()) > farthest)
            continue;
        const int far = distance(wanted, each.toLower());
        if (far <= farthest)
            ranked.append({far, each});
    }
    std::sort(ranked.begin(), ranked.end());
    QStringList names;
    for (const auto &[far, each] : std::as_const(ranked)) {
        if (names.size() < count)
            names.append(each);
    }
    return names;
}

QList<QuickFix> quickFixes(const Issue &issue, const ConversationTest *test,
                           const Vocabulary &vocabulary, const ConfidenceHistory &history,
                           const QString &newId)
{
    return Fixes(issue, test, vocabulary, history, newId).all();
}

ConversationTest withAllFixed(ConversationTest test, const Issues &issues, const QString &fixId,
                              const Vocabulary &vocabulary, const ConfidenceHistory &history,
                              const QString &newId)
{
    // "/turns/10" stands after "/turns/9": numbers compare as numbers.
    Issues backwards = issues;
    std::stable_sort(backwards.begin(), backwards.end(), [](const Issue &left, const Issue &right) {
        const QStringList a = partsOf(left.pointer);
        const QStringList b = partsOf(right.pointer);
        const auto [mine, theirs] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        if (mine == a.end() || theirs == b.end())
            return a.size() > b.size();
        bool areNumbers = false;
        const int first = mine->toInt(&areNumbers);
        const int second = theirs->toInt();
        return areNumbers ? first > second : *mine > *theirs;
    });
    for (const Issue &issue : std::as_const(backwards)) {
        const QList<QuickFix> fixes = quickFixes(issue, &test, vocabulary, history, newId);
        const auto wanted = std::find_if(fixes.begin(), fixes.end(), [&](const QuickFix &fix) {
            return fix.id == fixId && fix.test;
        });
        if (wanted != fixes.end())
            test = *wanted->test;
    }
    return test;
}

} // namespace Rehearsal
