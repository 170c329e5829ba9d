import AnalysisCore
import JSON
import Reporting

/// A run of the tests: what reports are told about it, its records, and how it went.
struct SampleRun {
    var name: String
    var info: RunInfo
    var records: [Record]
    var summary: RunSummary
    var labels: String?
    /// The texts of documents, by their places.
    var texts: [Int: String]

    init(
        _ name: String,
        analysis: AnalysisKind,
        inputs: [String],
        schema: OutputSchema,
        records: [Record],
        labels: String? = nil,
        gates: [GateResult] = [],
        texts: [Int: String] = [:]
    ) {
        self.texts = texts
        self.name = name
        self.records = records
        self.labels = labels
        info = RunInfo(
            toolVersion: "1.0.0",
            pipeline: name,
            pipelineHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            analysis: analysis,
            model: ModelReference(provider: "anthropic", name: "claude-haiku-5-5"),
            inputs: inputs,
            schema: schema
        )
        var totals = RunTotals()
        for record in records { totals.add(record) }
        var summary = RunSummary(
            totals: totals,
            requests: records.count + 2,
            retries: 2,
            usage: totals.usage,
            cost: records.reduce(Cost?.some(.zero)) { sum, record in
                guard let sum, let provenance = record.provenance else { return sum }
                return provenance.cost.map { sum + $0 }
            },
            duration: .milliseconds(12_345),
            gates: gates,
            metrics: ["latency_ms": ["p50": 420, "p95": 1800], "requests_per_second": 3.5]
        )
        summary.number = 12
        summary.started = "2026-11-29T17:36:23Z"
        self.summary = summary
    }

    /// The whole report in one format.
    func report(
        _ format: ReportFormat,
        tables: TableOptions = TableOptions(),
        text: ReportText = .excerpt
    ) throws -> String {
        let kept = texts.isEmpty ? nil : DocumentTexts(text)
        for record in records { texts[record.index].map { kept?.keep($0, of: record) } }
        let labels = try labels.map { try Labels(csv: Array($0.utf8), schema: info.schema) }
        var formatter = format.makeFormatter(
            for: info,
            options: ReportOptions(
                tables: tables,
                labels: labels,
                texts: kept,
                documentBase: texts.isEmpty ? nil : "../reviews/"
            )
        )
        return formatter.report(records, summary)
    }

    static let all: [SampleRun] = [sentiment, classification, extraction, summary, hostile, empty]
}

extension ReportFormatter {
    /// The whole report on some records.
    mutating func report(_ records: [Record], _ summary: RunSummary) -> String {
        var bytes: [UInt8] = []
        begin(into: &bytes)
        for record in records { add(record, into: &bytes) }
        end(summary, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension OutputSchema {
    /// Any text.
    static let text = OutputSchema.string(minLength: nil, maxLength: nil, pattern: nil, format: nil)
    /// A share.
    static let share = OutputSchema.number(minimum: 0, maximum: 1)
    /// Any number.
    static let anyNumber = OutputSchema.number(minimum: nil, maximum: nil)

    /// Where a quote stands in its document.
    static func place(isItem: Bool = false) -> OutputSchema {
        let number = OutputSchema.nullable(.integer(minimum: nil, maximum: nil))
        return .object(
            (isItem ? [Property(name: "field", schema: .text)] : [])
                + [Property(name: "grounded", schema: .boolean)]
                + ["start", "end", "line"].map { Property(name: $0, schema: number) }
                + ["before", "after"].map { Property(name: $0, schema: .nullable(.text)) }
        )
    }

    /// A list of any length.
    static func list(_ element: OutputSchema) -> OutputSchema {
        .array(of: element, minItems: nil, maxItems: nil, unique: false)
    }
}

extension Record {
    /// A record whose document is named by a path.
    static func sample(
        _ document: String,
        _ index: Int,
        _ outcome: Outcome,
        asked: Provenance? = nil,
        findings: [Finding] = []
    ) -> Record {
        let isRead = asked != nil
        return Record(
            document: DocumentID(document),
            index: index,
            outcome: outcome,
            source: isRead
                ? Source(format: .text, encoding: "UTF-8", bytes: 400 + index, contentHash: "ab12")
                : nil,
            provenance: asked,
            findings: findings
        )
    }
}

extension Record.Provenance {
    /// Who answered, with figures that differ by document.
    static func sample(
        _ seed: Int,
        attempts: Int = 1,
        cost: Cost? = Cost(picodollars: 127_500_000),
        coverage: Double = 1,
        notes: [String] = []
    ) -> Record.Provenance {
        Record.Provenance(
            model: ModelReference(provider: "anthropic", name: "claude-haiku-5-5"),
            batch: 1,
            attempts: attempts,
            usage: TokenUsage(input: 300 + seed, output: 20 + seed),
            cost: cost.map { Cost(picodollars: $0.picodollars + Int64(seed) * 1_000_000) },
            latency: .milliseconds(350 + 130 * seed),
            requestID: "req_\(seed)",
            coverage: coverage,
            notes: notes
        )
    }
}
