import AnalysisCore
import FoundationEssentials
import Glibc
import JSON
import RunLedger

/// Measures what it takes to record a document: its call, and its record.
///
/// `ledger-benchmark FILE [documents] [milliseconds] [concurrency]` records documents in a new ledger
/// as a run does that waits so long for each answer, and prints the processor time for each, without
/// that of the waiting.
@main
struct LedgerBenchmark {
    static func main() async throws {
        guard CommandLine.arguments.count > 1 else {
            print("usage: ledger-benchmark FILE [documents] [milliseconds] [concurrency]")
            exit(2)
        }
        let path = CommandLine.arguments[1]
        let numbers = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
        let count = numbers.first ?? 5000
        let latency = Duration.milliseconds(numbers.dropFirst().first ?? 20)
        let workers = numbers.dropFirst(2).first ?? 100

        let waiting = try await processorTime {
            try await forEach(count, workers) { _ in try await Task.sleep(for: latency) }
        }
        let recording = try await processorTime {
            try await withLedger(at: path) { ledger in
                let run = try await ledger.startRun(configuration)
                try await forEach(count, workers) { index in
                    try await Task.sleep(for: latency)
                    try await run.append(call(index))
                    try await run.append(entry(index))
                }
                try await run.finish(.finished)
            }
        }
        let added = (recording - waiting) / Double(count) * 1e6
        print("\((added * 10).rounded() / 10) us of processor time a document")
    }

    private static func forEach(
        _ count: Int,
        _ workers: Int,
        _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for worker in 0..<workers {
                tasks.addTask {
                    for index in stride(from: worker, to: count, by: workers) {
                        try await body(index)
                    }
                }
            }
            try await tasks.waitForAll()
        }
    }

    private static func processorTime(_ body: () async throws -> Void) async rethrows -> Double {
        let start = processorTime
        try await body()
        return processorTime - start
    }

    private static var processorTime: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

// MARK: - What is recorded

extension LedgerBenchmark {
    private static let model = ModelReference(provider: "anthropic", name: "claude-haiku-5-5")
    private static let usage = TokenUsage(input: 360, output: 10)
    private static let cost = Cost(picodollars: 41_000_000)

    private static let configuration = RunConfiguration(
        pipelineName: "sentiment",
        pipelinePath: "sentiment.yml",
        pipelineHash: "p1",
        pipelineSource: "analysis: sentiment\n",
        model: model,
        toolVersion: "1.0.0",
        inputs: ["reviews"],
        options: [:],
        shard: nil
    )

    private static func call(_ index: Int) -> CallEntry {
        CallEntry(
            request: key(index),
            documents: [DocumentID(name(index))],
            model: model,
            batch: 1 + index / 50,
            started: .now,
            latency: .milliseconds(20),
            cost: cost,
            outcome: .answered(
                ModelAnswer(
                    text: #"{"sentiment":"negative","confidence":0.71}"#,
                    stop: .finished,
                    usage: usage,
                    model: model.name,
                    requestID: "req_\(index)"
                )
            )
        )
    }

    private static func entry(_ index: Int) -> RecordEntry {
        RecordEntry(
            record: Record(
                document: DocumentID(name(index)),
                index: index,
                outcome: .analyzed(fields: ["sentiment": "negative", "confidence": 0.71]),
                source: Record.Source(
                    format: .text,
                    encoding: "UTF-8",
                    bytes: 91,
                    contentHash: (key(index) as ResultKey).description
                ),
                provenance: Record.Provenance(
                    model: model,
                    batch: 1 + index / 50,
                    attempts: 1,
                    usage: usage,
                    cost: cost,
                    latency: .milliseconds(20),
                    requestID: "req_\(index)"
                )
            ),
            key: key(index)
        )
    }

    private static func name(_ index: Int) -> String { "reviews/\(100_000 + index).txt" }

    /// A key that is spread like a digest, so that the index is filled in no order.
    private static func key<Subject>(_ index: Int) -> LedgerKey<Subject> {
        var state = UInt64(index)
        let bytes = (0..<4).flatMap { _ in
            state = (state &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
            state ^= state >> 31
            return withUnsafeBytes(of: state, Array.init)
        }
        guard let key = LedgerKey<Subject>(bytes) else { preconditionFailure("32 bytes") }
        return key
    }
}
