internal import AnalysisCore

/// JUnit XML: a case for each document, and one for each gate.
///
/// A document that failed is an error, a gate that failed a failure. The counts stand in the
/// head, so the cases are kept until the end: some 200 bytes for each document.
struct JUnitReport: ReportFormatter {
    private let run: RunInfo
    private let path: SourcePath
    private var cases: [UInt8] = []
    private var time = Duration.zero

    init(run: RunInfo) {
        self.run = run
        path = SourcePath(inputs: run.inputs)
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        let latency = record.provenance?.latency ?? .zero
        time += latency
        let outcome: String? =
            switch record.outcome {
            case .analyzed: nil
            case .failed(let reason, let message):
                """
                <error type="\(reason.rawValue)" message="\(XMLText.escaped(message))"></error>
                """
            case .skipped(_, let message):
                "<skipped message=\"\(XMLText.escaped(message))\"></skipped>"
            }
        let findings = record.findings.map { finding in
            let line = finding.line.map { " (line \($0))" } ?? ""
            return "\(finding.kind)\(line): \(finding.message)"
        }
        let output =
            findings.isEmpty
            ? nil
            : "<system-out>\(XMLText.escaped(findings.joined(separator: "\n")))</system-out>"
        let file = XMLText.escaped(path.path(of: record.document))
        append(
            name: record.document.description,
            attributes: " file=\"\(file)\" time=\"\(Self.seconds(latency))\"",
            className: run.pipeline,
            [outcome, output].compactMap(\.self)
        )
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        let totals = summary.totals
        let gates = summary.gates
        let failed = gates.count { !$0.passed }
        let seconds = Self.seconds(time)
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- \(ReportMark.text) -->
            <testsuites name="analyze" tests="\(totals.discovered + gates.count)" \
            failures="\(failed)" errors="\(totals.failedCount)" \
            skipped="\(totals.skippedCount)" time="\(seconds)">
              <testsuite name="\(XMLText.escaped(run.pipeline))" tests="\(totals.discovered)" \
            failures="0" errors="\(totals.failedCount)" skipped="\(totals.skippedCount)" \
            time="\(seconds)">

            """
        bytes.append(contentsOf: head.utf8)
        if let words = summary.partWords {
            let properties = """
                    <properties>
                      <property name="partial" value="\(XMLText.escaped(words))"/>
                    </properties>

                """
            bytes.append(contentsOf: properties.utf8)
        }
        bytes.append(contentsOf: cases)
        bytes.append(contentsOf: "  </testsuite>\n".utf8)
        cases = []
        if !gates.isEmpty { addSuite(gates, failed: failed, to: &bytes) }
        bytes.append(contentsOf: "</testsuites>\n".utf8)
    }

    private mutating func addSuite(
        _ gates: [GateResult],
        failed: Int,
        to bytes: inout [UInt8]
    ) {
        let head = """
              <testsuite name="gates" tests="\(gates.count)" failures="\(failed)" errors="0" \
            skipped="0" time="0.000">

            """
        bytes.append(contentsOf: head.utf8)
        for gate in gates {
            append(
                name: "\(gate.name) \(gate.condition)",
                attributes: " time=\"0.000\"",
                className: "gates",
                [Self.verdict(on: gate)]
            )
        }
        bytes.append(contentsOf: cases)
        bytes.append(contentsOf: "  </testsuite>\n".utf8)
        cases = []
    }

    private mutating func append(
        name: String,
        attributes: String,
        className: String,
        _ children: [String]
    ) {
        var text = """
                <testcase classname="\(XMLText.escaped(className))" \
            name="\(XMLText.escaped(name))"\(attributes)
            """
        if children.isEmpty {
            text += "/>\n"
        } else {
            text += ">\n"
            for child in children { text += "      \(child)\n" }
            text += "    </testcase>\n"
        }
        cases.append(contentsOf: text.utf8)
    }

    private static func verdict(on gate: GateResult) -> String {
        let message = XMLText.escaped(Figure.words(on: gate))
        guard !gate.passed else { return "<system-out>\(message)</system-out>" }
        return "<failure type=\"gate\" message=\"\(message)\"></failure>"
    }

    /// Seconds with three decimals, as JUnit has them.
    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.milliseconds
        let fraction = String(milliseconds % 1000)
        let zeros = String(repeating: "0", count: 3 - fraction.count)
        return "\(milliseconds / 1000).\(zeros)\(fraction)"
    }
}

extension ReportFormat {
    /// JUnit XML.
    public static let junit = Self(
        "junit",
        files: ReportFiles(extensions: ["xml"], mistaken: ["junit"], meaning: "JUnit"),
        readers: "CI systems",
        content: "JUnit",
        make: { run, _ in JUnitReport(run: run) }
    )
}
