internal import AnalysisCore
internal import JSON

/// One JSON object: tool, run, a result for every document, findings by kind, what labels say,
/// the figures of the run, and its totals.
struct JSONReport: ReportFormatter {
    private let run: RunInfo
    private var isFirst = true
    private var findings = FindingCounts()
    private var score: LabelScore?
    private var corrected: CorrectedFigures?
    private let writer = VisibleText.json(.pretty)

    init(run: RunInfo, options: ReportOptions) {
        self.run = run
        score = options.labels.map { LabelScore($0) }
        corrected = CorrectedFigures(options.labels)
    }

    mutating func begin(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        write("tool", ["name": "analyze", "version": .string(run.toolVersion)], to: &bytes)
        bytes.append(UInt8(ascii: ","))
        write(
            "run",
            [
                "pipeline": .string(run.pipeline),
                "pipeline_sha256": .string(run.pipelineHash),
                "analysis": .string(run.analysis.name),
                "model": .string(run.model.description),
                "inputs": .array(run.inputs.map { .string($0) }),
            ],
            to: &bytes
        )
        bytes.append(contentsOf: ",\n  \"results\": [".utf8)
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        findings.add(record)
        score?.add(record)
        corrected?.add(record)
        bytes.append(contentsOf: (isFirst ? "\n    " : ",\n    ").utf8)
        isFirst = false
        let value = RecordJSON.value(of: record, labels: score?.labels, columns: run.columns)
        writer.write(value, to: &bytes, level: 2)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "]," : "\n  ],").utf8)
        write("findings", findings.value, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        if let score {
            write("labels", LabelsJSON.value(of: score, corrected), to: &bytes)
            bytes.append(UInt8(ascii: ","))
        }
        write("metrics", .object(summary.metrics), to: &bytes)
        bytes.append(UInt8(ascii: ","))
        write("summary", SummaryJSON.value(of: summary), to: &bytes)
        bytes.append(contentsOf: "\n}\n".utf8)
    }

    /// Appends a member of the outer object on a line of its own.
    private func write(_ key: String, _ value: JSONValue, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\n  ".utf8)
        writer.write(key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        writer.write(value, to: &bytes, level: 1)
    }
}

extension ReportFormat {
    /// One JSON object.
    public static let json = Self(
        "json",
        files: ReportFiles(extensions: ["json"]),
        readers: "programs",
        content: "one object: run, results, findings, figures",
        make: { JSONReport(run: $0, options: $1) }
    )
}
