import AnalysisCore
import Glibc
import JSON
import Reporting

/// Writes a report on many records to /dev/null and prints how fast that was, and how much memory
/// it took: `report-benchmark FORMAT RECORDS`.
@main
struct ReportBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let format = ReportFormat(fileExtension: arguments[1]),
            let count = Int(arguments[2]), count > 0
        else {
            let usage = "usage: report-benchmark FORMAT RECORDS\n"
            try FileOutput.write(Array(usage.utf8), to: 2, name: "standard error")
            exit(2)
        }
        let samples = (0..<1000).map(sample)
        var totals = RunTotals()
        var size = 0
        let file = try ReportFile.open("/dev/null")
        let start = processorTime
        do {
            var formatter = format.makeFormatter(for: info)
            var bytes: [UInt8] = []
            formatter.begin(into: &bytes)
            for index in 0..<count {
                var record = samples[index % samples.count]
                record.index = index
                totals.add(record)
                formatter.add(record, into: &bytes)
                if bytes.count > 1 << 16 {
                    size += bytes.count
                    try file.write(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
            formatter.end(RunSummary(totals: totals), into: &bytes)
            size += bytes.count
            try file.write(bytes)
        }
        try file.commit()
        let seconds = (processorTime - start) / .seconds(1)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let line = """
            \(format.name): \(count) records, \(size / count) bytes each, \
            \(Int(Double(count) / seconds)) records per second of processor time, \
            \(usage.ru_maxrss / 1024) MB at most

            """
        try FileOutput.write(Array(line.utf8), to: 1, name: "standard output")
    }

    /// The time that the process has kept a processor busy, so that others on the machine do not
    /// count.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static let info = RunInfo(
        toolVersion: "0",
        pipeline: "benchmark",
        pipelineHash: "0",
        analysis: .sentiment,
        model: .embedded,
        inputs: ["documents"],
        schema: .object([
            .init(
                name: "evidence",
                schema: .string(minLength: nil, maxLength: nil, pattern: nil, format: nil)
            ),
            .init(name: "sentiment", schema: .enumeration(["positive", "negative", "neutral"])),
            .init(name: "confidence", schema: .number(minimum: 0, maximum: 1)),
            .init(
                name: "tags",
                schema: .array(
                    of: .string(minLength: nil, maxLength: nil, pattern: nil, format: nil),
                    minItems: nil,
                    maxItems: nil,
                    unique: false
                )
            ),
        ])
    )

    private static func sample(_ seed: Int) -> Record {
        let labels = ["positive", "negative", "neutral"]
        let id = DocumentID("reviews/2025/\(seed / 100)/document-\(seed).txt")
        guard seed % 20 != 0 else {
            return Record(
                document: id,
                index: seed,
                outcome: .failed(.rateLimited, message: "The provider limits the rate.")
            )
        }
        return Record(
            document: id,
            index: seed,
            outcome: .analyzed(fields: [
                "evidence": .string("It arrived \"early\", and works; number \(seed) of its kind."),
                "sentiment": .string(labels[seed % 3]),
                "confidence": .number(Double(seed % 100) / 100),
                "tags": ["delivery", "quality"],
            ]),
            source: Record.Source(
                format: .text,
                encoding: "UTF-8",
                bytes: 2000 + seed,
                contentHash: String(repeating: "0123456789abcdef", count: 4)
            ),
            provenance: Record.Provenance(
                model: ModelReference(provider: "anthropic", name: "claude-haiku-5-5"),
                usage: TokenUsage(input: 512 + seed, output: 40),
                cost: Cost(picodollars: 700_000_000 + Int64(seed) * 1_000_000),
                latency: .milliseconds(400 + seed),
                requestID: "req_01\(seed)"
            )
        )
    }
}
