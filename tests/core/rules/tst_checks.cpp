// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/checks.h"

#include <QTest>

using namespace Rehearsal;

namespace {

Json json(const char *text)
{
    const Result<Json> value = readJson(QByteArray(text));
    return value ? *value : Json();
}

/// What a server with all extensions says about one turn.
Step richStep()
{
    Step step;
    step.index = 0;
    step.reply = u"Which hotel? (1) Ritz"_qs;
    step.intent = u"book_hotel"_qs;
    step.confidence = 0.9;
    step.alternatives = {{u"book_hotel"_qs, 0.9}, {u"book_flight"_qs, 0.8}};
    step.entities = json(R"([{"type":"date","value":"2026-11-23","text":"next monday"},)"
                         R"({"type":"number","value":2,"text":"two"}])");
    step.durationMs = 420;
    step.context =
        json(R"({"user":{"name":"Ada","tags":["vip","x/y"]},"count":3,"a/b":1,"off":null})");
    return step;
}

Check check(const QString &kind, const QString &op, const char *value, const QString &target = {})
{
    Check result;
    result.kind = kind;
    result.op = op;
    result.target = target;
    result.value = json(value);
    return result;
}

CheckVerdict verdict(const Check &check, const Step &step)
{
    Snapshot snapshot;
    snapshot.durationMs = 1500;
    return judged(check, 0, 0, &step, snapshot).verdict;
}

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperatorTellsRightFromWrong_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        const auto row = [](const char *kind, const char *op, const char *target, const char *right,
                            const char *wrong) {
            QTest::addRow("%s %s %s", kind, op, right)
                << QString::fromLatin1(kind) << QString::fromLatin1(op)
                << QString::fromLatin1(target) << QByteArray(right) << QByteArray(wrong);
        };
        row("reply", "equals", "", R"("Which hotel? (1) Ritz")", R"("which hotel? (1) ritz")");
        row("reply", "contains", "", R"("hotel?")", R"("Hotel?")");
        row("reply", "wildcard", "", R"("Which*Ritz")", R"("hotel*")");
        row("reply", "regex", "", R"("hotel\\? .[0-9]")", R"("^hotel")");
        row("intent", "oneOf", "", R"(["a","book_hotel"])", R"(["a","b"])");
        row("intent", "oneOf", "", R"("book_hotel")", R"("a")");
        row("margin", "atLeast", "", "0.1", "0.11");
        row("confidence", "atLeast", "", "0.9", "0.91");
        row("confidence", "atMost", "", "0.9", "0.89");
        row("entity", "equals", "date", R"("next monday")", R"("monday")");
        row("entity", "equals", "date", R"("2026-11-23")", R"("2026-11-24")");
        row("entity", "equals", "number", "2", "3");
        row("entity", "equals", "number", R"("2")", R"("3")");
        row("entity", "matches", "date", R"("^next \\w+$")", R"("^monday")");
        row("context", "equals", "/user/name", R"("Ada")", R"("ada")");
        row("context", "equals", "/a~1b", "1.0", "2");
        row("context", "equals", "/user", R"({"tags":["vip","x/y"],"name":"Ada"})",
            R"({"name":"Ada"})");
        row("context", "contains", "/user/tags", R"("vip")", R"("v")");
        row("context", "contains", "/user/name", R"("d")", R"("D")");
        row("context", "contains", "/user", R"("name")", R"("Ada")");
        row("context", "matches", "/user/tags/1", R"("^x/")", R"("^y")");
        row("context", "atLeast", "/count", "3", "4");
        row("context", "atMost", "/count", "3", "2");
        row("latency", "atMost", "", "420", "419");
        row("latency", "atLeast", "", "420", "421");
        row("duration", "atMost", "", "1500", "1499");
        row("duration", "atLeast", "", "1500", "1501");
    }

    void everyOperatorTellsRightFromWrong()
    {
        QFETCH(QString, kind);
        QFETCH(QString, op);
        QFETCH(QString, target);
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, wrong);
        Check good = check(kind, op, right.constData(), target);
        Check bad = check(kind, op, wrong.constData(), target);
        QVERIFY(!checkProblem(good));
        QVERIFY(!checkProblem(bad));

        QCOMPARE(verdict(good, richStep()), CheckVerdict::Pass);
        QCOMPARE(verdict(bad, richStep()), CheckVerdict::Fail);
        good.negated = true;
        bad.negated = true;
        QCOMPARE(verdict(good, richStep()), CheckVerdict::Fail);
        QCOMPARE(verdict(bad, richStep()), CheckVerdict::Pass);
    }

    void presenceIsOfTheTypeOrThePointer()
    {
        QCOMPARE(verdict(check(u"entity"_qs, u"present"_qs, "null", u"date"_qs), richStep()),
                 CheckVerdict::Pass);
        QCOMPARE(verdict(check(u"entity"_qs, u"present"_qs, "null", u"city"_qs), richStep()),
                 CheckVerdict::Fail);
        QCOMPARE(verdict(check(u"context"_qs, u"present"_qs, "null", u"/off"_qs), richStep()),
                 CheckVerdict::Pass);
        QCOMPARE(verdict(check(u"context"_qs, u"present"_qs, "null", u"/on"_qs), richStep()),
                 CheckVerdict::Fail);
        QCOMPARE(
            verdict(check(u"context"_qs, u"present"_qs, "null", u"/user/tags/2"_qs), richStep()),
            CheckVerdict::Fail);
    }

    void whatTheServerCannotDecideIsNeverGreen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *kind, const char *op, const char *target,
                            const char *value) {
            QTest::addRow("%s %s", kind, op) << QString::fromLatin1(kind) << QString::fromLatin1(op)
                                             << QString::fromLatin1(target) << QByteArray(value);
        };
        row("reply", "contains", "", R"("x")");
        row("margin", "atLeast", "", "0");
        row("confidence", "atMost", "", "1");
        row("entity", "present", "date", "null");
        row("context", "present", "/user", "null");
        row("latency", "atMost", "", "99999");
        row("duration", "atMost", "", "99999");
    }

    void whatTheServerCannotDecideIsNeverGreen()
    {
        QFETCH(QString, kind);
        QFETCH(QString, op);
        QFETCH(QString, target);
        QFETCH(QByteArray, value);
        Step bare;
        bare.index = 0;
        bare.hasConfidence = false;
        bare.entitiesReported = false;
        Check one = check(kind, op, value.constData(), target);
        for (const bool negated : {false, true}) {
            one.negated = negated;
            QCOMPARE(judged(one, 0, 0, &bare, Snapshot()).verdict, CheckVerdict::NotEvaluable);
            QCOMPARE(judged(one, 0, 0, nullptr, Snapshot()).verdict, CheckVerdict::NotEvaluable);
        }
    }

    void anEntityWithoutValueCanBePresentButNotCompared()
    {
        Step typesOnly;
        typesOnly.entities = json(R"([{"type":"date"}])");
        QCOMPARE(verdict(check(u"entity"_qs, u"present"_qs, "null", u"date"_qs), typesOnly),
                 CheckVerdict::Pass);
        QCOMPARE(verdict(check(u"entity"_qs, u"equals"_qs, R"("monday")", u"date"_qs), typesOnly),
                 CheckVerdict::NotEvaluable);
    }

    void aRunawayPatternEndsAtItsLimit()
    {
        Step step = richStep();
        step.reply = QString(4000, u'a') + u'b';
        const Check runaway = check(u"reply"_qs, u"regex"_qs, R"("(a|aa|aaa)+$")");
        QCOMPARE(verdict(runaway, step), CheckVerdict::NotEvaluable);
    }

    void theResultShowsWhatWasLookedAt()
    {
        const Check margin = check(u"margin"_qs, u"atLeast"_qs, "0.5");
        const Step step = richStep();
        const CheckResult result = judged(margin, 3, 2, &step, Snapshot());
        QCOMPARE(result.turn, 3);
        QCOMPARE(result.check, 2);
        QCOMPARE(result.published, false);
        QVERIFY(result.actual == Json(0.1));
        QVERIFY(result.expected == Json(0.5));
    }

    void mistakesAreNamedAtTheirMember_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("memberName");
        const auto row = [](const char *kind, const char *op, const char *target, const char *value,
                            const char *rule, const char *memberName) {
            QTest::addRow("%s %s %s", kind, op, value)
                << QString::fromLatin1(kind) << QString::fromLatin1(op)
                << QString::fromLatin1(target) << QByteArray(value) << QString::fromLatin1(rule)
                << QString::fromLatin1(memberName);
        };
        row("mood", "equals", "", R"("x")", "C04", "kind");
        row("reply", "oneOf", "", R"("x")", "C04", "op");
        row("reply", "regex", "", "\"(\"", "C05", "value");
        row("entity", "matches", "date", "\"[\"", "C05", "value");
        row("entity", "present", "", "null", "C10", "target");
        row("context", "present", "user", "null", "C10", "target");
        row("context", "present", "/a~2", "null", "C10", "target");
        row("reply", "contains", "", "5", "C11", "value");
        row("intent", "oneOf", "", "[]", "C11", "value");
        row("intent", "oneOf", "", "[1]", "C11", "value");
        row("margin", "atLeast", "", "1.5", "C11", "value");
        row("latency", "atMost", "", "-1", "C11", "value");
        row("latency", "atMost", "", R"("fast")", "C11", "value");
        row("context", "atLeast", "/x", R"("y")", "C11", "value");
        row("entity", "equals", "date", "null", "C11", "value");
    }

    void mistakesAreNamedAtTheirMember()
    {
        QFETCH(QString, kind);
        QFETCH(QString, op);
        QFETCH(QString, target);
        QFETCH(QByteArray, value);
        const std::optional<CheckProblem> problem =
            checkProblem(check(kind, op, value.constData(), target));
        QVERIFY(problem);
        QTEST(problem->rule, "rule");
        QTEST(problem->memberName, "memberName");
        QVERIFY(!problem->message.isEmpty());
    }

    void theEditorGetsEveryKindWithOperatorsAndLabels()
    {
        QStringList kinds;
        for (const CheckForm &form : checkForms()) {
            kinds += form.kind;
            QVERIFY(!form.label.isEmpty());
            QVERIFY(!form.operators.isEmpty());
        }
        const QStringList expected{u"reply"_qs,  u"intent"_qs,  u"margin"_qs,  u"confidence"_qs,
                                   u"entity"_qs, u"context"_qs, u"latency"_qs, u"duration"_qs};
        QCOMPARE(kinds, expected);
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
