// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <vector>

using namespace Rehearsal;

namespace {

const QString banking = QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples/banking");
const QString travel = QStringLiteral(REHEARSAL_SOURCE_DIR "/resources/samples/travel");

struct Outcome
{
    int code = -1;
    QByteArray out = {};
    QByteArray err = {};
};

Outcome evaluate(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QDir::tempPath());
    process.start(QStringLiteral(REHEARSAL_CLI),
                  QStringList{QStringLiteral("evaluate")} + arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

double number(const Json &object, const char *name)
{
    return asNumber(member(object, name)).value_or(std::nan(""));
}

QString text(const Json &object, const char *name)
{
    return asText(member(object, name)).value_or(QString());
}

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-12; }

struct Answer
{
    QString intent;
    QString predicted;
    double confidence = 0.0;
};

std::vector<Answer> answersOf(const Json &file)
{
    std::vector<Answer> answers;
    for (const Json &entry : *member(file, "answers"))
        answers.push_back(
            {text(entry, "intent"), text(entry, "predicted"), number(entry, "confidence")});
    return answers;
}

/// The texts of all utterances of a workspace, straight from its files.
QMap<QString, QStringList> utterances(const QString &workspace)
{
    QMap<QString, QStringList> byIntent;
    const QDir folder(workspace + QStringLiteral("/intents"));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto json = readJson(file.readAll());
        for (const Json &utterance : *member(*json, "utterances"))
            byIntent[text(*json, "name")].append(utterance.is_string()
                                                     ? asText(&utterance).value_or(QString())
                                                     : text(utterance, "text"));
    }
    return byIntent;
}

} // namespace

class tst_Evaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyUtteranceIsAnsweredOnce();
    void accuracyAndAveragesFollowFromTheAnswers();
    void intentsAndConfusionsFollowFromTheAnswers();
    void binsAndThresholdsFollowFromTheAnswers();
    void summaryIsForPeople();
    void htmlIsOneClosedFile();
    void aBlindTestAsksAboutTheFile();
    void theJsonCanGoToStandardOutput();
    void isInterrupted();
    void failuresHaveTheirCodes_data();
    void failuresHaveTheirCodes();

private:
    QTemporaryDir m_folder;
    Outcome m_outcome;
    Json m_file;
    std::vector<Answer> m_answers;
};

void tst_Evaluate::initTestCase()
{
    m_outcome = evaluate({QStringLiteral("--workspace"), banking, QStringLiteral("--report"),
                          QStringLiteral("json=") + m_folder.filePath(QStringLiteral("a/b.json")),
                          QStringLiteral("--report"),
                          QStringLiteral("html=") + m_folder.filePath(QStringLiteral("b.html"))});
    QCOMPARE(m_outcome.code, 0);
    QFile file(m_folder.filePath(QStringLiteral("a/b.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto json = readJson(file.readAll());
    QVERIFY(json);
    m_file = *json;
    m_answers = answersOf(m_file);
}

void tst_Evaluate::everyUtteranceIsAnsweredOnce()
{
    QMap<QString, QStringList> answered;
    QSet<int> folds;
    for (const Json &entry : *member(m_file, "answers")) {
        answered[text(entry, "intent")].append(text(entry, "text"));
        folds.insert(int(number(entry, "fold")));
    }
    QMap<QString, QStringList> written = utterances(banking);
    QCOMPARE(written.size(), 77);
    for (QStringList &list : written)
        list.sort();
    for (QStringList &list : answered)
        list.sort();
    QVERIFY(answered == written);
    QCOMPARE(folds, QSet<int>({0, 1, 2, 3, 4}));
}

void tst_Evaluate::accuracyAndAveragesFollowFromTheAnswers()
{
    const Json &summary = *member(m_file, "summary");
    const auto all = double(m_answers.size());
    double right = 0;
    QMap<QString, double> support;
    QMap<QString, double> predicted;
    QMap<QString, double> hits;
    for (const Answer &answer : m_answers) {
        right += answer.intent == answer.predicted ? 1 : 0;
        support[answer.intent] += 1;
        predicted[answer.predicted] += 1;
        hits[answer.intent] += answer.intent == answer.predicted ? 1 : 0;
    }
    QCOMPARE(number(summary, "utterances"), all);
    QCOMPARE(number(summary, "right"), right);
    QVERIFY(isNear(number(summary, "accuracy"), right / all));
    QVERIFY(right / all > 0.88);
    // Both ends of the interval solve (accuracy - p)^2 = z^2 p (1 - p) / n.
    for (const Json &end : *member(summary, "accuracyInterval")) {
        const double p = asNumber(&end).value_or(-1.0);
        const double z = std::abs(right / all - p) / std::sqrt(p * (1.0 - p) / all);
        QVERIFY2(std::abs(z - 1.959964) < 1e-5, qPrintable(QString::number(z)));
    }
    double macro = 0;
    double weighted = 0;
    double recall = 0;
    for (auto it = support.begin(); it != support.end(); ++it) {
        const double f1 = 2.0 * hits[it.key()] / (predicted[it.key()] + it.value());
        macro += f1 / double(support.size());
        weighted += f1 * it.value() / all;
        recall += hits[it.key()] / it.value() / double(support.size());
    }
    QVERIFY(isNear(number(*member(summary, "macro"), "f1"), macro));
    QVERIFY(isNear(number(*member(summary, "macro"), "recall"), recall));
    QVERIFY(isNear(number(*member(summary, "weighted"), "f1"), weighted));
    QVERIFY(isNear(number(*member(summary, "weighted"), "recall"), right / all));
}

void tst_Evaluate::intentsAndConfusionsFollowFromTheAnswers()
{
    QMap<std::pair<QString, QString>, int> pairs;
    for (const Answer &answer : m_answers)
        ++pairs[{answer.intent, answer.predicted}];
    const QMap<QString, QStringList> written = utterances(banking);
    for (const Json &intent : *member(m_file, "intents")) {
        const QString name = text(intent, "name");
        int support = 0;
        int predicted = 0;
        for (auto it = pairs.begin(); it != pairs.end(); ++it) {
            support += it.key().first == name ? it.value() : 0;
            predicted += it.key().second == name ? it.value() : 0;
        }
        const int right = pairs.value({name, name});
        QCOMPARE(number(intent, "utterances"), double(written.value(name).size()));
        QCOMPARE(number(intent, "support"), double(support));
        QCOMPARE(number(intent, "predicted"), double(predicted));
        QCOMPARE(number(intent, "right"), double(right));
        QVERIFY(isNear(number(intent, "recall"), double(right) / support));
        QVERIFY(isNear(number(intent, "precision"), double(right) / predicted));
        QVERIFY(number(intent, "cohesion") > 0.0 && number(intent, "separation") > 0.0);
    }
    double before = 1e9;
    for (const Json &confusion : *member(m_file, "confusions")) {
        const double count = number(confusion, "count");
        QCOMPARE(count,
                 double(pairs.take({text(confusion, "intent"), text(confusion, "predicted")})));
        QVERIFY(count <= before);
        before = count;
    }
    for (auto it = pairs.begin(); it != pairs.end(); ++it)
        QCOMPARE(it.key().first, it.key().second); // no confusion was left out
}

void tst_Evaluate::binsAndThresholdsFollowFromTheAnswers()
{
    for (const auto &[name, bins] : {std::pair("calibration", 10), std::pair("histogram", 25)}) {
        std::vector<double> right(std::size_t(bins), 0.0);
        std::vector<double> wrong(std::size_t(bins), 0.0);
        std::vector<double> sum(std::size_t(bins), 0.0);
        for (const Answer &answer : m_answers) {
            const auto bin =
                std::size_t(std::min(bins - 1, int(std::floor(answer.confidence * bins))));
            (answer.intent == answer.predicted ? right : wrong)[bin] += 1.0;
            sum[bin] += answer.confidence;
        }
        double error = 0;
        std::size_t at = 0;
        for (const Json &bin : *member(m_file, name)) {
            QCOMPARE(number(bin, "right"), right[at]);
            QCOMPARE(number(bin, "wrong"), wrong[at]);
            error += std::abs(sum[at] - right[at]) / double(m_answers.size());
            ++at;
        }
        QCOMPARE(at, std::size_t(bins));
        if (bins == 10) {
            const double told = number(*member(m_file, "summary"), "calibrationError");
            QVERIFY(std::abs(told - error) < 1e-9);
            QVERIFY2(told < 0.04, qPrintable(QString::number(told)));
        }
    }
    int points = 0;
    for (const Json &point : *member(m_file, "thresholds")) {
        int answered = 0;
        int right = 0;
        for (const Answer &answer : m_answers) {
            if (answer.confidence < number(point, "threshold"))
                continue;
            ++answered;
            right += answer.intent == answer.predicted ? 1 : 0;
        }
        QCOMPARE(number(point, "answered"), double(answered));
        QCOMPARE(number(point, "right"), double(right));
        QCOMPARE(number(point, "falseAccepts"), double(answered - right));
        ++points;
    }
    QCOMPARE(points, 101);
}

void tst_Evaluate::summaryIsForPeople()
{
    const Json &summary = *member(m_file, "summary");
    const QByteArray counts = QByteArray::number(number(summary, "right")) + " of "
        + QByteArray::number(number(summary, "utterances"));
    QVERIFY2(m_outcome.out.startsWith("accuracy "), m_outcome.out.constData());
    QVERIFY(m_outcome.out.contains(counts));
    QVERIFY(m_outcome.out.contains("understood worst:"));
    QVERIFY(m_outcome.out.contains("confused most often:"));
    QVERIFY(!m_outcome.out.contains("% done"));
}

void tst_Evaluate::htmlIsOneClosedFile()
{
    QFile file(m_folder.filePath(QStringLiteral("b.html")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    QVERIFY(page.contains("default-src 'none'"));
    QVERIFY(!page.contains("<script") && !page.contains("<link") && !page.contains("http:"));
    QVERIFY(page.contains("Quality of the intents: Banking"));
}

void tst_Evaluate::aBlindTestAsksAboutTheFile()
{
    const QString questions = m_folder.filePath(QStringLiteral("questions.csv"));
    QFile file(questions);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text,intent\nplease book me a flight to Rome,book_flight\n"
               "a hotel room near the station,book_hotel\nwhat is the capital of peru,oos\n"
               "what a day,no_such_intent\n");
    file.close();
    const Outcome outcome =
        evaluate({QStringLiteral("--workspace"), travel, QStringLiteral("--test"), questions,
                  QStringLiteral("--report"), QStringLiteral("json=-")});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.err.contains("no_such_intent"), outcome.err.constData());
    const auto json = readJson(outcome.out);
    QVERIFY2(json, outcome.out.constData());
    QCOMPARE(text(*json, "method"), QStringLiteral("blind-test"));
    QCOMPARE(text(*json, "testFile"), questions);
    const Json &summary = *member(*json, "summary");
    QCOMPARE(number(summary, "utterances"), 2.0);
    QCOMPARE(number(summary, "right"), 2.0);
    QCOMPARE(number(*member(summary, "outOfScopeRejected"), "of"), 2.0);
    QCOMPARE(member(*json, "answers")->size(), 4U);
    QVERIFY(member(*json, "warnings")->size() == 1U);
}

void tst_Evaluate::theJsonCanGoToStandardOutput()
{
    const Outcome outcome =
        evaluate({QStringLiteral("--workspace"), travel, QStringLiteral("--folds"),
                  QStringLiteral("3"), QStringLiteral("--report"), QStringLiteral("json=-")});
    QCOMPARE(outcome.code, 0);
    const auto json = readJson(outcome.out);
    QVERIFY2(json, outcome.out.constData());
    QCOMPARE(number(*json, "folds"), 3.0);
}

void tst_Evaluate::isInterrupted()
{
    QProcess process;
    const QString report = m_folder.filePath(QStringLiteral("never.json"));
    process.start(QStringLiteral(REHEARSAL_CLI),
                  {QStringLiteral("evaluate"), QStringLiteral("--workspace"), banking,
                   QStringLiteral("--folds"), QStringLiteral("100"), QStringLiteral("--report"),
                   QStringLiteral("json=") + report});
    // A hundred folds take minutes; the first progress shows that it works.
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead(60'000));
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(!QFile::exists(report));
}

void tst_Evaluate::failuresHaveTheirCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QStringList here{QStringLiteral("--workspace"), travel};
    const auto csv = [&](const char *name, const QByteArray &bytes) -> QString {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    };
    const QString test = QStringLiteral("--test");
    const QString report = QStringLiteral("--report");
    QTest::newRow("no workspace") << QStringList{} << 3;
    QTest::newRow("unknown report") << here + QStringList{report, QStringLiteral("pdf=x")} << 3;
    QTest::newRow("report without a file")
        << here + QStringList{report, QStringLiteral("json")} << 3;
    QTest::newRow("one fold") << here + QStringList{QStringLiteral("--folds"), QStringLiteral("1")}
                              << 3;
    QTest::newRow("no such test file")
        << here + QStringList{test, m_folder.filePath(QStringLiteral("none.csv"))} << 3;
    QTest::newRow("test file without the columns")
        << here + QStringList{test, csv("columns.csv", "a,b\n1,2\n")} << 4;
    QTest::newRow("test file without questions")
        << here + QStringList{test, csv("empty.csv", "text,intent\n")} << 4;
    QTest::newRow("report that cannot be written")
        << here + QStringList{report, QStringLiteral("json=/proc/none/x.json")} << 8;
    const QString broken = m_folder.filePath(QStringLiteral("broken"));
    QDir().mkpath(broken + QStringLiteral("/intents"));
    csv("broken/intents/a.intent.json", "{\"name\": ");
    QTest::newRow("invalid intent") << QStringList{QStringLiteral("--workspace"), broken} << 4;
    const QString empty = m_folder.filePath(QStringLiteral("empty"));
    QDir().mkpath(empty);
    QTest::newRow("no utterances") << QStringList{QStringLiteral("--workspace"), empty} << 3;
}

void tst_Evaluate::failuresHaveTheirCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Outcome outcome = evaluate(arguments);
    QVERIFY2(outcome.code == code, outcome.err.constData());
    QVERIFY(!outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Evaluate)
#include "tst_evaluate.moc"
