internal import AnalysisCore
internal import JSON

/// GitLab's code quality report, which merge requests show at the lines of their files: an entry
/// for each document that failed, for each finding, and for each failed gate.
struct CodeQualityReport: ReportFormatter {
    private let path: SourcePath
    private let writer = VisibleText.json()
    private var isFirst = true

    init(run: RunInfo) {
        path = SourcePath(inputs: run.inputs)
    }

    mutating func begin(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        let file = path.path(of: record.document)
        let id = record.document.description
        if case .failed(let reason, let message) = record.outcome {
            let rule = "failed/" + reason.rawValue
            add(rule, "major", message, file, record.failedLine, id, to: &bytes)
        }
        for (index, finding) in record.findings.enumerated() {
            let place = "\(id)#\(index)"
            add(finding.kind, "minor", finding.message, file, finding.line, place, to: &bytes)
        }
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        for gate in summary.gates where !gate.passed {
            let message = "The gate \(gate.name) failed: \(Figure.words(on: gate))."
            add("gate", "blocker", message, ".", 1, gate.name, to: &bytes)
        }
        bytes.append(contentsOf: (isFirst ? "]\n" : "\n]\n").utf8)
    }

    private mutating func add(
        _ rule: String,
        _ severity: String,
        _ message: String,
        _ file: String,
        _ line: Int?,
        _ place: String,
        to bytes: inout [UInt8]
    ) {
        let value: JSONValue = [
            "description": .string(VisibleText().text(of: message)),
            "check_name": .string("analyze/" + rule),
            "fingerprint": .string(Self.fingerprint("\(rule)\0\(place)")),
            "severity": .string(severity),
            "location": [
                "path": .string(file),
                "lines": ["begin": .integer(Int64(max(1, line ?? 1)))],
            ],
        ]
        bytes.append(contentsOf: (isFirst ? "\n  " : ",\n  ").utf8)
        isFirst = false
        writer.write(value, to: &bytes)
    }

    /// A name that stays the same from run to run: 64-bit FNV-1a twice, with different starts.
    private static func fingerprint(_ text: String) -> String {
        [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4].map { (start: UInt64) in
            var hash = start
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        .joined()
    }
}

extension ReportFormat {
    /// GitLab's code quality report.
    public static let codeQuality = Self(
        "codequality",
        files: ReportFiles(names: [Annotations.codeQualityPath]),
        readers: "GitLab",
        content: "findings and failures at their lines; written by itself in CI",
        make: { run, _ in CodeQualityReport(run: run) }
    )
}
