internal import AnalysisCore
internal import JSON

/// SARIF 2.1.0: a result for each document that failed and for each finding, with file and line.
struct SARIFReport: ReportFormatter {
    private let run: RunInfo
    private let path: SourcePath
    private let writer = VisibleText.json(.pretty)
    private var isFirst = true
    /// The rules that results refer to, in the order of their first use.
    private var rules: [String] = []

    init(run: RunInfo) {
        self.run = run
        path = SourcePath(inputs: run.inputs)
    }

    mutating func begin(into bytes: inout [UInt8]) {
        let head = """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "properties": {"generator": "\(ReportMark.text)"},
              "runs": [
                {
                  "results": [
            """
        bytes.append(contentsOf: head.utf8)
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        if case .failed(let reason, let message) = record.outcome {
            add(
                "failed/" + reason.rawValue,
                "error",
                message,
                record.failedLine,
                record,
                to: &bytes
            )
        }
        for finding in record.findings {
            let count = finding.count > 1 ? " (\(finding.count) times)" : ""
            let message = finding.message + count
            add(finding.kind, "warning", message, finding.line, record, to: &bytes)
        }
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "]" : "\n      ]").utf8)
        write("tool", tool, to: &bytes)
        write("columnKind", "unicodeCodePoints", to: &bytes)
        write("invocations", .array([invocation(summary)]), to: &bytes)
        bytes.append(contentsOf: "\n    }\n  ]\n}\n".utf8)
    }

    private mutating func add(
        _ rule: String,
        _ level: String,
        _ message: String,
        _ line: Int?,
        _ record: Record,
        to bytes: inout [UInt8]
    ) {
        if !rules.contains(rule) { rules.append(rule) }
        let index = rules.firstIndex(of: rule) ?? 0
        let words = VisibleText(keepsLines: true).text(of: message)
        let value: JSONValue = [
            "ruleId": .string(rule),
            "ruleIndex": .integer(Int64(index)),
            "level": .string(level),
            "message": ["text": .string(words.isEmpty ? rule : words)],
            "locations": [
                [
                    "physicalLocation": [
                        "artifactLocation": ["uri": .string(path.uri(of: record.document))],
                        "region": ["startLine": .integer(Int64(max(1, line ?? 1)))],
                    ],
                    "logicalLocations": [
                        ["fullyQualifiedName": .string(record.document.description)]
                    ],
                ]
            ],
            "partialFingerprints": [
                "document/v1": .string("\(record.document.description)#\(rule)")
            ],
        ]
        bytes.append(contentsOf: (isFirst ? "\n        " : ",\n        ").utf8)
        isFirst = false
        writer.write(value, to: &bytes, level: 4)
    }

    private var tool: JSONValue {
        [
            "driver": [
                "name": "analyze",
                "version": .string(run.toolVersion),
                "rules": .array(
                    rules.map { rule in
                        [
                            "id": .string(rule),
                            "shortDescription": ["text": .string(Self.words(rule))],
                        ]
                    }
                ),
            ]
        ]
    }

    private func invocation(_ summary: RunSummary) -> JSONValue {
        var notifications = summary.gates.map { gate -> JSONValue in
            let verdict = gate.passed ? "passed" : "failed"
            let words = "The gate \(gate.name) \(verdict): \(Figure.words(on: gate))."
            let visible = VisibleText().text(of: words)
            return [
                "level": gate.passed ? "note" : "error", "message": ["text": .string(visible)],
            ]
        }
        if let words = summary.partWords {
            notifications.append(["level": "warning", "message": ["text": .string(words)]])
        }
        if let words = summary.endingWords {
            let visible = VisibleText().text(of: words)
            notifications.append(["level": "error", "message": ["text": .string(visible)]])
        }
        return [
            "executionSuccessful": .bool(summary.ending == .finished),
            "toolExecutionNotifications": .array(notifications),
        ]
    }

    private func write(_ key: String, _ value: JSONValue, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\n      ".utf8)
        writer.write(key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        writer.write(value, to: &bytes, level: 3)
    }

    /// What a rule is about, from its name: `hidden-text` is "Hidden text".
    private static func words(_ rule: String) -> String {
        let failed = "failed/"
        if rule.hasPrefix(failed) {
            return "The document could not be analyzed: "
                + rule.dropFirst(failed.count).replacing("-", with: " ")
        }
        let words = rule.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension ReportFormat {
    /// SARIF 2.1.0.
    public static let sarif = Self(
        "sarif",
        files: ReportFiles(extensions: ["sarif"], names: [".sarif.json"]),
        readers: "code scanning",
        content: "findings and failures at their lines",
        make: { run, _ in SARIFReport(run: run) }
    )
}
