internal import AnalysisCore
internal import Glibc
internal import JSON
internal import Reporting

/// A JSON report as a side of a comparison.
struct JSONReportFile {
    private let path: String
    private let bytes: ReportBytes
    private let layout: JSONReportScanner.Layout
    /// What the report says about its run.
    let run: ComparedRun
    /// The field that the analysis of the report decides.
    let verdict: String

    /// Opens a report.
    ///
    /// - Throws: An `EngineError` where it cannot be read, or is no report of this tool.
    init(path: String) throws(EngineError) {
        self.path = path
        var scanner = JSONReportScanner()
        guard let bytes = ReportBytes(path: path),
            bytes.read({ part, offset in scanner.take(part, at: offset) })
        else {
            let reason = access(path, F_OK) == 0 ? "cannot be read" : "does not exist"
            throw EngineError(
                code: .usage,
                message: "\(path) \(reason); a run writes such a report with --output \(path)"
            )
        }
        self.bytes = bytes
        layout = scanner.layout
        let outer: JSONValue
        do {
            outer = try JSONReader.value(of: layout.rest)
        } catch {
            throw EngineError(
                code: .usage,
                message: "\(path) is no JSON report of analyze: \(error)"
            )
        }
        guard layout.hasResults, let run = outer["run"]?.object,
            outer["tool"]?["name"]?.string == "analyze"
        else {
            throw EngineError(
                code: .usage,
                message: """
                    \(path) is no JSON report of analyze: it has no 'tool', 'run' or 'results'; \
                    make one with --output report.json
                    """
            )
        }
        verdict = run["analysis"]?.string == "classification" ? "category" : "sentiment"
        self.run = ComparedRun(
            title: path,
            analysis: run["analysis"]?.string ?? "unknown",
            model: run["model"]?.string ?? "unknown",
            pipelineHash: run["pipeline_sha256"]?.string ?? "",
            noise: AnswerNoise(json: outer["summary"]?["noise"])
        )
    }

    /// Hands over all documents of the report.
    ///
    /// - Parameters:
    ///   - labels: What is right; by default what the report says about it.
    ///   - body: Takes a document.
    /// - Throws: An `EngineError` where the report is damaged.
    func read(
        labels: Labels? = nil,
        _ body: (ComparedDocument) -> Void
    ) throws(EngineError) {
        for range in layout.results {
            let value: JSONValue
            do {
                value = try JSONReader.value(of: bytes.bytes(at: range) ?? [])
            } catch {
                throw EngineError(
                    code: .usage,
                    message: "\(path) is damaged at byte \(range.lowerBound): \(error)"
                )
            }
            guard let id = value["document"]?.string else { continue }
            if let labels, let record = Self.record(id, value) {
                body(ComparedDocument(record, labels: labels))
                continue
            }
            body(
                ComparedDocument(
                    id: id,
                    fields: value["fields"]?.object,
                    textHash: value["source"]?["sha256"]?.string,
                    model: value["provenance"]?["model"]?.string,
                    isRight: Self.bool(value["right"]),
                    expected: value["expected"]?[verdict]?.string
                )
            )
        }
    }

    /// What a comparison needs of the record that a result was made of.
    private static func record(_ id: String, _ value: JSONValue) -> Record? {
        let outcome: Record.Outcome
        if let fields = value["fields"]?.object {
            outcome = .analyzed(fields: fields)
        } else if let reason = value["reason"]?.string.flatMap(FailureReason.init) {
            outcome = .failed(reason, message: "")
        } else {
            return nil
        }
        var record = Record(document: DocumentID(id), index: 0, outcome: outcome)
        record.source = value["source"]?["sha256"]?.string.map {
            Record.Source(format: .text, encoding: "", bytes: 0, contentHash: $0)
        }
        record.provenance = value["provenance"]?["model"]?.string.flatMap(ModelReference.init).map {
            Record.Provenance(model: $0)
        }
        return record
    }

    private static func bool(_ value: JSONValue?) -> Bool? {
        if case .bool(let bool) = value { bool } else { nil }
    }
}
