internal import AnalysisCore
internal import JSON

/// One JSON object: the run, a result for every document, and the totals.
struct JSONReport: ReportFormatter {
    private let run: RunInfo
    private var isFirst = true
    private let writer = JSONWriter(layout: .pretty)

    init(run: RunInfo) {
        self.run = run
    }

    mutating func begin(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: "{\n  \"tool\": ".utf8)
        writer.write(
            ["name": "analyze", "version": .string(run.toolVersion)],
            to: &bytes,
            level: 1
        )
        bytes.append(contentsOf: ",\n  \"run\": ".utf8)
        writer.write(
            [
                "pipeline": .string(run.pipeline),
                "pipeline_sha256": .string(run.pipelineHash),
                "analysis": .string(run.analysis.rawValue),
                "model": .string(run.model.description),
                "inputs": .array(run.inputs.map { .string($0) }),
            ],
            to: &bytes,
            level: 1
        )
        bytes.append(contentsOf: ",\n  \"results\": [".utf8)
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "\n    " : ",\n    ").utf8)
        isFirst = false
        writer.write(RecordJSON.value(of: record), to: &bytes, level: 2)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "],\n" : "\n  ],\n").utf8)
        bytes.append(contentsOf: "  \"summary\": ".utf8)
        writer.write(SummaryJSON.value(of: summary), to: &bytes, level: 1)
        bytes.append(contentsOf: "\n}\n".utf8)
    }
}
