import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// What CI systems read, byte by byte.
@Suite struct CIReportBytesTests {
    private static let info = RunInfo(
        toolVersion: "1.2.3",
        pipeline: "a & \"b\"",
        pipelineHash: "h",
        analysis: .sentiment,
        model: .embedded,
        inputs: ["docs"],
        schema: .object([.init(name: "sentiment", schema: .enumeration(["positive"]))])
    )

    private static func summary(
        _ records: [Record],
        gates: [GateResult] = [],
        ending: RunSummary.Ending = .finished,
        message: String? = nil,
        part: InputPart? = nil
    ) -> RunSummary {
        var totals = RunTotals()
        for record in records { totals.add(record) }
        return RunSummary(
            totals: totals,
            ending: ending,
            endingMessage: message,
            gates: gates,
            part: part
        )
    }

    private func report(
        _ format: ReportFormat,
        _ records: [Record],
        gates: [GateResult] = [],
        ending: RunSummary.Ending = .finished,
        message: String? = nil,
        part: InputPart? = nil
    ) -> String {
        var formatter = format.makeFormatter(for: Self.info)
        return formatter.report(
            records,
            Self.summary(records, gates: gates, ending: ending, message: message, part: part)
        )
    }

    private static let asked = Record.Provenance(
        model: .embedded,
        latency: .microseconds(1_050_500)
    )
    private static let records: [Record] = [
        .sample("a.txt", 0, .analyzed(fields: [:]), asked: asked),
        .sample(
            "b.csv#2",
            1,
            .failed(.damaged, message: "line 7: a <b>"),
            findings: [
                .init(kind: "mixed-encoding", message: "x & y", count: 3, line: 4),
                .init(kind: "cut", message: "short"),
            ]
        ),
        .sample("c.txt", 2, .skipped(.duplicate, message: "of a.txt")),
    ]
    private static let gates = [
        GateResult(name: "cost", condition: "<= 2", measured: 1, passed: true),
        GateResult(name: "documents", condition: ">= 9", measured: 3, passed: false),
    ]

    @Test func `JUnit has a case for each document and each gate`() {
        #expect(
            report(.junit, Self.records, gates: Self.gates) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- analyze report -->
                <testsuites name="analyze" tests="5" failures="1" errors="1" skipped="1" time="1.051">
                  <testsuite name="a &amp; &quot;b&quot;" tests="3" failures="0" errors="1" skipped="1" time="1.051">
                    <testcase classname="a &amp; &quot;b&quot;" name="a.txt" file="docs/a.txt" time="1.051"/>
                    <testcase classname="a &amp; &quot;b&quot;" name="b.csv#2" file="docs/b.csv" time="0.000">
                      <error type="damaged" message="line 7: a &lt;b&gt;"></error>
                      <system-out>mixed-encoding (line 4): x &amp; y&#10;cut: short</system-out>
                    </testcase>
                    <testcase classname="a &amp; &quot;b&quot;" name="c.txt" file="docs/c.txt" time="0.000">
                      <skipped message="of a.txt"></skipped>
                    </testcase>
                  </testsuite>
                  <testsuite name="gates" tests="2" failures="1" errors="0" skipped="0" time="0.000">
                    <testcase classname="gates" name="cost &lt;= 2" time="0.000">
                      <system-out>measured 1, demanded &lt;= 2</system-out>
                    </testcase>
                    <testcase classname="gates" name="documents &gt;= 9" time="0.000">
                      <failure type="gate" message="measured 3, demanded &gt;= 9"></failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """
        )
    }

    @Test func `JUnit of a part says so, and without gates there is one suite`() {
        #expect(
            report(.junit, [], part: .first(5)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- analyze report -->
                <testsuites name="analyze" tests="0" failures="0" errors="0" skipped="0" time="0.000">
                  <testsuite name="a &amp; &quot;b&quot;" tests="0" failures="0" errors="0" skipped="0" time="0.000">
                    <properties>
                      <property name="partial" value="This report is about the first 5 documents of the input only."/>
                    </properties>
                  </testsuite>
                </testsuites>

                """
        )
    }

    @Test func `GitHub is told of what failed, of findings and of gates`() {
        #expect(
            report(.githubAnnotations, Self.records, gates: Self.gates) == """
                ::error file=docs/b.csv,line=7,title=failed%3A damaged::b.csv#2: line 7: a <b>
                ::warning file=docs/b.csv,line=4,title=mixed-encoding::b.csv#2: x & y
                ::warning file=docs/b.csv,line=1,title=cut::b.csv#2: short
                ::error title=gate failed%3A documents::measured 3, demanded >= 9

                """
        )
        #expect(
            report(
                .githubAnnotations,
                [],
                ending: .budget,
                message: "$2 are spent.",
                part: .first(1)
            ) == """
                ::warning title=analyze::This report is about the first document of the input only.
                ::error title=analyze::The run stopped at its budget. $2 are spent.

                """
        )
    }

    @Test(arguments: [(10, nil), (11, 1), (25, 15)] as [(Int, Int?)])
    func `GitHub shows ten errors and counts the others`(count: Int, hidden: Int?) {
        let records = (0..<count).map { index in
            Record.sample("\(index)", index, .failed(.empty, message: "m"))
        }
        let lines = report(.githubAnnotations, records).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("::error file=") } == 10)
        #expect(
            lines.last { $0.hasPrefix("::notice") }
                == hidden.map {
                    "::notice title=analyze::\($0) more errors and warnings are in the report"
                }
        )
    }

    @Test(arguments: [(1_000, false), (1_001, true)])
    func `GitHub is told a thousand characters of a message`(count: Int, isCut: Bool) {
        let message = String(repeating: "é", count: count - 3)
        let text = report(
            .githubAnnotations,
            [.sample("a", 0, .failed(.refused, message: message))]
        )
        #expect(text.hasSuffix(isCut ? "é…\n" : "é\n"))
        let shown = isCut ? message.dropLast() + "…" : message[...]
        #expect(text == "::error file=docs/a,line=1,title=failed%3A refused::a: \(shown)\n")
    }

    @Test func `GitLab reads one list, each entry with a fingerprint of its own`() throws {
        let text = report(.codeQuality, Self.records, gates: Self.gates)
        let entries = try #require(try JSONReader.value(of: text).array)
        #expect(text.hasPrefix("[\n  {\"description\":\"line 7: a <b>\",\"check_name\":"))
        #expect(text.hasSuffix("}\n]\n"))
        #expect(
            entries.map { $0["check_name"]?.string } == [
                "analyze/failed/damaged", "analyze/mixed-encoding", "analyze/cut", "analyze/gate",
            ]
        )
        #expect(entries.map { $0["severity"]?.string } == ["major", "minor", "minor", "blocker"])
        #expect(
            entries.map { $0["location"]?["path"]?.string }
                == ["docs/b.csv", "docs/b.csv", "docs/b.csv", "."]
        )
        #expect(entries.map { $0["location"]?["lines"]?["begin"]?.int } == [7, 4, 1, 1])
        #expect(
            entries.last?["description"]
                == "The gate documents failed: measured 3, demanded >= 9."
        )
        let prints = entries.compactMap { $0["fingerprint"]?.string }
        #expect(Set(prints).count == 4 && prints.allSatisfy { $0.utf8.count == 32 })
        // FNV-1a over the rule and the place; another line is the same finding.
        #expect(prints.first == "bdc37bda42400ff9c794473c0cdfe4dc")
        #expect(report(.codeQuality, []) == "[]\n")
    }

    @Test func `SARIF has rules, results and what became of the run`() throws {
        let text = report(
            .sarif,
            Self.records,
            gates: Self.gates,
            ending: .interrupted,
            part: .first(3)
        )
        let run = try #require(try JSONReader.value(of: text)["runs"]?.array?.first)
        let results = try #require(run["results"]?.array)
        #expect(
            results.first?.description
                == #"{"ruleId":"failed/damaged","ruleIndex":0,"level":"error","#
                + #""message":{"text":"line 7: a <b>"},"locations":[{"physicalLocation":"#
                + #"{"artifactLocation":{"uri":"docs/b.csv"},"region":{"startLine":7}},"#
                + #""logicalLocations":[{"fullyQualifiedName":"b.csv#2"}]}],"#
                + #""partialFingerprints":{"document/v1":"b.csv#2#failed/damaged"}}"#
        )
        #expect(results.map { $0["ruleIndex"]?.int } == [0, 1, 2])
        #expect(
            results.map { $0["message"]?["text"]?.string }
                == ["line 7: a <b>", "x & y (3 times)", "short"]
        )
        #expect(
            run["tool"]?.description
                == #"{"driver":{"name":"analyze","version":"1.2.3","rules":[{"id":"failed/damaged","#
                + #""shortDescription":{"text":"The document could not be analyzed: damaged"}},"#
                + #"{"id":"mixed-encoding","shortDescription":{"text":"Mixed encoding"}},"#
                + #"{"id":"cut","shortDescription":{"text":"Cut"}}]}}"#
        )
        #expect(
            run["invocations"]?.description
                == #"[{"executionSuccessful":false,"toolExecutionNotifications":["#
                + #"{"level":"note","message":{"text":"The gate cost passed: measured 1, demanded <= 2."}},"#
                + #"{"level":"error","message":{"text":"The gate documents failed: measured 3, demanded >= 9."}},"#
                + #"{"level":"warning","message":{"text":"This report is about the first 3 documents of the input only."}},"#
                + #"{"level":"error","message":{"text":"The run was interrupted before all documents were seen to."}}]}]"#
        )
        let empty = try JSONReader.value(of: report(.sarif, []))
        #expect(empty["runs"]?.array?.first?["results"] == [])
        #expect(
            empty["runs"]?.array?.first?["invocations"]?.array?.first?["executionSuccessful"]
                == true
        )
        #expect(empty["version"] == "2.1.0")
        // A message that is empty would not be shown.
        let bare = try JSONReader.value(
            of: report(.sarif, [.sample("a", 0, .failed(.empty, message: ""))])
        )
        #expect(
            bare["runs"]?.array?.first?["results"]?.array?.first?["message"]?["text"]
                == "failed/empty"
        )
    }

    @Test(
        arguments: [
            (.auto, [:], false, false, nil), (.auto, ["GITHUB_ACTIONS": "true"], true, false, nil),
            (.auto, ["GITHUB_ACTIONS": "1"], false, false, nil),
            (.auto, ["GITLAB_CI": "true"], false, true, nil),
            (.auto, ["GITHUB_STEP_SUMMARY": "/s"], false, false, "/s"),
            (.auto, ["GITHUB_STEP_SUMMARY": ""], false, false, nil),
            (.off, ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/s"], false, false, nil),
            (.github, ["GITHUB_STEP_SUMMARY": "/s"], true, false, "/s"),
            (.github, ["GITLAB_CI": "true"], true, false, nil), (.gitlab, [:], false, true, nil),
            (.gitlab, ["GITHUB_ACTIONS": "true"], false, true, nil),
        ] as [(Annotations, [String: String], Bool, Bool, String?)]
    )
    func `Where a run is in CI follows from the environment`(
        annotations: Annotations,
        environment: [String: String],
        isGitHub: Bool,
        isGitLab: Bool,
        summary: String?
    ) {
        let plan = annotations.plan(environment: environment)
        #expect(plan.standardError == (isGitHub ? .githubAnnotations : nil))
        #expect(plan.codeQuality == (isGitLab ? "gl-code-quality-report.json" : nil))
        #expect(plan.stepSummary == summary)
    }

    @Test(arguments: [
        ("docs", "a.txt", "docs/a.txt"), ("docs/", "a.txt", "docs/a.txt"), (".", "a.txt", "a.txt"),
        ("./docs", "a.txt", "docs/a.txt"), ("/", "a.txt", "/a.txt"),
        ("x/a.txt", "a.txt", "x/a.txt"),
        ("a.txt", "a.txt", "a.txt"), ("x/ba.txt", "a.txt", "x/ba.txt/a.txt"),
        ("docs", "a%23b.txt#3", "docs/a#b.txt"), ("docs", "50%25", "docs/50%"),
        ("docs", "a%zz", "docs/a%zz"), ("docs", "a%2", "docs/a%2"), ("docs", "a%FF", "docs/a%FF"),
        ("-", "a.txt", "a.txt"), ("docs//", "a.txt", "docs/a.txt"),
    ])
    func `A document's file is below its input`(input: String, document: String, path: String) {
        #expect(SourcePath(inputs: [input]).path(of: DocumentID(document)) == path)
    }

    @Test(arguments: [
        ("docs", "a b.txt", "docs/a%20b.txt"), ("/x", "é.txt", "file:///x/%C3%A9.txt"),
        ("docs", "a-b_c.~9", "docs/a-b_c.~9"), ("docs", "a%25:?", "docs/a%25%3A%3F"),
        ("docs", "\u{1}", "docs/%01"), ("docs", "A/Z", "docs/A/Z"),
    ])
    func `A file's address escapes what addresses do not hold`(
        input: String,
        document: String,
        uri: String
    ) {
        #expect(SourcePath(inputs: [input]).uri(of: DocumentID(document)) == uri)
    }
}
